// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/analysis_panel.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/ui/analysis/analysis_run.h"
#include "attribution/ui/analysis/episode_form.h"
#include "attribution/ui/analysis/evidence_page.h"
#include "attribution/ui/analysis/parameter_form.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "core/errors.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/selection.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QFrame>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace airshed::attribution
{

namespace
{

constexpr int refreshDelayMs = 80;
constexpr int steps = 1000;

QFrame* line(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

} // namespace

AnalysisPanel::AnalysisPanel(AttributionSession& session, AnalysisRun& run, QWidget* parent)
    : QWidget(parent), m_session(session), m_run(run), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("view-statistics"),
                                        tr("Open a workspace to find the sources of an episode."), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildForm());
    m_pages->addWidget(scroll);
    m_pages->addWidget(m_empty);
    QLabel* scope = quietLabel(scopeOfMethods(), this);
    scope->setObjectName(QStringLiteral("attribution.form.scope"));
    scope->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                              workbench::gridHalfStep);
    column->addWidget(line(this));
    column->addWidget(scope);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &AnalysisPanel::readStations);
    connect(&m_session, &AttributionSession::opened, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_session, &AttributionSession::observationsChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_session, &AttributionSession::aboutToClose, this, [this] {
        m_refresh.stop();
        m_episode->setStations({});
        m_pages->setCurrentWidget(m_empty);
    });
    connect(&m_session, &AttributionSession::episodeChanged, this, &AnalysisPanel::showState);
    connect(&m_run, &AnalysisRun::changed, this, &AnalysisPanel::showState);
    connect(&m_run, &AnalysisRun::progressed, this, [this] {
        const double fraction = m_run.fraction();
        m_progress->setRange(0, fraction < 0 ? 0 : steps);
        m_progress->setValue(qRound(fraction * steps));
        m_status->setText(m_run.status());
    });
    m_pages->setCurrentIndex(m_session.workspace() == nullptr ? 1 : 0);
    showState();
    readStations();
}

QWidget* AnalysisPanel::buildForm()
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(workbench::gridStep, workbench::gridStep, workbench::gridStep,
                               workbench::gridStep);
    column->setSpacing(workbench::gridStep);
    m_episode = new EpisodeForm(m_session, form);
    column->addWidget(m_episode);
    m_more = new QToolButton(form);
    m_more->setObjectName(QStringLiteral("attribution.parameters.more"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QToolButton::toggled, this, &AnalysisPanel::showParameters);
    column->addWidget(m_more);
    m_parameters = new ParameterForm(form);
    connect(m_parameters, &ParameterForm::changed, this, [this] { showParameters(m_more->isChecked()); });
    column->addWidget(m_parameters);
    showParameters(false);
    m_find = new QPushButton(tr("Find the sources"), form);
    m_find->setObjectName(QStringLiteral("attribution.find"));
    m_find->setDefault(true);
    connect(m_find, &QPushButton::clicked, this, &AnalysisPanel::findSources);
    column->addWidget(m_find);
    column->addWidget(buildRunning());
    m_failure = wrappedLabel({}, form);
    m_failure->setObjectName(QStringLiteral("attribution.failure"));
    column->addWidget(m_failure);
    column->addWidget(line(form));
    column->addWidget(new EvidencePage(m_session, form));
    column->addStretch(1);
    return form;
}

QWidget* AnalysisPanel::buildRunning()
{
    m_running = new QWidget(this);
    auto* column = new QVBoxLayout(m_running);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workbench::gridHalfStep);
    auto* row = new QHBoxLayout;
    row->setSpacing(workbench::gridStep);
    m_progress = new QProgressBar(m_running);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the run"));
    row->addWidget(m_progress, 1);
    auto* cancel = new QPushButton(tr("Cancel"), m_running);
    cancel->setObjectName(QStringLiteral("attribution.cancel"));
    connect(cancel, &QPushButton::clicked, &m_run, &AnalysisRun::cancel);
    row->addWidget(cancel);
    column->addLayout(row);
    m_status = quietLabel({}, m_running);
    column->addWidget(m_status);
    return m_running;
}

void AnalysisPanel::showParameters(bool isShown)
{
    m_more->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_more->setText(m_parameters == nullptr || m_parameters->isDefault() ? tr("Parameters: defaults")
                                                                         : tr("Parameters: changed"));
    m_more->setAccessibleName(m_more->text());
    if (m_parameters != nullptr)
        m_parameters->setVisible(isShown);
}

void AnalysisPanel::readStations()
{
    if (m_session.workspace() == nullptr)
        return;
    const int serial = m_session.serial();
    try {
        std::shared_ptr<inventory::InventoryStore> reader = m_session.workspace()->openReader();
        m_session.workbench().tasks().run<ObservedStations>(
            tr("List the stations with observations"),
            [reader, folder = m_session.workspace()->folder()](Progress&) {
                using observations::ObservationStore;
                ObservedStations observed;
                observed.stations = reader->stations();
                const ObservationStore store(folder, ObservationStore::Access::Read);
                for (const observations::Holding& holding : store.stations())
                    observed.holdings.insert(holding.code, holding);
                observed.sites = store.weatherSites();
                return observed;
            },
            [guard = QPointer<AnalysisPanel>(this), serial](const ObservedStations& observed) {
                if (guard && serial == guard->m_session.serial())
                    guard->take(observed);
            });
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void AnalysisPanel::take(const ObservedStations& observed)
{
    m_pages->setCurrentIndex(0);
    m_episode->setStations(observed);
    m_parameters->setWeatherSites(observed.sites);
    showState();
}

void AnalysisPanel::showState()
{
    const bool isRunning = m_run.isRunning();
    m_running->setVisible(isRunning);
    m_find->setVisible(!isRunning);
    m_find->setEnabled(m_episode->whyNot().isEmpty());
    m_failure->setText(m_run.failure());
    m_failure->setVisible(!isRunning && !m_run.failure().isEmpty());
}

void AnalysisPanel::findSources()
{
    const QString why = m_episode->whyNot();
    if (!why.isEmpty())
        m_session.workbench().messages().note(why);
    else
        m_run.start(m_session.episode(), m_parameters->parameters());
}

void AnalysisPanel::takeSelectedStation()
{
    const workbench::FeatureRef current = m_session.workbench().selection().current();
    if (current.kind == workbench::FeatureKind::Station)
        m_episode->chooseStation(m_episode->codeOf(current.id));
}

} // namespace airshed::attribution
