// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/reading_map.h"

#include "workbench/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace airshed::review
{

namespace
{

constexpr double leastPixelsPerDegree = 40;
constexpr double greatestPixelsPerDegree = 400'000;
constexpr double leastDegrees = 0.06; ///< about 6 km: a list of one source is shown with its surroundings
constexpr double zoomStep = 1.25;
constexpr double moveShare = 0.15;
constexpr double markSize = 3.5;
constexpr int margin = 8;

struct MapColours {
    QColor land, water, road, line, read, outside, written, text;
};

MapColours coloursFor(const QPalette& palette)
{
    const workbench::Shade shade = workbench::shadeOf(palette);
    const workbench::ThemeColours theme = workbench::themeColours(shade);
    const bool isDark = shade == workbench::Shade::Dark;
    return {.land = isDark ? QColor(0x2A, 0x2D, 0x2F) : QColor(0xF6, 0xF4, 0xEF),
            .water = isDark ? QColor(0x2B, 0x45, 0x52) : QColor(0xBB, 0xD7, 0xE8),
            .road = isDark ? QColor(0x45, 0x49, 0x4C) : QColor(0xD8, 0xD0, 0xC2),
            .line = isDark ? QColor(0xA0, 0x93, 0x84) : QColor(0x8C, 0x7B, 0x6B),
            .read = theme.accent,
            .outside = theme.harm,
            .written = theme.secondaryText,
            .text = palette.color(QPalette::Text)};
}

double aspect(double lat) { return std::cos(lat * std::numbers::pi / 180.0); }

void drawRead(QPainter& painter, const QPointF& at, ReadPlace::Fit fit, const MapColours& colours)
{
    // Shape as well as colour: a cross lies outside its district.
    if (fit == ReadPlace::Fit::Outside) {
        painter.setPen(QPen(colours.outside, 1.6));
        painter.drawLine(at + QPointF(-markSize, -markSize), at + QPointF(markSize, markSize));
        painter.drawLine(at + QPointF(-markSize, markSize), at + QPointF(markSize, -markSize));
        return;
    }
    painter.setPen(QPen(colours.land, 0.8));
    painter.setBrush(colours.read);
    painter.drawEllipse(at, markSize, markSize);
}

} // namespace

ReadingMap::ReadingMap(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("readingMap"));
    setAccessibleName(tr("Where the list's places lie"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::OpenHandCursor);
}

void ReadingMap::setGround(const MapGround& ground)
{
    m_ground = ground;
    m_groundBounds = {};
    for (const QPolygonF& ring : ground.districts)
        m_groundBounds |= ring.boundingRect();
    update();
}

void ReadingMap::setPlaces(std::vector<ReadPlace> read, std::vector<ReadPlace> written,
                           const QString& caption)
{
    m_read = std::move(read);
    m_written = std::move(written);
    m_caption = caption;
    const auto outside = std::count_if(m_read.begin(), m_read.end(), [](const ReadPlace& place) {
        return place.fit == ReadPlace::Fit::Outside;
    });
    setAccessibleDescription(
        tr("%1; %n place(s) outside the declared district", nullptr, int(outside)).arg(caption));
    if (!m_isMoved)
        fit();
    update();
}

void ReadingMap::showAll()
{
    m_isMoved = false;
    fit();
    update();
}

QRectF ReadingMap::boundsOfPlaces() const
{
    // Places far away (a typing error) must not make the city a dot.
    const QRectF near =
        m_groundBounds.isNull() ? QRectF(-180, -90, 360, 180) : m_groundBounds.adjusted(-0.3, -0.3, 0.3, 0.3);
    double west = INFINITY, south = INFINITY, east = -INFINITY, north = -INFINITY;
    for (const auto* places : {&m_read, &m_written}) {
        for (const ReadPlace& place : *places) {
            if (!near.contains(place.position.lon, place.position.lat))
                continue;
            west = std::min(west, place.position.lon);
            east = std::max(east, place.position.lon);
            south = std::min(south, place.position.lat);
            north = std::max(north, place.position.lat);
        }
    }
    return west > east ? m_groundBounds : QRectF(QPointF(west, south), QPointF(east, north));
}

void ReadingMap::fit()
{
    const QRectF bounds = boundsOfPlaces();
    if (bounds.isNull() && m_groundBounds.isNull())
        return;
    m_centre = bounds.center();
    const double wide = std::max(bounds.width(), leastDegrees) * aspect(m_centre.y());
    const double high = std::max(bounds.height(), leastDegrees);
    m_pixelsPerDegree = std::clamp(std::min(width() / wide, height() / high) * 0.86, leastPixelsPerDegree,
                                   greatestPixelsPerDegree);
}

QTransform ReadingMap::toPixels() const
{
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(m_pixelsPerDegree * aspect(m_centre.y()), -m_pixelsPerDegree);
    transform.translate(-m_centre.x(), -m_centre.y());
    return transform;
}

void ReadingMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    const QTransform transform = toPixels();
    drawGround(painter, transform);
    drawPlaces(painter, transform);
    drawLegend(painter);
    painter.setBrush(Qt::NoBrush);
    const workbench::ThemeColours theme = workbench::themeColours(workbench::shadeOf(palette()));
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.line, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void ReadingMap::drawGround(QPainter& painter, const QTransform& transform) const
{
    const MapColours colours = coloursFor(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.land);
    for (const QPolygonF& ring : m_ground.districts)
        painter.drawPolygon(transform.map(ring));
    painter.setBrush(colours.water);
    for (const QPolygonF& ring : m_ground.water)
        painter.drawPolygon(transform.map(ring));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.road, 1.5));
    for (const QPolygonF& road : m_ground.roads)
        painter.drawPolyline(transform.map(road));
    painter.setPen(QPen(colours.line, 1, Qt::DashLine));
    for (const QPolygonF& ring : m_ground.districts)
        painter.drawPolygon(transform.map(ring));
}

void ReadingMap::drawPlaces(QPainter& painter, const QTransform& transform) const
{
    const MapColours colours = coloursFor(palette());
    const QRectF visible = QRectF(rect()).adjusted(-margin, -margin, margin, margin);
    // As written: rings, and a hair line to where the reading puts the same place when there is room for it.
    if (m_written.size() == m_read.size()) {
        QColor hair = colours.written;
        hair.setAlpha(150);
        painter.setBrush(Qt::NoBrush);
        for (std::size_t i = 0; i < m_written.size(); ++i) {
            const QPointF from = transform.map(QPointF(m_written[i].position.lon, m_written[i].position.lat));
            if (!visible.contains(from))
                continue;
            const QPointF to = transform.map(QPointF(m_read[i].position.lon, m_read[i].position.lat));
            painter.setPen(QPen(hair, 1));
            painter.drawLine(from, to);
            painter.drawEllipse(from, markSize - 1, markSize - 1);
        }
    }
    for (const ReadPlace& place : m_read) {
        const QPointF at = transform.map(QPointF(place.position.lon, place.position.lat));
        if (visible.contains(at))
            drawRead(painter, at, place.fit, colours);
    }
}

void ReadingMap::drawLegend(QPainter& painter) const
{
    const MapColours colours = coloursFor(palette());
    struct Entry {
        QString text;
        bool isWritten;
        ReadPlace::Fit fit;
    };
    QList<Entry> entries;
    const auto count = [this](ReadPlace::Fit fit) {
        return std::count_if(m_read.begin(), m_read.end(),
                             [fit](const ReadPlace& place) { return place.fit == fit; });
    };
    const auto outside = count(ReadPlace::Fit::Outside);
    if (const auto unknown = count(ReadPlace::Fit::Unknown); unknown == qsizetype(m_read.size()))
        entries.append({tr("%n place(s)", nullptr, int(unknown)), false, ReadPlace::Fit::Unknown});
    else
        entries.append({tr("%n in the declared district", nullptr, int(count(ReadPlace::Fit::Inside))), false,
                        ReadPlace::Fit::Inside});
    if (outside > 0)
        entries.append(
            {tr("%n outside the declared district", nullptr, int(outside)), false, ReadPlace::Fit::Outside});
    if (!m_written.empty())
        entries.append({tr("as written"), true, ReadPlace::Fit::Unknown});

    const QFontMetrics metrics = fontMetrics();
    const int lineHeight = metrics.height() + 4;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int wide = QFontMetrics(bold).horizontalAdvance(m_caption) + 4;
    for (const Entry& entry : entries)
        wide = std::max(wide, metrics.horizontalAdvance(entry.text) + 18);
    QRect box(margin, margin, std::min(wide + 2 * margin, width() - 2 * margin),
              lineHeight * int(entries.size() + 1) + margin);
    QColor paper = palette().color(QPalette::Base);
    paper.setAlpha(225);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(bold);
    painter.setPen(colours.text);
    int y = box.top() + margin / 2;
    painter.drawText(QRect(box.left() + margin, y, box.width() - 2 * margin, lineHeight), Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(m_caption, Qt::ElideRight, box.width() - 2 * margin));
    painter.setFont(font());
    for (const Entry& entry : entries) {
        y += lineHeight;
        const QPointF mark(box.left() + margin + 5, y + lineHeight / 2.0);
        if (entry.isWritten) {
            painter.setPen(QPen(colours.written, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(mark, markSize - 1, markSize - 1);
        } else {
            drawRead(painter, mark, entry.fit, colours);
        }
        painter.setPen(colours.text);
        painter.drawText(QRect(box.left() + margin + 16, y, box.width() - 2 * margin - 16, lineHeight),
                         Qt::AlignVCenter, entry.text);
    }
}

void ReadingMap::resizeEvent(QResizeEvent*)
{
    if (!m_isMoved)
        fit();
}

void ReadingMap::zoomBy(double factor, const QPointF& anchor)
{
    const QPointF before = toPixels().inverted().map(anchor);
    m_pixelsPerDegree = std::clamp(m_pixelsPerDegree * factor, leastPixelsPerDegree, greatestPixelsPerDegree);
    const QPointF after = toPixels().inverted().map(anchor);
    m_centre += before - after;
    m_isMoved = true;
    update();
}

void ReadingMap::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ReadingMap::mousePressEvent(QMouseEvent* event) { m_grabbed = event->position(); }

void ReadingMap::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QTransform back = toPixels().inverted();
    m_centre += back.map(m_grabbed) - back.map(event->position());
    m_grabbed = event->position();
    m_isMoved = true;
    update();
}

void ReadingMap::mouseDoubleClickEvent(QMouseEvent*) { showAll(); }

void ReadingMap::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double step = moveShare * std::min(width(), height()) / m_pixelsPerDegree;
    QPointF move;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep, middle);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep, middle);
        return;
    case Qt::Key_0:
    case Qt::Key_Home:
        showAll();
        return;
    case Qt::Key_Left:
        move = {-step, 0};
        break;
    case Qt::Key_Right:
        move = {step, 0};
        break;
    case Qt::Key_Up:
        move = {0, step};
        break;
    case Qt::Key_Down:
        move = {0, -step};
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_centre += move;
    m_isMoved = true;
    update();
}

} // namespace airshed::review
