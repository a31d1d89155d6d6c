// SPDX-License-Identifier: GPL-3.0-or-later
// What the observing panels share while a workspace is open: its stations with what is stored of each, the
// city's air and state, the person's choice of index and of what is shown. It reads in tasks and draws
// nothing.
#pragma once

#include "attribution/logic/city_state.h"
#include "observations/observation_store.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

namespace airshed::attribution
{

class AttributionSession;

struct ObservedStation {
    inventory::Station record;
    QPointF map;   ///< its place in the map's system
    HourSpan span; ///< of its stored hours; empty: none
};

struct StoredObservations {
    std::vector<ObservedStation> stations; ///< all of the inventory, by code
    std::vector<observations::WeatherSite> sites;
    HourSpan span; ///< of all stations
    CityAir city;
    bool isEmpty() const { return span.size() == 0; }
    const ObservedStation* find(const QString& code) const;
    const ObservedStation* find(inventory::RecordId id) const;
};

/// What map and chart show: a pollutant, or the index.
using Quantity = std::optional<AirPollutant>;
QString displayName(const Quantity& quantity);

class ObservingData final : public QObject
{
    Q_OBJECT

public:
    explicit ObservingData(AttributionSession& session);
    ~ObservingData() override;

    AttributionSession& session() const { return m_session; }
    /// Never null; empty while nothing is stored or nothing is read yet.
    std::shared_ptr<const StoredObservations> stored() const { return m_stored; }
    bool isReading() const { return m_isReading; }

    const observations::IndexRules& rules() const { return m_rules; }
    void setRules(const observations::IndexRules& rules);
    const Quantity& quantity() const { return m_quantity; }
    void setQuantity(const Quantity& quantity);

    const CityStateTable& table() const { return m_table; }
    /// Reads the table again, where people have edited it.
    void reloadTable();
    const std::vector<ForecastDay>& forecast() const { return m_forecast; }
    /// Writes it into the workspace. Throws OutputError.
    void setForecast(const std::vector<ForecastDay>& forecast);
    /// Of the shown hour.
    CityState state() const;
    std::optional<int> cityIndex() const; ///< the one that the rule judges by
    AqiStandard standard() const;         ///< in force at the shown hour; without one, today

Q_SIGNALS:
    void storedChanged();
    void rulesChanged();
    void quantityChanged();
    /// Table, forecast or states.
    void stateChanged();

private:
    void open();
    void read();
    void judge();
    void watch();

    AttributionSession& m_session;
    std::shared_ptr<const StoredObservations> m_stored = std::make_shared<StoredObservations>();
    observations::IndexRules m_rules;
    Quantity m_quantity;
    CityStateTable m_table;
    std::vector<ForecastDay> m_forecast;
    std::vector<CityState> m_states; ///< over the span of the city's index
    QString m_lastComplaint;
    QFileSystemWatcher m_watcher;
    QTimer m_reload; ///< editors write a file in several steps
    int m_generation = 0;
    bool m_isReading = false;
};

} // namespace airshed::attribution
