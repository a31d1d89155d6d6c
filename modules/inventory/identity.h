// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the screen and on which machine: for history rows and for the lock of a workspace.
#pragma once

#include <QString>

namespace airshed::inventory
{

/// The login name of this account; its number when it has no name.
QString userName();
QString hostName();

} // namespace airshed::inventory
