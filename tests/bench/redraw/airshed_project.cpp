// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the map that a workspace opens with as its map.qgz, as the window does when it is closed.
//   airshed_project WORKSPACE XMIN YMIN XMAX YMAX
#include "mapengine/client/layer_catalogue.h"

#include <QGuiApplication>
#include <QTextStream>
#include <algorithm>

using namespace airshed::mapengine;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream error(stderr);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6) {
        error << "usage: airshed_project WORKSPACE XMIN YMIN XMAX YMAX\n";
        return 2;
    }
    const QRectF extent(QPointF(words[2].toDouble(), words[3].toDouble()),
                        QPointF(words[4].toDouble(), words[5].toDouble()));
    MapView view;
    view.centre = extent.center();
    view.sizePixels = QSize(1600, 1000);
    view.unitsPerPixel = std::max(extent.width() / 1600, extent.height() / 1000);

    MapEngine engine({});
    int status = 0;
    const auto fail = [&](const QString& sentence) {
        error << sentence << '\n';
        status = 5;
        QCoreApplication::quit();
    };
    QObject::connect(&engine, &MapEngine::warning, fail);
    QObject::connect(&engine, &MapEngine::jobFailed,
                     [&](quint64, const QString& sentence) { fail(sentence); });
    // Drawn once, so that the project knows where the window looks.
    QObject::connect(&engine, &MapEngine::renderFinished,
                     [&] { engine.saveProject(words[1] + QStringLiteral("/map.qgz")); });
    QObject::connect(&engine, &MapEngine::projectSaved, [] { QCoreApplication::quit(); });
    engine.newProject(4548);
    engine.setBackground(landColour(MapTheme::Light));
    engine.setLayers(defaultLayers(words[1]));
    engine.start();
    engine.render(view);
    QCoreApplication::exec();
    return status;
}
