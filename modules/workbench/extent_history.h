// SPDX-License-Identifier: GPL-3.0-or-later
// The viewports that a person has looked at, to go back and forward through them like pages.
#pragma once

#include "workbench/map_canvas.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace airshed::workbench
{

class ExtentHistory
{
public:
    /// Where the view came to rest. What lay ahead is forgotten; the oldest of a hundred is.
    void visit(const Viewport& viewport);
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_viewports.size(); }
    std::optional<Viewport> back();
    std::optional<Viewport> forward();

private:
    std::vector<Viewport> m_viewports;
    std::size_t m_position = 0;
};

} // namespace airshed::workbench
