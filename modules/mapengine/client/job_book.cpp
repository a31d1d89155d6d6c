// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/job_book.h"

#include "mapengine/client/output_file.h"

namespace airshed::mapengine
{

void JobBook::add(JobId id, JobRequest request)
{
    Job job;
    job.request = std::move(request);
    m_jobs.emplace(id, std::move(job));
}

Job* JobBook::find(JobId id)
{
    const auto it = m_jobs.find(id);
    return it == m_jobs.end() ? nullptr : &it->second;
}

std::optional<Job> JobBook::take(JobId id)
{
    auto node = m_jobs.extract(id);
    if (node.empty())
        return std::nullopt;
    return std::move(node.mapped());
}

std::vector<JobId> JobBook::ids() const
{
    std::vector<JobId> all;
    all.reserve(m_jobs.size());
    for (const auto& [id, job] : m_jobs)
        all.push_back(id);
    return all;
}

std::vector<JobId> JobBook::rendersOf(const QString& viewId) const
{
    std::vector<JobId> found;
    for (const auto& [id, job] : m_jobs)
        if (const auto* view = std::get_if<MapView>(&job.request); view && view->viewId == viewId)
            found.push_back(id);
    return found;
}

std::vector<JobId> JobBook::olderThan(std::chrono::milliseconds limit) const
{
    std::vector<JobId> found;
    for (const auto& [id, job] : m_jobs)
        if (job.sinceSent.isValid() && job.sinceSent.hasExpired(limit.count()))
            found.push_back(id);
    return found;
}

} // namespace airshed::mapengine
