// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/hour_strip.h"

#include "attribution/ui/observing/aqi_colours.h"
#include "workbench/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

constexpr int bandTop = 6;
constexpr int bandHeight = 16;
constexpr qint64 leastHours = 24;
constexpr double wheelFactor = 1.25;

} // namespace

HourStrip::HourStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("attribution.hour-strip"));
    setAccessibleName(tr("Hours"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HourStrip::sizeHint() const { return {400, bandTop + bandHeight + fontMetrics().height() + 6}; }

QSize HourStrip::minimumSizeHint() const { return {80, sizeHint().height()}; }

void HourStrip::setIndex(const observations::IndexSeries& city, HourSpan whole)
{
    m_city = city;
    if (whole != m_whole)
        m_view = whole;
    m_whole = whole;
    update();
}

void HourStrip::setHour(std::optional<Hour> hour)
{
    m_hour = hour;
    if (hour && m_whole.contains(*hour) && !m_view.contains(*hour)) {
        // The replay has run out of sight: the next stretch of the same length.
        const qint64 half = m_view.size() / 2;
        show({*hour - half, *hour + (m_view.size() - half - 1)});
    }
    update();
}

void HourStrip::setEpisode(HourSpan episode)
{
    m_episode = episode;
    update();
}

void HourStrip::show(HourSpan view)
{
    const qint64 size = std::min(view.size(), m_whole.size());
    const Hour first = std::clamp(view.first, m_whole.first, m_whole.last - (size - 1));
    m_view = {first, first + (size - 1)};
    update();
}

double HourStrip::pixelsPerHour() const
{
    return m_view.size() > 0 ? static_cast<double>(width()) / static_cast<double>(m_view.size()) : 0;
}

double HourStrip::pixelOf(Hour hour) const
{
    return (static_cast<double>(hour - m_view.first) + 0.5) * pixelsPerHour();
}

Hour HourStrip::hourAt(double pixel) const
{
    const auto steps = static_cast<qint64>(std::floor(pixel / std::max(pixelsPerHour(), 1e-9)));
    return std::clamp(m_view.first + steps, m_view.first, m_view.last);
}

void HourStrip::choose(Hour hour) { Q_EMIT hourChosen(std::clamp(hour, m_whole.first, m_whole.last)); }

void HourStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_view.size() > 0)
        choose(hourAt(event->position().x()));
}

void HourStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton && m_view.size() > 0)
        choose(hourAt(event->position().x()));
}

void HourStrip::wheelEvent(QWheelEvent* event)
{
    if (m_view.size() == 0)
        return;
    const Hour under = hourAt(event->position().x());
    const double turns = event->angleDelta().y() / 120.0;
    const auto size =
        static_cast<qint64>(std::lround(static_cast<double>(m_view.size()) / std::pow(wheelFactor, turns)));
    const qint64 wanted = std::clamp(size, std::min(leastHours, m_whole.size()), m_whole.size());
    const double share = event->position().x() / std::max(1, width());
    const auto before = static_cast<qint64>(std::lround(share * static_cast<double>(wanted)));
    show({under - before, under - before + (wanted - 1)});
    event->accept();
}

void HourStrip::keyPressEvent(QKeyEvent* event)
{
    if (!m_hour) {
        QWidget::keyPressEvent(event);
        return;
    }
    constexpr qint64 day = 24;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(*m_hour - 1);
        break;
    case Qt::Key_Right:
        choose(*m_hour + 1);
        break;
    case Qt::Key_PageUp:
        choose(*m_hour - day);
        break;
    case Qt::Key_PageDown:
        choose(*m_hour + day);
        break;
    case Qt::Key_Home:
        choose(m_whole.first);
        break;
    case Qt::Key_End:
        choose(m_whole.last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool HourStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_view.size() > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Hour hour = hourAt(help->pos().x());
        const auto index = m_city.at(hour);
        QToolTip::showText(help->globalPos(),
                           index ? tr("%1: city AQI %2").arg(hour.text()).arg(*index)
                                 : tr("%1: no city AQI").arg(hour.text()),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void HourStrip::paintDays(QPainter& painter) const
{
    // Days while they fit, else months; the first of them that has room for its name.
    const double pixelsPerDay = 24 * pixelsPerHour();
    const int room = fontMetrics().horizontalAdvance(QStringLiteral("00-00")) + 12;
    const bool isByMonth = pixelsPerDay * 31 < 4.0 * room;
    const int step =
        isByMonth ? 0 : std::max(1, static_cast<int>(std::ceil(room / std::max(pixelsPerDay, 0.1))));
    const QColor faded = palette().color(QPalette::PlaceholderText);
    double free = 0;
    for (QDate day = m_view.first.day(); day <= m_view.last.day(); day = day.addDays(1)) {
        const bool isMarked = isByMonth ? day.day() == 1 : day.toJulianDay() % step == 0;
        const double x = pixelOf(Hour::of(day, 1)) - pixelsPerHour() / 2;
        if (!isMarked || x < free - 1 || x < 0)
            continue;
        painter.setPen(faded);
        painter.drawLine(QPointF(x, bandTop + bandHeight), QPointF(x, bandTop + bandHeight + 4));
        const QString text = day.toString(isByMonth ? QStringLiteral("yyyy-MM") : QStringLiteral("MM-dd"));
        const double textWidth = fontMetrics().horizontalAdvance(text);
        if (x + 3 + textWidth > width())
            continue;
        painter.drawText(QPointF(x + 3, bandTop + bandHeight + 3 + fontMetrics().ascent()), text);
        free = x + textWidth + 12;
    }
}

void HourStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect band(0, bandTop, width(), bandHeight);
    painter.fillRect(
        band, missingColour.lighter(workbench::shadeOf(palette()) == workbench::Shade::Dark ? 60 : 140));
    if (m_view.size() == 0)
        return;
    // The worst hour of each column of pixels: an hour of war must not vanish in a year.
    for (int x = 0; x < width(); ++x) {
        const Hour first = hourAt(x);
        const Hour last = std::max(first, hourAt(x + 1) - (pixelsPerHour() < 1 ? 1 : 0));
        int worst = -1;
        for (Hour hour = first; hour <= (pixelsPerHour() < 1 ? last : first); hour = hour + 1)
            worst = std::max(worst, m_city.at(hour).value_or(-1));
        if (worst >= 0)
            painter.fillRect(x, bandTop, 1, bandHeight, screenColour(aqiClass(worst)));
    }
    if (m_episode.size() > 0 && m_episode.last >= m_view.first && m_episode.first <= m_view.last) {
        const double half = pixelsPerHour() / 2;
        const QRectF marked(QPointF(pixelOf(m_episode.first) - half, bandTop - 3),
                            QPointF(pixelOf(m_episode.last) + half, bandTop + bandHeight + 3));
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(marked);
    }
    paintDays(painter);
    if (m_hour && m_view.contains(*m_hour)) {
        const double x = pixelOf(*m_hour);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Base), 4));
        painter.drawLine(QPointF(x, 2), QPointF(x, bandTop + bandHeight + 2));
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.drawLine(QPointF(x, 1), QPointF(x, bandTop + bandHeight + 3));
        painter.setBrush(palette().color(QPalette::WindowText));
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF({QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)}));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace airshed::attribution
