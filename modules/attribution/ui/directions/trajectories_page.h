// SPDX-License-Identifier: GPL-3.0-or-later
// The page for trajectories of other models: open their files, choose the statistic and its weighting, look,
// put them on the map. It computes in tasks.
#pragma once

#include "attribution/logic/station_directions.h"
#include "attribution/ui/directions/trajectory_chart.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace airshed::workbench
{
class EmptyState;
class Task;
} // namespace airshed::workbench

namespace airshed::attribution
{

class AttributionSession;

class TrajectoriesPage final : public QWidget
{
    Q_OBJECT

public:
    TrajectoriesPage(AttributionSession& session, QAction& openAction, QWidget* parent);

    /// Asks for files and reads them.
    void open();
    void read(const QStringList& paths);
    /// Whose concentrations count for trajectories that carry none.
    void setStation(std::optional<StationWithHours> station, AirPollutant pollutant);
    void clear();

private:
    struct Reading {
        std::vector<Trajectory> trajectories;
        bool isFromFile = false; ///< the concentrations
        qint64 joined = 0;
    };
    void build(QAction& openAction);
    void compute();
    void showOnMap();
    void showState();
    TrajectorySettings settings() const;

    AttributionSession& m_session;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    TrajectoryChart* m_chart;
    QComboBox* m_method;
    QComboBox* m_clock;
    QCheckBox* m_weighting;
    QDoubleSpinBox* m_cell;
    QDoubleSpinBox* m_percentile;
    QLabel* m_facts;
    QPushButton* m_map;
    QPointer<workbench::Task> m_task;
    QStringList m_paths;
    std::optional<StationWithHours> m_station;
    AirPollutant m_pollutant = AirPollutant::PM25;
    std::shared_ptr<const std::vector<Trajectory>> m_trajectories;
    std::optional<TrajectoryGrid> m_grid;
    bool m_isFromFile = false;
    QPointer<workbench::Task> m_readTask;
    // Answers to an earlier wish are dropped. A change of the statistic must not end the reading of files.
    int m_wish = 0;
    int m_readWish = 0;
};

} // namespace airshed::attribution
