// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin "Review of the inventory": table, card, problems and the import of lists.
#pragma once

#include "workbench/plugin.h"

#include <QObject>
#include <memory>

namespace airshed::review
{

class ImportEntry;
class ReviewSession;

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
    std::unique_ptr<ReviewSession> m_session;
    std::unique_ptr<ImportEntry> m_import; ///< knows the session: after it
};

} // namespace airshed::review
