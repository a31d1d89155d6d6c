// SPDX-License-Identifier: GPL-3.0-or-later
// How long the direction statistics of one station's year take: conditional probability, polar plot, and its
// bootstrap of 200 draws.
//   directions_speed
// Prints the median of some runs in milliseconds, and how far the drawn surface is from the exact sum; exit
// code 0 whatever they are.
#include "attribution/logic/conditional_probability.h"
#include "attribution/logic/direction_bootstrap.h"
#include "core/progress.h"

#include <QElapsedTimer>
#include <QTextStream>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace airshed;
using namespace airshed::attribution;

namespace
{

constexpr int runs = 9;

/// Hours of a year with wind from everywhere to the degree and to the tenth of a metre per second.
WindSample year()
{
    WindSample sample;
    std::mt19937_64 random(20261124);
    const auto uniform = [&random] { return static_cast<double>(random() >> 11) / 9007199254740992.0; };
    double direction = 180;
    for (int i = 0; i < 8760; ++i) {
        direction += 60 * (uniform() - 0.5);
        const double from = normalisedDirection(std::round(direction));
        const double off = angleBetween(from, 75) / 15;
        sample.hours.push_back(Hour::of(QDate(2025, 1, 1), 1) + i);
        sample.fromDegrees.push_back(from);
        sample.metresPerSecond.push_back(std::round(10 * (0.5 - 2.5 * std::log(1 - uniform()))) / 10);
        sample.concentration.push_back(40 + 60 * std::exp(-0.5 * off * off) + 20 * uniform());
    }
    return sample;
}

double medianMilliseconds(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const WindSample sample = year();
    NoProgress quiet;
    ConditionalProbability cpf;
    PolarPlot plot;
    std::optional<DirectionInterval> interval;
    const double cpfTime = medianMilliseconds([&] { cpf = conditionalProbability(sample); });
    const double plotTime = medianMilliseconds([&] { plot = polarPlot(sample, {}, quiet); });
    const double bootstrapTime =
        medianMilliseconds([&] { interval = directionInterval(sample, *plot.maximum, {}, quiet); });

    double worst = 0;
    for (std::size_t ring = 0; ring < plot.speeds; ring += 4) {
        for (std::size_t j = 0; j < plot.directions; j += 15) {
            const std::size_t node = plot.index(ring, j);
            const double exact = regressionAt(sample, static_cast<double>(ring) * plot.speedStep,
                                              static_cast<double>(j) * plot.directionStep)
                                     .value;
            if (plot.isShown[node])
                worst = std::max(worst, std::abs(plot.value[node] - exact) / exact);
        }
    }
    out << "directions of a year, " << sample.size() << " hours, on " << QThread::idealThreadCount()
        << " cores\n";
    out << QStringLiteral("%1 %2 ms\n")
               .arg(QStringLiteral("conditional probability"), -44)
               .arg(cpfTime, 9, 'f', 2);
    out << QStringLiteral("%1 %2 ms   %3 nodes, farthest from the exact sum %4\n")
               .arg(QStringLiteral("polar plot"), -44)
               .arg(plotTime, 9, 'f', 1)
               .arg(plot.value.size())
               .arg(worst, 0, 'g', 1);
    out << QStringLiteral("%1 %2 ms   200 draws, %3 ... %4 degrees\n")
               .arg(QStringLiteral("bootstrap of its direction"), -44)
               .arg(bootstrapTime, 9, 'f', 1)
               .arg(interval ? interval->p05 : 0)
               .arg(interval ? interval->p95 : 0);
    out << QStringLiteral("%1 %2 ms   aim < 1000 ms\n")
               .arg(QStringLiteral("all together"), -44)
               .arg(cpfTime + plotTime + bootstrapTime, 9, 'f', 1);
    return 0;
}
