// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/problems/problem_delegate.h"

#include "review/logic/problem_tree.h"

#include <QIcon>

namespace airshed::review
{

using inventory::Severity;

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("dialog-error");
    case Severity::Warning:
        return QStringLiteral("dialog-warning");
    case Severity::Note:
        break;
    }
    return QStringLiteral("dialog-information");
}

void ProblemDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant severity = index.data(ProblemTree::SeverityRole);
    if (!severity.isValid())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QIcon::fromTheme(index.data(ProblemTree::IsResolvedRole).toBool()
                                        ? QStringLiteral("dialog-ok-apply")
                                        : severityIcon(static_cast<Severity>(severity.toInt())));
    option->decorationSize = QSize(16, 16);
    if (index.data(ProblemTree::CountRole).isValid())
        option->font.setBold(true);
}

} // namespace airshed::review
