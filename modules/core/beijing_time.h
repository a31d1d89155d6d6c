// SPDX-License-Identifier: GPL-3.0-or-later
// Times as the inventory's people live and write them: in Beijing (UTC+8, no daylight saving), whatever the
// machine's own time zone. Every time shown, printed or exported goes through here; the store keeps UTC.
#pragma once

#include <QDateTime>
#include <QString>

namespace airshed
{

constexpr int beijingOffsetSeconds = 8 * 3600;

/// The same moment on Beijing's clock; an invalid one stays invalid.
QDateTime toBeijing(const QDateTime& moment);

/// The moment at which Beijing's clock shows this day and time.
QDateTime beijingMoment(QDate day, QTime time);

/// "2026-11-24 21:56" in Beijing; empty for an invalid moment.
QString beijingText(const QDateTime& moment);

/// The moment now, on Beijing's clock.
QDateTime currentBeijing();

/// The day that it is in Beijing: before eight in the morning it is not yet UTC's.
QDate currentBeijingDate();

} // namespace airshed
