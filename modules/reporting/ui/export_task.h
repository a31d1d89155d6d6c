// SPDX-License-Identifier: GPL-3.0-or-later
// An export that runs in the map engine, shown in the Tasks panel like any other long work: progress, cancel,
// how it ended. It does not decide what is exported.
#pragma once

#include "mapengine/client/map_engine.h"

#include <functional>

namespace airshed::workbench
{
class Task;
class Tasks;
} // namespace airshed::workbench

namespace airshed::reporting
{

/// Starts the export; `then` gets the written file's path in the window's thread. Failures and cancelling are
/// the task's. The engine and the tasks must outlive the export.
workbench::Task* startExport(mapengine::MapEngine& engine, workbench::Tasks& tasks,
                             const mapengine::LayoutExport& request, const QString& title,
                             std::function<void(const QString& path)> then);

} // namespace airshed::reporting
