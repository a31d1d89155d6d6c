// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/station_overlay.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/aqi_colours.h"
#include "attribution/ui/observing/hour_frames.h"
#include "attribution/ui/observing/wind_arrow.h"
#include "workbench/workbench.h"

#include <QPainter>
#include <cmath>

namespace airshed::attribution
{

using workbench::FeatureKind;

namespace
{

constexpr double dotRadius = 6;
constexpr double badgeHeight = 18;
constexpr double unitsPerPixelForValues = 75; ///< nearer than this the values stand on the map

struct Shown {
    std::optional<int> index; ///< that gives the colour
    QString text;
    bool isHeldBack = false;
};

Shown shownAt(const DaysOfHours& days, std::size_t station, Hour hour, const Quantity& quantity)
{
    Shown shown;
    const observations::IndexSeries& index = days.index[station];
    if (!quantity) {
        shown.index = index.at(hour);
        shown.isHeldBack = shown.index && index.isHeldBack[static_cast<std::size_t>(hour - days.span.first)];
        if (shown.index)
            shown.text = shown.isHeldBack ? QStringLiteral("NA") : QString::number(*shown.index);
        return shown;
    }
    shown.index = index.at(hour, *quantity);
    if (const auto value = Decimal::fromBinary(days.air[station].usable(*quantity, hour)))
        shown.text = value->rounded(publishedDecimals(*quantity)).text();
    return shown;
}

/// A dot, or a badge with the value. An index that is held back ("NA") has its colour as a ring only.
void paintStation(QPainter& painter, const QPointF& at, const Shown& shown, bool withValue)
{
    const QColor colour = shown.index ? screenColour(aqiClass(*shown.index)) : missingColour;
    QRectF mark(0, 0, 2 * dotRadius, 2 * dotRadius);
    if (withValue && !shown.text.isEmpty())
        mark = QRectF(0, 0, std::max(badgeHeight, painter.fontMetrics().horizontalAdvance(shown.text) + 8.0),
                      badgeHeight);
    mark.moveCenter(at);
    const double round = mark.height() / 2;
    painter.setBrush(shown.isHeldBack ? QColor(255, 255, 255, 230) : colour);
    painter.setPen(shown.isHeldBack ? QPen(colour, 3) : QPen(QColor(30, 30, 30, 210), 1));
    painter.drawRoundedRect(mark, round, round);
    if (!withValue || shown.text.isEmpty())
        return;
    const bool isOnColour = shown.index && !shown.isHeldBack;
    painter.setPen(isOnColour ? textColourOn(aqiClass(*shown.index)) : QColor(Qt::black));
    painter.drawText(mark, Qt::AlignCenter, shown.text);
}

} // namespace

StationOverlay::StationOverlay(ObservingData& data, HourFrames& frames)
    : m_data(data), m_frames(frames), m_canvas(data.session().workbench().mapCanvas())
{
    const auto repaint = [this] {
        if (m_isShown)
            m_canvas.update();
    };
    connect(&frames, &HourFrames::arrived, this, repaint);
    connect(&data, &ObservingData::quantityChanged, this, repaint);
    connect(&data, &ObservingData::storedChanged, this, repaint);
    connect(&data.session(), &AttributionSession::hourChanged, this, repaint);
}

StationOverlay::~StationOverlay() { setShown(false); }

void StationOverlay::setShown(bool isShown)
{
    if (isShown == m_isShown)
        return;
    m_isShown = isShown;
    if (isShown)
        m_canvas.addOverlay(this);
    else
        m_canvas.removeOverlay(this);
}

void StationOverlay::paint(const workbench::MapCanvas& canvas, QPainter& painter) const
{
    const auto hour = m_data.session().hour();
    if (!hour || !canvas.isKindVisible(FeatureKind::Station))
        return;
    const std::shared_ptr<const StoredObservations> stored = m_data.stored();
    const DaysOfHours* days = m_frames.daysOf(*hour);
    if (days == nullptr || days->index.size() != stored->stations.size())
        return;
    const QRectF view = QRectF(canvas.rect()).adjusted(-20, -20, 20, 20);
    QFont font = canvas.font();
    font.setPixelSize(11);
    font.setBold(true);
    painter.setFont(font);
    const double unitsPerPixel = canvas.viewport().unitsPerPixel * canvas.groundMetresPerUnit();
    const bool withValues = unitsPerPixel < unitsPerPixelForValues;
    // Those without a value first: a value must not lie under a grey dot.
    for (const bool isValued : {false, true}) {
        for (std::size_t i = 0; i < stored->stations.size(); ++i) {
            const QPointF at = canvas.toPixels(stored->stations[i].map);
            if (!view.contains(at))
                continue;
            const Shown shown = shownAt(*days, i, *hour, m_data.quantity());
            if (shown.index.has_value() == isValued)
                paintStation(painter, at, shown, withValues);
        }
    }
    for (const observations::WeatherSeries& weather : days->weather) {
        const auto i = static_cast<std::size_t>(*hour - weather.span.first);
        if (!weather.span.contains(*hour) || i >= weather.windMetresPerSecond.size())
            continue;
        const float from =
            i < weather.windFromDegrees.size() ? weather.windFromDegrees[i] : observations::missing;
        const QPointF at = canvas.toPixels(canvas.toMap(weather.position));
        if (view.contains(at))
            paintWindOnMap(painter, at, from, weather.windMetresPerSecond[i],
                           canvas.viewport().rotationDegrees);
    }
}

} // namespace airshed::attribution
