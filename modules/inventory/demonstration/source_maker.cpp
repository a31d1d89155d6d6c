// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/source_maker.h"

#include "inventory/demonstration/fictitious_names.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr double celsiusZero = 273.15;
constexpr int mostOutlets = 4;

/// Whole shares of a total in proportion to the weights (largest remainders).
std::vector<qint64> proportioned(qint64 total, const std::vector<double>& weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<qint64> shares(weights.size());
    std::vector<std::pair<double, std::size_t>> remainders;
    qint64 given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = sum > 0 ? static_cast<double>(total) * weights[i] / sum : 0;
        shares[i] = static_cast<qint64>(exact);
        given += shares[i];
        remainders.push_back({exact - std::floor(exact), i});
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; given < total && sum > 0; ++i, ++given)
        ++shares[remainders[i % remainders.size()].second];
    return shares;
}

double rounded(double value, double step) { return std::round(value / step) * step; }

/// To so many decimals, as the decimal number nearest to the text that a list writes.
double withDecimals(double value, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    return std::round(value * factor) / factor;
}

double within(const Span& span, Random& random)
{
    return span.high > span.low ? random.uniform(span.low, span.high) : span.low;
}

EmissionVector emissionOf(const EmissionProfile& profile, Random& random)
{
    constexpr double mixDeviation = 1.25;
    constexpr int decimals = 4; // a tenth of a kilogram
    const double size = random.lognormal(1, profile.deviation);
    EmissionVector emission;
    const auto state = [&](Pollutant pollutant, double median) {
        const double mix = random.lognormal(1, mixDeviation);
        if (median > 0)
            emission[pollutant] = std::max(withDecimals(median * size * mix, decimals), 1e-4);
    };
    state(Pollutant::SO2, profile.so2);
    state(Pollutant::NOx, profile.nox);
    state(Pollutant::CO, profile.co);
    state(Pollutant::VOCs, profile.vocs);
    state(Pollutant::NH3, profile.nh3);
    state(Pollutant::PM10, profile.pm10);
    const auto part = [&](Pollutant pollutant, Pollutant whole, const Span& share) {
        const double ratio = within(share, random);
        // Rounding down keeps the parts within the whole.
        if (emission.isStated(whole) && share.isStated())
            emission[pollutant] = std::floor(emission[whole] * ratio * 1e4) / 1e4;
    };
    part(Pollutant::PM25, Pollutant::PM10, profile.pm25OfPm10);
    part(Pollutant::BC, Pollutant::PM25, profile.bcOfPm25);
    part(Pollutant::OC, Pollutant::PM25, profile.ocOfPm25);
    return emission;
}

Release releaseOf(const StackProfile& profile, Random& random)
{
    Release release;
    const double height = within(profile.heightMetres, random);
    const double diameter = within(profile.diameterMetres, random);
    const double celsius = within(profile.temperatureCelsius, random);
    const double velocity = within(profile.velocity, random);
    const double side = within(profile.areaSideMetres, random);
    if (profile.heightMetres.isStated())
        release.heightMetres = rounded(height, height < 20 ? 0.5 : 1);
    if (profile.diameterMetres.isStated())
        release.diameterMetres = withDecimals(diameter, 2);
    if (profile.temperatureCelsius.isStated())
        release.exitTemperatureKelvin = std::round(celsius) + celsiusZero;
    if (profile.velocity.isStated())
        release.exitVelocityMetresPerSecond = withDecimals(velocity, 1);
    if (profile.areaSideMetres.isStated())
        release.areaSideMetres = rounded(side, side < 100 ? 5 : 10);
    return release;
}

QString pick(std::initializer_list<std::pair<const char16_t*, double>> choices, Random& random)
{
    std::vector<double> weights;
    for (const auto& choice : choices)
        weights.push_back(choice.second);
    return QString::fromUtf16((choices.begin() + random.weighted(weights))->first);
}

QString fromList(const std::vector<const char16_t*>& list, Random& random)
{
    return QString::fromUtf16(list[static_cast<std::size_t>(random.index(static_cast<int>(list.size())))]);
}

void closeDown(Source& source)
{
    source.status = SourceStatus::Closed;
    for (const Pollutant pollutant : allPollutants) {
        if (source.emission.isStated(pollutant))
            source.emission[pollutant] = 0;
    }
}

/// What an enterprise is in the emergency lists; `size` is its largest emission, t/a.
void grade(Source& source, double size, Random& random)
{
    constexpr double microTonnes = 0.5;
    source.performanceGrade = pick({{u"A", .02},
                                    {u"B", .1},
                                    {u"B-", .05},
                                    {u"C", .42},
                                    {u"D", .23},
                                    {u"引领性", .02},
                                    {u"非引领性", .08},
                                    {u"", .08}},
                                   random);
    source.controlCategory =
        size < microTonnes
            ? pick({{u"小微", .9}, {u"管控", .07}, {u"长期停产", .03}}, random)
            : pick({{u"管控", .84}, {u"保障类", .08}, {u"豁免", .05}, {u"长期停产", .03}}, random);
}

double largest(const EmissionVector& emission)
{
    double size = 0;
    for (const Pollutant pollutant : allPollutants) {
        if (emission.isStated(pollutant))
            size = std::max(size, emission[pollutant]);
    }
    return size;
}

} // namespace

SourceMaker::SourceMaker(const Geography& geography, const Placement& placement, std::uint64_t seed,
                         qint64 sourceCount)
    : m_geography(geography), m_placement(placement), m_seed(seed),
      m_shares(geography.districts.size(), std::vector<Share>(sourceTypes().size()))
{
    shareOut(sourceCount);
    shareOutOnline((sourceCount * onlineEnterpriseTotal + sourceTypeTotal / 2) / sourceTypeTotal);
    qint64 serial = 1 + static_cast<qint64>(mixed(seed, 17, 0) % 1'000'000);
    for (std::vector<Share>& district : m_shares) {
        for (Share& share : district) {
            share.firstSerial = serial;
            serial += share.sources;
        }
    }
}

double SourceMaker::weight(const SourceType& type, int district) const
{
    double sum = 0;
    for (const auto& [habitat, share] : type.habitats) {
        double all = 0;
        for (int d = 0; d < static_cast<int>(m_geography.districts.size()); ++d)
            all += m_placement.room(habitat, d);
        if (all > 0)
            sum += share * m_placement.room(habitat, district) / all;
    }
    return sum;
}

void SourceMaker::shareOut(qint64 sourceCount)
{
    const std::vector<SourceType>& types = sourceTypes();
    std::vector<double> counts;
    counts.reserve(types.size());
    for (const SourceType& type : types)
        counts.push_back(type.count);
    const std::vector<qint64> ofType = proportioned(sourceCount, counts);
    for (std::size_t t = 0; t < types.size(); ++t) {
        std::vector<double> weights;
        weights.reserve(m_shares.size());
        for (int d = 0; d < static_cast<int>(m_shares.size()); ++d)
            weights.push_back(weight(types[t], d));
        const std::vector<qint64> inDistrict = proportioned(ofType[t], weights);
        for (std::size_t d = 0; d < m_shares.size(); ++d)
            m_shares[d][t].sources = inDistrict[d];
    }
}

void SourceMaker::shareOutOnline(qint64 enterprises)
{
    const std::vector<SourceType>& types = sourceTypes();
    std::vector<double> weights;
    std::vector<Share*> shares;
    for (std::vector<Share>& district : m_shares) {
        for (std::size_t t = 0; t < types.size(); ++t) {
            weights.push_back(types[t].onlineWeight * static_cast<double>(district[t].sources));
            shares.push_back(&district[t]);
        }
    }
    const std::vector<qint64> wanted = proportioned(enterprises, weights);
    qint64 left = enterprises;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        shares[i]->onlineEnterprises = std::min(wanted[i], shares[i]->sources);
        left -= shares[i]->onlineEnterprises;
    }
    // What did not fit where there are few sources goes where there are more.
    for (std::size_t i = 0; left > 0 && i < shares.size(); ++i) {
        const qint64 more =
            weights[i] > 0 ? std::min(left, shares[i]->sources - shares[i]->onlineEnterprises) : 0;
        shares[i]->onlineEnterprises += more;
        left -= more;
    }
}

void SourceMaker::make(int district, const std::function<void(MadeSource&&)>& take) const
{
    qint64 number = 0;
    for (std::size_t t = 0; t < sourceTypes().size(); ++t)
        makeType(sourceTypes()[t], district, m_shares[static_cast<std::size_t>(district)][t], number, take);
}

Place SourceMaker::placeOf(const SourceType& type, int district, Random& random) const
{
    // A kind of place that the district does not have is no choice.
    std::vector<double> weights;
    for (const auto& [habitat, share] : type.habitats)
        weights.push_back(m_placement.room(habitat, district) > 0 ? share : 0);
    const bool hasAny = std::any_of(weights.begin(), weights.end(), [](double w) { return w > 0; });
    const auto choice = hasAny ? static_cast<std::size_t>(random.weighted(weights)) : std::size_t{0};
    return m_placement.place(type.habitats[choice].first, district, random);
}

void SourceMaker::fill(Source& source, const SourceType& type, int district, const Place& place,
                       Random& random) const
{
    const NamedArea& area = m_geography.districts[static_cast<std::size_t>(district)];
    source.sourceClass = type.sourceClass;
    source.subclass = QString::fromUtf16(type.subclass);
    source.geometryKind = type.geometry;
    source.adminCode = area.code;
    source.township = m_placement.townshipAt(place.point, district);
    source.position = place.position;
    if (place.zone >= 0)
        source.managementUnit = m_geography.zones[static_cast<std::size_t>(place.zone)].code;
    source.industryCode = QString::fromLatin1(type.industryCode);
    source.emission = emissionOf(type.emission, random);
    source.release = releaseOf(type.release, random);
    source.inventoryYear = inventoryYear;
    source.contact = inventedPerson(random);
    source.telephone = inventedTelephone(random);
    source.address = QStringLiteral("南昌市%1%2示例%3路%4号")
                         .arg(area.name, source.township, inventedWords(random).left(2))
                         .arg(1 + random.index(998));
    const int startYear = 2008 + random.index(17);
    const int startMonth = 1 + random.index(12);
    const int startDay = 1 + random.index(28);
    source.validFrom = QDate(startYear, startMonth, startDay);
    if (random.chance(type.seasonalShare))
        source.status = SourceStatus::Seasonal;
}

void SourceMaker::makeType(const SourceType& type, int district, const Share& share, qint64& number,
                           const std::function<void(MadeSource&&)>& take) const
{
    const NamedArea& area = m_geography.districts[static_cast<std::size_t>(district)];
    Random random(m_seed, QStringLiteral("sources/%1/%2").arg(QString::fromUtf16(type.subclass), area.code));
    qint64 left = share.sources;
    qint64 onlineLeft = share.onlineEnterprises;
    qint64 serial = share.firstSerial;
    while (left > 0) {
        // Enterprises to come need one source each at least.
        const qint64 most = std::min<qint64>(mostOutlets, left - std::max<qint64>(onlineLeft - 1, 0));
        qint64 outlets = 1;
        if (!type.equipment.empty()) {
            constexpr double outletWeights[] = {.6, .22, .11, .07};
            outlets = std::min<qint64>(
                {1 + random.weighted(outletWeights), most, static_cast<qint64>(type.equipment.size())});
        }
        const bool isOnline = onlineLeft > 0;
        onlineLeft -= isOnline ? 1 : 0;
        const Place first = placeOf(type, district, random);
        const QString stem = inventedStem(random);
        const QString name = stem + fromList(type.trades, random);
        const bool isEnterprise = type.owner != Owner::None;
        const QString creditCode =
            isEnterprise ? inventedCreditCode(type.owner == Owner::Company ? QStringLiteral("91")
                                                                           : QStringLiteral("92"),
                                              area.code, serial)
                         : QString();
        const int firstEquipment =
            type.equipment.empty() ? 0 : random.index(static_cast<int>(type.equipment.size()));
        QString owner = name;
        if (isEnterprise && type.sourceClass == SourceClass::Dust && type.geometry == GeometryKind::Polygon &&
            type.equipment.empty())
            owner = stem + QStringLiteral("建设有限公司");
        Source common;
        for (qint64 i = 0; i < outlets; ++i) {
            const Place place = i == 0 ? first : m_placement.beside(first.point, 120, district, random);
            MadeSource made;
            Source& source = made.source;
            fill(source, type, district, place, random);
            source.number = QStringLiteral("%1-%2").arg(area.code).arg(++number, 6, 10, QLatin1Char('0'));
            source.name =
                type.equipment.empty()
                    ? name
                    : name + QString::fromUtf16(type.equipment[static_cast<std::size_t>(firstEquipment + i) %
                                                               type.equipment.size()]);
            if (isEnterprise) {
                made.enterpriseName = owner;
                source.creditCode = creditCode;
                if (i == 0)
                    common = source;
                source.contact = common.contact;
                source.telephone = common.telephone;
                source.address = common.address;
                source.township = common.township;
            } else {
                source.contact.clear();
                source.telephone.clear();
            }
            if (type.owner == Owner::Company) {
                source.permitNumber =
                    creditCode + QStringLiteral("001") +
                    (type.onlineWeight > 0 || largest(source.emission) > 20 ? QLatin1Char('P')
                                                                            : QLatin1Char('X'));
                if (i > 0)
                    source.permitNumber = common.permitNumber;
                common.permitNumber = source.permitNumber;
                source.outletCode = QStringLiteral("DA%1").arg(i + 1, 3, 10, QLatin1Char('0'));
                if (i == 0) {
                    grade(common, largest(source.emission), random);
                    common.electricityMeter =
                        isOnline || random.chance(.25) ? inventedMeter(area.code, serial) : QString();
                    if (isOnline && common.controlCategory == QStringLiteral("长期停产"))
                        common.controlCategory = QStringLiteral("管控");
                }
                source.performanceGrade = common.performanceGrade;
                source.controlCategory = common.controlCategory;
                source.electricityMeter = common.electricityMeter;
                source.hasOnlineMonitoring = isOnline;
                if (source.controlCategory == QStringLiteral("长期停产"))
                    closeDown(source);
            }
            source.emissionMethod =
                isOnline ? QStringLiteral("CEMS")
                : isEnterprise ? pick({{u"物料衡算法", .3}, {u"排放因子法", .66}, {u"专家估算", .04}}, random)
                               : QStringLiteral("排放因子法");
            take(std::move(made));
        }
        left -= outlets;
        ++serial;
    }
}

} // namespace airshed::inventory::demonstration
