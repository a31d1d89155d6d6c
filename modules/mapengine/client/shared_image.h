// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the engine's images from sealed shared memory without copying them, and believes nothing that it has
// not checked: a wrong size or an unsealed file would be a crash later.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <QImage>

namespace airshed::mapengine
{

/// The image over the mapped memory, or a null image when the descriptor is not a sealed memory file of the
/// size that the header needs.
QImage readSharedImage(const wire::Image& image);

} // namespace airshed::mapengine
