// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/card/emission_bars.h"

#include "review/logic/table_columns.h"
#include "workbench/theme.h"

#include <QPainter>

namespace airshed::review
{

using workbench::gridHalfStep;
using workbench::gridStep;

namespace
{

constexpr int leastBarWidth = 24;
constexpr int barHeight = 8;

} // namespace

EmissionBars::EmissionBars(const EmissionVector& emission, QWidget* parent)
    : QWidget(parent), m_emission(emission)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList spoken;
    for (const Pollutant pollutant : allPollutants)
        spoken += QStringLiteral("%1 %2").arg(displayName(pollutant), valueText(emission, pollutant));
    setAccessibleName(tr("Emissions in tonnes a year"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QString EmissionBars::valueText(const EmissionVector& emission, Pollutant pollutant)
{
    return emission.isStated(pollutant) ? emissionText(emission[pollutant]) : tr("not stated");
}

int EmissionBars::rowHeight() const { return fontMetrics().height() + gridHalfStep; }

QSize EmissionBars::sizeHint() const { return {200, rowHeight() * static_cast<int>(allPollutants.size())}; }

QSize EmissionBars::minimumSizeHint() const { return {120, sizeHint().height()}; }

void EmissionBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(palette()));
    int nameWidth = 0;
    int valueWidth = 0;
    double largest = 0;
    for (const Pollutant pollutant : allPollutants) {
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(displayName(pollutant)));
        valueWidth = std::max(valueWidth, fontMetrics().horizontalAdvance(valueText(m_emission, pollutant)));
        if (m_emission.isStated(pollutant))
            largest = std::max(largest, m_emission[pollutant]);
    }
    const int barLeft = nameWidth + gridStep;
    const int barWidth = std::max(leastBarWidth, width() - barLeft - valueWidth - gridStep);
    int top = 0;
    for (const Pollutant pollutant : allPollutants) {
        const QRect row(0, top, width(), rowHeight());
        painter.setPen(colours.secondaryText);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, displayName(pollutant));
        QRectF track(barLeft, row.center().y() - barHeight / 2.0 + 0.5, barWidth, barHeight);
        if (m_emission.isStated(pollutant)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.line);
            painter.drawRoundedRect(track, 2, 2);
            if (largest > 0 && m_emission[pollutant] > 0) {
                track.setWidth(std::max(2.0, track.width() * m_emission[pollutant] / largest));
                painter.setBrush(colours.accent);
                painter.drawRoundedRect(track, 2, 2);
            }
            painter.setPen(palette().color(QPalette::WindowText));
        } else {
            painter.setPen(QPen(colours.line, 1, Qt::DotLine));
            const double middle = row.center().y() + 0.5;
            painter.drawLine(QPointF(track.left(), middle), QPointF(track.right(), middle));
            painter.setPen(colours.secondaryText);
        }
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, valueText(m_emission, pollutant));
        top += rowHeight();
    }
}

} // namespace airshed::review
