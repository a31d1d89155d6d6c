// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that judge a source by itself, each on a source that breaks it and on one that does not.
#include "core/errors.h"
#include "core/identifiers.h"
#include "geo/district_index.h"
#include "geo/measure.h"
#include "inventory/quality/comparable_text.h"
#include "inventory/quality/rules.h"
#include "inventory/sample_records.h"
#include "quality/small_basemap.h"

#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::quality;

namespace
{

Source sound() { return samples::source(QStringLiteral("A-1")); }

Source at(geo::LonLat position, const char* adminCode = "360121")
{
    Source source = sound();
    source.position = position;
    source.adminCode = QString::fromLatin1(adminCode);
    return source;
}

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

class TestQualityRows : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    geo::DistrictIndex m_districts;
    WaterIndex m_water;
    Context m_context;

    std::vector<Problem> judge(const Source& source) const { return checkOne(source, m_context); }

    /// "DQ04 DQ09": the rules that found something, in their order.
    QString rulesOf(const Source& source) const
    {
        QStringList rules;
        for (const Problem& problem : judge(source))
            rules += problem.rule;
        rules.sort();
        return rules.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("底图.gpkg"));
        tests::writeSmallBasemap(path);
        m_districts = geo::DistrictIndex::fromBasemap(path);
        m_water = WaterIndex::fromBasemap(path);
        m_context.districts = &m_districts;
        m_context.water = &m_water;
        m_context.thresholds = Thresholds::fromResources();
    }

    void rule_table_of_the_program_has_the_numbers_of_the_rules()
    {
        const Thresholds& t = m_context.thresholds;
        QCOMPARE(t.cityMarginDegrees, 0.05);
        QCOMPARE(t.sharedPointPremises, 3);
        QCOMPARE(t.centroidMetres, 50.0);
        QCOMPARE(t.leastDecimals, 4);
        QCOMPARE(t.nameSimilarity, 0.9);
        QCOMPARE(t.duplicateMetres, 500.0);
        QCOMPARE(t.unitFactor, 1000.0);
        QCOMPARE(t.unitTolerance, 0.2);
        QCOMPARE(t.leastStackHeightMetres, 5.0);
        QCOMPARE(t.greatestStackHeightMetres, 300.0);
        QCOMPARE(t.greatestStackDiameterMetres, 15.0);
        QCOMPARE(t.greatestExitVelocity, 60.0);
        QCOMPARE(t.leastExitTemperature, 273.0);
        QCOMPARE(t.greatestExitTemperature, 700.0);
        QCOMPARE(t.totalChange, 0.2);
    }

    void damaged_rule_table_is_named_with_the_entry()
    {
        QFile source(QStringLiteral(AIRSHED_SOURCE_DIR "/resources/rules/quality_rules.json"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QByteArray json = source.readAll();
        json.replace("\"centroidMetres\": {\"value\": 50", "\"centroidMetres\": {\"value\": \"fifty\"");
        const QString path = m_folder.filePath(QStringLiteral("规则.json"));
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(json);
        damaged.close();
        try {
            (void)Thresholds::fromFile(path);
            QFAIL("a table without a number was accepted");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(QStringLiteral("centroidMetres")), error.what());
            QVERIFY2(error.message().contains(QStringLiteral("DQ07")), error.what());
        }
    }

    void sound_source_has_no_problem() { QCOMPARE(rulesOf(sound()), QString()); }

    void problem_names_row_field_value_and_remedy()
    {
        Source source = at(tests::inQingshanhu);
        source.id = 42;
        const std::vector<Problem> problems = judge(source);
        QCOMPARE(problems.size(), std::size_t(1));
        const Problem& problem = problems.front();
        QCOMPARE(problem.rule, QStringLiteral("DQ04"));
        QVERIFY(problem.severity == Severity::Warning);
        QCOMPARE(problem.table, QStringLiteral("source"));
        QCOMPARE(problem.record, RecordId(42));
        QCOMPARE(problem.field, QStringLiteral("admin_code"));
        QCOMPARE(problem.value, QStringLiteral("360121"));
        QCOMPARE(problem.suggestion, QStringLiteral("360111"));
        QCOMPARE(problem.provenance.sourceFile, QStringLiteral("南昌县.xlsx"));
        QCOMPARE(problem.provenance.rowNumber, qint64(5));
        // The border between the two squares is 0.1 degrees of longitude away.
        const double metres =
            geo::geodesicBetween(tests::inQingshanhu, {116.0, tests::inQingshanhu.lat}).distanceMetres;
        const QString kilometres = QLocale().toString(metres, 'f', 0).left(2); // 9,772 m: "9,"
        QVERIFY2(problem.message.contains(kilometres), qPrintable(problem.message));
    }

    void place_data()
    {
        QTest::addColumn<geo::LonLat>("position");
        QTest::addColumn<QString>("adminCode");
        QTest::addColumn<QString>("rules");
        const QString county = text("360121");
        QTest::newRow("in its district") << geo::LonLat{115.858, 28.682} << county << QString();
        QTest::newRow("in the other district") << tests::inQingshanhu << county << text("DQ04");
        QTest::newRow("no district declared") << tests::inQingshanhu << QString() << QString();
        QTest::newRow("code of no district") << tests::inQingshanhu << text("360999") << text("DQ04");
        QTest::newRow("just outside") << tests::justOutside << county << text("DQ03");
        QTest::newRow("far outside") << tests::farOutside << county << text("DQ03");
        QTest::newRow("in the lake") << tests::inLake << county << text("DQ09");
        const geo::LonLat centre = tests::nanchangCountyCentre;
        QTest::newRow("49 m from the centre") << geo::destination(centre, 60, 49) << county << text("DQ07");
        QTest::newRow("51 m from the centre") << geo::destination(centre, 60, 51) << county << QString();
    }
    void place()
    {
        QFETCH(geo::LonLat, position);
        QFETCH(QString, adminCode);
        QTEST(rulesOf(at(position, qPrintable(adminCode))), "rules");
    }

    void source_without_a_position_is_not_judged_by_place()
    {
        Source source = sound();
        source.position.reset();
        QCOMPARE(rulesOf(source), QString());
    }

    void what_is_not_given_is_not_judged()
    {
        Context context = m_context;
        context.districts = nullptr;
        context.water = nullptr;
        QVERIFY(checkOne(at(tests::farOutside), context).empty());
        QVERIFY(checkOne(at(tests::inLake), context).empty());
        context = m_context;
        context.rules = RuleId::DQ09;
        QVERIFY(checkOne(at(tests::farOutside), context).empty());
    }

    void precision_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<QString>("y");
        QTest::addColumn<bool>("isCoarse");
        QTest::newRow("four decimals") << text("115.8581") << text("28.6821") << false;
        QTest::newRow("three decimals") << text("115.858") << text("28.682") << true;
        QTest::newRow("a spreadsheet dropped one zero") << text("115.858") << text("28.6821") << false;
        QTest::newRow("no decimals") << text("116") << text("29") << true;
        QTest::newRow("whole seconds") << text("115°51′28″") << text("28°40′55″") << false;
        QTest::newRow("whole minutes") << text("115°51′") << text("28°40′") << true;
        QTest::newRow("whole metres") << text("388382") << text("3174558") << false;
        QTest::newRow("full width") << text("１１５．８５") << text("２８．６８") << true;
        QTest::newRow("both in one cell") << text("115.85, 28.68") << QString() << true;
        QTest::newRow("no coordinates but zeros") << text("0") << text("0") << false;
        QTest::newRow("nothing known of the original") << QString() << QString() << false;
    }
    void precision()
    {
        QFETCH(bool, isCoarse);
        QFETCH(QString, x);
        QFETCH(QString, y);
        Source source = sound();
        source.originalX = x;
        source.originalY = y;
        QCOMPARE(rulesOf(source), isCoarse ? QStringLiteral("DQ08") : QString());
        if (isCoarse)
            QVERIFY(judge(source).front().severity == Severity::Note);
    }

    void creditCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rules");
        QTest::addColumn<int>("severity");
        const int warning = static_cast<int>(Severity::Warning);
        const int note = static_cast<int>(Severity::Note);
        QTest::newRow("valid, X at the end") << text("91130200699229617X") << QString() << note;
        QTest::newRow("valid, digits") << text("911302307808371268") << QString() << note;
        QTest::newRow("valid, letters inside") << text("91350100M000100Y43") << QString() << note;
        QTest::newRow("wrong check character") << text("91110000100000000X") << text("DQ11") << warning;
        QTest::newRow("one digit changed") << text("91130200699229618X") << text("DQ11") << warning;
        QTest::newRow("17 characters") << text("9113020069922961X") << text("DQ11") << warning;
        QTest::newRow("letter O") << text("9113O200699229617X") << text("DQ11") << warning;
        QTest::newRow("old registration number") << text("360100210012345") << text("DQ11") << note;
        QTest::newRow("none") << QString() << QString() << note;
    }
    void creditCode()
    {
        QFETCH(QString, code);
        QFETCH(int, severity);
        Source source = sound();
        source.creditCode = code;
        source.permitNumber.clear();
        QTEST(rulesOf(source), "rules");
        for (const Problem& problem : judge(source)) {
            QCOMPARE(static_cast<int>(problem.severity), severity);
            QCOMPARE(problem.field, QStringLiteral("credit_code"));
            QCOMPARE(problem.value, code);
        }
    }

    void wrong_credit_code_gets_a_valid_suggestion_one_edit_away()
    {
        Source source = sound();
        source.creditCode = QStringLiteral("91130200699229618X");
        source.permitNumber.clear();
        const QString suggestion = judge(source).front().suggestion;
        QVERIFY(checkCreditCode(suggestion).hasValidCheckDigit);
        qsizetype changed = 0;
        for (qsizetype i = 0; i < suggestion.size(); ++i)
            changed += suggestion[i] == source.creditCode[i] ? 0 : 1;
        QCOMPARE(changed, qsizetype(1));
    }

    void permit_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("permit");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("suggestion");
        const QString glass = text("91130200699229617X");
        const QString other = text("911302307808371268");
        QTest::newRow("belongs") << glass << glass + text("001P") << QString() << QString();
        QTest::newRow("second site") << glass << glass + text("002P") << QString() << QString();
        QTest::newRow("registration receipt") << glass << glass + text("001X") << QString() << QString();
        QTest::newRow("of another enterprise")
            << glass << other + text("001P") << text("permit_number") << QString();
        QTest::newRow("too short") << glass << glass + text("01P") << text("permit_number") << QString();
        QTest::newRow("wrong code, right permit")
            << text("91130200699229618X") << glass + text("001P") << text("credit_code") << glass;
        QTest::newRow("right code, wrong permit")
            << glass << text("91130200699229618X001P") << text("permit_number") << glass + text("001P");
        QTest::newRow("no code") << QString() << glass + text("001P") << QString() << QString();
    }
    void permit()
    {
        QFETCH(QString, code);
        QFETCH(QString, permit);
        QFETCH(QString, field);
        Source source = sound();
        source.creditCode = code;
        source.permitNumber = permit;
        const std::vector<Problem> problems = judge(source);
        if (field.isEmpty()) {
            QVERIFY(problems.empty());
            return;
        }
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().rule, QStringLiteral("DQ11"));
        QCOMPARE(problems.front().field, field);
        QTEST(problems.front().suggestion, "suggestion");
    }

    void emission_data()
    {
        QTest::addColumn<double>("pm10");
        QTest::addColumn<double>("pm25");
        QTest::addColumn<double>("bc");
        QTest::addColumn<double>("oc");
        QTest::addColumn<QString>("field");
        const double infinite = std::numeric_limits<double>::infinity();
        QTest::newRow("possible") << 2.0 << 1.0 << 0.3 << 0.3 << QString();
        QTest::newRow("PM2.5 is all of PM10") << 1.0 << 1.0 << 0.3 << 0.3 << QString();
        QTest::newRow("PM2.5 over PM10") << 1.0 << 1.01 << 0.3 << 0.3 << text("pm25_t_a");
        QTest::newRow("PM10 not stated") << notStated << 1.0 << 0.3 << 0.3 << QString();
        QTest::newRow("carbon is all of PM2.5, in binary a little more")
            << 2.0 << 0.3 << 0.1 << 0.2 << QString();
        QTest::newRow("carbon over PM2.5") << 2.0 << 0.5 << 0.3 << 0.3 << text("bc_t_a");
        QTest::newRow("organic carbon alone") << 2.0 << 0.5 << notStated << 0.6 << text("oc_t_a");
        QTest::newRow("negative") << -2.0 << notStated << notStated << notStated << text("pm10_t_a");
        QTest::newRow("infinite") << infinite << notStated << notStated << notStated << text("pm10_t_a");
    }
    void emission()
    {
        QFETCH(double, pm10);
        QFETCH(double, pm25);
        QFETCH(double, bc);
        QFETCH(double, oc);
        QFETCH(QString, field);
        Source source = sound();
        source.emission[Pollutant::PM10] = pm10;
        source.emission[Pollutant::PM25] = pm25;
        source.emission[Pollutant::BC] = bc;
        source.emission[Pollutant::OC] = oc;
        const std::vector<Problem> problems = judge(source);
        if (field.isEmpty()) {
            QVERIFY(problems.empty());
            return;
        }
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().rule, QStringLiteral("DQ12"));
        QVERIFY(problems.front().severity == Severity::Error);
        QCOMPARE(problems.front().field, field);
    }

    void text_in_place_of_an_emission_is_an_error_that_quotes_it()
    {
        const Problem problem = emissionTextProblem(sound(), -3, Pollutant::PM25, QStringLiteral("#DIV/0!"));
        QCOMPARE(problem.rule, QStringLiteral("DQ12"));
        QCOMPARE(problem.record, RecordId(-3));
        QCOMPARE(problem.field, QStringLiteral("pm25_t_a"));
        QCOMPARE(problem.value, QStringLiteral("#DIV/0!"));
        QVERIFY(problem.message.contains(QStringLiteral("#DIV/0!")));
        QVERIFY(problem.message.contains(QStringLiteral("PM2.5")));
    }

    void stack_data()
    {
        QTest::addColumn<double>("height");
        QTest::addColumn<double>("diameter");
        QTest::addColumn<double>("temperature");
        QTest::addColumn<double>("velocity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("suggestion");
        const auto row = [](const char* name, double h, double d, double t, double v, const char* field,
                            const char* suggestion = "") {
            QTest::newRow(name) << h << d << t << v << text(field) << text(suggestion);
        };
        row("usual", 45, 1.2, 413.15, 9.5, "");
        row("not stated", notStated, notStated, notStated, notStated, "");
        row("at the limits", 5, 15, 273, 60, "");
        row("at the other limits", 300, 0.1, 700, 0, "");
        row("too low", 4.9, 1, 400, 9, "stack_height_m");
        row("too high", 301, 1, 400, 9, "stack_height_m");
        row("too wide", 45, 15.5, 400, 9, "stack_diameter_m");
        row("no width", 45, 0, 400, 9, "stack_diameter_m");
        row("too fast", 45, 1, 400, 60.5, "exit_velocity_m_s");
        row("too hot", 45, 1, 701, 9, "exit_temperature_k");
        row("too cold", 45, 1, 260, 9, "exit_temperature_k");
        row("in Celsius", 45, 1, 120, 9, "exit_temperature_k", "393.15");
        row("at the end of Celsius", 45, 1, 250, 9, "exit_temperature_k", "523.15");
    }
    void stack()
    {
        QFETCH(QString, field);
        QFETCH(double, height);
        QFETCH(double, diameter);
        QFETCH(double, temperature);
        QFETCH(double, velocity);
        Source source = sound();
        source.release = {height, diameter, temperature, velocity, notStated};
        const std::vector<Problem> problems = judge(source);
        if (field.isEmpty()) {
            QVERIFY(problems.empty());
            return;
        }
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().rule, QStringLiteral("DQ14"));
        QCOMPARE(problems.front().field, field);
        QTEST(problems.front().suggestion, "suggestion");
    }

    void source_near_the_ground_needs_no_stack()
    {
        Source source = sound();
        source.sourceClass = SourceClass::Other;
        source.release = {};
        source.release.heightMetres = 2; // a roof
        QCOMPARE(rulesOf(source), QString());
        source.release.diameterMetres = 0.4; // a stack on the roof
        QCOMPARE(rulesOf(source), QStringLiteral("DQ14"));
        source.sourceClass = SourceClass::IndustrialProcess;
        source.release.diameterMetres = notStated;
        QCOMPARE(rulesOf(source), QStringLiteral("DQ14"));
        source = sound();
        source.geometryKind = GeometryKind::Polygon;
        source.release.heightMetres = 2;
        QCOMPARE(rulesOf(source), QString());
        source.release.heightMetres = -2;
        QCOMPARE(rulesOf(source), QStringLiteral("DQ14"));
    }

    void active_source_without_any_emission_and_closed_one_with_some_are_doubtful()
    {
        Source source = sound();
        source.emission = EmissionVector();
        QCOMPARE(rulesOf(source), QString()); // nothing stated is not zero
        source.emission[Pollutant::SO2] = 0;
        source.emission[Pollutant::NOx] = 0;
        QCOMPARE(rulesOf(source), QStringLiteral("DQ15"));
        source.status = SourceStatus::Seasonal;
        QCOMPARE(rulesOf(source), QString());
        source.status = SourceStatus::Closed;
        QCOMPARE(rulesOf(source), QString());
        source.emission[Pollutant::NOx] = 0.1;
        QCOMPARE(rulesOf(source), QStringLiteral("DQ15"));
        QCOMPARE(judge(source).front().field, QStringLiteral("nox_t_a"));
        source.status = SourceStatus::Active;
        QCOMPARE(rulesOf(source), QString());
    }

    void damagedText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isDamaged");
        QTest::newRow("Chinese") << text("云岭示范玻璃有限公司") << false;
        QTest::newRow("French") << text("São Paulo é bom Ã") << false;
        QTest::newRow("degree sign") << text("锅炉 80°C") << false;
        QTest::newRow("replacement character") << text("云\uFFFD示范") << true;
        QTest::newRow("replacement characters read as GBK") << text("锟斤拷玻璃") << true;
        QTest::newRow("UTF-8 read as Latin-1") << QString::fromLatin1(text("云岭示范").toUtf8()) << true;
        QTest::newRow("accent read as Latin-1") << QString::fromLatin1(text("é").toUtf8()) << true;
    }
    void damagedText()
    {
        QFETCH(QString, name);
        QFETCH(bool, isDamaged);
        Source source = sound();
        source.name = name;
        QCOMPARE(rulesOf(source), isDamaged ? QStringLiteral("DQ17") : QString());
    }

    void names_are_compared_without_legal_forms_and_numbering_counts()
    {
        QCOMPARE(comparableName(u"云岭示范玻璃有限公司（南昌）分公司"), text("云岭示范玻璃南昌"));
        QCOMPARE(comparableName(u" ＡＢ Glass Co., Ltd. "), text("abglasscoltd"));
        QCOMPARE(nameSimilarity(u"云岭示范玻璃", u"云岭示范玻璃"), 1.0);
        QCOMPARE(nameSimilarity(u"0123456789", u"012345678"), 0.0); // other digits: another thing
        QCOMPARE(nameSimilarity(u"云岭示范玻璃制品加工", u"云岭示范玻璃制口加工"), 0.9);
        QCOMPARE(nameSimilarity(u"云岭示范玻璃制品加", u"云岭示范玻璃制品加工"), 0.9);
        QCOMPARE(nameSimilarity(u"示范锅炉1", u"示范锅炉2"), 0.0);
        QCOMPARE(nameSimilarity(u"城东示范加油站", u"城西示范加油站"), 0.0);
        QCOMPARE(nameSimilarity(u"", u""), 0.0);
    }

    void every_rule_has_a_code_and_a_name()
    {
        for (const RuleId rule : allRules) {
            QVERIFY(!displayName(rule).isEmpty());
            QVERIFY(ruleFromCode(code(rule)) == rule);
        }
        QCOMPARE(code(RuleId::DQ03), QStringLiteral("DQ03"));
        QCOMPARE(code(RuleId::DQ17), QStringLiteral("DQ17"));
        QVERIFY(!ruleFromCode(u"DQ19"));
    }

    void base_map_without_water_is_refused_and_an_empty_one_holds_nothing()
    {
        QVERIFY(!WaterIndex().waterAt({115.9, 28.6}));
        QVERIFY_THROWS_EXCEPTION(InputError, (void)WaterIndex::fromBasemap(QStringLiteral("/不存在.gpkg")));
    }
};

QTEST_GUILESS_MAIN(TestQualityRows)
#include "test_quality_rows.moc"
