// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/beijing_time.h"

namespace airshed
{

QDateTime toBeijing(const QDateTime& moment)
{
    return moment.isValid() ? moment.toOffsetFromUtc(beijingOffsetSeconds) : QDateTime();
}

QDateTime beijingMoment(QDate day, QTime time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, beijingOffsetSeconds);
}

QString beijingText(const QDateTime& moment)
{
    return toBeijing(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QDateTime currentBeijing() { return toBeijing(QDateTime::currentDateTimeUtc()); }

QDate currentBeijingDate() { return currentBeijing().date(); }

} // namespace airshed
