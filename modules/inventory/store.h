// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes the records of one workspace through GDAL's vector API. Every write is one transaction and
// leaves its history. It does not judge records (quality rules) and does not read foreign files (importing/).
#pragma once

#include "core/progress.h"
#include "inventory/records.h"

#include <functional>
#include <memory>
#include <vector>

namespace airshed::inventory
{

/// What the map and the table need of every source, held in memory at any inventory size (about 50 bytes
/// each).
struct SourceOutline {
    RecordId id = 0;
    geo::LonLat position; ///< NaN, NaN: no usable position
    SourceClass sourceClass = SourceClass::Other;
    SourceStatus status = SourceStatus::Active;
};

enum class SourceColumn {
    Number,
    Name,
    Class,
    Subclass,
    District,
    Township,
    ManagementUnit,
    CreditCode,
    PermitNumber,
    Grade,
    ControlCategory,
    Status,
    OnlineMonitoring,
    StackHeight,
    UpdatedAt,
    Emission
};

struct SourceQuery {
    QString text;                       ///< matches number, name, credit code or address; empty: all
    std::vector<SourceClass> classes;   ///< empty: all
    std::vector<QString> adminCodes;    ///< empty: all
    std::vector<QString> grades;        ///< performance grades as stored ("" is "none given"); empty: all
    std::vector<SourceStatus> statuses; ///< empty: all
    std::vector<RecordId> ids;          ///< empty: all
    SourceColumn sortBy = SourceColumn::Number;
    Pollutant sortPollutant = Pollutant::SO2; ///< for SourceColumn::Emission
    Qt::SortOrder order = Qt::AscendingOrder;
    std::optional<QDate> asOf; ///< the inventory as it stood at the end of this day
};

/// What the sources of one class emit together, t/a.
struct ClassTotal {
    SourceClass sourceClass = SourceClass::Other;
    qint64 sources = 0;
    EmissionVector emission; ///< not stated where no source of the class states the pollutant
};

/// What the sources of one class in one district emit together, t/a.
struct ClassDistrictTotal {
    SourceClass sourceClass = SourceClass::Other;
    QString adminCode; ///< declared district; empty: none declared
    qint64 sources = 0;
    EmissionVector emission;
};

/// Which problems to list; the empty query means all open ones.
struct ProblemQuery {
    enum class State { Open, Resolved, All };
    std::vector<QString> rules;       ///< "DQ03" ...; empty: all
    std::vector<Severity> severities; ///< empty: all
    std::vector<QString> adminCodes;  ///< declared district of the problem's source; empty: all
    std::optional<RecordId> source;   ///< problems of this source only
    std::optional<RecordId> batch;    ///< problems of this import only
    State state = State::Open;
};

struct ProblemCount {
    QString rule;
    Severity severity = Severity::Warning;
    qint64 count = 0;
};

/// One field of one record gets a new value; the text form of field values is that of the change table
/// (field_text.h). `field` is the column's name; "position" is a row's place as "115.858 28.682". With an
/// empty field the edit is about the whole record: an empty newValue removes it, a JSON object of column
/// names and text values adds it (record 0: under a new id).
struct FieldEdit {
    QString table;
    RecordId record = 0;
    QString field;
    QString newValue;
};

/// One problem is closed by hand, or opened again.
struct ProblemMark {
    RecordId problem = 0;
    bool isResolved = true;
};

/// Everything one import adds, written in one transaction. Records know one another by place:
/// Site::enterprise may hold
/// -(index + 1) of an enterprise in this content, Source::site of a site, Problem::record of a source.
struct ImportContent {
    Batch batch;                         ///< who, when and programVersion are filled in when empty
    std::vector<Enterprise> enterprises; ///< known by credit code, or by name without one
    std::vector<Site> sites;             ///< known by permit number
    std::vector<Source> sources;         ///< known by number; each number once
    std::vector<Station> stations;       ///< known by code
    std::vector<Camera> cameras;         ///< known by device id
    std::vector<Problem> problems;
    /// The columns that the list has ("stack_height_m" ...): a source that exists keeps the others. Empty: it
    /// keeps those that the new record does not state.
    std::vector<QString> sourceColumns;
};

/// One store object may be used from one thread at a time, never from two at once; what needs to read while
/// another thread works takes a handle of its own from Workspace::openReader(). Reading throws WorkspaceError
/// for a damaged file.
class InventoryStore
{
public:
    virtual ~InventoryStore() = default;

    virtual int schemaVersion() const = 0;

    virtual qint64 count(const QString& table) const = 0;
    virtual std::vector<SourceOutline> sourceOutlines(Progress& progress) const = 0;
    /// Ids in order; cheap at 1,000,000 rows.
    virtual std::vector<RecordId> sourceIds(const SourceQuery& query) const = 0;
    /// Records in the order of the ids; an id that does not exist (or did not at the end of asOf) is left
    /// out.
    virtual std::vector<Source> sources(const std::vector<RecordId>& ids,
                                        std::optional<QDate> asOf = {}) const = 0;
    virtual std::optional<Source> source(RecordId id) const = 0;
    /// Sums over the sources that the query means (its sorting is of no account), one entry per class that
    /// occurs.
    virtual std::vector<ClassTotal> classTotals(const SourceQuery& query) const = 0;
    /// The same by class and declared district.
    virtual std::vector<ClassDistrictTotal> classDistrictTotals(const SourceQuery& query) const = 0;
    /// Every inventory year that is known of one source, newest first.
    virtual std::vector<EmissionRow> emissionYears(RecordId source) const = 0;
    virtual std::vector<Station> stations() const = 0;
    virtual std::vector<Camera> cameras() const = 0;
    virtual std::vector<Zone> zones() const = 0;
    virtual std::optional<Enterprise> enterprise(const QString& creditCode) const = 0;
    virtual std::vector<Enterprise> enterprises() const = 0;
    virtual std::vector<Site> sites() const = 0;
    /// Newest first.
    virtual std::vector<Batch> batches() const = 0;
    /// Newest first.
    virtual std::vector<Change> history(const QString& table, RecordId record) const = 0;
    /// All open problems, or those of one record.
    virtual std::vector<Problem> problems(std::optional<RecordId> source = {}) const = 0;
    virtual std::vector<Problem> findProblems(const ProblemQuery& query) const = 0;
    /// Numbers of problems per rule and severity, by rule.
    virtual std::vector<ProblemCount> problemCounts(const ProblemQuery& query) const = 0;

    /// Adds everything or nothing; returns the new batch's id. Records that exist are updated field by field,
    /// with history; a source's open problems of earlier imports are closed, for this import judged it anew.
    /// Emissions of an older inventory year than the source's are kept beside it. Throws InputError for two
    /// sources with one number or one without, OutputError when the disk is full, Cancelled; the workspace is
    /// then as it was.
    virtual RecordId add(const ImportContent& content, Progress& progress) = 0;
    /// Applies the edits and the marks in one transaction and returns the edits that undo the edits. Throws
    /// InputError for a value that the field cannot hold and for a problem that is not there, Cancelled; the
    /// workspace is then as it was.
    virtual std::vector<FieldEdit> apply(const std::vector<FieldEdit>& edits,
                                         const std::vector<ProblemMark>& marks, const QString& why,
                                         Progress& progress) = 0;
    /// The same for a few edits and no mark.
    std::vector<FieldEdit> apply(const std::vector<FieldEdit>& edits, const QString& why)
    {
        NoProgress progress;
        return apply(edits, {}, why, progress);
    }
};

} // namespace airshed::inventory
