// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/cell_reading.h"

#include "core/text.h"
#include "tables/text_forms.h"

#include <QRegularExpression>

namespace airshed::observations
{

namespace
{

constexpr int earliestYear = 1980;
constexpr int latestYear = 2100;
constexpr qint64 beijingAheadOfUtc = 8;

std::optional<int> wholeHourOfDay(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:1899-12-30 )?(\\d{1,2})(?:[:：]00(?:[:：]00)?|时|点|\\.0+)?$"));
    const QString plain = tables::halfWidth(text);
    if (plain == u"1899-12-30") // midnight
        return 0;
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return {};
    return match.captured(1).toInt();
}

} // namespace

NumberReading readNumber(QStringView text, const ObservationWords& words)
{
    using Kind = NumberReading::Kind;
    if (tables::meansNoValue(text) || tables::isFormulaError(text))
        return {tables::isFormulaError(text) ? Kind::Unreadable : Kind::Missing, 0, {}};
    if (const auto number = tables::numberFromText(text)) {
        if (words.meansMissing(*number))
            return {};
        return {Kind::Number, *number, {}};
    }
    static const QRegularExpression marked(
        QStringLiteral("^([+-]?\\d+(?:\\.\\d+)?)\\s*\\(?([A-Za-z]{1,4})\\)?$"));
    const auto match = marked.match(tables::halfWidth(text));
    if (!match.hasMatch())
        return {Kind::Unreadable, 0, {}};
    return {Kind::Number, match.captured(1).toDouble(), match.captured(2).toUpper()};
}

std::optional<WindReading> readWindDirection(QStringView text, const ObservationWords& words)
{
    using Kind = WindReading::Kind;
    if (tables::meansNoValue(text))
        return WindReading{};
    QString plain = tables::halfWidth(text);
    if (plain.endsWith(u'°') || plain.endsWith(u'度'))
        plain.chop(1);
    if (const auto number = tables::numberFromText(plain)) {
        if (words.meansCalm(*number))
            return WindReading{Kind::Calm, missing};
        if (words.meansMissing(*number) || words.meansMissingWind(*number))
            return WindReading{};
        if (*number < 0 || *number > 360)
            return std::nullopt;
        return WindReading{Kind::Degrees, static_cast<float>(*number)};
    }
    if (const auto word = words.wind(plain)) {
        switch (word->kind) {
        case WindWord::Kind::Direction:
            return WindReading{Kind::Degrees, word->degrees};
        case WindWord::Kind::Calm:
            return WindReading{Kind::Calm, missing};
        case WindWord::Kind::Variable:
            return WindReading{Kind::Variable, missing};
        }
    }
    return std::nullopt;
}

bool isTimeOfDay(QStringView text) { return wholeHourOfDay(text).has_value(); }

std::optional<Hour> HourReader::shifted(std::optional<Hour> hour) const
{
    if (!hour)
        return {};
    if (m_options.clock == Clock::Utc)
        hour = *hour + beijingAheadOfUtc;
    if (m_options.hourLabel == HourLabel::Begin)
        hour = *hour + 1;
    const int year = hour->day().year();
    return year < earliestYear || year > latestYear ? std::nullopt : hour;
}

std::optional<Hour> HourReader::understand(QStringView text, bool& isDateAlone) const
{
    isDateAlone = false;
    const QString plain = tables::halfWidth(text);
    // 2026-03-01T22:00:00+08:00, ...Z: the file says its zone itself.
    static const QRegularExpression zoned(QStringLiteral(
        "^(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.0+)? ?(Z|[+-]\\d{2}:?\\d{2})$"));
    if (const auto match = zoned.match(plain); match.hasMatch()) {
        const QString time =
            match.captured(2).size() == 5 ? match.captured(2) + QStringLiteral(":00") : match.captured(2);
        const QDateTime when =
            QDateTime::fromString(match.captured(1) + u'T' + time + match.captured(3), Qt::ISODate);
        if (!when.isValid() || when.time().minute() != 0 || when.time().second() != 0)
            return {};
        const Hour hour = Hour::endingAt(when);
        return m_options.hourLabel == HourLabel::Begin ? hour + 1 : hour;
    }
    if (const auto hour = Hour::fromText(plain))
        return shifted(hour);
    static const QRegularExpression dateAlone(
        QStringLiteral("^\\d{4}(?:[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{4})$"));
    if (!dateAlone.match(plain).hasMatch())
        return {};
    const auto day = tables::dateFromText(plain);
    if (!day)
        return {};
    isDateAlone = true;
    return shifted(Hour::of(*day, 0));
}

std::optional<Hour> HourReader::moment(QStringView text)
{
    if (m_lastText.isNull() || text != m_lastText) {
        m_lastText = text.toString();
        m_lastHour = understand(text, m_wasDateAlone);
    }
    ++m_moments;
    m_datesAlone += m_wasDateAlone ? 1 : 0;
    return m_lastHour;
}

std::optional<Hour> HourReader::moment(QStringView day, QStringView hour)
{
    const QString text = day.toString() + u'\n' + hour.toString();
    if (m_lastText.isNull() || text != m_lastText) {
        m_lastText = text;
        m_wasDateAlone = false;
        const auto date = tables::dateFromText(day);
        const auto ofDay = wholeHourOfDay(hour);
        m_lastHour = date && ofDay && *ofDay <= 24 ? shifted(Hour::of(*date, *ofDay)) : std::nullopt;
    }
    ++m_moments;
    return m_lastHour;
}

} // namespace airshed::observations
