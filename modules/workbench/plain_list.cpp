// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/plain_list.h"

#include "workbench/theme.h"

#include <QHeaderView>
#include <QTableWidget>

namespace airshed::workbench
{

void makePlainList(QTableWidget& table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + gridStep);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace airshed::workbench
