// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-mapengine --connect ADDRESS --folder DIR --parent PID [--language LANG]
// Starts QGIS core without a window, connects back to the workstation that listens at ADDRESS, and serves it
// until the connection ends. DIR is private to this process; whoever started it removes it.
#include "control_adaptor.h"
#include "engine_adaptor.h"
#include "mapengine/engine/control_object.h"
#include "mapengine/engine/dialog_guard.h"
#include "mapengine/engine/engine_object.h"
#include "mapengine/protocol/wire_types.h"

#include <QCommandLineParser>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDir>
#include <QSettings>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <csignal>
#include <cstdio>
#include <memory>
#include <qgsapplication.h>
#include <qgscredentials.h>
#include <qgsmessagelog.h>
#include <qgssettings.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace
{

using namespace airshed::mapengine;

// Exit codes, for the log of whoever started us.
constexpr int badArguments = 2;
constexpr int cannotConnect = 3;

struct Arguments {
    QString address;
    QString folder;
    QString language;
    qint64 parent = 0;
};

Arguments parseArguments(int argc, char** argv)
{
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list << QString::fromLocal8Bit(argv[i]);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("connect"), {}, QStringLiteral("address")},
                       {QStringLiteral("folder"), {}, QStringLiteral("dir")},
                       {QStringLiteral("parent"), {}, QStringLiteral("pid")},
                       {QStringLiteral("language"), {}, QStringLiteral("language")}});
    Arguments arguments;
    if (!parser.parse(list)) {
        std::fprintf(stderr, "airshed-mapengine: %s\n", qPrintable(parser.errorText()));
        return arguments;
    }
    arguments.address = parser.value(QStringLiteral("connect"));
    arguments.folder = parser.value(QStringLiteral("folder"));
    arguments.parent = parser.value(QStringLiteral("parent")).toLongLong();
    arguments.language = parser.value(QStringLiteral("language"));
    return arguments;
}

/// Settings that QGIS reads when it starts: private, the same on every machine.
void prepareProfile(const QString& profile, const QString& language)
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, profile);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, profile);
    QCoreApplication::setOrganizationName(QStringLiteral("Airshed"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("airshed.invalid"));
    QCoreApplication::setApplicationName(QStringLiteral("airshed-mapengine"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings settings;
    // WAL next to readers that open without locks made extent() of a layer with a subset fail; there is one
    // writer.
    settings.setValue(QStringLiteral("qgis/walForSqlite3"), false);
    settings.setValue(QStringLiteral("Projections/unknownCrsBehavior"), QStringLiteral("NoAction"));
    settings.setValue(QStringLiteral("Projections/layerDefaultCrs"), QStringLiteral("EPSG:4326"));
    settings.setValue(QStringLiteral("qgis/defaultProjectPathsRelative"), true);
    settings.setValue(QStringLiteral("locale/overrideFlag"), true);
    settings.setValue(QStringLiteral("locale/userLocale"), language);
    settings.sync();
}

} // namespace

int main(int argc, char** argv)
{
    // Should the workstation die, so do we, at once and whatever we are doing.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // Drawing takes every core; the window that the hand moves must not wait for one.
    ::setpriority(PRIO_PROCESS, 0, 10);

    const Arguments arguments = parseArguments(argc, argv);
    if (arguments.address.isEmpty() || arguments.folder.isEmpty()) {
        std::fprintf(
            stderr,
            "usage: airshed-mapengine --connect ADDRESS --folder DIR --parent PID [--language LANG]\n");
        return badArguments;
    }
    if (arguments.parent != 0 && ::getppid() != arguments.parent)
        return 0; // it died before we could ask for the signal

    const QString temporary = arguments.folder + QStringLiteral("/tmp");
    const QString profile = arguments.folder + QStringLiteral("/profile");
    QDir().mkpath(temporary);
    QDir().mkpath(profile);
    qputenv("TMPDIR", QFile::encodeName(temporary));
    qputenv("QT_QPA_PLATFORM", "offscreen"); // "minimal" has no fonts
    // Text that its style's font lacks goes to the first font of this language. By default that is the
    // machine's: a Japanese font would draw Chinese with borrowed glyphs, and a PDF could not say which
    // characters they are.
    qputenv("FC_LANG", "zh-cn");
    qunsetenv("QT_SCALE_FACTOR"); // the client's screen is in the requests, not in the environment
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");

    wire::registerTypes();
    prepareProfile(profile, arguments.language);
    if (!arguments.language.isEmpty())
        QLocale::setDefault(QLocale(arguments.language));
    QgsApplication application(argc, argv, true, profile);
    // Its constructor names itself anew; the settings above must stay the ones that are read.
    QCoreApplication::setOrganizationName(QStringLiteral("Airshed"));
    QCoreApplication::setApplicationName(QStringLiteral("airshed-mapengine"));
    QgsApplication::setPrefixPath(QStringLiteral(AIRSHED_QGIS_PREFIX), true);
    new QgsCredentialsNone; // registers itself; the default one would read a password from stdin
    DialogGuard guard;
    application.installEventFilter(&guard);
    QgsApplication::initQgis();
    // Drawing threads stay. With one that ends QGIS drops the PROJ objects that it was the first to make,
    // also from reference systems that others still use: their transforms then fail.
    QThreadPool::globalInstance()->setExpiryTimeout(-1);

    QDBusConnection connection = QDBusConnection::connectToPeer(arguments.address, QStringLiteral("airshed"));
    // isConnected() is true before authentication has ended: only an answered call proves that we may talk.
    const QDBusMessage hello = connection.call(QDBusMessage::createMethodCall(
        {}, QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping")));
    if (hello.type() != QDBusMessage::ReplyMessage ||
        !connection.connectionCapabilities().testFlag(QDBusConnection::UnixFileDescriptorPassing)) {
        std::fprintf(stderr, "airshed-mapengine: cannot talk to %s: %s\n", qPrintable(arguments.address),
                     qPrintable(hello.errorMessage()));
        return cannotConnect;
    }

    int exitCode = 0;
    {
        Heartbeat heartbeat;
        QTimer pulse;
        QObject::connect(&pulse, &QTimer::timeout, [&heartbeat] { heartbeat.beat(); });
        pulse.start(100);

        Cancellation cancellation;
        EngineObject engine(cancellation);
        new EngineAdaptor(&engine);
        QThread controlThread;
        controlThread.setObjectName(QStringLiteral("control"));
        auto control = std::make_unique<ControlObject>(heartbeat, cancellation);
        new ControlAdaptor(control.get());
        control->moveToThread(&controlThread);
        QObject::connect(control.get(), &ControlObject::cancelRequested, &engine, &EngineObject::cancelJob);
        QObject::connect(
            QgsApplication::messageLog(),
            qOverload<const QString&, const QString&, Qgis::MessageLevel>(&QgsMessageLog::messageReceived),
            &engine, [&engine](const QString& message, const QString& tag, Qgis::MessageLevel level) {
                Q_EMIT engine.Log(qBound(0, static_cast<int>(level), 2), tag, message);
            });
        controlThread.start();

        connection.registerObject(QLatin1String(wire::enginePath), &engine);
        connection.registerObject(QLatin1String(wire::controlPath), control.get());
        const auto localPath = QStringLiteral("/org/freedesktop/DBus/Local");
        const auto localInterface = QStringLiteral("org.freedesktop.DBus.Local");
        connection.connect({}, localPath, localInterface, QStringLiteral("Disconnected"), &application,
                           SLOT(quit()));
        connection.connect({}, localPath, localInterface, QStringLiteral("Disconnected"), control.get(),
                           SLOT(onDisconnected()));
        Q_EMIT engine.Ready(wire::apiVersion, ::getpid(), Qgis::version());
        exitCode = QgsApplication::exec();

        controlThread.quit();
        controlThread.wait();
    }
    QDBusConnection::disconnectFromPeer(QStringLiteral("airshed"));
    QgsApplication::exitQgis();
    return exitCode;
}
