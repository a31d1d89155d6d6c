// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace airshed::workbench
{

namespace
{

constexpr qsizetype recentLimit = 10;

QString textOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

QString defaultIniPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/airshed/airshed.ini");
}

/// The same folder has one name, so that it is listed once.
QString canonicalFolder(const QString& folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QDir(folder).absolutePath()) : canonical;
}

} // namespace

Settings::Settings(const QString& iniPath, QObject* parent)
    : QObject(parent),
      m_settings(new QSettings(iniPath.isEmpty() ? defaultIniPath() : iniPath, QSettings::IniFormat, this))
{
}

Settings::~Settings() = default;

QString Settings::language() const
{
    return m_sessionLanguage.value_or(m_settings->value(QStringLiteral("window/language")).toString());
}

void Settings::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    m_sessionLanguage.reset();
    m_settings->setValue(QStringLiteral("window/language"), language);
    Q_EMIT languageChanged();
}

Theme Settings::theme() const
{
    if (m_sessionTheme)
        return *m_sessionTheme;
    const QString text = m_settings->value(QStringLiteral("window/theme")).toString();
    if (text == textOf(Theme::Light))
        return Theme::Light;
    return text == textOf(Theme::Dark) ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    m_sessionTheme.reset();
    m_settings->setValue(QStringLiteral("window/theme"), textOf(theme));
    Q_EMIT themeChanged();
}

int Settings::coreLimit() const
{
    return std::max(0, m_settings->value(QStringLiteral("work/core-limit"), 0).toInt());
}

void Settings::setCoreLimit(int cores)
{
    if (cores == coreLimit())
        return;
    m_settings->setValue(QStringLiteral("work/core-limit"), std::max(0, cores));
    Q_EMIT coreLimitChanged();
}

QStringList Settings::recentWorkspaces() const
{
    return m_settings->value(QStringLiteral("workspaces/recent")).toStringList();
}

void Settings::addRecentWorkspace(const QString& folder)
{
    const QString canonical = canonicalFolder(folder);
    QStringList recent = recentWorkspaces();
    recent.removeAll(canonical);
    recent.prepend(canonical);
    m_settings->setValue(QStringLiteral("workspaces/recent"), recent.mid(0, recentLimit));
}

void Settings::removeRecentWorkspace(const QString& folder)
{
    QStringList recent = recentWorkspaces();
    recent.removeAll(canonicalFolder(folder));
    recent.removeAll(folder);
    m_settings->setValue(QStringLiteral("workspaces/recent"), recent);
}

QString Settings::folder(const QString& purpose, const QString& fallback) const
{
    const QString stored = m_settings->value(QStringLiteral("folders/") + purpose).toString();
    if (!stored.isEmpty() && QFileInfo(stored).isDir())
        return stored;
    return fallback.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                              : fallback;
}

void Settings::setFolder(const QString& purpose, const QString& folder)
{
    const QString key = QStringLiteral("folders/") + purpose;
    if (folder.isEmpty())
        m_settings->remove(key);
    else
        m_settings->setValue(key, canonicalFolder(folder));
}

QByteArray Settings::windowGeometry() const
{
    return m_settings->value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::windowLayout() const
{
    return m_settings->value(QStringLiteral("window/layout")).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& layout)
{
    m_settings->setValue(QStringLiteral("window/geometry"), geometry);
    m_settings->setValue(QStringLiteral("window/layout"), layout);
}

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    return m_settings->value(QStringLiteral("plugins/") + key, fallback);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    m_settings->setValue(QStringLiteral("plugins/") + key, value);
}

} // namespace airshed::workbench
