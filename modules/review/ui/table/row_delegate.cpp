// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/table/row_delegate.h"

#include "review/logic/inventory_table.h"
#include "review/ui/class_symbol.h"
#include "review/ui/review_session.h"

namespace airshed::review
{

RowDelegate::RowDelegate(const workbench::Selection& selection, QObject* parent)
    : QStyledItemDelegate(parent), m_selection(selection)
{
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto* table = qobject_cast<const InventoryTable*>(index.model());
    if (table == nullptr)
        return;
    // A selection of many scattered rows is more than the view's own selection can hold.
    const inventory::RecordId id = table->idAt(index.row());
    if (m_selection.contains({featureKind(table->kind()), id}))
        option->state |= QStyle::State_Selected;
    if (!index.data(InventoryTable::IsLoadedRole).toBool()) {
        option->text = QStringLiteral("…");
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        return;
    }
    const auto& columns = columnsOf(table->kind());
    if (columns[static_cast<std::size_t>(index.column())].id != QLatin1String("class"))
        return;
    const QVariant sourceClass = index.data(InventoryTable::SourceClassRole);
    if (sourceClass.isValid()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = classSymbols(option->palette).icon(static_cast<SourceClass>(sourceClass.toInt()));
        option->decorationSize = QSize(16, 16);
    }
}

} // namespace airshed::review
