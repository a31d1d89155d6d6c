// SPDX-License-Identifier: GPL-3.0-or-later
// A field for the end of an hour in Beijing time. The Tab key leaves it at once, instead of going through
// year, month, day and hour; the arrow keys do that.
#pragma once

#include "core/hour.h"

#include <QDateTimeEdit>

namespace airshed::attribution
{

class HourEdit final : public QDateTimeEdit
{
public:
    explicit HourEdit(QWidget* parent = nullptr) : QDateTimeEdit(parent)
    {
        setTimeSpec(Qt::UTC);
        setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:00"));
        setCalendarPopup(true);
    }

    Hour hour() const { return Hour::of(dateTime().date(), dateTime().time().hour()); }
    void setHour(Hour hour) { setDateTime(digits(hour)); }
    void setSpan(HourSpan span) { setDateTimeRange(digits(span.first), digits(span.last)); }

protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }

private:
    /// Beijing's clock as plain digits, which the machine's own zone must not shift.
    static QDateTime digits(Hour hour)
    {
        const QDateTime end = hour.end();
        return {end.date(), end.time(), Qt::UTC};
    }
};

} // namespace airshed::attribution
