// SPDX-License-Identifier: GPL-3.0-or-later
// Owners for GDAL's objects and the one place where GDAL's errors become text. It opens and closes; what is
// read or written is up to the caller.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>

class GDALDataset;
class OGRFeature;
class OGRGeometry;
class OGRLayer;
class OGRSpatialReference;

namespace airshed::geo
{

struct DatasetClose {
    void operator()(GDALDataset* dataset) const noexcept;
};
struct FeatureDestroy {
    void operator()(OGRFeature* feature) const noexcept;
};
struct GeometryDestroy {
    void operator()(OGRGeometry* geometry) const noexcept;
};
struct SpatialReferenceRelease {
    void operator()(OGRSpatialReference* reference) const noexcept;
};

using DatasetHandle = std::unique_ptr<GDALDataset, DatasetClose>;
using FeatureHandle = std::unique_ptr<OGRFeature, FeatureDestroy>;
using GeometryHandle = std::unique_ptr<OGRGeometry, GeometryDestroy>;
using SpatialReferenceHandle = std::unique_ptr<OGRSpatialReference, SpatialReferenceRelease>;

/// While it lives, errors and warnings that GDAL raises on this thread are kept here and not printed. Scopes
/// nest.
class GdalErrors
{
public:
    GdalErrors();
    ~GdalErrors();
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;

    /// An error (not a warning) was raised since the scope began or clear() was called.
    bool hasError() const;
    /// GDAL's own words, the last error first in line; empty if there was none. For the log and for detail
    /// texts.
    QString text() const;
    void clear();

private:
    struct Messages;
    std::unique_ptr<Messages> m_messages;
};

/// Registers GDAL's drivers once and sets the options the program relies on; safe to call from any thread,
/// any number of times. Every function below calls it.
void registerGdal();

enum class DatasetKind : std::uint8_t { Vector, Raster };
enum class DatasetAccess : std::uint8_t { Read, Update };

struct OpenDataset {
    DatasetKind kind = DatasetKind::Vector;
    DatasetAccess access = DatasetAccess::Read;
    QStringList drivers{}; ///< GDAL driver short names to try; empty: all
    QStringList options{}; ///< open options, "KEY=VALUE"
};

/// Opens a file with GDAL. Throws InputError with the file's name and GDAL's reason.
DatasetHandle openDataset(const QString& path, const OpenDataset& how = {});

/// Makes a new file. Throws OutputError. Options are the driver's creation options, "KEY=VALUE".
DatasetHandle createVectorDataset(const QString& path, const QString& driver,
                                  const QStringList& options = {});

/// Flushes and closes; throws OutputError with the file's name if GDAL reports that not all could be written.
void closeWritten(DatasetHandle dataset, const QString& path);

/// Longitude or easting first, whatever the authority says. Throws LogicError for an unknown code.
SpatialReferenceHandle spatialReference(int epsg);

/// The layer, or InputError that names file and layer.
OGRLayer& layerByName(GDALDataset& dataset, const QString& layer);

} // namespace airshed::geo
