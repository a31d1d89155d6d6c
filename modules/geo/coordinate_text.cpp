// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/coordinate_text.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace airshed::geo
{

namespace
{

/// Half-width letters, digits and signs; one sign for degrees, one for minutes, one for seconds.
QString plainText(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E) { // full-width forms mirror ASCII
            plain += QChar(char16_t(u - 0xFEE0));
        } else if (c.isSpace()) {
            plain += u'\u0020';
        } else if (u == 0x3002) { // 。 typed for a decimal point
            plain += u'.';
        } else if (c == u'度' && (plain.endsWith(u'经') || plain.endsWith(u'纬'))) {
            plain += c; // 经度 and 纬度 are words, not signs
        } else if (QStringView(u"°º˚度").contains(c)) {
            plain += u'°';
        } else if (QStringView(u"′’‘´`分").contains(c)) {
            plain += u'\'';
        } else if (QStringView(u"″”“秒").contains(c)) {
            plain += u'"';
        } else if (QStringView(u"，、；").contains(c)) {
            plain += u == u'；' ? u';' : u',';
        } else if (QStringView(u"－–—−").contains(c)) {
            plain += u'-';
        } else if (u == u'：') {
            plain += u':';
        } else if (u != 0xFEFF && u != 0x200B) { // byte-order mark, zero-width space
            plain += c;
        }
    }
    // Full-width quotes arrive here as ASCII; two minutes signs are one seconds sign.
    plain.replace(QStringLiteral("''"), QStringLiteral("\""));
    return plain.trimmed();
}

struct Hemisphere {
    CoordinateAxis axis = CoordinateAxis::Longitude;
    int sign = 1;
};

struct HemisphereWord {
    QStringView word;
    Hemisphere meaning;
};

// Longer words first: 东经 must not leave its 经 behind.
const std::array hemisphereWords = {
    HemisphereWord{u"longitude", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"latitude", {CoordinateAxis::Latitude, 1}},
    HemisphereWord{u"lon", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"lng", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"lat", {CoordinateAxis::Latitude, 1}},
    HemisphereWord{u"东经", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"西经", {CoordinateAxis::Longitude, -1}},
    HemisphereWord{u"北纬", {CoordinateAxis::Latitude, 1}},
    HemisphereWord{u"南纬", {CoordinateAxis::Latitude, -1}},
    HemisphereWord{u"经度", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"纬度", {CoordinateAxis::Latitude, 1}},
    HemisphereWord{u"东", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"西", {CoordinateAxis::Longitude, -1}},
    HemisphereWord{u"北", {CoordinateAxis::Latitude, 1}},
    HemisphereWord{u"南", {CoordinateAxis::Latitude, -1}},
    HemisphereWord{u"e", {CoordinateAxis::Longitude, 1}},
    HemisphereWord{u"w", {CoordinateAxis::Longitude, -1}},
    HemisphereWord{u"n", {CoordinateAxis::Latitude, 1}},
    HemisphereWord{u"s", {CoordinateAxis::Latitude, -1}},
};

/// Takes a hemisphere word off the front, with a colon or equals sign behind it.
std::optional<Hemisphere> takeLeadingWord(QString& text)
{
    for (const HemisphereWord& entry : hemisphereWords) {
        if (text.startsWith(entry.word, Qt::CaseInsensitive)) {
            text = text.mid(entry.word.size()).trimmed();
            if (text.startsWith(u':') || text.startsWith(u'='))
                text = text.mid(1).trimmed();
            return entry.meaning;
        }
    }
    return std::nullopt;
}

std::optional<Hemisphere> takeTrailingWord(QString& text)
{
    for (const HemisphereWord& entry : hemisphereWords) {
        if (text.endsWith(entry.word, Qt::CaseInsensitive)) {
            text.chop(entry.word.size());
            text = text.trimmed();
            return entry.meaning;
        }
    }
    return std::nullopt;
}

/// What the words around the number say of its axis and sign; nothing is said without words. 经度：东经115.8°
/// says it twice. Contradictory words make the outer optional empty.
std::optional<std::optional<Hemisphere>> takeWords(QString& text)
{
    std::optional<Hemisphere> hemisphere = takeLeadingWord(text);
    if (!hemisphere)
        return takeTrailingWord(text);
    if (const std::optional<Hemisphere> second = takeLeadingWord(text)) {
        if (second->axis != hemisphere->axis)
            return std::nullopt;
        hemisphere = second;
    }
    return hemisphere;
}

bool isPlainNumber(QStringView text)
{
    bool hasDigit = false;
    bool hasPoint = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            hasDigit = true;
        else if (c == u'.' && !hasPoint)
            hasPoint = true;
        else
            return false;
    }
    return hasDigit;
}

int decimalsOf(QStringView number)
{
    const qsizetype point = number.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(number.size() - point - 1);
}

/// Splits 115°51'28.8" or 115-51-28.8 or 115:51:28.8 or 115 51 28.8 into its numbers; empty if it is none of
/// these.
QStringList sexagesimalParts(const QString& text)
{
    QStringList parts;
    QString number;
    // Signs must come in their order, separators must be of one kind.
    const QStringView signs = u"°'\"";
    qsizetype nextSign = 0;
    QChar separator;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || c == u'.') {
            number += c;
            continue;
        }
        if (c == u' ' && number.isEmpty())
            continue; // a blank after a sign
        const qsizetype sign = signs.indexOf(c);
        if (number.isEmpty() || (sign < 0 && c != u' ' && c != u'-' && c != u':'))
            return {};
        if (sign >= 0) {
            if (sign != nextSign || !separator.isNull())
                return {};
            ++nextSign;
        } else {
            if (nextSign > 0 || (!separator.isNull() && separator != c))
                return {};
            separator = c;
        }
        parts += number;
        number.clear();
    }
    if (!number.isEmpty())
        parts += number;
    return parts;
}

bool isThousandsGrouped(const QString& text)
{
    const QStringList groups = text.section(u'.', 0, 0).split(u',');
    if (groups.size() < 2 || groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    return std::all_of(groups.begin() + 1, groups.end(), [](const QString& g) { return g.size() == 3; });
}

std::optional<CoordinateNumber> parsePlain(QString text)
{
    if (text.isEmpty())
        return std::nullopt;
    CoordinateNumber result;
    int sign = 1;
    const auto words = takeWords(text);
    if (!words)
        return std::nullopt;
    if (const std::optional<Hemisphere>& hemisphere = *words) {
        result.axis = hemisphere->axis;
        sign = hemisphere->sign;
    }
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        if (text.startsWith(u'-'))
            sign = -sign;
        text = text.mid(1).trimmed();
    }
    if (isThousandsGrouped(text))
        text.remove(u',');

    const QStringList parts = sexagesimalParts(text);
    if (parts.isEmpty() || parts.size() > 3)
        return std::nullopt;
    double value = 0;
    double unit = 1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        if (!isPlainNumber(parts[i]) || (!isLast && parts[i].contains(u'.')))
            return std::nullopt;
        const double part = parts[i].toDouble();
        if (i > 0 && part >= 60)
            return std::nullopt;
        value += part * unit;
        unit /= 60;
    }
    result.value = sign * value;
    result.parts = static_cast<int>(parts.size());
    result.decimals = decimalsOf(parts.last());
    return result;
}

bool isLongitude(double degrees) { return degrees >= 73 && degrees <= 136; }
bool isLatitude(double degrees) { return degrees >= 3 && degrees <= 54; }

} // namespace

namespace
{

/// 115.858 as almost every cell of a long list has it, without the words and signs that parsePlain() looks
/// for.
std::optional<CoordinateNumber> parseDecimal(QStringView text)
{
    constexpr qsizetype longest = 24;
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    std::array<char, longest> bytes{};
    qsizetype point = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'.' && point < 0 && i > 0 && i + 1 < text.size())
            point = i;
        else if (c < u'0' || c > u'9')
            return std::nullopt;
        bytes[static_cast<std::size_t>(i)] = static_cast<char>(c);
    }
    CoordinateNumber number;
    std::from_chars(bytes.data(), bytes.data() + text.size(), number.value);
    number.decimals = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    return number;
}

} // namespace

std::optional<CoordinateNumber> parseCoordinate(QStringView text)
{
    if (const std::optional<CoordinateNumber> number = parseDecimal(text))
        return number;
    return parsePlain(plainText(text));
}

std::optional<CoordinatePair> parseCoordinatePair(QStringView text)
{
    QString plain = plainText(text);
    if ((plain.startsWith(u'(') && plain.endsWith(u')')) || (plain.startsWith(u'[') && plain.endsWith(u']')))
        plain = plain.mid(1, plain.size() - 2).trimmed();

    const auto pairAt = [&plain](qsizetype end, qsizetype start) -> std::optional<CoordinatePair> {
        const auto first = parsePlain(plain.left(end).trimmed());
        const auto second = parsePlain(plain.mid(start).trimmed());
        if (!first || !second || (first->axis && second->axis && *first->axis == *second->axis))
            return std::nullopt;
        return CoordinatePair{*first, *second};
    };

    // A comma or semicolon parts the pair if one does so in one way; it may also group thousands.
    std::vector<CoordinatePair> found;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == u',' || plain[i] == u';') {
            if (const auto pair = pairAt(i, i + 1))
                found.push_back(*pair);
        }
    }
    if (!found.empty())
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;

    // Otherwise a blank, or the place where a letter or a sign ends the first number. Halves with the same
    // number of parts make sense of "115 51 28.8 28 40 55.2".
    for (qsizetype i = 1; i < plain.size(); ++i) {
        const bool isBlank = plain[i] == u' ';
        const bool isSeam = !plain[i - 1].isDigit() && plain[i - 1] != u' ' && plain[i - 1] != u'.';
        const bool isBeforeWord = plain[i].isLetter() && plain[i - 1].isDigit();
        if (!isBlank && !isSeam && !isBeforeWord)
            continue;
        const auto pair = pairAt(i, i);
        if (pair && pair->first.parts == pair->second.parts) {
            if (!found.empty() && found.front().first.value == pair->first.value &&
                found.front().second.value == pair->second.value)
                continue; // the blank and the seam beside it part the text alike
            found.push_back(*pair);
        }
    }
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

PairMeaning meaningOf(double first, double second)
{
    if (!std::isfinite(first) || !std::isfinite(second) || first == 0 || second == 0)
        return PairMeaning::Unusable;
    if (std::abs(first) > 1000 && std::abs(second) > 1000)
        return PairMeaning::Projected;
    if (isLongitude(first) && isLatitude(second))
        return PairMeaning::LonLat;
    if (isLatitude(first) && isLongitude(second))
        return PairMeaning::LatLon;
    return PairMeaning::Unusable;
}

std::optional<LonLat> geographicPosition(const CoordinatePair& pair)
{
    const double a = pair.first.value;
    const double b = pair.second.value;
    const auto isPossible = [](LonLat p) { return std::abs(p.lon) <= 180 && std::abs(p.lat) <= 90; };
    if (pair.first.axis || pair.second.axis) {
        const bool isLonFirst = pair.first.axis ? *pair.first.axis == CoordinateAxis::Longitude
                                                : *pair.second.axis == CoordinateAxis::Latitude;
        const LonLat stated = isLonFirst ? LonLat{a, b} : LonLat{b, a};
        return isPossible(stated) ? std::optional(stated) : std::nullopt;
    }
    switch (meaningOf(a, b)) {
    case PairMeaning::LonLat:
        return LonLat{a, b};
    case PairMeaning::LatLon:
        return LonLat{b, a};
    case PairMeaning::Projected:
    case PairMeaning::Unusable:
        break;
    }
    return std::nullopt;
}

std::vector<ProjectedReading> projectedReadings(double first, double second)
{
    std::vector<ProjectedReading> readings;
    const auto tryOrder = [&readings](double east, double north) {
        const bool isChineseNorthing = north > 300'000 && north < 6'000'000;
        if (isChineseNorthing) {
            // The number in front of the easting is the zone; a zone's easting lies within 500 km +- 400 km.
            const auto zone = static_cast<int>(std::floor(east / 1'000'000));
            const double inZone = east - zone * 1'000'000.0;
            if (inZone > 100'000 && inZone < 900'000) {
                if (zone >= 25 && zone <= 45)
                    readings.push_back({.epsg = 4513 + zone - 25, .point = {east, north}});
                else if (zone >= 13 && zone <= 23)
                    readings.push_back({.epsg = 4491 + zone - 13, .point = {east, north}});
                else if (zone == 0) {
                    for (const int epsg : {4548, 4547, 4549, 4546, 4550, 32650})
                        readings.push_back({.epsg = epsg, .point = {east, north}});
                }
            }
        }
        // Web Mercator: longitudes 73 to 136 E, latitudes 3 to 54 N.
        if (east > 8'126'000 && east < 15'140'000 && north > 334'000 && north < 7'171'000)
            readings.push_back({.epsg = 3857, .point = {east, north}});
    };
    tryOrder(first, second);
    // A northing of 3,174,558 is no easting (zone 3), so at most one order fits outside web maps.
    tryOrder(second, first);
    return readings;
}

QString toDms(double degrees, CoordinateAxis axis, int secondDecimals)
{
    if (!std::isfinite(degrees))
        return {};
    const bool isNegative = std::signbit(degrees);
    // Round once, in the smallest unit shown, so that 59.999 never prints as 60.
    const double scale = std::pow(10.0, secondDecimals);
    const auto units = static_cast<qint64>(std::llround(std::abs(degrees) * 3600.0 * scale));
    const auto perMinute = static_cast<qint64>(60 * scale);
    const qint64 wholeMinutes = units / perMinute;
    const double seconds = static_cast<double>(units % perMinute) / scale;
    const QChar letter =
        axis == CoordinateAxis::Longitude ? (isNegative ? u'W' : u'E') : (isNegative ? u'S' : u'N');
    return QStringLiteral("%1°%2′%3″%4")
        .arg(wholeMinutes / 60)
        .arg(wholeMinutes % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds, secondDecimals > 0 ? 3 + secondDecimals : 2, 'f', secondDecimals, QLatin1Char('0'))
        .arg(letter);
}

QString toDms(LonLat position, int secondDecimals)
{
    return toDms(position.lon, CoordinateAxis::Longitude, secondDecimals) + u' ' +
           toDms(position.lat, CoordinateAxis::Latitude, secondDecimals);
}

} // namespace airshed::geo
