// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/hour_chart.h"

#include "attribution/ui/observing/wind_strip.h"
#include "workbench/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::attribution
{

namespace
{

constexpr double secondsPerHour = 3600;
constexpr double leastHours = 12;
constexpr double wheelFactor = 1.25;
constexpr int windHeight = 26;
/// Lines of several stations; readable on light and dark (Paul Tol, "bright", without yellow).
constexpr std::array lineColours = {0x4477AA, 0xEE6677, 0x228833, 0xAA3377, 0x66CCEE, 0xBB9911};

/// The axis counts seconds of Beijing's clock.
double keyOf(Hour hour) { return static_cast<double>(hour.count()) * secondsPerHour; }

Hour hourOf(double key) { return Hour(static_cast<qint64>(std::lround(key / secondsPerHour))); }

/// Days, or hours of a day, as Chinese and English both write them.
class HourTicker final : public QCPAxisTickerDateTime
{
public:
    HourTicker()
    {
        setDateTimeSpec(Qt::UTC);
        setTickCount(6);
    }

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override
    {
        const bool isMidnight = std::fmod(tick, 24 * secondsPerHour) == 0;
        setDateTimeFormat(m_step > 27 * 24 * secondsPerHour ? QStringLiteral("yyyy-MM")
                          : isMidnight                      ? QStringLiteral("MM-dd")
                                                            : QStringLiteral("HH:mm"));
        return QCPAxisTickerDateTime::getTickLabel(tick, locale, formatChar, precision);
    }
    double getTickStep(const QCPRange& range) override
    {
        m_step = QCPAxisTickerDateTime::getTickStep(range);
        return m_step;
    }

private:
    double m_step = 0;
};

} // namespace

HourChart::HourChart(QWidget* parent) : QCustomPlot(parent)
{
    setObjectName(QStringLiteral("attribution.chart.plot"));
    setAccessibleName(tr("Chart of the hours"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    plotLayout()->setRowSpacing(0);
    const auto ticker = QSharedPointer<HourTicker>::create();
    xAxis->setTicker(ticker);
    xAxis->setTickLabels(true);
    auto* margins = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    axisRect()->setMinimumMargins(QMargins(36, 6, 12, 4));

    m_windRect = new QCPAxisRect(this, false);
    m_windRect->addAxis(QCPAxis::atBottom)->setVisible(false);
    m_windRect->setMinimumSize(0, windHeight);
    m_windRect->setMaximumSize(QWIDGETSIZE_MAX, windHeight);
    m_windRect->setAutoMargins(QCP::msLeft | QCP::msRight);
    m_windRect->setMargins(QMargins(0, 0, 0, 2));
    m_windRect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    plotLayout()->addElement(1, 0, m_windRect);
    m_wind = new WindStrip(m_windRect);
    connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), m_windRect->axis(QCPAxis::atBottom),
            qOverload<const QCPRange&>(&QCPAxis::setRange));

    m_brush = new QCPItemRect(this);
    m_brush->setLayer(QStringLiteral("grid"));
    m_brush->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_brush->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    const auto line = [this] {
        auto* made = new QCPItemStraightLine(this);
        for (QCPItemPosition* end : {made->point1, made->point2})
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        made->setVisible(false);
        return made;
    };
    m_hourLine = line();
    m_pointerLine = line();
    m_changeLine = line();
    m_changeText = new QCPItemText(this);
    m_changeText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_changeText->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_changeText->setVisible(false);
    m_brush->setVisible(false);
    dress();
}

void HourChart::setSeries(const ChartSeries& series)
{
    const bool isOther = series.span != m_series.span;
    m_series = series;
    fillLines();
    m_wind->setWeather(series.weather);
    m_windRect->setVisible(series.weather.span.size() > 0);
    if (isOther && series.span.size() > 0) {
        constexpr qint64 firstView = 7 * 24;
        const Hour last = m_hour.value_or(series.span.last);
        const Hour end = std::min(series.span.last, last + firstView / 4);
        show({std::max(series.span.first, end - (firstView - 1)), end});
    }
    dress();
    scaleValues();
    showMarks();
}

void HourChart::fillLines()
{
    clearGraphs();
    m_flagged.clear();
    const auto size = static_cast<qsizetype>(m_series.span.size());
    QVector<double> keys(size);
    for (qsizetype i = 0; i < size; ++i)
        keys[i] = keyOf(m_series.span.first + i);
    m_threshold = addGraph();
    m_threshold->setData(keys, QVector<double>(m_series.threshold.begin(), m_series.threshold.end()), true);
    for (const ChartLine& each : m_series.lines) {
        QCPGraph* graph = addGraph();
        graph->setName(each.name);
        graph->setData(keys, QVector<double>(each.values.begin(), each.values.end()), true);
        QVector<double> flaggedKeys;
        QVector<double> flaggedValues;
        for (std::size_t i = 0; i < each.values.size(); ++i) {
            if (each.flags[i] && !std::isnan(each.values[i])) {
                flaggedKeys.append(keys[static_cast<qsizetype>(i)]);
                flaggedValues.append(each.values[i]);
            }
        }
        QCPGraph* marks = addGraph();
        marks->setData(flaggedKeys, flaggedValues, true);
        marks->setLineStyle(QCPGraph::lsNone);
        m_flagged.append(marks);
    }
}

void HourChart::dress()
{
    const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(palette()));
    const QColor text = palette().color(QPalette::Text);
    setBackground(palette().color(QPalette::Base));
    QColor grid = colours.line;
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setLabelColor(text);
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->setBasePen(QPen(colours.line));
        axis->setTickPen(QPen(colours.line));
        axis->setSubTickPen(QPen(colours.line));
        axis->grid()->setPen(QPen(grid, 1));
        axis->grid()->setZeroLinePen(QPen(grid, 1));
    }
    xAxis->grid()->setVisible(true);
    yAxis->setNumberFormat(QStringLiteral("gb"));
    QColor band = colours.accent;
    m_brush->setPen(QPen(band, 1));
    band.setAlpha(48);
    m_brush->setBrush(band);
    m_hourLine->setPen(QPen(text, 1.5));
    m_pointerLine->setPen(QPen(colours.secondaryText, 1, Qt::DotLine));
    m_changeLine->setPen(QPen(colours.warning, 1.5, Qt::DashLine));
    m_changeText->setColor(colours.warning);
    m_changeText->setFont(font());
    m_changeText->setBrush(palette().color(QPalette::Base));
    m_wind->setColour(colours.secondaryText);
    if (m_threshold != nullptr)
        m_threshold->setPen(QPen(colours.harm, 1, Qt::DashLine));
    for (qsizetype i = 0; i < m_flagged.size(); ++i) {
        QColor colour =
            QColor::fromRgb(static_cast<QRgb>(lineColours[static_cast<std::size_t>(i) % lineColours.size()]));
        if (workbench::shadeOf(palette()) == workbench::Shade::Dark)
            colour = colour.lighter(130);
        graph(static_cast<int>(1 + 2 * i))->setPen(QPen(colour, 1.5));
        m_flagged[i]->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssCross, QPen(colours.harm, 1.5), QBrush(), 7));
    }
}

void HourChart::scaleValues()
{
    // By what is in sight, with the threshold in the picture where the values come near it.
    double most = 0;
    double least = 0;
    const HourSpan seen = view();
    for (const ChartLine& line : m_series.lines) {
        for (Hour hour = std::max(seen.first, m_series.span.first);
             hour <= std::min(seen.last, m_series.span.last); hour = hour + 1) {
            const double value = line.values[static_cast<std::size_t>(hour - m_series.span.first)];
            if (!std::isnan(value)) {
                most = std::max(most, value);
                least = std::min(least, value);
            }
        }
    }
    const double limit = m_series.threshold.empty() ? 0 : m_series.threshold.back();
    if (!std::isnan(limit) && most > 0.4 * limit)
        most = std::max(most, limit);
    yAxis->setRange(least * 1.08, most > 0 ? most * 1.08 : 1);
}

HourSpan HourChart::view() const { return {hourOf(xAxis->range().lower), hourOf(xAxis->range().upper)}; }

void HourChart::show(HourSpan view)
{
    if (view.size() <= 0)
        return;
    xAxis->setRange(keyOf(view.first) - secondsPerHour / 2, keyOf(view.last) + secondsPerHour / 2);
    scaleValues();
    replot(QCustomPlot::rpQueuedReplot);
}

void HourChart::setHour(std::optional<Hour> hour)
{
    m_hour = hour;
    if (hour && m_series.span.contains(*hour) && m_drag == Drag::None) {
        const QCPRange range = xAxis->range();
        if (!range.contains(keyOf(*hour))) {
            xAxis->setRange(keyOf(*hour) - range.size() / 4, keyOf(*hour) + range.size() * 3 / 4);
            scaleValues();
        }
    }
    showMarks();
}

void HourChart::setEpisode(HourSpan episode)
{
    m_episode = episode;
    showMarks();
}

void HourChart::showMarks()
{
    const auto stand = [](QCPItemStraightLine* line, double key) {
        line->point1->setCoords(key, 0);
        line->point2->setCoords(key, 1);
        line->setVisible(true);
    };
    m_brush->setVisible(m_episode.size() > 0);
    if (m_episode.size() > 0) {
        m_brush->topLeft->setCoords(keyOf(m_episode.first) - secondsPerHour / 2, 0);
        m_brush->bottomRight->setCoords(keyOf(m_episode.last) + secondsPerHour / 2, 1);
    }
    m_hourLine->setVisible(m_hour.has_value());
    if (m_hour)
        stand(m_hourLine, keyOf(*m_hour));
    m_changeLine->setVisible(m_series.standardChange.has_value());
    m_changeText->setVisible(m_series.standardChange.has_value());
    if (m_series.standardChange) {
        const double key = keyOf(*m_series.standardChange) - secondsPerHour / 2;
        stand(m_changeLine, key);
        m_changeText->position->setCoords(key, 0.01);
        m_changeText->setText(QStringLiteral("HJ 633-2012 | HJ 633-2026"));
    }
    replot(QCustomPlot::rpQueuedReplot);
}

double HourChart::pixelOf(Hour hour) const { return xAxis->coordToPixel(keyOf(hour)); }

Hour HourChart::hourAt(double pixel) const
{
    return std::clamp(hourOf(xAxis->pixelToCoord(pixel)), m_series.span.first, m_series.span.last);
}

void HourChart::zoom(double factor, double around)
{
    const double size =
        std::clamp(xAxis->range().size() / factor, leastHours * secondsPerHour,
                   std::max(leastHours, static_cast<double>(m_series.span.size())) * secondsPerHour);
    const double share = (around - xAxis->range().lower) / xAxis->range().size();
    xAxis->setRange(around - share * size, around + (1 - share) * size);
    pan(0);
}

void HourChart::pan(double hours)
{
    QCPRange range = xAxis->range();
    range += hours * secondsPerHour;
    const double first = keyOf(m_series.span.first) - secondsPerHour / 2;
    const double last = keyOf(m_series.span.last) + secondsPerHour / 2;
    if (range.upper > last)
        range -= range.upper - last;
    if (range.lower < first)
        range += first - range.lower;
    xAxis->setRange(range);
    scaleValues();
    replot(QCustomPlot::rpQueuedReplot);
}

void HourChart::mousePressEvent(QMouseEvent* event)
{
    if (m_series.span.size() == 0)
        return;
    m_pressedAt = event->position();
    m_pressedHour = hourAt(event->position().x());
    m_pressedRange = xAxis->range();
    const bool isPan = event->button() == Qt::MiddleButton ||
                       (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier);
    if (isPan)
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::Undecided;
}

void HourChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_series.span.size() == 0)
        return;
    const double x = event->position().x();
    if (m_drag == Drag::Undecided && std::abs(x - m_pressedAt.x()) >= QApplication::startDragDistance() / 2.0)
        m_drag = Drag::Mark;
    if (m_drag == Drag::Mark) {
        const Hour here = hourAt(x);
        m_episode = {std::min(m_pressedHour, here), std::max(m_pressedHour, here)};
        showMarks();
    } else if (m_drag == Drag::Pan) {
        xAxis->setRange(m_pressedRange);
        const double perPixel = m_pressedRange.size() / std::max(1, axisRect()->width());
        pan((m_pressedAt.x() - x) * perPixel / secondsPerHour);
    }
    const Hour pointed = hourAt(x);
    m_pointerLine->point1->setCoords(keyOf(pointed), 0);
    m_pointerLine->point2->setCoords(keyOf(pointed), 1);
    m_pointerLine->setVisible(true);
    replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT pointedAt(pointed);
}

void HourChart::mouseReleaseEvent(QMouseEvent*)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Mark)
        Q_EMIT episodeMarked(m_episode);
    else if (ended == Drag::Undecided)
        Q_EMIT hourChosen(m_pressedHour);
}

void HourChart::mouseDoubleClickEvent(QMouseEvent*) { showAll(); }

void HourChart::wheelEvent(QWheelEvent* event)
{
    if (m_series.span.size() == 0)
        return;
    if (event->angleDelta().x() != 0)
        pan(-event->angleDelta().x() / 120.0 * xAxis->range().size() / secondsPerHour / 10);
    else
        zoom(std::pow(wheelFactor, event->angleDelta().y() / 120.0),
             xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

void HourChart::keyPressEvent(QKeyEvent* event)
{
    const bool isMarking = event->modifiers() & Qt::ShiftModifier;
    const auto move = [&](qint64 hours) {
        if (!m_hour)
            return;
        const Hour next = std::clamp(*m_hour + hours, m_series.span.first, m_series.span.last);
        if (isMarking) {
            // As a text cursor: the end that is not at the hour stays.
            const Hour fixed = m_episode.size() == 0        ? *m_hour
                               : m_episode.first == *m_hour ? m_episode.last
                               : m_episode.last == *m_hour  ? m_episode.first
                                                            : *m_hour;
            m_episode = {std::min(fixed, next), std::max(fixed, next)};
            Q_EMIT episodeMarked(m_episode);
        }
        Q_EMIT hourChosen(next);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    case Qt::Key_PageUp:
        move(-24);
        break;
    case Qt::Key_PageDown:
        move(24);
        break;
    case Qt::Key_Plus:
        zoom(wheelFactor, xAxis->range().center());
        break;
    case Qt::Key_Minus:
        zoom(1 / wheelFactor, xAxis->range().center());
        break;
    case Qt::Key_Home:
        showAll();
        break;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void HourChart::leaveEvent(QEvent* event)
{
    m_pointerLine->setVisible(false);
    replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT pointedAt({});
    QCustomPlot::leaveEvent(event);
}

void HourChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dress();
        replot(QCustomPlot::rpQueuedReplot);
    }
    QCustomPlot::changeEvent(event);
}

} // namespace airshed::attribution
