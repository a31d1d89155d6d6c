// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/field_text.h"

#include "core/errors.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <array>
#include <cmath>

namespace airshed::inventory
{

namespace
{

template<typename Value>
struct Word {
    Value value;
    const char* text;
    const char* english;
};

constexpr std::array geometryKinds = {
    Word<GeometryKind>{GeometryKind::Point, "point", QT_TRANSLATE_NOOP("airshed::inventory", "Point")},
    Word<GeometryKind>{GeometryKind::Line, "line", QT_TRANSLATE_NOOP("airshed::inventory", "Line")},
    Word<GeometryKind>{GeometryKind::Polygon, "polygon", QT_TRANSLATE_NOOP("airshed::inventory", "Area")},
    Word<GeometryKind>{GeometryKind::Volume, "volume", QT_TRANSLATE_NOOP("airshed::inventory", "Volume")},
};

constexpr std::array statuses = {
    Word<SourceStatus>{SourceStatus::Active, "active", QT_TRANSLATE_NOOP("airshed::inventory", "Active")},
    Word<SourceStatus>{SourceStatus::Closed, "closed", QT_TRANSLATE_NOOP("airshed::inventory", "Closed")},
    Word<SourceStatus>{SourceStatus::Seasonal, "seasonal",
                       QT_TRANSLATE_NOOP("airshed::inventory", "Seasonal")},
};

constexpr std::array severities = {
    Word<Severity>{Severity::Note, "note", QT_TRANSLATE_NOOP("airshed::inventory", "Note")},
    Word<Severity>{Severity::Warning, "warning", QT_TRANSLATE_NOOP("airshed::inventory", "Warning")},
    Word<Severity>{Severity::Error, "error", QT_TRANSLATE_NOOP("airshed::inventory", "Error")},
};

template<typename Words, typename Value>
const auto& wordOf(const Words& words, Value value)
{
    for (const auto& word : words) {
        if (word.value == value)
            return word;
    }
    return words.front();
}

template<typename Words>
auto valueOf(const Words& words, QStringView text) -> std::optional<decltype(words.front().value)>
{
    const QString wanted = trimmedText(text);
    for (const auto& word : words) {
        if (wanted.compare(QLatin1String(word.text), Qt::CaseInsensitive) == 0)
            return word.value;
    }
    return std::nullopt;
}

template<typename Word>
QString translated(const Word& word)
{
    return QCoreApplication::translate("airshed::inventory", word.english);
}

} // namespace

QString toText(double number)
{
    return std::isnan(number) ? QString() : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString toText(bool flag) { return flag ? QStringLiteral("true") : QStringLiteral("false"); }

QString toText(QDate date) { return date.toString(Qt::ISODate); }

QString toText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString toText(GeometryKind kind) { return QString::fromLatin1(wordOf(geometryKinds, kind).text); }

QString toText(SourceStatus status) { return QString::fromLatin1(wordOf(statuses, status).text); }

QString toText(Severity severity) { return QString::fromLatin1(wordOf(severities, severity).text); }

QString toText(const std::optional<geo::LonLat>& position)
{
    return position ? toText(position->lon) + u' ' + toText(position->lat) : QString();
}

std::optional<double> numberFromText(QStringView text)
{
    const QString trimmed = trimmedText(toHalfWidth(text));
    if (trimmed.isEmpty())
        return notStated;
    bool isNumber = false;
    const double number = QLocale::c().toDouble(trimmed, &isNumber);
    // "inf" and "nan" are numbers to Qt, but no measurement is.
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

void throwIfInfinite(double number, const char* column)
{
    if (std::isinf(number))
        throw InputError(
            QCoreApplication::translate("airshed::inventory",
                                        "The field \"%1\" cannot hold an infinite number; enter the true "
                                        "value or leave it empty. Nothing was changed.")
                .arg(QLatin1String(column)));
}

std::optional<qint64> integerFromText(QStringView text)
{
    const QString trimmed = trimmedText(toHalfWidth(text));
    if (trimmed.isEmpty())
        return 0;
    bool isNumber = false;
    const qint64 number = trimmed.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> flagFromText(QStringView text)
{
    const QString word = trimmedText(text).toLower();
    if (word == QStringLiteral("true") || word == QStringLiteral("1") || word == QStringLiteral("是"))
        return true;
    if (word.isEmpty() || word == QStringLiteral("false") || word == QStringLiteral("0") ||
        word == QStringLiteral("否"))
        return false;
    return std::nullopt;
}

std::optional<QDate> dateFromText(QStringView text)
{
    const QString trimmed = trimmedText(toHalfWidth(text));
    if (trimmed.isEmpty())
        return QDate();
    const QDate date = QDate::fromString(trimmed, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDateTime> timeFromText(QStringView text)
{
    const QString trimmed = trimmedText(text);
    if (trimmed.isEmpty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no zone written: it is ours, UTC
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

std::optional<GeometryKind> geometryKindFromText(QStringView text) { return valueOf(geometryKinds, text); }

std::optional<SourceStatus> statusFromText(QStringView text) { return valueOf(statuses, text); }

std::optional<Severity> severityFromText(QStringView text) { return valueOf(severities, text); }

std::optional<std::optional<geo::LonLat>> positionFromText(QStringView text)
{
    const QString simple = simplifiedText(toHalfWidth(text)).replace(u',', u' ').simplified();
    if (simple.isEmpty())
        return std::optional<geo::LonLat>();
    const QStringList parts = simple.split(u' ');
    if (parts.size() != 2)
        return std::nullopt;
    const std::optional<double> lon = numberFromText(parts[0]);
    const std::optional<double> lat = numberFromText(parts[1]);
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90)
        return std::nullopt;
    return std::optional(geo::LonLat{*lon, *lat});
}

QString displayName(SourceStatus status) { return translated(wordOf(statuses, status)); }

QString displayName(Severity severity) { return translated(wordOf(severities, severity)); }

QString displayName(GeometryKind kind) { return translated(wordOf(geometryKinds, kind)); }

} // namespace airshed::inventory
