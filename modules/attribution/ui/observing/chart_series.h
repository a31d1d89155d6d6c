// SPDX-License-Identifier: GPL-3.0-or-later
// What the chart draws: some stations' values of one quantity over all their hours, which of them are
// flagged, the threshold and the wind nearby. Read and reckoned in a task; no drawing here.
#pragma once

#include "attribution/ui/observing/observing_data.h"

#include <QString>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct ChartLine {
    QString code; ///< of the station; empty: the city's mean
    QString name;
    std::vector<double> values; ///< of ChartSeries::span; NaN: missing
    std::vector<observations::Flags> flags;
};

struct ChartSeries {
    HourSpan span;
    Quantity quantity;
    std::vector<ChartLine> lines;
    std::vector<double> threshold;       ///< by hour: it steps where the standard changes
    observations::WeatherSeries weather; ///< of the site nearest to the first line's station
    QString siteName;
    /// The first hour of the newer standard, when the hours lie on both sides.
    std::optional<Hour> standardChange;
};

struct ChartWish {
    QString folder;
    std::shared_ptr<const StoredObservations> stored;
    std::vector<QString> stations; ///< codes; empty: the city's mean
    Quantity quantity;
    observations::IndexRules rules;
    int threshold = 95; ///< index
};

ChartSeries readChartSeries(const ChartWish& wish, Progress& progress);

/// "negative, instrument", translated.
QString flagNames(observations::Flags flags);

} // namespace airshed::attribution
