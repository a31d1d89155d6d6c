// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/row_reader.h"

#include "core/text.h"
#include "inventory/importing/import_text.h"
#include "tables/text_forms.h"

#include <algorithm>
#include <array>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr qsizetype shownCharacters = 80;

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() <= shownCharacters ? text : text.left(shownCharacters - 1) + u'…';
}

QString rowText(const RawRow& row)
{
    QStringList texts = row.texts();
    texts.removeAll(QString());
    return shortened(texts.join(u' '));
}

bool isPlain(QStringView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isSpace() || c.unicode() < 0x20 || isBlank(c); });
}

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
}

template<typename Value>
void moveBehind(std::vector<Value>& list, std::vector<Value>&& next)
{
    if (list.capacity() == 0)
        list = std::move(next);
    else
        list.insert(list.end(), std::make_move_iterator(next.begin()), std::make_move_iterator(next.end()));
}

} // namespace

void JudgedRows::append(JudgedRows&& next)
{
    const auto offset = RecordId(sources.size());
    for (Problem& problem : next.problems)
        problem.record -= problem.record < 0 ? offset : 0;
    moveBehind(sources, std::move(next.sources));
    moveBehind(besideSources, std::move(next.besideSources));
    moveBehind(stations, std::move(next.stations));
    moveBehind(cameras, std::move(next.cameras));
    moveBehind(problems, std::move(next.problems));
    moveBehind(omitted, std::move(next.omitted));
    rowsRead += next.rowsRead;
    moveBehind(refused, std::move(next.refused));
    blankRows += next.blankRows;
}

RowReader::RowReader(const SheetPlan& sheet, const ImportContext& context, const QString& fileName)
    : m_sheet(sheet), m_context(context), m_fileName(fileName), m_columns(sheet), m_roles(sheet),
      m_coordinates(sheet), m_placement(sheet.coordinates)
{
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        if (!sheet.columns[column].path.isEmpty())
            m_lastNamedColumn = int(column);
    }
    // In delimited text a cell too many means that an unquoted separator moved the others. Where most rows
    // have such cells, the header is what is short.
    m_judgesStrayCells = sheet.headerFirstRow > 0 && sheet.name.isEmpty();
    qint64 strayRows = 0;
    for (const PreviewRow& row : sheet.preview) {
        const auto begin = row.cells.begin() + std::min<qsizetype>(m_lastNamedColumn + 1, row.cells.size());
        strayRows += std::any_of(begin, row.cells.end(), [](const QString& cell) { return !isBlank(cell); });
    }
    if (strayRows * 2 > qint64(sheet.preview.size()))
        m_judgesStrayCells = false;
}

void RowReader::read(const RawRow& row, JudgedRows& rows)
{
    switch (m_roles.of(row)) {
    case RowRole::Blank:
        ++rows.blankRows;
        return;
    case RowRole::Sum:
        omit(row, OmittedRow::Why::Sum, rows);
        return;
    case RowRole::RepeatedHeader:
        omit(row, OmittedRow::Why::RepeatedHeader, rows);
        return;
    case RowRole::Note:
        omit(row, OmittedRow::Why::Note, rows);
        return;
    case RowRole::Record:
        break;
    }
    ++rows.rowsRead;
    m_problems.clear();
    if (!row.defect.isEmpty() || hasStrayCells(row)) {
        complain(
            rule::rowShape, Severity::Error, Field::Remark, rowText(row),
            row.defect.isEmpty()
                ? ImportText::tr("The row has %1 cells where the header has %2, so its values stand in the "
                                 "wrong columns; put text with separators in quotation marks.")
                      .arg(row.size())
                      .arg(m_lastNamedColumn + 1)
                : row.defect);
        refuse(row, rows);
        return;
    }
    switch (m_sheet.kind) {
    case ListKind::Sources:
        readSource(row, rows);
        break;
    case ListKind::Stations:
        readStation(row, rows);
        break;
    case ListKind::Cameras:
        readCamera(row, rows);
        break;
    }
}

bool RowReader::hasStrayCells(const RawRow& row) const
{
    if (!m_judgesStrayCells)
        return false;
    for (int column = m_lastNamedColumn + 1; column < row.size(); ++column) {
        if (!isBlank(row.cell(column)))
            return true;
    }
    return false;
}

void RowReader::omit(const RawRow& row, OmittedRow::Why why, JudgedRows& rows) const
{
    rows.omitted.push_back({m_sheet.name, row.number, why, rowText(row)});
}

void RowReader::readSource(const RawRow& row, JudgedRows& rows)
{
    Source source;
    JudgedRows::Beside beside;
    source.provenance = provenance(row);
    readIdentity(row, source, beside);
    if (source.number.isEmpty() && source.name.isEmpty()) {
        complain(rule::identity, Severity::Error, Field::SourceName, rowText(row),
                 ImportText::tr("The row has neither a number nor a name; give it one."));
        refuse(row, rows);
        return;
    }
    readClass(row, source, beside);
    readPlaceNames(row, source);
    readEmission(row, source);
    readOperation(row, source);
    if (m_sheet.hasCoordinates()) {
        const RowCoordinates coordinates = m_coordinates.read(row);
        const Placement::Place place = m_placement.of(coordinates);
        source.position = place.position;
        source.originalX = coordinates.x;
        source.originalY = coordinates.y;
        source.originalCrs = place.system;
        source.geometryKind = coordinates.geometryKind;
        readPosition(coordinates, place);
    }
    rows.sources.push_back(std::move(source));
    rows.besideSources.push_back(std::move(beside));
    keepProblems(row, -RecordId(rows.sources.size()), rows);
}

QString RowReader::text(const RawRow& row, Field field) const
{
    const QStringView cell = m_columns.text(row, field);
    if (cell.isEmpty() || (cell.size() <= 4 && meansNoValue(cell)))
        return {};
    return isPlain(cell) ? cell.toString() : simplifiedText(cell);
}

QString RowReader::codeText(const RawRow& row, Field field) const
{
    const QStringView cell = m_columns.text(row, field);
    if (cell.isEmpty() || (cell.size() <= 4 && meansNoValue(cell)))
        return {};
    return isPlainAscii(cell) ? cell.toString() : withoutBlanks(halfWidth(cell));
}

QString RowReader::shared(const RawRow& row, Field field)
{
    const QStringView cell = m_columns.text(row, field);
    if (cell.isEmpty())
        return {};
    return m_texts.of(cell,
                      [](QStringView its) { return meansNoValue(its) ? QString() : simplifiedText(its); });
}

Provenance RowReader::provenance(const RawRow& row) const
{
    return {.batch = 0, .sourceFile = m_fileName, .sheet = m_sheet.name, .rowNumber = row.number};
}

void RowReader::complain(QStringView rule, Severity severity, Field field, const QString& value,
                         const QString& message, const QString& suggestion)
{
    Problem problem;
    problem.rule = rule.toString();
    problem.severity = severity;
    problem.field = field == Field::Longitude || field == Field::Latitude || field == Field::Coordinates
                        ? QStringLiteral("position")
                    : field == Field::Remark ? QString()
                                             : code(field);
    problem.value = value;
    problem.message = message;
    problem.suggestion = suggestion;
    m_problems.push_back(std::move(problem));
}

void RowReader::keepProblems(const RawRow& row, RecordId record, JudgedRows& rows)
{
    static const std::array tables = {QStringLiteral("source"), QStringLiteral("station"),
                                      QStringLiteral("camera")};
    for (Problem& problem : m_problems) {
        problem.record = record;
        problem.table = tables[std::size_t(m_sheet.kind)];
        problem.provenance = provenance(row);
        rows.problems.push_back(std::move(problem));
    }
    m_problems.clear();
}

void RowReader::refuse(const RawRow& row, JudgedRows& rows)
{
    keepProblems(row, 0, rows);
    rows.refused.push_back(provenance(row));
}

} // namespace airshed::inventory::importing
