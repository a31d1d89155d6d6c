// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what was found on the map: writes the tables of result_layers.h in a task and adds them, styled, as
// one group of layers. Showing the same again replaces it; taking it away is a step to undo like any other.
#pragma once

#include "attribution/logic/result_layers.h"

#include <QString>
#include <functional>
#include <memory>

namespace airshed::workbench
{
class Task;
}

namespace airshed::attribution
{

class AttributionSession;

/// The session's result with the plume of its current candidate (of the first where none is chosen). Does
/// nothing without a result.
void showResultOnMap(AttributionSession& session);

/// Only the plume of the current candidate, in the result's group: for following what is looked at. Does
/// nothing where the result is not on the map. The task that draws it, or nullptr: cancel it before the next.
workbench::Task* showPlumeOnMap(AttributionSession& session);

/// Content that a task makes, under a name of its own ("directions") and a title ("Polar plots"). The maker
/// runs off the window's thread; what its pointers point to is kept by `keep`.
struct MadeContent {
    ResultContent content;
    std::shared_ptr<const void> keep;
};
void showContentOnMap(AttributionSession& session, const QString& runName, const QString& groupTitle,
                      std::function<MadeContent(Progress&)> make);

/// The name under which a result's layers are kept: station, pollutant and first hour, in plain letters.
QString runNameOf(const Episode& episode);

} // namespace airshed::attribution
