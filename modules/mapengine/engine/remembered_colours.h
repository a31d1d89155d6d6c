// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a raster's brightness and colour filters remember what they make of a colour, where there are few: a
// hillshade has a few hundred, and QGIS works out three powers and a hue for each of its millions of pixels.
// The picture stays the same to the bit; saved, they are the plain filters that they were made from.
#pragma once

class QgsRasterLayer;

namespace airshed::mapengine
{

/// Takes the place of the filters of a layer that is drawn in shades of grey.
void rememberColours(QgsRasterLayer& layer);

} // namespace airshed::mapengine
