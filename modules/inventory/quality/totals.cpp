// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/row_report.h"

#include "geo/district_index.h"
#include "inventory/quality/quality_text.h"
#include "inventory/record_fields.h"

#include <QLocale>
#include <QMap>
#include <cmath>

namespace airshed::inventory::quality
{

namespace
{

struct Totals {
    qint64 sources = 0;
    EmissionVector emission;
};

void add(Totals& to, qint64 sources, const EmissionVector& emission)
{
    to.sources += sources;
    for (const Pollutant pollutant : allPollutants) {
        if (emission.isStated(pollutant))
            to.emission[pollutant] =
                (to.emission.isStated(pollutant) ? to.emission[pollutant] : 0) + emission[pollutant];
    }
}

enum class Grouping { District, Class };

/// By district code or class code.
QMap<QString, Totals> grouped(const std::vector<ClassDistrictTotal>& totals, Grouping by)
{
    QMap<QString, Totals> groups;
    for (const ClassDistrictTotal& total : totals)
        add(groups[by == Grouping::District ? total.adminCode : code(total.sourceClass)], total.sources,
            total.emission);
    return groups;
}

QString title(const QString& group, Grouping by, const geo::DistrictIndex* districts)
{
    if (by == Grouping::Class)
        return displayName(sourceClassFromText(group).value_or(SourceClass::Other));
    if (group.isEmpty())
        return QualityText::tr("sources without a district");
    const geo::District* district = districts ? districts->byCode(group) : nullptr;
    if (!district)
        return group;
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || district->nameEn.isEmpty() ? district->name : district->nameEn;
}

QString sentence(const QString& group, Pollutant pollutant, double before, double after)
{
    if (before == 0)
        return QualityText::tr(
                   "%1 of %2 had no emission in the last version and has %3 t/a now; review what was added.")
            .arg(displayName(pollutant), group, displayNumber(after));
    const QString percent = QLocale().toString(std::abs(after / before - 1) * 100, 'f', 0);
    const QString text =
        after > before ? QualityText::tr("%1 of %2 rose by %3 % from %4 to %5 t/a; review what changed.")
                       : QualityText::tr("%1 of %2 fell by %3 % from %4 to %5 t/a; review what changed.");
    return text.arg(displayName(pollutant), group, percent, displayNumber(before), displayNumber(after));
}

void compareGroups(const std::vector<ClassDistrictTotal>& before,
                   const std::vector<ClassDistrictTotal>& after, Grouping by,
                   const geo::DistrictIndex* districts, double limit, std::vector<Problem>& problems)
{
    const QMap<QString, Totals> old = grouped(before, by);
    const QMap<QString, Totals> now = grouped(after, by);
    QStringList groups = old.keys();
    for (const QString& group : now.keys()) {
        if (!old.contains(group))
            groups += group;
    }
    for (const QString& group : std::as_const(groups)) {
        for (const Pollutant pollutant : allPollutants) {
            const auto total = [pollutant](const Totals& totals) {
                return totals.emission.isStated(pollutant) ? totals.emission[pollutant] : 0;
            };
            const double was = total(old.value(group));
            const double is = total(now.value(group));
            constexpr double noise = 1e-9; // of sums, so that exactly 20 % is not over 20 %
            if (was == is || (was != 0 && std::abs(is - was) <= std::abs(was) * (limit + noise)))
                continue;
            Finding finding{.rule = RuleId::DQ16,
                            .field = QString::fromLatin1(emissionColumn(pollutant)),
                            .value = toText(is),
                            .message = sentence(title(group, by, districts), pollutant, was, is)};
            problems.push_back(problemOf({}, 0, std::move(finding)));
        }
    }
}

} // namespace

std::vector<Problem> compareTotals(const std::vector<ClassDistrictTotal>& before,
                                   const std::vector<ClassDistrictTotal>& after,
                                   const geo::DistrictIndex* districts, const Thresholds& thresholds)
{
    std::vector<Problem> problems;
    compareGroups(before, after, Grouping::District, districts, thresholds.totalChange, problems);
    compareGroups(before, after, Grouping::Class, districts, thresholds.totalChange, problems);
    return problems;
}

std::vector<ClassDistrictTotal> classDistrictTotals(std::span<const Source> sources)
{
    QMap<std::pair<SourceClass, QString>, Totals> groups;
    for (const Source& source : sources)
        add(groups[{source.sourceClass, source.adminCode}], 1, source.emission);
    std::vector<ClassDistrictTotal> totals;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        totals.push_back({it.key().first, it.key().second, it->sources, it->emission});
    return totals;
}

} // namespace airshed::inventory::quality
