// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/review_plugin.h"

#include "review/ui/card/card_panel.h"
#include "review/ui/import/import_entry.h"
#include "review/ui/problems/problems_panel.h"
#include "review/ui/review_session.h"
#include "review/ui/table/table_panel.h"
#include "workbench/workbench.h"

namespace airshed::review
{

using workbench::PanelArea;

namespace
{

const QString tablePanelId = QStringLiteral("review.table");
const QString cardPanelId = QStringLiteral("review.card");
const QString problemsPanelId = QStringLiteral("review.problems");

} // namespace

ReviewPlugin::ReviewPlugin() = default;
ReviewPlugin::~ReviewPlugin() = default;

void ReviewPlugin::initialize(workbench::Workbench& workbench)
{
    m_session = std::make_unique<ReviewSession>(workbench);
    m_import = std::make_unique<ImportEntry>(*m_session);
    addPanels(workbench);
}

void ReviewPlugin::addPanels(workbench::Workbench& workbench)
{
    workbench.addPanel({tablePanelId, tr("Table"), QStringLiteral("view-list-details"), PanelArea::Bottom,
                        true, [this](QWidget* where) { return new TablePanel(*m_session, where); }});
    workbench.addPanel({cardPanelId, tr("Inspector"), QStringLiteral("documentinfo"), PanelArea::Right, true,
                        [this](QWidget* where) { return new CardPanel(*m_session, where); }});
    workbench.addPanel({problemsPanelId, tr("Problems"), QStringLiteral("dialog-warning"), PanelArea::Bottom,
                        true, [this](QWidget* where) { return new ProblemsPanel(*m_session, where); }});
}

void ReviewPlugin::workspaceOpened(inventory::Workspace& workspace) { m_session->open(workspace); }

void ReviewPlugin::workspaceAboutToClose() { m_session->close(); }

void ReviewPlugin::aboutToShutdown()
{
    m_import.reset();
    // The panels know the session; they must not outlive it.
    for (const QString& id : {tablePanelId, cardPanelId, problemsPanelId})
        m_session->workbench().removePanel(id);
    m_session.reset();
}

} // namespace airshed::review
