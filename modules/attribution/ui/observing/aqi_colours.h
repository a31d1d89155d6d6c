// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of HJ 633 for the screen, and what reads on them.
#pragma once

#include "core/aqi.h"

#include <QColor>

namespace airshed::attribution
{

inline QColor screenColour(AqiClass aqiClass)
{
    const AqiColour colour = colourOf(aqiClass);
    return {colour.red, colour.green, colour.blue};
}

/// Black or white, whichever stands out from the class's colour.
inline QColor textColourOn(AqiClass aqiClass)
{
    return aqiClass < AqiClass::Moderate ? QColor(Qt::black) : QColor(Qt::white);
}

inline const QColor missingColour(0x9A, 0xA0, 0xA6);

} // namespace airshed::attribution
