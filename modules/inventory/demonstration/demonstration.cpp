// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/demonstration.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/paths.h"
#include "core/progress.h"
#include "geo/transform.h"
#include "inventory/demonstration/air_files.h"
#include "inventory/demonstration/delivery.h"
#include "inventory/demonstration/network_maker.h"
#include "inventory/demonstration/quiet.h"
#include "inventory/demonstration/source_maker.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace airshed::inventory::demonstration
{

namespace
{

[[noreturn]] void throwNotMade(const QString& folder, const QString& reason)
{
    throw OutputError(
        QCoreApplication::translate("airshed::demonstration",
                                    "The demonstration cannot be made in %1 (%2); check the folder's "
                                    "permissions and the free space, or choose another place.")
            .arg(folder, reason));
}

void throwUnlessFree(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.exists() &&
        (!info.isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw OutputError(
            QCoreApplication::translate("airshed::demonstration",
                                        "%1 exists and is not an empty folder; the demonstration needs a "
                                        "folder of its own.")
                .arg(folder));
}

} // namespace

DemonstrationResult makeInventory(const DemonstrationOptions& options, const QString& folder,
                                  const Registry& registry, const Geography& geography, Progress& progress)
{
    progress.report(0, 0, QCoreApplication::translate("airshed::demonstration", "Sorting the land by use"));
    const Placement placement(geography, registry, options.seed);
    const QString raw = folder + QStringLiteral("/raw");
    if (!QDir().mkpath(raw))
        throwNotMade(options.folder, QString::fromLocal8Bit(std::strerror(errno)));
    const std::unique_ptr<Workspace> workspace =
        Workspace::create(folder + QStringLiteral("/workspace"),
                          QStringLiteral("南昌市大气污染源清单（演示）"), geo::nanchangMapEpsg);
    // The base map that the sources were placed on, whichever the program's data folder has.
    writeBasemap(geography, workspace->basemapPath());

    Delivery delivery(raw, workspace->store(), geography, options.seed, options.sources, progress);
    const SourceMaker maker(geography, placement, options.seed, options.sources);
    AirMaker airMaker(options.seed, options.sources);
    DemonstrationResult result;
    for (int district = 0; district < static_cast<int>(geography.districts.size()); ++district) {
        maker.make(district, [&](MadeSource&& made) {
            airMaker.take(made.source);
            delivery.take(std::move(made));
            ++result.sources;
        });
        delivery.endDistrict(geography.districts[static_cast<std::size_t>(district)].code);
    }
    std::vector<Station> stations = makeStations(geography, placement, options.seed);
    const MadeAir air = airMaker.make(stations, progress);
    setIndexOfLastHour(stations, air);
    progress.report(0, 0, QCoreApplication::translate("airshed::demonstration", "Storing the observations"));
    Quiet quiet(progress);
    storeAir(folder + QStringLiteral("/workspace"), air, quiet);
    result.observationFiles = writeAirFiles(raw + QStringLiteral("/observations"), air);
    result.observedHours = air.weather.span.size();
    result.plantedSource = air.planted.number;
    delivery.add(std::move(stations));
    delivery.add(makeCameras(geography, placement, options.seed));
    delivery.finish();
    result.stations = stationTotal;
    result.cameras = cameraTotal;
    result.enterprises = delivery.counts().enterprises;
    result.rawFiles = delivery.counts().files;
    result.rawRows = delivery.counts().rows;
    result.errors = delivery.counts().errors;
    return result;
}

DemonstrationResult makeDemonstration(const DemonstrationOptions& options, Progress& progress)
{
    const QString target = QDir::cleanPath(QFileInfo(options.folder).absoluteFilePath());
    throwUnlessFree(target);
    const QString parent = QFileInfo(target).absolutePath();
    if (!QDir().mkpath(parent))
        throwNotMade(options.folder, QString::fromLocal8Bit(std::strerror(errno)));
    QTemporaryDir making(parent + QStringLiteral("/.airshed-demonstration-XXXXXX"));
    if (!making.isValid())
        throwNotMade(options.folder, making.errorString());

    const Registry registry = readRegistry(dataFolder() + QStringLiteral("/nanchang"));
    const Geography geography = makeGeography(registry, progress);
    DemonstrationResult result = makeInventory(options, making.path(), registry, geography, progress);
    writeTerrain(*geography.terrain, geography.box,
                 making.filePath(QStringLiteral("workspace/rasters/terrain_30m.tif")), progress);

    progress.throwIfCancelled();
    QFile::setPermissions(making.path(), QFile::permissions(making.path()) | QFile::ReadGroup |
                                             QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    if (std::rename(QFile::encodeName(making.path()).constData(), QFile::encodeName(target).constData()) != 0)
        throwNotMade(options.folder, QString::fromLocal8Bit(std::strerror(errno)));
    making.setAutoRemove(false);
    flushToDisk(parent);
    return result;
}

} // namespace airshed::inventory::demonstration
