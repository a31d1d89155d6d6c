// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pollutant.h"

#include "core/text.h"

#include <cmath>
#include <limits>

namespace airshed
{

namespace
{

struct Names {
    const char* display;
    const char* code;
};

// In the order of the enumeration.
constexpr std::array<Names, pollutantCount> names = {{
    {"SO2", "so2"},
    {"NOx", "nox"},
    {"CO", "co"},
    {"VOCs", "vocs"},
    {"NH3", "nh3"},
    {"PM10", "pm10"},
    {"PM2.5", "pm25"},
    {"BC", "bc"},
    {"OC", "oc"},
}};

const Names& namesOf(Pollutant pollutant) { return names[static_cast<std::size_t>(pollutant)]; }

} // namespace

QString displayName(Pollutant pollutant) { return QString::fromLatin1(namesOf(pollutant).display); }

QString code(Pollutant pollutant) { return QString::fromLatin1(namesOf(pollutant).code); }

std::optional<Pollutant> pollutantFromText(QStringView text)
{
    const QString wanted = trimmedText(toHalfWidth(withoutSubscripts(text)));
    for (const Pollutant pollutant : allPollutants) {
        if (wanted.compare(QLatin1String(namesOf(pollutant).display), Qt::CaseInsensitive) == 0 ||
            wanted.compare(QLatin1String(namesOf(pollutant).code), Qt::CaseInsensitive) == 0)
            return pollutant;
    }
    return std::nullopt;
}

EmissionVector::EmissionVector() { m_tonnesPerYear.fill(std::numeric_limits<double>::quiet_NaN()); }

bool EmissionVector::isStated(Pollutant pollutant) const { return !std::isnan((*this)[pollutant]); }

bool EmissionVector::operator==(const EmissionVector& other) const
{
    for (const Pollutant pollutant : allPollutants) {
        if (isStated(pollutant) != other.isStated(pollutant))
            return false;
        if (isStated(pollutant) && (*this)[pollutant] != other[pollutant])
            return false;
    }
    return true;
}

} // namespace airshed
