// SPDX-License-Identifier: GPL-3.0-or-later
// The person's choices, kept between sessions. Each has a name, a type and a default here; nobody reads
// QSettings directly.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <optional>

class QSettings;

namespace airshed::workbench
{

enum class Theme { System, Light, Dark };

class Settings final : public QObject
{
    Q_OBJECT

public:
    /// iniPath empty: the user's configuration folder.
    explicit Settings(const QString& iniPath = {}, QObject* parent = nullptr);
    ~Settings() override;

    QString language() const; ///< "zh_CN", "en"; empty: as the desktop
    void setLanguage(const QString& language);
    Theme theme() const;
    void setTheme(Theme theme);
    /// For this session only ("airshed --theme dark"): stored settings stay as they are.
    void setLanguageForSession(const QString& language) { m_sessionLanguage = language; }
    void setThemeForSession(Theme theme) { m_sessionTheme = theme; }
    int coreLimit() const; ///< 0: all
    void setCoreLimit(int cores);
    QStringList recentWorkspaces() const; ///< newest first, at most ten
    void addRecentWorkspace(const QString& folder);
    void removeRecentWorkspace(const QString& folder);
    /// The last used folder for "import", "export", "workspace"; when there is none any more, `fallback`, and
    /// without one the documents.
    QString folder(const QString& purpose, const QString& fallback = {}) const;
    /// Empty: none is used any more.
    void setFolder(const QString& purpose, const QString& folder);
    QByteArray windowGeometry() const;
    QByteArray windowLayout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
    /// For a plugin's own small values; key is "pluginid/name".
    QVariant value(const QString& key, const QVariant& fallback) const;
    void setValue(const QString& key, const QVariant& value);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void coreLimitChanged();

private:
    QSettings* m_settings;
    std::optional<QString> m_sessionLanguage;
    std::optional<Theme> m_sessionTheme;
};

} // namespace airshed::workbench
