// SPDX-License-Identifier: GPL-3.0-or-later
// The panel where an attribution is asked for and its candidates' evidence is read: station, pollutant,
// hours, the run's choices, the button, its progress.
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::attribution
{

class AnalysisRun;
class AttributionSession;
class EpisodeForm;
class EvidencePage;
class ParameterForm;
struct ObservedStations;

class AnalysisPanel final : public QWidget
{
    Q_OBJECT

public:
    AnalysisPanel(AttributionSession& session, AnalysisRun& run, QWidget* parent);

    /// As pressing the button does; shows what is missing when it cannot run.
    void findSources();
    /// The station that the map's selection means.
    void takeSelectedStation();

private:
    QWidget* buildForm();
    QWidget* buildRunning();
    void readStations();
    void take(const ObservedStations& observed);
    void showState();
    void showParameters(bool isShown);

    AttributionSession& m_session;
    AnalysisRun& m_run;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    EpisodeForm* m_episode = nullptr;
    QToolButton* m_more = nullptr;
    ParameterForm* m_parameters = nullptr;
    QPushButton* m_find = nullptr;
    QWidget* m_running = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_failure = nullptr;
    QTimer m_refresh;
};

} // namespace airshed::attribution
