// SPDX-License-Identifier: GPL-3.0-or-later
// What the report of a run says, section by section, in the language of the program. Pages, header and footer
// are report_document.h.
#pragma once

#include "attribution/logic/report/report_material.h"
#include "attribution/logic/report/text_flow.h"

namespace airshed::attribution
{

QString reportTitle();
/// "PM10 at 象湖 (1043A), 2026-03-01 22:00 – 2026-03-02 06:00, 9 hours".
QString reportSubject(const ReportMaterial& material);

/// What a reader who reads nothing else must know, in whole sentences.
QStringList summarySentences(const ReportMaterial& material);
/// Where to search for a source that no list has; for a result that says that one is possible.
QString unlistedSentence(const AttributionResult& result);
/// What the methods cannot do and what this run left out, in whole sentences.
QStringList limitSentences(const AttributionResult& result);
/// The parameters with their values, those that are engineering choices said so.
std::vector<std::pair<QString, QString>> parameterTexts(const AttributionParameters& parameters);

/// The whole text, unsettled; font: of the drawings.
void writeSections(TextFlow& flow, const ReportMaterial& material, const QFont& font);

} // namespace airshed::attribution
