// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/class_legend.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/aqi_colours.h"

#include <QPainter>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

constexpr int swatch = 12;
constexpr int gap = 12;
constexpr int none = 6; ///< the entry after the classes

/// The column that colours a pollutant's hour: PM has only that of the day.
AveragingTime timeOf(AirPollutant pollutant)
{
    return pollutant == AirPollutant::PM25 || pollutant == AirPollutant::PM10 ? AveragingTime::Day
                                                                              : AveragingTime::OneHour;
}

} // namespace

ClassLegend::ClassLegend(ObservingData& observed, QWidget* parent) : QWidget(parent), m_data(observed)
{
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto refresh = [this] {
        updateGeometry();
        update();
    };
    connect(&observed, &ObservingData::quantityChanged, this, refresh);
    connect(&observed, &ObservingData::rulesChanged, this, refresh);
    connect(&observed.session(), &AttributionSession::hourChanged, this, qOverload<>(&QWidget::update));
}

QStringList ClassLegend::entries() const
{
    QStringList texts;
    const Quantity& quantity = m_data.quantity();
    QString before = QStringLiteral("0");
    for (const AqiClass each : allAqiClasses) {
        QString range;
        if (!quantity) {
            const int from = each == AqiClass::Excellent ? 0 : before.toInt() + 1;
            range = each == AqiClass::Severe ? QStringLiteral(">300")
                                             : QStringLiteral("%1–%2").arg(from).arg(lastIndex(each));
            before = QString::number(lastIndex(each));
        } else {
            const auto last =
                concentrationOf(lastIndex(each), *quantity, timeOf(*quantity), m_data.standard());
            if (!last)
                range = QStringLiteral(">%1").arg(before);
            else if (each == AqiClass::Excellent)
                range = QStringLiteral("≤%1").arg(last->text());
            else if (each == AqiClass::Severe)
                range = QStringLiteral(">%1").arg(before);
            else
                range = QStringLiteral("%1–%2").arg(before, last->text());
            if (last)
                before = last->text();
        }
        texts << QStringLiteral("%1 %2").arg(range, displayName(each));
    }
    texts << tr("no value");
    return texts;
}

int ClassLegend::columns(int width) const
{
    int widest = 0;
    int all = 0;
    const QStringList texts = entries();
    for (const QString& text : texts) {
        const int needed = swatch + 4 + fontMetrics().horizontalAdvance(text) + gap;
        widest = std::max(widest, needed);
        all += needed;
    }
    const int count = static_cast<int>(texts.size());
    return all - gap <= width ? count : std::clamp(width / std::max(1, widest), 1, count);
}

int ClassLegend::heightForWidth(int width) const
{
    const int perRow = columns(width);
    const int rows = (none + 1 + perRow - 1) / perRow;
    return rows * (fontMetrics().height() + 2);
}

QSize ClassLegend::sizeHint() const { return {480, heightForWidth(480)}; }

QSize ClassLegend::minimumSizeHint() const { return {160, fontMetrics().height() + 2}; }

void ClassLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QStringList texts = entries();
    const int perRow = columns(width());
    const int rowHeight = fontMetrics().height() + 2;
    const bool isOneRow = perRow >= texts.size();
    const int columnWidth = width() / perRow;
    int x = 0;
    for (int i = 0; i < texts.size(); ++i) {
        const int row = i / perRow;
        if (!isOneRow || i == 0)
            x = (i % perRow) * columnWidth;
        const QRect box(x, row * rowHeight + (rowHeight - swatch) / 2, swatch, swatch);
        painter.setPen(QColor(30, 30, 30, 160));
        painter.setBrush(i < none ? screenColour(allAqiClasses[static_cast<std::size_t>(i)]) : missingColour);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPoint(x + swatch + 4, row * rowHeight + fontMetrics().ascent() + 1), texts[i]);
        x += swatch + 4 + fontMetrics().horizontalAdvance(texts[i]) + gap;
    }
}

} // namespace airshed::attribution
