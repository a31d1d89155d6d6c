// SPDX-License-Identifier: GPL-3.0-or-later
// What the plugin's parts share while a workspace is open: which observations there are, the hour that is
// shown, the episode that is asked about and the result that is looked at. It shows nothing and computes
// nothing.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QObject>
#include <memory>
#include <optional>

namespace airshed::inventory
{
class Workspace;
}
namespace airshed::workbench
{
class Workbench;
}

namespace airshed::attribution
{

class ResultInput;

class AttributionSession final : public QObject
{
    Q_OBJECT

public:
    explicit AttributionSession(workbench::Workbench& workbench);

    workbench::Workbench& workbench() const { return m_workbench; }
    /// nullptr while none is open.
    inventory::Workspace* workspace() const { return m_workspace; }
    void open(inventory::Workspace& workspace);
    void close();
    /// Counts the workspaces that were opened: answers of tasks that belong to an earlier one are dropped.
    int serial() const { return m_serial; }

    /// The hour that map and charts show; nothing while there are no observations.
    std::optional<Hour> hour() const { return m_hour; }
    void setHour(std::optional<Hour> hour);

    /// What the analyst has picked: a station, a pollutant and hours (an empty span: none yet).
    const Episode& episode() const { return m_episode; }
    void setEpisode(const Episode& episode);

    /// The result that panels, map and report show; nullptr: none.
    std::shared_ptr<const AttributionResult> result() const { return m_result; }
    void setResult(std::shared_ptr<const AttributionResult> result);
    /// What the result was made from; nullptr without a result or a workspace. Throws WorkspaceError.
    std::shared_ptr<ResultInput> resultInput();

    /// The candidate that is looked at, by id; empty: none.
    const QString& candidate() const { return m_candidate; }
    void setCandidate(const QString& id);

    /// Hourly values came in or went: whoever shows them reads again.
    void tellObservationsChanged() { Q_EMIT observationsChanged(); }

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void observationsChanged();
    void hourChanged();
    void episodeChanged();
    void resultChanged();
    void candidateChanged();

private:
    workbench::Workbench& m_workbench;
    inventory::Workspace* m_workspace = nullptr;
    int m_serial = 0;
    std::optional<Hour> m_hour;
    Episode m_episode;
    std::shared_ptr<const AttributionResult> m_result;
    std::shared_ptr<ResultInput> m_resultInput; ///< made when it is first wanted
    QString m_candidate;
};

} // namespace airshed::attribution
