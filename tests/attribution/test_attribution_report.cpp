// SPDX-License-Identifier: GPL-3.0-or-later
// What a result looks like in sentences, tables, pages and workbooks, looked at with other programs.
#include "sample_result.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/repeat_command.h"
#include "attribution/logic/report/report_document.h"
#include "attribution/logic/report/report_map.h"
#include "attribution/logic/report/report_sections.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/logic/report/run_comparison.h"
#include "attribution/logic/run_record.h"
#include "core/errors.h"
#include "core/progress.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/workspace.h"

#include <QPainter>
#include <QtTest>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::attribution;

namespace
{

/// 60 hours from the north-east over a day of three hours of calm.
WeatherSummary weather()
{
    observations::AirSeries air;
    air.station = QStringLiteral("S1");
    air.span = {Hour::of(QDate(2026, 3, 1), 1), Hour::of(QDate(2026, 3, 1), 24)};
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        air.values[p].assign(24, 80.0F);
        air.flags[p].assign(24, observations::Flags());
    }
    observations::WeatherSeries wind;
    wind.site = QStringLiteral("M1");
    wind.span = air.span;
    wind.windFromDegrees.assign(24, 45.0F);
    wind.windMetresPerSecond.assign(24, 2.0F);
    for (std::size_t hour = 0; hour < 3; ++hour)
        wind.windMetresPerSecond[hour] = 0.2F;
    return weatherSummary(wind, air, AirPollutant::PM10);
}

ReportMaterial material()
{
    ReportMaterial made;
    made.result = samples::result(40);
    made.runId = QStringLiteral("20260302-0700-S1-pm10");
    made.runTime = QDateTime(QDate(2026, 3, 2), QTime(7, 0), Qt::OffsetFromUTC, 8 * 3600);
    made.repeatCommand = repeatCommand(made.runId, made.result, QStringLiteral("/工作区 甲"));
    made.stationName = QStringLiteral("示范站1");
    made.stationPosition = geo::LonLat{115.845, 28.47};
    made.weather = weather();
    made.programVersion = QStringLiteral("0.1.0");
    made.date = QDate(2026, 3, 3);
    made.baseMapSource = QStringLiteral("Base map: sample.");
    const auto view = reportMapView(made);
    made.map.image = QImage(view->sizePixels, QImage::Format_RGB32);
    made.map.image.fill(QColor(0xF6, 0xF4, 0xEF));
    made.map.centre = view->centre;
    made.map.unitsPerPixel = view->unitsPerPixel;
    return made;
}

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    // A PDF may say 大 with the Kangxi radical, and – with the dash that is as wide as a digit.
    return QString::fromUtf8(process.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .replace(QChar(0x2012), QChar(0x2013));
}

QString withoutBreaks(QString text) { return text.simplified().remove(u' '); }

} // namespace

class TestAttributionReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_have_three_digits_that_mean_something()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(numberText(0.01234), QStringLiteral("0.0123"));
        QCOMPARE(numberText(12.345), QStringLiteral("12.3"));
        QCOMPARE(numberText(1234.5), QStringLiteral("1,235"));
        QCOMPARE(numberText(0), QStringLiteral("0"));
        QCOMPARE(estimateText({12.34, 8.1, 17}), QStringLiteral("12.3 (8.1–17.0)"));
        QCOMPARE(shareText({0.45, 0.31, 0.6}), QStringLiteral("45 % (31–60 %)"));
        QCOMPARE(whereText(2440, 44), QStringLiteral("2.4 km NE"));
        QCOMPARE(compassText(359), QStringLiteral("N"));
    }

    void a_cell_without_an_estimate_is_empty_and_not_zero()
    {
        const AttributionResult result = samples::result();
        for (const CandidateColumn column :
             {CandidateColumn::Contribution, CandidateColumn::Share, CandidateColumn::OverTwice,
              CandidateColumn::RankStability, CandidateColumn::Ratio, CandidateColumn::Rank}) {
            const CandidateCell content = cell(column, result.unobserved.front(), 0);
            QVERIFY2(content.text.isEmpty() && !content.number, qPrintable(code(column)));
        }
    }

    void emission_is_held_against_what_was_declared()
    {
        const auto ratio = emissionRatio(samples::candidate(1, 12));
        QVERIFY(ratio);
        QCOMPARE(ratio->value, 6.0);
        QCOMPARE(ratio->p05, 3.5);
        Candidate silent = samples::candidate(1, 12);
        silent.declaredGramsPerSecond = 0;
        QVERIFY(!emissionRatio(silent));
    }

    void every_column_says_what_it_means()
    {
        QStringList codes;
        for (const CandidateColumn column : rankedColumns()) {
            QVERIFY(!heading(column, AirPollutant::CO).isEmpty());
            QVERIFY(!explanation(column).isEmpty());
            QVERIFY(!codes.contains(code(column)));
            codes += code(column);
        }
        QVERIFY(heading(CandidateColumn::Contribution, AirPollutant::CO).contains(QStringLiteral("mg/m³")));
    }

    void runs_are_compared_by_their_sources_also_where_groups_differ()
    {
        const AttributionResult first = samples::result();
        AttributionResult second = samples::result();
        std::swap(second.candidates[0], second.candidates[1]);
        second.candidates[2].id = QStringLiteral("甲-003"); // the group of two has fallen apart
        second.candidates[2].sources = {3};
        second.candidates.erase(second.candidates.begin() + 4);
        const auto rows = compareCandidates({&first, &second});
        QCOMPARE(rows.size(), first.candidates.size());
        QCOMPARE(rows[0].ranks, (std::vector<std::optional<int>>{1, 2}));
        QCOMPARE(rows[1].ranks, (std::vector<std::optional<int>>{2, 1}));
        QCOMPARE(rows[2].id, QStringLiteral("甲-003+1"));
        QCOMPARE(rows[2].ranks, (std::vector<std::optional<int>>{3, 3}));
        const auto missing = std::ranges::find(rows, QStringLiteral("甲-005"), &ComparedCandidate::id);
        QVERIFY(missing != rows.end() && missing->ranks[0] && !missing->ranks[1] &&
                !missing->contributions[1]);
    }

    void a_split_group_keeps_all_its_parts_in_the_comparison()
    {
        const AttributionResult first = samples::result();
        AttributionResult second = samples::result();
        Candidate part = second.candidates[2];
        part.id = QStringLiteral("甲-015");
        part.sources = {15};
        second.candidates[2].sources = {3};
        second.candidates.push_back(part);
        const auto rows = compareCandidates({&first, &second});
        QCOMPARE(rows.size(), first.candidates.size() + 1);
    }

    void differing_parameters_and_inputs_are_named()
    {
        const AttributionResult first = samples::result();
        QVERIFY(differences(first, first).isEmpty());
        AttributionResult second = first;
        second.parameters.priorCv = 10;
        second.inputSha256 = QStringLiteral("ff");
        const QStringList sentences = differences(first, second);
        QCOMPARE(sentences.size(), 2);
        QVERIFY(sentences[0].contains(QStringLiteral("3")) && sentences[0].contains(QStringLiteral("10")));
        second.episode.pollutant = AirPollutant::SO2;
        // Other hours or pollutants read other inputs: that is no news.
        QVERIFY(!differences(first, second).join(u' ').contains(QStringLiteral("observations changed")));
    }

    void ranks_under_another_prior_follow_its_contributions()
    {
        const AttributionResult result = samples::result();
        const auto rows = priorSensitivity(result);
        QCOMPARE(rows.size(), result.candidates.size());
        // Contributions of the first two: 40, 40, 36 and 10, 20, 60; of the third 13.3, 13.3, 12.
        QCOMPARE(rows[0].ranks, (std::vector<int>{1, 1, 2}));
        QCOMPARE(rows[1].ranks, (std::vector<int>{3, 2, 1}));
        QCOMPARE(rows[1].spread(), 2);
        AttributionResult without = result;
        for (Candidate& one : without.candidates)
            one.contributionAtCv.clear();
        QVERIFY(priorSensitivity(without).empty());
    }

    void the_weather_of_an_episode_counts_calm_hours_apart()
    {
        const WeatherSummary summary = weather();
        QCOMPARE(summary.hours, 24);
        QCOMPARE(summary.calmShare, 3.0 / 24);
        QVERIFY(qAbs(*summary.meanFromDegrees - 45) < 1e-4);
        QVERIFY(qAbs(summary.meanSpeed - (21 * 2.0 + 3 * 0.2) / 24) < 1e-6);
        QVERIFY(!summary.meanTemperature);
        QCOMPARE(summary.rose.hours, 21);
    }

    void the_summary_warns_of_an_unlisted_source_and_gives_the_fixed_words()
    {
        const QString summary = summarySentences(material()).join(u'\n');
        QVERIFY(summary.contains(wording(EvidenceGrade::A)));
        QVERIFY(summary.contains(QStringLiteral("甲-001")));
        QVERIFY2(summary.contains(QStringLiteral("50 %")) && summary.contains(QStringLiteral("6.20 km²")),
                 qPrintable(summary));
        ReportMaterial bare;
        bare.result.episode = samples::result().episode;
        QVERIFY(!summarySentences(bare).isEmpty()); // a result with nothing is said so, and does not crash
    }

    void the_limits_always_state_the_scope_and_every_remark()
    {
        const AttributionResult result = samples::result();
        const QStringList limits = limitSentences(result);
        QVERIFY(limits.contains(scopeOfMethods()));
        QVERIFY(limits.contains(result.remarks.front()));
    }

    void the_command_is_safe_to_paste_into_a_shell()
    {
        AttributionResult result = samples::result();
        result.episode.station = QStringLiteral("S1; rm -rf '~'");
        result.parameters.priorCv = 10;
        const QString command = repeatCommand({}, result, QStringLiteral("/工作区 甲"));
        // A shell reads the words back as they were.
        const QString words =
            outputOf(QStringLiteral("sh"),
                     {QStringLiteral("-c"), QStringLiteral("printf '%s\\n' ") + command.section(u' ', 1)});
        const QStringList read = words.split(u'\n');
        QVERIFY2(read.contains(QStringLiteral("/工作区 甲")), qPrintable(words));
        QVERIFY2(read.contains(result.episode.station), qPrintable(words));
        QVERIFY2(read.contains(QStringLiteral("2026-03-01 14:00")), qPrintable(words));
        QCOMPARE(read[read.indexOf(QStringLiteral("--cv")) + 1], QStringLiteral("10"));
        // A stored run has every parameter in its record.
        QCOMPARE(repeatCommand(QStringLiteral("7"), result, QStringLiteral("/w")),
                 QStringLiteral("airshed-cli attribute --workspace /w --repeat 7"));
    }

    void the_map_of_the_report_holds_station_and_first_candidates()
    {
        const ReportMaterial made = material();
        const geo::MapProjection projection(made.map.epsg);
        const QRectF frame = QRectF(QPointF(), made.map.image.size());
        QVERIFY(frame.contains(made.map.toPixels(projection.toMap(*made.stationPosition))));
        for (std::size_t i = 0; i < reportedCandidates; ++i)
            QVERIFY(frame.contains(made.map.toPixels(projection.toMap(made.result.candidates[i].position))));
        ReportMaterial nowhere;
        nowhere.result.candidates.clear();
        QVERIFY(!reportMapView(nowhere));
    }

    void the_report_is_a4_with_embedded_fonts_and_says_what_it_must()
    {
        const QString path = m_folder.filePath(QStringLiteral("溯源分析报告 甲.pdf"));
        NoProgress progress;
        writeReport(material(), path, progress);
        const QString facts = outputOf(QStringLiteral("pdfinfo"), {path});
        QVERIFY2(facts.contains(QStringLiteral("(A4)")), qPrintable(facts));
        const QStringList fonts =
            outputOf(QStringLiteral("pdffonts"), {path}).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(fonts.size() > 2);
        for (qsizetype i = 2; i < fonts.size(); ++i)
            QVERIFY2(fonts[i].contains(QLatin1String(" yes ")), qPrintable(fonts[i]));
        const QString text =
            outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        const QString dense = withoutBreaks(text);
        const ReportMaterial made = material();
        for (const QString& wanted :
             {QStringLiteral("示范站1"), QStringLiteral("甲-001"), QStringLiteral("甲-013"), made.runId,
              made.result.inputSha256.left(16), wording(EvidenceGrade::A), wording(EvidenceGrade::D),
              scopeOfMethods(), made.result.remarks.front(), QStringLiteral("notforpublication"),
              QStringLiteral("Page1of"), made.repeatCommand,
              estimateText(*made.result.candidates[0].contribution)})
            QVERIFY2(dense.contains(withoutBreaks(wanted.normalized(QString::NormalizationForm_KC))),
                     qPrintable(wanted));
    }

    void a_report_of_a_run_that_found_nothing_is_still_a_report()
    {
        ReportMaterial bare;
        bare.result.episode = samples::result().episode;
        bare.result.remarks = {QStringLiteral("没有气象数据。")};
        bare.runId = QStringLiteral("x");
        const QString path = m_folder.filePath(QStringLiteral("空.pdf"));
        NoProgress progress;
        writeReport(bare, path, progress);
        const QString text =
            withoutBreaks(outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
        QVERIFY(text.contains(QStringLiteral("没有气象数据。")));
    }

    void the_workbook_has_every_candidate_with_the_ends_of_its_interval()
    {
        const QString path = m_folder.filePath(QStringLiteral("溯源 甲.xlsx"));
        NoProgress progress;
        const ReportMaterial made = material();
        writeReport(made, path, progress);

        geo::DatasetHandle book = geo::openDataset(path);
        OGRLayer* ranked = book->GetLayer(0);
        QVERIFY(ranked != nullptr);
        QCOMPARE(ranked->GetFeatureCount(), static_cast<GIntBig>(made.result.candidates.size()));
        const geo::FeatureHandle first(ranked->GetNextFeature());
        QCOMPARE(first->GetFieldAsInteger(0), 1);
        QCOMPARE(QString::fromUtf8(first->GetFieldAsString(2)), made.result.candidates[0].id);
        QCOMPARE(first->GetFieldAsDouble(4), made.result.candidates[0].contribution->value);
        QCOMPARE(first->GetFieldAsDouble(5), made.result.candidates[0].contribution->p05);
        QCOMPARE(first->GetFieldAsDouble(6), made.result.candidates[0].contribution->p95);
        QCOMPARE(book->GetLayer(1)->GetFeatureCount(), static_cast<GIntBig>(made.result.unobserved.size()));
        QCOMPARE(book->GetLayer(2)->GetFeatureCount(), static_cast<GIntBig>(made.result.increments.size()));
    }

    void the_command_line_writes_the_report_of_a_stored_run_with_its_map()
    {
        const QString folder = m_folder.filePath(QStringLiteral("工作区 甲"));
        inventory::Workspace::create(folder, QStringLiteral("甲县"), 4548);
        const QString id = storeRun(folder, samples::result()).id;
        const QString path = m_folder.filePath(QStringLiteral("报告 乙.pdf"));
        const auto run = [&](const QStringList& options) {
            QProcess process;
            process.start(QStringLiteral(AIRSHED_BUILD_DIR "/bin/airshed-cli"),
                          QStringList{QStringLiteral("report"), QStringLiteral("--language"),
                                      QStringLiteral("en"), QStringLiteral("--workspace"), folder} +
                              options);
            constexpr int patienceMs = 120'000;
            if (!process.waitForFinished(patienceMs))
                return -1;
            m_said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
            return process.exitCode();
        };
        const int code =
            run({QStringLiteral("--run"), id, QStringLiteral("--json"), QStringLiteral("--output"), path});
        QVERIFY2(code == 0, qPrintable(m_said));
        QVERIFY2(m_said.contains(QStringLiteral("\"hasMap\": true")), qPrintable(m_said));
        const QString text =
            withoutBreaks(outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
        QVERIFY(text.contains(id) && text.contains(QStringLiteral("甲-001")));
        QCOMPARE(run({QStringLiteral("--run"), QStringLiteral("没有"), QStringLiteral("--output"), path}), 3);
        QCOMPARE(run({QStringLiteral("--output"), m_folder.filePath(QStringLiteral("a.doc"))}), 2);
    }

    void a_report_that_cannot_be_written_leaves_what_was_there()
    {
        NoProgress progress;
        QVERIFY_EXCEPTION_THROWN(writeReport(material(), QStringLiteral("/没有这个文件夹/a.pdf"), progress),
                                 OutputError);
        QVERIFY_EXCEPTION_THROWN(
            writeReport(material(), m_folder.filePath(QStringLiteral("a.docx")), progress), OutputError);
        class Stopped final : public Progress
        {
        public:
            void report(qint64, qint64, const QString&) override {}
            bool isCancelled() const override { return true; }
        } stopped;
        const QString path = m_folder.filePath(QStringLiteral("旧.pdf"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY_EXCEPTION_THROWN(writeReport(material(), path, stopped), Cancelled);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

private:
    QTemporaryDir m_folder;
    QString m_said;
};

QTEST_MAIN(TestAttributionReport)
#include "test_attribution_report.moc"
