// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/selection_overlay.h"

#include "workbench/viewport_math.h"

#include <QFuture>
#include <QPainter>
#include <QtConcurrent>
#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::workbench
{

namespace
{

constexpr std::size_t mostDrawnOneByOne = 300;
const QColor amber(0xFF, 0xB0, 0x00);
const QColor halo(0x1B, 0x1B, 0x1B, 0xC0);

// Radii of the mark in logical pixels: clear inside, so that the symbol shows, then amber, then halo.
constexpr double clearRadius = 7.0;
constexpr double amberRadius = 9.5;
constexpr double haloRadius = 11.0;

void paintRing(QPainter& painter, const QPointF& centre, double inner, double outer, const QColor& colour)
{
    painter.setPen(QPen(colour, outer - inner));
    const double radius = (inner + outer) / 2;
    painter.drawEllipse(centre, radius, radius);
}

std::vector<QPointF> positionsOf(const FeatureIndex& index, const std::vector<std::int64_t>& ids)
{
    std::vector<QPointF> positions;
    positions.reserve(ids.size());
    const auto keep = [&positions](const QPointF& p) {
        if (std::isfinite(p.x()) && std::isfinite(p.y()))
            positions.push_back(p);
    };
    if (index.isIndexed() && ids.size() > index.size() / 32) { // both are sorted: walk along them once
        auto id = ids.begin();
        for (const MapFeature& feature : index.features()) {
            while (id != ids.end() && *id < feature.id)
                ++id;
            if (id == ids.end())
                break;
            if (*id == feature.id)
                keep(feature.position);
        }
        return positions;
    }
    if (!index.isIndexed()) {
        for (const MapFeature& feature : index.features())
            if (std::binary_search(ids.begin(), ids.end(), feature.id))
                keep(feature.position);
        return positions;
    }
    for (const std::int64_t id : ids)
        if (const auto position = index.positionOf(id))
            positions.push_back(*position);
    return positions;
}

QRgb markColour(double distance)
{
    // One pixel of transition at each edge.
    const auto share = [](double from, double value) { return std::clamp(value - from + 0.5, 0.0, 1.0); };
    const double haloAlpha =
        halo.alphaF() * (1 - share(haloRadius, distance)) * share(clearRadius - 1.0, distance);
    const double amberAlpha = (1 - share(amberRadius, distance)) * share(clearRadius, distance);
    const double alpha = amberAlpha + haloAlpha * (1 - amberAlpha);
    const auto channel = [&](double over, double under) {
        return static_cast<int>(
            std::lround(255 * (over * amberAlpha + under * haloAlpha * (1 - amberAlpha))));
    };
    return qRgba(channel(amber.redF(), halo.redF()), channel(amber.greenF(), halo.greenF()),
                 channel(amber.blueF(), halo.blueF()), static_cast<int>(std::lround(255 * alpha)));
}

} // namespace

void paintSelectionMark(QPainter& painter, const QPointF& pixels)
{
    painter.setBrush(Qt::NoBrush);
    paintRing(painter, pixels, clearRadius - 1, haloRadius, halo);
    paintRing(painter, pixels, clearRadius, amberRadius, amber);
}

void paintCurrentMark(QPainter& painter, const QPointF& pixels)
{
    paintSelectionMark(painter, pixels);
    // Four ticks: told apart without colour.
    for (const QPointF& way : {QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)}) {
        const QLineF tick(pixels + way * (amberRadius - 1), pixels + way * (haloRadius + 6));
        painter.setPen(QPen(halo, 5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(tick);
        painter.setPen(QPen(amber, 2.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(tick);
    }
}

void paintHoverMark(QPainter& painter, const QPointF& pixels)
{
    painter.setBrush(QColor(255, 255, 255, 60));
    painter.setPen(QPen(QColor(0x1B, 0x1B, 0x1B, 0xB0), 4));
    painter.drawEllipse(pixels, clearRadius + 1, clearRadius + 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawEllipse(pixels, clearRadius + 1, clearRadius + 1);
}

MapPicture selectionPicture(const std::vector<QPointF>& mapUnits, const Viewport& viewport,
                            const QSizeF& size, double devicePixelRatio)
{
    const int width = static_cast<int>(std::lround(size.width() * devicePixelRatio));
    const int height = static_cast<int>(std::lround(size.height() * devicePixelRatio));
    const int reach = static_cast<int>(std::ceil((haloRadius + 1) * devicePixelRatio));
    const QSizeF exactSize = QSizeF(width, height) / devicePixelRatio;
    MapPicture result{QImage(width, height, QImage::Format_ARGB32_Premultiplied), viewport, exactSize};
    if (result.image.isNull())
        return result;
    // Occupied pixels of the view and of a margin around it, whose marks reach in.
    const int columns = width + 2 * reach;
    const int rows = height + 2 * reach;
    const auto cell = [columns](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x);
    };
    std::vector<std::uint8_t> across(cell(0, rows), static_cast<std::uint8_t>(reach));
    const QTransform transform =
        mapToPixels(viewport, exactSize) * QTransform::fromScale(devicePixelRatio, devicePixelRatio);
    for (const QPointF& position : mapUnits) {
        const QPointF pixels = transform.map(position);
        const double x = std::floor(pixels.x()) + reach;
        const double y = std::floor(pixels.y()) + reach;
        if (x >= 0 && y >= 0 && x < columns && y < rows)
            across[cell(static_cast<int>(x), static_cast<int>(y))] = 0;
    }
    // Distance to the nearest occupied pixel, first along each row, then over the rows, up to the mark's
    // reach.
    for (int y = 0; y < rows; ++y) {
        std::uint8_t* row = across.data() + cell(0, y);
        for (int x = 1; x < columns; ++x)
            row[x] = static_cast<std::uint8_t>(std::min<int>(row[x], row[x - 1] + 1));
        for (int x = columns - 2; x >= 0; --x)
            row[x] = static_cast<std::uint8_t>(std::min<int>(row[x], row[x + 1] + 1));
    }
    std::vector<QRgb> colours(static_cast<std::size_t>(2 * reach * reach + 1));
    for (std::size_t squared = 0; squared < colours.size(); ++squared)
        colours[squared] = markColour(std::sqrt(static_cast<double>(squared)) / devicePixelRatio);
    std::vector<int> squares(static_cast<std::size_t>(width));
    for (int y = 0; y < height; ++y) {
        std::fill(squares.begin(), squares.end(), 2 * reach * reach);
        for (int dy = -reach; dy <= reach; ++dy) {
            const std::uint8_t* row = across.data() + cell(reach, y + reach + dy);
            for (int x = 0; x < width; ++x) {
                const int dx = row[x];
                squares[static_cast<std::size_t>(x)] =
                    std::min(squares[static_cast<std::size_t>(x)], dx * dx + dy * dy);
            }
        }
        auto* line = reinterpret_cast<QRgb*>(result.image.scanLine(y));
        for (int x = 0; x < width; ++x)
            line[x] = colours[static_cast<std::size_t>(squares[static_cast<std::size_t>(x)])];
    }
    return result;
}

void SelectionOverlay::setSelected(std::shared_ptr<const FeatureIndex> index, std::vector<std::int64_t> ids)
{
    ++m_generation;
    m_positions.reset();
    m_index = std::move(index);
    m_isMany = ids.size() > mostDrawnOneByOne;
    m_few = m_isMany || !m_index ? std::vector<QPointF>() : positionsOf(*m_index, ids);
    m_ids = m_isMany ? std::make_shared<const std::vector<std::int64_t>>(std::move(ids)) : nullptr;
    if (!m_isMany)
        m_picture = {};
    make();
    Q_EMIT changed();
}

void SelectionOverlay::want(const Viewport& viewport, const QSizeF& size, double devicePixelRatio)
{
    const Wanted wanted{viewport, size, devicePixelRatio};
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    make();
}

void SelectionOverlay::make()
{
    if (!m_isMany || !m_wanted || !m_index)
        return;
    if (m_isMaking) {
        m_isStale = true;
        return;
    }
    m_isMaking = true;
    m_isStale = false;
    struct Made {
        MapPicture picture;
        Positions positions;
    };
    const auto work = [index = m_index, ids = m_ids, positions = m_positions, wanted = *m_wanted] {
        Made made;
        made.positions =
            positions ? positions : std::make_shared<const std::vector<QPointF>>(positionsOf(*index, *ids));
        made.picture =
            selectionPicture(*made.positions, wanted.viewport, wanted.size, wanted.devicePixelRatio);
        return made;
    };
    QtConcurrent::run(&m_pool, work).then(this, [this, generation = m_generation](Made made) {
        m_isMaking = false;
        if (generation == m_generation) {
            m_picture = std::move(made.picture);
            m_positions = std::move(made.positions);
            Q_EMIT changed();
        }
        if (m_isStale || generation != m_generation)
            make();
    });
}

void SelectionOverlay::paint(QPainter& painter, const Viewport& viewport, const QSizeF& size) const
{
    if (m_isMany) {
        paintPicture(painter, m_picture, viewport, size, PictureQuality::Fast);
        return;
    }
    const QRectF view = QRectF(QPointF(), size).adjusted(-20, -20, 20, 20);
    for (const QPointF& position : m_few) {
        const QPointF pixels = toPixels(viewport, size, position);
        if (view.contains(pixels))
            paintSelectionMark(painter, pixels);
    }
}

} // namespace airshed::workbench
