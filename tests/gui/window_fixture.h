// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with its real engine on a small real workspace, and what tests do to it again and again.
// Settings, journals and sockets go into a folder of the test's own.
#pragma once

#include "main_window.h"

#include <QString>
#include <QTemporaryDir>
#include <memory>

class QAbstractButton;
class QAction;

namespace airshed::workbench
{
class LayersPanel;
class MapCanvas;
} // namespace airshed::workbench

namespace airshed::test
{

/// Generous, for a machine with other work: no test waits this long unless it fails.
constexpr int patienceMs = 60'000;

/// What a person's session has: configuration, data and runtime folders. Call it in initMain(), before the
/// application is made.
void useFoldersOfTheTest();

/// A folder with a workspace of 24 sources in a grid, three stations and two cameras south of Nanchang,
/// closed again. The path has Chinese characters and a space.
class SmallWorkspace
{
public:
    SmallWorkspace();
    QString folder() const { return m_parent.filePath(QStringLiteral("工作区 甲/清单")); }
    static constexpr int sources = 24;

private:
    QTemporaryDir m_parent;
};

/// The window as main() makes it, shown and active. One at a time.
class ShownWindow
{
public:
    /// Of these plugins; empty: none.
    explicit ShownWindow(const QString& pluginsFolder = {}, const QString& settingsFile = {});
    ~ShownWindow();

    desktop::MainWindow* operator->() { return m_window.get(); }
    desktop::MainWindow& operator*() { return *m_window; }
    workbench::Settings& settings() { return m_settings; }
    workbench::MapCanvas& canvas();
    workbench::LayersPanel& layersPanel();
    QAction* command(const QString& id);

    /// Waits until the workspace is open and its map is complete.
    [[nodiscard]] bool open(const QString& folder);
    [[nodiscard]] bool waitUntilComplete();
    /// Everything said since the window was made.
    QStringList messages();
    /// Closes it as a person does, and ends it. The settings file remains.
    void close();

private:
    QTemporaryDir m_folder;
    workbench::Settings m_settings;
    workbench::ThemeSwitch m_theme;
    std::unique_ptr<desktop::MainWindow> m_window;
};

/// The only visible button below `parent` that shows this text (without mnemonic) or has this accessible
/// name.
QAbstractButton* buttonNamed(QWidget& parent, const QString& name);
/// Waits for it and clicks it; throws when it does not come.
void clickButton(QWidget& parent, const QString& name);
void click(QWidget* widget);
/// As an input method does, any characters.
void type(QWidget* widget, const QString& text);

/// The path of a program of the build tree.
QString program(const QString& name);

/// A folder with these plugin files in it, as links.
class PluginFolder
{
public:
    explicit PluginFolder(const QStringList& files);
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace airshed::test
