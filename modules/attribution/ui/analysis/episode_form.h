// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked: the station (that of the map's selection), the pollutant and the hours (those of the chart's
// brush). Linked with the session's episode both ways.
#pragma once

#include "attribution/logic/attribution_input.h"
#include "inventory/records.h"
#include "observations/observation_store.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;

namespace airshed::attribution
{

class AttributionSession;
class HourEdit;

/// What the form chooses from.
struct ObservedStations {
    std::vector<inventory::Station> stations;
    QHash<QString, observations::Holding> holdings; ///< by code
    std::vector<observations::WeatherSite> sites;
};

class EpisodeForm final : public QWidget
{
    Q_OBJECT

public:
    EpisodeForm(AttributionSession& session, QWidget* parent);

    void setStations(const ObservedStations& observed);
    /// Takes this station; hours that it has observations of, when none are chosen yet.
    void chooseStation(const QString& code);
    QString codeOf(std::int64_t record) const { return m_codes.value(record); }
    /// Empty: the episode can be asked about. Else what is missing, in a sentence.
    QString whyNot() const;

private:
    void takeEpisode();
    void giveEpisode();
    void showHint();
    HourSpan usualHours(const QString& code) const;

    AttributionSession& m_session;
    QComboBox* m_station;
    QComboBox* m_pollutant;
    HourEdit* m_from;
    HourEdit* m_to;
    QLabel* m_hint;
    QHash<QString, observations::Holding> m_holdings;
    QHash<std::int64_t, QString> m_codes; ///< of stations, by record
    bool m_isTaking = false;
};

} // namespace airshed::attribution
