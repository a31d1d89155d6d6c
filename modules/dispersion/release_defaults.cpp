// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/release_defaults.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::dispersion
{

namespace
{

constexpr double sidePerSigmaY = 4.3;    ///< a single area or volume
constexpr double lengthPerSigmaY = 2.15; ///< a row of adjacent volumes
constexpr double depthPerSigmaZ = 2.15;

constexpr double stackHeight = 15;
constexpr double stackDiameter = 0.5;
constexpr double stackTemperature = 273.15 + 80;
constexpr double stackVelocity = 8;
constexpr double kitchenHeight = 8;
constexpr double lowOutletHeight = 5;
constexpr double areaHeight = 2;
constexpr double areaSigmaZ = 1.4;
constexpr double roadHeight = 1;
constexpr double roadSigmaZ = 1.5;
constexpr double unknownSide = 100;

bool has(QStringView text, const char16_t* part) { return text.contains(QStringView(part)); }

/// The stated value, or the default with a note that it is one.
class Completion
{
public:
    double operator()(double stated, double otherwise)
    {
        if (stated > 0)
            return stated;
        m_isAssumed = true;
        return otherwise;
    }
    bool isAssumed() const { return m_isAssumed; }

private:
    bool m_isAssumed = false;
};

bool isStackClass(SourceClass sourceClass)
{
    switch (sourceClass) {
    case SourceClass::FossilFuelCombustion:
    case SourceClass::IndustrialProcess:
    case SourceClass::SolventUse:
    case SourceClass::BiomassBurning:
    case SourceClass::WasteTreatment:
        return true;
    case SourceClass::Mobile:
    case SourceClass::Agriculture:
    case SourceClass::Dust:
    case SourceClass::StorageTransport:
    case SourceClass::Other:
        return false;
    }
    return false;
}

template<std::size_t n>
std::array<double, n> withMeanOne(std::array<double, n> weights)
{
    const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(n);
    for (double& weight : weights)
        weight /= mean;
    return weights;
}

constexpr std::array<double, 12> evenMonths = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
constexpr std::array<double, 12> heatingMonths = {1.5, 1.4, 1.1, .9, .8, .7, .7, .7, .8, .9, 1.1, 1.4};
constexpr std::array<double, 12> buildingMonths = {.8, .6, 1, 1.1, 1.1, 1, 1, 1, 1.1, 1.1, 1.1, 1};
constexpr std::array<double, 12> burningMonths = {.8, .9, .8, .6, .8, 1.2, 1, .5, 1.2, 2, 1.6, .9};
constexpr std::array<double, 7> evenDays = {1, 1, 1, 1, 1, 1, 1};
constexpr std::array<double, 7> workingDays = {1.1, 1.1, 1.1, 1.1, 1.1, .85, .65};
constexpr std::array<double, 7> outingDays = {.95, .95, .95, .95, 1.1, 1.1, 1};
constexpr std::array<double, 24> evenHours = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                              1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
constexpr std::array<double, 24> shiftHours = {.4,  .35, .35, .35, .35, .4,  .6,  1.1, 1.6, 1.7, 1.7, 1.5,
                                               1.3, 1.6, 1.7, 1.7, 1.6, 1.4, 1.1, .9,  .8,  .7,  .6,  .5};
constexpr std::array<double, 24> trafficHours = {.4,  .25, .2,  .2,  .25, .45, .9,  1.6, 1.9, 1.5, 1.3, 1.2,
                                                 1.2, 1.2, 1.3, 1.4, 1.6, 1.9, 1.8, 1.3, 1,   .9,  .7,  .55};
constexpr std::array<double, 24> siteHours = {.3,  .3,  .3, .3, .3,  .4,  .8, 1.5, 1.9, 2,  1.9, 1.3,
                                              1.3, 1.8, 2,  2,  1.8, 1.5, 1,  .6,  .5,  .4, .35, .3};
constexpr std::array<double, 24> kitchenHours = {.1,  .05, .05, .05, .1, .5,  1.1, 1,   .6,  .6, 1.5, 2.8,
                                                 2.6, 1.1, .5,  .4,  .8, 2.2, 3,   2.6, 1.6, .8, .4,  .2};
constexpr std::array<double, 24> hearthHours = {.4,  .35, .35, .35, .5,  1.2, 1.7, 1.4, .8,  .7, 1.2, 1.6,
                                                1.1, .7,  .6,  .7,  1.2, 2,   1.9, 1.5, 1.2, .9, .6,  .45};
constexpr std::array<double, 24> fieldFireHours = {.1,  .05, .05, .05, .05, .1,  .2,  .4,  .8, 1.1, 1.3, 1.4,
                                                   1.5, 1.9, 2.3, 2.5, 2.5, 2.3, 1.8, 1.2, .8, .5,  .3,  .2};

} // namespace

CompletedRelease completedRelease(SourceClass sourceClass, QStringView subclass, ReleaseShape shape,
                                  const StatedRelease& stated, geo::MapPoint position)
{
    CompletedRelease release;
    Emitter& emitter = release.emitter;
    emitter.position = position;
    Completion complete;
    const bool isRoad = shape == ReleaseShape::Line || has(subclass, u"道路") || has(subclass, u"机动车");
    if (isRoad) {
        emitter.heightMetres = complete(stated.heightMetres, roadHeight);
        emitter.initialSigmaYMetres = complete(stated.sideMetres, unknownSide) / sidePerSigmaY;
        emitter.initialSigmaZMetres = roadSigmaZ;
    } else if (shape != ReleaseShape::Point || sourceClass == SourceClass::Dust) {
        emitter.heightMetres = complete(stated.heightMetres, areaHeight);
        emitter.initialSigmaYMetres = complete(stated.sideMetres, unknownSide) / sidePerSigmaY;
        emitter.initialSigmaZMetres = std::max(areaSigmaZ, emitter.heightMetres / depthPerSigmaZ);
    } else if (isStackClass(sourceClass)) {
        emitter.heightMetres = complete(stated.heightMetres, stackHeight);
        emitter.diameterMetres = complete(stated.diameterMetres, stackDiameter);
        emitter.exitTemperatureKelvin = complete(stated.exitTemperatureKelvin, stackTemperature);
        emitter.exitVelocityMetresPerSecond = complete(stated.exitVelocityMetresPerSecond, stackVelocity);
    } else {
        emitter.heightMetres =
            complete(stated.heightMetres, has(subclass, u"餐饮") ? kitchenHeight : lowOutletHeight);
        // A rise only where all that makes it is stated.
        if (stated.diameterMetres > 0 && stated.exitTemperatureKelvin > 0 &&
            stated.exitVelocityMetresPerSecond > 0) {
            emitter.diameterMetres = stated.diameterMetres;
            emitter.exitTemperatureKelvin = stated.exitTemperatureKelvin;
            emitter.exitVelocityMetresPerSecond = stated.exitVelocityMetresPerSecond;
        }
    }
    release.isAssumed = complete.isAssumed();
    return release;
}

double longestSegmentMetres(double distanceMetres)
{
    constexpr double shortest = 50;
    return std::max(shortest, distanceMetres / 4);
}

RoadSegments roadSegments(std::span<const geo::MapPoint> course, double longestMetres)
{
    RoadSegments segments;
    double whole = 0;
    for (std::size_t i = 1; i < course.size(); ++i) {
        const double dx = course[i].x - course[i - 1].x;
        const double dy = course[i].y - course[i - 1].y;
        const double length = std::hypot(dx, dy);
        if (length <= 0)
            continue;
        whole += length;
        const double parts = std::ceil(length / longestMetres);
        for (double part = 0; part < parts; ++part) {
            Emitter emitter;
            const double along = (part + 0.5) / parts;
            emitter.position = {course[i - 1].x + along * dx, course[i - 1].y + along * dy};
            emitter.heightMetres = roadHeight;
            emitter.initialSigmaYMetres = length / parts / lengthPerSigmaY;
            emitter.initialSigmaZMetres = roadSigmaZ;
            segments.emitters.push_back(emitter);
            segments.shares.push_back(length / parts);
        }
    }
    for (double& share : segments.shares)
        share /= whole;
    return segments;
}

TemporalProfile::TemporalProfile(const std::array<double, 12>& months, const std::array<double, 7>& weekdays,
                                 const std::array<double, 24>& hours)
    : m_months(withMeanOne(months)), m_weekdays(withMeanOne(weekdays)), m_hours(withMeanOne(hours))
{
}

double TemporalProfile::factor(Hour hour) const
{
    const QDate day = hour.day();
    return m_months[static_cast<std::size_t>(day.month() - 1)] *
           m_weekdays[static_cast<std::size_t>(day.dayOfWeek() - 1)] *
           m_hours[static_cast<std::size_t>(hour.endHour() - 1)];
}

const TemporalProfile& temporalProfile(SourceClass sourceClass, QStringView subclass)
{
    static const TemporalProfile constant(evenMonths, evenDays, evenHours);
    static const TemporalProfile shifts(evenMonths, workingDays, shiftHours);
    static const TemporalProfile traffic(evenMonths, outingDays, trafficHours);
    static const TemporalProfile sites(buildingMonths, workingDays, siteHours);
    static const TemporalProfile kitchens(evenMonths, outingDays, kitchenHours);
    static const TemporalProfile hearths(heatingMonths, evenDays, hearthHours);
    static const TemporalProfile fieldFires(burningMonths, evenDays, fieldFireHours);
    if (has(subclass, u"机动车") || has(subclass, u"道路"))
        return traffic;
    if (has(subclass, u"餐饮"))
        return kitchens;
    if (has(subclass, u"民用") || has(subclass, u"炉灶"))
        return hearths;
    if (has(subclass, u"开放燃烧"))
        return fieldFires;
    if (sourceClass == SourceClass::Dust || has(subclass, u"非道路") || has(subclass, u"建筑涂料"))
        return sites;
    if (sourceClass == SourceClass::SolventUse || has(subclass, u"其他工业") || has(subclass, u"化工"))
        return shifts;
    return constant;
}

} // namespace airshed::dispersion
