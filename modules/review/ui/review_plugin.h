// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin "Review of the inventory": table, card, problems and the import of lists.
#pragma once

#include "workbench/plugin.h"

#include <QObject>
#include <QPointer>
#include <memory>

namespace airshed::review
{

class CardPanel;
class ImportEntry;
class ProblemsPanel;
class RecordActions;
class ReviewSession;
class TablePanel;

class ReviewPlugin final : public QObject, public workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "../review.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    ReviewPlugin();
    ~ReviewPlugin() override;
    void initialize(workbench::Workbench& workbench) override;
    void workspaceOpened(inventory::Workspace& workspace) override;
    void workspaceAboutToClose() override;
    void aboutToShutdown() override;

private:
    void addPanels(workbench::Workbench& workbench);
    void addCommands(workbench::Workbench& workbench);
    /// Shows the panel and gives it; nullptr when the window has no place for it.
    TablePanel* table();
    CardPanel* card();
    ProblemsPanel* problems();
    void toggleAsOf();

    std::unique_ptr<ReviewSession> m_session;
    // They know the session: after it.
    std::unique_ptr<ImportEntry> m_import;
    std::unique_ptr<RecordActions> m_actions;
    // Made when they are first shown; the window owns them.
    QPointer<TablePanel> m_table;
    QPointer<CardPanel> m_card;
    QPointer<ProblemsPanel> m_problems;
};

} // namespace airshed::review
