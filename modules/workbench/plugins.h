// SPDX-License-Identifier: GPL-3.0-or-later
// Finds, checks, loads and ends the plugins of a folder. A plugin that is missing, too new or faulty is named
// in a message and skipped; the program and the other plugins go on.
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>
#include <vector>

class QPluginLoader;

namespace airshed::inventory
{
class Workspace;
}

namespace airshed::workbench
{

class Plugin;
class Workbench;

/// What a plugin says of itself, read before any of its code runs.
struct PluginDescription {
    QString file;
    QString id;
    QString title; ///< in the window's language
    QString version;
    int api = 0;
    QStringList requiredIds;
    int position = 100; ///< among the plugins: whose panels and commands stand before whose
};

class Plugins final : public QObject
{
    Q_OBJECT

public:
    explicit Plugins(Workbench& workbench, QObject* parent = nullptr);
    ~Plugins() override;

    /// Loads every plugin of the folder, those first that others require, otherwise in the order of their
    /// positions and ids.
    void load(const QString& folder);
    /// Those that run, in the order in which they were initialized.
    QList<PluginDescription> loaded() const;

    void workspaceOpened(inventory::Workspace& workspace);
    void workspaceAboutToClose();
    /// Ends the plugins, last first. Their widgets must be gone afterwards or never run plugin code again.
    void shutdown();

private:
    struct Loaded;
    QList<PluginDescription> candidatesIn(const QString& folder);
    void initialize(const PluginDescription& description);
    void report(const QString& sentence, const QString& details = {});
    template<typename Step>
    bool guarded(const QString& title, Step step);

    Workbench& m_workbench;
    std::vector<Loaded> m_loaded;
    std::vector<std::unique_ptr<QPluginLoader>> m_failed; ///< kept: something may still refer to their code
};

} // namespace airshed::workbench
