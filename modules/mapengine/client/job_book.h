// SPDX-License-Identifier: GPL-3.0-or-later
// Which jobs are under way in the interactive engine and what each one asked for, so that it can be asked
// again of a new engine, time out, or be recognised as stale. Every job leaves the book exactly once: that is
// when its end is told.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QElapsedTimer>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace airshed::mapengine
{

class OutputFile;

struct IdentifyJob {
    QPointF mapPoint;
    double toleranceMapUnits = 0;
    QStringList layerIds;
};

struct LegendJob {
    QString layerId;
    double devicePixelRatio = 1;
};

struct OpenJob {
    QString path;
};

struct SaveJob {
    std::shared_ptr<OutputFile> file;
};

using JobRequest = std::variant<MapView, IdentifyJob, LegendJob, OpenJob, SaveJob>;

struct Job {
    JobRequest request;
    int attempts = 0; ///< how often an engine was asked
    QElapsedTimer sinceSent;
};

class JobBook
{
public:
    void add(JobId id, JobRequest request);
    Job* find(JobId id);
    /// The job of this id leaves the book; empty when it is not there: a stale answer.
    std::optional<Job> take(JobId id);
    std::vector<JobId> ids() const;
    /// Jobs that draw this view.
    std::vector<JobId> rendersOf(const QString& viewId) const;
    /// Jobs that were sent longer ago than this.
    std::vector<JobId> olderThan(std::chrono::milliseconds limit) const;

private:
    std::map<JobId, Job> m_jobs;
};

} // namespace airshed::mapengine
