// SPDX-License-Identifier: GPL-3.0-or-later
// What an Airshed user waits for: the same project through the map engine's process boundary, up to the image
// in the window's process. Prints one line: the median in milliseconds, nothing cached between runs.
//   airshed_redraw PROJECT.qgz WIDTH HEIGHT XMIN YMIN XMAX YMAX RUNS OUT.png
#include "mapengine/client/map_engine.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace airshed::mapengine;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 10) {
        err << "usage: airshed_redraw PROJECT.qgz WIDTH HEIGHT XMIN YMIN XMAX YMAX RUNS OUT.png\n";
        return 2;
    }
    const QRectF extent(QPointF(arguments[4].toDouble(), arguments[5].toDouble()),
                        QPointF(arguments[6].toDouble(), arguments[7].toDouble()));
    MapView view;
    view.centre = extent.center();
    view.sizePixels = QSize(arguments[2].toInt(), arguments[3].toInt());
    view.unitsPerPixel =
        std::max(extent.width() / view.sizePixels.width(), extent.height() / view.sizePixels.height());
    view.wantsPreviews = false;
    const int runs = arguments[8].toInt();

    MapEngine engine({});
    std::vector<double> milliseconds;
    QElapsedTimer timer;
    int status = 0;
    const auto draw = [&] {
        view.centre += QPointF(0.001, 0); // another extent: nothing that was drawn is kept
        timer.start();
        engine.render(view);
    };
    QObject::connect(&engine, &MapEngine::warning, [&](const QString& text) { err << text << '\n'; });
    QObject::connect(&engine, &MapEngine::jobFailed, [&](quint64, const QString& text) {
        err << text << '\n';
        status = 5;
        QCoreApplication::quit();
    });
    QObject::connect(&engine, &MapEngine::renderFinished, [&](quint64, const QImage& image, const MapView&) {
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (int(milliseconds.size()) < runs) {
            draw();
            return;
        }
        if (!image.save(arguments[9]))
            status = 4;
        QCoreApplication::quit();
    });
    // Told when the project is open.
    bool isOpen = false;
    QObject::connect(&engine, &MapEngine::layersChanged, [&] {
        if (!isOpen && !engine.layers().empty()) {
            isOpen = true;
            draw();
        }
    });
    engine.openProject(arguments[1]);
    engine.start();
    QCoreApplication::exec();
    if (status != 0)
        return status;
    std::sort(milliseconds.begin(), milliseconds.end());
    out << milliseconds[milliseconds.size() / 2] << '\n';
    return 0;
}
