// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the map that a workspace opens with, as its window would, into a PNG: to judge the styles by eye.
//   mapengine_picture WORKSPACE THEME LANGUAGE SCALE RATIO CENTRE_X CENTRE_Y WIDTH HEIGHT OUT.png
//   [HIDDEN,LAYERS]
// The scale is a denominator at 96 dpi, width and height are logical pixels, the centre is in EPSG:4548.
#include "mapengine/client/layer_catalogue.h"
#include "mapengine/engine_fixture.h"

#include <QGuiApplication>
#include <QTextStream>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    QTextStream error(stderr);
    if (words.size() < 11) {
        error
            << "usage: mapengine_picture WORKSPACE THEME LANGUAGE SCALE RATIO CENTRE_X CENTRE_Y WIDTH HEIGHT "
               "OUT.png [HIDDEN,LAYERS]\n";
        return 2;
    }
    const MapTheme theme = mapThemeFromText(words[2]).value_or(MapTheme::Light);
    const double ratio = words[5].toDouble();
    MapView view;
    view.centre = {words[6].toDouble(), words[7].toDouble()};
    view.unitsPerPixel = metresPerPixel(words[4].toDouble()) / ratio;
    view.sizePixels = {qRound(words[8].toInt() * ratio), qRound(words[9].toInt() * ratio)};
    view.devicePixelRatio = ratio;
    std::vector<Layer> layers = defaultLayers(words[1], {theme, words[3], airshed::Pollutant::NOx});
    for (Layer& layer : layers)
        layer.isVisible = layer.isVisible && !words.value(11).split(QLatin1Char(',')).contains(layer.id);

    const auto engine = startedEngine();
    QObject::connect(engine.get(), &MapEngine::warning,
                     [&error](const QString& sentence) { error << sentence << '\n'; });
    engine->setBackground(landColour(theme));
    engine->setLayers(layers);
    return renderedImage(*engine, view).save(words[10]) ? 0 : 4;
}
