// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a map's scale: the round denominator that holds an extent, and the graticule interval and
// the scale bar that suit it. Pure arithmetic; the map system is taken to be in metres.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <span>

namespace airshed::reporting
{

/// The denominators that a report map may have, from 1,000 to 10,000,000, ascending.
std::span<const int> roundScales();

/// The smallest round denominator at which the extent (map metres) fits into the frame; the smallest scale of
/// all for what fits nowhere. An empty extent gives 1:10,000.
int roundScaleFor(const QRectF& extent, const QSizeF& frameMillimetres);

/// What the frame shows at this scale around this centre, map metres.
QRectF extentAt(const QPointF& centre, int scaleDenominator, const QSizeF& frameMillimetres);

/// Minutes of arc between the lines of the graticule, one of 1/6, 1/3 ... 60: three to seven lines across the
/// frame.
double graticuleMinutes(int scaleDenominator, const QSizeF& frameMillimetres);

/// Kilometres of one of the two segments of the bar (1, 2 or 5 times a power of ten), at most so long on
/// paper.
double scaleBarKilometres(int scaleDenominator, double mostSegmentMillimetres);

} // namespace airshed::reporting
