// SPDX-License-Identifier: GPL-3.0-or-later
// The panel "Directions": pollution rose, conditional probability and polar plot of one station over a
// period, and trajectories of other models. It reads and computes in tasks; what it shows comes from
// station_directions.h.
#pragma once

#include "attribution/logic/station_directions.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace airshed::workbench
{
class EmptyState;
class Task;
} // namespace airshed::workbench

namespace airshed::attribution
{

class AttributionSession;
class DirectionChart;
class TrajectoriesPage;

class DirectionsPanel final : public QWidget
{
    Q_OBJECT

public:
    DirectionsPanel(AttributionSession& session, QAction& openTrajectories, QWidget* parent = nullptr);
    /// Shows their page and asks for files.
    void openTrajectories();

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Period { Month, Year, Whole, Episode, Chosen };
    void buildBar();
    void buildTabs(QAction& openTrajectories);
    void listStations();
    void takeStations(std::vector<StationWithHours> stations);
    void followSelection();
    void followEpisode();
    void choose(const QString& stationCode);
    void outdate();
    void read();
    void take(StationDirections directions);
    void showState();
    void showFacts();
    void showOnMap();
    const StationWithHours* station() const;
    AirPollutant pollutant() const;
    HourSpan span() const;
    std::vector<StationWithHours> stationsForMap() const;

    AttributionSession& m_session;
    QComboBox* m_station;
    QComboBox* m_pollutant;
    QComboBox* m_period;
    QWidget* m_days;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    QTabWidget* m_tabs;
    std::vector<DirectionChart*> m_charts;
    std::vector<QLabel*> m_facts; ///< below each chart
    TrajectoriesPage* m_trajectories = nullptr;
    QPushButton* m_map;
    QTimer m_wait;
    QPointer<workbench::Task> m_task;
    std::vector<StationWithHours> m_stations;
    std::shared_ptr<const StationDirections> m_shown;
    bool m_isListed = false;
    bool m_isOutdated = true;
    int m_wish = 0; ///< answers to an earlier wish are dropped
};

} // namespace airshed::attribution
