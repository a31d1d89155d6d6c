// SPDX-License-Identifier: GPL-3.0-or-later
// A real map engine process for a test, and what tests ask of it again and again.
#pragma once

#include "mapengine/client/map_engine.h"

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

struct Ended {
    QImage image;    ///< null when the job failed
    QString message; ///< of the failure; empty for a cancelled job
};
/// Waits for the end of a render job.
std::optional<Ended> waitForRender(MapEngine& engine, JobId job);
/// Renders and returns the image; fails the test when there is none.
QImage renderedImage(MapEngine& engine, const MapView& view);

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
