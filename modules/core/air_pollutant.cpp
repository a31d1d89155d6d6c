// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air_pollutant.h"

namespace airshed
{

namespace
{

struct Entry {
    AirPollutant pollutant;
    const char* name;
    const char* code;
    const char* factor; ///< HJ 212-2017
};

constexpr std::array entries = {
    Entry{AirPollutant::PM25, "PM2.5", "pm25", "a34004"}, Entry{AirPollutant::PM10, "PM10", "pm10", "a34002"},
    Entry{AirPollutant::SO2, "SO2", "so2", "a21026"},     Entry{AirPollutant::NO2, "NO2", "no2", "a21004"},
    Entry{AirPollutant::O3, "O3", "o3", "a05024"},        Entry{AirPollutant::CO, "CO", "co", "a21005"}};

const Entry& entryOf(AirPollutant pollutant) { return entries[static_cast<std::size_t>(pollutant)]; }

} // namespace

QString displayName(AirPollutant pollutant) { return QLatin1String(entryOf(pollutant).name); }

QString code(AirPollutant pollutant) { return QLatin1String(entryOf(pollutant).code); }

QString unit(AirPollutant pollutant)
{
    return pollutant == AirPollutant::CO ? QStringLiteral("mg/m³") : QStringLiteral("µg/m³");
}

std::optional<AirPollutant> airPollutantFromText(QStringView text)
{
    // NFKC turns full-width and subscript digits into plain ones.
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    for (const Entry& entry : entries) {
        for (const char* form : {entry.name, entry.code, entry.factor}) {
            if (plain.compare(QLatin1String(form), Qt::CaseInsensitive) == 0)
                return entry.pollutant;
        }
    }
    return {};
}

std::optional<Pollutant> emittedAs(AirPollutant pollutant)
{
    switch (pollutant) {
    case AirPollutant::PM25:
        return Pollutant::PM25;
    case AirPollutant::PM10:
        return Pollutant::PM10;
    case AirPollutant::SO2:
        return Pollutant::SO2;
    case AirPollutant::NO2:
        return Pollutant::NOx;
    case AirPollutant::CO:
        return Pollutant::CO;
    case AirPollutant::O3:
        return {};
    }
    return {};
}

} // namespace airshed
