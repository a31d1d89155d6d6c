// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says about the workspace it was made from: where the city lies, how much the inventory holds,
// how fresh it is and which exact file it was. Read once per page, off the window's thread.
#pragma once

#include <QDate>
#include <QRectF>
#include <QString>
#include <memory>

namespace airshed
{
class Progress;
}
namespace airshed::inventory
{
class InventoryStore;
class Workspace;
} // namespace airshed::inventory

namespace airshed::reporting
{

struct WorkspaceFacts {
    QString folder;
    int mapEpsg = 0;
    QRectF cityExtent;     ///< map metres; the districts, else the sources' surroundings; null: nothing known
    QRectF overviewExtent; ///< map metres; the province, else null
    qint64 sources = 0;
    qint64 stations = 0;
    qint64 cameras = 0;
    QDate lastImport;        ///< invalid: nothing was imported
    QString inventorySha256; ///< of inventory.gpkg, hexadecimal
};

/// What reading the facts needs, taken in the window's thread so that the workspace may be closed while they
/// are read.
struct FactsSource {
    QString folder;
    QString inventoryPath;
    QString basemapPath;
    int mapEpsg = 0;
    std::shared_ptr<inventory::InventoryStore> reader;
};

/// Throws WorkspaceError.
FactsSource factsSource(const inventory::Workspace& workspace);

/// In any one thread. Throws InputError or WorkspaceError for what cannot be read, Cancelled on request.
WorkspaceFacts readWorkspaceFacts(const FactsSource& source, Progress& progress);

/// The extent of a layer of a GeoPackage (any CRS with an EPSG code) in map units; null when there is no such
/// layer or it is empty. Throws InputError when the file cannot be read.
QRectF layerExtent(const QString& geopackage, const QString& layer, int mapEpsg);

} // namespace airshed::reporting
