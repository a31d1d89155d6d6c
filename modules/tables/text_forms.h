// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that typed text takes on lists (full-width digits, thousands separators, brackets, blanks inside
// names) and what it means: numbers, dates, yes and no. Nothing here knows columns.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <optional>

namespace airshed::tables
{

/// Full-width letters, digits and punctuation as half-width, all kinds of blanks as one blank, trimmed.
QString halfWidth(QStringView text);

/// For comparing headers: half-width, lower case, no blanks, brackets as (), unit notes kept.
QString headerKey(QStringView text);

/// A decimal number as people write it: full-width digits, thousands separators, a leading "约". Not "1.2.3",
/// not "12t".
std::optional<double> numberFromText(QStringView text);

/// 2025-06-01, 2025/6/1, 2025.6.1, 2025年6月1日, 20250601, with or without time, which is Beijing's.
std::optional<QDate> dateFromText(QStringView text);
std::optional<QDateTime> dateTimeFromText(QStringView text);

/// 是/否, 有/无, yes/no, true/false, 1/0, √.
std::optional<bool> yesNoFromText(QStringView text);

/// "-", "/", "无", "N/A", "null": a cell that says there is no value.
bool meansNoValue(QStringView text);

/// "#REF!", "#DIV/0!", "Err:502": what a spreadsheet shows, and exports, in place of a formula's result.
bool isFormulaError(QStringView text);

} // namespace airshed::tables
