// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of the columns of every table, in code that the schema, reading, writing, comparing and
// editing all go through: a visitor is shown each column with the member of the record that it holds. A new
// field of a record is one line here and a migration step (migration.cpp).
#pragma once

#include "inventory/field_text.h"
#include "inventory/records.h"

#include <concepts>
#include <type_traits>

namespace airshed::inventory
{

/// What the database must refuse in a column.
enum class Rule {
    None,
    Required,       ///< NOT NULL
    RequiredUnique, ///< NOT NULL UNIQUE
};

template<typename Record, typename As>
concept RecordOf = std::same_as<std::remove_const_t<Record>, As>;

/// Name of the table and whether its rows have a place on the map.
template<typename Record>
struct TableOf;

template<>
struct TableOf<Enterprise> {
    static constexpr const char* name = "enterprise";
    static constexpr bool hasPosition = false;
};
template<>
struct TableOf<Site> {
    static constexpr const char* name = "site";
    static constexpr bool hasPosition = true;
};
template<>
struct TableOf<Source> {
    static constexpr const char* name = "source";
    static constexpr bool hasPosition = true;
};
template<>
struct TableOf<Station> {
    static constexpr const char* name = "station";
    static constexpr bool hasPosition = true;
};
template<>
struct TableOf<Camera> {
    static constexpr const char* name = "camera";
    static constexpr bool hasPosition = true;
};
template<>
struct TableOf<Batch> {
    static constexpr const char* name = "batch";
    static constexpr bool hasPosition = false;
};
template<>
struct TableOf<Change> {
    static constexpr const char* name = "change";
    static constexpr bool hasPosition = false;
};
template<>
struct TableOf<Problem> {
    static constexpr const char* name = "problem";
    static constexpr bool hasPosition = false;
};
template<>
struct TableOf<EmissionRow> {
    static constexpr const char* name = "emission";
    static constexpr bool hasPosition = false;
};

template<>
struct TableOf<Zone> {
    static constexpr const char* name = "zone";
    static constexpr bool hasPosition = false;
};

/// "so2_t_a": the column of a pollutant, t/a.
const char* emissionColumn(Pollutant pollutant);

// A visitor is called with a column's name, the member and, where it is not Rule::None, a rule. The member's
// type says how the column is stored:
//   QString (empty is NULL), double (NaN is NULL), int, qint64 and RecordId (0 is NULL), optional<int>, bool,
//   QDate (invalid is NULL), optional<QDate>, QDateTime, the enumerations as their words (a class as its
//   Chinese name), and LonLat, optional<LonLat> or Area, which is the geometry of the row. A required column
//   has "" or 0 in place of NULL.

template<typename Visitor, typename Vector>
void describeEmission(Visitor& v, Vector& emission)
{
    for (const Pollutant pollutant : allPollutants)
        v(emissionColumn(pollutant), emission[pollutant]);
}

template<typename Visitor, typename P>
void describeProvenance(Visitor& v, P& provenance)
{
    v("batch", provenance.batch);
    v("source_file", provenance.sourceFile);
    v("sheet", provenance.sheet);
    v("row_number", provenance.rowNumber);
}

template<typename Visitor, RecordOf<Enterprise> Record>
void describe(Visitor& v, Record& r)
{
    v("name", r.name, Rule::Required);
    v("credit_code", r.creditCode);
    v("industry_code", r.industryCode);
    v("contact", r.contact);
    v("telephone", r.telephone);
    describeProvenance(v, r.provenance);
}

template<typename Visitor, RecordOf<Site> Record>
void describe(Visitor& v, Record& r)
{
    v("position", r.position);
    v("enterprise", r.enterprise);
    v("name", r.name, Rule::Required);
    v("permit_number", r.permitNumber);
    v("address", r.address);
    v("admin_code", r.adminCode);
    describeProvenance(v, r.provenance);
}

template<typename Visitor, RecordOf<Source> Record>
void describe(Visitor& v, Record& r)
{
    v("position", r.position);
    v("number", r.number, Rule::RequiredUnique);
    v("name", r.name, Rule::Required);
    v("class", r.sourceClass);
    v("subclass", r.subclass);
    v("admin_code", r.adminCode);
    v("township", r.township);
    v("management_unit", r.managementUnit);
    v("address", r.address);
    v("credit_code", r.creditCode);
    v("permit_number", r.permitNumber);
    v("outlet_code", r.outletCode);
    v("industry_code", r.industryCode);
    v("status", r.status);
    v("performance_grade", r.performanceGrade);
    v("control_category", r.controlCategory);
    v("year", r.inventoryYear);
    describeEmission(v, r.emission);
    v("emission_method", r.emissionMethod);
    v("geometry_kind", r.geometryKind);
    v("stack_height_m", r.release.heightMetres);
    v("stack_diameter_m", r.release.diameterMetres);
    v("exit_temperature_k", r.release.exitTemperatureKelvin);
    v("exit_velocity_m_s", r.release.exitVelocityMetresPerSecond);
    v("area_side_m", r.release.areaSideMetres);
    v("online_monitoring", r.hasOnlineMonitoring);
    v("electricity_meter", r.electricityMeter);
    v("contact", r.contact);
    v("telephone", r.telephone);
    v("site", r.site);
    v("original_x", r.originalX);
    v("original_y", r.originalY);
    v("original_crs", r.originalCrs);
    v("valid_from", r.validFrom);
    v("valid_to", r.validTo);
    v("updated_at", r.updatedAt);
    v("edited_by", r.editedBy);
    describeProvenance(v, r.provenance);
}

template<typename Visitor, RecordOf<Station> Record>
void describe(Visitor& v, Record& r)
{
    v("position", r.position);
    v("code", r.code, Rule::RequiredUnique);
    v("name", r.name, Rule::Required);
    v("kind", r.kind);
    v("admin_code", r.adminCode);
    v("aqi", r.aqi);
    v("aqi_time", r.aqiTime);
    describeProvenance(v, r.provenance);
}

template<typename Visitor, RecordOf<Camera> Record>
void describe(Visitor& v, Record& r)
{
    v("position", r.position);
    v("device_id", r.deviceId, Rule::RequiredUnique);
    v("name", r.name, Rule::Required);
    v("admin_code", r.adminCode);
    v("mast_height_m", r.mastHeightMetres);
    v("range_m", r.rangeMetres);
    v("sector_start_deg", r.sectorStartDegrees);
    v("sector_end_deg", r.sectorEndDegrees);
    describeProvenance(v, r.provenance);
}

template<typename Visitor, RecordOf<EmissionRow> Record>
void describe(Visitor& v, Record& r)
{
    v("source", r.source, Rule::Required);
    v("year", r.year, Rule::Required);
    v("method", r.method);
    describeEmission(v, r.emission);
    v("batch", r.batch);
}

template<typename Visitor, RecordOf<Batch> Record>
void describe(Visitor& v, Record& r)
{
    v("file", r.file, Rule::Required);
    v("file_sha256", r.fileSha256);
    v("imported_by", r.who, Rule::Required);
    v("imported_at", r.when, Rule::Required);
    v("program_version", r.programVersion);
    v("rows_read", r.rowsRead, Rule::Required);
    v("rows_accepted", r.rowsAccepted, Rule::Required);
    v("rows_with_problem", r.rowsWithProblem, Rule::Required);
    v("mapping_json", r.mappingJson);
}

template<typename Visitor, RecordOf<Change> Record>
void describe(Visitor& v, Record& r)
{
    v("record_table", r.table, Rule::Required);
    v("record_id", r.record, Rule::Required);
    v("field", r.field);
    v("old_value", r.oldValue);
    v("new_value", r.newValue);
    v("changed_by", r.who, Rule::Required);
    v("changed_at", r.when, Rule::Required);
    v("reason", r.why);
    v("batch", r.batch);
}

template<typename Visitor, RecordOf<Problem> Record>
void describe(Visitor& v, Record& r)
{
    v("rule", r.rule, Rule::Required);
    v("severity", r.severity);
    v("record_table", r.table);
    v("record_id", r.record);
    v("field", r.field);
    v("value", r.value);
    v("message", r.message, Rule::Required);
    v("suggestion", r.suggestion);
    v("is_resolved", r.isResolved);
    v("resolved_by", r.resolvedBy);
    v("resolved_at", r.resolvedAt);
    describeProvenance(v, r.provenance);
}

template<typename Visitor, RecordOf<Zone> Record>
void describe(Visitor& v, Record& r)
{
    v("area", r.area);
    v("code", r.code);
    v("name", r.name, Rule::Required);
    v("kind", r.zoneClass);
    v("levels", r.levels);
    v("legal_basis", r.legalBasis);
    v("valid_from", r.validFrom);
    v("valid_to", r.validTo);
    v("responsible_unit", r.responsibleUnit);
    v("measures", r.measures);
    v("contact", r.contact);
    v("note", r.note);
    v("drawn_by", r.drawnBy);
    v("version", r.version);
    v("updated_at", r.updatedAt);
    v("edited_by", r.editedBy);
}

} // namespace airshed::inventory
