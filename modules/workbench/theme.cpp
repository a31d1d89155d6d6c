// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/theme.h"

#include "workbench/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QIcon>
#include <QStandardPaths>

namespace airshed::workbench
{

namespace
{

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString colourSchemeKey = QStringLiteral("color-scheme");
constexpr uint portalPrefersDark = 1;

/// The portal wraps its answer in a variant, in older versions in two.
uint colourScheme(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

void useIcons(Shade shade)
{
    QStringList paths = QIcon::themeSearchPaths();
    const QStringList shared =
        QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("icons"),
                                  QStandardPaths::LocateDirectory) +
        QStringList{QStringLiteral("/usr/share/icons"), QStringLiteral(":/icons")};
    for (const QString& path : shared) {
        if (!paths.contains(path))
            paths.append(path);
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setFallbackThemeName(QStringLiteral("hicolor"));
    QIcon::setThemeName(shade == Shade::Dark ? QStringLiteral("airshed-dark") : QStringLiteral("airshed"));
}

} // namespace

ThemeColours themeColours(Shade shade)
{
    if (shade == Shade::Dark) {
        return {.accent = QColor(0x4F, 0xB3, 0xDB),
                .selection = QColor(0xFF, 0xB0, 0x00),
                .harm = QColor(0xFF, 0x7B, 0x72),
                .warning = QColor(0xE8, 0xB3, 0x39),
                .success = QColor(0x57, 0xC2, 0x7B),
                .secondaryText = QColor(0xA3, 0xAC, 0xB5),
                .line = QColor(0x3B, 0x42, 0x48),
                .card = QColor(0x2A, 0x2F, 0x34)};
    }
    return {.accent = QColor(0x0B, 0x6E, 0x99),
            .selection = QColor(0xFF, 0xB0, 0x00),
            .harm = QColor(0xB4, 0x23, 0x18),
            .warning = QColor(0x8A, 0x5A, 0x00),
            .success = QColor(0x1A, 0x7F, 0x37),
            .secondaryText = QColor(0x59, 0x63, 0x6E),
            .line = QColor(0xD5, 0xD9, 0xDE),
            .card = QColor(0xFF, 0xFF, 0xFF)};
}

QPalette themePalette(Shade shade)
{
    const bool dark = shade == Shade::Dark;
    const QColor window = dark ? QColor(0x22, 0x26, 0x2A) : QColor(0xF4, 0xF5, 0xF7);
    const QColor base = dark ? QColor(0x1B, 0x1E, 0x21) : QColor(0xFF, 0xFF, 0xFF);
    const QColor text = dark ? QColor(0xE6, 0xE9, 0xEC) : QColor(0x1F, 0x23, 0x28);
    const QColor faded = dark ? QColor(0x7D, 0x86, 0x8E) : QColor(0x8A, 0x92, 0x9B);
    const ThemeColours colours = themeColours(shade);

    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x20, 0x24, 0x28) : QColor(0xF8, 0xF9, 0xFA));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, colours.secondaryText);
    palette.setColor(QPalette::Button, dark ? QColor(0x2D, 0x32, 0x37) : QColor(0xFB, 0xFC, 0xFD));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, QColor(Qt::white));
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x32, 0x38, 0x3E) : QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x0B, 0x6E, 0x99));
    palette.setColor(QPalette::HighlightedText, QColor(Qt::white));
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Light, dark ? QColor(0x3A, 0x40, 0x46) : QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::Midlight, dark ? QColor(0x32, 0x38, 0x3D) : QColor(0xEC, 0xEE, 0xF1));
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Dark, dark ? QColor(0x14, 0x17, 0x19) : QColor(0xB5, 0xBB, 0xC2));
    palette.setColor(QPalette::Shadow, dark ? QColor(0x0C, 0x0E, 0x0F) : QColor(0x8A, 0x92, 0x9B));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text);
    return palette;
}

Shade shadeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? Shade::Dark : Shade::Light;
}

ThemeSwitch::ThemeSwitch(QApplication& application, Settings& settings, QObject* parent)
    : QObject(parent), m_application(application), m_settings(settings)
{
    m_desktopShade = shadeOf(QApplication::palette());
    application.setStyle(new WorkbenchStyle);
    connect(&settings, &Settings::themeChanged, this, &ThemeSwitch::apply);
    apply();
    askDesktop();
}

void ThemeSwitch::askDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return; // no desktop to ask: the palette that the program started with decides
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("Read"));
    question << appearanceGroup << colourSchemeKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        if (reply.isValid())
            portalSettingChanged(appearanceGroup, colourSchemeKey, reply.value());
        answered->deleteLater();
    });
}

void ThemeSwitch::portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != appearanceGroup || key != colourSchemeKey)
        return;
    m_desktopShade = colourScheme(value.variant()) == portalPrefersDark ? Shade::Dark : Shade::Light;
    apply();
}

void ThemeSwitch::apply()
{
    switch (m_settings.theme()) {
    case Theme::Light:
        m_shade = Shade::Light;
        break;
    case Theme::Dark:
        m_shade = Shade::Dark;
        break;
    case Theme::System:
        m_shade = m_desktopShade;
        break;
    }
    useIcons(m_shade);
    m_application.setPalette(themePalette(m_shade));
    Q_EMIT shadeChanged(m_shade);
}

} // namespace airshed::workbench
