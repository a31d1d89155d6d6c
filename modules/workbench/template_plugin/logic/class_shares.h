// SPDX-License-Identifier: GPL-3.0-or-later
// How much of one pollutant each class of sources emits. The method of this plugin: values in, values out; it
// opens no window, no file and no setting, so that a script and a test can use it.
#pragma once

#include "inventory/store.h"

#include <vector>

namespace airshed::template_plugin
{

struct ClassShare {
    SourceClass sourceClass = SourceClass::Other;
    qint64 sources = 0;
    double tonnesPerYear = 0;
    double percent = 0; ///< of what all classes together state; 0 where nothing is stated
};

/// One entry per class that occurs, the largest emitter first. A class that does not state the pollutant
/// counts as 0 t/a.
std::vector<ClassShare> classShares(const std::vector<inventory::ClassTotal>& totals, Pollutant pollutant);

} // namespace airshed::template_plugin
