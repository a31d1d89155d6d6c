// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/summary.h"

#include "core/progress.h"
#include "observations/observation_store.h"
#include "observations/observation_text.h"
#include "observations/validity.h"

#include <cmath>

namespace airshed::observations
{

StationSummary summarise(const AirSeries& series)
{
    StationSummary summary;
    summary.station = series.station;
    for (const AirPollutant pollutant : allAirPollutants) {
        const auto p = static_cast<std::size_t>(pollutant);
        PollutantSummary& one = summary.pollutants[p];
        std::vector<double> values;
        double sum = 0;
        for (std::size_t i = 0; i < series.values[p].size(); ++i) {
            const Hour hour = series.span.first + static_cast<qint64>(i);
            one.given += std::isnan(series.values[p][i]) ? 0 : 1;
            for (std::size_t f = 0; f < allFlags.size() && i < series.flags[p].size(); ++f)
                one.flagged[f] += series.flags[p][i].testFlag(allFlags[f]) ? 1 : 0;
            const float value = series.usable(pollutant, hour);
            if (std::isnan(value))
                continue;
            if (values.empty())
                one.first = hour;
            one.last = hour;
            values.push_back(static_cast<double>(value));
            sum += static_cast<double>(value);
        }
        one.valid = static_cast<qint64>(values.size());
        one.mean = values.empty() ? static_cast<double>(missing) : sum / static_cast<double>(values.size());
        one.p5 = percentile(values, 5);
        one.p50 = percentile(values, 50);
        one.p95 = percentile(values, 95);
        one.greatest = percentile(std::move(values), 100);
    }
    return summary;
}

void summarise(const ObservationStore& store, const std::function<void(const StationSummary&)>& use,
               Progress& progress)
{
    const std::vector<Holding> holdings = store.stations();
    const QString what = ObservationText::tr("Summarising observations");
    NoProgress quiet;
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(i), static_cast<qint64>(holdings.size()), what);
        const std::array station = {holdings[i].code};
        use(summarise(store.air(station, holdings[i].span, quiet).front()));
    }
}

} // namespace airshed::observations
