// SPDX-License-Identifier: GPL-3.0-or-later
// Where a sheet's plan finds the text of each field in a row: in a column, or in a constant for a list that
// has no such column.
#pragma once

#include "inventory/importing/import_plan.h"

#include <array>

namespace airshed::inventory::importing
{

class SheetColumns
{
public:
    explicit SheetColumns(const SheetPlan& sheet);

    static constexpr std::size_t fieldCount = std::size_t(Field::SectorEnd) + 1;

    /// -1: the list has no column for it.
    int column(Field field) const { return m_columns[std::size_t(field)]; }
    bool has(Field field) const { return column(field) >= 0; }
    /// The cell without blanks around it, else the constant, else nothing.
    QStringView text(const tables::RawRow& row, Field field) const;
    tables::CellKind kind(const tables::RawRow& row, Field field) const;
    /// The unit of the field's column; the inventory's own where none is known.
    const Unit& unit(Field field) const { return m_units[std::size_t(field)]; }

private:
    std::array<int, fieldCount> m_columns{};
    std::array<QString, fieldCount> m_constants{};
    std::array<Unit, fieldCount> m_units{};
};

/// What a row is apart from a row of the list.
enum class RowRole { Record, Blank, Sum, RepeatedHeader, Note };

/// Tells sums, notes and repeated headers from records. Rows of layers are always records.
class RowRoles
{
public:
    explicit RowRoles(const SheetPlan& sheet);
    RowRole of(const tables::RawRow& row) const;

private:
    bool isSum(const tables::RawRow& row) const;
    bool isRepeatedHeader(const tables::RawRow& row) const;

    std::vector<int> m_nameColumns; ///< where a sum says that it is one
    std::vector<QString> m_headers; ///< lowest names of the header, by column; empty for layers
    int m_ordinal = -1;
};

} // namespace airshed::inventory::importing
