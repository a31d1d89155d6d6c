// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/row_coordinates.h"

#include "geo/gdal_handles.h"
#include "tables/text_forms.h"

#include <cmath>
#include <limits>
#include <ogr_geometry.h>
#include <ogr_spatialref.h>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

using Meaning = RowCoordinates::Meaning;
constexpr int webMercatorDigits = 3;
constexpr int degreeDigits = 8;

int placeOf(const SheetPlan& sheet, Field field)
{
    const auto column = sheet.columnOf(field);
    return column ? int(*column) : -1;
}

/// Whether the text holds a numeral that is zero whatever its form (0, 0.000, ０°0′0″).
bool isZero(const std::optional<geo::CoordinateNumber>& number) { return number && number->value == 0; }

struct PointOf {
    geo::MapPoint point;
    GeometryKind kind = GeometryKind::Point;
};

/// A point that stands for the geometry: the middle of a line, a point inside a polygon.
std::optional<PointOf> representative(const OGRGeometry& geometry)
{
    const auto made = [](const OGRPoint& point, GeometryKind kind) {
        return PointOf{{point.getX(), point.getY()}, kind};
    };
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
        return made(*geometry.toPoint(), GeometryKind::Point);
    case wkbLineString: {
        OGRPoint middle;
        const OGRLineString& line = *geometry.toLineString();
        line.Value(line.get_Length() / 2, &middle);
        return made(middle, GeometryKind::Line);
    }
    case wkbPolygon: {
        OGRPoint inside;
        const geo::GdalErrors errors;
        if (geometry.toPolygon()->PointOnSurface(&inside) != OGRERR_NONE &&
            geometry.Centroid(&inside) != OGRERR_NONE)
            return {};
        return made(inside, GeometryKind::Polygon);
    }
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection: {
        // The largest part stands for the whole: a point between parts would lie in none of them.
        const OGRGeometryCollection& parts = *geometry.toGeometryCollection();
        const OGRGeometry* largest = nullptr;
        double size = -1;
        for (const OGRGeometry* part : parts) {
            const OGRwkbGeometryType type = wkbFlatten(part->getGeometryType());
            const double its = type == wkbPolygon      ? 1e6 * part->toPolygon()->get_Area()
                               : type == wkbLineString ? part->toLineString()->get_Length()
                                                       : 0;
            if (its > size) {
                size = its;
                largest = part;
            }
        }
        return largest ? representative(*largest) : std::nullopt;
    }
    default: {
        const geo::GeometryHandle plain(geometry.getLinearGeometry());
        if (!plain || wkbFlatten(plain->getGeometryType()) == wkbFlatten(geometry.getGeometryType()))
            return {};
        return representative(*plain);
    }
    }
}

bool isGeographic(int epsg) { return geo::spatialReference(epsg)->IsGeographic() != 0; }

QString numberText(double value, int digits)
{
    QString text = QString::number(value, 'f', digits);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// "115.858, 28.682" in its two halves as written; the whole text when no place parts them.
std::pair<QString, QString> halves(const QString& cell, const geo::CoordinatePair& pair)
{
    for (qsizetype at = 1; at < cell.size(); ++at) {
        const bool isSeparator = cell[at] == u',' || cell[at] == u'，' || cell[at] == u';' ||
                                 cell[at] == u'；' || cell[at] == u'、' || cell[at].isSpace();
        const auto first = geo::parseCoordinate(QStringView(cell).left(at));
        const auto second = geo::parseCoordinate(QStringView(cell).mid(isSeparator ? at + 1 : at));
        if (first && second && first->value == pair.first.value && second->value == pair.second.value)
            return {cell.left(at).trimmed(), cell.mid(isSeparator ? at + 1 : at).trimmed()};
    }
    return {cell, QString()};
}

} // namespace

CoordinateReader::CoordinateReader(const SheetPlan& sheet)
    : m_longitude(placeOf(sheet, Field::Longitude)), m_latitude(placeOf(sheet, Field::Latitude)),
      m_both(placeOf(sheet, Field::Coordinates)), m_fileEpsg(sheet.fileEpsg)
{
}

RowCoordinates CoordinateReader::read(const RawRow& row) const
{
    if (!row.geometry.isEmpty()) {
        RowCoordinates geometry = fromGeometry(row.geometry);
        if (geometry.meaning != Meaning::Missing)
            return geometry;
    }
    if (m_longitude >= 0 && m_latitude >= 0) {
        RowCoordinates columns = fromColumns(row);
        if (columns.meaning != Meaning::Missing || m_both < 0)
            return columns;
    }
    if (m_both >= 0)
        return fromOneCell(row, m_both);
    // One of two columns holding both numbers ("经度" with "115.858, 28.682") is common in hand-made lists.
    if (m_longitude >= 0 || m_latitude >= 0)
        return fromOneCell(row, std::max(m_longitude, m_latitude));
    return {};
}

RowCoordinates CoordinateReader::fromNumbers(double first, double second) const
{
    RowCoordinates result;
    switch (geo::meaningOf(first, second)) {
    case geo::PairMeaning::LonLat:
        result.meaning = Meaning::Degrees;
        result.degrees = {first, second};
        break;
    case geo::PairMeaning::LatLon:
        result.meaning = Meaning::Swapped;
        result.degrees = {second, first};
        break;
    case geo::PairMeaning::Projected:
        result.readings = geo::projectedReadings(first, second);
        result.meaning = result.readings.empty() ? Meaning::Impossible : Meaning::Projected;
        break;
    case geo::PairMeaning::Unusable:
        result.meaning = first == 0 && second == 0 ? Meaning::Zero : Meaning::Impossible;
        break;
    }
    return result;
}

RowCoordinates CoordinateReader::fromColumns(const RawRow& row) const
{
    const QStringView xText = row.cell(m_longitude).trimmed();
    const QStringView yText = row.cell(m_latitude).trimmed();
    RowCoordinates result;
    if (meansNoValue(xText) && meansNoValue(yText)) {
        result.meaning = Meaning::Missing;
    } else {
        const auto x = geo::parseCoordinate(xText);
        const auto y = geo::parseCoordinate(yText);
        if (!x || !y) {
            if (!x && meansNoValue(yText)) {
                result = fromOneCell(row, m_longitude);
                if (result.meaning != Meaning::Unreadable)
                    return result;
            }
            result.meaning = Meaning::Unreadable;
            result.isFormulaError = isFormulaError(xText) || isFormulaError(yText);
        } else if (isZero(x) && isZero(y)) {
            result.meaning = Meaning::Zero;
        } else if (x->axis || y->axis) { // the letters say which is which: nothing is guessed
            const auto position = geo::geographicPosition({*x, *y});
            result = fromNumbers(position ? position->lon : 0, position ? position->lat : 0);
            if (!position)
                result.meaning = Meaning::Impossible;
        } else {
            result = fromNumbers(x->value, y->value);
        }
    }
    result.x = xText.toString();
    result.y = yText.toString();
    return result;
}

RowCoordinates CoordinateReader::fromOneCell(const RawRow& row, int column) const
{
    const QString cell = row.cell(column).trimmed().toString();
    RowCoordinates result;
    result.x = cell;
    if (meansNoValue(cell))
        return result;
    const auto pair = geo::parseCoordinatePair(cell);
    if (!pair) {
        result.meaning = Meaning::Unreadable;
        result.isFormulaError = isFormulaError(cell);
        return result;
    }
    if (pair->first.axis || pair->second.axis) {
        const auto position = geo::geographicPosition(*pair);
        result = position ? fromNumbers(position->lon, position->lat) : RowCoordinates{};
        if (!position)
            result.meaning = Meaning::Impossible;
    } else {
        result = fromNumbers(pair->first.value, pair->second.value);
        // One cell has no columns that could be swapped: both orders are usual, and the numbers tell.
        if (result.meaning == Meaning::Swapped)
            result.meaning = Meaning::Degrees;
    }
    std::tie(result.x, result.y) = halves(cell, *pair);
    return result;
}

RowCoordinates CoordinateReader::fromGeometry(const QByteArray& wkb) const
{
    OGRGeometry* made = nullptr;
    const geo::GdalErrors errors;
    if (OGRGeometryFactory::createFromWkb(wkb.constData(), nullptr, &made, std::size_t(wkb.size())) !=
        OGRERR_NONE)
        return {};
    const geo::GeometryHandle geometry(made);
    const auto found = representative(*geometry);
    if (!found || !std::isfinite(found->point.x) || !std::isfinite(found->point.y))
        return {};
    RowCoordinates result = fromNumbers(found->point.x, found->point.y);
    // The file's own system is no guess, as long as the numbers are of its kind (a wrong .prj is common).
    if (m_fileEpsg != 0) {
        const bool isDegrees = isGeographic(m_fileEpsg);
        const bool fits = isDegrees ? result.meaning == Meaning::Degrees
                                    : std::abs(found->point.x) > 1000 && std::abs(found->point.y) > 1000;
        if (fits && !(isDegrees && (m_fileEpsg == geo::storageEpsg || m_fileEpsg == 4326))) {
            result.meaning = Meaning::Projected;
            result.readings = {{.epsg = m_fileEpsg, .point = found->point}};
            result.hasStatedSystem = true;
        }
    }
    const bool isProjected = std::abs(found->point.x) > 1000;
    const int digits = isProjected ? webMercatorDigits : degreeDigits;
    result.x = numberText(found->point.x, digits);
    result.y = numberText(found->point.y, digits);
    result.geometryKind = found->kind;
    return result;
}

const geo::ProjectedReading* Placement::chosen(const RowCoordinates& coordinates) const
{
    if (coordinates.hasStatedSystem)
        return &coordinates.readings.front();
    if (m_settings.projectedEpsg == 0)
        return nullptr;
    for (const geo::ProjectedReading& reading : coordinates.readings) {
        if (reading.epsg == m_settings.projectedEpsg)
            return &reading;
    }
    // A zone number in front of the easting names its own system, whatever the rest of the list is in.
    return coordinates.readings.size() == 1 ? &coordinates.readings.front() : nullptr;
}

geo::LonLat Placement::positionOf(const geo::ProjectedReading& reading)
{
    std::shared_ptr<geo::Transform>& transform = m_transforms[reading.epsg];
    if (!transform)
        transform = std::make_shared<geo::Transform>(reading.epsg, geo::storageEpsg);
    const geo::MapPoint point = transform->forward(reading.point);
    return {point.x, point.y};
}

Placement::Place Placement::of(const RowCoordinates& coordinates)
{
    const auto inDegrees = [this, &coordinates]() -> Place {
        const QString system = m_settings.datum == geo::Datum::Cgcs2000 ? QStringLiteral("EPSG:4490")
                                                                        : geo::code(m_settings.datum);
        return {geo::toCgcs2000(coordinates.degrees, m_settings.datum), system};
    };
    switch (coordinates.meaning) {
    case Meaning::Degrees:
        return inDegrees();
    case Meaning::Swapped:
        return m_settings.readsSwappedRows ? inDegrees() : Place{};
    case Meaning::Projected: {
        const geo::ProjectedReading* reading = chosen(coordinates);
        if (!reading)
            return {};
        const geo::LonLat position = positionOf(*reading);
        if (!std::isfinite(position.lon) || !std::isfinite(position.lat))
            return {};
        return {position, QStringLiteral("EPSG:%1").arg(reading->epsg)};
    }
    default:
        return {};
    }
}

} // namespace airshed::inventory::importing
