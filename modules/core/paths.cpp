// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace airshed
{

namespace
{

/// A folder relative to the one that holds bin: the prefix of an installed tree or the root of a build tree.
QString besidePrefix(const QString& relative)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../") + relative);
}

/// The first candidate that is a folder and has `content` in it; a build tree has a share folder too, with
/// nothing but translations.
QString firstThatHas(const char* content, const char* variable, const QStringList& candidates,
                     const QString& what)
{
    const QString asked = qEnvironmentVariable(variable);
    const QStringList all = asked.isEmpty() ? candidates : QStringList{asked};
    for (const QString& candidate : all) {
        if (QFileInfo::exists(candidate + u'/' + QLatin1String(content)))
            return QDir::cleanPath(candidate);
    }
    throw InputError(
        QCoreApplication::translate("airshed::paths",
                                    "The program's folder of %1 is missing (%2); install the program again "
                                    "or set %3 to where it is.")
            .arg(what, all.join(QStringLiteral(", ")), QLatin1String(variable)));
}

} // namespace

QString resourcesFolder()
{
    return firstThatHas("styles", "AIRSHED_RESOURCES",
                        {besidePrefix(QStringLiteral(AIRSHED_SHARE_FOLDER)),
                         QStringLiteral(AIRSHED_SOURCE_FOLDER "/resources")},
                        QCoreApplication::translate("airshed::paths", "styles and layouts"));
}

QString dataFolder()
{
    return firstThatHas(".", "AIRSHED_DATA",
                        {besidePrefix(QStringLiteral(AIRSHED_SHARE_FOLDER "/data")),
                         QStringLiteral(AIRSHED_SOURCE_FOLDER "/data")},
                        QCoreApplication::translate("airshed::paths", "geographic data"));
}

QString pluginsFolder()
{
    const QString asked = qEnvironmentVariable("AIRSHED_PLUGINS");
    return asked.isEmpty() ? besidePrefix(QStringLiteral(AIRSHED_PLUGIN_FOLDER)) : QDir::cleanPath(asked);
}

QString translationsFolder()
{
    const QString asked = qEnvironmentVariable("AIRSHED_TRANSLATIONS");
    return asked.isEmpty() ? besidePrefix(QStringLiteral(AIRSHED_SHARE_FOLDER "/translations"))
                           : QDir::cleanPath(asked);
}

QString siblingProgram(const QString& name)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u'/' + name);
}

} // namespace airshed
