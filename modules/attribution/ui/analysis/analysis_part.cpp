// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/analysis_part.h"

#include "attribution/ui/analysis/analysis_panel.h"
#include "attribution/ui/analysis/analysis_run.h"
#include "attribution/ui/analysis/report_export.h"
#include "attribution/ui/analysis/result_panel.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/result_on_map.h"
#include "attribution/ui/runs/run_shelf.h"
#include "attribution/ui/runs/runs_panel.h"
#include "workbench/commands.h"
#include "workbench/selection.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

namespace airshed::attribution
{

using workbench::Menu;
using workbench::PanelArea;

namespace
{

const QString analysisPanelId = QStringLiteral("attribution.analysis");
const QString resultPanelId = QStringLiteral("attribution.result");
const QString runsPanelId = QStringLiteral("attribution.runs");
const QString stationCommand = QStringLiteral("attribution.this-station");
const QString findCommand = QStringLiteral("attribution.find");
const QString sensitivityCommand = QStringLiteral("attribution.sensitivity");
const QString reportCommand = QStringLiteral("attribution.report");
const QString resultCommand = QStringLiteral("attribution.show-result");
const QString runsCommand = QStringLiteral("attribution.show-runs");
constexpr int plumeDelayMs = 250;

} // namespace

AnalysisPart::AnalysisPart(AttributionSession& session)
    : m_session(session), m_shelf(new RunShelf(session, this)),
      m_run(new AnalysisRun(session, *m_shelf, this)), m_report(new ReportExport(session, *m_shelf, this))
{
    addCommands();
    addPanels();
    m_plume.setSingleShot(true);
    m_plume.setInterval(plumeDelayMs);
    connect(&m_plume, &QTimer::timeout, this, [this] {
        // One after the other: a slow plume of an earlier row must not stand under a later one's name.
        if (m_drawing)
            m_drawing->cancel();
        m_drawing = showPlumeOnMap(m_session);
    });
    connect(&m_session, &AttributionSession::candidateChanged, this, [this] {
        if (m_session.result())
            m_plume.start();
    });
    connect(&m_session, &AttributionSession::aboutToClose, &m_plume, &QTimer::stop);
    connect(&m_session, &AttributionSession::resultChanged, this, &AnalysisPart::updateCommands);
    connect(m_shelf, &RunShelf::shown, this, [this] {
        showResultOnMap(m_session);
        m_session.workbench().showPanel(resultPanelId);
    });
    connect(&m_session.workbench().selection(), &workbench::Selection::currentChanged, this,
            &AnalysisPart::updateCommands);
    updateCommands();
}

AnalysisPart::~AnalysisPart()
{
    // The panels know the session and the shelf; they must not outlive them.
    for (const QString& id : {analysisPanelId, resultPanelId, runsPanelId})
        m_session.workbench().removePanel(id);
    for (const QString& id :
         {stationCommand, findCommand, sensitivityCommand, reportCommand, resultCommand, runsCommand})
        m_session.workbench().commands().remove(id);
}

void AnalysisPart::addCommands()
{
    workbench::Commands& commands = m_session.workbench().commands();
    const QString ask = QStringLiteral("ask");
    const QString look = QStringLiteral("look");
    commands.add({.id = stationCommand,
                  .text = tr("Attribute this &station's hours"),
                  .tooltip = tr("Ask which sources explain the hours of the selected station"),
                  .icon = QStringLiteral("view-statistics"),
                  .menu = Menu::Attribution,
                  .section = ask},
                 [this] {
                     if (AnalysisPanel* panel = analysisPanel())
                         panel->takeSelectedStation();
                 });
    m_find = commands.add({.id = findCommand,
                           .text = tr("&Find the sources"),
                           .tooltip = tr("Find which sources explain the chosen hours of the station"),
                           .icon = QStringLiteral("system-search"),
                           .shortcut = QKeySequence(Qt::Key_F8),
                           .menu = Menu::Attribution,
                           .section = ask},
                          [this] {
                              if (AnalysisPanel* panel = analysisPanel())
                                  panel->findSources();
                          });
    commands.add({.id = resultCommand,
                  .text = tr("Show the &result"),
                  .icon = QStringLiteral("view-list-details"),
                  .menu = Menu::Attribution,
                  .section = look},
                 [this] { m_session.workbench().showPanel(resultPanelId); });
    commands.add({.id = sensitivityCommand,
                  .text = tr("Sensitivity to the &prior"),
                  .tooltip = tr("Ranks with a tight, the usual and a loose prior side by side"),
                  .icon = QStringLiteral("view-compare"),
                  .menu = Menu::Attribution,
                  .section = look},
                 [this] {
                     m_session.workbench().showPanel(resultPanelId);
                     if (m_result)
                         m_result->showSensitivity();
                 });
    commands.add({.id = runsCommand,
                  .text = tr("Stored r&uns"),
                  .tooltip = tr("Earlier attributions: open, compare, repeat"),
                  .icon = QStringLiteral("view-history"),
                  .menu = Menu::Attribution,
                  .section = look},
                 [this] { m_session.workbench().showPanel(runsPanelId); });
    m_write = commands.add({.id = reportCommand,
                            .text = tr("Repor&t…"),
                            .tooltip = tr("Write the report of the shown run: PDF or Excel workbook"),
                            .icon = QStringLiteral("document-export"),
                            .menu = Menu::Attribution,
                            .section = QStringLiteral("write")},
                           [this] { m_report->ask(); });
}

void AnalysisPart::addPanels()
{
    workbench::Workbench& workbench = m_session.workbench();
    workbench.addPanel({analysisPanelId, tr("Attribution"), QStringLiteral("view-statistics"),
                        PanelArea::Right, true, [this](QWidget* where) {
                            m_analysis = new AnalysisPanel(m_session, *m_run, where);
                            return m_analysis.data();
                        }});
    workbench.addPanel({resultPanelId, tr("Sources found"), QStringLiteral("view-list-details"),
                        PanelArea::Bottom, true, [this](QWidget* where) {
                            m_result = new ResultPanel(m_session, m_find, m_write, where);
                            return m_result.data();
                        }});
    workbench.addPanel(
        {runsPanelId, tr("Runs"), QStringLiteral("view-history"), PanelArea::Bottom, false,
         [this](QWidget* where) { return new RunsPanel(m_session, *m_shelf, m_find, where); }});
}

AnalysisPanel* AnalysisPart::analysisPanel()
{
    m_session.workbench().showPanel(analysisPanelId);
    return m_analysis;
}

void AnalysisPart::updateCommands()
{
    workbench::Commands& commands = m_session.workbench().commands();
    const workbench::FeatureRef current = m_session.workbench().selection().current();
    commands.setAvailable(stationCommand, current.kind == workbench::FeatureKind::Station && current.id != 0);
    const bool hasResult = m_session.result() != nullptr;
    for (const QString& id : {reportCommand, sensitivityCommand})
        commands.setAvailable(id, hasResult);
}

} // namespace airshed::attribution
