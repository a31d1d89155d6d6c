// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/position_text.h"

#include "core/text.h"
#include "geo/coordinate_text.h"
#include "geo/transform.h"
#include "review/logic/review_text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace airshed::review
{

namespace
{

constexpr int degreeDecimals = 6;

ReadPosition refused(const QString& sentence) { return {std::nullopt, sentence}; }

ReadPosition readProjected(const geo::CoordinatePair& pair, int mapEpsg)
{
    const auto readings = geo::projectedReadings(pair.first.value, pair.second.value);
    if (readings.empty())
        return refused(ReviewText::tr("No map system known here has the coordinates %1, %2; type degrees or "
                                      "metres east and north.")
                           .arg(pair.first.value, 0, 'f', 1)
                           .arg(pair.second.value, 0, 'f', 1));
    const auto ours = std::find_if(readings.begin(), readings.end(),
                                   [mapEpsg](const auto& reading) { return reading.epsg == mapEpsg; });
    const geo::ProjectedReading& chosen = ours == readings.end() ? readings.front() : *ours;
    const geo::LonLat position = geo::MapProjection(chosen.epsg).toLonLat(chosen.point);
    if (!std::isfinite(position.lon) || !std::isfinite(position.lat))
        return refused(
            ReviewText::tr("The coordinates lie outside EPSG:%1; check the two numbers.").arg(chosen.epsg));
    return {position,
            ReviewText::tr("Read as metres in EPSG:%1: %2").arg(chosen.epsg).arg(degreesText(position))};
}

} // namespace

ReadPosition readPosition(const QString& typed, geo::Datum datum, int mapEpsg)
{
    const auto pair = geo::parseCoordinatePair(typed);
    if (!pair)
        return refused(ReviewText::tr("These are not two coordinates; type them as “115.858, 28.682”, "
                                      "“115°51′28.8″E 28°40′55.2″N” or metres east and north."));
    if (geo::meaningOf(pair->first.value, pair->second.value) == geo::PairMeaning::Projected)
        return readProjected(*pair, mapEpsg);
    const auto position = geo::geographicPosition(*pair);
    if (!position)
        return refused(
            ReviewText::tr("%1, %2 is no place in China; longitudes there are 73 to 136, latitudes "
                           "3 to 54.")
                .arg(pair->first.value)
                .arg(pair->second.value));
    if (datum == geo::Datum::Cgcs2000)
        return {position, ReviewText::tr("Read as degrees: %1").arg(degreesText(*position))};
    const geo::LonLat shifted = geo::toCgcs2000(*position, datum);
    return {shifted,
            ReviewText::tr("Read as %1, in CGCS2000: %2").arg(geo::displayName(datum), degreesText(shifted))};
}

QString degreesText(geo::LonLat position)
{
    return ReviewText::tr("%1° E, %2° N")
        .arg(QString::number(position.lon, 'f', degreeDecimals),
             QString::number(position.lat, 'f', degreeDecimals));
}

QString metresText(geo::LonLat position, int epsg)
{
    const geo::MapPoint point = geo::MapProjection(epsg).toMap(position);
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        return {};
    return QStringLiteral("%1, %2").arg(QString::number(point.x, 'f', 1), QString::number(point.y, 'f', 1));
}

QString readingText(const QString& originalCrs)
{
    for (const geo::Datum datum : {geo::Datum::Gcj02, geo::Datum::Bd09}) {
        if (originalCrs.compare(geo::code(datum), Qt::CaseInsensitive) == 0)
            return geo::displayName(datum);
    }
    if (originalCrs.isEmpty())
        return ReviewText::tr("not understood");
    if (originalCrs == QLatin1String("EPSG:4490") || originalCrs == QLatin1String("EPSG:4326") ||
        originalCrs.compare(geo::code(geo::Datum::Cgcs2000), Qt::CaseInsensitive) == 0)
        return ReviewText::tr("degrees, CGCS2000");
    return ReviewText::tr("metres, %1").arg(originalCrs);
}

QString distanceText(double metres)
{
    if (metres < 1000)
        return ReviewText::tr("%1 m").arg(QLocale().toString(std::lround(metres)));
    return ReviewText::tr("%1 km").arg(QLocale().toString(metres / 1000, 'f', metres < 10000 ? 2 : 1));
}

} // namespace airshed::review
