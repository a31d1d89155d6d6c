// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_shares_panel.h"

#include "../logic/class_shares.h"

#include "core/errors.h"
#include "inventory/workspace.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <array>

namespace airshed::template_plugin
{

using workbench::gridStep;

namespace
{

constexpr std::array numberColumns = {1, 2, 3};

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

} // namespace

ClassSharesPanel::ClassSharesPanel(workbench::Workbench& workbench, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_pollutant(new QComboBox(this)),
      m_pages(new QStackedWidget(this)), m_table(new QTreeWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    column->setSpacing(gridStep);

    for (const Pollutant pollutant : allPollutants)
        m_pollutant->addItem(displayName(pollutant), static_cast<int>(pollutant));
    m_pollutant->setAccessibleName(tr("Pollutant"));
    column->addWidget(m_pollutant);

    // Every panel says what would fill it while it is empty, and offers the action.
    auto* empty = new workbench::EmptyState(
        QStringLiteral("view-statistics"), tr("Open a workspace to see the shares of its classes."), m_pages);
    empty->setAction(m_workbench.commands().find(QStringLiteral("file.open")));
    m_pages->addWidget(empty);

    m_table->setAccessibleName(tr("Shares of the classes"));
    m_table->setHeaderLabels({tr("Class"), tr("Sources"), tr("t/a"), tr("%")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int numbers : numberColumns) {
        m_table->header()->setSectionResizeMode(numbers, QHeaderView::ResizeToContents);
        m_table->headerItem()->setTextAlignment(numbers, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_pages->addWidget(m_table);
    column->addWidget(m_pages, 1);
    connect(m_pollutant, &QComboBox::currentIndexChanged, this, &ClassSharesPanel::fill);
}

void ClassSharesPanel::setWorkspace(inventory::Workspace* workspace)
{
    m_workspace = workspace;
    m_totals.clear();
    m_pages->setCurrentIndex(workspace == nullptr ? 0 : 1);
    fill();
    if (workspace == nullptr)
        return;
    connect(workspace, &inventory::Workspace::recordsChanged, this, &ClassSharesPanel::read);
    read();
}

void ClassSharesPanel::read()
{
    if (!m_workspace)
        return;
    try {
        // Another thread reads through a handle of its own.
        const std::shared_ptr<inventory::InventoryStore> reader = m_workspace->openReader();
        const QPointer<ClassSharesPanel> panel = this; // it may be closed before the task has ended
        m_workbench.tasks().run<std::vector<inventory::ClassTotal>>(
            tr("Add up the classes"), [reader](Progress&) { return reader->classTotals({}); },
            [panel, workspace = m_workspace](std::vector<inventory::ClassTotal> totals) {
                if (panel && workspace && panel->m_workspace == workspace)
                    panel->show(std::move(totals));
            });
    } catch (const Error& error) {
        m_workbench.messages().error(error.message());
    }
}

void ClassSharesPanel::show(std::vector<inventory::ClassTotal> totals)
{
    m_totals = std::move(totals);
    fill();
}

void ClassSharesPanel::fill()
{
    m_table->clear();
    const auto pollutant = static_cast<Pollutant>(m_pollutant->currentData().toInt());
    for (const ClassShare& share : classShares(m_totals, pollutant)) {
        auto* row =
            new QTreeWidgetItem(m_table, {displayName(share.sourceClass), QLocale().toString(share.sources),
                                          number(share.tonnesPerYear, 1), number(share.percent, 1)});
        row->setToolTip(0, displayName(share.sourceClass));
        for (const int numbers : numberColumns)
            row->setTextAlignment(numbers, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace airshed::template_plugin
