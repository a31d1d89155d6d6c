// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/aqi.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace airshed
{

namespace
{

struct AqiText {
    Q_DECLARE_TR_FUNCTIONS(AqiText)
};

constexpr std::array<int, 8> indexSteps = {0, 50, 100, 150, 200, 300, 400, 500};
constexpr int firstPrimary = 51;
constexpr int firstOverLimit = 101;

/// Breakpoints of one item at indexSteps, in its unit; a shorter column ends early (footnotes b and c).
using Column = std::span<const int>;

// Table 3 of HJ 633-2026 and table 1 of HJ 633-2012: they differ at 100 in the two columns of PM only.
constexpr std::array sulfurDioxideDay = {0, 50, 150, 475, 800, 1600, 2100, 2620};
constexpr std::array sulfurDioxideHour = {0, 150, 500, 650, 800};
constexpr std::array nitrogenDioxideDay = {0, 40, 80, 180, 280, 565, 750, 940};
constexpr std::array nitrogenDioxideHour = {0, 100, 200, 700, 1200, 2340, 3090, 3840};
constexpr std::array carbonMonoxideDay = {0, 2, 4, 14, 24, 36, 48, 60};
constexpr std::array carbonMonoxideHour = {0, 5, 10, 35, 60, 90, 120, 150};
constexpr std::array ozoneEightHours = {0, 100, 160, 215, 265, 800};
constexpr std::array ozoneHour = {0, 160, 200, 300, 400, 800, 1000, 1200};
constexpr std::array coarseDay2012 = {0, 50, 150, 250, 350, 420, 500, 600};
constexpr std::array coarseDay2026 = {0, 50, 120, 250, 350, 420, 500, 600};
constexpr std::array fineDay2012 = {0, 35, 75, 115, 150, 250, 350, 500};
constexpr std::array fineDay2026 = {0, 35, 60, 115, 150, 250, 350, 500};

/// Empty: the standard has no such item.
Column columnOf(AirPollutant pollutant, AveragingTime time, AqiStandard standard)
{
    const bool isDay = time == AveragingTime::Day;
    const bool isHour = time == AveragingTime::OneHour;
    const bool is2012 = standard == AqiStandard::Hj633Of2012;
    switch (pollutant) {
    case AirPollutant::PM25:
        return isDay ? Column(is2012 ? fineDay2012 : fineDay2026) : Column();
    case AirPollutant::PM10:
        return isDay ? Column(is2012 ? coarseDay2012 : coarseDay2026) : Column();
    case AirPollutant::SO2:
        return isDay ? Column(sulfurDioxideDay) : isHour ? Column(sulfurDioxideHour) : Column();
    case AirPollutant::NO2:
        return isDay ? Column(nitrogenDioxideDay) : isHour ? Column(nitrogenDioxideHour) : Column();
    case AirPollutant::CO:
        return isDay ? Column(carbonMonoxideDay) : isHour ? Column(carbonMonoxideHour) : Column();
    case AirPollutant::O3:
        return isHour ? Column(ozoneHour) : isDay ? Column() : Column(ozoneEightHours);
    }
    return {};
}

std::size_t at(AirPollutant pollutant) { return static_cast<std::size_t>(pollutant); }

bool isBeyondColumn(AirPollutant pollutant, AveragingTime time, Decimal mean, AqiStandard standard)
{
    const Column column = columnOf(pollutant, time, standard);
    return !column.empty() && mean.rounded(publishedDecimals(pollutant)) > Decimal::ofInteger(column.back());
}

class IndexMaker
{
public:
    IndexMaker(const AqiMeans& means, AqiStandard standard) : m_means(means) { m_aqi.standard = standard; }

    void addDay(AirPollutant p) { add(p, AveragingTime::Day, m_means.day[at(p)]); }
    /// PM of one hour goes by the column of the day.
    void addHourOfPm(AirPollutant p) { add(p, AveragingTime::Day, m_means.hour[at(p)]); }

    void addOzoneHour() { add(AirPollutant::O3, AveragingTime::OneHour, m_means.hour[at(AirPollutant::O3)]); }

    void addHour(AirPollutant p)
    {
        const auto& mean = m_means.hour[at(p)];
        const auto& day = m_means.day[at(p)];
        // Footnote b: in 2012 SO2 over 800 in an hour has no index of its own but that of the day.
        if (mean && day && m_aqi.standard == AqiStandard::Hj633Of2012 &&
            isBeyondColumn(p, AveragingTime::OneHour, *mean, m_aqi.standard) && p == AirPollutant::SO2) {
            addDay(p);
            return;
        }
        add(p, AveragingTime::OneHour, mean);
    }

    void addOzoneEightHours()
    {
        const auto& mean = m_means.ozoneEightHours;
        const auto& hour = m_means.hour[at(AirPollutant::O3)];
        // Footnote c: in 2012 O3 over 800 in eight hours goes by the hour.
        if (mean && hour && m_aqi.standard == AqiStandard::Hj633Of2012 &&
            isBeyondColumn(AirPollutant::O3, AveragingTime::EightHours, *mean, m_aqi.standard)) {
            addOzoneHour();
            return;
        }
        add(AirPollutant::O3, AveragingTime::EightHours, mean);
    }

    Aqi made()
    {
        bool isComplete = true;
        for (const AirPollutant p : allAirPollutants) {
            const std::optional<int>& index = m_aqi.subIndices[at(p)];
            if (index)
                m_aqi.value = std::max(m_aqi.value.value_or(0), *index);
            else if (!m_means.isOutsidePlan[at(p)])
                isComplete = false;
        }
        if (m_aqi.standard == AqiStandard::Hj633Of2026) {
            if (m_aqi.value)
                m_aqi.value = std::max(*m_aqi.value, 1); // the range of 2026 begins at 1
            m_aqi.isHeldBack = !isComplete && m_aqi.value.value_or(0) < firstOverLimit;
        }
        return m_aqi;
    }

private:
    void add(AirPollutant p, AveragingTime time, const std::optional<Decimal>& mean)
    {
        const auto index = mean ? subIndex(p, time, *mean, m_aqi.standard) : std::nullopt;
        std::optional<int>& known = m_aqi.subIndices[at(p)];
        if (index)
            known = std::max(known.value_or(0), *index);
    }

    const AqiMeans& m_means;
    Aqi m_aqi;
};

std::vector<AirPollutant> pollutantsWhere(const Aqi& aqi, auto test)
{
    std::vector<AirPollutant> found;
    for (const AirPollutant p : allAirPollutants) {
        if (const auto& index = aqi.subIndices[at(p)]; index && test(*index))
            found.push_back(p);
    }
    return found;
}

struct ClassEntry {
    int lastIndex;
    AqiColour colour;
};

constexpr std::array classEntries = {
    ClassEntry{50, {0, 228, 0, 40, 0, 100, 0}},     ClassEntry{100, {255, 255, 0, 0, 0, 100, 0}},
    ClassEntry{150, {255, 126, 0, 0, 52, 100, 0}},  ClassEntry{200, {255, 0, 0, 0, 100, 100, 0}},
    ClassEntry{300, {153, 0, 76, 10, 100, 40, 30}}, ClassEntry{500, {126, 0, 35, 30, 100, 100, 30}}};

const ClassEntry& entryOf(AqiClass aqiClass) { return classEntries[static_cast<std::size_t>(aqiClass)]; }

} // namespace

QDate aqiStandardChange() { return {aqiStandardChangeYear, aqiStandardChangeMonth, 1}; }

AqiStandard aqiStandardOn(QDate day, AqiStandardChoice choice)
{
    switch (choice) {
    case AqiStandardChoice::Always2012:
        return AqiStandard::Hj633Of2012;
    case AqiStandardChoice::Always2026:
        return AqiStandard::Hj633Of2026;
    case AqiStandardChoice::ByDate:
        break;
    }
    return day < aqiStandardChange() ? AqiStandard::Hj633Of2012 : AqiStandard::Hj633Of2026;
}

QString displayName(AqiStandard standard)
{
    return standard == AqiStandard::Hj633Of2012 ? QStringLiteral("HJ 633-2012")
                                                : QStringLiteral("HJ 633-2026");
}

int publishedDecimals(AirPollutant pollutant) { return pollutant == AirPollutant::CO ? 1 : 0; }

std::optional<int> subIndex(AirPollutant pollutant, AveragingTime time, Decimal mean, AqiStandard standard)
{
    const Column column = columnOf(pollutant, time, standard);
    const Decimal used = mean.rounded(publishedDecimals(pollutant));
    if (column.empty() || used < Decimal())
        return {};
    const auto above = std::find_if(column.begin() + 1, column.end(), [used](int breakpoint) {
        return used <= Decimal::ofInteger(breakpoint);
    });
    const auto step = static_cast<std::size_t>(above - column.begin());
    if (above == column.end())
        return indexSteps[column.size() - 1];
    // index = ceil(a * (used - low) / b + lowIndex); used has at most one decimal, so tenths are exact.
    const qint64 tenths = used.billionths() / (Decimal::unitsPerOne / 10) - 10LL * column[step - 1];
    const qint64 numerator = tenths * (indexSteps[step] - indexSteps[step - 1]);
    const qint64 denominator = 10LL * (column[step] - column[step - 1]);
    return indexSteps[step - 1] + static_cast<int>((numerator + denominator - 1) / denominator);
}

std::optional<Decimal> concentrationOf(int index, AirPollutant pollutant, AveragingTime time,
                                       AqiStandard standard)
{
    const Column column = columnOf(pollutant, time, standard);
    for (std::size_t step = 1; step < column.size(); ++step) {
        if (index < indexSteps[step - 1] || index > indexSteps[step])
            continue;
        const qint64 width = column[step] - column[step - 1];
        const qint64 share = (index - indexSteps[step - 1]) * width * Decimal::unitsPerOne;
        return Decimal::ofInteger(column[step - 1]) +
               Decimal::ofBillionths(share / (indexSteps[step] - indexSteps[step - 1]));
    }
    return {};
}

std::vector<AirPollutant> Aqi::primary() const
{
    if (value.value_or(0) < firstPrimary)
        return {};
    return pollutantsWhere(*this, [this](int index) { return index == *value; });
}

std::vector<AirPollutant> Aqi::overLimit() const
{
    return pollutantsWhere(*this, [](int index) { return index >= firstOverLimit; });
}

Aqi dailyAqi(const AqiMeans& means, AqiStandard standard)
{
    IndexMaker maker(means, standard);
    for (const AirPollutant p : allAirPollutants)
        maker.addDay(p);
    maker.addOzoneEightHours();
    return maker.made();
}

Aqi realTimeAqi(const AqiMeans& means, AqiStandard standard, RealTimePm pm2012)
{
    const bool is2012 = standard == AqiStandard::Hj633Of2012;
    IndexMaker maker(means, standard);
    for (const AirPollutant p : {AirPollutant::PM25, AirPollutant::PM10}) {
        if (is2012 && pm2012 == RealTimePm::SlidingDay)
            maker.addDay(p);
        else
            maker.addHourOfPm(p);
    }
    for (const AirPollutant p : {AirPollutant::SO2, AirPollutant::NO2, AirPollutant::CO})
        maker.addHour(p);
    maker.addOzoneHour();
    if (is2012)
        maker.addOzoneEightHours();
    return maker.made();
}

AqiClass aqiClass(int index)
{
    const auto found = std::find_if(allAqiClasses.begin(), allAqiClasses.end(),
                                    [index](AqiClass each) { return index <= lastIndex(each); });
    return found == allAqiClasses.end() ? AqiClass::Severe : *found;
}

QString displayName(AqiClass aqiClass)
{
    switch (aqiClass) {
    case AqiClass::Excellent:
        return AqiText::tr("Excellent");
    case AqiClass::Good:
        return AqiText::tr("Good");
    case AqiClass::Light:
        return AqiText::tr("Light pollution");
    case AqiClass::Moderate:
        return AqiText::tr("Moderate pollution");
    case AqiClass::Heavy:
        return AqiText::tr("Heavy pollution");
    case AqiClass::Severe:
        break;
    }
    return AqiText::tr("Severe pollution");
}

int lastIndex(AqiClass aqiClass) { return entryOf(aqiClass).lastIndex; }

AqiColour colourOf(AqiClass aqiClass) { return entryOf(aqiClass).colour; }

} // namespace airshed
