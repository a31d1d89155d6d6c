// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/transform.h"

#include "core/errors.h"

#include <QByteArray>
#include <QCoreApplication>
#include <cmath>
#include <limits>
#include <proj.h>

namespace airshed::geo
{

namespace
{

struct ContextDestroy {
    void operator()(PJ_CONTEXT* context) const noexcept { proj_context_destroy(context); }
};
struct PjDestroy {
    void operator()(PJ* pj) const noexcept { proj_destroy(pj); }
};
using PjHandle = std::unique_ptr<PJ, PjDestroy>;

void markFailures(std::span<MapPoint> points)
{
    for (MapPoint& p : points) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y))
            p.x = p.y = std::numeric_limits<double>::quiet_NaN();
    }
}

} // namespace

struct Transform::Private {
    // The context outlives the transformation: members are destroyed from the last to the first.
    std::unique_ptr<PJ_CONTEXT, ContextDestroy> context;
    PjHandle pj;
};

Transform::Transform(int fromEpsg, int toEpsg) : d(std::make_unique<Private>())
{
    d->context.reset(proj_context_create());
    // A code that is not in the database is told to the caller below, not to stderr.
    proj_log_level(d->context.get(), PJ_LOG_NONE);
    const QByteArray from = "EPSG:" + QByteArray::number(fromEpsg);
    const QByteArray to = "EPSG:" + QByteArray::number(toEpsg);
    const PjHandle raw(proj_create_crs_to_crs(d->context.get(), from.constData(), to.constData(), nullptr));
    if (raw)
        d->pj.reset(proj_normalize_for_visualization(d->context.get(), raw.get()));
    if (!d->pj) {
        throw LogicError(QCoreApplication::translate(
                             "airshed::geo", "There is no coordinate transformation from EPSG:%1 to EPSG:%2.")
                             .arg(fromEpsg)
                             .arg(toEpsg));
    }
}

Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

MapPoint Transform::forward(MapPoint point) const
{
    forward(std::span(&point, 1));
    return point;
}

void Transform::forward(std::span<MapPoint> points) const
{
    if (points.empty())
        return;
    constexpr std::size_t stride = sizeof(MapPoint);
    proj_trans_generic(d->pj.get(), PJ_FWD, &points.front().x, stride, points.size(), &points.front().y,
                       stride, points.size(), nullptr, 0, 0, nullptr, 0, 0);
    markFailures(points);
}

MapProjection::MapProjection(int mapEpsg)
    : m_epsg(mapEpsg), m_toMap(storageEpsg, mapEpsg), m_toLonLat(mapEpsg, storageEpsg)
{
}

MapPoint MapProjection::toMap(LonLat position) const
{
    return m_toMap.forward({.x = position.lon, .y = position.lat});
}

LonLat MapProjection::toLonLat(MapPoint point) const
{
    const MapPoint degrees = m_toLonLat.forward(point);
    return {.lon = degrees.x, .lat = degrees.y};
}

} // namespace airshed::geo
