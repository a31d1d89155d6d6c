// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the rows of one sheet into records, one row at a time: what every cell means under the sheet's plan,
// and what is wrong with it. What can only be seen by looking at all rows (repeated numbers, totals) comes
// after it.
#pragma once

#include "inventory/importing/import_context.h"
#include "inventory/importing/import_plan.h"
#include "inventory/importing/import_report.h"
#include "inventory/importing/row_coordinates.h"
#include "inventory/importing/sheet_columns.h"
#include "inventory/importing/text_pool.h"
#include "inventory/records.h"

#include <vector>

namespace airshed::inventory::importing
{

/// Rows that were read, in their order. A problem's record is -(place + 1) of its source, or 0 for a row that
/// is not accepted and for stations and cameras.
struct JudgedRows {
    std::vector<Source> sources;
    /// Beside the sources: what a source itself does not hold.
    struct Beside {
        QString enterpriseName;
        bool statesClass = false;
    };
    std::vector<Beside> besideSources;
    std::vector<Station> stations;
    std::vector<Camera> cameras;
    std::vector<Problem> problems;
    std::vector<OmittedRow> omitted;
    std::vector<Provenance> refused; ///< rows that are not accepted
    qint64 rowsRead = 0;
    qint64 blankRows = 0;

    /// Puts another block's rows behind these.
    void append(JudgedRows&& next);
};

class RowReader
{
public:
    /// Keeps references: plan and context must live as long as it does.
    RowReader(const SheetPlan& sheet, const ImportContext& context, const QString& fileName);

    void read(const tables::RawRow& row, JudgedRows& rows);

private:
    void readSource(const tables::RawRow& row, JudgedRows& rows);
    void readStation(const tables::RawRow& row, JudgedRows& rows);
    void readCamera(const tables::RawRow& row, JudgedRows& rows);
    void omit(const tables::RawRow& row, OmittedRow::Why why, JudgedRows& rows) const;
    bool hasStrayCells(const tables::RawRow& row) const;

    void readIdentity(const tables::RawRow& row, Source& source, JudgedRows::Beside& beside);
    void readClass(const tables::RawRow& row, Source& source, JudgedRows::Beside& beside);
    void readPlaceNames(const tables::RawRow& row, Source& source);
    void readEmission(const tables::RawRow& row, Source& source);
    void readOperation(const tables::RawRow& row, Source& source);
    void readPosition(const RowCoordinates& coordinates, const Placement::Place& place);
    QString districtCode(const tables::RawRow& row, QString* managementUnit);
    std::optional<geo::LonLat> requiredPosition(const tables::RawRow& row);
    std::optional<int> year(const tables::RawRow& row);

    QString text(const tables::RawRow& row, Field field) const;     ///< as one line; empty for "-", "无"
    QString codeText(const tables::RawRow& row, Field field) const; ///< half-width, without blanks
    QString shared(const tables::RawRow& row, Field field);
    double number(const tables::RawRow& row, Field field);
    void complainUnreadable(const tables::RawRow& row, Field field, const QString& expected);
    void complain(QStringView rule, Severity severity, Field field, const QString& value,
                  const QString& message, const QString& suggestion = {});
    /// Moves the row's problems into the block, with the record that they are about.
    void keepProblems(const tables::RawRow& row, RecordId record, JudgedRows& rows);
    /// The row is not accepted, for the problems that it has.
    void refuse(const tables::RawRow& row, JudgedRows& rows);
    Provenance provenance(const tables::RawRow& row) const;

    const SheetPlan& m_sheet;
    const ImportContext& m_context;
    QString m_fileName;
    SheetColumns m_columns;
    RowRoles m_roles;
    CoordinateReader m_coordinates;
    Placement m_placement;
    int m_lastNamedColumn = -1;
    bool m_judgesStrayCells = false;
    std::vector<Problem> m_problems; ///< of the row being read
    Memo<std::optional<ClassMeaning>> m_classes;
    Memo<std::optional<PlaceMeaning>> m_places;
    Memo<std::optional<SourceStatus>> m_statuses;
    Memo<std::optional<QString>> m_grades;
    Memo<QString> m_texts;
};

} // namespace airshed::inventory::importing
