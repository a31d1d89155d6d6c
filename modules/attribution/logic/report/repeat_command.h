// SPDX-License-Identifier: GPL-3.0-or-later
// The command line that makes a run again: the same episode with every parameter that is not the default.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QString>

namespace airshed::attribution
{

/// For a POSIX shell, with quotes where they are needed.
QString repeatCommand(const AttributionResult& result, const QString& workspaceFolder);

} // namespace airshed::attribution
