// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/coordinate_reading.h"

#include "core/errors.h"
#include "geo/coordinate_text.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <ogr_spatialref.h>

namespace airshed::workbench
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::workbench::CoordinateReading)
};

QString datumText(geo::Datum datum)
{
    if (datum == geo::Datum::Cgcs2000)
        return Text::tr("Degrees, CGCS2000 / WGS 84");
    return Text::tr("Degrees, taken back from %1").arg(geo::displayName(datum));
}

class Reader
{
public:
    Reader(const CoordinateContext& context) : m_context(context), m_projection(context.mapEpsg) {}

    void add(CoordinateUnderstanding& result, geo::LonLat position, const QString& system) const
    {
        const geo::MapPoint point = m_projection.toMap(position);
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return;
        const QPointF mapUnits(point.x, point.y);
        const bool isInCity = m_context.fullExtent.isEmpty() || m_context.fullExtent.contains(mapUnits);
        result.readings.push_back({position, mapUnits, system, isInCity});
    }

    void addProjected(CoordinateUnderstanding& result, double first, double second) const
    {
        std::vector<geo::ProjectedReading> readings = geo::projectedReadings(first, second);
        // The map's own system is the likeliest of those that the numbers allow.
        std::stable_partition(readings.begin(), readings.end(), [this](const geo::ProjectedReading& reading) {
            return reading.epsg == m_context.mapEpsg;
        });
        for (const geo::ProjectedReading& reading : readings) {
            const geo::MapPoint point = geo::Transform(reading.epsg, geo::storageEpsg).forward(reading.point);
            if (std::isfinite(point.x) && std::isfinite(point.y))
                add(result, {point.x, point.y}, systemName(reading.epsg));
        }
        std::stable_partition(result.readings.begin(), result.readings.end(),
                              [](const CoordinateReading& reading) { return reading.isInCity; });
    }

private:
    const CoordinateContext& m_context;
    geo::MapProjection m_projection;
};

} // namespace

QString degreesText(geo::LonLat position)
{
    const auto text = [](double degrees, QChar positive, QChar negative) {
        return QStringLiteral("%1°%2")
            .arg(std::abs(degrees), 0, 'f', 6)
            .arg(degrees < 0 ? negative : positive);
    };
    return text(position.lon, u'E', u'W') + u' ' + text(position.lat, u'N', u'S');
}

QString eastNorthText(const QPointF& mapUnits)
{
    return QStringLiteral("%1, %2").arg(mapUnits.x(), 0, 'f', 3).arg(mapUnits.y(), 0, 'f', 3);
}

QString systemName(int epsg)
{
    const char* const name = geo::spatialReference(epsg)->GetName();
    return QStringLiteral("%1 (EPSG:%2)").arg(QString::fromUtf8(name)).arg(epsg);
}

CoordinateUnderstanding understandCoordinate(const QString& text, geo::Datum datum,
                                             const CoordinateContext& context)
{
    CoordinateUnderstanding result;
    if (text.trimmed().isEmpty())
        return result;
    const std::optional<geo::CoordinatePair> pair = geo::parseCoordinatePair(text);
    if (!pair) {
        result.problem = geo::parseCoordinate(text)
                             ? Text::tr("One number is not a place; type both, like “115.858, 28.682”.")
                             : Text::tr("This is not understood as a coordinate; type two numbers, like "
                                        "“115.858, 28.682” or “115°51′28.8″E 28°40′55.2″N”.");
        return result;
    }
    const Reader reader(context);
    if (const std::optional<geo::LonLat> stated = geo::geographicPosition(*pair)) {
        reader.add(result, geo::toCgcs2000(*stated, datum), datumText(datum));
    } else if (geo::meaningOf(pair->first.value, pair->second.value) == geo::PairMeaning::Projected) {
        if (datum != geo::Datum::Cgcs2000) {
            result.problem = Text::tr("%1 has degrees only, and these are metres; choose CGCS2000.")
                                 .arg(geo::displayName(datum));
            return result;
        }
        reader.addProjected(result, pair->first.value, pair->second.value);
    }
    if (result.readings.empty())
        result.problem = Text::tr("These numbers are no place in China, neither as degrees nor in metres.");
    return result;
}

} // namespace airshed::workbench
