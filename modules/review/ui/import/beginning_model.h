// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows of a sheet as they stand in the file, with the header and the rows outside the list marked.
// Over each column stands what it is imported as.
#pragma once

#include "inventory/importing/import_plan.h"

#include <QAbstractTableModel>

namespace airshed::review
{

class BeginningModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setSheet(const inventory::importing::SheetPlan& sheet);
    /// The column that the person works on; -1: none.
    void setCurrentColumn(int column);
    /// Place of the header's first row among the rows; -1: the file names the columns.
    int headerRow() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isHeader(const inventory::importing::PreviewRow& row) const;
    bool isOutside(const inventory::importing::PreviewRow& row) const;
    inventory::importing::SheetPlan m_sheet;
    std::vector<inventory::importing::PreviewRow> m_rows;
    int m_columns = 0;
    int m_current = -1;
};

/// A, B ... Z, AA: how spreadsheets name a column.
QString columnLetters(int column);

} // namespace airshed::review
