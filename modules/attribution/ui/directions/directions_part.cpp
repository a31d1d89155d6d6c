// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/directions_part.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/directions/directions_panel.h"
#include "workbench/commands.h"
#include "workbench/workbench.h"

namespace airshed::attribution
{

using workbench::Menu;
using workbench::PanelArea;

namespace
{

const QString panelId = QStringLiteral("attribution.directions");
const QString showCommand = QStringLiteral("attribution.show-directions");
const QString openCommand = QStringLiteral("attribution.open-trajectories");

} // namespace

DirectionsPart::DirectionsPart(AttributionSession& session) : m_session(session)
{
    workbench::Workbench& workbench = m_session.workbench();
    workbench.commands().add(
        {.id = showCommand,
         .text = tr("&Directions"),
         .tooltip = tr("From which directions and at which wind speeds the pollution comes"),
         .icon = QStringLiteral("compass"),
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
         .menu = Menu::Attribution,
         .section = QStringLiteral("look")},
        [this] { m_session.workbench().showPanel(panelId); });
    QAction* open = workbench.commands().add(
        {.id = openCommand,
         .text = tr("Open tra&jectories…"),
         .tooltip =
             tr("Read back trajectories of another model and see which regions the dirty air had passed"),
         .icon = QStringLiteral("document-open"),
         .menu = Menu::Attribution,
         .section = QStringLiteral("look")},
        [this] {
            m_session.workbench().showPanel(panelId);
            if (m_panel)
                m_panel->openTrajectories();
        });
    workbench.addPanel({panelId, tr("Directions"), QStringLiteral("compass"), PanelArea::Right, false,
                        [this, open](QWidget* where) {
                            m_panel = new DirectionsPanel(m_session, *open, where);
                            return m_panel.data();
                        }});
}

DirectionsPart::~DirectionsPart()
{
    // The panel knows the session; it must not outlive it.
    m_session.workbench().removePanel(panelId);
    for (const QString& id : {showCommand, openCommand})
        m_session.workbench().commands().remove(id);
}

} // namespace airshed::attribution
