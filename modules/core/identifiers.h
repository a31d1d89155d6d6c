// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers on a bureau's lists: unified social credit codes (GB 32100), discharge permit numbers and
// outlet codes (HJ 608-2017). They check form and check digits; they do not know which codes were ever
// issued.
#pragma once

#include <QString>
#include <optional>

namespace airshed
{

/// Half-width, upper case, without blanks and hyphens: what people meant to type.
QString normalisedIdentifier(QStringView text);

struct CreditCodeCheck {
    bool isWellFormed = false; ///< 18 characters of the GB 32100 alphabet
    bool hasValidCheckDigit = false;
    bool hasValidOrganisationDigit = false; ///< characters 9-17, mod 11
    /// The code that one changed character would make valid, if the check digit is wrong.
    std::optional<QString> suggestion;
};

/// Checks an already normalised code.
CreditCodeCheck checkCreditCode(QStringView code);

/// The 18th character for the first 17; nothing if these are not of the alphabet.
std::optional<QChar> creditCodeCheckCharacter(QStringView first17);

/// The 17th character (organisation code check, mod 11) for characters 9-16.
std::optional<QChar> organisationCheckCharacter(QStringView first8);

/// 22 characters: credit code, three digits, one letter (HJ 608-2017).
bool isPermitNumber(QStringView text);

/// Whether the permit belongs to the enterprise with this credit code.
bool permitBelongsTo(QStringView permitNumber, QStringView creditCode);

} // namespace airshed
