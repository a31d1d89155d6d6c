// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/choice_delegate.h"

#include "workbench/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStandardItemModel>
#include <QTimer>

namespace airshed::review
{

namespace
{

constexpr int arrowRoom = 22;

bool hasChoices(const QModelIndex& index)
{
    return index.flags().testFlag(Qt::ItemIsEditable) && index.data(ChoiceDelegate::choicesRole).isValid();
}

} // namespace

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    if (!hasChoices(index)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem text = option;
    initStyleOption(&text, index);
    const QString words = std::exchange(text.text, {});
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &text, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5);
    const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(option.palette));
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(QPen(hasFocus ? colours.accent : colours.line, hasFocus ? 1.5 : 1));
    painter->setBrush(option.palette.color(QPalette::Button));
    painter->drawRoundedRect(box, 3, 3);
    const QPointF tip(box.right() - arrowRoom / 2.0, box.center().y() + 2);
    QPainterPath arrow;
    arrow.moveTo(tip + QPointF(-4, -4));
    arrow.lineTo(tip);
    arrow.lineTo(tip + QPointF(4, -4));
    painter->setPen(QPen(colours.secondaryText, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(arrow);
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setPen(ink.isValid() ? ink.value<QColor>() : option.palette.color(QPalette::Text));
    painter->setFont(text.font);
    const QRect room = box.toRect().adjusted(7, 0, -arrowRoom, 0);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(text.font).elidedText(words, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (hasChoices(index))
        size += QSize(arrowRoom + 12, 4);
    return size;
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    if (!hasChoices(index))
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("choiceEditor"));
    box->setMaxVisibleItems(18);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto choices = index.data(choicesRole).value<Choices>();
    for (const Choice& choice : choices) {
        box->addItem(choice.text, choice.value);
        auto* item = qobject_cast<QStandardItemModel*>(box->model())->item(box->count() - 1);
        item->setToolTip(choice.tooltip);
        if (choice.isHeading) {
            item->setEnabled(false);
            QFont font = item->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
        }
    }
    auto* self = const_cast<ChoiceDelegate*>(this); // the signals of a delegate are not const
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // The list opens with the editor: one click, one choice.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->currentIndex() >= 0 && box->currentData() != index.data(Qt::EditRole))
            model->setData(index, box->currentData(), Qt::EditRole);
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

} // namespace airshed::review
