// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/map_picture.h"

#include "workbench/viewport_math.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegion>
#include <algorithm>
#include <cmath>
#include <memory>

namespace airshed::workbench
{

namespace
{

const QColor paper(0xF6, 0xF4, 0xEF); // the base map's land: an area that is not drawn yet does not flash

QPolygonF outline(const MapPicture& picture, const Viewport& viewport, const QSizeF& size)
{
    return pictureToPixels(picture, viewport, size)
        .map(QPolygonF(QRectF(QPointF(), QSizeF(picture.image.size()))));
}

bool covers(const QPolygonF& convex, const QRectF& view)
{
    const QRectF inner = view.adjusted(1, 1, -1, -1); // rounding leaves a sliver
    return convex.containsPoint(inner.topLeft(), Qt::OddEvenFill) &&
           convex.containsPoint(inner.topRight(), Qt::OddEvenFill) &&
           convex.containsPoint(inner.bottomLeft(), Qt::OddEvenFill) &&
           convex.containsPoint(inner.bottomRight(), Qt::OddEvenFill);
}

/// The whole pixels inside an outline whose sides run along those of the view; empty for a turned one.
QRect pixelsInside(const QPolygonF& outline)
{
    constexpr double littlePixels = 0.01;
    const QRectF box = outline.boundingRect();
    for (const QPointF& corner : outline)
        if (std::min(std::abs(corner.x() - box.left()), std::abs(corner.x() - box.right())) > littlePixels)
            return {};
    const QPoint topLeft(static_cast<int>(std::ceil(box.left())), static_cast<int>(std::ceil(box.top())));
    const QPoint end(static_cast<int>(std::floor(box.right())), static_cast<int>(std::floor(box.bottom())));
    return {topLeft, end - QPoint(1, 1)};
}

/// The engine's pictures have an alpha channel even where the land fills them. Without it, painting is
/// copying and what lies underneath need not be painted: most of the time of a frame.
QImage withoutNeedlessAlpha(const QImage& image)
{
    if (image.format() != QImage::Format_ARGB32_Premultiplied)
        return image;
    const int width = image.width(); // asked for every pixel it would cost more than the looking
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        QRgb all = 0xFF000000U;
        for (int x = 0; x < width; ++x)
            all &= line[x];
        if (qAlpha(all) != 0xFF)
            return image;
    }
    // The same memory, kept by a copy of the handle.
    auto owner = std::make_unique<QImage>(image);
    const uchar* const bits = owner->constBits();
    return {bits,
            image.width(),
            image.height(),
            image.bytesPerLine(),
            QImage::Format_RGB32,
            [](void* kept) { delete static_cast<QImage*>(kept); },
            owner.release()};
}

/// The engine's pictures carry the ratio of their screen; here sizes are said once, by MapPicture::size.
QImage forPainting(const QImage& image)
{
    QImage result = withoutNeedlessAlpha(image);
    result.setDevicePixelRatio(1);
    return result;
}

} // namespace

QTransform pictureToPixels(const MapPicture& picture, const Viewport& viewport, const QSizeF& size)
{
    if (picture.image.isNull() || picture.size.isEmpty())
        return {};
    const double scale = picture.viewport.unitsPerPixel / viewport.unitsPerPixel;
    const QPointF at = toPixels(viewport, size, picture.viewport.centre);
    QTransform transform;
    transform.translate(at.x(), at.y());
    transform.rotate(normalisedDegrees(viewport.rotationDegrees - picture.viewport.rotationDegrees));
    transform.scale(scale * picture.size.width() / picture.image.width(),
                    scale * picture.size.height() / picture.image.height());
    transform.translate(-picture.image.width() / 2.0, -picture.image.height() / 2.0);
    return transform;
}

void paintPicture(QPainter& painter, const MapPicture& picture, const Viewport& viewport, const QSizeF& size,
                  PictureQuality quality)
{
    if (picture.image.isNull())
        return;
    const QTransform transform = pictureToPixels(picture, viewport, size);
    const double ratio = painter.device()->devicePixelRatioF();
    constexpr double littleScale = 1e-6;
    const bool isOneToOne = std::abs(transform.m11() * ratio - 1) < littleScale &&
                            std::abs(transform.m22() * ratio - 1) < littleScale &&
                            std::abs(transform.m12()) < littleScale;
    painter.save();
    if (isOneToOne) { // whole device pixels: a copy, sharp and quick
        painter.translate(std::round(transform.dx() * ratio) / ratio,
                          std::round(transform.dy() * ratio) / ratio);
        painter.scale(1 / ratio, 1 / ratio);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, quality == PictureQuality::Smooth);
        painter.setTransform(transform, true);
    }
    painter.drawImage(QRectF(QPointF(), QSizeF(picture.image.size())), picture.image);
    painter.restore();
}

void MapPictures::add(MapPicture picture)
{
    picture.image = forPainting(picture.image);
    m_preview = {};
    if (m_isOutdated) {
        m_older.clear();
        m_isOutdated = false;
    } else if (!m_newest.image.isNull() && m_newest.viewport != picture.viewport) {
        m_older.insert(m_older.begin(), std::move(m_newest));
    }
    m_newest = std::move(picture);
    // Enough to fill in: the last one, and the last that shows the wider surroundings.
    const auto isWide = [this](const MapPicture& older) {
        return older.viewport.unitsPerPixel >= 2 * m_newest.viewport.unitsPerPixel;
    };
    const auto wide = std::find_if(m_older.begin(), m_older.end(), isWide);
    std::vector<MapPicture> kept;
    if (!m_older.empty())
        kept.push_back(m_older.front());
    if (wide != m_older.end() && wide != m_older.begin())
        kept.push_back(*wide);
    m_older = std::move(kept);
}

void MapPictures::setPreview(MapPicture picture)
{
    picture.image = forPainting(picture.image);
    m_preview = std::move(picture);
}

void MapPictures::clear() { *this = {}; }

void MapPictures::paint(QPainter& painter, const Viewport& viewport, const QSizeF& size,
                        PictureQuality quality) const
{
    const QRectF view(QPointF(), size);
    std::vector<const MapPicture*> fromTop; // those below what covers everything need not be drawn
    std::vector<QPolygonF> outlines;
    bool isCovered = false;
    const auto consider = [&](const MapPicture& picture) {
        if (picture.image.isNull() || isCovered)
            return;
        QPolygonF shape = outline(picture, viewport, size);
        if (!shape.boundingRect().intersects(view))
            return;
        isCovered = covers(shape, view) && !picture.image.hasAlphaChannel();
        fromTop.push_back(&picture);
        outlines.push_back(std::move(shape));
    };
    consider(m_preview);
    consider(m_newest);
    for (const MapPicture& older : m_older)
        consider(older);
    if (!isCovered)
        painter.fillRect(view, paper);
    for (std::size_t i = fromTop.size(); i-- > 0;) {
        painter.save();
        // An opaque picture hides what is under it: leave that part out. By rectangles where that can be:
        // under any other clip Qt draws a picture in pieces on other threads, and waits for each of them to
        // get a core that the engine holds.
        QRegion seen(view.toAlignedRect());
        for (std::size_t above = 0; above < i; ++above) {
            if (fromTop[above]->image.hasAlphaChannel())
                continue;
            if (const QRect hidden = pixelsInside(outlines[above]); hidden.isValid()) {
                seen -= hidden;
                continue;
            }
            QPainterPath rest;
            rest.addRect(view);
            QPainterPath hidden;
            hidden.addPolygon(outlines[above]);
            painter.setClipPath(rest.subtracted(hidden), Qt::IntersectClip);
        }
        for (const QRect& part : seen) {
            painter.save();
            painter.setClipRect(part, Qt::IntersectClip);
            paintPicture(painter, *fromTop[i], viewport, size, quality);
            painter.restore();
        }
        painter.restore();
    }
}

} // namespace airshed::workbench
