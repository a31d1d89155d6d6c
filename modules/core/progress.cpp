// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"

#include "core/errors.h"

namespace airshed
{

void Progress::throwIfCancelled() const
{
    if (isCancelled())
        throw Cancelled();
}

} // namespace airshed
