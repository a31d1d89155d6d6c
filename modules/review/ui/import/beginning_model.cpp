// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/beginning_model.h"

#include "workbench/theme.h"

#include <QApplication>
#include <QFont>
#include <algorithm>

namespace airshed::review
{

using namespace inventory::importing;

namespace
{

QColor tinted(int alpha)
{
    QColor colour = workbench::themeColours(workbench::shadeOf(QApplication::palette())).accent;
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

void BeginningModel::setSheet(const SheetPlan& sheet)
{
    beginResetModel();
    m_sheet = sheet;
    // Layers have no rows above their list.
    m_rows = sheet.beginning.empty() ? sheet.preview : sheet.beginning;
    m_columns = int(sheet.columns.size());
    for (const PreviewRow& row : m_rows)
        m_columns = std::max(m_columns, int(row.cells.size()));
    m_current = -1;
    endResetModel();
}

void BeginningModel::setCurrentColumn(int column)
{
    if (column == m_current)
        return;
    m_current = column;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1), {Qt::BackgroundRole});
    if (m_columns > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
}

int BeginningModel::headerRow() const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [this](const PreviewRow& row) { return isHeader(row); });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int BeginningModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BeginningModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_columns; }

bool BeginningModel::isHeader(const PreviewRow& row) const
{
    return m_sheet.headerFirstRow > 0 && row.number >= m_sheet.headerFirstRow &&
           row.number <= m_sheet.headerLastRow;
}

bool BeginningModel::isOutside(const PreviewRow& row) const
{
    return std::any_of(m_sheet.rowsOutside.begin(), m_sheet.rowsOutside.end(),
                       [&row](const SkippedRow& skipped) { return skipped.number == row.number; });
}

QVariant BeginningModel::data(const QModelIndex& index, int role) const
{
    const PreviewRow& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.cells.value(index.column()).simplified();
    case Qt::FontRole:
        if (isHeader(row) && !isOutside(row)) {
            QFont font = QApplication::font();
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::BackgroundRole:
        if (isHeader(row))
            return tinted(index.column() == m_current ? 90 : 46);
        if (index.column() == m_current)
            return tinted(28);
        return {};
    case Qt::ForegroundRole: {
        const bool isUnused = index.column() >= int(m_sheet.columns.size()) ||
                              !m_sheet.columns[std::size_t(index.column())].field;
        const bool isAbove = m_sheet.headerFirstRow > 0 && row.number < m_sheet.headerFirstRow;
        if (isAbove || isOutside(row) || (isUnused && !isHeader(row)))
            return QApplication::palette().color(QPalette::PlaceholderText);
        return {};
    }
    default:
        return {};
    }
}

QVariant BeginningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const PreviewRow& row = m_rows[std::size_t(section)];
        if (role == Qt::DisplayRole)
            return row.number;
        if (role == Qt::ToolTipRole && isHeader(row))
            return tr("Header");
        return {};
    }
    const bool hasField =
        section < int(m_sheet.columns.size()) && m_sheet.columns[std::size_t(section)].field.has_value();
    switch (role) {
    case Qt::DisplayRole: {
        const QString letters =
            m_sheet.headerFirstRow > 0 ? columnLetters(section) : QString::number(section + 1);
        return hasField ? letters + QStringLiteral("  ") +
                              displayName(*m_sheet.columns[std::size_t(section)].field)
                        : letters + QStringLiteral("  —");
    }
    case Qt::ForegroundRole:
        return hasField ? QVariant() : QApplication::palette().color(QPalette::PlaceholderText);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace airshed::review
