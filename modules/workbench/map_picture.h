// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn pictures of the map that know where they were taken, so that they can stand in for a view that is not
// drawn yet: moved, scaled and turned into place.
#pragma once

#include "workbench/map_canvas.h"

#include <QImage>
#include <QSizeF>
#include <QTransform>
#include <vector>

class QPainter;

namespace airshed::workbench
{

struct MapPicture {
    QImage image;
    Viewport viewport; ///< units per logical pixel
    QSizeF size;       ///< logical pixels; the image has this times the device pixel ratio
};

enum class PictureQuality {
    Fast,  ///< nearest pixel: a frame of a movement
    Smooth ///< interpolated: what stays on screen until the engine is done
};

/// From the picture's image pixels to logical pixels of a view.
QTransform pictureToPixels(const MapPicture& picture, const Viewport& viewport, const QSizeF& size);

/// Draws one picture where it belongs in the view.
void paintPicture(QPainter& painter, const MapPicture& picture, const Viewport& viewport, const QSizeF& size,
                  PictureQuality quality);

/// The newest picture of the map and the few older ones that fill in around it.
class MapPictures
{
public:
    /// A complete picture; earlier ones stay behind it.
    void add(MapPicture picture);
    /// An incomplete picture of what is being drawn; the next one replaces it.
    void setPreview(MapPicture picture);
    void dropPreview() { m_preview = {}; }
    /// The map's content changed: the older pictures show what is no longer so. The newest stays until add().
    void markOutdated() { m_isOutdated = true; }
    void clear();

    const QImage& newest() const { return m_newest.image; }
    void paint(QPainter& painter, const Viewport& viewport, const QSizeF& size, PictureQuality quality) const;

private:
    MapPicture m_newest;
    MapPicture m_preview;
    std::vector<MapPicture> m_older; ///< newest of them first
    bool m_isOutdated = false;
};

} // namespace airshed::workbench
