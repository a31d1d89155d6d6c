// SPDX-License-Identifier: GPL-3.0-or-later
// One open inventory.gpkg: statements, transactions, and GDAL's errors as sentences. It knows no table;
// nothing outside the store uses it.
#pragma once

#include "geo/gdal_handles.h"

#include <QString>
#include <functional>
#include <memory>

class OGRFeature;
class OGRLayer;

namespace airshed::inventory
{

class Database
{
public:
    enum class Access { Read, Write };

    /// Throws WorkspaceError when the file is missing, damaged or no GeoPackage.
    Database(const QString& path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Makes a new, empty file. Throws OutputError.
    static std::unique_ptr<Database> create(const QString& path);

    const QString& path() const { return m_path; }
    Access access() const { return m_access; }
    /// Throws WorkspaceError when the file could not be opened again after a write that failed.
    GDALDataset& dataset();
    /// Throws WorkspaceError (a table that must be there is missing: the file is damaged).
    OGRLayer& layer(const char* name);
    bool hasLayer(const char* name);

    /// A statement without rows.
    void execute(const QString& sql);
    /// Every row of a SELECT; fields by position. Return false to stop.
    void select(const QString& sql, const std::function<bool(OGRFeature&)>& row);
    /// The first field of the first row as a number; 0 when there is no row or it is NULL.
    qint64 number(const QString& sql);

    /// Runs GDAL calls and throws for the error that they raise.
    template<typename Work>
    auto guarded(Work work)
    {
        const geo::GdalErrors errors;
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            throwOn(errors);
        } else {
            auto result = work();
            throwOn(errors);
            return result;
        }
    }
    /// The same for calls that return an OGRErr.
    template<typename Work>
    void succeed(Work work)
    {
        const geo::GdalErrors errors;
        const int code = work();
        throwOn(errors);
        if (code != 0)
            throwUnexplained(code);
    }
    void throwOn(const geo::GdalErrors& errors) const;

    /// Everything until commit() or nothing. When it ends without commit the file is opened again: GDAL's
    /// layers remember counts and extents of rows that are no longer there.
    class Transaction
    {
    public:
        explicit Transaction(Database& database);
        ~Transaction();
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        void commit();

    private:
        Database& m_database;
        bool m_isOpen = true;
    };

    /// Called after the file was closed and opened again, also in vain: layers and features of before are
    /// gone.
    std::function<void()> onReopened;

private:
    Database(const QString& path, geo::DatasetHandle dataset);
    void open();
    void prepare();
    [[noreturn]] void throwUnexplained(int code) const;

    QString m_path;
    Access m_access;
    geo::DatasetHandle m_dataset;
};

} // namespace airshed::inventory
