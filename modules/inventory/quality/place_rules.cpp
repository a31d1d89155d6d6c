// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/row_rules.h"

#include "geo/coordinate_text.h"
#include "geo/district_index.h"
#include "geo/measure.h"
#include "inventory/quality/quality_text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace airshed::inventory::quality
{

namespace
{

QString positionField() { return QStringLiteral("position"); }

QString nameOf(const geo::District& district)
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || district.nameEn.isEmpty() ? district.name : district.nameEn;
}

QString nameOf(const WaterIndex::Water& water)
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || water.nameEn.isEmpty() ? water.name : water.nameEn;
}

void judgeDistrict(RowReport& report, const geo::DistrictIndex& districts, const geo::District& actual)
{
    const Source& source = report.source();
    if (source.adminCode.isEmpty() || source.adminCode == actual.adminCode)
        return;
    const geo::District* declared = districts.byCode(source.adminCode);
    const QString message =
        declared ? QualityText::tr("The list says %1, but the position is in %2, %3 m from %1; correct the "
                                   "coordinates or the district.")
                       .arg(nameOf(*declared), nameOf(actual),
                            QLocale().toString(
                                std::round(districts.metresToBorder(*declared, *source.position)), 'f', 0))
                 : QualityText::tr("No district of the city has the code %1; the position is in %2.")
                       .arg(source.adminCode, nameOf(actual));
    report.add({.rule = RuleId::DQ04,
                .field = QStringLiteral("admin_code"),
                .value = source.adminCode,
                .message = message,
                .suggestion = actual.adminCode});
}

void judgeCity(RowReport& report, const geo::DistrictIndex& districts, const Thresholds& thresholds)
{
    const geo::LonLat position = *report.source().position;
    const geo::District* actual = districts.districtAt(position);
    if (actual) {
        if (report.judges(RuleId::DQ04))
            judgeDistrict(report, districts, *actual);
        return;
    }
    if (!report.judges(RuleId::DQ03))
        return;
    const bool isNear = districts.bounds().grown(thresholds.cityMarginDegrees).contains(position);
    report.add(
        {.rule = RuleId::DQ03,
         .field = positionField(),
         .value = positionText(report.source()),
         .message = isNear ? QualityText::tr("The position is just outside the city's border; correct the "
                                             "coordinates or take the source off the city's list.")
                           : QualityText::tr("The position is far outside the city; correct the "
                                             "coordinates, or import the list again with the coordinate "
                                             "system that it is in.")});
}

void judgeCentroid(RowReport& report, const geo::DistrictIndex& districts, double limitMetres)
{
    constexpr double degreesPerMetre = 1.0 / 90'000; // more than a metre takes in either direction below 35 N
    const geo::LonLat position = *report.source().position;
    for (const geo::District& district : districts.districts()) {
        const double reach = limitMetres * degreesPerMetre;
        if (std::abs(district.centroid.lat - position.lat) > reach ||
            std::abs(district.centroid.lon - position.lon) > reach ||
            geo::geodesicBetween(district.centroid, position).distanceMetres >= limitMetres)
            continue;
        report.add(
            {.rule = RuleId::DQ07,
             .field = positionField(),
             .value = positionText(report.source()),
             .message = QualityText::tr("The position is the centre of %1, which is what an address search "
                                        "gives when it finds nothing; look up the real place.")
                            .arg(nameOf(district))});
        return;
    }
}

/// What one unit of the last digit of the text means, degrees; nothing for metres and for text that is no
/// coordinate.
std::optional<double> resolutionDegrees(const geo::CoordinateNumber& number)
{
    if (std::abs(number.value) > 360)
        return std::nullopt;
    return std::pow(60.0, 1 - number.parts) * std::pow(10.0, -number.decimals);
}

/// "115.858123": nearly every text, and much faster to see than to parse.
bool isFineDecimal(QStringView text, int leastDecimals)
{
    const qsizetype point = text.indexOf(u'.');
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    return point >= 1 && point <= 3 && text.size() - point - 1 >= leastDecimals &&
           std::all_of(text.begin(), text.begin() + point, isDigit) &&
           std::all_of(text.begin() + point + 1, text.end(), isDigit);
}

void judgePrecision(RowReport& report, int leastDecimals)
{
    const Source& source = report.source();
    if (isFineDecimal(source.originalX, leastDecimals) || isFineDecimal(source.originalY, leastDecimals))
        return;
    std::optional<geo::CoordinateNumber> x = geo::parseCoordinate(source.originalX);
    std::optional<geo::CoordinateNumber> y = geo::parseCoordinate(source.originalY);
    if (!x && source.originalY.isEmpty()) {
        if (const auto pair = geo::parseCoordinatePair(source.originalX)) {
            x = pair->first;
            y = pair->second;
        }
    }
    if (!x || !y || (x->value == 0 && y->value == 0)) // zeros are no coarse place, they are none
        return;
    const std::optional<double> resolutionX = resolutionDegrees(*x);
    const std::optional<double> resolutionY = resolutionDegrees(*y);
    if (!resolutionX || !resolutionY)
        return;
    // A spreadsheet drops zeros at the end, so the finer of the two numbers tells how fine both were. Whole
    // seconds (0.00028 degrees) are as good as four decimals.
    constexpr double wholeSecondsPass = 3;
    const double resolution = std::min(*resolutionX, *resolutionY);
    if (resolution <= wholeSecondsPass * std::pow(10.0, -leastDecimals))
        return;
    constexpr double metresPerDegree = 111'000;
    report.add({.rule = RuleId::DQ08,
                .field = positionField(),
                .value = positionText(source),
                .message = QualityText::tr("The coordinates are only good to about %1 m; ask for at least %2 "
                                           "decimals of a degree.")
                               .arg(displayNumber(std::round(resolution * metresPerDegree)))
                               .arg(leastDecimals)});
}

void judgeWater(RowReport& report, const WaterIndex& waters)
{
    const WaterIndex::Water* water = waters.waterAt(*report.source().position);
    if (!water)
        return;
    const QString name = nameOf(*water);
    report.add(
        {.rule = RuleId::DQ09,
         .field = positionField(),
         .value = positionText(report.source()),
         .message = name.isEmpty()
                        ? QualityText::tr("The position is in water; correct the coordinates.")
                        : QualityText::tr("The position is in the water of %1; correct the coordinates.")
                              .arg(name)});
}

} // namespace

void judgePlace(RowReport& report, const Context& context)
{
    if (report.judges(RuleId::DQ08))
        judgePrecision(report, context.thresholds.leastDecimals);
    if (!report.source().position) {
        if (report.judges(RuleId::DQ01))
            report.add({.rule = RuleId::DQ01,
                        .field = positionField(),
                        .value = positionText(report.source()),
                        .message = QualityText::tr("The source has no position; enter its coordinates.")});
        return;
    }
    if (context.districts) {
        judgeCity(report, *context.districts, context.thresholds);
        if (report.judges(RuleId::DQ07))
            judgeCentroid(report, *context.districts, context.thresholds.centroidMetres);
    }
    if (context.water && report.judges(RuleId::DQ09))
        judgeWater(report, *context.water);
}

} // namespace airshed::inventory::quality
