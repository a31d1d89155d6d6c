// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench of the main window: hands plugins the window's own parts.
#pragma once

#include "main_window.h"
#include "menus.h"
#include "workspace_session.h"

#include "mapengine/client/map_engine.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"

namespace airshed::desktop
{

class MainWindow::Bench final : public workbench::Workbench
{
public:
    explicit Bench(MainWindow& window)
        : m_window(window), m_engine(mapengine::MapEngine::Options{}), m_layers(m_engine, window.m_undo),
          m_canvas(new workbench::MapCanvas(m_engine, window.m_selection))
    {
    }

    workbench::Commands& commands() override { return m_window.m_commands; }
    workbench::MapCanvas& mapCanvas() override { return *m_canvas; }
    mapengine::MapEngine& mapEngine() override { return m_engine; }
    workbench::LayerList& layers() override { return m_layers; }
    workbench::Selection& selection() override { return m_window.m_selection; }
    workbench::Tasks& tasks() override { return m_window.m_tasks; }
    workbench::Messages& messages() override { return m_window.m_messages; }
    workbench::Settings& settings() override { return m_window.m_settings; }
    QUndoStack& undoStack() override { return m_window.m_undo; }
    inventory::Workspace* workspace() override { return m_window.m_session->workspace(); }

    void addPanel(const workbench::PanelSpec& spec) override { m_window.m_docks->add(spec); }
    void removePanel(const QString& id) override { m_window.m_docks->remove(id); }
    QStringList panels() const override { return m_window.m_docks->ids(); }
    void showPanel(const QString& id) override { m_window.m_docks->show(id); }
    void addToolbarWidget(const QString& id, QWidget* widget) override
    {
        m_window.m_menus->addToolBarWidget(id, widget);
    }
    void removeToolbarWidget(const QString& id) override { m_window.m_menus->removeToolBarWidget(id); }
    QWidget* dialogParent() override { return &m_window; }

private:
    MainWindow& m_window;
    mapengine::MapEngine m_engine;
    workbench::LayerList m_layers;
    workbench::MapCanvas* m_canvas; ///< in the window's tree of widgets
};

} // namespace airshed::desktop
