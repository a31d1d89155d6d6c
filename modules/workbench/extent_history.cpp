// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/extent_history.h"

namespace airshed::workbench
{

void ExtentHistory::visit(const Viewport& viewport)
{
    constexpr std::size_t most = 100;
    if (!m_viewports.empty()) {
        if (m_viewports[m_position] == viewport)
            return;
        m_viewports.resize(m_position + 1);
    }
    m_viewports.push_back(viewport);
    if (m_viewports.size() > most)
        m_viewports.erase(m_viewports.begin());
    m_position = m_viewports.size() - 1;
}

std::optional<Viewport> ExtentHistory::back()
{
    if (!canGoBack())
        return {};
    return m_viewports[--m_position];
}

std::optional<Viewport> ExtentHistory::forward()
{
    if (!canGoForward())
        return {};
    return m_viewports[++m_position];
}

} // namespace airshed::workbench
