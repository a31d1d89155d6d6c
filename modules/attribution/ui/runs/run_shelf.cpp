// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/runs/run_shelf.h"

#include "attribution/ui/attribution_session.h"
#include "inventory/workspace.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QDir>
#include <QFile>
#include <QPointer>

namespace airshed::attribution
{

RunShelf::RunShelf(AttributionSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &AttributionSession::resultChanged, this, [this] {
        if (m_session.result() == nullptr) {
            m_shownId.clear();
            m_shownTime = {};
        }
    });
}

void RunShelf::show(const RunRecord& run)
{
    m_session.setEpisode(run.result.episode);
    m_shownId = run.id;
    m_shownTime = run.when;
    m_session.setResult(std::make_shared<const AttributionResult>(run.result));
    // Whoever looks at a run for the first time looks at its first candidate.
    if (!run.result.candidates.empty())
        m_session.setCandidate(run.result.candidates.front().id);
    Q_EMIT shown();
}

void RunShelf::open(const QString& id)
{
    if (m_session.workspace() == nullptr)
        return;
    const int serial = m_session.serial();
    m_session.workbench().tasks().run<RunRecord>(
        tr("Open the run %1").arg(id),
        [folder = m_session.workspace()->folder(), id](Progress&) { return loadRun(folder, id); },
        [guard = QPointer<RunShelf>(this), serial](const RunRecord& run) {
            if (guard && serial == guard->m_session.serial())
                guard->show(run);
        });
}

void RunShelf::remove(const QStringList& ids)
{
    if (m_session.workspace() == nullptr)
        return;
    const QString folder = m_session.workspace()->folder();
    for (const QString& id : ids) {
        QFile record(QDir(runsFolder(folder)).filePath(id + QStringLiteral(".json")));
        if (!record.remove())
            m_session.workbench().messages().error(
                tr("The run %1 could not be removed: %2.").arg(id, record.errorString()));
        else if (id == m_shownId)
            m_shownId.clear(); // a report must not name a run that is gone
    }
    Q_EMIT changed();
}

} // namespace airshed::attribution
