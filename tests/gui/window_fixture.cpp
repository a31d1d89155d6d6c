// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "inventory/sample_records.h"
#include "workspace_session.h"

#include "core/progress.h"
#include "inventory/workspace.h"
#include "workbench/layers_panel.h"
#include "workbench/map_canvas.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QTest>
#include <stdexcept>

namespace airshed::test
{

using namespace inventory;

namespace
{

constexpr int columns = 6;
constexpr double westernmost = 115.80;
constexpr double southernmost = 28.50;
constexpr double stepDegrees = 0.03;

ImportContent smallContent()
{
    std::vector<Source> sources;
    for (int i = 0; i < SmallWorkspace::sources; ++i) {
        Source source =
            samples::source(QStringLiteral("甲-%1").arg(i + 1, 3, 10, QLatin1Char('0')),
                            allSourceClasses[static_cast<std::size_t>(i) % allSourceClasses.size()]);
        source.position = geo::LonLat{westernmost + stepDegrees * (i % columns),
                                      southernmost + stepDegrees * (i / columns)};
        source.emission[Pollutant::NOx] = 10.0 + i;
        sources.push_back(source);
    }
    ImportContent content = samples::content(std::move(sources), QStringLiteral("甲县 一月.xlsx"));
    for (int i = 0; i < 3; ++i) {
        Station station;
        station.code = QStringLiteral("S%1").arg(i + 1);
        station.name = QStringLiteral("示范站%1").arg(i + 1);
        station.adminCode = QStringLiteral("360121");
        station.position = {westernmost + 0.045 + 0.03 * i, southernmost - 0.03};
        station.aqi = 60 + 50 * i;
        content.stations.push_back(station);
    }
    for (int i = 0; i < 2; ++i) {
        Camera camera;
        camera.deviceId = QStringLiteral("3601210000131000000%1").arg(i + 1);
        camera.name = QStringLiteral("示范塔%1").arg(i + 1);
        camera.adminCode = QStringLiteral("360121");
        camera.position = {westernmost + 0.06 * i, southernmost + 0.13};
        camera.mastHeightMetres = 40;
        camera.rangeMetres = 3000;
        content.cameras.push_back(camera);
    }
    return content;
}

} // namespace

void useFoldersOfTheTest()
{
    static QTemporaryDir home; // until the process ends
    for (const char* variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home.filePath(QString::fromLatin1(variable).toLower());
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, QFile::encodeName(folder));
    }
}

SmallWorkspace::SmallWorkspace()
{
    QDir().mkpath(QFileInfo(folder()).path());
    const auto workspace = Workspace::create(folder(), QStringLiteral("甲县"), 4548);
    NoProgress progress;
    workspace->store().add(smallContent(), progress);
}

ShownWindow::ShownWindow(const QString& pluginsFolder, const QString& settingsFile)
    : m_settings(settingsFile.isEmpty() ? m_folder.filePath(QStringLiteral("airshed.ini")) : settingsFile),
      m_theme(*qApp, m_settings), m_window(std::make_unique<desktop::MainWindow>(m_settings))
{
    m_window->setShade(m_theme.shade());
    QObject::connect(&m_theme, &workbench::ThemeSwitch::shadeChanged, m_window.get(),
                     &desktop::MainWindow::setShade);
    if (!pluginsFolder.isEmpty())
        m_window->loadPlugins(pluginsFolder);
    else
        m_window->loadPlugins(PluginFolder({}).path());
    m_window->restoreLayout();
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qWarning("the window did not become active");
}

ShownWindow::~ShownWindow() = default;

workbench::MapCanvas& ShownWindow::canvas() { return m_window->workbench().mapCanvas(); }

workbench::LayersPanel& ShownWindow::layersPanel()
{
    auto* panel =
        qobject_cast<workbench::LayersPanel*>(m_window->docks().content(QStringLiteral("window.layers")));
    if (panel == nullptr)
        throw std::logic_error("the layers panel is missing");
    return *panel;
}

QAction* ShownWindow::command(const QString& id) { return m_window->workbench().commands().find(id); }

bool ShownWindow::open(const QString& folder)
{
    m_window->openWorkspace(folder);
    return QTest::qWaitFor([this] { return m_window->session().workspace() != nullptr; }, patienceMs) &&
           waitUntilComplete();
}

bool ShownWindow::waitUntilComplete()
{
    return QTest::qWaitFor([this] { return m_window->isComplete(); }, patienceMs);
}

QStringList ShownWindow::messages()
{
    QStringList texts;
    const QList<workbench::Message>& log = m_window->workbench().messages().log();
    for (const workbench::Message& message : log)
        texts.append(message.text);
    return texts;
}

void ShownWindow::close()
{
    m_window->close();
    (void)QTest::qWaitFor([this] { return !m_window->isVisible(); }, patienceMs);
    m_window.reset();
}

QAbstractButton* buttonNamed(QWidget& parent, const QString& name)
{
    const QList<QAbstractButton*> buttons = parent.findChildren<QAbstractButton*>();
    for (QAbstractButton* button : buttons) {
        if (button->isVisible() && (workbench::withoutMnemonic(button->text()) == name ||
                                    button->accessibleName() == name || button->toolTip() == name))
            return button;
    }
    return nullptr;
}

void clickButton(QWidget& parent, const QString& name)
{
    if (!QTest::qWaitFor([&] { return buttonNamed(parent, name) != nullptr; }))
        throw std::logic_error("there is no button \"" + name.toStdString() + '"');
    click(buttonNamed(parent, name));
}

void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center()); }

void type(QWidget* widget, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

QString program(const QString& name) { return QStringLiteral(AIRSHED_BUILD_DIR "/bin/") + name; }

PluginFolder::PluginFolder(const QStringList& files)
{
    for (const QString& file : files)
        QFile::link(file, m_folder.filePath(QFileInfo(file).fileName()));
}

} // namespace airshed::test
