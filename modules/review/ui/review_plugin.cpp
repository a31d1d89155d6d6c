// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/review_plugin.h"

#include "core/beijing_time.h"
#include "review/ui/batches_panel.h"
#include "review/ui/card/card_panel.h"
#include "review/ui/import/import_entry.h"
#include "review/ui/problems/problems_panel.h"
#include "review/ui/record_actions.h"
#include "review/ui/review_session.h"
#include "review/ui/table/table_panel.h"
#include "workbench/commands.h"
#include "workbench/workbench.h"

namespace airshed::review
{

using workbench::Menu;
using workbench::PanelArea;

namespace
{

const QString tablePanelId = QStringLiteral("review.table");
const QString cardPanelId = QStringLiteral("review.card");
const QString problemsPanelId = QStringLiteral("review.problems");
const QString importsPanelId = QStringLiteral("review.imports");

} // namespace

ReviewPlugin::ReviewPlugin() = default;
ReviewPlugin::~ReviewPlugin() = default;

void ReviewPlugin::initialize(workbench::Workbench& workbench)
{
    m_session = std::make_unique<ReviewSession>(workbench);
    m_import = std::make_unique<ImportEntry>(*m_session);
    connect(m_import.get(), &ImportEntry::problemsWanted, this,
            [this](const std::vector<inventory::RecordId>& batches) {
                ProblemsPanel* list = problems();
                // One import is told from the others; several are all that is open.
                if (list != nullptr && batches.size() == 1)
                    list->showImport(batches.front());
            });
    addCommands(workbench);
    m_actions = std::make_unique<RecordActions>(*m_session);
    connect(m_actions.get(), &RecordActions::editRequested, this, [this] {
        if (CardPanel* panel = card())
            panel->edit();
    });
    addPanels(workbench);
}

void ReviewPlugin::addPanels(workbench::Workbench& workbench)
{
    workbench.addPanel({tablePanelId, tr("Table"), QStringLiteral("view-list-details"), PanelArea::Bottom,
                        true, [this](QWidget* where) {
                            m_table = new TablePanel(*m_session, where);
                            return m_table;
                        }});
    workbench.addPanel({cardPanelId, tr("Inspector"), QStringLiteral("documentinfo"), PanelArea::Right, true,
                        [this](QWidget* where) {
                            m_card = new CardPanel(*m_session, where);
                            return m_card;
                        }});
    workbench.addPanel({problemsPanelId, tr("Problems"), QStringLiteral("dialog-warning"), PanelArea::Bottom,
                        true, [this](QWidget* where) {
                            m_problems = new ProblemsPanel(*m_session, where);
                            return m_problems;
                        }});
    workbench.addPanel({importsPanelId, tr("Imports"), QStringLiteral("document-import"), PanelArea::Bottom,
                        false, [this](QWidget* where) {
                            auto* panel = new BatchesPanel(*m_session, where);
                            connect(panel, &BatchesPanel::problemsWanted, this,
                                    [this](inventory::RecordId batch) {
                                        if (ProblemsPanel* list = problems())
                                            list->showImport(batch);
                                    });
                            return panel;
                        }});
}

void ReviewPlugin::addCommands(workbench::Workbench& workbench)
{
    workbench::Commands& commands = workbench.commands();
    const QString panels = QStringLiteral("panels");
    commands.add({.id = QStringLiteral("review.find-in-table"),
                  .text = tr("&Find in the table"),
                  .icon = QStringLiteral("view-list-details"),
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                  .menu = Menu::Inventory,
                  .section = panels},
                 [this] {
                     if (TablePanel* panel = table())
                         panel->find();
                 });
    commands.add({.id = QStringLiteral("review.show-problems"),
                  .text = tr("&Problems"),
                  .tooltip = tr("What the rules find wrong in the inventory"),
                  .icon = QStringLiteral("dialog-warning"),
                  .menu = Menu::Inventory,
                  .section = panels},
                 [this] { problems(); });
    commands.add({.id = QStringLiteral("review.show-imports"),
                  .text = tr("&History of imports"),
                  .tooltip = tr("Which lists came in, when, and what became of their rows"),
                  .icon = QStringLiteral("view-history"),
                  .menu = Menu::Inventory,
                  .section = panels},
                 [this] { m_session->workbench().showPanel(importsPanelId); });
    commands.add({.id = QStringLiteral("review.as-of"),
                  .text = tr("As of an earlier &day"),
                  .tooltip = tr("Show in the table the inventory as it stood at the end of a day"),
                  .icon = QStringLiteral("view-calendar-day"),
                  .menu = Menu::Inventory,
                  .section = QStringLiteral("table")},
                 [this] { toggleAsOf(); });
    commands.add({.id = QStringLiteral("review.export-table"),
                  .text = tr("E&xport the table…"),
                  .tooltip = tr("Write the rows that the table shows to an Excel or CSV file"),
                  .icon = QStringLiteral("document-export"),
                  .menu = Menu::Inventory,
                  .section = QStringLiteral("table")},
                 [this] {
                     if (TablePanel* panel = table())
                         panel->exportRows();
                 });
}

TablePanel* ReviewPlugin::table()
{
    m_session->workbench().showPanel(tablePanelId);
    return m_table;
}

CardPanel* ReviewPlugin::card()
{
    m_session->workbench().showPanel(cardPanelId);
    return m_card;
}

ProblemsPanel* ReviewPlugin::problems()
{
    m_session->workbench().showPanel(problemsPanelId);
    return m_problems;
}

void ReviewPlugin::toggleAsOf()
{
    if (TablePanel* panel = table())
        panel->setAsOf(panel->asOf() ? std::nullopt : std::optional(currentBeijingDate().addDays(-1)));
}

void ReviewPlugin::workspaceOpened(inventory::Workspace& workspace) { m_session->open(workspace); }

void ReviewPlugin::workspaceAboutToClose() { m_session->close(); }

void ReviewPlugin::aboutToShutdown()
{
    m_import.reset();
    m_actions.reset();
    // The panels know the session; they must not outlive it.
    for (const QString& id : {tablePanelId, cardPanelId, problemsPanelId, importsPanelId})
        m_session->workbench().removePanel(id);
    m_session.reset();
}

} // namespace airshed::review
