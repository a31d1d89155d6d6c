// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of what the methods say.
#pragma once

#include <QCoreApplication>

namespace airshed::attribution
{

class AttributionText
{
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::AttributionText)
};

} // namespace airshed::attribution
