// SPDX-License-Identifier: GPL-3.0-or-later
// Copies an image into a sealed memfd that the client can map: nobody can change or shrink it afterwards.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <QImage>

namespace airshed::mapengine
{

/// The image's pixels as premultiplied ARGB32. When the system has no memory for it the descriptor is
/// invalid: such an image must not be sent, because D-Bus drops a signal with an invalid descriptor without a
/// word.
wire::Image toSharedMemory(const QImage& image);

} // namespace airshed::mapengine
