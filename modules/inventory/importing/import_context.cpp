// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/import_context.h"

#include "core/progress.h"
#include "inventory/importing/import_text.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QFileInfo>
#include <algorithm>

namespace airshed::inventory::importing
{
namespace
{

constexpr std::size_t sourcesPerRead = 20'000;

StoredRecords readStored(const InventoryStore& store, Progress& progress)
{
    StoredRecords stored;
    const std::vector<RecordId> ids = store.sourceIds({});
    stored.sources.reserve(ids.size());
    for (std::size_t start = 0; start < ids.size(); start += sourcesPerRead) {
        progress.throwIfCancelled();
        progress.report(qint64(start), qint64(ids.size()),
                        ImportText::tr("Reading what the workspace holds"));
        const auto begin = ids.begin() + std::ptrdiff_t(start);
        const auto end = ids.begin() + std::ptrdiff_t(std::min(start + sourcesPerRead, ids.size()));
        for (Source& source : store.sources({begin, end}))
            stored.sources.push_back(std::move(source));
    }
    for (std::size_t place = 0; place < stored.sources.size(); ++place) {
        const Source& source = stored.sources[place];
        stored.sourceByNumber.insert(source.number, place);
        if (!source.position)
            continue;
        for (const QString& key : recordKeys(source))
            stored.positions.insert(key, *source.position);
    }
    for (const Enterprise& enterprise : store.enterprises()) {
        if (!enterprise.creditCode.isEmpty())
            stored.enterpriseNames.insert(enterprise.creditCode, enterprise.name);
    }
    for (const Station& station : store.stations()) {
        stored.stationCodes.insert(station.code);
        stored.positions.insert(stationKey(station.code), station.position);
    }
    for (const Camera& camera : store.cameras()) {
        stored.cameraIds.insert(camera.deviceId);
        stored.positions.insert(cameraKey(camera.deviceId), camera.position);
    }
    return stored;
}

} // namespace

const Source* StoredRecords::source(const QString& number) const
{
    const auto place = sourceByNumber.constFind(number);
    return place == sourceByNumber.constEnd() ? nullptr : &sources[*place];
}

std::vector<QString> recordKeys(const Source& source)
{
    std::vector<QString> keys;
    if (!source.number.isEmpty())
        keys.push_back(QStringLiteral("source/") + source.number);
    if (!source.creditCode.isEmpty() && !source.outletCode.isEmpty())
        keys.push_back(QStringLiteral("outlet/") + source.creditCode + u'/' + source.outletCode);
    return keys;
}

QString stationKey(const QString& code) { return QStringLiteral("station/") + code; }

QString cameraKey(const QString& deviceId) { return QStringLiteral("camera/") + deviceId; }

ImportContext ImportContext::withoutWorkspace()
{
    ImportContext context;
    context.synonyms = SynonymTable::fromResources();
    context.words = SourceWords::fromResources();
    context.places = PlaceNames::fromResources();
    context.thresholds = quality::Thresholds::fromResources();
    context.stored = std::make_shared<const StoredRecords>();
    return context;
}

ImportContext ImportContext::of(const Workspace& workspace, Progress& progress)
{
    ImportContext context = withoutWorkspace();
    const QString basemap = workspace.basemapPath();
    if (QFileInfo::exists(basemap)) {
        context.districts =
            std::make_shared<const geo::DistrictIndex>(geo::DistrictIndex::fromBasemap(basemap));
        context.water =
            std::make_shared<const quality::WaterIndex>(quality::WaterIndex::fromBasemap(basemap));
        context.roads =
            std::make_shared<const PointGrid>(PointGrid(pointsAlong(basemap, QStringLiteral("road"))));
    }
    const std::unique_ptr<InventoryStore> reader = workspace.openReader();
    context.stored = std::make_shared<const StoredRecords>(readStored(*reader, progress));
    return context;
}

} // namespace airshed::inventory::importing
