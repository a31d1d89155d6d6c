// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/air_index.h"

#include <algorithm>
#include <limits>

namespace airshed::observations
{

namespace
{

constexpr qint64 noValue = std::numeric_limits<qint64>::min();
constexpr qint64 hoursOfDay = 24;
constexpr qint64 hoursOfEight = 8;
constexpr int cityDecimals = 3;

/// The usable values of one pollutant as exact decimals, each converted once.
std::vector<qint64> decimalsOf(const AirSeries& air, AirPollutant pollutant, HourSpan span)
{
    std::vector<qint64> units(static_cast<std::size_t>(span.size()), noValue);
    for (qint64 i = 0; i < span.size(); ++i) {
        if (const auto value = Decimal::fromBinary(air.usable(pollutant, span.first + i)))
            units[static_cast<std::size_t>(i)] = value->billionths();
    }
    return units;
}

/// Sum and count of the last so many values, moved on hour by hour.
class MovingMean
{
public:
    MovingMean(qint64 hours, int least) : m_hours(hours), m_least(least) {}

    void take(const std::vector<qint64>& values, qint64 at)
    {
        count(values[static_cast<std::size_t>(at)], 1);
        if (at >= m_hours)
            count(values[static_cast<std::size_t>(at - m_hours)], -1);
    }
    std::optional<Decimal> mean(AirPollutant pollutant) const
    {
        if (m_count < m_least)
            return {};
        return Decimal::ofBillionths(m_sum).dividedBy(m_count, publishedDecimals(pollutant));
    }

private:
    void count(qint64 value, int sign)
    {
        if (value == noValue)
            return;
        m_sum += sign * value;
        m_count += sign;
    }
    qint64 m_hours;
    int m_least;
    qint64 m_sum = 0;
    int m_count = 0;
};

/// The largest eight-hour mean whose eight hours lie in the day that ends at this hour.
std::optional<Decimal> largestEightHours(const std::vector<std::optional<Decimal>>& means, qint64 at)
{
    constexpr int limit = 160; // with too few means the day counts only when it is over the limit
    std::optional<Decimal> largest;
    int valid = 0;
    for (qint64 i = std::max<qint64>(0, at - (hoursOfDay - hoursOfEight)); i <= at; ++i) {
        const auto& mean = means[static_cast<std::size_t>(i)];
        valid += mean ? 1 : 0;
        if (mean && (!largest || *mean > *largest))
            largest = mean;
    }
    if (valid < leastEightHourMeansOfDay && largest && *largest <= Decimal::ofInteger(limit))
        return {};
    return largest;
}

std::size_t at(AirPollutant pollutant) { return static_cast<std::size_t>(pollutant); }

std::optional<int> valueIn(const std::vector<qint16>& values, HourSpan span, Hour hour)
{
    if (!span.contains(hour))
        return {};
    const qint16 value = values[static_cast<std::size_t>(hour - span.first)];
    return value == IndexSeries::none ? std::nullopt : std::optional<int>(value);
}

} // namespace

std::optional<int> IndexSeries::at(Hour hour) const { return valueIn(index, span, hour); }

std::optional<int> IndexSeries::at(Hour hour, AirPollutant pollutant) const
{
    return valueIn(subIndices[static_cast<std::size_t>(pollutant)], span, hour);
}

IndexSeries indexOf(const AirSeries& air, HourSpan span, IndexKind kind, const IndexRules& rules)
{
    const auto size = static_cast<std::size_t>(span.size());
    IndexSeries series;
    series.span = span;
    series.index.assign(size, IndexSeries::none);
    series.isHeldBack.assign(size, false);
    for (auto& each : series.subIndices)
        each.assign(size, IndexSeries::none);

    const HourSpan wide = {span.first - (hoursOfDay - 1), span.last};
    std::array<std::vector<qint64>, airPollutantCount> values;
    std::vector<MovingMean> days(airPollutantCount, MovingMean(hoursOfDay, leastHoursOfDay));
    for (const AirPollutant p : allAirPollutants)
        values[at(p)] = decimalsOf(air, p, wide);
    MovingMean eight(hoursOfEight, leastHoursOfEight);
    std::vector<std::optional<Decimal>> eightHours(static_cast<std::size_t>(wide.size()));

    for (qint64 i = 0; i < wide.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        for (const AirPollutant p : allAirPollutants)
            days[at(p)].take(values[at(p)], i);
        eight.take(values[at(AirPollutant::O3)], i);
        eightHours[place] = eight.mean(AirPollutant::O3);
        if (i < hoursOfDay - 1)
            continue;
        AqiMeans means;
        for (const AirPollutant p : allAirPollutants) {
            if (values[at(p)][place] != noValue)
                means.hour[at(p)] = Decimal::ofBillionths(values[at(p)][place]);
            means.day[at(p)] = days[at(p)].mean(p);
        }
        const AqiStandard standard = aqiStandardOn((wide.first + i).day(), rules.standard);
        const bool isRealTime = kind == IndexKind::RealTime;
        means.ozoneEightHours = isRealTime ? eightHours[place] : largestEightHours(eightHours, i);
        const Aqi aqi = isRealTime ? realTimeAqi(means, standard, rules.pm2012) : dailyAqi(means, standard);
        const auto to = static_cast<std::size_t>(i - (hoursOfDay - 1));
        if (aqi.value)
            series.index[to] = static_cast<qint16>(*aqi.value);
        series.isHeldBack[to] = aqi.isHeldBack;
        for (const AirPollutant p : allAirPollutants) {
            if (aqi.subIndices[at(p)])
                series.subIndices[at(p)][to] = static_cast<qint16>(*aqi.subIndices[at(p)]);
        }
    }
    return series;
}

AirSeries meanAir(std::span<const AirSeries> stations, int leastStations)
{
    AirSeries mean;
    if (!stations.empty())
        mean.span = stations.front().span;
    const qint64 size = mean.span.size();
    for (const AirPollutant p : allAirPollutants) {
        std::vector<float>& values = mean.values[at(p)];
        values.assign(static_cast<std::size_t>(size), missing);
        mean.flags[at(p)].assign(static_cast<std::size_t>(size), Flags());
        for (qint64 i = 0; i < size; ++i) {
            Decimal sum;
            int count = 0;
            for (const AirSeries& station : stations) {
                if (const auto value = Decimal::fromBinary(station.usable(p, mean.span.first + i))) {
                    sum = sum + *value;
                    ++count;
                }
            }
            if (count > 0 && count >= leastStations)
                values[static_cast<std::size_t>(i)] =
                    static_cast<float>(sum.dividedBy(count, cityDecimals).toDouble());
        }
    }
    return mean;
}

} // namespace airshed::observations
