// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/observing.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/chart_panel.h"
#include "attribution/ui/observing/hour_frames.h"
#include "attribution/ui/observing/hours_panel.h"
#include "attribution/ui/observing/load_observations.h"
#include "attribution/ui/observing/observing_data.h"
#include "attribution/ui/observing/replay.h"
#include "attribution/ui/observing/rule_dialog.h"
#include "attribution/ui/observing/state_chip.h"
#include "attribution/ui/observing/station_overlay.h"
#include "workbench/commands.h"
#include "workbench/settings.h"
#include "workbench/workbench.h"

#include <QSignalBlocker>

namespace airshed::attribution
{

using workbench::Menu;
using workbench::PanelArea;

namespace
{

const QString hoursPanelId = QStringLiteral("attribution.hours");
const QString chartPanelId = QStringLiteral("attribution.chart");
const QString chipId = QStringLiteral("attribution.state");
const QString playId = QStringLiteral("attribution.play");
const QString previousId = QStringLiteral("attribution.previous-hour");
const QString nextId = QStringLiteral("attribution.next-hour");
const QString onMapId = QStringLiteral("attribution.hour-on-map");
const QString ruleId = QStringLiteral("attribution.city-state-rule");
const QString onMapKey = QStringLiteral("attribution/hour-on-map");
const QString section = QStringLiteral("observing");

} // namespace

Observing::Observing(AttributionSession& session)
    : m_session(session), m_data(std::make_unique<ObservingData>(session)),
      m_frames(std::make_unique<HourFrames>(*m_data)), m_replay(std::make_unique<Replay>(*m_data, *m_frames)),
      m_overlay(std::make_unique<StationOverlay>(*m_data, *m_frames)),
      m_loading(std::make_unique<LoadObservations>(session))
{
    addCommands();
    addPanels();
    auto* chip = new StateChip(*m_data);
    connect(chip, &QToolButton::clicked, this, &Observing::showRule);
    session.workbench().addToolbarWidget(chipId, chip);
    connect(&session, &AttributionSession::aboutToClose, this, [this] {
        m_replay->setPlaying(false);
        delete m_dialog;
    });
}

Observing::~Observing()
{
    delete m_dialog;
    workbench::Workbench& workbench = m_session.workbench();
    workbench.removeToolbarWidget(chipId);
    for (const QString& id : {hoursPanelId, chartPanelId})
        workbench.removePanel(id);
    for (const QString& id : {playId, previousId, nextId, onMapId, ruleId})
        workbench.commands().remove(id);
}

void Observing::addCommands()
{
    workbench::Commands& commands = m_session.workbench().commands();
    commands.add({.id = previousId,
                  .text = tr("P&revious hour"),
                  .icon = QStringLiteral("media-skip-backward"),
                  .shortcut = QKeySequence(Qt::Key_BracketLeft),
                  .menu = Menu::Attribution,
                  .section = section},
                 [this] { m_replay->step(-1); });
    QAction* play = commands.add({.id = playId,
                                  .text = tr("&Play the hours"),
                                  .icon = QStringLiteral("media-playback-start"),
                                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Space),
                                  .menu = Menu::Attribution,
                                  .section = section,
                                  .isCheckable = true},
                                 [this] { m_replay->setPlaying(!m_replay->isPlaying()); });
    commands.add({.id = nextId,
                  .text = tr("&Next hour"),
                  .icon = QStringLiteral("media-skip-forward"),
                  .shortcut = QKeySequence(Qt::Key_BracketRight),
                  .menu = Menu::Attribution,
                  .section = section},
                 [this] { m_replay->step(1); });
    connect(m_replay.get(), &Replay::playingChanged, play, [play](bool isPlaying) {
        const QSignalBlocker quiet(play);
        play->setChecked(isPlaying);
    });
    connect(m_replay.get(), &Replay::playingChanged, play, [play](bool isPlaying) {
        play->setIcon(QIcon::fromTheme(isPlaying ? QStringLiteral("media-playback-pause")
                                                 : QStringLiteral("media-playback-start")));
    });
    QAction* onMap = commands.add({.id = onMapId,
                                   .text = tr("Hour on the &map"),
                                   .tooltip = tr("Stations in the colours of the shown hour, and the wind"),
                                   .icon = QStringLiteral("station"),
                                   .menu = Menu::Attribution,
                                   .section = section,
                                   .isCheckable = true},
                                  [] {});
    onMap->setChecked(m_session.workbench().settings().value(onMapKey, true).toBool());
    m_overlay->setShown(onMap->isChecked());
    connect(onMap, &QAction::toggled, this, [this](bool isShown) {
        m_overlay->setShown(isShown);
        m_session.workbench().settings().setValue(onMapKey, isShown);
    });
    commands.add({.id = ruleId,
                  .text = tr("Peace, &war and recovery…"),
                  .tooltip = tr("The rule of the city's state, and the forecast it looks at"),
                  .menu = Menu::Attribution,
                  .section = section},
                 [this] { showRule(); });
    const auto follow = [this, &commands] {
        const bool isAny = !m_data->stored()->isEmpty();
        for (const QString& id : {playId, previousId, nextId})
            commands.setAvailable(id, isAny);
    };
    connect(m_data.get(), &ObservingData::storedChanged, this, follow);
    follow();
}

void Observing::addPanels()
{
    workbench::Workbench& workbench = m_session.workbench();
    workbench.addPanel({hoursPanelId, tr("Hours"), QStringLiteral("chronometer"), PanelArea::Bottom, true,
                        [this](QWidget* where) { return new HoursPanel(*m_data, *m_replay, where); }});
    workbench.addPanel({chartPanelId, tr("Chart"), QStringLiteral("office-chart-line"), PanelArea::Bottom,
                        true, [this](QWidget* where) { return new ChartPanel(*m_data, *m_replay, where); }});
}

void Observing::showRule()
{
    if (m_session.workspace() == nullptr)
        return;
    if (!m_dialog) {
        m_dialog = new RuleDialog(*m_data, m_session.workbench().dialogParent());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace airshed::attribution
