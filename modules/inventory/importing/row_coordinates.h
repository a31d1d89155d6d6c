// SPDX-License-Identifier: GPL-3.0-or-later
// What the coordinates of one row could mean, and where the row lies under the settings of its sheet. Which
// settings are right for a whole list is decided elsewhere (proposals.h).
#pragma once

#include "geo/coordinate_text.h"
#include "geo/transform.h"
#include "inventory/importing/import_plan.h"
#include "inventory/records.h"

#include <QHash>
#include <memory>
#include <optional>
#include <vector>

namespace airshed::inventory::importing
{

/// What one row says about its place.
struct RowCoordinates {
    enum class Meaning {
        Missing,    ///< nothing is written
        Unreadable, ///< text that is no coordinate
        Zero,       ///< 0, 0
        Impossible, ///< numbers that are no place in or near China
        Degrees,
        Swapped, ///< degrees, but each in the other's column
        Projected
    };
    Meaning meaning = Meaning::Missing;
    geo::LonLat degrees; ///< for Degrees and Swapped, in the list's datum
    std::vector<geo::ProjectedReading> readings;
    bool hasStatedSystem = false; ///< the layer says its system: the one reading is no guess
    bool isFormulaError = false;
    QString x; ///< as written: longitude or easting column, the geometry, or the whole cell
    QString y;
    GeometryKind geometryKind = GeometryKind::Point;

    QString written() const { return y.isEmpty() ? x : x + QStringLiteral(", ") + y; }
};

/// Reads the coordinates of a sheet's rows. One per thread.
class CoordinateReader
{
public:
    explicit CoordinateReader(const SheetPlan& sheet);
    RowCoordinates read(const tables::RawRow& row) const;

private:
    RowCoordinates fromColumns(const tables::RawRow& row) const;
    RowCoordinates fromOneCell(const tables::RawRow& row, int column) const;
    RowCoordinates fromGeometry(const QByteArray& wkb) const;
    RowCoordinates fromNumbers(double first, double second) const;

    int m_longitude = -1;
    int m_latitude = -1;
    int m_both = -1;
    int m_fileEpsg = 0;
};

/// Positions in CGCS2000 under a sheet's settings. One per thread.
class Placement
{
public:
    explicit Placement(const CoordinateSettings& settings) : m_settings(settings) {}

    struct Place {
        std::optional<geo::LonLat> position;
        QString
            system; ///< for Source::originalCrs: "EPSG:4490", "gcj02", "EPSG:4548"; empty without position
    };
    Place of(const RowCoordinates& coordinates);
    /// Where a reading lies, CGCS2000; NaN when the system cannot be turned.
    geo::LonLat positionOf(const geo::ProjectedReading& reading);

private:
    const geo::ProjectedReading* chosen(const RowCoordinates& coordinates) const;

    CoordinateSettings m_settings;
    QHash<int, std::shared_ptr<geo::Transform>> m_transforms;
};

} // namespace airshed::inventory::importing
