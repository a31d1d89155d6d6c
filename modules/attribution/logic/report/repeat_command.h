// SPDX-License-Identifier: GPL-3.0-or-later
// The command line that makes a run again.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QString>

namespace airshed::attribution
{

/// For a POSIX shell, with quotes where they are needed. A stored run is made again by its id, with every
/// parameter that it had; one that is not (no id) by its episode and the parameters that the command line
/// knows.
QString repeatCommand(const QString& runId, const AttributionResult& result, const QString& workspaceFolder);

} // namespace airshed::attribution
