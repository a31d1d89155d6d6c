// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a candidate's estimates as number and interval bar on the column's common scale, and its grade as a
// letter with its wording.
#pragma once

#include <QStyledItemDelegate>

namespace airshed::attribution
{

class CandidateDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace airshed::attribution
