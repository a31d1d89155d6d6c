// SPDX-License-Identifier: GPL-3.0-or-later
// The domain's records as plain values: what a row of the inventory says. They know nothing of tables or
// files.
#pragma once

#include "core/pollutant.h"
#include "core/source_class.h"
#include "geo/area.h"
#include "geo/coordinates.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <cstdint>
#include <limits>
#include <optional>

namespace airshed::inventory
{

/// The feature id of a row in the workspace; 0 means "not stored yet".
using RecordId = std::int64_t;

inline constexpr double notStated = std::numeric_limits<double>::quiet_NaN();

/// Where a record came from: every row can be traced to a line of a file.
struct Provenance {
    RecordId batch = 0;   ///< the import it came with; 0: entered by hand
    QString sourceFile;   ///< file name without folder
    QString sheet;        ///< sheet or layer name, empty where there is none
    qint64 rowNumber = 0; ///< 1-based line or sheet row as the person sees it in the file; 0: none
};

enum class GeometryKind { Point, Line, Polygon, Volume };
enum class SourceStatus { Active, Closed, Seasonal };

struct Enterprise {
    RecordId id = 0;
    QString name;
    QString creditCode;   ///< 统一社会信用代码, normalised
    QString industryCode; ///< GB/T 4754
    QString contact;
    QString telephone;
    Provenance provenance;
};

/// A permitted place of one enterprise.
struct Site {
    RecordId id = 0;
    RecordId enterprise = 0;
    QString name;
    QString permitNumber;
    QString address;
    QString adminCode;
    std::optional<geo::LonLat> position;
    Provenance provenance;
};

/// Stack or release geometry; NaN where not stated.
struct Release {
    double heightMetres = notStated;
    double diameterMetres = notStated;
    double exitTemperatureKelvin = notStated;
    double exitVelocityMetresPerSecond = notStated;
    double areaSideMetres = notStated; ///< side of an area source
};

struct Source {
    RecordId id = 0;
    QString number; ///< the list's own number of the source (编号), unique in a workspace
    QString name;
    RecordId site = 0; ///< 0: belongs to no permitted site
    QString creditCode;
    QString permitNumber;
    QString outletCode;
    QString industryCode; ///< GB/T 4754
    SourceClass sourceClass = SourceClass::Other;
    QString subclass;  ///< second level, free text (工业锅炉 ...)
    QString adminCode; ///< declared district, GB/T 2260 six digits
    QString township;
    QString managementUnit; ///< development zone or similar that has no GB/T 2260 code
    QString address;
    GeometryKind geometryKind = GeometryKind::Point;
    std::optional<geo::LonLat> position; ///< CGCS2000; nothing: the list gave none that could be used
    /// The coordinates as the list wrote them, and how they were understood ("EPSG:4490", "gcj02",
    /// "EPSG:4548" ...).
    QString originalX;
    QString originalY;
    QString originalCrs;
    Release release;
    EmissionVector emission; ///< t/a in inventoryYear
    QString emissionMethod;  ///< CEMS, material balance, factor, expert
    int inventoryYear = 0;
    QString performanceGrade; ///< 绩效分级: A+, A, B, B-, C, D, 引领性, 非引领性, empty
    QString controlCategory;  ///< 管控, 保障类, 豁免, 小微, 长期停产
    QString electricityMeter;
    bool hasOnlineMonitoring = false;
    QString contact;
    QString telephone;
    SourceStatus status = SourceStatus::Active;
    QDate validFrom;
    std::optional<QDate> validTo;
    QDateTime updatedAt;
    QString editedBy;
    Provenance provenance;
};

struct Station {
    RecordId id = 0;
    QString code;
    QString name;
    QString kind; ///< national, provincial, township, traffic ... as the list says
    QString adminCode;
    geo::LonLat position;
    std::optional<int> aqi; ///< latest value known to the workspace; nothing: no observation
    QDateTime aqiTime;      ///< end of the hour, Beijing time
    Provenance provenance;
};

struct Camera {
    RecordId id = 0;
    QString deviceId; ///< GB/T 28181, 20 digits
    QString name;
    QString adminCode;
    geo::LonLat position;
    double mastHeightMetres = notStated;
    double rangeMetres = notStated;
    double sectorStartDegrees = 0; ///< clockwise from true north
    double sectorEndDegrees = 360;
    Provenance provenance;
};

/// An area in which something holds: a burn ban, an emergency plan ...
struct Zone {
    RecordId id = 0;
    QString code; ///< the bureau's own number; may be empty
    QString name;
    QString zoneClass; ///< "burn-ban", "emergency" ...: the words of the table of zone classes
    geo::Area area;
    QString levels;     ///< alert levels in force, "yellow,orange,red"; empty: always
    QString legalBasis; ///< 文号 of the notice
    QDate validFrom;
    std::optional<QDate> validTo;
    QString responsibleUnit;
    QString measures;
    QString contact;
    QString note;
    QString drawnBy;
    int version = 1; ///< rises with every change of the outline
    QDateTime updatedAt;
    QString editedBy;
};

/// What one source emitted in one inventory year: the authority on emissions. Source::emission is the newest
/// year's.
struct EmissionRow {
    RecordId id = 0;
    RecordId source = 0;
    int year = 0;
    QString method; ///< as Source::emissionMethod
    EmissionVector emission;
    RecordId batch = 0;
};

/// One import or one bulk edit: what it read and what became of it.
struct Batch {
    RecordId id = 0;
    QString file;
    QString fileSha256;
    QString who;
    QDateTime when;
    QString programVersion;
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsWithProblem = 0;
    QString mappingJson; ///< how columns, datum and units were understood
};

/// One changed field of one record.
struct Change {
    RecordId id = 0;
    QString table;
    RecordId record = 0;
    QString field; ///< empty: the whole record was added or removed
    QString oldValue;
    QString newValue;
    QString who;
    QDateTime when;
    QString why;
    RecordId batch = 0;
};

enum class Severity { Note, Warning, Error };

/// Something wrong or doubtful in a row, by the quality rules DQ01 ... DQ18.
struct Problem {
    RecordId id = 0;
    QString rule; ///< "DQ03"
    Severity severity = Severity::Warning;
    QString table;
    RecordId record = 0; ///< 0: the row was not accepted
    QString field;
    QString value;      ///< as the file wrote it
    QString message;    ///< one sentence that says what to do
    QString suggestion; ///< a value that would mend it, empty if none is known
    Provenance provenance;
    bool isResolved = false;
    QString resolvedBy; ///< empty while open
    QDateTime resolvedAt;
};

} // namespace airshed::inventory
