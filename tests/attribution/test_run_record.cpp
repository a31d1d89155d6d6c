// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as files: what is written is what is read, every digit of it; what is damaged or newer is refused in
// words.
#include "attribution/scene.h"

#include "attribution/logic/attribute.h"
#include "attribution/logic/run_json.h"
#include "attribution/logic/run_record.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>
#include <limits>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::tests;

namespace
{

AttributionResult sampleRun()
{
    AttributionParameters parameters;
    parameters.bootstrapDraws = 10;
    parameters.directionDraws = 5;
    parameters.footprintCellMetres = 500;
    parameters.seed = std::numeric_limits<std::uint64_t>::max(); // no double holds it
    AttributionInput input = makeScene();
    InputSource far = input.sources.front();
    far.number = QStringLiteral("FAR");
    far.emitter.position.x += 400'000;
    input.sources.push_back(far);
    NoProgress progress;
    return attribute(input, parameters, progress);
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

template<typename F>
QString errorOf(F&& f)
{
    try {
        f();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

class TestRunRecord : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_workspace;
    AttributionResult m_result;

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(QStringLiteral("工作区"));
        QVERIFY(QDir().mkpath(m_workspace));
        m_result = sampleRun();
    }

    void a_run_is_read_as_it_was_written()
    {
        const RunRecord stored = storeRun(m_workspace, m_result);
        QVERIFY(!stored.who.isEmpty());
        const RunRecord loaded = loadRun(m_workspace, stored.id);
        QVERIFY(toJson(loaded.result) == toJson(m_result));
        QCOMPARE(loaded.id, stored.id);
        QCOMPARE(loaded.who, stored.who);
        QCOMPARE(loaded.when.toSecsSinceEpoch(), stored.when.toSecsSinceEpoch());
        // Through the values themselves, not only through the text that both became.
        QCOMPARE(loaded.result.parameters.seed, std::numeric_limits<std::uint64_t>::max());
        QVERIFY(loaded.result.episode == m_result.episode);
        QCOMPARE(loaded.result.candidates.size(), m_result.candidates.size());
        for (std::size_t i = 0; i < m_result.candidates.size(); ++i) {
            const Candidate& a = m_result.candidates[i];
            const Candidate& b = loaded.result.candidates[i];
            QCOMPARE(b.id, a.id);
            QCOMPARE(b.sources, a.sources);
            QVERIFY(b.emission->p95 == a.emission->p95);
            QVERIFY(b.contribution->value == a.contribution->value);
            QVERIFY(b.contributionByStation == a.contributionByStation);
            QVERIFY(b.grade == a.grade);
            QCOMPARE(b.evidence.size(), a.evidence.size());
            QCOMPARE(b.evidence[2].text, a.evidence[2].text);
        }
        QCOMPARE(loaded.result.unobserved.size(), std::size_t(1));
        QCOMPARE(loaded.result.unobserved[0].id, QStringLiteral("FAR"));
        QCOMPARE(loaded.result.unobserved[0].grade, EvidenceGrade::Unobserved);
        QCOMPARE(loaded.result.increments.size(), m_result.increments.size());
        QVERIFY(loaded.result.increments[3].increment == m_result.increments[3].increment);
        QCOMPARE(loaded.result.footprint.size(), m_result.footprint.size());
        QVERIFY(loaded.result.footprint[0].rings == m_result.footprint[0].rings);
        QCOMPARE(loaded.result.directions.size(), m_result.directions.size());
    }

    void what_could_not_be_found_stays_nothing()
    {
        AttributionResult result = m_result;
        result.meanIncrement.reset();
        result.candidates[0].emission.reset();
        result.increments[0].observed.reset();
        result.directions[0].thresholdConcentration = std::numeric_limits<double>::quiet_NaN();
        const AttributionResult read = resultFromJson(toJson(result));
        QVERIFY(!read.meanIncrement && !read.candidates[0].emission && !read.increments[0].observed);
        QVERIFY(std::isnan(read.directions[0].thresholdConcentration));
    }

    void runs_are_listed_newest_first_and_two_of_one_second_have_two_names()
    {
        const RunRecord one = storeRun(m_workspace, m_result);
        const RunRecord two = storeRun(m_workspace, m_result);
        QVERIFY(one.id != two.id);
        const RunList list = listRuns(m_workspace);
        QVERIFY(list.problems.empty());
        QVERIFY(list.runs.size() >= 3);
        QCOMPARE(list.runs.front().id, two.id);
        QCOMPARE(list.runs.front().leading, m_result.candidates.front().name);
        QCOMPARE(list.runs.front().stationName, QStringLiteral("测站0"));
        QVERIFY(listRuns(m_folder.filePath(QStringLiteral("无"))).runs.empty());
    }

    void files_that_are_no_runs_are_named_and_the_others_still_listed()
    {
        const std::size_t before = listRuns(m_workspace).runs.size();
        const QString folder = runsFolder(m_workspace);
        write(folder + QStringLiteral("/损坏.json"), "{\"format\": 1, \"when\": ");
        write(folder + QStringLiteral("/newer.json"), "{\"format\": 2}");
        write(folder + QStringLiteral("/other.json"), "{\"a\": 3}");
        const RunRecord run = storeRun(m_workspace, m_result);
        QJsonObject object = QJsonDocument::fromJson(toJson(run)).object();
        QJsonObject result = object[QStringLiteral("result")].toObject();
        result[QStringLiteral("candidates")] = QStringLiteral("none");
        object[QStringLiteral("result")] = result;
        write(folder + QStringLiteral("/field.json"), QJsonDocument(object).toJson());
        const RunList list = listRuns(m_workspace);
        QCOMPARE(list.runs.size(), before + 1);
        QCOMPARE(list.problems.size(), std::size_t(4));
        QVERIFY(errorOf([&] {
                    loadRun(m_workspace, QStringLiteral("损坏"));
                }).contains(QStringLiteral("damaged")));
        QVERIFY(errorOf([&] {
                    loadRun(m_workspace, QStringLiteral("newer"));
                }).contains(QStringLiteral("newer")));
        QVERIFY(errorOf([&] {
                    loadRun(m_workspace, QStringLiteral("field"));
                }).contains(QStringLiteral("candidates")));
        QVERIFY(errorOf([&] {
                    loadRun(m_workspace, QStringLiteral("absent"));
                }).contains(QStringLiteral("absent")));
        QVERIFY(!errorOf([&] { loadRun(m_workspace, QStringLiteral("../x")); }).isEmpty());
    }

    void a_folder_that_cannot_be_made_is_an_error_in_words()
    {
        const QString file = m_folder.filePath(QStringLiteral("datei"));
        write(file, "x");
        QVERIFY(errorOf([&] { storeRun(file, m_result); }).contains(QStringLiteral("runs")));
    }
};

QTEST_GUILESS_MAIN(TestRunRecord)
#include "test_run_record.moc"
