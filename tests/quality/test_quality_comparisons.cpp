// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that compare sources with one another, and the run over a whole list.
#include "core/errors.h"
#include "core/progress.h"
#include "geo/measure.h"
#include "inventory/quality/comparable_text.h"
#include "inventory/quality/rules.h"
#include "inventory/sample_records.h"

#include <QRandomGenerator>
#include <QtTest>
#include <cmath>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::quality;

namespace
{

constexpr geo::LonLat origin{115.858, 28.682};

/// One of many that have nothing in common: other name, other place, no identifiers.
Source stranger(int i)
{
    Source source = samples::source(QStringLiteral("S-%1").arg(i));
    source.name = QStringLiteral("示范点位 %1").arg(i);
    source.creditCode.clear();
    source.permitNumber.clear();
    source.outletCode.clear();
    source.position = geo::destination(origin, 90, 1000.0 * i);
    return source;
}

Source named(const char* name, double eastMetres, int i)
{
    Source source = stranger(i);
    source.name = QString::fromUtf8(name);
    source.position = geo::destination(origin, 90, eastMetres);
    return source;
}

class CountingProgress final : public Progress
{
public:
    void report(qint64 done, qint64 total, const QString&) override { reports.push_back({done, total}); }
    bool isCancelled() const override { return shouldStop; }
    std::vector<std::pair<qint64, qint64>> reports;
    bool shouldStop = false;
};

} // namespace

class TestQualityComparisons : public QObject
{
    Q_OBJECT

private:
    Context m_context;

    std::vector<Problem> judge(const std::vector<Source>& sources, RuleSet rules) const
    {
        Context context = m_context;
        context.rules = rules;
        NoProgress progress;
        return check(sources, context, progress);
    }
    /// Places in the list of the sources with a finding.
    QList<int> found(const std::vector<Source>& sources, RuleSet rules) const
    {
        QList<int> places;
        for (const Problem& problem : judge(sources, rules))
            places += static_cast<int>(-problem.record - 1);
        return places;
    }

private Q_SLOTS:
    void initTestCase() { m_context.thresholds = Thresholds::fromResources(); }

    void three_premises_at_one_point_are_doubtful_two_are_not()
    {
        std::vector<Source> sources = {stranger(1), stranger(2), stranger(3), stranger(4)};
        sources[2].position = sources[0].position;
        QCOMPARE(found(sources, RuleId::DQ07), QList<int>());
        sources[3].position = sources[0].position;
        QCOMPARE(found(sources, RuleId::DQ07), (QList<int>{0, 2, 3}));
    }

    void outlets_of_one_enterprise_at_one_point_are_normal()
    {
        std::vector<Source> sources = {stranger(1), stranger(2), stranger(3)};
        for (Source& source : sources) {
            source.position = origin;
            source.creditCode = QStringLiteral("91130200699229617X");
        }
        QCOMPARE(found(sources, RuleId::DQ07), QList<int>());
    }

    void premises_of_the_workspace_count_for_a_shared_point_but_not_the_old_state_of_the_same_source()
    {
        std::vector<Source> stored = {stranger(11), stranger(12)};
        std::vector<Source> sources = {stranger(1)};
        for (Source& source : stored)
            source.position = sources[0].position;
        m_context.stored = stored;
        const auto restore = qScopeGuard([this] { m_context.stored = {}; });
        QCOMPARE(found(sources, RuleId::DQ07), QList<int>{0});
        stored[0].number = sources[0].number;
        QCOMPARE(found(sources, RuleId::DQ07), QList<int>());
    }

    void same_enterprise_and_outlet_twice_is_a_duplicate_of_the_first()
    {
        std::vector<Source> sources = {samples::source(QStringLiteral("A-1")), stranger(1),
                                       samples::source(QStringLiteral("A-2")),
                                       samples::source(QStringLiteral("A-3"))};
        sources[2].name = QStringLiteral("毫不相干");
        sources[3].outletCode = QStringLiteral("DA002");
        const std::vector<Problem> problems = judge(sources, RuleId::DQ10);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].record, RecordId(-3));
        QCOMPARE(problems[0].field, QStringLiteral("outlet_code"));
        QVERIFY2(problems[0].message.contains(QStringLiteral("A-1")), qPrintable(problems[0].message));
    }

    void similarNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("metres");
        QTest::addColumn<bool>("isDuplicate");
        const auto row = [](const char* title, const char* name, double metres, bool isDuplicate) {
            QTest::newRow(title) << QString::fromUtf8(name) << metres << isDuplicate;
        };
        row("equal, close", "云岭示范玻璃制品加工有限公司", 499, true);
        row("equal, far", "云岭示范玻璃制品加工有限公司", 501, false);
        row("other legal form and brackets", "云岭示范玻璃制品加工（有限责任公司）", 100, true);
        row("one character in ten replaced, first half", "云令示范玻璃制品加工有限公司", 100, true);
        row("one character in ten replaced, second half", "云岭示范玻璃制口加工有限公司", 100, true);
        row("one of ten missing", "云岭示范玻璃制品加有限公司", 100, true);
        row("one added in front", "新云岭示范玻璃制品加工有限公司", 100, true);
        row("two replaced", "云令示范玻璃制口加工有限公司", 100, false);
        row("numbered", "云岭示范玻璃制品加工2", 100, false);
    }
    void similarNames()
    {
        QFETCH(QString, name);
        QFETCH(double, metres);
        QFETCH(bool, isDuplicate);
        const std::vector<Source> sources = {named("云岭示范玻璃制品加工有限公司", 0, 1),
                                             named(qPrintable(name), metres, 2)};
        QCOMPARE(found(sources, RuleId::DQ10), isDuplicate ? QList<int>{1} : QList<int>());
    }

    void similar_names_of_two_enterprises_two_classes_or_two_outlets_are_no_duplicates()
    {
        std::vector<Source> sources = {named("云岭示范玻璃制品加工厂", 0, 1),
                                       named("云岭示范玻璃制口加工厂", 50, 2)};
        QCOMPARE(found(sources, RuleId::DQ10), QList<int>{1});
        sources[0].creditCode = QStringLiteral("91130200699229617X");
        sources[1].creditCode = QStringLiteral("91130200699229618X"); // mistyped: may be the same enterprise
        QCOMPARE(found(sources, RuleId::DQ10), QList<int>{1});
        sources[1].creditCode = QStringLiteral("911302307808371268");
        QCOMPARE(found(sources, RuleId::DQ10), QList<int>());
        sources[1] = named("云岭示范玻璃制品加工厂", 50, 2);
        sources[1].sourceClass = SourceClass::SolventUse;
        QCOMPARE(found(sources, RuleId::DQ10), QList<int>());
        sources[1].sourceClass = sources[0].sourceClass;
        sources[0].outletCode = QStringLiteral("DA001");
        sources[1].outletCode = QStringLiteral("DA002");
        QCOMPARE(found(sources, RuleId::DQ10), QList<int>());
    }

    void search_finds_what_comparing_each_with_each_finds_data()
    {
        QTest::addColumn<int>("shortest");
        QTest::addColumn<int>("longest");
        QTest::newRow("at most one edit") << 2 << 19;
        QTest::newRow("two and three edits, in any place") << 20 << 39;
    }
    void search_finds_what_comparing_each_with_each_finds()
    {
        QFETCH(int, shortest);
        QFETCH(int, longest);
        // Names from a small alphabet, so that many are equal or few edits apart.
        QRandomGenerator random(20261124);
        const QString alphabet = QStringLiteral("云岭示范玻璃");
        std::vector<Source> sources;
        for (int i = 0; i < 600; ++i) {
            Source source = stranger(i);
            if (i % 3 == 0 || sources.empty()) {
                source.name.clear();
                const int length = random.bounded(shortest, longest + 1);
                for (int k = 0; k < length; ++k)
                    source.name += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            } else {
                source.name = sources[static_cast<std::size_t>(random.bounded(i))].name;
                for (int edit = 0; edit < 1 + shortest / 10; ++edit) {
                    const int place = random.bounded(static_cast<int>(source.name.size()));
                    const QChar letter = alphabet[random.bounded(static_cast<int>(alphabet.size()))];
                    switch (random.bounded(4)) {
                    case 0:
                        source.name[place] = letter;
                        break;
                    case 1:
                        source.name.insert(place, letter);
                        break;
                    case 2:
                        source.name.remove(place, source.name.size() > 2 ? 1 : 0);
                        break;
                    default:
                        break;
                    }
                }
                source.name = source.name.left(longest);
            }
            source.position = geo::destination(origin, random.bounded(360), random.bounded(900));
            sources.push_back(source);
        }
        QList<int> expected;
        for (int later = 0; later < 600; ++later) {
            const Source& b = sources[static_cast<std::size_t>(later)];
            for (int earlier = 0; earlier < later; ++earlier) {
                const Source& a = sources[static_cast<std::size_t>(earlier)];
                const double metres = geo::geodesicBetween(*a.position, *b.position).distanceMetres;
                if (metres > 499 && metres < 501)
                    continue; // the search measures on a plane
                if (metres <= 500 && nameSimilarity(a.name, b.name) >= 0.9) {
                    expected += later;
                    break;
                }
            }
        }
        QVERIFY(expected.size() > 100);
        QList<int> missing;
        const QList<int> got = found(sources, RuleId::DQ10);
        for (const int place : std::as_const(expected)) {
            if (!got.contains(place))
                missing += place;
        }
        QCOMPARE(missing, QList<int>());
        QVERIFY(got.size() <= expected.size() + 5); // those between 499 and 501 m
    }

    void emissionUnits_data()
    {
        // A hundred sources from 0.1 to 10 t/a, evenly in the logarithm: quartiles 10^-0.5 and 10^0.5, so
        // sigma = 1 / 1.349 decades and P99.9 = 10^(3.0902 / 1.349) = 195 t/a, P0.1 = 0.0051 t/a.
        QTest::addColumn<double>("tonnes");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("usual") << 1.0 << QString();
        QTest::newRow("big") << 300.0 << QString();
        QTest::newRow("in kg") << 1250.0 << QStringLiteral("1.25");
        QTest::newRow("P99.9 in kg") << 195'000.0 << QStringLiteral("195");
        QTest::newRow("too big even in kg") << 500'000.0 << QString();
        QTest::newRow("converted twice") << 0.00125 << QStringLiteral("1.25");
        QTest::newRow("small") << 0.004 << QString();
        QTest::newRow("zero") << 0.0 << QString();
    }
    void emissionUnits()
    {
        QFETCH(double, tonnes);
        QFETCH(QString, suggestion);
        std::vector<Source> sources;
        for (int i = 0; i < 100; ++i) {
            sources.push_back(stranger(i));
            sources.back().emission = EmissionVector();
            sources.back().emission[Pollutant::NOx] = std::pow(10, -1 + 2.0 * i / 99);
        }
        sources.push_back(stranger(100));
        sources.back().emission = EmissionVector();
        sources.back().emission[Pollutant::NOx] = tonnes;
        const std::vector<Problem> problems = judge(sources, RuleId::DQ13);
        if (suggestion.isEmpty()) {
            QVERIFY(problems.empty());
        } else {
            QCOMPARE(problems.size(), std::size_t(1));
            QCOMPARE(problems[0].record, RecordId(-101));
            QCOMPARE(problems[0].field, QStringLiteral("nox_t_a"));
            QCOMPARE(problems[0].suggestion, suggestion);
        }
        // A class or subclass with this one source has nothing to judge it by.
        std::vector<Source> another = sources;
        another.back().subclass = QStringLiteral("电力");
        QVERIFY(judge(another, RuleId::DQ13).empty());
        another.back().sourceClass = SourceClass::Dust;
        QVERIFY(judge(another, RuleId::DQ13).empty());
        // Without a subclass the whole class is the measure.
        another = sources;
        another.back().subclass.clear();
        QCOMPARE(judge(another, RuleId::DQ13).size(), problems.size());
    }

    void kind_of_few_sources_is_not_judged_by_its_quantiles()
    {
        std::vector<Source> sources;
        for (int i = 0; i < 48; ++i) {
            sources.push_back(stranger(i));
            sources.back().emission[Pollutant::NOx] = 1;
        }
        sources.push_back(stranger(48));
        sources.back().emission[Pollutant::NOx] = 1000;
        QVERIFY(judge(sources, RuleId::DQ13).empty()); // 49
        sources.push_back(stranger(49));
        sources.back().emission[Pollutant::NOx] = 1;
        QCOMPARE(judge(sources, RuleId::DQ13).size(), std::size_t(1));
    }

    void totals_that_change_by_more_than_a_fifth_are_named_by_district_and_class()
    {
        std::vector<Source> before = {stranger(1), stranger(2)};
        for (Source& source : before) {
            source.emission = EmissionVector();
            source.emission[Pollutant::NOx] = 50;
        }
        before[1].adminCode = QStringLiteral("360111");
        std::vector<Source> after = before;
        after[0].emission[Pollutant::NOx] = 60; // exactly a fifth
        Context context = m_context;
        context.previousTotals = classDistrictTotals(before);
        context.rules = RuleId::DQ16;
        NoProgress progress;
        QVERIFY(check(after, context, progress).empty());

        after[0].emission[Pollutant::NOx] = 60.1;
        std::vector<Problem> problems = check(after, context, progress);
        QCOMPARE(problems.size(), std::size_t(1)); // the class as a whole changed by a tenth
        QCOMPARE(problems[0].rule, QStringLiteral("DQ16"));
        QCOMPARE(problems[0].record, RecordId(0));
        QCOMPARE(problems[0].field, QStringLiteral("nox_t_a"));
        QCOMPARE(problems[0].value, QStringLiteral("60.1"));
        QVERIFY2(problems[0].message.contains(QStringLiteral("360121")), qPrintable(problems[0].message));

        after[1].emission[Pollutant::NOx] = 20;
        problems = check(after, context, progress); // 100 became 80.1: a fifth less is not more than a fifth
        QCOMPARE(problems.size(), std::size_t(2));
        after[1].emission[Pollutant::NOx] = 19;
        QCOMPARE(check(after, context, progress).size(), std::size_t(3));
        after[1].emission[Pollutant::VOCs] = 5; // new in its district and in its class
        QCOMPARE(check(after, context, progress).size(), std::size_t(5));
    }

    void problems_of_stored_sources_bear_their_id_and_come_in_the_order_of_the_list()
    {
        std::vector<Source> sources = {stranger(1), stranger(2), stranger(3)};
        for (std::size_t i = 0; i < sources.size(); ++i) {
            sources[i].id = static_cast<RecordId>(100 - i);
            sources[i].position = origin;                 // DQ07
            sources[i].creditCode = QStringLiteral("错"); // DQ11, one premises for all: no DQ07
            sources[i].emission[Pollutant::SO2] = -1;     // DQ12
        }
        QStringList got;
        for (const Problem& problem : judge(sources, checkedRules))
            got += QStringLiteral("%1 %2").arg(problem.record).arg(problem.rule);
        QCOMPARE(got, (QStringList{QStringLiteral("100 DQ11"), QStringLiteral("100 DQ12"),
                                   QStringLiteral("99 DQ11"), QStringLiteral("99 DQ12"),
                                   QStringLiteral("98 DQ11"), QStringLiteral("98 DQ12")}));
    }

    void thousands_at_one_point_with_one_name_are_judged_to_the_end()
    {
        std::vector<Source> sources;
        for (int i = 0; i < 20'000; ++i)
            sources.push_back(named("示范餐饮店铺油烟排放口", 0, i));
        CountingProgress progress;
        Context context = m_context;
        const std::vector<Problem> problems = check(sources, context, progress);
        qsizetype duplicates = 0;
        for (const Problem& problem : problems)
            duplicates += problem.rule == QStringLiteral("DQ10") ? 1 : 0;
        QCOMPARE(duplicates, qsizetype(19'999));
        const std::pair<qint64, qint64> all{20'000, 20'000};
        QVERIFY(std::find(progress.reports.begin(), progress.reports.end(), all) != progress.reports.end());
    }

    void cancelling_stops_the_check()
    {
        std::vector<Source> sources;
        for (int i = 0; i < 10'000; ++i)
            sources.push_back(stranger(i));
        CountingProgress progress;
        progress.shouldStop = true;
        QVERIFY_THROWS_EXCEPTION(Cancelled, (void)check(sources, m_context, progress));
    }

    void empty_list_has_no_problems()
    {
        NoProgress progress;
        QVERIFY(check({}, m_context, progress).empty());
    }
};

QTEST_GUILESS_MAIN(TestQualityComparisons)
#include "test_quality_comparisons.moc"
