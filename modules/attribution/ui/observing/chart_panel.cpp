// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/chart_panel.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/hour_chart.h"
#include "attribution/ui/observing/hours_panel.h"
#include "attribution/ui/observing/replay.h"
#include "attribution/ui/observing/wind_arrow.h"
#include "inventory/workspace.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/selection.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace airshed::attribution
{

using workbench::FeatureKind;

namespace
{

constexpr std::size_t mostLines = 6;
constexpr int readDelayMs = 60;

QString valueText(double value, const Quantity& quantity)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    const auto decimal = Decimal::fromBinary(value);
    return decimal ? decimal->rounded(quantity ? publishedDecimals(*quantity) : 0).text()
                   : QString::number(value);
}

} // namespace

ChartPanel::ChartPanel(ObservingData& observed, Replay& replay, QWidget* parent)
    : QWidget(parent), m_data(observed), m_replay(replay), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("office-chart-line"), {}, this)),
      m_chart(new HourChart), m_quantity(new QComboBox), m_readout(new QLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    auto* filled = new QWidget(m_pages);
    auto* rows = new QVBoxLayout(filled);
    rows->setContentsMargins(workbench::gridStep, workbench::gridStep, workbench::gridStep, 0);
    rows->setSpacing(workbench::gridHalfStep);
    rows->addWidget(makeControls());
    rows->addWidget(m_chart, 1);
    m_pages->addWidget(filled);
    m_pages->addWidget(m_empty);
    m_empty->setAction(
        observed.session().workbench().commands().find(QStringLiteral("attribution.load-observations")));
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(readDelayMs);
    connect(&m_readSoon, &QTimer::timeout, this, &ChartPanel::read);

    AttributionSession& session = observed.session();
    connect(m_chart, &HourChart::episodeMarked, this, &ChartPanel::takeEpisode);
    connect(m_chart, &HourChart::hourChosen, this, [this](Hour hour) {
        m_replay.setPlaying(false);
        m_replay.showHour(hour);
    });
    connect(m_chart, &HourChart::pointedAt, this, &ChartPanel::showReadout);
    connect(&session, &AttributionSession::hourChanged, this, [this] {
        m_chart->setHour(m_data.session().hour());
        if (!m_chart->underMouse())
            showReadout({});
    });
    connect(&session, &AttributionSession::episodeChanged, this,
            [this] { m_chart->setEpisode(m_data.session().episode().span); });
    connect(&session.workbench().selection(), &workbench::Selection::changed, this, &ChartPanel::readSoon);
    connect(&observed, &ObservingData::storedChanged, this, &ChartPanel::showStored);
    connect(&observed, &ObservingData::quantityChanged, this, &ChartPanel::readSoon);
    connect(&observed, &ObservingData::stateChanged, this, [this] {
        // The threshold is the rule's.
        const int threshold = m_data.table().rule.warFrom;
        if (m_thresholdShown != threshold && !m_data.stored()->isEmpty())
            readSoon();
    });
    m_chart->setHour(session.hour());
    m_chart->setEpisode(session.episode().span);
    showStored();
}

QWidget* ChartPanel::makeControls()
{
    auto* controls = new QWidget(this);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(workbench::gridHalfStep);
    connectQuantity(*m_quantity, m_data);
    row->addWidget(m_quantity, 0, Qt::AlignTop);
    const auto addButton = [&](const QString& icon, const QString& text, auto run) {
        auto* button = new QToolButton(controls);
        button->setIcon(QIcon::fromTheme(icon));
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button, 0, Qt::AlignTop);
    };
    addButton(QStringLiteral("zoom-out"), tr("Show all hours"), [this] { m_chart->showAll(); });
    addButton(QStringLiteral("zoom-select"), tr("Show the episode"), [this] {
        const HourSpan episode = m_data.session().episode().span;
        if (episode.size() > 0) {
            const qint64 margin = std::max<qint64>(6, episode.size() / 2);
            m_chart->show({episode.first - margin, episode.last + margin});
        }
    });
    m_readout->setTextFormat(Qt::RichText);
    m_readout->setWordWrap(true);
    m_readout->setMinimumWidth(0);
    m_readout->setObjectName(QStringLiteral("attribution.chart.readout"));
    row->addWidget(m_readout, 1);
    return controls;
}

void ChartPanel::showStored()
{
    const bool isEmpty = m_data.stored()->isEmpty();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    m_empty->setSentence(
        m_data.session().workspace() == nullptr
            ? tr("Open a workspace to see its hours as a chart.")
            : tr("There are no hourly observations yet. Load a table of the stations' hours, and their "
                 "series stand here."));
    if (isEmpty) {
        ++m_generation;
        m_chart->setSeries({});
    } else {
        read();
    }
}

void ChartPanel::read()
{
    const inventory::Workspace* workspace = m_data.session().workspace();
    if (workspace == nullptr || m_data.stored()->isEmpty())
        return;
    ChartWish wish;
    wish.folder = workspace->folder();
    wish.stored = m_data.stored();
    wish.quantity = m_data.quantity();
    wish.rules = m_data.rules();
    wish.threshold = m_thresholdShown = m_data.table().rule.warFrom;
    const workbench::Selection& selection = m_data.session().workbench().selection();
    if (selection.kind() == FeatureKind::Station) {
        // The current one first: the episode is its.
        std::vector<std::int64_t> ids = selection.ids();
        const auto current = std::find(ids.begin(), ids.end(), selection.current().id);
        if (current != ids.end())
            std::rotate(ids.begin(), current, current + 1);
        for (const std::int64_t id : ids) {
            if (const ObservedStation* station = wish.stored->find(id);
                station != nullptr && wish.stations.size() < mostLines)
                wish.stations.push_back(station->record.code);
        }
    }
    const int generation = ++m_generation;
    m_data.session().workbench().tasks().run<std::shared_ptr<ChartSeries>>(
        tr("Read the chart's hours"),
        [wish](Progress& progress) { return std::make_shared<ChartSeries>(readChartSeries(wish, progress)); },
        [guard = QPointer<ChartPanel>(this), generation](const std::shared_ptr<ChartSeries>& series) {
            if (!guard || generation != guard->m_generation)
                return;
            guard->m_chart->setSeries(*series);
            guard->showReadout({});
        });
}

void ChartPanel::showReadout(std::optional<Hour> hour)
{
    const ChartSeries& series = m_chart->series();
    if (!hour)
        hour = m_data.session().hour();
    if (!hour || !series.span.contains(*hour)) {
        m_readout->clear();
        return;
    }
    const auto at = static_cast<std::size_t>(*hour - series.span.first);
    QStringList names;
    for (int i = 0; i < static_cast<int>(series.lines.size()); ++i) {
        const ChartLine& line = series.lines[static_cast<std::size_t>(i)];
        QString text = QStringLiteral("<span style=\"color:%1\">■</span> %2 <b>%3</b>")
                           .arg(m_chart->graph(1 + 2 * i)->pen().color().name(), line.name.toHtmlEscaped(),
                                valueText(line.values[at], series.quantity));
        if (line.flags[at])
            text += QStringLiteral(" (%1)").arg(flagNames(line.flags[at]));
        names << text;
    }
    QString text = hour->text();
    if (series.quantity)
        text += QStringLiteral(" · ") + unit(*series.quantity);
    const observations::WeatherSeries& weather = series.weather;
    if (weather.span.contains(*hour) && at < weather.windMetresPerSecond.size() &&
        !std::isnan(weather.windMetresPerSecond[at])) {
        const double from =
            at < weather.windFromDegrees.size() ? weather.windFromDegrees[at] : observations::missing;
        text += QStringLiteral(" · ") +
                tr("wind %1 m/s %2 (%3)")
                    .arg(static_cast<double>(weather.windMetresPerSecond[at]), 0, 'f', 1)
                    .arg(std::isnan(from) ? tr("calm") : windDirectionName(from), series.siteName);
    }
    const QString faded = palette().color(QPalette::PlaceholderText).name();
    m_readout->setText(QStringLiteral("%1&nbsp;&nbsp; <span style=\"color:%2\">%3</span>")
                           .arg(names.join(QStringLiteral("&nbsp;&nbsp; ")), faded, text.toHtmlEscaped()));
}

void ChartPanel::takeEpisode(const HourSpan& span)
{
    const ChartSeries& series = m_chart->series();
    AttributionSession& session = m_data.session();
    if (series.lines.empty() || series.lines.front().code.isEmpty()) {
        m_chart->setEpisode(session.episode().span);
        session.workbench().messages().note(
            tr("An episode belongs to a station: select one on the map, then drag over its hours."));
        return;
    }
    Episode episode = session.episode();
    episode.station = series.lines.front().code;
    if (series.quantity)
        episode.pollutant = *series.quantity;
    episode.span = span;
    session.setEpisode(episode);
}

} // namespace airshed::attribution
