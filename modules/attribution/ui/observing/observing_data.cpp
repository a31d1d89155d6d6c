// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/observing_data.h"

#include "attribution/ui/attribution_session.h"
#include "core/beijing_time.h"
#include "core/errors.h"
#include "geo/transform.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QPointer>
#include <algorithm>

namespace airshed::attribution
{

using observations::ObservationStore;

namespace
{

const QString standardKey = QStringLiteral("attribution/aqi-standard");
const QString pmKey = QStringLiteral("attribution/real-time-pm");
const QString quantityKey = QStringLiteral("attribution/shown");
constexpr int reloadDelayMs = 300;

StoredObservations readStored(const QString& folder, const inventory::InventoryStore& inventory, int mapEpsg,
                              const CityStateRule& rule, const observations::IndexRules& rules,
                              Progress& progress)
{
    StoredObservations stored;
    const ObservationStore store(folder, ObservationStore::Access::Read);
    const geo::MapProjection projection(mapEpsg);
    std::vector<inventory::Station> records = inventory.stations();
    std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    for (const inventory::Station& record : records) {
        const geo::MapPoint place = projection.toMap(record.position);
        stored.stations.push_back({record, {place.x, place.y}, {}});
    }
    for (const observations::Holding& holding : store.stations()) {
        const auto found =
            std::find_if(stored.stations.begin(), stored.stations.end(),
                         [&](const ObservedStation& s) { return s.record.code == holding.code; });
        if (found == stored.stations.end() || holding.hours == 0)
            continue;
        found->span = holding.span;
        stored.span = stored.isEmpty() ? holding.span
                                       : HourSpan{std::min(stored.span.first, holding.span.first),
                                                  std::max(stored.span.last, holding.span.last)};
    }
    stored.sites = store.weatherSites();
    if (!stored.isEmpty())
        stored.city = readCityAir(store, records, rule, rules, progress);
    return stored;
}

} // namespace

const ObservedStation* StoredObservations::find(const QString& code) const
{
    const auto found = std::find_if(stations.begin(), stations.end(),
                                    [&](const ObservedStation& s) { return s.record.code == code; });
    return found == stations.end() ? nullptr : &*found;
}

const ObservedStation* StoredObservations::find(inventory::RecordId id) const
{
    const auto found = std::find_if(stations.begin(), stations.end(),
                                    [id](const ObservedStation& s) { return s.record.id == id; });
    return found == stations.end() ? nullptr : &*found;
}

QString displayName(const Quantity& quantity)
{
    return quantity ? displayName(*quantity) : QStringLiteral("AQI");
}

ObservingData::ObservingData(AttributionSession& session) : m_session(session)
{
    const workbench::Settings& settings = session.workbench().settings();
    const QString standard = settings.value(standardKey, QString()).toString();
    m_rules.standard = standard == QLatin1String("2012")   ? AqiStandardChoice::Always2012
                       : standard == QLatin1String("2026") ? AqiStandardChoice::Always2026
                                                           : AqiStandardChoice::ByDate;
    if (settings.value(pmKey, QString()).toString() == QLatin1String("hour"))
        m_rules.pm2012 = RealTimePm::Hour;
    m_quantity = airPollutantFromText(settings.value(quantityKey, QString()).toString());

    connect(&session, &AttributionSession::opened, this, &ObservingData::open);
    connect(&session, &AttributionSession::observationsChanged, this, &ObservingData::read);
    connect(&session, &AttributionSession::hourChanged, this, &ObservingData::stateChanged);
    connect(&session, &AttributionSession::aboutToClose, this, [this] {
        ++m_generation;
        m_isReading = false;
        m_stored = std::make_shared<StoredObservations>();
        m_states.clear();
        m_forecast.clear();
        watch();
        Q_EMIT storedChanged();
        Q_EMIT stateChanged();
    });
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadDelayMs);
    connect(&m_reload, &QTimer::timeout, this, &ObservingData::reloadTable);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_reload, qOverload<>(&QTimer::start));
}

ObservingData::~ObservingData() = default;

void ObservingData::open()
{
    try {
        m_forecast = readForecast(m_session.workspace()->folder());
    } catch (const InputError& error) {
        m_session.workbench().messages().error(error.message());
    }
    m_lastComplaint.clear();
    m_table = {};
    reloadTable();
    read();
}

void ObservingData::watch()
{
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_session.workspace() == nullptr)
        return;
    for (const QString& path :
         {workspaceCityStatePath(m_session.workspace()->folder()), userCityStatePath()}) {
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void ObservingData::reloadTable()
{
    if (m_session.workspace() == nullptr)
        return;
    const CityStateRule before = m_table.rule;
    try {
        m_table = loadCityStateTable(m_session.workspace()->folder(), &m_table);
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
        return;
    }
    if (!m_table.complaint.isEmpty() && m_table.complaint != m_lastComplaint)
        m_session.workbench().messages().warn(
            tr("The rule of the city's state was not taken: %1 The last good table stays in force.")
                .arg(m_table.complaint));
    m_lastComplaint = m_table.complaint;
    watch();
    const bool isOtherCity =
        before.stations != m_table.rule.stations || before.leastStations != m_table.rule.leastStations;
    if (isOtherCity && !m_stored->isEmpty())
        read();
    judge();
}

void ObservingData::setForecast(const std::vector<ForecastDay>& forecast)
{
    writeForecast(m_session.workspace()->folder(), forecast);
    m_forecast = forecast;
    judge();
}

void ObservingData::read()
{
    inventory::Workspace* workspace = m_session.workspace();
    if (workspace == nullptr)
        return;
    const int generation = ++m_generation;
    try {
        const std::shared_ptr<inventory::InventoryStore> inventory = workspace->openReader();
        m_isReading = true;
        auto* task = m_session.workbench().tasks().run<std::shared_ptr<StoredObservations>>(
            tr("Read the city's observations"),
            [inventory, folder = workspace->folder(), epsg = workspace->mapEpsg(), rule = m_table.rule,
             rules = m_rules](Progress& progress) {
                return std::make_shared<StoredObservations>(
                    readStored(folder, *inventory, epsg, rule, rules, progress));
            },
            [guard = QPointer<ObservingData>(this),
             generation](const std::shared_ptr<StoredObservations>& stored) {
                if (!guard || generation != guard->m_generation)
                    return;
                guard->m_stored = stored;
                guard->m_isReading = false;
                AttributionSession& session = guard->m_session;
                if (stored->isEmpty())
                    session.setHour({});
                else if (!session.hour() || !stored->span.contains(*session.hour()))
                    session.setHour(stored->span.last);
                guard->judge();
                Q_EMIT guard->storedChanged();
            });
        connect(task, &workbench::Task::ended, this, [this, generation] {
            if (generation == m_generation)
                m_isReading = false;
        });
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void ObservingData::judge()
{
    const bool isDay = m_table.rule.index == CityStateRule::JudgedBy::RunningDay;
    m_states =
        cityStates(isDay ? m_stored->city.runningDay : m_stored->city.realTime, m_table.rule, m_forecast);
    Q_EMIT stateChanged();
}

void ObservingData::setRules(const observations::IndexRules& rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    workbench::Settings& settings = m_session.workbench().settings();
    settings.setValue(standardKey, rules.standard == AqiStandardChoice::Always2012   ? QStringLiteral("2012")
                                   : rules.standard == AqiStandardChoice::Always2026 ? QStringLiteral("2026")
                                                                                     : QString());
    settings.setValue(pmKey, rules.pm2012 == RealTimePm::Hour ? QStringLiteral("hour") : QString());
    Q_EMIT rulesChanged();
    read();
}

void ObservingData::setQuantity(const Quantity& quantity)
{
    if (quantity == m_quantity)
        return;
    m_quantity = quantity;
    m_session.workbench().settings().setValue(quantityKey, quantity ? code(*quantity) : QString());
    Q_EMIT quantityChanged();
}

CityState ObservingData::state() const
{
    const HourSpan span = m_stored->city.runningDay.span;
    const auto hour = m_session.hour();
    if (!hour || !span.contains(*hour))
        return CityState::Unknown;
    const auto place = static_cast<std::size_t>(*hour - span.first);
    return place < m_states.size() ? m_states[place] : CityState::Unknown;
}

std::optional<int> ObservingData::cityIndex() const
{
    if (!m_session.hour())
        return {};
    const bool isDay = m_table.rule.index == CityStateRule::JudgedBy::RunningDay;
    return (isDay ? m_stored->city.runningDay : m_stored->city.realTime).at(*m_session.hour());
}

AqiStandard ObservingData::standard() const
{
    const auto hour = m_session.hour();
    return aqiStandardOn(hour ? hour->day() : currentBeijingDate(), m_rules.standard);
}

} // namespace airshed::attribution
