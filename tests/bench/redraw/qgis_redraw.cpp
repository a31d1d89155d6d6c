// SPDX-License-Identifier: GPL-3.0-or-later
// What a QGIS user waits for: opens a project in QGIS core as QGIS Desktop does and draws its full extent
// again and again with the parallel renderer. Prints one line: the median in milliseconds. Writes the last
// image for comparison.
//   qgis_redraw PROJECT.qgz WIDTH HEIGHT XMIN YMIN XMAX YMAX RUNS OUT.png
#include <qgsapplication.h>
#include <qgsmaprendererparalleljob.h>
#include <qgsmapsettings.h>
#include <qgsproject.h>

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <vector>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QgsApplication application(argc, argv, false);
    QgsApplication::setPrefixPath(QStringLiteral("/usr"), true);
    QgsApplication::initQgis();
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QStringList arguments = QgsApplication::arguments();
    if (arguments.size() != 10) {
        err << "usage: qgis_redraw PROJECT.qgz WIDTH HEIGHT XMIN YMIN XMAX YMAX RUNS OUT.png\n";
        return 2;
    }
    if (!QgsProject::instance()->read(arguments[1])) {
        err << "cannot read " << arguments[1] << '\n';
        return 3;
    }
    QgsMapSettings settings;
    settings.setDestinationCrs(QgsProject::instance()->crs());
    settings.setTransformContext(QgsProject::instance()->transformContext());
    settings.setOutputSize(QSize(arguments[2].toInt(), arguments[3].toInt()));
    settings.setExtent(QgsRectangle(arguments[4].toDouble(), arguments[5].toDouble(), arguments[6].toDouble(),
                                    arguments[7].toDouble()));
    settings.setBackgroundColor(QgsProject::instance()->backgroundColor());
    settings.setFlag(QgsMapSettings::UseRenderingOptimization);
    QList<QgsMapLayer*> visible;
    for (QgsLayerTreeLayer* node : QgsProject::instance()->layerTreeRoot()->findLayers())
        if (node->isVisible() && node->layer())
            visible << node->layer();
    settings.setLayers(visible);

    std::vector<double> milliseconds;
    QImage image;
    for (int run = 0; run < arguments[8].toInt(); ++run) {
        QElapsedTimer timer;
        timer.start();
        QgsMapRendererParallelJob job(settings);
        job.start();
        job.waitForFinished();
        image = job.renderedImage();
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    if (!image.save(arguments[9])) {
        err << "cannot write " << arguments[9] << '\n';
        return 4;
    }
    out << milliseconds[milliseconds.size() / 2] << '\n';
    return 0;
}
