// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a table that hold one of several choices: drawn as a box with an arrow, opened by click, Enter,
// Space or F2. A thousand rows cost nothing, for only the open one is a widget.
#pragma once

#include <QList>
#include <QMetaType>
#include <QStyledItemDelegate>
#include <QVariant>

namespace airshed::review
{

struct Choice {
    QString text;
    QVariant value;
    QString tooltip = {};
    bool isHeading = false; ///< stands over the choices that follow and cannot be chosen
};
using Choices = QList<Choice>;

class ChoiceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// A cell whose data under this role is a Choices is opened; any other cell is plain text.
    static constexpr int choicesRole = Qt::UserRole + 10;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace airshed::review

Q_DECLARE_METATYPE(airshed::review::Choices)
