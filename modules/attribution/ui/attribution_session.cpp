// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/attribution_session.h"

#include "attribution/ui/result_input.h"

namespace airshed::attribution
{

AttributionSession::AttributionSession(workbench::Workbench& workbench) : m_workbench(workbench) {}

void AttributionSession::open(inventory::Workspace& workspace)
{
    m_workspace = &workspace;
    ++m_serial;
    Q_EMIT opened();
}

void AttributionSession::close()
{
    m_workspace = nullptr;
    ++m_serial;
    Q_EMIT aboutToClose();
    setResult(nullptr);
    setEpisode({});
    setHour({});
}

void AttributionSession::setHour(std::optional<Hour> hour)
{
    if (m_hour == hour)
        return;
    m_hour = hour;
    Q_EMIT hourChanged();
}

void AttributionSession::setEpisode(const Episode& episode)
{
    if (m_episode == episode)
        return;
    m_episode = episode;
    Q_EMIT episodeChanged();
}

void AttributionSession::setResult(std::shared_ptr<const AttributionResult> result)
{
    if (m_result == result)
        return;
    m_result = std::move(result);
    m_resultInput.reset();
    m_candidate.clear();
    Q_EMIT resultChanged();
}

std::shared_ptr<ResultInput> AttributionSession::resultInput()
{
    if (!m_resultInput && m_result && m_workspace != nullptr)
        m_resultInput = std::make_shared<ResultInput>(m_result, *m_workspace);
    return m_resultInput;
}

void AttributionSession::setCandidate(const QString& id)
{
    if (m_candidate == id)
        return;
    m_candidate = id;
    Q_EMIT candidateChanged();
}

} // namespace airshed::attribution
