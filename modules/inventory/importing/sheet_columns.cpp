// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/sheet_columns.h"

#include "tables/text_forms.h"

#include <algorithm>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr int leastRepeatedNames = 3;
constexpr qsizetype longestSumWord = 12;

bool isSumWord(QStringView cell)
{
    if (cell.isEmpty() || cell.size() > longestSumWord)
        return false;
    // A million rows ask: only what ends like one of the words is looked at closely.
    static const QString endings = QStringLiteral("计和总lmLMｌｍ:：)）");
    if (!endings.contains(cell.back()))
        return false;
    static const QStringList words = {
        QStringLiteral("合计"),     QStringLiteral("小计"),      QStringLiteral("总计"),
        QStringLiteral("共计"),     QStringLiteral("总和"),      QStringLiteral("累计"),
        QStringLiteral("汇总"),     QStringLiteral("总合计"),    QStringLiteral("本页合计"),
        QStringLiteral("本页小计"), QStringLiteral("total"),     QStringLiteral("subtotal"),
        QStringLiteral("sum"),      QStringLiteral("grandtotal")};
    const QString key = headerKey(cell);
    // "东湖区小计" is a sum as well.
    return words.contains(key) || key.endsWith(QStringLiteral("小计")) ||
           key.endsWith(QStringLiteral("合计"));
}

bool isNoteText(QStringView cell)
{
    static const QStringList beginnings = {
        QStringLiteral("注:"),        QStringLiteral("注："),  QStringLiteral("备注"),
        QStringLiteral("说明"),       QStringLiteral("填表"),  QStringLiteral("填报"),
        QStringLiteral("审核"),       QStringLiteral("制表"),  QStringLiteral("数据来源"),
        QStringLiteral("单位负责人"), QStringLiteral("note:"), QStringLiteral("source:")};
    const QString text = halfWidth(cell).toLower();
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](const QString& beginning) { return text.startsWith(halfWidth(beginning)); });
}

} // namespace

SheetColumns::SheetColumns(const SheetPlan& sheet)
{
    m_columns.fill(-1);
    for (const FieldTraits& traits : fieldTraits())
        m_units[std::size_t(traits.field)] = inventoryUnit(traits.dimension);
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const ColumnMapping& mapping = sheet.columns[column];
        if (!mapping.field || !belongsTo(*mapping.field, sheet.kind))
            continue;
        const auto place = std::size_t(*mapping.field);
        m_columns[place] = int(column);
        if (mapping.unit && mapping.unit->dimension == traits(*mapping.field).dimension)
            m_units[place] = *mapping.unit;
    }
    for (const ConstantValue& constant : sheet.constants)
        m_constants[std::size_t(constant.field)] = constant.text;
}

QStringView SheetColumns::text(const RawRow& row, Field field) const
{
    const int place = column(field);
    return place >= 0 ? row.cell(place).trimmed() : QStringView(m_constants[std::size_t(field)]);
}

CellKind SheetColumns::kind(const RawRow& row, Field field) const
{
    const int place = column(field);
    if (place < 0)
        return CellKind::Empty;
    const CellKind kind = row.kind(place);
    return kind == CellKind::Text && isFormulaError(row.cell(place)) ? CellKind::FormulaError : kind;
}

RowRoles::RowRoles(const SheetPlan& sheet)
{
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const auto field = sheet.columns[column].field;
        if (field == Field::Ordinal)
            m_ordinal = int(column);
        if (field == Field::Ordinal || field == Field::Number || field == Field::SourceName ||
            field == Field::EnterpriseName || field == Field::District || field == Field::SourceClass ||
            field == Field::StationName || field == Field::CameraName)
            m_nameColumns.push_back(int(column));
        if (sheet.headerFirstRow > 0)
            m_headers.push_back(sheet.columns[column].path.isEmpty()
                                    ? QString()
                                    : headerKey(sheet.columns[column].path.last()));
    }
}

bool RowRoles::isSum(const RawRow& row) const
{
    if (std::any_of(m_nameColumns.begin(), m_nameColumns.end(),
                    [&row](int column) { return isSumWord(row.cell(column).trimmed()); }))
        return true;
    // The word may stand in any column before the numbers.
    for (int column = 0; column < row.size(); ++column) {
        if (!row.cell(column).trimmed().isEmpty())
            return isSumWord(row.cell(column).trimmed());
    }
    return false;
}

bool RowRoles::isRepeatedHeader(const RawRow& row) const
{
    int same = 0;
    int filled = 0;
    for (std::size_t column = 0; column < m_headers.size(); ++column) {
        const QStringView cell = row.cell(int(column)).trimmed();
        if (cell.isEmpty())
            continue;
        if (row.kind(int(column)) != CellKind::Text)
            return false;
        ++filled;
        const QString& header = m_headers[column];
        const bool mayBeSame = !header.isEmpty() && (cell.front().toLower() == header.front() ||
                                                     cell.front().unicode() >= 0xFF00); // full-width
        same += mayBeSame && headerKey(cell) == header ? 1 : 0;
        if (filled >= 2 && same == 0) // the usual row ends here
            return false;
    }
    return same >= leastRepeatedNames && same * 2 > filled;
}

RowRole RowRoles::of(const RawRow& row) const
{
    if (row.isBlank())
        return RowRole::Blank;
    if (m_headers.empty() || !row.geometry.isEmpty())
        return RowRole::Record;
    int filled = 0;
    int only = -1;
    for (int column = 0; column < row.size() && filled < 2; ++column) {
        if (column != m_ordinal && !row.cell(column).trimmed().isEmpty()) {
            ++filled;
            only = column;
        }
    }
    if (filled == 0) // a number printed in advance
        return isSum(row)                                    ? RowRole::Sum
               : row.cell(m_ordinal).size() > longestSumWord ? RowRole::Note
                                                             : RowRole::Blank;
    if (isSum(row))
        return RowRole::Sum;
    if (filled == 1 && int(m_headers.size()) > leastRepeatedNames && isNoteText(row.cell(only).trimmed()))
        return RowRole::Note;
    return isRepeatedHeader(row) ? RowRole::RepeatedHeader : RowRole::Record;
}

} // namespace airshed::inventory::importing
