// SPDX-License-Identifier: GPL-3.0-or-later
// Where on the map the records of an import lie, so that the window can show them.
#pragma once

#include "inventory/store.h"

#include <QRectF>

namespace airshed::geo
{
class DistrictIndex;
}

namespace airshed::review
{

/// In map units, with some room around it; null without positions. Places outside the city count only when
/// there are no others, for one wrong coordinate would show half of China.
QRectF importedExtent(const inventory::ImportContent& content, const geo::DistrictIndex* districts,
                      int mapEpsg);

} // namespace airshed::review
