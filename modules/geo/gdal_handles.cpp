// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/gdal_handles.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <mutex>
#include <ogr_geometry.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace airshed::geo
{

namespace
{

CPLStringList stringList(const QStringList& strings)
{
    CPLStringList list;
    for (const QString& s : strings)
        list.AddString(s.toUtf8().constData());
    return list;
}

QString reasonOrUnknown(const GdalErrors& errors)
{
    const QString reason = errors.text();
    return reason.isEmpty() ? QCoreApplication::translate("airshed::geo", "no reason given") : reason;
}

} // namespace

void DatasetClose::operator()(GDALDataset* dataset) const noexcept
{
    GDALClose(GDALDataset::ToHandle(dataset));
}
void FeatureDestroy::operator()(OGRFeature* feature) const noexcept { OGRFeature::DestroyFeature(feature); }
void GeometryDestroy::operator()(OGRGeometry* geometry) const noexcept
{
    OGRGeometryFactory::destroyGeometry(geometry);
}
void SpatialReferenceRelease::operator()(OGRSpatialReference* reference) const noexcept
{
    reference->Release();
}

struct GdalErrors::Messages {
    QStringList errors;
    QStringList warnings;

    static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum, const char* message)
    {
        auto* self = static_cast<Messages*>(CPLGetErrorHandlerUserData());
        if (severity >= CE_Failure)
            self->errors.prepend(QString::fromUtf8(message));
        else if (severity == CE_Warning)
            self->warnings.prepend(QString::fromUtf8(message));
    }
};

GdalErrors::GdalErrors() : m_messages(std::make_unique<Messages>())
{
    CPLPushErrorHandlerEx(&Messages::keep, m_messages.get());
}

GdalErrors::~GdalErrors() { CPLPopErrorHandler(); }

bool GdalErrors::hasError() const { return !m_messages->errors.isEmpty(); }

QString GdalErrors::text() const
{
    const QStringList& lines = hasError() ? m_messages->errors : m_messages->warnings;
    return lines.join(QStringLiteral("; "));
}

void GdalErrors::clear()
{
    m_messages->errors.clear();
    m_messages->warnings.clear();
}

void registerGdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // No .aux.xml files beside an analyst's own files.
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
        GDALAllRegister();
    });
}

DatasetHandle openDataset(const QString& path, const OpenDataset& how)
{
    registerGdal();
    const GdalErrors errors;
    unsigned int flags = how.kind == DatasetKind::Vector ? GDAL_OF_VECTOR : GDAL_OF_RASTER;
    flags |= how.access == DatasetAccess::Update ? GDAL_OF_UPDATE : GDAL_OF_READONLY;
    flags |= GDAL_OF_VERBOSE_ERROR;
    const CPLStringList drivers = stringList(how.drivers);
    const CPLStringList options = stringList(how.options);
    DatasetHandle dataset(GDALDataset::Open(path.toUtf8().constData(), flags,
                                            how.drivers.isEmpty() ? nullptr : drivers.List(), options.List(),
                                            nullptr));
    if (!dataset) {
        throw InputError(QCoreApplication::translate(
                             "airshed::geo",
                             "The file %1 cannot be opened (%2); check that it is complete and of the "
                             "kind its name says.")
                             .arg(QFileInfo(path).fileName(), reasonOrUnknown(errors)));
    }
    return dataset;
}

DatasetHandle createVectorDataset(const QString& path, const QString& driver, const QStringList& options)
{
    registerGdal();
    const GdalErrors errors;
    GDALDriver* const gdalDriver = GetGDALDriverManager()->GetDriverByName(driver.toUtf8().constData());
    if (!gdalDriver)
        throw LogicError(
            QCoreApplication::translate("airshed::geo", "This GDAL has no driver called %1.").arg(driver));
    const CPLStringList creationOptions = stringList(options);
    DatasetHandle dataset(
        gdalDriver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, creationOptions.List()));
    if (!dataset) {
        throw OutputError(
            QCoreApplication::translate(
                "airshed::geo",
                "The file %1 cannot be created (%2); check the folder's permissions and free space.")
                .arg(path, reasonOrUnknown(errors)));
    }
    return dataset;
}

void closeWritten(DatasetHandle dataset, const QString& path)
{
    if (!dataset)
        return;
    const GdalErrors errors;
    dataset->FlushCache(true);
    dataset.reset();
    if (errors.hasError()) {
        throw OutputError(
            QCoreApplication::translate("airshed::geo",
                                        "The file %1 could not be written whole (%2); check the free space.")
                .arg(path, errors.text()));
    }
}

SpatialReferenceHandle spatialReference(int epsg)
{
    const GdalErrors errors;
    SpatialReferenceHandle reference(new OGRSpatialReference);
    reference->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (reference->importFromEPSG(epsg) != OGRERR_NONE)
        throw LogicError(
            QCoreApplication::translate("airshed::geo", "EPSG:%1 is not a known coordinate system.")
                .arg(epsg));
    return reference;
}

OGRLayer& layerByName(GDALDataset& dataset, const QString& layer)
{
    const GdalErrors errors;
    OGRLayer* const found = dataset.GetLayerByName(layer.toUtf8().constData());
    if (!found) {
        throw InputError(QCoreApplication::translate("airshed::geo", "The file %1 has no layer called %2.")
                             .arg(QFileInfo(QString::fromUtf8(dataset.GetDescription())).fileName(), layer));
    }
    return *found;
}

} // namespace airshed::geo
