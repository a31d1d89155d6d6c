// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/result_panel.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/report_sections.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/ui/analysis/candidate_list.h"
#include "attribution/ui/analysis/elided_text.h"
#include "attribution/ui/analysis/hours_view.h"
#include "attribution/ui/analysis/limits_view.h"
#include "attribution/ui/analysis/sensitivity_view.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "workbench/empty_state.h"
#include "workbench/map_canvas.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace airshed::attribution
{

namespace
{

enum Tab { RankedTab, UnobservedTab, HoursTab, SensitivityTab, LimitsTab };

/// The box of the innermost footprint region; null: there is none.
QRectF searchArea(const AttributionResult& result)
{
    QPolygonF points;
    int percent = 101;
    for (const FootprintRegion& region : result.footprint) {
        if (region.percent >= percent)
            continue;
        percent = region.percent;
        points.clear();
        for (const auto& ring : region.rings)
            for (const geo::MapPoint& point : ring)
                points.append(QPointF(point.x, point.y));
    }
    return points.boundingRect();
}

} // namespace

ResultPanel::ResultPanel(AttributionSession& session, QAction* findSources, QAction* report, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(
          QStringLiteral("view-statistics"),
          tr("Choose a station and hours, and find which sources can explain them."), this)),
      m_subject(new ElidedText(this)), m_warning(new QWidget(this)), m_warningText(wrappedLabel({}, this)),
      m_scope(quietLabel({}, this)), m_tabs(new QTabWidget(this)),
      m_ranked(new CandidateList(session, CandidateModel::List::Ranked, this)),
      m_unobserved(new CandidateList(session, CandidateModel::List::Unobserved, this)),
      m_hours(new HoursView(this)), m_sensitivity(new SensitivityView(session, this)),
      m_limits(new LimitsView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(buildContent(report));
    m_pages->addWidget(m_empty);
    m_empty->setAction(findSources);
    connect(&m_session, &AttributionSession::resultChanged, this, &ResultPanel::showResult);
    showResult();
}

QWidget* ResultPanel::buildContent(QAction* report)
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* strip = new QHBoxLayout(m_warning);
    strip->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                              workbench::gridHalfStep);
    strip->setSpacing(workbench::gridStep);
    m_warning->setObjectName(QStringLiteral("attribution.warning"));
    m_warning->setAutoFillBackground(true);
    m_warning->setBackgroundRole(QPalette::AlternateBase);
    auto* sign = new QLabel(m_warning);
    sign->setPixmap(QIcon::fromTheme(QStringLiteral("dialog-warning")).pixmap(16, 16));
    strip->addWidget(sign, 0, Qt::AlignTop);
    m_warningText->setObjectName(QStringLiteral("attribution.warning.text"));
    strip->addWidget(m_warningText, 1);
    auto* show = new QPushButton(tr("Show the area"), m_warning);
    show->setObjectName(QStringLiteral("attribution.warning.show"));
    connect(show, &QPushButton::clicked, this, [this] {
        if (const auto result = m_session.result()) {
            const QRectF area = searchArea(*result);
            if (!area.isNull())
                m_session.workbench().mapCanvas().zoomToExtent(area.adjusted(
                    -area.width() / 4, -area.height() / 4, area.width() / 4, area.height() / 4));
        }
    });
    strip->addWidget(show, 0, Qt::AlignTop);
    column->addWidget(m_warning);

    m_tabs->setObjectName(QStringLiteral("attribution.tabs"));
    m_tabs->setAccessibleName(tr("Parts of the result"));
    m_tabs->setDocumentMode(true);
    m_tabs->insertTab(RankedTab, m_ranked, tr("Ranked"));
    m_tabs->insertTab(UnobservedTab, m_unobserved, tr("Unobserved"));
    m_tabs->insertTab(HoursTab, m_hours, tr("Increment"));
    m_tabs->insertTab(SensitivityTab, m_sensitivity, tr("Prior"));
    m_tabs->insertTab(LimitsTab, m_limits, tr("Remarks and limits"));
    m_tabs->setTabToolTip(UnobservedTab,
                          tr("Sources that no station could see under the winds of the episode"));
    m_tabs->setTabToolTip(SensitivityTab, tr("How the ranks depend on the trust in the inventory"));
    auto* sensitivity = new QToolButton(m_ranked);
    sensitivity->setObjectName(QStringLiteral("attribution.ranked.sensitivity"));
    sensitivity->setText(tr("Sensitivity"));
    sensitivity->setAccessibleName(sensitivity->text());
    sensitivity->setToolTip(m_tabs->tabToolTip(SensitivityTab));
    sensitivity->setIcon(QIcon::fromTheme(QStringLiteral("view-compare")));
    sensitivity->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    sensitivity->setAutoRaise(true);
    sensitivity->setFocusPolicy(Qt::TabFocus);
    connect(sensitivity, &QToolButton::clicked, this, &ResultPanel::showSensitivity);
    m_ranked->addTool(sensitivity);
    auto* paper = new QToolButton(m_ranked);
    paper->setDefaultAction(report);
    paper->setObjectName(QStringLiteral("attribution.ranked.report"));
    paper->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    paper->setAutoRaise(true);
    paper->setFocusPolicy(Qt::TabFocus);
    m_ranked->addTool(paper);
    m_subject->setObjectName(QStringLiteral("attribution.subject"));
    m_tabs->setCornerWidget(m_subject);
    column->addWidget(m_tabs, 1);

    m_scope->setObjectName(QStringLiteral("attribution.scope"));
    m_scope->setText(scopeOfMethods());
    m_scope->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                                workbench::gridHalfStep);
    column->addWidget(m_scope);
    return content;
}

void ResultPanel::showSensitivity() { m_tabs->setCurrentIndex(SensitivityTab); }

void ResultPanel::showResult()
{
    const auto result = m_session.result();
    m_ranked->show(result);
    m_unobserved->show(result);
    m_hours->show(result);
    m_sensitivity->show(result);
    m_limits->show(result);
    m_pages->setCurrentIndex(result ? 0 : 1);
    setFocusProxy(result ? static_cast<QWidget*>(m_tabs) : m_empty);
    if (!result)
        return;
    const QLocale locale;
    m_tabs->setTabText(
        RankedTab, tr("Ranked (%1)").arg(locale.toString(static_cast<qlonglong>(result->candidates.size()))));
    m_tabs->setTabText(
        UnobservedTab,
        tr("Unobserved (%1)").arg(locale.toString(static_cast<qlonglong>(result->unobserved.size()))));
    m_subject->setText(tr("%1 at %2, %3", "pollutant, station, hours")
                           .arg(displayName(result->episode.pollutant), result->episode.station,
                                spanText(result->episode.span)));
    showWarning();
}

void ResultPanel::showWarning()
{
    const auto result = m_session.result();
    m_warning->setVisible(result && result->isUnlistedSourcePossible);
    if (result && result->isUnlistedSourcePossible)
        m_warningText->setText(unlistedSentence(*result));
}

} // namespace airshed::attribution
