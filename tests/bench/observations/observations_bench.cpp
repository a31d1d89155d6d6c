// SPDX-License-Identifier: GPL-3.0-or-later
// A year of 135 stations and six pollutants: flagged by DQ18, stored, summarised and read back, with the
// seconds of each and the most memory that the process ever had. airshed_observations_bench FOLDER [STATIONS
// HOURS]
#include "core/progress.h"
#include "observations/flags.h"
#include "observations/observation_store.h"
#include "observations/summary.h"

#include <QElapsedTimer>
#include <QTextStream>
#include <sys/resource.h>

using namespace airshed;
using namespace airshed::observations;

namespace
{

/// A made-up but lively series: a daily wave, a station's own level, a repeatable scatter, 2 % gaps.
std::vector<AirSeries> network(int stations, int hours)
{
    std::vector<AirSeries> all;
    quint32 state = 1;
    const auto random = [&state] {
        state = state * 1664525U + 1013904223U;
        return static_cast<float>(state >> 8) / 16777216.0F;
    };
    for (int s = 0; s < stations; ++s) {
        AirSeries series;
        series.station = QStringLiteral("3601A%1").arg(s + 1, 3, 10, QLatin1Char('0'));
        series.span = {Hour::of(QDate(2025, 1, 1), 1), Hour::of(QDate(2025, 1, 1), 1) + (hours - 1)};
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            series.flags[p].assign(static_cast<std::size_t>(hours), Flags());
            for (int h = 0; h < hours; ++h) {
                const float wave = 20.0F * static_cast<float>(h % 24) / 24.0F;
                const bool isGap = random() < 0.02F;
                series.values[p].push_back(isGap ? missing : std::round(30.0F + wave + 40.0F * random()));
            }
        }
        all.push_back(std::move(series));
    }
    return all;
}

double seconds(const QElapsedTimer& clock) { return static_cast<double>(clock.elapsed()) / 1000; }

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char* argv[])
{
    const int stations = argc > 2 ? QByteArray(argv[2]).toInt() : 135;
    const int hours = argc > 3 ? QByteArray(argv[3]).toInt() : 8760;
    if (argc < 2 || stations < 1 || hours < 1) {
        QTextStream(stderr) << "airshed_observations_bench FOLDER [STATIONS HOURS]\n";
        return 2;
    }
    NoProgress progress;
    QElapsedTimer clock;
    ObservationStore store(QString::fromLocal8Bit(argv[1]), ObservationStore::Access::Write);
    std::vector<QString> codes;
    HourSpan span;
    double checked = 0;
    double stored = 0;
    {
        std::vector<AirSeries> all = network(stations, hours);
        std::vector<geo::LonLat> positions;
        for (std::size_t i = 0; i < all.size(); ++i) { // a grid of 12 columns, 3 km apart
            codes.push_back(all[i].station);
            positions.push_back(
                {115.5 + 0.03 * static_cast<double>(i % 12), 28.4 + 0.03 * static_cast<double>(i / 12)});
        }
        span = all.front().span;
        clock.start();
        const auto neighbours = neighboursWithin(positions, neighbourMetres, mostNeighbours);
        for (AirSeries& series : all)
            flagSeries(series);
        flagJumps(all, neighbours);
        checked = seconds(clock);
        clock.restart();
        store.put(all, progress);
        stored = seconds(clock);
    }
    clock.restart();
    std::size_t summaries = 0;
    summarise(
        store, [&summaries](const StationSummary&) { ++summaries; }, progress);
    const double summarised = seconds(clock);
    clock.restart();
    const std::vector<AirSeries> got = store.air(codes, span, progress);
    const double read = seconds(clock);
    QTextStream(stdout) << QStringLiteral("observations, %1 x 6 x %2 h: flagged %3 s, stored %4 s, "
                                          "summarised %5 s, read %6 s, at most %7 MB\n")
                               .arg(stations)
                               .arg(hours)
                               .arg(checked, 0, 'f', 1)
                               .arg(stored, 0, 'f', 1)
                               .arg(summarised, 0, 'f', 1)
                               .arg(read, 0, 'f', 1)
                               .arg(peakMegabytes(), 0, 'f', 0);
    return got.size() == codes.size() && summaries == codes.size() ? 0 : 1;
}
