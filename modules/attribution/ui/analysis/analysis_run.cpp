// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/analysis_run.h"

#include "attribution/logic/attribute.h"
#include "attribution/logic/run_record.h"
#include "attribution/logic/stage_progress.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/runs/run_shelf.h"
#include "core/errors.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

namespace airshed::attribution
{

namespace
{

/// Per mille of a run: the input is read before the work begins to count.
constexpr qint64 whole = 1000;
constexpr qint64 readingShare = 200;

} // namespace

struct AnalysisRun::Outcome {
    RunRecord run;
    QString notStored; ///< why, in a sentence; empty: it is stored
};

AnalysisRun::AnalysisRun(AttributionSession& session, RunShelf& shelf, QObject* parent)
    : QObject(parent), m_session(session), m_shelf(shelf)
{
    connect(&m_session, &AttributionSession::aboutToClose, this, [this] {
        cancel();
        m_failure.clear();
        Q_EMIT changed();
    });
    connect(&m_session, &AttributionSession::episodeChanged, this, [this] {
        if (m_failure.isEmpty())
            return;
        m_failure.clear();
        Q_EMIT changed();
    });
}

double AnalysisRun::fraction() const { return m_task ? m_task->fraction() : -1; }

QString AnalysisRun::status() const { return m_task ? m_task->status() : QString(); }

void AnalysisRun::cancel()
{
    if (m_task)
        m_task->cancel();
}

void AnalysisRun::start(const Episode& episode, const AttributionParameters& parameters)
{
    inventory::Workspace* workspace = m_session.workspace();
    if (workspace == nullptr || isRunning())
        return;
    m_failure.clear();
    const int serial = m_session.serial();
    std::shared_ptr<inventory::InventoryStore> reader;
    try {
        reader = workspace->openReader();
    } catch (const Error& error) {
        m_failure = error.message();
        Q_EMIT changed();
        return;
    }
    const QString whyNot = workspace->isReadOnly() ? workspace->readOnlyReason() : QString();
    m_task = m_session.workbench().tasks().run<Outcome>(
        tr("Find the sources of %1 at %2").arg(displayName(episode.pollutant), episode.station),
        [reader, whyNot, episode, parameters, folder = workspace->folder(),
         epsg = workspace->mapEpsg()](Progress& progress) {
            using observations::ObservationStore;
            const ObservationStore store(folder, ObservationStore::Access::Read);
            StageProgress reading(progress, 0, readingShare);
            const AttributionInput input = gatherInput(*reader, store, episode, parameters, epsg, reading);
            StageProgress finding(progress, readingShare, whole);
            Outcome outcome{{}, whyNot};
            AttributionResult result = attribute(input, parameters, finding);
            if (!whyNot.isEmpty())
                outcome.run.result = std::move(result);
            else
                outcome.run = storeRun(folder, result);
            return outcome;
        },
        [this, serial](const Outcome& outcome) { take(outcome, serial); });
    connect(m_task, &workbench::Task::progressed, this, &AnalysisRun::progressed);
    connect(m_task, &workbench::Task::ended, this, [this, task = m_task.data()] {
        if (task->state() == workbench::Task::State::Failed)
            m_failure = task->errorMessage();
        m_task.clear();
        Q_EMIT changed();
    });
    Q_EMIT changed();
    Q_EMIT progressed();
}

void AnalysisRun::take(const Outcome& outcome, int serial)
{
    if (serial != m_session.serial())
        return;
    if (!outcome.notStored.isEmpty())
        m_session.workbench().messages().warn(tr("The run is not kept: %1").arg(outcome.notStored));
    m_shelf.show(outcome.run);
    Q_EMIT m_shelf.changed();
    Q_EMIT found();
}

} // namespace airshed::attribution
