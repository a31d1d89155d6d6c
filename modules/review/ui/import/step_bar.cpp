// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/step_bar.h"

#include "workbench/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace airshed::review
{

using workbench::gridStep;

namespace
{

constexpr int circle = 22;
constexpr int barHeight = 48;

void drawTick(QPainter& painter, const QRectF& where)
{
    QPainterPath tick;
    tick.moveTo(where.left() + where.width() * 0.28, where.top() + where.height() * 0.53);
    tick.lineTo(where.left() + where.width() * 0.44, where.top() + where.height() * 0.69);
    tick.lineTo(where.left() + where.width() * 0.74, where.top() + where.height() * 0.34);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace

StepBar::StepBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("steps"));
}

void StepBar::setSteps(const QStringList& names)
{
    m_names = names;
    setCurrent(m_current);
    updateGeometry();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_names.size()).arg(m_names.value(step)));
    update();
}

QSize StepBar::sizeHint() const { return {600, barHeight}; }
QSize StepBar::minimumSizeHint() const { return {320, barHeight}; }

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());
    const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(palette()));
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    if (m_names.isEmpty())
        return;
    const int room = width() - 4 * gridStep;
    const int step = room / int(m_names.size());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (int i = 0; i < m_names.size(); ++i) {
        const bool isCurrent = i == m_current;
        const bool isDone = i < m_current;
        const QRectF disc(2 * gridStep + i * step, (barHeight - circle) / 2.0, circle, circle);
        painter.setPen(QPen(isCurrent || isDone ? colours.accent : colours.secondaryText, 1.5));
        painter.setBrush(isCurrent ? QBrush(palette().color(QPalette::Highlight)) : Qt::NoBrush);
        painter.drawEllipse(disc);
        if (isDone) {
            drawTick(painter, disc);
        } else {
            painter.setFont(isCurrent ? bold : font());
            painter.setPen(isCurrent ? palette().color(QPalette::HighlightedText) : colours.secondaryText);
            painter.drawText(disc, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setFont(isCurrent ? bold : font());
        painter.setPen(isCurrent ? palette().color(QPalette::WindowText)
                       : isDone  ? colours.accent
                                 : colours.secondaryText);
        const QRectF text(disc.right() + gridStep, 0, step - circle - 2 * gridStep, barHeight);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_names.at(i), Qt::ElideRight, int(text.width())));
    }
}

} // namespace airshed::review
