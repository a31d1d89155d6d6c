// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/measure_rules.h"

#include "core/rule_file.h"
#include "zoning/logic/alert_rules.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace airshed::zoning
{

namespace
{

bool isChinese() { return QLocale().language() == QLocale::Chinese; }

} // namespace

MeasureRules::Rule MeasureRules::readRule(const RuleValue& table, const QStringList& keys)
{
    QStringList allowed = keys + QStringList{QStringLiteral("costFactor"), QStringLiteral("voluntary"),
                                             QStringLiteral("exempt"),     QStringLiteral("reasonEn"),
                                             QStringLiteral("reasonZh"),   QStringLiteral("mostShare")};
    for (const AlertLevel level : alertLevels)
        allowed += code(level);
    table.allowOnly(allowed);
    Rule rule;
    rule.costFactor = table.numberOr(QStringLiteral("costFactor"), 1, 0, 1000);
    rule.mostShare = table.numberOr(QStringLiteral("mostShare"), 1, 0, 1);
    rule.isVoluntary = table.flagOr(QStringLiteral("voluntary"), false);
    if (table.flagOr(QStringLiteral("exempt"), false)) {
        rule.exemptBecause =
            table.text(isChinese() ? QStringLiteral("reasonZh") : QStringLiteral("reasonEn"));
        return rule;
    }
    if (keys.contains(QStringLiteral("category")))
        return rule;
    for (std::size_t i = 0; i < alertLevels.size(); ++i) {
        for (const RuleValue& measure : table.list(code(alertLevels[i]))) {
            measure.allowOnly({QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("share")});
            rule.measures[i].push_back(
                {measure.textInLanguage(), measure.number(QStringLiteral("share"), 0, 1)});
        }
        std::ranges::stable_sort(rule.measures[i], {}, &Measure::share);
    }
    return rule;
}

MeasureRules MeasureRules::read(const RuleValue& table)
{
    table.allowOnly({QStringLiteral("name"), QStringLiteral("source"), QStringLiteral("isLocal"),
                     QStringLiteral("grades"), QStringLiteral("classes"), QStringLiteral("categories")});
    MeasureRules rules;
    rules.m_name = table.object(QStringLiteral("name")).textInLanguage();
    rules.m_source = table.text(QStringLiteral("source"));
    rules.m_isLocal = table.flagOr(QStringLiteral("isLocal"), false);
    for (const RuleValue& entry : table.list(QStringLiteral("grades"))) {
        rules.m_grades.push_back(readRule(entry, {QStringLiteral("grades")}));
        rules.m_grades.back().grades = entry.texts(QStringLiteral("grades"));
    }
    for (const RuleValue& entry : table.list(QStringLiteral("classes"))) {
        rules.m_classes.push_back(readRule(entry, {QStringLiteral("class")}));
        rules.m_classes.back().sourceClass = sourceClassFromText(entry.text(QStringLiteral("class")));
        if (!rules.m_classes.back().sourceClass)
            entry.complain(
                QStringLiteral("class"),
                QCoreApplication::translate("airshed::zoning", "this is none of the ten source classes"));
    }
    for (const RuleValue& entry : table.list(QStringLiteral("categories"))) {
        rules.m_categories.push_back(readRule(entry, {QStringLiteral("category")}));
        rules.m_categories.back().category = entry.text(QStringLiteral("category"));
    }
    return rules;
}

MeasureRules MeasureRules::of(const QString& workspaceFolder)
{
    return read(
        RuleValue::readFile(ruleTablePath(workspaceFolder, QStringLiteral("emergency_measures.json"))));
}

AllowedMeasures MeasureRules::allowed(AlertLevel level, SourceClass sourceClass, const QString& grade,
                                      const QString& controlCategory) const
{
    AllowedMeasures allowed;
    if (level == AlertLevel::None) {
        allowed.exemptBecause = QCoreApplication::translate("airshed::zoning", "No alert is called");
        return allowed;
    }
    double mostShare = 1;
    const auto category = std::ranges::find(m_categories, controlCategory, &Rule::category);
    if (category != m_categories.end()) {
        if (!category->exemptBecause.isEmpty()) {
            allowed.exemptBecause = category->exemptBecause;
            return allowed;
        }
        mostShare = category->mostShare;
    }
    const Rule* rule = nullptr;
    const auto ofClass = std::ranges::find(m_classes, std::optional(sourceClass), &Rule::sourceClass);
    if (ofClass != m_classes.end()) {
        rule = &*ofClass;
    } else {
        const auto ofGrade =
            std::ranges::find_if(m_grades, [&](const Rule& each) { return each.grades.contains(grade); });
        if (ofGrade == m_grades.end()) {
            allowed.exemptBecause =
                QCoreApplication::translate("airshed::zoning",
                                            "The table of measures does not know the grade \"%1\"")
                    .arg(grade);
            return allowed;
        }
        rule = &*ofGrade;
    }
    if (!rule->exemptBecause.isEmpty()) {
        allowed.exemptBecause = rule->exemptBecause;
        return allowed;
    }
    allowed.isVoluntary = rule->isVoluntary;
    allowed.costFactor = rule->costFactor;
    for (Measure measure : rule->measures[static_cast<std::size_t>(level) - 1]) {
        if (measure.share > mostShare) {
            // A load cap: the firm does what it can without ceasing to supply.
            measure.share = mostShare;
            measure.name = QCoreApplication::translate("airshed::zoning", "Load cap: %1 % less")
                               .arg(QLocale().toString(mostShare * 100, 'f', 0));
        }
        if (allowed.measures.empty() || !(allowed.measures.back() == measure))
            allowed.measures.push_back(measure);
    }
    if (allowed.measures.empty())
        allowed.exemptBecause = QCoreApplication::translate(
            "airshed::zoning", "No measure for this kind of source at this level");
    return allowed;
}

} // namespace airshed::zoning
