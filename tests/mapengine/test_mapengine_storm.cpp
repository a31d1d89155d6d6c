// SPDX-License-Identifier: GPL-3.0-or-later
// An impatient hand: zooming, turning, asking, filtering, restyling and taking layers away while the engine
// draws them. One engine lives through it, and the map is afterwards what it was before.
#include "mapengine/client/layer_catalogue.h"
#include "mapengine/engine_fixture.h"
#include "mapengine/style_workspace.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

class Hand
{
public:
    Hand(MapEngine& engine, std::vector<Layer> layers)
        : m_engine(engine), m_layers(std::move(layers)), m_random(20261125)
    {
    }

    QList<JobId> jobs() const { return m_jobs; }

    void act()
    {
        const MapView view = anyView();
        m_jobs << m_engine.render(view);
        switch (m_random.bounded(8)) {
        case 0:
        case 1:
            m_jobs << m_engine.identify(view.centre, 20 * view.unitsPerPixel, {});
            break;
        case 2:
            m_engine.cancel(m_jobs.at(m_random.bounded(int(m_jobs.size()))));
            break;
        case 3:
            m_jobs << m_engine.requestLegend(anyLayer().id, 2);
            break;
        case 4:
            m_engine.setLayers(changedLayers());
            break;
        case 5:
            m_engine.setLayers(m_layers);
            m_engine.reloadLayer(anyLayer().id);
            break;
        case 6: {
            m_engine.setLayers(m_layers);
            const Layer& layer = anyLayer();
            m_engine.setLayerStyle(layer.id, layer.stylePath);
            break;
        }
        default:
            break;
        }
        QTest::qWait(m_random.bounded(3) == 0 ? m_random.bounded(60) : m_random.bounded(5));
    }

private:
    const Layer& anyLayer() { return m_layers[std::size_t(m_random.bounded(int(m_layers.size())))]; }

    /// Now and then far outside of where the map's system is defined.
    MapView anyView()
    {
        MapView view;
        view.viewId = QStringLiteral("view %1").arg(m_random.bounded(3));
        view.sizePixels = {700, 500};
        view.centre = StyleWorkspace::at(m_random.bounded(4000.0) - 2000, m_random.bounded(4000.0) - 2000);
        view.unitsPerPixel = std::pow(10, m_random.bounded(2.0));
        if (m_random.bounded(4) == 0)
            view.unitsPerPixel = std::pow(10, 3 + m_random.bounded(4.0));
        if (m_random.bounded(6) == 0)
            view.centre *= 1 + m_random.bounded(20.0);
        if (m_random.bounded(4) == 0)
            view.rotationDegrees = m_random.bounded(360.0);
        return view;
    }

    std::vector<Layer> changedLayers()
    {
        std::vector<Layer> changed = m_layers;
        changed.erase(changed.begin() + m_random.bounded(int(changed.size())));
        for (Layer& layer : changed) {
            if (layer.id == QLatin1String("sources"))
                layer.subset = QStringLiteral("class = 'industry'");
            layer.isVisible = m_random.bounded(5) != 0;
            layer.opacity = m_random.bounded(1.0);
        }
        return changed;
    }

    MapEngine& m_engine;
    std::vector<Layer> m_layers;
    QRandomGenerator m_random;
    QList<JobId> m_jobs;
};

/// The share of pixels that differ visibly.
double difference(const QImage& one, const QImage& other)
{
    if (one.size() != other.size() || one.isNull())
        return 1;
    int off = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            const int most = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                       std::abs(a.blue() - b.blue())});
            off += most > 32 ? 1 : 0;
        }
    return double(off) / (double(one.width()) * one.height());
}

} // namespace

class MapEngineStormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_impatient_hand_neither_ends_the_engine_nor_changes_the_map();
};

void MapEngineStormTest::an_impatient_hand_neither_ends_the_engine_nor_changes_the_map()
{
    const StyleWorkspace workspace;
    const std::vector<Layer> layers = defaultLayers(workspace.folder());
    const std::unique_ptr<MapEngine> engine = startedEngine();
    engine->setLayers(layers);
    MapView view = testView();
    view.centre = StyleWorkspace::centre();
    view.sizePixels = {700, 500};
    const QImage before = renderedImage(*engine, view);
    const qint64 process = engine->processId();

    const JobEnds ends(*engine);
    Hand hand(*engine, layers);
    constexpr int actions = 400;
    for (int i = 0; i < actions; ++i)
        hand.act();
    const QList<JobId> jobs = hand.jobs();
    for (const JobId job : jobs)
        QVERIFY(ends.waitFor(job));
    for (const JobId job : jobs)
        QCOMPARE(ends.count(job), 1);
    QCOMPARE(engine->processId(), process);

    engine->setLayers(layers);
    for (const Layer& layer : layers)
        engine->reloadLayer(layer.id);
    view.viewId = QStringLiteral("afterwards");
    const QImage after = renderedImage(*engine, view);
    const double changed = difference(before, after);
    QVERIFY2(changed < 0.005, qPrintable(QStringLiteral("%1 of the pixels differ").arg(changed)));
}

QTEST_MAIN(MapEngineStormTest)
#include "test_mapengine_storm.moc"
