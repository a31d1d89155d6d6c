// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/raw_table.h"

namespace airshed::tables
{

QStringView RawRow::cell(int column) const
{
    if (column < 0 || column >= size())
        return {};
    const Span& span = m_cells[std::size_t(column)];
    return QStringView(m_text).mid(span.begin, span.length);
}

CellKind RawRow::kind(int column) const
{
    return column < 0 || column >= size() ? CellKind::Empty : m_cells[std::size_t(column)].kind;
}

bool RawRow::isBlank() const
{
    for (int column = 0; column < size(); ++column) {
        if (!cell(column).trimmed().isEmpty())
            return false;
    }
    return geometry.isEmpty();
}

QStringList RawRow::texts() const
{
    QStringList texts;
    texts.reserve(size());
    for (int column = 0; column < size(); ++column)
        texts.append(cell(column).toString());
    return texts;
}

void RawRow::clear()
{
    number = 0;
    defect.clear();
    geometry.clear();
    m_text.resize(0); // keeps the buffer
    m_cells.clear();
}

void RawRow::append(QStringView text, CellKind kind)
{
    m_cells.push_back({m_text.size(), text.size(), text.isEmpty() ? CellKind::Empty : kind});
    m_text.append(text);
}

void RawRow::append(QLatin1String text, CellKind kind)
{
    m_cells.push_back({m_text.size(), text.size(), text.isEmpty() ? CellKind::Empty : kind});
    m_text.append(text);
}

void RawRow::appendAt(int column, QStringView text, CellKind kind)
{
    while (size() < column)
        append(QStringView(), CellKind::Empty);
    append(text, kind);
}

} // namespace airshed::tables
