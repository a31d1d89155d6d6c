// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/coordinate_sample.h"

#include "geo/gdal_handles.h"
#include "tables/raw_table.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::review
{

using namespace inventory::importing;
using namespace tables;

namespace
{

bool isPlace(const RowCoordinates& coordinates)
{
    return coordinates.meaning == RowCoordinates::Meaning::Degrees ||
           coordinates.meaning == RowCoordinates::Meaning::Swapped ||
           coordinates.meaning == RowCoordinates::Meaning::Projected;
}

/// Every n-th, so that the sample stays spread over the list.
void thinOut(std::vector<SampledRow>& rows)
{
    const std::size_t step = (rows.size() + shownPlaces - 1) / shownPlaces;
    if (step <= 1)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); i += step)
        rows[kept++] = std::move(rows[i]);
    rows.resize(kept);
}

QPolygonF pointsOf(const OGRLineString& line)
{
    QPolygonF points;
    points.reserve(line.getNumPoints());
    for (int i = 0; i < line.getNumPoints(); ++i)
        points.append({line.getX(i), line.getY(i)});
    return points;
}

/// Outer rings of polygons, lines as they are.
void addOutlines(std::vector<QPolygonF>& outlines, const OGRGeometry& geometry)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPolygon:
        outlines.push_back(pointsOf(*geometry.toPolygon()->getExteriorRing()));
        break;
    case wkbLineString:
        outlines.push_back(pointsOf(*geometry.toLineString()));
        break;
    case wkbMultiPolygon:
    case wkbMultiLineString:
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            addOutlines(outlines, *part);
        break;
    default:
        break;
    }
}

std::vector<QPolygonF> outlinesOf(GDALDataset& dataset, const char* name)
{
    std::vector<QPolygonF> outlines;
    OGRLayer* layer = dataset.GetLayerByName(name);
    if (!layer)
        return outlines;
    layer->ResetReading();
    while (const geo::FeatureHandle feature{layer->GetNextFeature()}) {
        if (const OGRGeometry* geometry = feature->GetGeometryRef())
            addOutlines(outlines, *geometry);
    }
    return outlines;
}

} // namespace

std::vector<SheetSample> sampleCoordinates(const ImportPlan& plan, const ImportContext& context,
                                           Progress& progress)
{
    const auto file = openTableFile(plan.path);
    BatchSample batch = sampleOf(plan, *file, context, progress);
    std::vector<SheetSample> samples;
    for (std::size_t place = 0; place < plan.sheets.size(); ++place) {
        SheetSample sample{place, {}};
        for (SampledRow& row : batch.rows) {
            if (row.sheet == place && isPlace(row.coordinates))
                sample.rows.push_back(std::move(row));
        }
        thinOut(sample.rows);
        if (!sample.rows.empty())
            samples.push_back(std::move(sample));
    }
    return samples;
}

std::vector<ReadPlace> readPlaces(const SheetSample& sample, const CoordinateSettings& settings,
                                  const geo::DistrictIndex* districts)
{
    std::vector<ReadPlace> places;
    Placement placement(settings);
    for (const SampledRow& row : sample.rows) {
        const std::optional<geo::LonLat> position = placement.of(row.coordinates).position;
        if (!position)
            continue;
        ReadPlace place{*position, ReadPlace::Fit::Unknown};
        if (districts && !row.adminCode.isEmpty()) {
            const geo::District* holder = districts->districtAt(*position);
            place.fit = holder && holder->adminCode == row.adminCode ? ReadPlace::Fit::Inside
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
    return {outlinesOf(*dataset, "district"), outlinesOf(*dataset, "water"), outlinesOf(*dataset, "road")};
}

} // namespace airshed::review
