// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/observation_database.h"

#include "core/air_pollutant.h"
#include "core/atomic_file.h"
#include "core/errors.h"
#include "geo/result_set.h"
#include "geo/transform.h"
#include "observations/observation_text.h"

#include <QFile>
#include <cpl_string.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

namespace airshed::observations
{

namespace
{

constexpr int currentVersion = 1;
const QStringList geoPackageOnly = {QStringLiteral("GPKG")};

[[noreturn]] void throwDamaged(const QString& path, const QString& reason)
{
    throw WorkspaceError(ObservationText::tr("The observations %1 are damaged or not a file of this program; "
                                             "put them back from a copy, or move the file away and load the "
                                             "observations again. (%2)")
                             .arg(path, reason));
}

[[noreturn]] void throwNotWritten(const QString& path, const QString& reason)
{
    throw OutputError(ObservationText::tr("The observations %1 could not be written, and are as they were "
                                          "before; look at the folder's permissions and the free space. (%2)")
                          .arg(path, reason));
}

class TableMaker
{
public:
    TableMaker(GDALDataset& dataset, const char* name, OGRwkbGeometryType geometry = wkbNone)
    {
        CPLStringList options;
        options.SetNameValue("FID", "fid");
        if (geometry != wkbNone)
            options.SetNameValue("GEOMETRY_NAME", "geom");
        const geo::SpatialReferenceHandle reference = geo::spatialReference(geo::storageEpsg);
        m_layer = dataset.CreateLayer(name, geometry == wkbNone ? nullptr : reference.get(), geometry,
                                      options.List());
    }
    void column(const QString& name, OGRFieldType type, bool isRequired = false, bool isUnique = false)
    {
        if (!m_layer)
            return; // GDAL has said why
        OGRFieldDefn field(name.toUtf8().constData(), type);
        field.SetNullable(isRequired ? FALSE : TRUE);
        field.SetUnique(isUnique ? TRUE : FALSE);
        m_layer->CreateField(&field);
    }

private:
    OGRLayer* m_layer;
};

void createTables(GDALDataset& dataset)
{
    {
        TableMaker table(dataset, "observation_store");
        table.column(QStringLiteral("name"), OFTString, true, true);
        table.column(QStringLiteral("value"), OFTString);
    }
    {
        TableMaker table(dataset, "air_station");
        table.column(QStringLiteral("code"), OFTString, true, true);
    }
    {
        TableMaker table(dataset, "air_hour");
        table.column(QStringLiteral("station"), OFTString, true);
        table.column(QStringLiteral("hour_end"), OFTDateTime, true);
        for (const AirPollutant pollutant : allAirPollutants) {
            table.column(code(pollutant), OFTReal);
            table.column(code(pollutant) + QStringLiteral("_flags"), OFTInteger);
        }
    }
    {
        TableMaker table(dataset, "weather_site", wkbPoint);
        table.column(QStringLiteral("code"), OFTString, true, true);
        table.column(QStringLiteral("name"), OFTString);
    }
    {
        TableMaker table(dataset, "weather_hour");
        table.column(QStringLiteral("site"), OFTString, true);
        table.column(QStringLiteral("hour_end"), OFTDateTime, true);
        for (const char* column : {"wind_from_deg", "wind_m_s", "temperature_c", "total_cloud_tenths",
                                   "low_cloud_tenths", "mixing_height_m", "pressure_hpa", "humidity_percent"})
            table.column(QString::fromLatin1(column), OFTReal);
    }
}

} // namespace

ObservationDatabase::ObservationDatabase(const QString& path, Access access) : m_path(path), m_access(access)
{
    try {
        m_dataset = geo::openDataset(
            path, {geo::DatasetKind::Vector,
                   access == Access::Write ? geo::DatasetAccess::Update : geo::DatasetAccess::Read,
                   geoPackageOnly,
                   {}});
    } catch (const InputError& error) {
        // access() knows of read-only file systems; QFileInfo goes by the permissions alone.
        if (access == Access::Write && ::access(QFile::encodeName(path).constData(), W_OK) != 0)
            throwNotWritten(path, error.message());
        throwDamaged(path, error.message());
    }
    select("PRAGMA busy_timeout=30000", [](OGRFeature&) { return true; });
    select("PRAGMA cache_size=-65536", [](OGRFeature&) { return true; });
    checkVersion();
}

ObservationDatabase::~ObservationDatabase()
{
    const geo::GdalErrors errors; // what was committed is on the disk; what was not is to be forgotten
    if (m_isInTransaction && m_dataset)
        m_dataset->RollbackTransaction();
    m_dataset.reset();
}

void ObservationDatabase::checkVersion()
{
    bool hasTables = false;
    {
        const geo::GdalErrors errors;
        hasTables = m_dataset->GetLayerByName("observation_store") && m_dataset->GetLayerByName("air_hour") &&
                    m_dataset->GetLayerByName("air_station") && m_dataset->GetLayerByName("weather_hour") &&
                    m_dataset->GetLayerByName("weather_site");
    }
    if (!hasTables)
        throwDamaged(m_path, ObservationText::tr("a table is missing"));
    const qint64 version = number("SELECT value FROM observation_store WHERE name = 'schema_version'");
    if (version > currentVersion)
        throw WorkspaceError(
            ObservationText::tr("The observations %1 were written by a newer version of this program; "
                                "open them with that version.")
                .arg(m_path));
    if (version < 1)
        throwDamaged(m_path, ObservationText::tr("they do not say their version"));
}

void ObservationDatabase::create(const QString& path)
{
    FileReplacement file(path);
    // Without row counts kept by triggers: they cost time with each row, and nobody asks for them.
    geo::DatasetHandle dataset;
    try {
        dataset = geo::createVectorDataset(
            file.temporaryPath(), QStringLiteral("GPKG"),
            {QStringLiteral("ADD_GPKG_OGR_CONTENTS=NO"), QStringLiteral("VERSION=1.3")});
    } catch (const OutputError& error) { // names a file that nobody asked for
        throwNotWritten(path, error.message());
    }
    {
        const geo::GdalErrors errors;
        createTables(*dataset);
        dataset->FlushCache(false); // GDAL makes a table with its first statement
        const geo::ResultSet result(*dataset, "INSERT INTO observation_store (name, value) VALUES "
                                              "('schema_version', '" +
                                                  QByteArray::number(currentVersion) + "')");
        if (errors.hasError())
            throwNotWritten(path, errors.text());
    }
    geo::closeWritten(std::move(dataset), path);
    file.commit();
}

void ObservationDatabase::execute(const QByteArray& sql)
{
    const geo::GdalErrors errors;
    const geo::ResultSet result(*m_dataset, sql);
    throwOn(errors);
}

void ObservationDatabase::select(const QByteArray& sql, const std::function<bool(OGRFeature&)>& row)
{
    const geo::GdalErrors errors;
    geo::ResultSet result(*m_dataset, sql);
    throwOn(errors);
    result.forEach(row);
    throwOn(errors);
}

qint64 ObservationDatabase::number(const QByteArray& sql)
{
    qint64 result = 0;
    select(sql, [&result](OGRFeature& feature) {
        result = feature.GetFieldAsInteger64(0);
        return false;
    });
    return result;
}

OGRLayer& ObservationDatabase::layer(const char* name)
{
    const geo::GdalErrors errors;
    OGRLayer* const found = m_dataset->GetLayerByName(name);
    if (!found)
        throwDamaged(m_path, errors.text());
    return *found;
}

void ObservationDatabase::begin()
{
    const geo::GdalErrors errors;
    const OGRErr code = m_dataset->StartTransaction();
    throwOn(errors);
    if (code != OGRERR_NONE)
        throwNotWritten(m_path, QString::number(code));
    m_isInTransaction = true;
}

void ObservationDatabase::commit()
{
    const geo::GdalErrors errors;
    m_dataset->FlushCache(false);
    throwOn(errors);
    const OGRErr code = m_dataset->CommitTransaction();
    throwOn(errors);
    if (code != OGRERR_NONE)
        throwNotWritten(m_path, QString::number(code));
    m_isInTransaction = false;
}

void ObservationDatabase::throwOn(const geo::GdalErrors& errors) const
{
    if (!errors.hasError())
        return;
    const QString reason = errors.text();
    const geo::DatabaseFault fault = geo::databaseFault(reason);
    if (fault == geo::DatabaseFault::Damaged)
        throwDamaged(m_path, reason);
    if (fault == geo::DatabaseFault::Busy)
        throw WorkspaceError(
            ObservationText::tr("Another program keeps the observations %1 busy; close it there and try "
                                "again. (%2)")
                .arg(m_path, reason));
    if (m_access == Access::Write)
        throwNotWritten(m_path, reason);
    throw WorkspaceError(ObservationText::tr("The observations %1 cannot be read. (%2)").arg(m_path, reason));
}

QByteArray sqlLiteral(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\0', "").replace("'", "''");
    return '\'' + bytes + '\'';
}

} // namespace airshed::observations
