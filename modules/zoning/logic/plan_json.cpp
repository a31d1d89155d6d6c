// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as files.
#include "core/atomic_file.h"
#include "core/errors.h"
#include "inventory/identity.h"
#include "zoning/logic/plan_record.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>

namespace airshed::zoning
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

constexpr int formatVersion = 1;
constexpr std::array decidedBy = {"nobody", "rule", "person", "search", "exempt", "outside-zones"};
constexpr std::array outcomes = {"optimal", "best-so-far", "infeasible", "unbounded", "nothing-found"};

QString key(const char* name) { return QLatin1String(name); }

template<typename Enum, std::size_t N>
Enum enumOf(const std::array<const char*, N>& words, const QString& word, Enum otherwise)
{
    const auto found =
        std::ranges::find_if(words, [&word](const char* each) { return word == QLatin1String(each); });
    return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

QJsonObject toJson(const PerPollutant& values)
{
    QJsonObject object;
    for (std::size_t p = 0; p < reducedCount; ++p)
        object[reducedName(p)] = values[p];
    return object;
}

PerPollutant perPollutant(const QJsonValue& value)
{
    PerPollutant values{};
    for (std::size_t p = 0; p < reducedCount; ++p)
        values[p] = value[reducedName(p)].toDouble();
    return values;
}

template<typename Number>
QJsonValue optionalValue(const std::optional<Number>& number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<double> optionalNumber(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject toJson(const PlanSettings& settings)
{
    QJsonArray zones;
    for (const std::int64_t zone : settings.zones)
        zones.append(static_cast<qint64>(zone));
    QJsonArray locks;
    for (const auto& [source, lock] : settings.locks)
        locks.append(
            QJsonObject{{key("source"), static_cast<qint64>(source)}, {key("measure"), lock.measure}});
    QJsonObject inspections;
    for (const auto& [district, most] : settings.inspectionsByDistrict)
        inspections[district] = most;
    return {
        {key("title"), settings.title},
        {key("level"), code(settings.level)},
        {key("method"), settings.method == PlanSettings::Method::ByRule ? key("by-rule") : key("cheapest")},
        {key("zones"), zones},
        {key("targets"), toJson(settings.cityShare)},
        {key("locks"), locks},
        {key("shareOfControlled"), optionalValue(settings.shareOfControlled)},
        {key("compactness"), settings.compactness},
        {key("zoneCost"), settings.zoneCost},
        {key("inspectionsByDistrict"), inspections},
        {key("mostDistrictShare"), optionalValue(settings.mostDistrictShare)},
        {key("mayTradeSO2AndNOx"), settings.mayTradeSulphurAndNitrogen},
        {key("milderPlan"), settings.milderPlan},
        {key("secondsAtMost"), settings.secondsAtMost},
        {key("relativeGap"), settings.relativeGap},
        {key("seed"), settings.seed}};
}

PlanSettings settingsOf(const QJsonValue& json)
{
    PlanSettings settings;
    settings.title = json[key("title")].toString();
    settings.level = alertLevelFromText(json[key("level")].toString()).value_or(AlertLevel::None);
    settings.method = json[key("method")].toString() == key("by-rule") ? PlanSettings::Method::ByRule
                                                                       : PlanSettings::Method::Cheapest;
    for (const QJsonValue zone : json[key("zones")].toArray())
        settings.zones.push_back(zone.toInteger());
    settings.cityShare = perPollutant(json[key("targets")]);
    for (const QJsonValue lock : json[key("locks")].toArray())
        settings.locks[lock[key("source")].toInteger()] = {lock[key("measure")].toInt()};
    settings.shareOfControlled = optionalNumber(json[key("shareOfControlled")]);
    settings.compactness = json[key("compactness")].toDouble();
    settings.zoneCost = json[key("zoneCost")].toDouble();
    const QJsonObject inspections = json[key("inspectionsByDistrict")].toObject();
    for (auto it = inspections.begin(); it != inspections.end(); ++it)
        settings.inspectionsByDistrict[it.key()] = it.value().toInt();
    settings.mostDistrictShare = optionalNumber(json[key("mostDistrictShare")]);
    settings.mayTradeSulphurAndNitrogen = json[key("mayTradeSO2AndNOx")].toBool();
    settings.milderPlan = json[key("milderPlan")].toString();
    settings.secondsAtMost = json[key("secondsAtMost")].toDouble(60);
    settings.relativeGap = json[key("relativeGap")].toDouble(1e-3);
    settings.seed = json[key("seed")].toInt(1);
    return settings;
}

QJsonObject toJson(const PlannedSource& source)
{
    return {{key("id"), static_cast<qint64>(source.id)},
            {key("number"), source.number},
            {key("name"), source.name},
            {key("district"), source.adminCode},
            {key("class"), airshed::key(source.sourceClass)},
            {key("grade"), source.grade},
            {key("kilogramsPerDay"), toJson(source.kilogramsPerDay)},
            {key("reduction"), toJson(source.reduction)},
            {key("measure"), source.measure},
            {key("share"), source.share},
            {key("by"), key(decidedBy[static_cast<std::size_t>(source.by)])},
            {key("reason"), source.reason}};
}

PlannedSource plannedSource(const QJsonValue& json)
{
    return {json[key("id")].toInteger(),
            json[key("number")].toString(),
            json[key("name")].toString(),
            json[key("district")].toString(),
            sourceClassFromText(json[key("class")].toString()).value_or(SourceClass::Other),
            json[key("grade")].toString(),
            perPollutant(json[key("kilogramsPerDay")]),
            perPollutant(json[key("reduction")]),
            json[key("measure")].toString(),
            json[key("share")].toDouble(),
            enumOf(decidedBy, json[key("by")].toString(), Decision::By::Nobody),
            json[key("reason")].toString()};
}

QString pathOf(const QString& workspaceFolder, const QString& id)
{
    return plansFolder(workspaceFolder) + u'/' + id + QStringLiteral(".json");
}

} // namespace

QString plansFolder(const QString& workspaceFolder) { return workspaceFolder + QStringLiteral("/plans"); }

QByteArray toJson(const PlanRecord& plan)
{
    QJsonArray sources;
    for (const PlannedSource& source : plan.sources)
        sources.append(toJson(source));
    QJsonArray remarks;
    for (const QString& remark : plan.remarks)
        remarks.append(remark);
    const QJsonObject object{{key("format"), formatVersion},
                             {key("id"), plan.id},
                             {key("when"), plan.when.toString(Qt::ISODate)},
                             {key("who"), plan.who},
                             {key("programVersion"), plan.programVersion},
                             {key("settings"), toJson(plan.settings)},
                             {key("alertRules"), plan.alertRules},
                             {key("measureRules"), plan.measureRules},
                             {key("areRulesLocal"), plan.areRulesLocal},
                             {key("inputSha256"), plan.inputSha256},
                             {key("cityKilogramsPerDay"), toJson(plan.city.kilogramsPerDay)},
                             {key("outcome"), key(outcomes[static_cast<std::size_t>(plan.outcome)])},
                             {key("gap"), optionalValue(plan.gap)},
                             {key("reduction"), toJson(plan.totals.reduction)},
                             {key("shareOfCity"), toJson(plan.totals.shareOfCity)},
                             {key("cost"), plan.totals.cost},
                             {key("sourcesWithMeasure"), plan.totals.sourcesWithMeasure},
                             {key("remarks"), remarks},
                             {key("sources"), sources}};
    return QJsonDocument(object).toJson();
}

PlanRecord planFromJson(const QByteArray& json, const QString& name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() || !document[key("sources")].isArray())
        throw InputError(Text::tr("The plan %1 is damaged (%2); delete it or put it back from a copy.")
                             .arg(name, error.errorString()));
    if (document[key("format")].toInt() > formatVersion)
        throw InputError(
            Text::tr("The plan %1 was written by a newer version of the program; open it with that one.")
                .arg(name));
    PlanRecord plan;
    plan.id = document[key("id")].toString();
    plan.when = QDateTime::fromString(document[key("when")].toString(), Qt::ISODate);
    plan.who = document[key("who")].toString();
    plan.programVersion = document[key("programVersion")].toString();
    plan.settings = settingsOf(document[key("settings")]);
    plan.alertRules = document[key("alertRules")].toString();
    plan.measureRules = document[key("measureRules")].toString();
    plan.areRulesLocal = document[key("areRulesLocal")].toBool();
    plan.inputSha256 = document[key("inputSha256")].toString();
    plan.city.kilogramsPerDay = perPollutant(document[key("cityKilogramsPerDay")]);
    plan.outcome = enumOf(outcomes, document[key("outcome")].toString(), optimisation::Outcome::NothingFound);
    plan.gap = optionalNumber(document[key("gap")]);
    plan.totals.reduction = perPollutant(document[key("reduction")]);
    plan.totals.shareOfCity = perPollutant(document[key("shareOfCity")]);
    plan.totals.cost = document[key("cost")].toDouble();
    for (const QJsonValue remark : document[key("remarks")].toArray())
        plan.remarks.push_back(remark.toString());
    for (const QJsonValue source : document[key("sources")].toArray()) {
        plan.sources.push_back(plannedSource(source));
        const PlannedSource& planned = plan.sources.back();
        if (planned.measure.isEmpty())
            continue;
        ++plan.totals.sourcesWithMeasure;
        PerPollutant& district = plan.totals.reductionByDistrict[planned.adminCode];
        for (std::size_t p = 0; p < reducedCount; ++p)
            district[p] += planned.reduction[p];
    }
    return plan;
}

PlanRecord storePlan(const QString& workspaceFolder, PlanRecord plan)
{
    plan.when = QDateTime::currentDateTimeUtc();
    plan.who = inventory::userName();
    plan.id = plan.when.toString(QStringLiteral("yyyyMMdd-HHmmss-")) +
              QUuid::createUuid().toString(QUuid::Id128).left(6);
    if (!QDir().mkpath(plansFolder(workspaceFolder)))
        throw OutputError(Text::tr("The folder %1 cannot be made; check that the workspace can be written.")
                              .arg(plansFolder(workspaceFolder)));
    writeFileAtomically(pathOf(workspaceFolder, plan.id), toJson(plan));
    return plan;
}

PlanRecord loadPlan(const QString& workspaceFolder, const QString& id)
{
    QFile file(pathOf(workspaceFolder, id));
    if (id.contains(u'/') || !file.open(QIODevice::ReadOnly))
        throw InputError(
            Text::tr("There is no plan \"%1\" in this workspace; list the plans to see their names.")
                .arg(id));
    PlanRecord plan = planFromJson(file.readAll(), QFileInfo(file).fileName());
    plan.id = id;
    return plan;
}

PlanList listPlans(const QString& workspaceFolder)
{
    PlanList list;
    const QStringList files =
        QDir(plansFolder(workspaceFolder)).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString& file : files) {
        try {
            list.plans.push_back(loadPlan(workspaceFolder, file.chopped(5)));
        } catch (const InputError& error) {
            list.problems.push_back(error.message());
        }
    }
    std::ranges::sort(list.plans,
                      [](const PlanRecord& one, const PlanRecord& other) { return one.when > other.when; });
    return list;
}

} // namespace airshed::zoning
