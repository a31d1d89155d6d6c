// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/limits_view.h"

#include "attribution/logic/report/report_sections.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "workbench/theme.h"

#include <QVBoxLayout>

namespace airshed::attribution
{

LimitsView::LimitsView(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("attribution.limits"));
    setAccessibleName(tr("Remarks and limits"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void LimitsView::show(const std::shared_ptr<const AttributionResult>& result)
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(workbench::gridStep, workbench::gridStep, workbench::gridStep,
                               workbench::gridStep);
    column->setSpacing(workbench::gridHalfStep);
    if (result) {
        const QStringList limits = limitSentences(*result);
        for (const QString& sentence : limits)
            column->addWidget(wrappedLabel(QStringLiteral("• ") + sentence, content));
        const QStringList methods(result->methods.begin(), result->methods.end());
        column->addWidget(
            quietLabel(tr("Methods that gave a result: %1. Standard: %2. Airshed %3, inputs %4.")
                           .arg(methods.isEmpty() ? tr("none") : methods.join(u' '), result->standard,
                                result->programVersion, result->inputSha256.left(16)),
                       content));
    }
    column->addStretch(1);
    setWidget(content);
}

} // namespace airshed::attribution
