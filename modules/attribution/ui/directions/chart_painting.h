// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of directions share: the colour ramp, the bar that explains it, compass points, inks of the
// window. Each chart draws itself.
#pragma once

#include "attribution/logic/report/charts.h"

#include <QString>

class QWidget;

namespace airshed::attribution
{

/// matplotlib's cividis: readable with any colour vision and in grey. Share 0 ... 1.
QColor cividis(double share);

/// "NE", translated, of a direction in degrees.
QString compassPoint(double degrees);

/// The palette's colours for a chart in this widget.
ChartInk inkOf(const QWidget& widget);

/// A vertical bar with the smallest and the largest value and the unit above; `where` is the place for all of
/// it.
void paintColourBar(QPainter& painter, const QRectF& where, double least, double most, const QString& unit,
                    const ChartInk& ink);
/// The width that such a bar needs with these texts.
double colourBarWidth(double least, double most, const QString& unit, const QFont& font);

/// As many decimals as the size deserves: 113, 49.9, 5.19, 0.28, 0.012.
QString shortNumber(double value);

/// The sentence that a chart without anything to draw shows in its place.
void paintNothing(QPainter& painter, const QRectF& where, const QString& sentence, const ChartInk& ink);

} // namespace airshed::attribution
