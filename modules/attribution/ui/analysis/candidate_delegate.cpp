// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/candidate_delegate.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/charts.h"
#include "attribution/ui/analysis/candidate_model.h"
#include "workbench/theme.h"

#include <QApplication>
#include <QPainter>
#include <QSortFilterProxyModel>

namespace airshed::attribution
{

namespace
{

constexpr int barWidth = 72;
constexpr int gap = workbench::gridStep;

/// The row of the candidates behind a sorted view.
struct Behind {
    const CandidateModel* model = nullptr;
    QModelIndex index;
};

Behind behind(const QModelIndex& index)
{
    if (const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model()))
        return {qobject_cast<const CandidateModel*>(proxy->sourceModel()), proxy->mapToSource(index)};
    return {qobject_cast<const CandidateModel*>(index.model()), index};
}

void paintGrade(QPainter& painter, const QRect& where, EvidenceGrade grade, const QColor& ink,
                const QColor& ground)
{
    // The stronger the evidence, the fuller the box; the letter and the wording say it without it.
    const int side = std::min(where.height() - 4, painter.fontMetrics().height() + 2);
    const QRect box(where.left(), where.center().y() - side / 2, side, side);
    QColor fill = ink;
    const std::array strengths = {1.0F, 0.3F, 0.12F, 0.0F, 0.0F};
    const float strength = strengths[static_cast<std::size_t>(grade)];
    fill.setAlphaF(strength);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QFont bold = painter.font();
    bold.setBold(true);
    const QFont plain = painter.font();
    painter.setFont(bold);
    painter.setPen(strength > 0.5F ? ground : ink);
    painter.drawText(box, Qt::AlignCenter, letter(grade));
    painter.setFont(plain);
    painter.setPen(ink);
    const QRect rest = where.adjusted(side + gap, 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(wording(grade), Qt::ElideRight, rest.width()));
}

} // namespace

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Behind source = behind(index);
    const Estimate* estimate = source.model == nullptr ? nullptr : source.model->estimate(source.index);
    const bool isGrade =
        index.data(CandidateModel::ColumnRole).toInt() == static_cast<int>(CandidateColumn::Grade);
    if (estimate == nullptr && !isGrade) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QString text = std::exchange(own.text, {});
    const QStyle* style = own.widget == nullptr ? QApplication::style() : own.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const bool isSelected = own.state.testFlag(QStyle::State_Selected);
    const QColor ink = own.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = own.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &own, own.widget) + 2;
    const QRect inside = own.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setFont(own.font);
    painter->setClipRect(own.rect, Qt::IntersectClip);
    if (isGrade) {
        paintGrade(*painter, inside,
                   static_cast<EvidenceGrade>(index.data(CandidateModel::GradeRole).toInt()), ink, ground);
    } else {
        const bool hasRoom = inside.width() > own.fontMetrics.horizontalAdvance(text) + barWidth / 2 + gap;
        const int bar =
            hasRoom ? std::min(barWidth, inside.width() - own.fontMetrics.horizontalAdvance(text) - gap) : 0;
        const QRect words = inside.adjusted(0, 0, bar > 0 ? -bar - gap : 0, 0);
        painter->setPen(ink);
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                          own.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
        if (bar > 0) {
            const QRectF where(inside.right() - bar, inside.top() + 3, bar, inside.height() - 6);
            const QColor accent = workbench::themeColours(workbench::shadeOf(own.palette)).accent;
            paintEstimate(*painter, where, *estimate, source.model->scaleEnd(source.index.column()),
                          isSelected ? ink : accent, ink);
        }
    }
    painter->restore();
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const Behind source = behind(index);
    if (source.model != nullptr && source.model->estimate(source.index) != nullptr)
        size.rwidth() += barWidth + gap;
    if (index.data(CandidateModel::ColumnRole).toInt() == static_cast<int>(CandidateColumn::Grade))
        size.rwidth() += option.fontMetrics.height() + gap;
    return size;
}

} // namespace airshed::attribution
