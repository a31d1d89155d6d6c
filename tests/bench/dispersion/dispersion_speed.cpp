// SPDX-License-Identifier: GPL-3.0-or-later
// How long the source-receptor matrix of a city takes: 5,337 sources, 135 stations, a day and a year of
// hours.
//   dispersion_speed [SOURCES [STATIONS]]
// Prints the seconds that pass, and the processor's nanoseconds for each pair (on whichever core, so that
// other programs do not count); exit code 0 whatever they are.
#include "core/progress.h"
#include "dispersion/footprint.h"
#include "dispersion/source_receptor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringList>
#include <QTextStream>
#include <QThread>
#include <ctime>

using namespace airshed;
using namespace airshed::dispersion;

namespace
{

constexpr geo::MapPoint city{391'400, 3'173'900};

class Scatter
{
public:
    double between(double low, double high) { return low + (high - low) * m_random.generateDouble(); }
    /// Half crowded in the city, half spread over its counties.
    geo::MapPoint place(int index)
    {
        const double reach = index % 2 == 0 ? 12'000 : 50'000;
        return {city.x + between(-reach, reach), city.y + between(-reach, reach)};
    }

private:
    QRandomGenerator m_random{20261124};
};

std::vector<Emitter> emitters(int count, Scatter& scatter)
{
    std::vector<Emitter> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Emitter& emitter = all[static_cast<std::size_t>(i)];
        emitter.position = scatter.place(i);
        if (i % 3 == 0) {
            emitter.heightMetres = 2;
            emitter.initialSigmaYMetres = scatter.between(10, 200);
            emitter.initialSigmaZMetres = 1.4;
        } else {
            emitter.heightMetres = scatter.between(8, 80);
            emitter.diameterMetres = scatter.between(0.3, 3);
            emitter.exitTemperatureKelvin = scatter.between(300, 430);
            emitter.exitVelocityMetresPerSecond = scatter.between(5, 16);
        }
    }
    return all;
}

std::vector<HourWeather> weather(int hours, bool isLidded, Scatter& scatter)
{
    std::vector<HourWeather> all(static_cast<std::size_t>(hours));
    for (HourWeather& hour : all) {
        hour.windFromDegrees = scatter.between(0, 360);
        hour.windMetresPerSecond = scatter.between(0.5, 6);
        hour.stability = static_cast<Stability>(static_cast<int>(scatter.between(0, 9)));
        if (isLidded)
            hour.lidMetres = scatter.between(150, 1500);
    }
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    const int sources = arguments.size() > 1 ? arguments.at(1).toInt() : 5337;
    const int stations = arguments.size() > 2 ? arguments.at(2).toInt() : 135;
    if (sources < 1 || stations < 1) {
        QTextStream(stderr) << "usage: dispersion_speed [SOURCES [STATIONS]]\n";
        return 2;
    }
    Scatter scatter;
    const std::vector<Emitter> all = emitters(sources, scatter);
    std::vector<Receptor> receptors;
    for (int i = 0; i < stations; ++i)
        receptors.push_back({scatter.place(i)});
    NoProgress progress;
    QElapsedTimer timer;
    std::clock_t computed = 0;
    const auto begin = [&] {
        timer.start();
        computed = std::clock();
    };
    const auto row = [&](const QString& name, double pairs, const QString& aim) {
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const double processor = static_cast<double>(std::clock() - computed) / CLOCKS_PER_SEC;
        out << QStringLiteral("%1 %2 s  %3 ns per pair   aim %4")
                   .arg(name, -58)
                   .arg(seconds, 7, 'f', 3)
                   .arg(processor * 1e9 / pairs, 5, 'f', 2)
                   .arg(aim)
            << Qt::endl;
    };
    out << QThread::idealThreadCount() << " cores" << Qt::endl;
    const auto mean = [&](const QString& hoursName, int hours, bool isLidded, const QString& aim) {
        const std::vector<HourWeather> winds = weather(hours, isLidded, scatter);
        begin();
        const MeanMatrix matrix = meanMatrix(all, receptors, winds, {}, progress);
        double sum = 0;
        for (const float value : matrix.mean)
            sum += static_cast<double>(value);
        if (!(sum > 0))
            qFatal("no source reaches any station: nothing was measured");
        row(QStringLiteral("matrix %1 x %2, %3%4")
                .arg(sources)
                .arg(stations)
                .arg(hoursName, isLidded ? QStringLiteral(", with mixing heights") : QString()),
            static_cast<double>(sources) * stations * hours, aim);
    };
    mean(QStringLiteral("24 h"), 24, false, QStringLiteral("< 1 s, <= 5 ns"));
    mean(QStringLiteral("24 h"), 24, true, QStringLiteral("< 1 s, <= 5 ns"));
    mean(QStringLiteral("8,760 h"), 8760, false, QStringLiteral("< 30 s, <= 5 ns"));
    mean(QStringLiteral("8,760 h"), 8760, true, QStringLiteral("< 30 s, <= 5 ns"));

    // A footprint of an episode: 20 stations, 72 h, cells of 200 m within 15 km.
    const std::vector<HourWeather> episode = weather(72, false, scatter);
    std::vector<Receptor> near;
    for (int i = 0; i < 40; i += 2)
        near.push_back({scatter.place(i)});
    std::vector<float> increments(episode.size() * near.size(), 12.0F);
    const FootprintGrid grid = footprintGrid(near, 15'000, 200);
    begin();
    const Footprint footprint = sourceFootprint(grid, near, episode, increments, {}, progress);
    if (!footprint.isFound)
        qFatal("no cell explains anything: nothing was measured");
    row(QStringLiteral("footprint of 20 stations, 72 h, %1 cells").arg(grid.size()),
        static_cast<double>(grid.size()) * 20.0 * static_cast<double>(episode.size()),
        QStringLiteral("< 1 s"));
    return 0;
}
