// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings of a result, made with a painter so that the window and the report show the same: hourly
// increments, a wind rose, an estimate with its interval. They compute nothing.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "attribution/logic/pollution_rose.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace airshed::attribution
{

struct ChartInk {
    QColor text;
    QColor faint;  ///< axes and grid
    QColor accent; ///< what the chart is about
    QColor second; ///< what it is held against
    QColor alarm;
    QFont font;
};

/// Dark on white, for paper.
ChartInk paperInk(const QFont& font);

/// Observed and background as lines, the local increment as columns, alarm hours marked.
void paintIncrements(QPainter& painter, const QRectF& where, const std::vector<IncrementHour>& hours,
                     const QString& unit, const ChartInk& ink);

/// Sectors that the wind comes from: length is the share of hours, colour the class of concentration; classes
/// are explained beside it.
void paintRose(QPainter& painter, const QRectF& where, const PollutionRose& rose, const QString& unit,
               const ChartInk& ink);

/// A bar from P5 to P95 with a mark at the value, on a scale that begins with 0.
void paintEstimate(QPainter& painter, const QRectF& where, const Estimate& estimate, double scaleEnd,
                   const QColor& bar, const QColor& mark);

/// The round number at or above the value that a scale may end with.
double roundScaleEnd(double value);

} // namespace airshed::attribution
