// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hour.h"

#include "core/beijing_time.h"

#include <QRegularExpression>

namespace airshed
{

namespace
{

constexpr qint64 secondsPerHour = 3600;
constexpr qint64 hoursPerDay = 24;

qint64 floorDivide(qint64 value, qint64 by) { return value >= 0 ? value / by : -((-value + by - 1) / by); }

} // namespace

Hour Hour::endingAt(const QDateTime& moment)
{
    const qint64 seconds = moment.toSecsSinceEpoch() + beijingOffsetSeconds;
    return Hour(-floorDivide(-seconds, secondsPerHour));
}

Hour Hour::of(QDate day, int endHour) { return Hour(QDate(1970, 1, 1).daysTo(day) * hoursPerDay + endHour); }

std::optional<Hour> Hour::fromText(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{4})(?:[-/.年]?)(\\d{1,2})(?:[-/.月]?)(\\d{1,2})(?:日?[ "
                       "T]*)(\\d{1,2})(?:[:时]?(\\d{2})?(?::(\\d{2})"
                       "(?:\\.0+)?)?)\\s*$"));
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    // Without anything between day and hour only yyyyMMddHH tells them apart: "2026-03-12" has no hour.
    const bool isRunTogether = match.capturedEnd(3) == match.capturedStart(4);
    if (isRunTogether &&
        (match.capturedLength(2) != 2 || match.capturedLength(3) != 2 || match.capturedLength(4) != 2))
        return {};
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const int hour = match.captured(4).toInt();
    if (!day.isValid() || hour > 24 || match.captured(5).toInt() != 0 || match.captured(6).toInt() != 0)
        return {};
    return of(day, hour);
}

QDateTime Hour::end() const
{
    return QDateTime::fromSecsSinceEpoch(m_count * secondsPerHour - beijingOffsetSeconds, Qt::OffsetFromUTC,
                                         beijingOffsetSeconds);
}

QDate Hour::day() const { return QDate(1970, 1, 1).addDays(floorDivide(m_count - 1, hoursPerDay)); }

int Hour::endHour() const
{
    return static_cast<int>(m_count - 1 - floorDivide(m_count - 1, hoursPerDay) * hoursPerDay) + 1;
}

QString Hour::text() const { return beijingText(end()); }

} // namespace airshed
