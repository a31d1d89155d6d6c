// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/logic/workspace_facts.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "core/progress.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <ogrsf_frmts.h>

namespace airshed::reporting
{

namespace
{

QString sha256(const QString& path, Progress& progress)
{
    const QString what = QCoreApplication::translate("airshed::reporting::WorkspaceFacts",
                                                     "Taking the inventory's fingerprint");
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(QCoreApplication::translate("airshed::reporting::WorkspaceFacts",
                                                     "The inventory %1 cannot be read (%2).")
                             .arg(path, file.errorString()));
    constexpr qint64 block = qint64{1} << 22;
    while (!file.atEnd()) {
        progress.throwIfCancelled();
        hash.addData(file.read(block));
        progress.report(file.pos(), file.size(), what);
    }
    return QString::fromLatin1(hash.result().toHex());
}

int epsgOf(const OGRLayer& layer)
{
    const OGRSpatialReference* reference = const_cast<OGRLayer&>(layer).GetSpatialRef();
    const char* code = reference ? reference->GetAuthorityCode(nullptr) : nullptr;
    return code ? std::atoi(code) : geo::storageEpsg;
}

} // namespace

QRectF layerExtent(const QString& geopackage, const QString& layerName, int mapEpsg)
{
    const geo::DatasetHandle dataset = geo::openDataset(geopackage);
    OGRLayer* layer = dataset->GetLayerByName(layerName.toUtf8().constData());
    OGREnvelope box;
    if (!layer || layer->GetExtent(&box, TRUE) != OGRERR_NONE || !(box.MaxX >= box.MinX))
        return {};
    const geo::Transform toMap(epsgOf(*layer), mapEpsg);
    // Meridians and parallels are curved on the map: the corners alone would cut the edges' bellies off.
    constexpr int steps = 16;
    QRectF extent;
    double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;
    for (int i = 0; i <= steps; ++i)
        for (int j = 0; j <= steps; ++j) {
            if (i % steps != 0 && j % steps != 0)
                continue; // only the outline
            const geo::MapPoint point = toMap.forward(
                {box.MinX + (box.MaxX - box.MinX) * i / steps, box.MinY + (box.MaxY - box.MinY) * j / steps});
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                continue;
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            bottom = std::min(bottom, point.y);
            top = std::max(top, point.y);
        }
    if (!(right >= left))
        return {};
    return {left, bottom, right - left, top - bottom};
}

FactsSource factsSource(const inventory::Workspace& workspace)
{
    return {workspace.folder(), workspace.inventoryPath(), workspace.basemapPath(), workspace.mapEpsg(),
            workspace.openReader()};
}

WorkspaceFacts readWorkspaceFacts(const FactsSource& source, Progress& progress)
{
    WorkspaceFacts facts;
    facts.folder = source.folder;
    facts.mapEpsg = source.mapEpsg;
    const inventory::InventoryStore* store = source.reader.get();
    facts.sources = store->count(QStringLiteral("source"));
    facts.stations = store->count(QStringLiteral("station"));
    facts.cameras = store->count(QStringLiteral("camera"));
    for (const inventory::Batch& batch : store->batches()) {
        const QDate day = toBeijing(batch.when).date();
        if (!facts.lastImport.isValid() || day > facts.lastImport)
            facts.lastImport = day;
    }
    if (QFileInfo::exists(source.basemapPath)) {
        facts.cityExtent = layerExtent(source.basemapPath, QStringLiteral("district"), facts.mapEpsg);
        facts.overviewExtent = layerExtent(source.basemapPath, QStringLiteral("province"), facts.mapEpsg);
    }
    if (facts.cityExtent.isNull())
        facts.cityExtent = layerExtent(source.inventoryPath, QStringLiteral("source"), facts.mapEpsg);
    facts.inventorySha256 = sha256(source.inventoryPath, progress);
    return facts;
}

} // namespace airshed::reporting
