// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of the table looks: the class with its symbol, selected rows marked whoever selected them, rows
// that are not read yet as dots.
#pragma once

#include <QStyledItemDelegate>

namespace airshed::workbench
{
class Selection;
}

namespace airshed::review
{

class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const workbench::Selection& selection, QObject* parent);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const workbench::Selection& m_selection;
};

} // namespace airshed::review
