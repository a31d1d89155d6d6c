// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/problems/problems_panel.h"

#include "workbench/empty_state.h"

#include <QVBoxLayout>

namespace airshed::review
{

ProblemsPanel::ProblemsPanel(ReviewSession&, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        new workbench::EmptyState(QStringLiteral("dialog-warning"), tr("Nothing to show yet."), this));
}

} // namespace airshed::review
