// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/rules.h"

#include "inventory/quality/quality_text.h"

#include <bit>

namespace airshed::inventory::quality
{

QString code(RuleId rule)
{
    const int number = std::countr_zero(static_cast<quint32>(rule)) + 1;
    return QStringLiteral("DQ%1").arg(number, 2, 10, QLatin1Char('0'));
}

std::optional<RuleId> ruleFromCode(QStringView text)
{
    for (const RuleId rule : allRules) {
        if (code(rule).compare(text, Qt::CaseInsensitive) == 0)
            return rule;
    }
    return std::nullopt;
}

QString displayName(RuleId rule)
{
    switch (rule) {
    case RuleId::DQ01:
        return QualityText::tr("No usable coordinates");
    case RuleId::DQ02:
        return QualityText::tr("Longitude and latitude swapped");
    case RuleId::DQ03:
        return QualityText::tr("Outside the city");
    case RuleId::DQ04:
        return QualityText::tr("Not in the declared district");
    case RuleId::DQ05:
        return QualityText::tr("Coordinate system unclear");
    case RuleId::DQ06:
        return QualityText::tr("Datum offset");
    case RuleId::DQ07:
        return QualityText::tr("Placed at a common point");
    case RuleId::DQ08:
        return QualityText::tr("Coarse coordinates");
    case RuleId::DQ09:
        return QualityText::tr("In water");
    case RuleId::DQ10:
        return QualityText::tr("Recorded twice");
    case RuleId::DQ11:
        return QualityText::tr("Credit code or permit");
    case RuleId::DQ12:
        return QualityText::tr("Impossible emission");
    case RuleId::DQ13:
        return QualityText::tr("Kilograms for tonnes");
    case RuleId::DQ14:
        return QualityText::tr("Stack out of range");
    case RuleId::DQ15:
        return QualityText::tr("Emission against status");
    case RuleId::DQ16:
        return QualityText::tr("Total changed much");
    case RuleId::DQ17:
        return QualityText::tr("Damaged text");
    case RuleId::DQ18:
        return QualityText::tr("Doubtful hourly values");
    }
    return {};
}

Severity severityOf(RuleId rule)
{
    switch (rule) {
    case RuleId::DQ01:
    case RuleId::DQ03:
    case RuleId::DQ12:
    case RuleId::DQ17:
        return Severity::Error;
    case RuleId::DQ08:
        return Severity::Note;
    default:
        return Severity::Warning;
    }
}

} // namespace airshed::inventory::quality
