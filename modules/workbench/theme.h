// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark: palettes, the few colours that mean something, and the icon theme. Follows the person's
// setting and, where that says so, the desktop. It does not draw (style.h) and has nothing to do with the
// map's own colours.
#pragma once

#include "workbench/settings.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;
class QDBusVariant;

namespace airshed::workbench
{

enum class Shade { Light, Dark };

/// Colours with a meaning; each stands on the palette's window and base colours with a contrast of at
/// least 4.5.
struct ThemeColours {
    QColor accent;    ///< what is active
    QColor selection; ///< outline of what is selected on the map
    QColor harm;      ///< failure, exceedance
    QColor warning;
    QColor success;
    QColor secondaryText; ///< captions, counts, units
    QColor line;          ///< between parts of the window
    QColor card;          ///< a surface on the window colour
};

ThemeColours themeColours(Shade shade);
QPalette themePalette(Shade shade);

/// The shade that a widget with this palette is shown in.
Shade shadeOf(const QPalette& palette);

/// Grid of the window in logical pixels: between groups, inside a group.
inline constexpr int gridStep = 8;
inline constexpr int gridHalfStep = 4;

class ThemeSwitch final : public QObject
{
    Q_OBJECT

public:
    /// Applies the settings' theme now and whenever the setting or the desktop changes.
    ThemeSwitch(QApplication& application, Settings& settings, QObject* parent = nullptr);
    Shade shade() const { return m_shade; }

Q_SIGNALS:
    void shadeChanged(airshed::workbench::Shade shade);

private Q_SLOTS:
    void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askDesktop();
    void apply();
    QApplication& m_application;
    Settings& m_settings;
    Shade m_desktopShade = Shade::Light;
    Shade m_shade = Shade::Light;
};

} // namespace airshed::workbench
