// SPDX-License-Identifier: GPL-3.0-or-later
// The day that it is where the inventory's people work: the store's days end at midnight in Beijing.
#pragma once

#include <QDateTime>

namespace airshed::review
{

inline QDate workingDay()
{
    constexpr int beijingSeconds = 8 * 3600;
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(beijingSeconds).date();
}

} // namespace airshed::review
