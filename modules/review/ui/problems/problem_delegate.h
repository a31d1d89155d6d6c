// SPDX-License-Identifier: GPL-3.0-or-later
// How a problem looks in the list: its severity as an icon beside the word.
#pragma once

#include "inventory/records.h"

#include <QStyledItemDelegate>

namespace airshed::review
{

/// The icon of a severity; the word always stands beside it.
QString severityIcon(inventory::Severity severity);

class ProblemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace airshed::review
