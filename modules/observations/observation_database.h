// SPDX-License-Identifier: GPL-3.0-or-later
// One open observations.gpkg: its tables, its version, statements, and GDAL's errors as sentences. What the
// rows mean is the store's.
//
// air_hour and weather_hour have a row per station (site) and hour. Their key is
//     fid = number of the station (site) * 2^24 + hours since 1970-01-01 00:00 Beijing time,
// so that a station's hours lie together and in order, an hour exists once, and reading a year decodes no
// dates. station (site) and hour_end say the same in words for other tools.
#pragma once

#include "geo/gdal_handles.h"

#include <QString>
#include <functional>
#include <memory>

namespace airshed::observations
{

class ObservationDatabase
{
public:
    enum class Access { Read, Write };
    /// Throws WorkspaceError for a file that is damaged, not ours, or of a newer version; OutputError when it
    /// is to be written and cannot be.
    ObservationDatabase(const QString& path, Access access);
    ~ObservationDatabase();
    ObservationDatabase(const ObservationDatabase&) = delete;
    ObservationDatabase& operator=(const ObservationDatabase&) = delete;

    /// A new file with empty tables, whole or not at all. Throws OutputError.
    static void create(const QString& path);

    /// A statement without rows.
    void execute(const QByteArray& sql);
    /// Every row of a SELECT; fields by position. Return false to stop.
    void select(const QByteArray& sql, const std::function<bool(OGRFeature&)>& row);
    qint64 number(const QByteArray& sql); ///< the first field of the first row; 0 without one
    OGRLayer& layer(const char* name);

    void begin();
    void commit();

    /// Throws for an error that GDAL raised.
    void throwOn(const geo::GdalErrors& errors) const;

private:
    void checkVersion();
    QString m_path;
    Access m_access;
    bool m_isInTransaction = false;
    geo::DatasetHandle m_dataset;
};

/// Bits of a key that count the hour; 2^24 hours last until the year 3883.
inline constexpr int hourBits = 24;
inline constexpr qint64 hourMask = (qint64(1) << hourBits) - 1;

/// 'text' with its quotation marks doubled.
QByteArray sqlLiteral(const QString& text);

} // namespace airshed::observations
