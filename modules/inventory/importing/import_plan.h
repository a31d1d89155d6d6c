// SPDX-License-Identifier: GPL-3.0-or-later
// What is understood of a foreign list before anything of it is imported: which sheets, which header, which
// column is which field in which unit, and what the program proposes but does not decide (swapped axes, the
// projected system, an offset datum, kilograms for tonnes). Plain values: a window shows and edits them, a
// script writes them down, and judging the rows (list_import.h) does exactly what they say.
#pragma once

#include "geo/coordinates.h"
#include "inventory/importing/header_detection.h"

#include <QString>
#include <QStringList>
#include <cstddef>
#include <optional>
#include <vector>

namespace airshed::inventory::importing
{

enum class MappingOrigin {
    None,    ///< nobody knows the column; it is not imported
    Synonym, ///< by resources/rules/import_synonyms.json
    Saved,   ///< by a mapping that was saved for this header
    Person   ///< changed in this plan
};

struct ColumnMapping {
    QStringList path;           ///< the header from its top row to its bottom row
    std::optional<Field> field; ///< nothing: the column is not imported
    /// As the header, a row of units or a person says; nothing: the field's inventory unit is taken (t/a, K,
    /// m, m/s).
    std::optional<Unit> unit;
    MappingOrigin origin = MappingOrigin::None;
    QString header() const { return path.join(QLatin1Char(' ')); }
};

enum class ConstantOrigin { Title, SheetName, FileName, Person };

/// The value of a field that the list has no column for: the class, district or year that a title, the
/// sheet's name or the file's name says, or the person. Understood like the text of a cell.
struct ConstantValue {
    Field field = Field::SourceClass;
    QString text;
    ConstantOrigin origin = ConstantOrigin::Person;
};

struct PreviewRow {
    qint64 number = 0;
    QStringList cells;
};

/// What stands in the columns of coordinates (or the geometry), as far as the first rows tell.
enum class CoordinateForm { None, Degrees, Projected, Mixed };

/// How the coordinates of a sheet are read. The defaults read degrees as CGCS2000 and nothing else; what goes
/// beyond that comes from the file itself (a layer's system), from an accepted proposal, or from the person.
struct CoordinateSettings {
    geo::Datum datum = geo::Datum::Cgcs2000; ///< of degrees
    int projectedEpsg = 0; ///< of numbers in metres; 0: not known, such rows get no position
    /// A row with its longitude in the column of latitudes: read it the right way round, or give it no
    /// position.
    bool readsSwappedRows = false;
};

struct SheetPlan {
    std::size_t sheet = 0; ///< place in the file
    QString name;          ///< empty for a file that is one table
    bool isHidden = false;
    bool isIncluded = false;
    QString whyNotIncluded; ///< translated; empty when it is included or the person left it out
    ListKind kind = ListKind::Sources;
    qint64 headerFirstRow = 0; ///< as the person counts; 0: the file itself names its columns
    qint64 headerLastRow = 0;
    std::vector<SkippedRow> rowsOutside; ///< titles and notes above the header, units below it
    std::vector<ColumnMapping> columns;
    std::vector<ConstantValue> constants;
    std::vector<PreviewRow> beginning; ///< the sheet's first rows, titles and header too
    std::vector<PreviewRow> preview;   ///< the first rows of the list itself
    qint64 rowEstimate = -1;           ///< rows of the list, -1: not known before reading
    bool hasGeometry = false;          ///< positions come from the layer's geometry
    int fileEpsg = 0;                  ///< the layer's system as the file says; 0: it does not
    CoordinateForm coordinateForm = CoordinateForm::None;
    CoordinateSettings coordinates;
    QString signature; ///< of the header, for SavedMappings

    std::optional<std::size_t> columnOf(Field field) const;
    bool hasCoordinates() const; ///< a geometry, a pair of columns or one column with both
    const ConstantValue* constant(Field field) const;
};

/// How one datum explains the positions of a file.
struct DatumEvidence {
    geo::Datum datum = geo::Datum::Cgcs2000;
    qint64 rowsWithDistrict = 0;    ///< rows that declare a district and have a position
    qint64 rowsInDistrict = 0;      ///< of these, rows whose position lies in it
    qint64 rowsWithAnchor = 0;      ///< rows with something near that is known (see anchorName)
    double medianAnchorMetres = 0;  ///< NaN without anchors
    double shareInDistrict() const; ///< NaN without such rows
};

enum class ProposalKind {
    SwappedAxes,     ///< DQ02: rows with longitude and latitude in each other's column
    ProjectedSystem, ///< DQ05: which projected system the numbers are in
    Datum,           ///< DQ06: GCJ-02 or BD-09 in place of CGCS2000
    Unit             ///< DQ13: a column in kg/a in place of t/a, or the other way round
};

enum class Answer { Open, Accepted, Declined };

/// Something that the program suspects and a person decides. Only setAnswer() puts it into effect.
struct Proposal {
    ProposalKind kind = ProposalKind::Datum;
    Answer answer = Answer::Open;
    std::vector<std::size_t> sheets; ///< places in ImportPlan::sheets that it is about
    QString rule;                    ///< "DQ06"
    QString question;                ///< translated: "Read the coordinates as GCJ-02?"
    QString reason;                  ///< translated: the evidence in one sentence
    qint64 rowsExamined = 0;
    qint64 rowsAffected = 0;
    // What it is about, by kind.
    geo::Datum datum = geo::Datum::Cgcs2000;
    std::vector<DatumEvidence> readings; ///< all three datums, as is first
    QString anchorName;                  ///< translated: what medianAnchorMetres is measured to
    int epsg = 0;
    std::vector<std::size_t> columns; ///< of the one sheet, for a unit
    Unit unit;
    std::vector<std::optional<Unit>> unitsBefore; ///< of these columns, while the unit is accepted
};

struct ImportPlan {
    QString path;
    QString formatName; ///< translated: "CSV, GB18030, semicolons"
    std::vector<SheetPlan> sheets;
    std::vector<Proposal> proposals;

    qint64 rowEstimate() const; ///< of the included sheets; -1: not known
};

/// Answers a proposal: accepted puts its datum, system, order or unit into the sheets' settings, anything
/// else takes it out again.
void setAnswer(ImportPlan& plan, std::size_t proposal, Answer answer);
void acceptAll(ImportPlan& plan);

/// "EPSG:4548 (CGCS2000 / 3-degree Gauss-Kruger CM 117E)": a system as proposals and reports name it.
QString systemName(int epsg);

} // namespace airshed::inventory::importing
