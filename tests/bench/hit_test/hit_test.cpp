// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly the map view answers the hand with very many sources: the time of a hit test, and how long the
// window's thread is busy in each frame while the map is dragged, thrown and zoomed and the engine draws.
//   hit_test [POINTS [FRAMES]]
// Prints both figures with the aims of the design and the machine; exit code 0 whatever they are.
#include "mapengine/client/map_engine.h"
#include "workbench/map_canvas.h"
#include "workbench/selection.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <vector>

using namespace airshed;
using workbench::FeatureKind;
using workbench::MapCanvas;
using workbench::MapFeature;

namespace
{

constexpr int patienceMs = 180'000;
constexpr QPointF cityCentre(390'000, 3'170'000);
constexpr double cityHalfWidth = 45'000;
constexpr double nanosecondsPerMillisecond = 1e6;

/// Half of them crowded as in a city's development zones, half spread over its counties.
std::vector<MapFeature> scattered(int count)
{
    QRandomGenerator random(20261124);
    const auto between = [&random](double a, double b) { return a + (b - a) * random.generateDouble(); };
    std::vector<MapFeature> features;
    features.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        QPointF way(between(-1, 1), between(-1, 1));
        if (i % 2 == 0)
            way *= 0.25 * random.generateDouble();
        features.push_back({i + 1, cityCentre + cityHalfWidth * way});
    }
    return features;
}

/// The same points for the engine.
QString fileOf(const std::vector<MapFeature>& features, const QTemporaryDir& folder)
{
    GDALAllRegister();
    const QString path = folder.filePath(QStringLiteral("points.fgb"));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("FlatGeobuf");
    const GDALDatasetUniquePtr data(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference system;
    system.importFromEPSG(4548);
    OGRLayer* layer = data->CreateLayer("points", &system, wkbPoint, nullptr);
    OGRFieldDefn field("number", OFTInteger);
    layer->CreateField(&field);
    for (const MapFeature& each : features) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField(0, static_cast<int>(each.id));
        const OGRPoint point(each.position.x(), each.position.y());
        feature.SetGeometry(&point);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            qFatal("the points cannot be written");
    }
    return path;
}

struct Figures {
    double median = 0;
    double most99 = 0; ///< 99 of 100 are not slower
    double slowest = 0;
};

Figures figures(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    return {at(0.5), at(0.99), milliseconds.back()};
}

QString text(const Figures& f, double aim)
{
    return QStringLiteral("median %1 ms, 99 % %2 ms, slowest %3 ms (aim %4 ms: %5)")
        .arg(f.median, 0, 'f', 3)
        .arg(f.most99, 0, 'f', 3)
        .arg(f.slowest, 0, 'f', 3)
        .arg(aim)
        .arg(f.slowest <= aim ? QStringLiteral("met") : QStringLiteral("missed"));
}

QString machine()
{
    QFile cpu(QStringLiteral("/proc/cpuinfo"));
    QString name = QStringLiteral("unknown processor");
    if (cpu.open(QIODevice::ReadOnly)) {
        const QStringList lines = QString::fromUtf8(cpu.readAll()).split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            if (line.startsWith(QLatin1String("model name"))) {
                name = line.section(QLatin1Char(':'), 1).trimmed();
                break;
            }
        }
    }
    return QStringLiteral("%1, %2 cores").arg(name).arg(QThread::idealThreadCount());
}

/// What this thread has computed so far: unlike the time that passes, without the waits for a processor that
/// other programs hold (the engine itself is one of them on a small machine).
double computedMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 +
           static_cast<double>(now.tv_nsec) / nanosecondsPerMillisecond;
}

struct HitTimes {
    Figures passed;
    Figures computed;
};

HitTimes hitTests(const MapCanvas& canvas)
{
    constexpr int hits = 10'000;
    QRandomGenerator random(7);
    std::vector<double> milliseconds;
    std::vector<double> computed;
    std::int64_t found = 0;
    QElapsedTimer timer;
    for (int i = 0; i < hits; ++i) {
        const QPointF at(random.bounded(canvas.width()), random.bounded(canvas.height()));
        const double before = computedMilliseconds();
        timer.start();
        found += canvas.featureAt(at).id != 0 ? 1 : 0;
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / nanosecondsPerMillisecond);
        computed.push_back(computedMilliseconds() - before);
    }
    if (found == 0)
        qFatal("no hit among all tests: the index is not what the map shows");
    return {figures(std::move(milliseconds)), figures(std::move(computed))};
}

/// Counts how often a widget paints itself.
class PaintCounter final : public QObject
{
public:
    using QObject::QObject;
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// One hand that drags in circles, turns the wheel now and then and lets the map run on.
class Hand
{
public:
    explicit Hand(MapCanvas& canvas) : m_canvas(canvas) {}

    void act(int frame)
    {
        constexpr int framesOfAStroke = 60;
        constexpr int framesOfARest = 12;
        const int phase = frame % (framesOfAStroke + framesOfARest);
        const double angle = frame * 0.11;
        const QPointF at = QRectF(m_canvas.rect()).center() + 180 * QPointF(std::cos(angle), std::sin(angle));
        if (phase == 0)
            send(QEvent::MouseButtonPress, at, Qt::LeftButton);
        else if (phase < framesOfAStroke)
            send(QEvent::MouseMove, at, Qt::NoButton);
        else if (phase == framesOfAStroke)
            send(QEvent::MouseButtonRelease, at, Qt::LeftButton);
        else if (phase % 4 == 0)
            turnWheel(at, frame % 144 < 72 ? 120 : -120);
        else
            send(QEvent::MouseMove, at, Qt::NoButton); // hovers
    }

private:
    void send(QEvent::Type type, const QPointF& at, Qt::MouseButton button)
    {
        if (type == QEvent::MouseButtonPress)
            m_held = Qt::LeftButton;
        if (type == QEvent::MouseButtonRelease)
            m_held = Qt::NoButton;
        QMouseEvent event(type, at, m_canvas.mapToGlobal(at), button, m_held, {});
        QApplication::sendEvent(&m_canvas, &event);
    }
    void turnWheel(const QPointF& at, int delta)
    {
        QWheelEvent event(at, m_canvas.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&m_canvas, &event);
    }
    MapCanvas& m_canvas;
    Qt::MouseButtons m_held = Qt::NoButton;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    const int points = arguments.size() > 1 ? arguments.at(1).toInt() : 1'000'000;
    const int frames = arguments.size() > 2 ? arguments.at(2).toInt() : 600;
    if (points < 1 || frames < 100) {
        QTextStream(stderr) << "usage: hit_test [POINTS [FRAMES]]   (FRAMES at least 100)\n";
        return 2;
    }

    const QTemporaryDir folder;
    std::vector<MapFeature> features = scattered(points);
    mapengine::Layer layer;
    layer.id = QStringLiteral("sources");
    layer.provider = QStringLiteral("ogr");
    layer.uri = fileOf(features, folder);

    mapengine::MapEngine engine({});
    workbench::Selection selection;
    MapCanvas canvas(engine, selection);
    canvas.resize(1600, 1000);
    canvas.setMapEpsg(4548);
    engine.newProject(4548);
    engine.setLayers({layer});
    engine.start();
    bool isIndexed = false;
    QObject::connect(&canvas, &MapCanvas::featuresIndexed, [&] { isIndexed = true; });
    canvas.setFeatures(FeatureKind::Source, std::move(features));
    canvas.zoomToExtent(QRectF(cityCentre - QPointF(cityHalfWidth, cityHalfWidth),
                               QSizeF(2 * cityHalfWidth, 2 * cityHalfWidth)));
    canvas.show();
    const auto isReady = [&] { return isIndexed && !canvas.isDrawing() && !canvas.mapImage().isNull(); };
    if (!QTest::qWaitFor(isReady, patienceMs)) {
        QTextStream(stderr) << "the map was not complete after three minutes\n";
        return 5;
    }
    // A tenth is selected: its marks are part of every frame.
    std::vector<std::int64_t> chosen;
    for (std::int64_t id = 1; id <= points; id += 10)
        chosen.push_back(id);
    selection.select(FeatureKind::Source, std::move(chosen));

    out << "machine: " << machine() << Qt::endl;
    const HitTimes hits = hitTests(canvas);
    out << "hit test among " << QLocale(QLocale::English).toString(points)
        << " sources: " << text(hits.passed, 1) << Qt::endl;
    out << "    of this the window's thread computes: " << text(hits.computed, 1) << Qt::endl;

    Hand hand(canvas);
    PaintCounter painted;
    canvas.installEventFilter(&painted);
    std::vector<double> milliseconds;
    std::vector<double> computed;
    int drawing = 0;
    constexpr double frameMs = 1000.0 / 60;
    QElapsedTimer timer;
    for (int frame = 0; frame < frames; ++frame) {
        timer.start();
        const double before = computedMilliseconds();
        hand.act(frame);
        // Pictures, previews and movements that came meanwhile, and the painting of it all.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const double busy = static_cast<double>(timer.nsecsElapsed()) / nanosecondsPerMillisecond;
        milliseconds.push_back(busy);
        computed.push_back(computedMilliseconds() - before);
        drawing += canvas.isDrawing() ? 1 : 0;
        if (busy < frameMs)
            QThread::usleep(static_cast<unsigned long>((frameMs - busy) * 1000));
    }
    out << "frame of 1600 x 1000 while the hand moves the map (" << painted.count << " paintings in "
        << frames << " frames, the engine draws in " << 100 * drawing / frames
        << " % of them): " << text(figures(std::move(milliseconds)), 16) << Qt::endl;
    out << "    of this the window's thread computes: " << text(figures(std::move(computed)), 16) << Qt::endl;
    return 0;
}
