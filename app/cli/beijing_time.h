// SPDX-License-Identifier: GPL-3.0-or-later
// Times as the inventory's people write them: in Beijing, whatever the machine's own time zone.
#pragma once

#include <QDateTime>

namespace airshed::cli
{

inline QDateTime beijingTime(const QDateTime& time)
{
    constexpr int beijingSeconds = 8 * 3600;
    return time.toOffsetFromUtc(beijingSeconds);
}

/// "2026-11-24 21:56".
inline QString beijingText(const QDateTime& time)
{
    return beijingTime(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace airshed::cli
