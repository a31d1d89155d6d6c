// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, areas and bearings as people read them, in the desktop's number format. It measures nothing.
#pragma once

#include <QString>

namespace airshed::workbench
{

/// "843.2 m" below a kilometre, "12.346 km" above: to the decimetre and to the metre.
QString lengthText(double metres);
/// "4,250 m²" below a square kilometre, "12.346 km²" above.
QString areaText(double squareMetres);
/// "125.43°", clockwise from north.
QString bearingText(double degrees);
/// The nearest of the sixteen points of the compass, "ESE".
QString windText(double degrees);

} // namespace airshed::workbench
