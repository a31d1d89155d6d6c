// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/plugins.h"

#include "core/errors.h"
#include "workbench/commands.h"
#include "workbench/messages.h"
#include "workbench/plugin.h"
#include "workbench/workbench.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QPluginLoader>
#include <algorithm>
#include <ranges>
#include <set>

namespace airshed::workbench
{

struct Plugins::Loaded {
    PluginDescription description;
    std::unique_ptr<QPluginLoader> loader;
    Plugin* plugin = nullptr; ///< owned by the loader
};

namespace
{

/// {"en": "Review", "zh_CN": "空间核查"}: the window's language, else English, else nothing.
QString localised(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    const QJsonObject texts = value.toObject();
    const QString language = QLocale().name();
    const QStringList wanted = {language, language.section(QLatin1Char('_'), 0, 0), QStringLiteral("en")};
    for (const QString& key : wanted) {
        if (texts.contains(key))
            return texts.value(key).toString();
    }
    return {};
}

PluginDescription describe(const QString& file, const QJsonObject& metadata)
{
    PluginDescription description;
    description.file = file;
    description.id = metadata.value(QStringLiteral("id")).toString();
    description.title = localised(metadata.value(QStringLiteral("title")));
    if (description.title.isEmpty())
        description.title = description.id;
    description.version = metadata.value(QStringLiteral("version")).toString();
    description.api = metadata.value(QStringLiteral("api")).toInt();
    const QJsonArray required = metadata.value(QStringLiteral("requires")).toArray();
    for (const QJsonValue& id : required)
        description.requiredIds.append(id.toString());
    description.position = metadata.value(QStringLiteral("position")).toInt(description.position);
    return description;
}

} // namespace

Plugins::Plugins(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench) {}

Plugins::~Plugins() { shutdown(); }

void Plugins::report(const QString& sentence, const QString& details)
{
    m_workbench.messages().post({Message::Level::Warning, sentence, details, {}, {}});
}

template<typename Step>
bool Plugins::guarded(const QString& title, Step step)
{
    try {
        step();
        return true;
    } catch (const Error& error) {
        report(tr("The plugin “%1” failed and was skipped: %2").arg(title, error.message()));
    } catch (const std::exception& error) {
        report(tr("The plugin “%1” failed and was skipped. Ask its maker for a newer version.").arg(title),
               QString::fromLocal8Bit(error.what()));
    } catch (...) {
        report(tr("The plugin “%1” failed and was skipped. Ask its maker for a newer version.").arg(title));
    }
    return false;
}

QList<PluginDescription> Plugins::candidatesIn(const QString& folder)
{
    QList<PluginDescription> candidates;
    std::set<QString> ids;
    // QDir::System lists links that lead nowhere: a plugin that was meant to be there is missing, and that is
    // said.
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.so")}, QDir::Files | QDir::System);
    for (const QFileInfo& file : files) {
        if (!file.exists()) {
            report(tr("The plugin file “%1” is missing; install the plugin again or remove its link.")
                       .arg(file.absoluteFilePath()));
            continue;
        }
        const QJsonObject outer = QPluginLoader(file.absoluteFilePath()).metaData();
        if (outer.value(QStringLiteral("IID")).toString() != QLatin1String(AIRSHED_PLUGIN_IID)) {
            report(
                tr("“%1” is not a plugin of this program and was skipped; remove it from the plugin folder.")
                    .arg(file.fileName()));
            continue;
        }
        const PluginDescription description =
            describe(file.absoluteFilePath(), outer.value(QStringLiteral("MetaData")).toObject());
        if (description.id.isEmpty()) {
            report(tr("The plugin file “%1” does not say its id and was skipped; ask its maker for a newer "
                      "version.")
                       .arg(file.fileName()));
        } else if (description.api != pluginApiVersion) {
            report(description.api > pluginApiVersion ? tr("The plugin “%1” needs a newer version of the "
                                                           "program (interface %2, here %3) and was "
                                                           "skipped; update the program.")
                                                            .arg(description.title)
                                                            .arg(description.api)
                                                            .arg(pluginApiVersion)
                                                      : tr("The plugin “%1” is too old for this program "
                                                           "(interface %2, here %3) and was skipped; "
                                                           "install a newer version of it.")
                                                            .arg(description.title)
                                                            .arg(description.api)
                                                            .arg(pluginApiVersion));
        } else if (!ids.insert(description.id).second) {
            report(tr("The plugin “%1” is there twice; “%2” was skipped.")
                       .arg(description.title, file.fileName()));
        } else {
            candidates.append(description);
        }
    }
    std::ranges::sort(candidates, {}, [](const PluginDescription& d) { return std::pair(d.position, d.id); });
    return candidates;
}

void Plugins::load(const QString& folder)
{
    if (!QDir(folder).exists()) {
        report(tr("The plugin folder “%1” is missing; install the program again.").arg(folder));
        return;
    }
    QList<PluginDescription> waiting = candidatesIn(folder);
    const auto runs = [this](const QString& id) {
        return std::ranges::any_of(m_loaded, [&](const Loaded& l) { return l.description.id == id; });
    };
    // Each round loads what has all that it requires; what is left over requires something that is not there,
    // that failed, or itself in a circle.
    for (bool progress = true; progress && !waiting.isEmpty();) {
        progress = false;
        for (qsizetype i = 0; i < waiting.size(); ++i) {
            if (!std::ranges::all_of(waiting.at(i).requiredIds, runs))
                continue;
            initialize(waiting.takeAt(i));
            progress = true;
            break;
        }
    }
    for (const PluginDescription& left : std::as_const(waiting)) {
        QStringList missing;
        std::ranges::copy_if(left.requiredIds, std::back_inserter(missing),
                             [&](const QString& id) { return !runs(id); });
        report(tr("The plugin “%1” was skipped because it needs “%2”, which is not loaded; install that as "
                  "well.")
                   .arg(left.title, QLocale().createSeparatedList(missing)));
    }
}

void Plugins::initialize(const PluginDescription& description)
{
    auto loader = std::make_unique<QPluginLoader>(description.file);
    // Lambdas of the plugin may live as long as the program: its code is never unmapped, only its object
    // ends.
    loader->setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);

    QStringList commandsBefore;
    for (const CommandSpec& spec : m_workbench.commands().specs())
        commandsBefore.append(spec.id);
    const QStringList panelsBefore = m_workbench.panels();

    Plugin* plugin = nullptr;
    const bool isUp = guarded(description.title, [&] {
        plugin = qobject_cast<Plugin*>(loader->instance());
        if (plugin != nullptr)
            plugin->initialize(m_workbench);
    });
    if (isUp && plugin == nullptr) {
        report(tr("The plugin “%1” cannot be loaded and was skipped; it was built for another system or "
                  "version.")
                   .arg(description.title),
               loader->errorString());
    }
    if (isUp && plugin != nullptr) {
        m_loaded.push_back({description, std::move(loader), plugin});
        return;
    }
    for (const CommandSpec& spec : m_workbench.commands().specs()) {
        if (!commandsBefore.contains(spec.id))
            m_workbench.commands().remove(spec.id);
    }
    const QStringList panelsNow = m_workbench.panels();
    for (const QString& id : panelsNow) {
        if (!panelsBefore.contains(id))
            m_workbench.removePanel(id);
    }
    m_failed.push_back(std::move(loader));
}

QList<PluginDescription> Plugins::loaded() const
{
    QList<PluginDescription> list;
    for (const Loaded& loaded : m_loaded)
        list.append(loaded.description);
    return list;
}

void Plugins::workspaceOpened(inventory::Workspace& workspace)
{
    for (const Loaded& loaded : m_loaded)
        guarded(loaded.description.title, [&] { loaded.plugin->workspaceOpened(workspace); });
}

void Plugins::workspaceAboutToClose()
{
    for (const Loaded& loaded : std::views::reverse(m_loaded))
        guarded(loaded.description.title, [&] { loaded.plugin->workspaceAboutToClose(); });
}

void Plugins::shutdown()
{
    while (!m_loaded.empty()) {
        const Loaded& last = m_loaded.back();
        guarded(last.description.title, [&] { last.plugin->aboutToShutdown(); });
        delete last.loader->instance();
        m_loaded.pop_back();
    }
}

} // namespace airshed::workbench
