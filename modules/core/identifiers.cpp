// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identifiers.h"

#include "core/text.h"

#include <QStringList>
#include <array>

namespace airshed
{

namespace
{

// GB 32100: no I, O, S, V, Z, so that no letter is mistaken for a digit.
constexpr QLatin1String creditCodeAlphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");
constexpr int creditCodeModulus = 31;
constexpr qsizetype creditCodeLength = 18;
constexpr qsizetype organisationStart = 8; // characters 9-17 of the credit code are the organisation code
constexpr qsizetype organisationLength = 9;

bool isAsciiDigit(QChar character) { return character >= u'0' && character <= u'9'; }

int creditCodeValue(QChar character)
{
    for (int value = 0; value < creditCodeModulus; ++value) {
        if (creditCodeAlphabet[value] == character)
            return value;
    }
    return -1;
}

bool isOfCreditCodeAlphabet(QStringView code)
{
    for (const QChar character : code) {
        if (creditCodeValue(character) < 0)
            return false;
    }
    return true;
}

bool hasValidCreditDigit(QStringView code) { return creditCodeCheckCharacter(code.first(17)) == code.back(); }

bool hasValidOrganisation(QStringView code)
{
    const QStringView organisation = code.sliced(organisationStart, organisationLength);
    return organisationCheckCharacter(organisation.first(organisationLength - 1)) == organisation.back();
}

/// Characters that people and scanners take for one another; each string is one group.
constexpr std::array lookAlikes = {"0ODQ", "1ILJ", "2Z", "5S", "8B", "UVY",
                                   "6G",   "4A",   "MN", "KX", "PR", "EF"};

bool lookAlike(QChar one, QChar other)
{
    for (const char* group : lookAlikes) {
        const QLatin1String characters(group);
        if (characters.contains(one) && characters.contains(other))
            return true;
    }
    return false;
}

/// The one code at one changed character's distance that a person most likely meant. Both check digits
/// together leave few candidates; among these one that looks like what was typed wins, then the check
/// character itself.
std::optional<QString> oneEditSuggestion(QStringView code)
{
    // With the check character at weight 1 the weighted sum of a valid code is a multiple of 31, and 31 is a
    // prime: for every position exactly one character makes it so.
    std::array<int, creditCodeLength> values{};
    std::array<int, creditCodeLength> weights{};
    int sum = 0;
    qsizetype foreignPosition = -1;
    for (qsizetype i = 0, weight = 1; i < creditCodeLength; ++i, weight = weight * 3 % creditCodeModulus) {
        const auto index = static_cast<std::size_t>(i);
        weights[index] = i == creditCodeLength - 1 ? 1 : static_cast<int>(weight);
        values[index] = creditCodeValue(code[i]);
        if (values[index] >= 0) {
            sum += values[index] * weights[index];
        } else if (foreignPosition >= 0) {
            return std::nullopt; // two characters that no code has: one edit cannot mend it
        } else {
            foreignPosition = i;
        }
    }
    QStringList lookingAlike;
    QStringList others;
    std::optional<QString> withNewCheckCharacter;
    for (qsizetype position = 0; position < creditCodeLength; ++position) {
        if (foreignPosition >= 0 && position != foreignPosition)
            continue;
        const auto index = static_cast<std::size_t>(position);
        const int sumOfOthers = sum - (values[index] < 0 ? 0 : values[index] * weights[index]);
        int value = 0;
        while ((sumOfOthers + value * weights[index]) % creditCodeModulus != 0)
            ++value;
        QString candidate = code.toString();
        candidate[position] = creditCodeAlphabet[value];
        if (position == creditCodeLength - 1)
            withNewCheckCharacter = candidate;
        if (hasValidOrganisation(candidate))
            (lookAlike(code[position], candidate[position]) ? lookingAlike : others) += candidate;
    }
    if (lookingAlike.size() == 1)
        return lookingAlike.front();
    if (withNewCheckCharacter && hasValidOrganisation(*withNewCheckCharacter))
        return withNewCheckCharacter;
    if (lookingAlike.isEmpty() && others.size() == 1)
        return others.front();
    return withNewCheckCharacter;
}

} // namespace

QString normalisedIdentifier(QStringView text)
{
    QString result;
    for (const QChar character : toHalfWidth(text).toUpper()) {
        const bool isHyphen = character == u'-' || character == u'_' || character == u'·' ||
                              (character >= QChar(0x2010) && character <= QChar(0x2015)) ||
                              character == QChar(0x2212);
        if (!isHyphen && !isBlank(character))
            result += character;
    }
    return result;
}

std::optional<QChar> creditCodeCheckCharacter(QStringView first17)
{
    if (first17.size() != creditCodeLength - 1)
        return std::nullopt;
    int sum = 0;
    int weight = 1; // 3^(i-1) mod 31
    for (const QChar character : first17) {
        const int value = creditCodeValue(character);
        if (value < 0)
            return std::nullopt;
        sum += value * weight;
        weight = weight * 3 % creditCodeModulus;
    }
    return QChar(creditCodeAlphabet[(creditCodeModulus - sum % creditCodeModulus) % creditCodeModulus]);
}

std::optional<QChar> organisationCheckCharacter(QStringView first8)
{
    constexpr std::array weights = {3, 7, 9, 10, 5, 8, 4, 2};
    if (first8.size() != static_cast<qsizetype>(weights.size()))
        return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const QChar character = first8[static_cast<qsizetype>(i)];
        int value = 0;
        if (isAsciiDigit(character))
            value = character.unicode() - u'0';
        else if (character >= u'A' && character <= u'Z') // here all 26 letters count: A = 10 ... Z = 35
            value = character.unicode() - u'A' + 10;
        else
            return std::nullopt;
        sum += value * weights[i];
    }
    const int check = 11 - sum % 11;
    if (check == 10)
        return u'X';
    if (check == 11)
        return u'0';
    return QChar(static_cast<char16_t>(u'0' + check));
}

CreditCodeCheck checkCreditCode(QStringView code)
{
    CreditCodeCheck check;
    if (code.size() != creditCodeLength)
        return check;
    check.isWellFormed = isOfCreditCodeAlphabet(code);
    if (check.isWellFormed) {
        check.hasValidCheckDigit = hasValidCreditDigit(code);
        check.hasValidOrganisationDigit = hasValidOrganisation(code);
    }
    if (!check.hasValidCheckDigit)
        check.suggestion = oneEditSuggestion(code);
    return check;
}

bool isPermitNumber(QStringView text)
{
    if (text.size() != creditCodeLength + 4 || !isOfCreditCodeAlphabet(text.first(creditCodeLength)))
        return false;
    const QStringView sequence = text.sliced(creditCodeLength, 3);
    const QChar last = text.back();
    return isAsciiDigit(sequence[0]) && isAsciiDigit(sequence[1]) && isAsciiDigit(sequence[2]) &&
           last >= u'A' && last <= u'Z';
}

bool permitBelongsTo(QStringView permitNumber, QStringView creditCode)
{
    return creditCode.size() == creditCodeLength && permitNumber.startsWith(creditCode);
}

} // namespace airshed
