// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/row_rules.h"

#include "core/identifiers.h"
#include "inventory/quality/comparable_text.h"
#include "inventory/quality/quality_text.h"

#include <algorithm>

namespace airshed::inventory::quality
{

namespace
{

constexpr qsizetype creditCodeLength = 18;
constexpr qsizetype oldRegistrationLength = 15;

bool isOldRegistrationNumber(const QString& code)
{
    return code.size() == oldRegistrationLength &&
           std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isValid(const CreditCodeCheck& check) { return check.isWellFormed && check.hasValidCheckDigit; }

Finding creditCodeFinding(const QString& code, QString message)
{
    return {.rule = RuleId::DQ11,
            .field = QStringLiteral("credit_code"),
            .value = code,
            .message = std::move(message)};
}

/// `permitOwner`: the valid credit code in the permit number, if there is one.
void judgeCreditCode(RowReport& report, const CreditCodeCheck& check,
                     const std::optional<QString>& permitOwner)
{
    const QString& code = report.source().creditCode;
    if (isOldRegistrationNumber(code)) {
        Finding finding = creditCodeFinding(
            code, QualityText::tr(
                      "This is an old registration number of 15 digits; enter the unified social credit "
                      "code of 18 characters."));
        finding.suggestion = permitOwner.value_or(QString());
        finding.severity = Severity::Note;
        report.add(std::move(finding));
        return;
    }
    if (isValid(check)) {
        if (!check.hasValidOrganisationDigit) {
            Finding finding = creditCodeFinding(
                code, QualityText::tr(
                          "The check character of the organisation code inside the credit code is wrong; "
                          "compare the code with the licence."));
            finding.severity = Severity::Note;
            report.add(std::move(finding));
        }
        return;
    }
    QString message;
    if (code.size() != creditCodeLength)
        //: %n: number of characters
        message = QualityText::tr(
            "The credit code has %n character(s) in place of 18; enter it again from the licence.", nullptr,
            static_cast<int>(code.size()));
    else if (!check.isWellFormed)
        message = QualityText::tr(
            "The credit code has a character that no code has (I, O, S, V and Z are not used); "
            "enter it again from the licence.");
    else
        message = QualityText::tr(
            "The check character of the credit code is wrong; compare the code with the licence.");
    Finding finding = creditCodeFinding(code, std::move(message));
    if (permitOwner)
        finding.suggestion = *permitOwner;
    else if (check.suggestion)
        finding.suggestion = *check.suggestion;
    report.add(std::move(finding));
}

void judgeIdentifiers(RowReport& report)
{
    const Source& source = report.source();
    const CreditCodeCheck codeCheck = checkCreditCode(source.creditCode);
    const bool isPermit = isPermitNumber(source.permitNumber);
    std::optional<QString> permitOwner;
    if (isPermit && isValid(checkCreditCode(QStringView(source.permitNumber).first(creditCodeLength))))
        permitOwner = source.permitNumber.first(creditCodeLength);
    if (!source.creditCode.isEmpty())
        judgeCreditCode(report, codeCheck, permitOwner);

    if (source.permitNumber.isEmpty())
        return;
    Finding finding{.rule = RuleId::DQ11,
                    .field = QStringLiteral("permit_number"),
                    .value = source.permitNumber,
                    .message = {}};
    if (!isPermit) {
        finding.message =
            QualityText::tr("This is no permit number: it should be the credit code, three digits and a "
                            "letter, such as 001P; enter it again from the permit.");
        report.add(std::move(finding));
    } else if (!source.creditCode.isEmpty() && !permitBelongsTo(source.permitNumber, source.creditCode)) {
        // A wrong credit code beside a right permit has been reported already, with the permit's as
        // suggestion.
        if (!isValid(codeCheck) && permitOwner)
            return;
        finding.message =
            QualityText::tr("The permit number belongs to another enterprise: it does not begin with the "
                            "credit code %1; correct one of the two.")
                .arg(source.creditCode);
        if (isValid(codeCheck) && !permitOwner)
            finding.suggestion = source.creditCode + source.permitNumber.mid(creditCodeLength);
        report.add(std::move(finding));
    }
}

void judgeTexts(RowReport& report)
{
    const Source& source = report.source();
    const auto judge = [&report](const char* field, const QString& text) {
        if (!looksDamaged(text))
            return;
        report.add({.rule = RuleId::DQ17,
                    .field = QString::fromLatin1(field),
                    .value = text,
                    .message = QualityText::tr(
                        "The text was damaged by a wrong encoding; import the list again from "
                        "the original file.")});
    };
    judge("number", source.number);
    judge("name", source.name);
    judge("subclass", source.subclass);
    judge("township", source.township);
    judge("management_unit", source.managementUnit);
    judge("address", source.address);
    judge("outlet_code", source.outletCode);
    judge("performance_grade", source.performanceGrade);
    judge("control_category", source.controlCategory);
    judge("emission_method", source.emissionMethod);
    judge("contact", source.contact);
}

} // namespace

void judgeIdentity(RowReport& report)
{
    if (report.judges(RuleId::DQ11))
        judgeIdentifiers(report);
    if (report.judges(RuleId::DQ17))
        judgeTexts(report);
}

} // namespace airshed::inventory::quality
