// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/position_tool.h"

#include "workbench/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace airshed::review
{

using workbench::MapCanvas;

namespace
{

constexpr double handleRadius = 8;

} // namespace

PositionTool::PositionTool(QString name, std::optional<QPointF> from, QObject* parent)
    : workbench::MapTool(parent), m_name(std::move(name)), m_from(from)
{
}

QString PositionTool::hint() const
{
    return m_from ? tr("Drag “%1” to its place or click there; Esc leaves it where it is.").arg(m_name)
                  : tr("Click where “%1” stands; Esc leaves it without a place.").arg(m_name);
}

QCursor PositionTool::cursor() const { return Qt::CrossCursor; }

bool PositionTool::pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits)
{
    if (event->button() != Qt::LeftButton)
        return false;
    m_isHeld = true;
    m_to = mapUnits;
    canvas.update();
    return true;
}

bool PositionTool::moved(MapCanvas& canvas, QMouseEvent*, const QPointF& mapUnits)
{
    m_to = mapUnits;
    canvas.update();
    return m_isHeld;
}

bool PositionTool::released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits)
{
    if (event->button() != Qt::LeftButton || !m_isHeld)
        return false;
    m_isHeld = false;
    canvas.update();
    Q_EMIT placed(mapUnits);
    return true;
}

void PositionTool::paint(const MapCanvas& canvas, QPainter& painter) const
{
    const QColor colour = workbench::themeColours(workbench::shadeOf(canvas.palette())).selection;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (m_from) {
        const QPointF start = canvas.toPixels(*m_from);
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(start, handleRadius, handleRadius);
        if (m_to) {
            painter.setPen(QPen(colour, 2, Qt::DashLine));
            painter.drawLine(start, canvas.toPixels(*m_to));
        }
    }
    if (m_to) {
        const QPointF end = canvas.toPixels(*m_to);
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(end, handleRadius, handleRadius);
        painter.drawLine(end - QPointF(handleRadius + 4, 0), end + QPointF(handleRadius + 4, 0));
        painter.drawLine(end - QPointF(0, handleRadius + 4), end + QPointF(0, handleRadius + 4));
    }
    painter.restore();
}

} // namespace airshed::review
