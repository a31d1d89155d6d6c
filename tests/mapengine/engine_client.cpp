// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation to be killed: starts an engine, prints the process id of the engine when it is ready, and
// waits. With
// "--export FILE.qpt FILE.pdf" it starts a page too and prints "exporting" as soon as that is under way.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"

#include <QGuiApplication>
#include <QTextStream>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    MapEngine engine(quickOptions());
    engine.newProject(4548);
    QObject::connect(&engine, &MapEngine::stateChanged, [&](MapEngine::State state) {
        if (state != MapEngine::State::Ready)
            return;
        out << engine.processId() << '\n' << Qt::flush;
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) != QLatin1String("--export"))
            return;
        LayoutExport page;
        page.templatePath = arguments.value(2);
        page.outputPath = arguments.value(3);
        page.extent = QRectF(dataCentre, QSizeF(1000, 1000));
        engine.exportLayout(page);
    });
    QObject::connect(&engine, &MapEngine::jobProgress, [&] { out << "exporting\n" << Qt::flush; });
    engine.start();
    return QCoreApplication::exec();
}
