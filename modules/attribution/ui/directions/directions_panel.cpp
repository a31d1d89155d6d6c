// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/directions_panel.h"

#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/directions/direction_chart.h"
#include "attribution/ui/directions/trajectories_page.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/selection.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::attribution
{

using workbench::FeatureKind;
using workbench::gridHalfStep;
using workbench::gridStep;

namespace
{

constexpr int waitMs = 150; ///< whoever steps through a list does not start work for every item
constexpr qint64 hoursPerDay = 24;

} // namespace

DirectionsPanel::DirectionsPanel(AttributionSession& session, QAction& openTrajectories, QWidget* parent)
    : QWidget(parent), m_session(session), m_station(new QComboBox(this)), m_pollutant(new QComboBox(this)),
      m_period(new QComboBox(this)), m_days(new QWidget(this)), m_from(new QDateEdit(m_days)),
      m_to(new QDateEdit(m_days)), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("compass"), {}, this)), m_tabs(new QTabWidget(this)),
      m_map(new QPushButton(tr("Show polar plots on the &map"), this))
{
    buildBar();
    buildTabs(openTrajectories);
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMs);
    connect(&m_wait, &QTimer::timeout, this, &DirectionsPanel::read);
    connect(&m_session, &AttributionSession::opened, this, &DirectionsPanel::listStations);
    connect(&m_session, &AttributionSession::observationsChanged, this, &DirectionsPanel::listStations);
    connect(&m_session, &AttributionSession::episodeChanged, this, &DirectionsPanel::followEpisode);
    connect(&m_session, &AttributionSession::aboutToClose, this, [this] {
        ++m_wish;
        m_wait.stop();
        m_trajectories->clear();
        takeStations({});
        m_isListed = false;
        showState();
    });
    connect(&m_session.workbench().selection(), &workbench::Selection::changed, this,
            &DirectionsPanel::followSelection);
    connect(m_map, &QPushButton::clicked, this, &DirectionsPanel::showOnMap);
    showState();
    listStations();
}

void DirectionsPanel::buildBar()
{
    const auto narrow = [](QComboBox* box) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    };
    for (QComboBox* box : {m_station, m_pollutant, m_period})
        narrow(box);
    m_station->setObjectName(QStringLiteral("attribution.directions.station"));
    m_pollutant->setObjectName(QStringLiteral("attribution.directions.pollutant"));
    m_period->setObjectName(QStringLiteral("attribution.directions.period"));
    for (const AirPollutant one : allAirPollutants)
        m_pollutant->addItem(displayName(one), static_cast<int>(one));
    m_pollutant->setCurrentIndex(m_pollutant->findData(static_cast<int>(AirPollutant::PM10)));
    m_period->addItem(tr("Last 30 days"), static_cast<int>(Period::Month));
    m_period->addItem(tr("Last 365 days"), static_cast<int>(Period::Year));
    m_period->addItem(tr("Whole record"), static_cast<int>(Period::Whole));
    m_period->addItem(tr("The episode"), static_cast<int>(Period::Episode));
    m_period->addItem(tr("Chosen days"), static_cast<int>(Period::Chosen));
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(Period::Whole)));

    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(gridHalfStep);
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        days->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &DirectionsPanel::outdate);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_days->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* form = new QFormLayout;
    form->setContentsMargins(gridStep, gridStep, gridStep, gridHalfStep);
    form->setHorizontalSpacing(gridStep);
    form->setVerticalSpacing(gridHalfStep);
    const auto add = [this, form](const QString& text, QWidget* field, const QString& name) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(name);
        form->addRow(label, field);
    };
    add(tr("&Station:"), m_station, tr("Station"));
    add(tr("&Pollutant:"), m_pollutant, tr("Pollutant"));
    add(tr("P&eriod:"), m_period, tr("Period"));
    form->addRow(m_days);
    column->addLayout(form);
    column->addWidget(m_pages, 1);
    connect(m_station, &QComboBox::currentIndexChanged, this, [this] {
        m_trajectories->setStation(station() ? std::optional(*station()) : std::nullopt, pollutant());
        outdate();
    });
    connect(m_pollutant, &QComboBox::currentIndexChanged, this, [this] {
        m_trajectories->setStation(station() ? std::optional(*station()) : std::nullopt, pollutant());
        outdate();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        const HourSpan shown = m_shown ? m_shown->span : span();
        if (static_cast<Period>(m_period->currentData().toInt()) == Period::Chosen && shown.size() > 0 &&
            m_days->isHidden()) {
            const QSignalBlocker from(m_from);
            const QSignalBlocker to(m_to);
            m_from->setDate(shown.first.day());
            m_to->setDate(shown.last.day());
        }
        outdate();
    });
}

void DirectionsPanel::buildTabs(QAction& openTrajectories)
{
    m_tabs->setObjectName(QStringLiteral("attribution.directions.tabs"));
    m_tabs->setAccessibleName(tr("Kinds of direction statistics"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    const auto add = [this](DirectionChart* chart, const QString& title, const QString& tip) {
        auto* page = new QWidget(m_tabs);
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(gridStep, 0, gridStep, gridHalfStep);
        column->setSpacing(gridHalfStep);
        column->addWidget(chart, 1);
        auto* facts = quietLabel({}, page);
        // What wraps does not know its width yet and asks for more height than it needs; the window must not
        // grow with it.
        facts->setMinimumHeight(facts->fontMetrics().height());
        column->addWidget(facts);
        m_charts.push_back(chart);
        m_facts.push_back(facts);
        m_tabs->setTabToolTip(m_tabs->addTab(page, title), tip);
    };
    add(new PolarChart(m_tabs), tr("Polar plot"),
        tr("Mean concentration by wind direction and speed (non-parametric wind regression)"));
    add(new ProbabilityChart(m_tabs), tr("CPF"),
        tr("Share of hours over a high threshold by direction (conditional probability function)"));
    add(new RoseChart(m_tabs), tr("Rose"),
        tr("How often the wind blew from where, by class of concentration"));
    m_trajectories = new TrajectoriesPage(m_session, openTrajectories, m_tabs);
    m_tabs->setTabToolTip(m_tabs->addTab(m_trajectories, tr("Trajectories")),
                          tr("Regional origin from back trajectories of other models (PSCF, CWT)"));

    auto* full = new QWidget(this);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(gridStep, 0, gridStep, gridStep);
    buttons->addStretch();
    buttons->addWidget(m_map);
    column->addLayout(buttons);
    m_map->setObjectName(QStringLiteral("attribution.directions.map"));
    m_map->setToolTip(
        tr("Draws the polar plots of the selected stations, else of this one, at their places"));
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this] { m_map->setVisible(m_tabs->currentWidget() != m_trajectories); });
    m_pages->addWidget(full);
    m_pages->addWidget(m_empty);
}

void DirectionsPanel::openTrajectories()
{
    m_tabs->setCurrentWidget(m_trajectories);
    m_trajectories->open();
}

void DirectionsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        m_wait.start();
}

void DirectionsPanel::listStations()
{
    if (m_session.workspace() == nullptr)
        return;
    const int serial = m_session.serial();
    try {
        std::shared_ptr<inventory::InventoryStore> reader = m_session.workspace()->openReader();
        m_session.workbench().tasks().run<std::vector<StationWithHours>>(
            tr("List the stations with observations"),
            [reader, folder = m_session.workspace()->folder()](Progress&) {
                return stationsWithHours(*reader, observations::ObservationStore(
                                                      folder, observations::ObservationStore::Access::Read));
            },
            [guard = QPointer(this), serial](std::vector<StationWithHours> stations) {
                if (!guard || serial != guard->m_session.serial())
                    return;
                guard->m_isListed = true;
                guard->takeStations(std::move(stations));
            });
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void DirectionsPanel::takeStations(std::vector<StationWithHours> stations)
{
    const QString before = station() ? station()->code : m_session.episode().station;
    m_stations = std::move(stations);
    {
        const QSignalBlocker quiet(m_station);
        m_station->clear();
        for (const StationWithHours& one : m_stations)
            m_station->addItem(one.name, one.code);
    }
    choose(before);
    followSelection();
    m_trajectories->setStation(station() ? std::optional(*station()) : std::nullopt, pollutant());
    outdate();
}

void DirectionsPanel::choose(const QString& stationCode)
{
    const int row = m_station->findData(stationCode);
    if (row >= 0)
        m_station->setCurrentIndex(row);
}

void DirectionsPanel::followSelection()
{
    const workbench::FeatureRef current = m_session.workbench().selection().current();
    if (current.kind != FeatureKind::Station || current.id == 0)
        return;
    const auto found = std::ranges::find(m_stations, current.id, &StationWithHours::id);
    if (found != m_stations.end())
        choose(found->code);
}

void DirectionsPanel::followEpisode()
{
    const Episode& episode = m_session.episode();
    if (episode.station.isEmpty())
        return;
    choose(episode.station);
    m_pollutant->setCurrentIndex(m_pollutant->findData(static_cast<int>(episode.pollutant)));
    if (static_cast<Period>(m_period->currentData().toInt()) == Period::Episode)
        outdate();
}

const StationWithHours* DirectionsPanel::station() const
{
    const int row = m_station->currentIndex();
    return row >= 0 && row < static_cast<int>(m_stations.size()) ? &m_stations[static_cast<std::size_t>(row)]
                                                                 : nullptr;
}

AirPollutant DirectionsPanel::pollutant() const
{
    return static_cast<AirPollutant>(m_pollutant->currentData().toInt());
}

HourSpan DirectionsPanel::span() const
{
    const StationWithHours* chosen = station();
    if (chosen == nullptr)
        return {};
    const HourSpan whole = chosen->span;
    const auto last = [whole](qint64 days) {
        return HourSpan{std::max(whole.first, whole.last - (days * hoursPerDay - 1)), whole.last};
    };
    switch (static_cast<Period>(m_period->currentData().toInt())) {
    case Period::Month:
        return last(30);
    case Period::Year:
        return last(365);
    case Period::Whole:
        return whole;
    case Period::Episode:
        return m_session.episode().span;
    case Period::Chosen:
        return {Hour::of(m_from->date(), 1), Hour::of(m_to->date(), static_cast<int>(hoursPerDay))};
    }
    return whole;
}

void DirectionsPanel::outdate()
{
    m_days->setVisible(static_cast<Period>(m_period->currentData().toInt()) == Period::Chosen);
    m_isOutdated = true;
    showState();
    if (isVisible())
        m_wait.start();
}

void DirectionsPanel::read()
{
    const StationWithHours* chosen = station();
    if (chosen == nullptr || m_session.workspace() == nullptr)
        return;
    m_isOutdated = false;
    const int wish = ++m_wish;
    if (m_task)
        m_task->cancel();
    DirectionsRequest request{.workspaceFolder = m_session.workspace()->folder(),
                              .stations = {*chosen},
                              .pollutant = pollutant(),
                              .span = span()};
    if (request.span.size() <= 0) {
        m_shown.reset();
        showFacts();
        return;
    }
    m_task = m_session.workbench().tasks().run<StationDirections>(
        tr("Directions at %1").arg(chosen->name),
        [request](Progress& progress) { return std::move(directionsOf(request, progress).front()); },
        [guard = QPointer(this), wish](StationDirections directions) {
            if (guard && guard->m_wish == wish)
                guard->take(std::move(directions));
        });
}

void DirectionsPanel::take(StationDirections directions)
{
    m_shown = std::make_shared<const StationDirections>(std::move(directions));
    showFacts();
}

void DirectionsPanel::showState()
{
    const bool hasStations = !m_stations.empty();
    for (QWidget* field : std::initializer_list<QWidget*>{m_station, m_pollutant, m_period})
        field->setEnabled(hasStations);
    m_pages->setCurrentIndex(hasStations ? 0 : 1);
    if (hasStations)
        return;
    ++m_wish;
    m_shown.reset();
    showFacts();
    const bool isOpen = m_session.workspace() != nullptr;
    m_empty->setSentence(
        !isOpen      ? tr("Open a workspace to see from where its stations' pollution comes.")
        : m_isListed ? tr("This workspace has no hourly observations of its stations yet: import their "
                          "concentrations and the wind of a weather site.")
                     : tr("Looking for observations…"));
    m_empty->setAction(isOpen && m_isListed ? m_session.workbench().commands().find(
                                                  QStringLiteral("attribution.load-observations"))
                                            : nullptr);
}

std::vector<StationWithHours> DirectionsPanel::stationsForMap() const
{
    std::vector<StationWithHours> chosen;
    const workbench::Selection& selection = m_session.workbench().selection();
    if (selection.kind() == FeatureKind::Station) {
        for (const StationWithHours& one : m_stations) {
            if (std::ranges::binary_search(selection.ids(), one.id))
                chosen.push_back(one);
        }
    }
    if (chosen.size() < 2 && station() != nullptr)
        chosen = {*station()};
    return chosen;
}

} // namespace airshed::attribution
