// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/report_sections.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/charts.h"
#include "attribution/logic/report/report_map.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/logic/report/run_comparison.h"
#include "core/beijing_time.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

using Column = CandidateColumn;

constexpr std::size_t tabledCandidates = 30;
constexpr std::size_t tabledUnobserved = 15;
const QColor harm(0xB4, 0x23, 0x18);

FlowTable pairs(const std::vector<std::pair<QString, QString>>& rows)
{
    FlowTable table;
    table.widths = {0.3, 0.7};
    for (const auto& [name, value] : rows)
        table.rows.push_back({{name, false, {}, {}}, {value, false, {}, {}}});
    return table;
}

void writeEpisode(TextFlow& flow, const ReportMaterial& material)
{
    const AttributionResult& result = material.result;
    const QString unitText = unit(result.episode.pollutant);
    const auto alarms = std::ranges::count(result.increments, true, &IncrementHour::isAlarm);
    QStringList methods(result.methods.begin(), result.methods.end());
    flow.heading(ReportText::tr("1  The episode"));
    flow.table(pairs({
        {ReportText::tr("Station"),
         material.stationName.isEmpty()
             ? result.episode.station
             : ReportText::tr("%1 (%2)", "station, code").arg(material.stationName, result.episode.station)},
        {ReportText::tr("Pollutant"), displayName(result.episode.pollutant)},
        {ReportText::tr("Hours (ends, Beijing time)"), spanText(result.episode.span)},
        {ReportText::tr("Mean local increment"),
         result.meanIncrement
             ? ReportText::tr("%1 %2", "number, unit").arg(numberText(*result.meanIncrement), unitText)
             : ReportText::tr("not found")},
        {ReportText::tr("Mean background of the model"),
         ReportText::tr("%1 %2", "number, unit").arg(numberText(result.meanBackground), unitText)},
        {ReportText::tr("Alarm hours"), QLocale().toString(static_cast<qlonglong>(alarms))},
        {ReportText::tr("Hours used by the plume model"),
         ReportText::tr("%1, and %2 calm ones left out").arg(result.usableHours).arg(result.calmHours)},
        {ReportText::tr("Methods that gave a result"),
         methods.isEmpty() ? ReportText::tr("none") : methods.join(u' ')},
        {ReportText::tr("Standard"), result.standard},
    }));
}

void writeWeather(TextFlow& flow, const ReportMaterial& material, const QFont& font)
{
    flow.heading(ReportText::tr("2  Weather"));
    if (!material.weather) {
        flow.paragraph(ReportText::tr("The workspace keeps no weather for these hours."));
        return;
    }
    const WeatherSummary& weather = *material.weather;
    QString sentence = ReportText::tr("Site %1, %n hours with wind: mean speed %2 m/s, %3 calm.", nullptr,
                                      static_cast<int>(weather.hours))
                           .arg(weather.site, numberText(weather.meanSpeed), percentText(weather.calmShare));
    if (weather.meanFromDegrees)
        sentence += QLatin1Char(' ') + ReportText::tr("The mean wind came from %1 (%2°).")
                                           .arg(compassText(*weather.meanFromDegrees))
                                           .arg(qRound(*weather.meanFromDegrees));
    if (weather.meanTemperature)
        sentence += QLatin1Char(' ') + ReportText::tr("Mean temperature %1 °C.")
                                           .arg(QLocale().toString(*weather.meanTemperature, 'f', 1));
    flow.paragraph(sentence);
    const QString unitText = unit(material.result.episode.pollutant);
    flow.figure(
        {380, 220},
        [rose = weather.rose, unitText, ink = paperInk(font)](QPainter& painter, const QRectF& where) {
            paintRose(painter, where, rose, unitText, ink);
        },
        ReportText::tr("Pollution rose of the episode: directions that the wind came from, by class of %1.")
            .arg(displayName(material.result.episode.pollutant)));
}

void writeIncrements(TextFlow& flow, const ReportMaterial& material, const QFont& font)
{
    const AttributionResult& result = material.result;
    flow.heading(ReportText::tr("3  Local increments"));
    if (result.increments.empty()) {
        flow.paragraph(ReportText::tr("No local increment could be found."));
        return;
    }
    flow.figure(
        {flow.width(), 210},
        [hours = result.increments, unitText = unit(result.episode.pollutant),
         ink = paperInk(font)](QPainter& painter, const QRectF& where) {
            paintIncrements(painter, where, hours, unitText, ink);
        },
        ReportText::tr("The increment is the station less its background, the typical value of the stations "
                       "around it."));
}

void writeDirections(TextFlow& flow, const AttributionResult& result)
{
    if (result.directions.empty())
        return;
    flow.subheading(ReportText::tr("Directions (method B)"));
    FlowTable table;
    table.headings = {ReportText::tr("Station"),    ReportText::tr("CPF direction"),
                      ReportText::tr("CPF (95 %)"), ReportText::tr("Polar plot maximum"),
                      ReportText::tr("P5–P95"),     ReportText::tr("Calm"),
                      ReportText::tr("Hours")};
    table.widths = {0.2, 0.14, 0.18, 0.18, 0.12, 0.08, 0.1};
    table.isNumeric = {false, true, true, true, true, true, true};
    const auto degrees = [](double value) { return ReportText::tr("%1°").arg(qRound(value)); };
    const QString none = QStringLiteral("–");
    constexpr std::size_t most = 6;
    for (std::size_t i = 0; i < std::min(most, result.directions.size()); ++i) {
        const DirectionFinding& one = result.directions[i];
        table.rows.push_back(
            {{one.station, false, {}, {}},
             {one.cpfDirectionDegrees ? degrees(*one.cpfDirectionDegrees) : none, false, {}, {}},
             {one.cpfDirectionDegrees ? estimateText({one.cpf, one.cpfLow, one.cpfHigh}) : none,
              false,
              {},
              {}},
             {one.regressionDirectionDegrees
                  ? ReportText::tr("%1 at %2 m/s")
                        .arg(degrees(*one.regressionDirectionDegrees), numberText(one.regressionSpeed))
                  : none,
              false,
              {},
              {}},
             {one.regressionDirectionDegrees ? ReportText::tr("%1–%2", "two directions")
                                                   .arg(degrees(one.directionP05), degrees(one.directionP95))
                                             : none,
              false,
              {},
              {}},
             {percentText(one.calmShare), false, {}, {}},
             {QLocale().toString(one.validHours), false, {}, {}}});
    }
    flow.table(table);
}

void writeRanking(TextFlow& flow, const AttributionResult& result)
{
    flow.heading(ReportText::tr("4  Ranked candidates"));
    if (result.candidates.empty()) {
        flow.paragraph(ReportText::tr("No listed source could be ranked; the last section says why."));
        return;
    }
    constexpr std::array columns = {
        Column::Rank,  Column::Source,    Column::Class,         Column::Contribution,     Column::Share,
        Column::Ratio, Column::OverTwice, Column::RankStability, Column::HoursInformative, Column::Grade};
    FlowTable table;
    table.widths = {0.055, 0.165, 0.105, 0.14, 0.1, 0.11, 0.09, 0.055, 0.06, 0.12};
    for (const Column column : columns) {
        table.headings += heading(column, result.episode.pollutant);
        table.isNumeric.push_back(isNumeric(column));
    }
    double end = 0;
    const std::size_t shown = std::min(tabledCandidates, result.candidates.size());
    for (std::size_t i = 0; i < shown; ++i)
        if (const auto& contribution = result.candidates[i].contribution)
            end = std::max(end, contribution->p95);
    const double scaleEnd = roundScaleEnd(end);
    for (std::size_t i = 0; i < shown; ++i) {
        const Candidate& candidate = result.candidates[i];
        std::vector<FlowCell> row;
        for (const Column column : columns) {
            FlowCell content{
                cell(column, candidate, static_cast<int>(i) + 1).text, column == Column::Grade, {}, {}};
            if (column == Column::Contribution && candidate.contribution) {
                content.drawingSize = {80, 8};
                content.drawing = [estimate = *candidate.contribution, scaleEnd](QPainter& painter,
                                                                                 const QRectF& where) {
                    paintEstimate(painter, where, estimate, scaleEnd, QColor(0x0B, 0x6E, 0x99), Qt::black);
                };
            }
            row.push_back(std::move(content));
        }
        table.rows.push_back(std::move(row));
    }
    flow.table(table);
    if (shown < result.candidates.size())
        flow.note(ReportText::tr("%n further candidates are in the workbook.", nullptr,
                                 static_cast<int>(result.candidates.size() - shown)));
    flow.note(ReportText::tr(
                  "Bars: P5 to P95 on a common scale from 0 to %1 %2. Fixed wording: A %3, B %4, C %5, D %6.")
                  .arg(numberText(scaleEnd), unit(result.episode.pollutant), wording(EvidenceGrade::A),
                       wording(EvidenceGrade::B), wording(EvidenceGrade::C), wording(EvidenceGrade::D)));
}

void writeSensitivity(TextFlow& flow, const AttributionResult& result)
{
    const std::vector<PriorSensitivity> rows = priorSensitivity(result);
    if (rows.empty())
        return;
    flow.subheading(ReportText::tr("Sensitivity to the prior"));
    FlowTable table;
    table.headings = {heading(Column::Source, result.episode.pollutant)};
    table.widths = {0.4};
    table.isNumeric = {false};
    const auto cvs = static_cast<double>(result.sensitivityCvs.size());
    for (const double cv : result.sensitivityCvs) {
        table.headings += ReportText::tr("cv %1: rank, %2")
                              .arg(QLocale().toString(cv, 'g', 4), unit(result.episode.pollutant));
        table.widths.push_back(0.6 / cvs);
        table.isNumeric.push_back(true);
    }
    for (std::size_t i = 0; i < std::min(reportedCandidates, rows.size()); ++i) {
        std::vector<FlowCell> row = {{rows[i].candidate->name, false, {}, {}}};
        for (std::size_t cv = 0; cv < rows[i].ranks.size(); ++cv)
            row.push_back({ReportText::tr("%1: %2", "rank, contribution")
                               .arg(rows[i].ranks[cv])
                               .arg(numberText(rows[i].contributions[cv])),
                           false,
                           {},
                           {}});
        table.rows.push_back(std::move(row));
    }
    flow.table(table);
    flow.note(ReportText::tr(
        "A small cv trusts the inventory, a large one the observations. Ranks that move much rest on "
        "that choice."));
}

void writeMap(TextFlow& flow, const ReportMaterial& material, const QFont& font)
{
    flow.heading(ReportText::tr("5  Map"));
    if (material.map.image.isNull()) {
        flow.paragraph(ReportText::tr("The map could not be drawn."));
        return;
    }
    const QString caption =
        ReportText::tr("Triangle: the station. Numbers: ranks of the first candidates. System: EPSG:%1 "
                       "(CGCS2000). %2 Map review number: not stated.")
            .arg(material.map.epsg)
            .arg(material.baseMapSource);
    flow.figure(
        {flow.width(), flow.width() / reportMapShape},
        [&material, font](QPainter& painter, const QRectF& where) {
            paintReportMap(painter, where, material, font);
        },
        caption);
}

void writeEvidence(TextFlow& flow, const AttributionResult& result)
{
    if (result.candidates.empty())
        return;
    flow.heading(ReportText::tr("6  Evidence"));
    for (std::size_t i = 0; i < std::min(reportedCandidates, result.candidates.size()); ++i) {
        const Candidate& candidate = result.candidates[i];
        flow.subheading(ReportText::tr("%1. %2 – %3 %4", "rank, source, letter and wording of the grade")
                            .arg(i + 1)
                            .arg(candidate.name, letter(candidate.grade), wording(candidate.grade)));
        for (const EvidencePiece& piece : candidate.evidence)
            flow.bullet(piece.weight > 0
                            ? ReportText::tr("%1 %2 (weight %3)", "met or not, sentence, weight")
                                  .arg(piece.isMet ? QStringLiteral("✓") : QStringLiteral("✗"), piece.text,
                                       percentText(piece.weight))
                            : ReportText::tr("%1 %2", "met or not, sentence")
                                  .arg(piece.isMet ? QStringLiteral("✓") : QStringLiteral("✗"), piece.text));
        if (!candidate.partner.isEmpty())
            flow.bullet(
                ReportText::tr("It can hardly be told from %1 (r %2): the two may trade contributions.")
                    .arg(candidate.partner, QLocale().toString(candidate.partnerCorrelation, 'f', 2)));
    }
}

void writeUnobserved(TextFlow& flow, const AttributionResult& result)
{
    if (result.unobserved.empty())
        return;
    flow.heading(ReportText::tr("7  Sources that nobody could see"));
    flow.paragraph(ReportText::tr(
        "%n sources of this pollutant had no station downwind in any hour of the episode. They are "
        "neither suspected nor cleared.",
        nullptr, static_cast<int>(result.unobserved.size())));
    FlowTable table;
    constexpr std::array columns = {Column::Source, Column::Class, Column::Where, Column::Declared};
    table.widths = {0.42, 0.22, 0.2, 0.16};
    for (const Column column : columns) {
        table.headings += heading(column, result.episode.pollutant);
        table.isNumeric.push_back(isNumeric(column));
    }
    const std::size_t shown = std::min(tabledUnobserved, result.unobserved.size());
    for (std::size_t i = 0; i < shown; ++i) {
        std::vector<FlowCell> row;
        for (const Column column : columns)
            row.push_back({cell(column, result.unobserved[i], 0).text, false, {}, {}});
        table.rows.push_back(std::move(row));
    }
    flow.table(table);
    if (shown < result.unobserved.size())
        flow.note(ReportText::tr("%n further ones are in the workbook.", nullptr,
                                 static_cast<int>(result.unobserved.size() - shown)));
}

void writeLimits(TextFlow& flow, const ReportMaterial& material)
{
    flow.newPage();
    flow.heading(ReportText::tr("8  Limits"));
    for (const QString& sentence : limitSentences(material.result))
        flow.bullet(sentence);
    flow.heading(ReportText::tr("9  How to make this run again"));
    flow.paragraph(ReportText::tr("Run %1 of %2, Airshed %3; SHA-256 of the inputs %4.")
                       .arg(material.runId, beijingText(material.runTime), material.result.programVersion,
                            material.result.inputSha256.left(16)));
    if (!material.repeatCommand.isEmpty())
        flow.code(material.repeatCommand);
    flow.subheading(ReportText::tr("Parameters"));
    flow.note(ReportText::tr("All but terrain and plume rise are engineering choices and no standard's."));
    FlowTable table;
    table.widths = {0.3, 0.2, 0.3, 0.2};
    const auto texts = parameterTexts(material.result.parameters);
    for (std::size_t i = 0; i < texts.size(); i += 2) {
        const bool isPair = i + 1 < texts.size();
        table.rows.push_back({{texts[i].first, false, {}, {}},
                              {texts[i].second, false, {}, {}},
                              {isPair ? texts[i + 1].first : QString(), false, {}, {}},
                              {isPair ? texts[i + 1].second : QString(), false, {}, {}}});
    }
    flow.table(table);
}

} // namespace

void writeSections(TextFlow& flow, const ReportMaterial& material, const QFont& font)
{
    flow.stamp(ReportText::tr("For internal use – not for publication"), harm);
    flow.title(reportTitle());
    flow.subtitle(reportSubject(material));
    flow.note(ReportText::tr("Compiled by: %1 · Date: %2 · Run %3")
                  .arg(material.compiler.isEmpty() ? ReportText::tr("not stated") : material.compiler,
                       QLocale().toString(material.date, QLocale::LongFormat), material.runId));
    for (const QString& sentence : summarySentences(material))
        flow.bullet(sentence);
    flow.note(scopeOfMethods());
    writeEpisode(flow, material);
    writeWeather(flow, material, font);
    writeIncrements(flow, material, font);
    writeDirections(flow, material.result);
    writeRanking(flow, material.result);
    writeSensitivity(flow, material.result);
    writeMap(flow, material, font);
    writeEvidence(flow, material.result);
    writeUnobserved(flow, material.result);
    writeLimits(flow, material);
}

} // namespace airshed::attribution
