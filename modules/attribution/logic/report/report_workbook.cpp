// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/report_workbook.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/report_sections.h"
#include "attribution/logic/report/report_text.h"
#include "core/beijing_time.h"
#include "inventory/exporting/workbook.h"

namespace airshed::attribution
{

using inventory::exporting::Sheet;
using inventory::exporting::Workbook;

namespace
{

void estimateHeads(Sheet& sheet, const QString& heading)
{
    sheet.head(heading);
    sheet.head(ReportText::tr("P5"));
    sheet.head(ReportText::tr("P95"));
}

void estimateCells(Sheet& sheet, const std::optional<Estimate>& estimate)
{
    sheet.number(estimate ? std::optional(estimate->value) : std::nullopt);
    sheet.number(estimate ? std::optional(estimate->p05) : std::nullopt);
    sheet.number(estimate ? std::optional(estimate->p95) : std::nullopt);
}

QString evidenceText(const Candidate& candidate)
{
    QStringList pieces;
    for (const EvidencePiece& piece : candidate.evidence)
        pieces += (piece.isMet ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + piece.text;
    return pieces.join(u'\n');
}

void writeRanked(Sheet& sheet, const AttributionResult& result)
{
    using Column = CandidateColumn;
    const AirPollutant pollutant = result.episode.pollutant;
    sheet.widths({6, 32, 14, 16, 12, 8, 8, 12, 8, 8, 12, 8, 8, 12, 10, 10, 8, 18, 12, 12, 10, 8, 16, 60});
    const auto head = [&](Column column) { sheet.head(heading(column, pollutant)); };
    constexpr int columns = 24;
    sheet.filter(columns, result.candidates.size());
    sheet.freezeHead();
    for (const Column column : {Column::Rank, Column::Source, Column::Number, Column::Class})
        head(column);
    estimateHeads(sheet, ReportText::tr("Contribution, %1").arg(unit(pollutant)));
    estimateHeads(sheet, ReportText::tr("Share of increment"));
    estimateHeads(sheet, ReportText::tr("Emitted, g/s"));
    for (const Column column :
         {Column::Declared, Column::OverTwice, Column::RankStability, Column::HoursInformative,
          Column::Partner, Column::Modelled, Column::UpwindScore})
        head(column);
    sheet.head(ReportText::tr("From the station, km"));
    sheet.head(ReportText::tr("Bearing, °"));
    sheet.head(ReportText::tr("Evidence"));
    sheet.head(ReportText::tr("Pieces of evidence"));
    int rank = 0;
    for (const Candidate& candidate : result.candidates) {
        sheet.nextRow();
        sheet.number(++rank);
        sheet.text(candidate.name);
        sheet.text(candidate.id);
        sheet.text(displayName(candidate.sourceClass));
        estimateCells(sheet, candidate.contribution);
        estimateCells(sheet, candidate.shareOfIncrement);
        estimateCells(sheet, candidate.emission);
        sheet.number(candidate.declaredGramsPerSecond);
        sheet.number(candidate.probabilityOverTwice);
        sheet.number(candidate.rankStability);
        sheet.number(candidate.hoursInformative);
        sheet.text(candidate.partner);
        sheet.number(candidate.modelled);
        sheet.number(candidate.upwindScore);
        constexpr double metresPerKilometre = 1000;
        sheet.number(candidate.distanceMetres / metresPerKilometre);
        sheet.number(candidate.bearingDegrees);
        sheet.text(cell(Column::Grade, candidate, rank).text);
        sheet.wrapped(evidenceText(candidate));
    }
}

void writeUnobserved(Sheet& sheet, const AttributionResult& result)
{
    sheet.widths({32, 14, 16, 14, 12, 12});
    sheet.freezeHead();
    for (const QString& text : {heading(CandidateColumn::Source, result.episode.pollutant),
                                heading(CandidateColumn::Number, result.episode.pollutant),
                                heading(CandidateColumn::Class, result.episode.pollutant),
                                heading(CandidateColumn::Declared, result.episode.pollutant),
                                ReportText::tr("From the station, km"), ReportText::tr("Bearing, °")})
        sheet.head(text);
    for (const Candidate& candidate : result.unobserved) {
        sheet.nextRow();
        sheet.text(candidate.name);
        sheet.text(candidate.id);
        sheet.text(displayName(candidate.sourceClass));
        sheet.number(candidate.declaredGramsPerSecond);
        constexpr double metresPerKilometre = 1000;
        sheet.number(candidate.distanceMetres / metresPerKilometre);
        sheet.number(candidate.bearingDegrees);
    }
}

void writeHours(Sheet& sheet, const AttributionResult& result)
{
    const QString unitText = unit(result.episode.pollutant);
    sheet.widths({18, 14, 14, 14, 8});
    sheet.freezeHead();
    for (const QString& text :
         {ReportText::tr("Hour (end, Beijing time)"), ReportText::tr("Observed, %1").arg(unitText),
          ReportText::tr("Background, %1").arg(unitText), ReportText::tr("Increment, %1").arg(unitText),
          ReportText::tr("Alarm")})
        sheet.head(text);
    for (const IncrementHour& hour : result.increments) {
        sheet.nextRow();
        sheet.text(hour.hour.text());
        sheet.number(hour.observed);
        sheet.number(hour.background);
        sheet.number(hour.increment);
        sheet.text(hour.isAlarm ? ReportText::tr("yes") : QString());
    }
}

void writeRun(Sheet& sheet, const ReportMaterial& material)
{
    sheet.widths({34, 90});
    const auto row = [&](const QString& name, const QString& value) {
        sheet.head(name);
        sheet.wrapped(value);
        sheet.nextRow();
    };
    row(reportTitle(), reportSubject(material));
    row(ReportText::tr("Note"), ReportText::tr("For internal use – not for publication"));
    row(ReportText::tr("Run"), material.runId);
    row(ReportText::tr("Made"), beijingText(material.runTime));
    row(ReportText::tr("Program"), QStringLiteral("Airshed ") + material.result.programVersion);
    row(ReportText::tr("Standard"), material.result.standard);
    row(ReportText::tr("SHA-256 of the inputs"), material.result.inputSha256);
    row(ReportText::tr("Command that repeats it"), material.repeatCommand);
    for (const QString& sentence : summarySentences(material))
        row(ReportText::tr("Result"), sentence);
    for (const QString& sentence : limitSentences(material.result))
        row(ReportText::tr("Limits"), sentence);
    for (const auto& [name, value] : parameterTexts(material.result.parameters))
        row(name, value);
}

} // namespace

void writeWorkbook(const ReportMaterial& material, const QString& path, const QString& shownPath)
{
    Workbook book(path, shownPath, Workbook::HeadStyle::Plain);
    Sheet ranked = book.addSheet(ReportText::tr("Ranked"));
    writeRanked(ranked, material.result);
    Sheet unobserved = book.addSheet(ReportText::tr("Unobserved"));
    writeUnobserved(unobserved, material.result);
    Sheet hours = book.addSheet(ReportText::tr("Hours"));
    writeHours(hours, material.result);
    Sheet run = book.addSheet(ReportText::tr("Run"));
    writeRun(run, material);
    book.finish();
}

} // namespace airshed::attribution
