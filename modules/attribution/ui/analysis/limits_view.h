// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods cannot do, what this run left out and why, and what it was made with.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QScrollArea>
#include <memory>

namespace airshed::attribution
{

class LimitsView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit LimitsView(QWidget* parent);
    void show(const std::shared_ptr<const AttributionResult>& result);
};

} // namespace airshed::attribution
