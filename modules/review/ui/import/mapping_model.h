// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a list, one a row: what stands in them, what they are imported as, in which unit, and who
// said so. Choosing another meaning goes through the draft.
#pragma once

#include "review/ui/import/choice_delegate.h"
#include "review/ui/import/import_draft.h"

#include <QAbstractTableModel>

namespace airshed::review
{

class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Letters, Header, Examples, Meaning, UnitColumn, Origin, ColumnCount };

    explicit MappingModel(ImportDraft& draft, QObject* parent = nullptr);
    /// Nothing: no sheet is shown.
    void setSheet(std::optional<SheetRef> ref);
    /// The sheet was edited; an open editor stays open unless the columns are others.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    QString text(const QModelIndex& index) const;
    QString examples(int column) const;
    Choices meanings() const;
    Choices units(const inventory::importing::ColumnMapping& mapping) const;
    ImportDraft& m_draft;
    std::optional<SheetRef> m_ref;
    int m_rows = 0;
};

} // namespace airshed::review
