// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into the import: the command, and files that are dropped on the window; and what the window does
// when a list came in.
#pragma once

#include "review/ui/import/import_draft.h"

#include <QObject>
#include <QPointer>

namespace airshed::review
{

class ImportWizard;

class ImportEntry final : public QObject
{
    Q_OBJECT

public:
    /// Adds the command and takes the files. The session must outlive it.
    explicit ImportEntry(ReviewSession& session, QObject* parent = nullptr);
    ~ImportEntry() override;

Q_SIGNALS:
    /// The person wants to see what is wrong in the rows of these imports.
    void problemsWanted(const std::vector<airshed::inventory::RecordId>& batches);

private:
    void addCommand();
    void open(const QStringList& paths);
    /// A file of geometry can be a layer of the map as well as a list: it is shown, and the import offered.
    void offer(const QStringList& paths);
    void showOutcome(const ImportOutcome& outcome);
    ReviewSession& m_session;
    QPointer<ImportWizard> m_wizard;
};

} // namespace airshed::review
