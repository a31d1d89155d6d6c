// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the plugin where an attribution is asked for, read, kept and reported: its panels and commands.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;

namespace airshed::workbench
{
class Task;
}

namespace airshed::attribution
{

class AnalysisPanel;
class AnalysisRun;
class AttributionSession;
class ReportExport;
class ResultPanel;
class RunShelf;

class AnalysisPart final : public QObject
{
    Q_OBJECT

public:
    explicit AnalysisPart(AttributionSession& session);
    ~AnalysisPart() override;

private:
    void addCommands();
    void addPanels();
    void updateCommands();
    AnalysisPanel* analysisPanel();

    AttributionSession& m_session;
    RunShelf* m_shelf;
    AnalysisRun* m_run;
    ReportExport* m_report;
    QAction* m_find = nullptr;
    QAction* m_write = nullptr;
    QPointer<AnalysisPanel> m_analysis;
    QPointer<ResultPanel> m_result;
    QPointer<workbench::Task> m_drawing; ///< the plume that is being drawn
    QTimer m_plume;                      ///< whoever steps through the list does not wait for every plume
};

} // namespace airshed::attribution
