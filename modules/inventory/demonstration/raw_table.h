// SPDX-License-Identifier: GPL-3.0-or-later
// A list as a bureau writes it, before it becomes a file: columns with their several rows of header, and the
// texts of the cells; and how a record's values become these texts. Errors are put in by raw_errors.h, files
// are written by raw_files.h.
#pragma once

#include "geo/transform.h"
#include "inventory/demonstration/geography.h"
#include "inventory/demonstration/source_maker.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace airshed::inventory::demonstration
{

enum class CoordinateStyle {
    Degrees,      ///< decimal degrees, CGCS2000
    Gcj02Degrees, ///< decimal degrees with the offset of web maps, unsaid
    Sexagesimal,  ///< 115°51′28.80″
    ZonedMetres   ///< EPSG:4527: easting with the zone number in front
};

enum class EmissionUnit { TonnesPerYear, KilogramsPerYear };

struct RawColumn {
    QString field{};   ///< the importer's word for the field, "stack_height_m"
    QString group{};   ///< top row of the header; empty: the title spans both rows
    QString title{};   ///< bottom row
    QString unit{};    ///< empty: none
    QString dbfName{}; ///< at most ten bytes of GBK
    bool isNumber = false;
};

struct RawTable {
    QString sheet{}; ///< empty where the format has no sheets
    std::vector<RawColumn> columns{};
    std::vector<QStringList> rows{};

    /// -1: no such column.
    int column(QLatin1String field) const;
};

struct CoordinateTexts {
    QString x{};
    QString y{};
};

/// Writes positions in one style, and reads back what it wrote as an import would.
class CoordinateWriter
{
public:
    explicit CoordinateWriter(CoordinateStyle style);
    CoordinateStyle style() const { return m_style; }
    CoordinateTexts write(geo::LonLat position) const;
    geo::LonLat read(const CoordinateTexts& texts) const;
    /// As Source::originalCrs says it.
    QString crs() const;

private:
    CoordinateStyle m_style;
    std::unique_ptr<geo::Transform> m_toMetres;
    std::unique_ptr<geo::Transform> m_toDegrees;
};

/// What a list of sources is about decides which columns it has.
enum class SourceSheet {
    Enterprises, ///< sources with an owner and a stack
    Areas,       ///< roads, fields, villages
    Traders,     ///< restaurants, petrol stations: an owner, no stack data beyond the height
    Sites        ///< construction sites
};

std::vector<RawColumn> sourceColumns(SourceSheet sheet, CoordinateStyle style, EmissionUnit unit);
std::vector<RawColumn> stationColumns();
std::vector<RawColumn> cameraColumns();

/// How a list writes a district: 东湖区, or 南昌市东湖区.
enum class DistrictForm { Name, NameWithCity };

struct SourceWriting {
    const CoordinateWriter& coordinates;
    EmissionUnit unit = EmissionUnit::TonnesPerYear;
    DistrictForm districts = DistrictForm::Name;
    const Geography& geography;
};

/// The cells of one source; the source is changed to what the cells say, for a list rounds.
QStringList writeRow(const std::vector<RawColumn>& columns, int ordinal, MadeSource& made,
                     const SourceWriting& how);
QStringList writeRow(const std::vector<RawColumn>& columns, int ordinal, Station& station,
                     const SourceWriting& how);
QStringList writeRow(const std::vector<RawColumn>& columns, int ordinal, Camera& camera,
                     const SourceWriting& how);

} // namespace airshed::inventory::demonstration
