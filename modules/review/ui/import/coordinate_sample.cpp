// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/coordinate_sample.h"

#include "core/progress.h"
#include "geo/coordinate_text.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/importing/raw_table.h"

#include <cmath>
#include <gdal_priv.h>
#include <map>
#include <ogrsf_frmts.h>

namespace airshed::review
{

using namespace inventory::importing;

namespace
{

constexpr qint64 rowsBetweenLooks = 500;

std::optional<geo::CoordinatePair> pairFromGeometry(const QByteArray& wkb)
{
    OGRGeometry* raw = nullptr;
    if (OGRGeometryFactory::createFromWkb(wkb.constData(), nullptr, &raw, size_t(wkb.size())) != OGRERR_NONE)
        return {};
    const geo::GeometryHandle geometry(raw);
    OGRPoint centre;
    if (geometry->IsEmpty() || geometry->Centroid(&centre) != OGRERR_NONE)
        return {};
    geo::CoordinatePair pair;
    pair.first.value = centre.getX();
    pair.second.value = centre.getY();
    return pair;
}

std::optional<geo::CoordinatePair> pairFromCells(const RawRow& row, const SheetPlan& sheet)
{
    if (const auto both = sheet.columnOf(Field::Coordinates))
        return geo::parseCoordinatePair(row.cell(int(*both)));
    const auto x = sheet.columnOf(Field::Longitude);
    const auto y = sheet.columnOf(Field::Latitude);
    if (!x || !y)
        return {};
    const auto first = geo::parseCoordinate(row.cell(int(*x)));
    const auto second = geo::parseCoordinate(row.cell(int(*y)));
    if (!first || !second)
        return {};
    return geo::CoordinatePair{*first, *second};
}

QString declaredDistrict(const RawRow& row, const SheetPlan& sheet, const PlaceNames& places)
{
    const auto column = sheet.columnOf(Field::District);
    QString text = column ? row.cell(int(*column)).toString() : QString();
    if (!column) {
        if (const ConstantValue* constant = sheet.constant(Field::District))
            text = constant->text;
    }
    const auto meaning = places.meaningOf(text);
    return meaning ? meaning->adminCode : QString();
}

SheetSample sampleOf(TableFile& file, const SheetPlan& sheet, std::size_t place, const ImportContext& context,
                     Progress& progress)
{
    SheetSample sample{place, {}};
    const auto stream = file.rows(sheet.sheet);
    qint64 read = 0;
    while (const RawRow* row = stream->next()) {
        if (sheet.headerLastRow > 0 && row->number <= sheet.headerLastRow)
            continue;
        if (++read % rowsBetweenLooks == 0)
            progress.throwIfCancelled();
        const auto pair =
            sheet.hasGeometry ? pairFromGeometry(row->geometry) : pairFromCells(*row, sheet);
        if (!pair)
            continue;
        sample.places.push_back({*pair, declaredDistrict(*row, sheet, context.places)});
        if (sample.places.size() >= samplePlaces)
            break;
    }
    return sample;
}

/// Projected numbers to degrees; one transformation per system and call.
class FromProjected
{
public:
    explicit FromProjected(int epsg) : m_epsg(epsg), m_transform(epsg, geo::storageEpsg) {}

    std::optional<geo::LonLat> position(double first, double second) const
    {
        geo::MapPoint point{first, second};
        for (const geo::ProjectedReading& reading : geo::projectedReadings(first, second)) {
            if (reading.epsg == m_epsg) {
                point = reading.point;
                break;
            }
        }
        const geo::MapPoint degrees = m_transform.forward(point);
        if (std::isnan(degrees.x) || std::isnan(degrees.y))
            return {};
        return geo::LonLat{degrees.x, degrees.y};
    }

private:
    int m_epsg;
    geo::Transform m_transform;
};

std::vector<QPolygonF> outlines(GDALDataset& dataset, const char* name)
{
    std::vector<QPolygonF> rings;
    OGRLayer* layer = dataset.GetLayerByName(name);
    if (!layer)
        return rings;
    const auto addRing = [&rings](const OGRLinearRing* ring) {
        QPolygonF polygon;
        polygon.reserve(ring->getNumPoints());
        for (int i = 0; i < ring->getNumPoints(); ++i)
            polygon.append({ring->getX(i), ring->getY(i)});
        rings.push_back(std::move(polygon));
    };
    layer->ResetReading();
    while (const geo::FeatureHandle feature{layer->GetNextFeature()}) {
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (!geometry)
            continue;
        if (wkbFlatten(geometry->getGeometryType()) == wkbPolygon) {
            addRing(geometry->toPolygon()->getExteriorRing());
        } else if (wkbFlatten(geometry->getGeometryType()) == wkbMultiPolygon) {
            for (const OGRPolygon* polygon : *geometry->toMultiPolygon())
                addRing(polygon->getExteriorRing());
        }
    }
    return rings;
}

} // namespace

std::vector<SheetSample> sampleCoordinates(const ImportPlan& plan, const ImportContext& context,
                                           Progress& progress)
{
    std::vector<SheetSample> samples;
    const auto file = openTableFile(plan.path);
    for (std::size_t place = 0; place < plan.sheets.size(); ++place) {
        const SheetPlan& sheet = plan.sheets[place];
        if (sheet.isIncluded && sheet.hasCoordinates())
            samples.push_back(sampleOf(*file, sheet, place, context, progress));
    }
    return samples;
}

std::vector<ReadPlace> readPlaces(const SheetSample& sample, const CoordinateSettings& settings,
                                  geo::Datum datum, const geo::DistrictIndex* districts)
{
    std::vector<ReadPlace> places;
    std::optional<FromProjected> projected;
    if (settings.projectedEpsg != 0)
        projected.emplace(settings.projectedEpsg);
    for (const WrittenPlace& written : sample.places) {
        const double first = written.pair.first.value;
        const double second = written.pair.second.value;
        std::optional<geo::LonLat> position;
        if (const auto degrees = geo::geographicPosition(written.pair)) {
            const bool isSwapped = geo::meaningOf(first, second) == geo::PairMeaning::LatLon &&
                                   !written.pair.first.axis;
            if (!isSwapped || settings.readsSwappedRows)
                position = geo::toCgcs2000(*degrees, datum);
        } else if (projected && geo::meaningOf(first, second) == geo::PairMeaning::Projected) {
            position = projected->position(first, second);
        }
        if (!position)
            continue;
        ReadPlace place{*position, ReadPlace::Fit::Unknown};
        if (districts && !written.adminCode.isEmpty()) {
            const geo::District* holder = districts->districtAt(*position);
            place.fit = holder && holder->adminCode == written.adminCode ? ReadPlace::Fit::Inside
                                                                         : ReadPlace::Fit::Outside;
        }
        places.push_back(place);
    }
    return places;
}

MapGround readGround(const QString& basemapPath)
{
    const geo::DatasetHandle dataset = geo::openDataset(basemapPath);
    const geo::GdalErrors errors;
    return {outlines(*dataset, "district"), outlines(*dataset, "water")};
}

} // namespace airshed::review
