// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what was found on the map: writes the tables of result_layers.h in a task and adds them, styled, as
// one group of layers. Showing the same again replaces it.
#pragma once

#include "attribution/logic/result_layers.h"

#include <QString>
#include <memory>

namespace airshed::attribution
{

class AttributionSession;

/// The session's result with the plume of its current candidate (of the first where none is chosen). Does
/// nothing without a result.
void showResultOnMap(AttributionSession& session);

/// Other content under a name and a title of its own ("directions", tr("Polar plots")). What the pointers in
/// content point to must be kept by `keepAlive`.
void showContentOnMap(AttributionSession& session, const QString& runName, const QString& groupTitle,
                      ResultContent content, std::shared_ptr<const void> keepAlive);

} // namespace airshed::attribution
