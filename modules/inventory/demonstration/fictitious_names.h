// SPDX-License-Identifier: GPL-3.0-or-later
// Names and codes for things that do not exist: every name says 示例 (example) or 虚构 (invented), codes have
// valid check digits but an organisation number that no register issues.
#pragma once

#include "inventory/demonstration/random.h"

#include <QString>

namespace airshed::inventory::demonstration
{

/// Two words of two characters, "云杉松涛".
QString inventedWords(Random& random);
/// "虚构云杉松涛" or "示例海棠青禾".
QString inventedStem(Random& random);
/// Surname and 某某.
QString inventedPerson(Random& random);
/// A number that the numbering plan does not give to anybody: 0791-0....
QString inventedTelephone(Random& random);

/// A unified credit code (GB 32100) with valid check digits. `kind` is its first two digits: 91 company, 92
/// sole trader; the serial makes it unique.
QString inventedCreditCode(const QString& kind, const QString& adminCode, qint64 serial);

/// The published form of an electricity account number with a fictitious prefix.
QString inventedMeter(const QString& adminCode, qint64 serial);

} // namespace airshed::inventory::demonstration
