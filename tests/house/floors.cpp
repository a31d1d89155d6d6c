// SPDX-License-Identifier: GPL-3.0-or-later
#include "floors.h"

#include <QHash>
#include <QStringList>

namespace airshed::test
{

namespace
{

const QStringList records = {"core",
                             "geo",
                             "tables",
                             "observations",
                             "dispersion",
                             "optimisation",
                             "inventory",
                             "inventory/quality",
                             "inventory/importing",
                             "inventory/demonstration",
                             "inventory/exporting"};

/// Each part with those below it that it may use. What is not listed here is a plugin.
const QHash<QString, QStringList> below = {
    {"core", {}},
    {"geo", {"core"}},
    {"tables", {"core", "geo"}},
    {"observations", {"core", "geo", "tables"}},
    {"dispersion", {"core", "geo"}},
    {"optimisation", {"core"}},
    {"inventory", {"core", "geo"}},
    {"inventory/quality", {"core", "geo", "inventory"}},
    {"inventory/importing", {"core", "geo", "tables", "inventory", "inventory/quality"}},
    {"inventory/demonstration",
     {"core", "geo", "observations", "dispersion", "inventory", "inventory/quality"}},
    {"inventory/exporting", {"core", "geo", "inventory"}},
    {"mapengine/protocol", {}},
    {"mapengine/engine", {"mapengine/protocol"}},
    {"mapengine/client", {"core", "geo", "mapengine/protocol"}},
    {"workbench", records + QStringList{"mapengine/client"}},
    {"app/desktop", records + QStringList{"mapengine/client", "workbench"}},
    {"app/cli", records + QStringList{"mapengine/client"}},
};

const QString logicEnd = QStringLiteral("/logic");
const QString interfaceEnd = QStringLiteral("/ui");

/// "review" of "review/logic"; empty for what is no part of a plugin.
QString pluginOf(const QString& part)
{
    return below.contains(part) ? QString() : part.section(QLatin1Char('/'), 0, -2);
}

} // namespace

std::optional<QString> partOf(const QString& path)
{
    QString folder = path.section(QLatin1Char('/'), 0, -2);
    if (folder.startsWith(QLatin1String("modules/")))
        folder.remove(0, QStringLiteral("modules/").size());
    else if (!folder.startsWith(QLatin1String("app/")))
        return {};
    // The longest known name that the folder begins with, or the folder of a plugin that its logic or ui
    // stands in.
    for (QString part = folder; !part.isEmpty(); part = part.section(QLatin1Char('/'), 0, -2)) {
        if (below.contains(part) || part.endsWith(logicEnd) || part.endsWith(interfaceEnd))
            return part;
    }
    return {};
}

bool mayInclude(const QString& part, const QString& used)
{
    if (part == used)
        return true;
    if (below.contains(part)) {
        // The command line offers without a window what a plugin computes.
        return below.value(part).contains(used) ||
               (part == QLatin1String("app/cli") && used.endsWith(logicEnd) && !below.contains(used));
    }
    if (!below.contains(used))
        return part.endsWith(interfaceEnd) && used.endsWith(logicEnd) && pluginOf(part) == pluginOf(used);
    const QStringList forLogic = records + QStringList{"mapengine/client"};
    return forLogic.contains(used) || (part.endsWith(interfaceEnd) && used == QLatin1String("workbench"));
}

bool mayUseWidgets(const QString& part)
{
    return part == QLatin1String("workbench") || part == QLatin1String("app/desktop") ||
           (!below.contains(part) && part.endsWith(interfaceEnd));
}

} // namespace airshed::test
