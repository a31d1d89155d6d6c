// SPDX-License-Identifier: GPL-3.0-or-later
// Tonnes and kilograms, kelvin and degrees Celsius: what headers say is done, what numbers only suggest is
// proposed.
#include "importing/small_city.h"
#include "importing/table_files.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::importing;
using namespace airshed::testing;

class TestImportUnits : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    ImportContext m_context = smallCity(m_folder.path());
    NoProgress m_progress;

    ImportPlan planOf(const QString& text, const ImportContext& context)
    {
        writeBytes(path(QStringLiteral("单位.csv")), text.toUtf8());
        return planImport(path(QStringLiteral("单位.csv")), context, {}, m_progress);
    }

    /// Rows of boilers with this much SO2 each.
    static QString boilers(int count, double so2, const QString& header)
    {
        QString text = QStringLiteral("编号,名称,源类,经度,纬度,%1\n").arg(header);
        for (int i = 0; i < count; ++i)
            text += QStringLiteral("A%1,测试锅炉%1,锅炉,%2,28.6523456,%3\n")
                        .arg(i)
                        .arg(115.80 + 0.0012345 * i, 0, 'f', 7)
                        .arg(so2);
        return text;
    }

private Q_SLOTS:
    void header_that_says_kilograms_is_believed_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<double>("tonnes");
        QTest::newRow("no unit") << "SO2排放量" << 2500.0;
        QTest::newRow("t/a") << "SO2排放量（吨/年）" << 2500.0;
        QTest::newRow("kg/a") << "SO2排放量（千克/年）" << 2.5;
        QTest::newRow("kg") << "SO2(kg)" << 2.5;
        QTest::newRow("column name") << "so2_kg_a" << 2.5;
        QTest::newRow("kg/d") << "SO2排放量(kg/d)" << 912.5; // 365 days
    }
    void header_that_says_kilograms_is_believed()
    {
        QFETCH(QString, header);
        QFETCH(double, tonnes);
        const ImportPlan plan = planOf(boilers(1, 2500, header), m_context);
        QVERIFY(plan.proposals.empty());
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        QCOMPARE(judged.content.sources.front().emission[Pollutant::SO2], tonnes);
    }

    void concentrations_and_rates_are_not_taken_for_emissions_data()
    {
        QTest::addColumn<QString>("header");
        QTest::newRow("concentration") << "SO2(mg/m³)";
        QTest::newRow("standard state") << "SO2（mg/Nm3）";
        QTest::newRow("rate") << "SO2排放(kg/h)";
        QTest::newRow("a month") << "SO2排放量（吨/月）";
        QTest::newRow("share") << "SO2（ppm）";
        QTest::newRow("word in brackets") << "SO2（浓度）";
    }
    void concentrations_and_rates_are_not_taken_for_emissions()
    {
        QFETCH(QString, header);
        const JudgedImport judged =
            judgeRows(planOf(boilers(1, 35, header), m_context), m_context, m_progress);
        QCOMPARE(judged.content.sources.size(), std::size_t(1));
        QVERIFY(!judged.content.sources.front().emission.isStated(Pollutant::SO2));
    }

    void group_of_concentrations_beside_one_of_emissions_leaves_only_the_emissions()
    {
        const ImportPlan plan = planOf(QStringLiteral("编号,名称,源类,经度,纬度,排放浓度,,排放量(吨/年),\n"
                                                      ",,,,,SO2,NOx,SO2,NOx\n"
                                                      "A1,测试锅炉,锅炉,115.812345,28.652345,35,50,2.5,4\n"),
                                       m_context);
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        QCOMPARE(judged.content.sources.size(), std::size_t(1));
        QCOMPARE(judged.content.sources.front().emission[Pollutant::SO2], 2.5);
        QCOMPARE(judged.content.sources.front().emission[Pollutant::NOx], 4.0);
    }

    void unit_written_in_a_cell_outdoes_that_of_its_column_in_the_suggestion()
    {
        const ImportPlan plan = planOf(QStringLiteral("编号,名称,源类,经度,纬度,SO2(kg)\n"
                                                      "A1,测试锅炉,锅炉,115.812345,28.652345,12.5 吨\n"
                                                      "A2,测试锅炉二,锅炉,115.822345,28.652345,约1250\n"
                                                      "A3,测试锅炉三,锅炉,115.832345,28.652345,35 mg/m3\n"),
                                       m_context);
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        QStringList suggestions;
        for (const Problem& problem : judged.content.problems) {
            if (problem.field == QStringLiteral("so2_t_a"))
                suggestions += problem.suggestion;
        }
        QCOMPARE(judged.content.sources[1].emission[Pollutant::SO2], 1.25); // 约 is read, nothing to suggest
        QCOMPARE(suggestions, (QStringList{QStringLiteral("12.5"), QString()}));
    }

    void number_past_all_numbers_becomes_a_problem_of_its_row()
    {
        const ImportPlan plan =
            planOf(QStringLiteral("编号,名称,源类,经度,纬度,SO2(万吨),NOx(t),烟囱高度(km)\n"
                                  "A1,测试锅炉,锅炉,115.812345,28.652345,1e308,1e999,1e306\n"),
                   m_context);
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        QCOMPARE(judged.content.sources.size(), std::size_t(1));
        const Source& source = judged.content.sources.front();
        QVERIFY(!source.emission.isStated(Pollutant::SO2));
        QVERIFY(!source.emission.isStated(Pollutant::NOx));
        QVERIFY(std::isnan(source.release.heightMetres));
        QStringList fields;
        for (const Problem& problem : judged.content.problems)
            fields += problem.field;
        for (const char* field : {"so2_t_a", "nox_t_a", "stack_height_m"})
            QVERIFY2(fields.contains(QLatin1String(field)), field);
    }

    void row_of_units_under_the_header_is_believed_too()
    {
        const ImportPlan plan = planOf(QStringLiteral("编号,名称,源类,经度,纬度,SO2,烟囱高度,烟气温度\n"
                                                      ",,,°,°,kg/a,m,℃\n"
                                                      "A1,测试锅炉,锅炉,115.812345,28.652345,2500,30,120\n"),
                                       m_context);
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        const Source& source = judged.content.sources.front();
        QCOMPARE(judged.report.rowsRead, 1);
        QCOMPARE(source.emission[Pollutant::SO2], 2.5);
        QCOMPARE(source.release.heightMetres, 30.0);
        QCOMPARE(source.release.exitTemperatureKelvin, 393.15);
    }

    void column_that_no_city_could_emit_is_proposed_as_kilograms_and_changed_only_when_accepted()
    {
        ImportPlan plan = planOf(boilers(25, 2500, QStringLiteral("SO2排放量")), m_context);
        QCOMPARE(plan.proposals.size(), std::size_t(1));
        QVERIFY(plan.proposals.front().kind == ProposalKind::Unit);
        QCOMPARE(plan.proposals.front().unit.name, QStringLiteral("kg/a"));
        QCOMPARE(plan.proposals.front().rule, QStringLiteral("DQ13"));
        JudgedImport judged = judgeRows(plan, m_context, m_progress);
        QCOMPARE(judged.content.sources.front().emission[Pollutant::SO2], 2500.0);
        QVERIFY(rulesOfRow(judged.report, 0).contains(QStringLiteral("DQ13")));
        acceptAll(plan);
        judged = judgeRows(plan, m_context, m_progress);
        QCOMPARE(judged.content.sources.front().emission[Pollutant::SO2], 2.5);
        setAnswer(plan, 0, Answer::Declined);
        QVERIFY(!plan.sheets.front().columns.back().unit);
    }

    void column_is_compared_with_what_the_workspace_knows_of_the_class()
    {
        auto stored = std::make_shared<StoredRecords>();
        for (int i = 0; i < 30; ++i) {
            Source source;
            source.number = QStringLiteral("B%1").arg(i);
            source.sourceClass = SourceClass::FossilFuelCombustion;
            source.emission[Pollutant::SO2] = 2.0;
            stored->sources.push_back(source);
        }
        ImportContext context = m_context;
        context.stored = stored;
        ImportPlan plan = planOf(boilers(25, 0.0019, QStringLiteral("SO2排放量（千克/年）")), context);
        QVERIFY(plan.proposals.empty()); // a millionth is no mistake of units that we know
        plan = planOf(boilers(25, 1.9, QStringLiteral("SO2排放量（千克/年）")), context);
        QCOMPARE(plan.proposals.size(), std::size_t(1));
        QCOMPARE(plan.proposals.front().unit.name, QStringLiteral("t/a"));
        plan = planOf(boilers(25, 1.9, QStringLiteral("SO2排放量（吨/年）")), context);
        QVERIFY(plan.proposals.empty());
    }

    void temperatures_without_a_unit_that_can_only_be_celsius_are_proposed()
    {
        ImportPlan plan = planOf(QStringLiteral("编号,名称,源类,经度,纬度,烟气温度\n"
                                                "A1,测试锅炉,锅炉,115.812345,28.652345,120\n"
                                                "A2,测试锅炉二,锅炉,115.822345,28.662345,80\n"),
                                 m_context);
        QCOMPARE(plan.proposals.size(), std::size_t(1));
        QCOMPARE(plan.proposals.front().unit.name, QStringLiteral("°C"));
        acceptAll(plan);
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        QCOMPARE(judged.content.sources.front().release.exitTemperatureKelvin, 393.15);
    }
};

QTEST_GUILESS_MAIN(TestImportUnits)
#include "test_import_units.moc"
