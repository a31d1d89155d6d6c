// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sentences of tables and reports get their translation, and how their numbers are written.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QCoreApplication>

namespace airshed::attribution
{

class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::ReportText)
};

/// Three digits that mean something, with the language's separators: "0.0123", "4.56", "78.9", "1,234".
QString numberText(double value);
/// All three with the decimals that the largest needs: "12.3 (8.1–17.0)".
QString estimateText(const Estimate& estimate);
/// "45 %".
QString percentText(double share);
/// "45 % (31–60 %)".
QString shareText(const Estimate& share);
/// "2026-03-01 22:00 – 2026-03-02 06:00, 9 hours": ends of the hours, Beijing time.
QString spanText(const HourSpan& span);
/// "NE" for 45: the eight directions in the language of the window.
QString compassText(double bearingDegrees);
/// "2.4 km NE": where a source is as seen from the station.
QString whereText(double metres, double bearingDegrees);

} // namespace airshed::attribution
