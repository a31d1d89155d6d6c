// SPDX-License-Identifier: GPL-3.0-or-later
// The hours of an episode at its station: what was observed, what the surroundings had, and the local
// increment, as a drawing and as a table.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QWidget>
#include <memory>

class QTableWidget;

namespace airshed::attribution
{

class HoursView final : public QWidget
{
    Q_OBJECT

public:
    explicit HoursView(QWidget* parent);
    void show(const std::shared_ptr<const AttributionResult>& result);

private:
    class Chart;
    void fillTable(const AttributionResult& result);
    Chart* m_chart;
    QTableWidget* m_table;
};

} // namespace airshed::attribution
