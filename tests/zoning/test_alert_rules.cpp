// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped rule tables, and how tables that people have edited are taken.
#include "core/errors.h"
#include "core/paths.h"
#include "core/rule_file.h"
#include "zoning/logic/alert_rules.h"
#include "zoning/logic/measure_rules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airshed;
using namespace airshed::zoning;

namespace
{

QByteArray shipped(const char* name)
{
    QFile file(resourcesFolder() + QStringLiteral("/rules/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAlertRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("AIRSHED_RESOURCES", AIRSHED_SOURCE_DIR "/resources"); }

    void daily_values_call_the_level_of_the_rule_data()
    {
        QTest::addColumn<QList<double>>("aqi");
        QTest::addColumn<QString>("level");
        // The unified rule of 2024 worked out by hand.
        QTest::newRow("two days over 150") << QList<double>{160, 170} << "yellow";
        QTest::newRow("three days over 150") << QList<double>{160, 170, 155} << "orange";
        QTest::newRow("one day over 200") << QList<double>{201} << "yellow";
        QTest::newRow("two days over 200") << QList<double>{201, 205} << "orange";
        QTest::newRow("three days over 200 and one over 300") << QList<double>{201, 230, 301} << "red";
        QTest::newRow("150 is not over 150") << QList<double>{150, 150, 150} << "none";
        QTest::newRow("three days over 200 alone") << QList<double>{201, 201, 201} << "orange";
        QTest::newRow("a clean day breaks the run") << QList<double>{160, 100, 170} << "none";
        QTest::newRow("nothing") << QList<double>{} << "none";
    }
    void daily_values_call_the_level_of_the_rule()
    {
        QFETCH(QList<double>, aqi);
        QFETCH(QString, level);
        const AlertRules rules = alertRulesOf(QStringLiteral("/nowhere"));
        QCOMPARE(code(levelOf(rules, std::vector<double>(aqi.begin(), aqi.end()))), level);
    }

    void the_shipped_rule_says_that_it_is_not_the_citys_own()
    {
        const AlertRules rules = alertRulesOf(QStringLiteral("/nowhere"));
        QVERIFY(!rules.isLocal);
        QVERIFY(!rules.source.isEmpty());
        QCOMPARE(rules.reduction(AlertLevel::Orange), (PerPollutant{0.2, 0.2, 0.2, 0.2}));
        QCOMPARE(rules.reduction(AlertLevel::None), PerPollutant{});
        QVERIFY(!rules.mayTradeSulphurAndNitrogen);
    }

    void a_workspaces_own_table_comes_before_the_programs()
    {
        QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("工作区"));
        QVERIFY(QDir().mkpath(own + QStringLiteral("/rules")));
        QFile file(own + QStringLiteral("/rules/alert_rules.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(shipped("alert_rules.json").replace("\"isLocal\": false", "\"isLocal\": true"));
        file.close();
        QVERIFY(alertRulesOf(own).isLocal);
    }

    void a_typing_error_is_told_with_its_line()
    {
        QByteArray table = shipped("alert_rules.json");
        table.replace("\"hours\": 48 } ] },\n    { \"level\": \"orange\"",
                      "\"hour\": 48 } ] },\n    { \"level\": \"orange\"");
        try {
            readAlertRules(RuleValue::parse(table, QStringLiteral("alert_rules.json")));
            QFAIL("no error");
        } catch (const InputError& error) {
            QVERIFY2(error.message().startsWith(QLatin1String("alert_rules.json, line 12, \"hour\"")),
                     qPrintable(error.message()));
        }
    }

    void measures_follow_grade_and_level()
    {
        const MeasureRules rules = MeasureRules::of(QStringLiteral("/nowhere"));
        const auto shares = [&](AlertLevel level, SourceClass sourceClass, const char* grade,
                                const char* category) {
            QList<double> all;
            for (const Measure& measure :
                 rules.allowed(level, sourceClass, QString::fromUtf8(grade), QString::fromUtf8(category))
                     .measures)
                all += measure.share;
            return all;
        };
        using enum SourceClass;
        QCOMPARE(shares(AlertLevel::Orange, IndustrialProcess, "B", "管控"), QList<double>({0.3}));
        QCOMPARE(shares(AlertLevel::Red, IndustrialProcess, "C", "管控"), QList<double>({0.5, 1.0}));
        QCOMPARE(shares(AlertLevel::Red, IndustrialProcess, "D", ""), QList<double>({1.0}));
        // The class decides before the grade, and guaranteed supply is capped.
        QCOMPARE(shares(AlertLevel::Red, Dust, "D", ""), QList<double>({0.9}));
        QCOMPARE(shares(AlertLevel::Red, FossilFuelCombustion, "D", "保障类"), QList<double>({0.2}));
        QVERIFY(rules.allowed(AlertLevel::Red, IndustrialProcess, QStringLiteral("A"), {}).isVoluntary);
    }

    void who_is_exempt_is_told_why()
    {
        const MeasureRules rules = MeasureRules::of(QStringLiteral("/nowhere"));
        for (const char* category : {"豁免", "小微", "长期停产"}) {
            const AllowedMeasures allowed = rules.allowed(AlertLevel::Red, SourceClass::IndustrialProcess,
                                                          QStringLiteral("D"), QString::fromUtf8(category));
            QVERIFY(allowed.measures.empty());
            QVERIFY(!allowed.exemptBecause.isEmpty());
        }
        QVERIFY(!rules.allowed(AlertLevel::Yellow, SourceClass::Mobile, {}, {}).exemptBecause.isEmpty());
        QVERIFY(rules.allowed(AlertLevel::Yellow, SourceClass::IndustrialProcess, QStringLiteral("Z"), {})
                    .exemptBecause.contains(QLatin1Char('Z')));
    }
};

QTEST_GUILESS_MAIN(TestAlertRules)
#include "test_alert_rules.moc"
