// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into lists, made comparable: full-width forms, the many kinds of blanks, subscript digits.
// It does not correct spelling and knows no field of the domain.
#pragma once

#include <QString>

namespace airshed
{

/// Full-width ASCII (１２Ａ，（) as its half-width form and the ideographic blank as a blank. Chinese
/// punctuation that has no ASCII twin (、。) stays.
QString toHalfWidth(QStringView text);

/// Subscript and superscript digits as digits: PM₂.₅ becomes PM2.5.
QString withoutSubscripts(QStringView text);

/// Whether a character shows nothing: any blank, ideographic blank, no-break blank, zero-width characters,
/// BOM.
bool isBlank(QChar character);

/// Whether the text is empty or has only blanks of any kind.
bool isBlank(QStringView text);

/// Without blanks of any kind at both ends.
QString trimmedText(QStringView text);

/// Trimmed, and every run of blanks inside (line ends too) as one blank: a cell's text as one line.
QString simplifiedText(QStringView text);

/// Without any blank at all.
QString withoutBlanks(QStringView text);

/// A text for a CSV file that a spreadsheet opens: one that the spreadsheet would run as a formula ("=1+1",
/// "+86 791", "@x", also in full width, or after a tab) gets an apostrophe before it, as spreadsheets write
/// it; any other text, also a number ("-3.2"), stays as it is.
QString guardedFromFormulas(const QString& text);

/// The text before guardedFromFormulas() put its apostrophe.
QString withoutFormulaGuard(const QString& text);

} // namespace airshed
