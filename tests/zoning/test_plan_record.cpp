// SPDX-License-Identifier: GPL-3.0-or-later
// Plans from inputs to files and back, and the emergency list that enterprises are given.
#include "core/errors.h"
#include "core/paths.h"
#include "core/progress.h"
#include "core/rule_file.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "zoning/logic/emergency_list.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <gdal_priv.h>
#include <memory>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::zoning;

namespace
{

inventory::Source source(int number, SourceClass sourceClass, const char* grade, const char* category,
                         double nox, geo::LonLat position)
{
    inventory::Source s;
    s.number = QStringLiteral("S-%1").arg(number);
    s.name = QStringLiteral("虚构第%1厂").arg(number);
    s.sourceClass = sourceClass;
    s.performanceGrade = QString::fromUtf8(grade);
    s.controlCategory = QString::fromUtf8(category);
    s.adminCode = QStringLiteral("360111");
    s.position = position;
    s.emission[Pollutant::NOx] = nox;
    s.emission[Pollutant::PM10] = 3.65;
    return s;
}

} // namespace

class TestPlanRecord final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<inventory::Workspace> m_workspace;
    AlertRules m_alertRules;
    MeasureRules m_measureRules;

    PlanInputs inputs(std::vector<PlanZone> zones = {})
    {
        NoProgress progress;
        return gatherPlanInputs(m_workspace->store(), std::move(zones), AlertLevel::Orange, m_measureRules,
                                4548, progress);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("AIRSHED_RESOURCES", AIRSHED_SOURCE_DIR "/resources");
        m_alertRules = alertRulesOf({});
        m_measureRules = MeasureRules::of({});
        m_workspace = inventory::Workspace::create(m_folder.filePath(QStringLiteral("工作区")),
                                                   QStringLiteral("南昌市"), 4548);
        inventory::ImportContent content;
        using enum SourceClass;
        // 365 t/a are 1000 kg/d.
        content.sources = {source(1, IndustrialProcess, "D", "管控", 365, {115.8, 28.6}),
                           source(2, IndustrialProcess, "B", "管控", 365, {115.9, 28.6}),
                           source(3, IndustrialProcess, "C", "豁免", 365, {115.8, 28.6}),
                           source(4, Dust, "", "", 0, {115.8, 28.6}),
                           source(5, Mobile, "", "", 365, {115.8, 28.6})};
        content.sources[3].status = inventory::SourceStatus::Seasonal;
        content.sources.push_back(source(6, IndustrialProcess, "D", "管控", 999, {115.8, 28.6}));
        content.sources[5].status = inventory::SourceStatus::Closed;
        NoProgress progress;
        m_workspace->store().add(content, progress);
    }

    void inputs_are_what_the_inventory_and_the_rules_say()
    {
        const geo::Area west = *geo::areaFromWkt(
            QStringLiteral("POLYGON((115.7 28.5,115.85 28.5,115.85 28.7,115.7 28.7,115.7 28.5))"));
        const PlanInputs made = inputs({{0, QStringLiteral("西"), west}});
        QCOMPARE(made.sources.size(), std::size_t{5}); // the closed one is out
        QCOMPARE(made.city.kilogramsPerDay[1], 4000.0);
        QCOMPARE(made.city.kilogramsPerDay[2], 50.0);
        QCOMPARE(made.city.sourcesNotStated[0], 5);
        QCOMPARE(made.sources[0].zones, std::vector<int>{0});
        QVERIFY(made.sources[1].zones.empty());
        QVERIFY(made.sources[2].allowed.measures.empty());
        QCOMPARE(made.sha256, inputs({{0, QStringLiteral("西"), west}}).sha256);
        QVERIFY(made.sha256 != inputs().sha256);
    }

    void the_rule_gives_each_its_strongest_measure()
    {
        NoProgress progress;
        PlanSettings settings;
        settings.cityShare = m_alertRules.reduction(AlertLevel::Orange);
        settings.cityShare[0] = settings.cityShare[3] = 0; // nobody states them
        const PlanRecord plan = makePlan(inputs(), settings, m_alertRules, m_measureRules, nullptr, progress);
        // D stops (1000), B 30 % (300), mobile 30 % (300); the exempt one and dust without NOx nothing: 1600
        // of 4000.
        QCOMPARE(plan.totals.reduction[1], 1600.0);
        QCOMPARE(plan.totals.shareOfCity[1], 0.4);
        QVERIFY(plan.meets(1));
        QCOMPARE(plan.totals.sourcesWithMeasure, 4);
        QCOMPARE(plan.sources[2].by, Decision::By::Exempt);
        QVERIFY(!plan.areRulesLocal);
    }

    void a_plan_comes_back_from_its_file()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("cbc")).isEmpty())
            QSKIP("The solver CBC is not installed (package coinor-cbc).");
        NoProgress progress;
        PlanSettings settings;
        settings.method = PlanSettings::Method::Cheapest;
        settings.title = QStringLiteral("橙色方案");
        settings.cityShare = {0, 0.14, 0.1, 0};
        settings.locks[1] = {-1};
        settings.inspectionsByDistrict[QStringLiteral("360111")] = 4;
        settings.mostDistrictShare = 1;
        const PlanRecord kept = storePlan(m_workspace->folder(), makePlan(inputs(), settings, m_alertRules,
                                                                          m_measureRules, nullptr, progress));
        const PlanRecord read = loadPlan(m_workspace->folder(), kept.id);
        QCOMPARE(toJson(read), toJson(kept));
        QCOMPARE(read.settings.locks.at(1).measure, -1);
        QCOMPARE(read.totals.sourcesWithMeasure, kept.totals.sourcesWithMeasure);
        QCOMPARE(read.totals.reductionByDistrict, kept.totals.reductionByDistrict);
        QVERIFY(read.meets(1));
        QCOMPARE(listPlans(m_workspace->folder()).plans.size(), std::size_t{1});
    }

    void what_cannot_be_met_is_told_in_words()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("cbc")).isEmpty())
            QSKIP("The solver CBC is not installed (package coinor-cbc).");
        NoProgress progress;
        PlanSettings settings;
        settings.method = PlanSettings::Method::Cheapest;
        settings.cityShare = {0, 0.5, 0, 0};
        try {
            makePlan(inputs(), settings, m_alertRules, m_measureRules, nullptr, progress);
            QFAIL("no error");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(QLatin1String("NOx: 50 % of the city")) &&
                         error.message().contains(QLatin1String("NOx 40.0 %")),
                     qPrintable(error.message()));
        }
        settings.cityShare = {0, 1.2, 0, 0};
        QVERIFY_EXCEPTION_THROWN(
            makePlan(inputs(), settings, m_alertRules, m_measureRules, nullptr, progress), InputError);
        PlanInputs none = inputs();
        setLevel(none, AlertLevel::None, m_measureRules);
        QVERIFY_EXCEPTION_THROWN(makePlan(none, {}, m_alertRules, m_measureRules, nullptr, progress),
                                 InputError);
    }

    void files_that_are_no_plan_are_told_and_the_others_listed()
    {
        QDir().mkpath(plansFolder(m_workspace->folder()));
        QFile file(plansFolder(m_workspace->folder()) + QStringLiteral("/坏.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"sources\": [");
        file.close();
        const PlanList list = listPlans(m_workspace->folder());
        QCOMPARE(list.problems.size(), std::size_t{1});
        QVERIFY2(list.problems[0].contains(QStringLiteral("坏.json")), qPrintable(list.problems[0]));
        QVERIFY(file.remove());
        QVERIFY_EXCEPTION_THROWN(loadPlan(m_workspace->folder(), QStringLiteral("../inventory")), InputError);
    }

    void the_emergency_list_has_its_sheets_and_totals()
    {
        NoProgress progress;
        PlanSettings settings;
        settings.cityShare = {0, 0.2, 0, 0};
        const PlanRecord plan = makePlan(inputs(), settings, m_alertRules, m_measureRules, nullptr, progress);
        const QString path = m_folder.filePath(QStringLiteral("应急减排清单.xlsx"));
        writeEmergencyList(path, plan, m_workspace->store(), m_measureRules,
                           {m_workspace->title(),
                            QStringLiteral("airshed-cli plan"),
                            {{QStringLiteral("360111"), QStringLiteral("青山湖区")}}},
                           progress);
        // Read by GDAL, as any office program reads it.
        const geo::DatasetHandle book = geo::openDataset(path);
        QVERIFY(book != nullptr);
        QStringList sheets;
        qint64 industry = 0;
        for (OGRLayer* const layer : book->GetLayers()) {
            sheets += QString::fromUtf8(layer->GetName());
            if (sheets.last() == QLatin1String("Industry"))
                industry = layer->GetFeatureCount();
        }
        QCOMPARE(sheets,
                 QStringList({QStringLiteral("Summary"), QStringLiteral("Industry"), QStringLiteral("Dust"),
                              QStringLiteral("Mobile sources"), QStringLiteral("Exempt and guaranteed")}));
        QCOMPARE(industry, 2);
        QVERIFY_EXCEPTION_THROWN(writeEmergencyList(QStringLiteral("/nowhere/a.xlsx"), plan,
                                                    m_workspace->store(), m_measureRules, {}, progress),
                                 OutputError);
    }
};

QTEST_GUILESS_MAIN(TestPlanRecord)
#include "test_plan_record.moc"
