// SPDX-License-Identifier: GPL-3.0-or-later
// One clock hour of observation, named by its end in Beijing time (UTC+8, no daylight saving), as GB 3095 and
// HJ 663 label hourly means. A count, so that series are plain arrays and hours can be subtracted.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <compare>
#include <optional>

namespace airshed
{

class Hour
{
public:
    constexpr Hour() = default;
    /// Hours from 1970-01-01 00:00 Beijing time to the end of this hour.
    constexpr explicit Hour(qint64 count) : m_count(count) {}
    /// The hour that ends at this moment or, within an hour, the one that contains it.
    static Hour endingAt(const QDateTime& moment);
    /// The hour that ends at hour o'clock Beijing time of this day; 24 is the day's last.
    static Hour of(QDate day, int endHour);
    /// "2026-03-01 22:00", "2026-03-01T22", "2026/3/1 22:00:00", "2026030122"; 24:00 is the next day's 00:00.
    /// Nothing for other text and for minutes other than 00.
    static std::optional<Hour> fromText(QStringView text);

    constexpr qint64 count() const { return m_count; }
    /// The end of the hour, with the offset of Beijing.
    QDateTime end() const;
    /// The day whose 24 hours this one belongs to: the hour that ends at 00:00 is the last of the day before.
    QDate day() const;
    /// 1 ... 24, o'clock at the end.
    int endHour() const;
    /// "2026-03-01 22:00": the end, Beijing time.
    QString text() const;

    constexpr auto operator<=>(const Hour&) const = default;
    constexpr Hour operator+(qint64 hours) const { return Hour(m_count + hours); }
    constexpr Hour operator-(qint64 hours) const { return Hour(m_count - hours); }
    constexpr qint64 operator-(Hour other) const { return m_count - other.m_count; }

private:
    qint64 m_count = 0;
};

/// From first to last hour, both included; last < first is empty.
struct HourSpan {
    Hour first;
    Hour last = Hour(-1);
    constexpr qint64 size() const { return last < first ? 0 : last - first + 1; }
    constexpr bool contains(Hour hour) const { return first <= hour && hour <= last; }
    bool operator==(const HourSpan&) const = default;
};

} // namespace airshed
