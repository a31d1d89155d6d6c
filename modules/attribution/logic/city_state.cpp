// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/city_state.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "observations/observation_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <algorithm>

namespace airshed::attribution
{

using observations::AirSeries;
using observations::IndexSeries;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::CityState)
};

constexpr qint64 hoursAtATime = 31 * 24;
constexpr int greatestIndex = 500;

QString forecastPath(const QString& workspaceFolder)
{
    return workspaceFolder + QStringLiteral("/rules/aqi_forecast.csv");
}

bool isNational(const inventory::Station& station)
{
    return station.kind.contains(QStringLiteral("国控")) ||
           station.kind.contains(QStringLiteral("national"), Qt::CaseInsensitive);
}

/// The forecast days, to be asked for what comes after an hour.
class Forecast
{
public:
    explicit Forecast(std::span<const ForecastDay> days)
    {
        for (const ForecastDay& each : days)
            m_days.insert(each.day, each.aqi);
    }
    /// The largest of the days that have an hour within so many after this one; nothing without any.
    std::optional<int> largestWithin(Hour hour, int hours) const
    {
        std::optional<int> largest;
        if (m_days.isEmpty() || hours == 0)
            return largest;
        const QDate last = (hour + hours).day();
        for (QDate day = (hour + 1).day(); day <= last; day = day.addDays(1)) {
            if (const auto found = m_days.constFind(day); found != m_days.cend())
                largest = std::max(largest.value_or(0), *found);
        }
        return largest;
    }
    bool areNextDaysAtMost(QDate today, int days, int index) const
    {
        for (int i = 1; i <= days; ++i) {
            const auto found = m_days.constFind(today.addDays(i));
            if (found == m_days.cend() || *found > index)
                return false;
        }
        return true;
    }

private:
    QHash<QDate, int> m_days;
};

void append(AirSeries& all, const AirSeries& more)
{
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        all.values[p].insert(all.values[p].end(), more.values[p].begin(), more.values[p].end());
        all.flags[p].insert(all.flags[p].end(), more.flags[p].begin(), more.flags[p].end());
    }
    all.span.last = more.span.last;
}

} // namespace

QString displayName(CityState state)
{
    switch (state) {
    case CityState::Peace:
        return Text::tr("Peace");
    case CityState::War:
        return Text::tr("War");
    case CityState::Recovery:
        return Text::tr("Recovery");
    case CityState::Unknown:
        break;
    }
    return Text::tr("No state");
}

std::vector<ForecastDay> readForecast(const QString& workspaceFolder)
{
    QFile file(forecastPath(workspaceFolder));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(
            Text::tr("The forecast %1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    std::vector<ForecastDay> forecast;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(QLatin1Char(','));
        const QDate day = QDate::fromString(cells.value(0).trimmed(), Qt::ISODate);
        bool isNumber = false;
        const int aqi = cells.value(1).trimmed().toInt(&isNumber);
        if (!day.isValid() || !isNumber || aqi < 0 || aqi > greatestIndex)
            throw InputError(
                Text::tr("aqi_forecast.csv, line %1: “%2” is not a day and an AQI of 0 to 500, such as "
                         "2026-03-02,88; correct the line.")
                    .arg(i + 1)
                    .arg(line));
        forecast.push_back({day, aqi});
    }
    return forecast;
}

void writeForecast(const QString& workspaceFolder, std::span<const ForecastDay> forecast)
{
    QByteArray text = "day,aqi\n";
    for (const ForecastDay& each : forecast)
        text += each.day.toString(Qt::ISODate).toLatin1() + ',' + QByteArray::number(each.aqi) + '\n';
    QDir().mkpath(workspaceFolder + QStringLiteral("/rules"));
    writeFileAtomically(forecastPath(workspaceFolder), text);
}

std::vector<CityState> cityStates(const IndexSeries& city, const CityStateRule& rule,
                                  std::span<const ForecastDay> forecast)
{
    const Forecast ahead(forecast);
    std::vector<CityState> states;
    states.reserve(city.index.size());
    std::optional<bool> isWar;
    int calmHours = 0;
    for (Hour hour = city.span.first; hour <= city.span.last; hour = hour + 1) {
        const std::optional<int> index = city.at(hour);
        const std::optional<int> expected = ahead.largestWithin(hour, rule.forecastHours);
        if (index || isWar) {
            calmHours = index && *index < rule.peaceBelow ? calmHours + 1 : 0;
            const bool isReached = index.value_or(0) >= rule.warFrom || expected.value_or(0) >= rule.warFrom;
            const bool isOver =
                calmHours >= rule.peaceHours && expected.value_or(0) <= rule.peaceForecastAtMost;
            if (isReached)
                isWar = true;
            else if (!isWar.value_or(false) || isOver)
                isWar = false;
        }
        if (!isWar)
            states.push_back(CityState::Unknown);
        else if (*isWar)
            states.push_back(CityState::War);
        else
            states.push_back(
                ahead.areNextDaysAtMost(hour.day(), rule.recoveryDays, rule.recoveryForecastAtMost)
                    ? CityState::Recovery
                    : CityState::Peace);
    }
    return states;
}

std::vector<inventory::Station> cityStations(const std::vector<inventory::Station>& stations,
                                             CityStateRule::StationChoice which)
{
    std::vector<inventory::Station> chosen;
    if (which == CityStateRule::StationChoice::National)
        std::copy_if(stations.begin(), stations.end(), std::back_inserter(chosen), isNational);
    return chosen.empty() ? stations : chosen;
}

CityAir readCityAir(const observations::ObservationStore& store,
                    const std::vector<inventory::Station>& stations, const CityStateRule& rule,
                    const observations::IndexRules& indexRules, Progress& progress)
{
    std::vector<inventory::Station> chosen = cityStations(stations, rule.stations);
    QHash<QString, HourSpan> holdings;
    for (const observations::Holding& holding : store.stations()) {
        if (holding.hours > 0)
            holdings.insert(holding.code, holding.span);
    }
    HourSpan whole;
    std::vector<QString> codes;
    for (const inventory::Station& station : chosen) {
        const auto holding = holdings.constFind(station.code);
        if (holding == holdings.cend())
            continue;
        whole = codes.empty()
                    ? *holding
                    : HourSpan{std::min(whole.first, holding->first), std::max(whole.last, holding->last)};
        codes.push_back(station.code);
    }
    CityAir city;
    city.stations = static_cast<int>(codes.size());
    city.isNationalOnly = !chosen.empty() && std::all_of(chosen.begin(), chosen.end(), isNational);
    if (codes.empty())
        return city;

    AirSeries mean;
    mean.span = {whole.first, whole.first - 1};
    for (Hour from = whole.first; from <= whole.last; from = from + hoursAtATime) {
        const HourSpan part = {from, std::min(whole.last, from + (hoursAtATime - 1))};
        progress.report(from - whole.first, whole.size(), Text::tr("City's air of %1").arg(from.text()));
        progress.throwIfCancelled();
        NoProgress quiet;
        const std::vector<AirSeries> air = store.air(codes, part, quiet);
        append(mean, observations::meanAir(air, rule.leastStations));
    }
    city.realTime = observations::indexOf(mean, whole, observations::IndexKind::RealTime, indexRules);
    city.runningDay = observations::indexOf(mean, whole, observations::IndexKind::RunningDay, indexRules);
    city.mean = std::move(mean);
    return city;
}

QString concentrationEquivalent(int index, AqiStandard standard)
{
    const auto text = [&](AirPollutant pollutant) {
        const auto value = concentrationOf(index, pollutant, AveragingTime::Day, standard);
        return value ? value->rounded(1).text() : QStringLiteral("–");
    };
    return QStringLiteral("PM2.5 %1 / PM10 %2 %3")
        .arg(text(AirPollutant::PM25), text(AirPollutant::PM10), unit(AirPollutant::PM25));
}

} // namespace airshed::attribution
