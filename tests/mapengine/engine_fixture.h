// SPDX-License-Identifier: GPL-3.0-or-later
// A real map engine process for a test, and what tests ask of it again and again.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <optional>

namespace airshed::mapengine::test
{

/// Generous, for a machine with other work: no test waits this long unless it fails.
constexpr int patienceMilliseconds = 60'000;

MapEngine::Options quickOptions();

/// An engine on an empty project of EPSG:4548, ready.
std::unique_ptr<MapEngine> startedEngine(const MapEngine::Options& options = quickOptions());

/// A north-up view of 200 x 200 device pixels, 10 m each, about the middle of the test data.
MapView testView();

/// Map units of a logical pixel at this scale; a logical pixel is 1/96 inch.
constexpr double metresPerPixel(double scaleDenominator) { return scaleDenominator * 0.0254 / 96; }

struct Ended {
    QImage image;    ///< null when the job failed
    QString message; ///< of the failure; empty for a cancelled job
};
/// Waits for the end of a render job.
std::optional<Ended> waitForRender(MapEngine& engine, JobId job);
/// Renders and returns the image; fails the test when there is none.
QImage renderedImage(MapEngine& engine, const MapView& view);

/// Counts how every job ended. Made before the jobs that it is asked about.
class JobEnds
{
public:
    explicit JobEnds(MapEngine& engine);
    int count(JobId job) const { return static_cast<int>(m_sentences.value(job).size()); }
    /// Empty for success and for a cancelled job.
    QString sentence(JobId job) const { return m_sentences.value(job).value(0); }
    const QList<JobId>& finishedRenders() const { return m_finishedRenders; }
    bool waitFor(JobId job) const;

private:
    void end(JobId job, const QString& sentence = {}) { m_sentences[job] << sentence; }
    QHash<JobId, QStringList> m_sentences;
    QList<JobId> m_finishedRenders;
    QObject m_context; ///< ends the connections
};

/// Kills the engine's process and waits for the next one to be ready. False when it does not come.
bool killAndWait(MapEngine& engine);
/// Waits for another process than this one to be ready.
bool waitForSuccessor(MapEngine& engine, qint64 process);

/// Collects the engine's warnings.
class Warnings
{
public:
    explicit Warnings(MapEngine& engine);
    QStringList sentences() const;

private:
    QSignalSpy m_spy;
};

} // namespace airshed::mapengine::test
