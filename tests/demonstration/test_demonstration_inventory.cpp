// SPDX-License-Identifier: GPL-3.0-or-later
// Is the demonstration's inventory one that a bureau could have: in the right places, with numbers that obey
// the rules, and with a history.
#include "demonstration_fixture.h"

#include "core/identifiers.h"
#include "geo/district_index.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/quality/rules.h"
#include "inventory/quality/water_index.h"

#include <QHash>
#include <QSet>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::inventory;

class DemonstrationInventoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_demonstration = std::make_unique<tests::Demonstration>();
        const QString basemap = m_demonstration->workspace->basemapPath();
        m_districts = geo::DistrictIndex::fromBasemap(basemap);
        m_water = quality::WaterIndex::fromBasemap(basemap);
    }

    void the_city_has_as_many_sources_stations_cameras_and_sites_as_it_says()
    {
        QCOMPARE(records().size(), std::size_t(5337));
        QCOMPARE(m_demonstration->store->stations().size(), std::size_t(135));
        QCOMPARE(m_demonstration->store->cameras().size(), std::size_t(113));
        QSet<QString> online;
        int constructionSites = 0;
        QSet<SourceClass> classes;
        for (const Source& source : records()) {
            if (source.hasOnlineMonitoring)
                online.insert(source.creditCode);
            constructionSites += source.subclass == QStringLiteral("施工扬尘") ? 1 : 0;
            classes.insert(source.sourceClass);
        }
        QCOMPARE(online.size(), 182);
        QCOMPARE(constructionSites, 111);
        QCOMPARE(classes.size(), qsizetype(allSourceClasses.size()));
    }

    void every_source_lies_on_dry_land_in_the_district_that_it_declares()
    {
        QSet<QString> districts;
        for (const Source& source : records()) {
            QVERIFY2(source.position, qPrintable(source.number));
            const geo::District* const district = m_districts.districtAt(*source.position);
            QVERIFY2(district, qPrintable(source.number));
            QCOMPARE(district->adminCode, source.adminCode);
            QVERIFY2(!m_water.waterAt(*source.position), qPrintable(source.number));
            districts.insert(source.adminCode);
        }
        QCOMPARE(districts.size(), 9);
    }

    void stations_and_cameras_lie_in_the_district_that_they_declare()
    {
        int national = 0;
        int withAqi = 0;
        for (const Station& station : m_demonstration->store->stations()) {
            const geo::District* const district = m_districts.districtAt(station.position);
            QVERIFY2(district && district->adminCode == station.adminCode, qPrintable(station.code));
            QVERIFY(!m_water.waterAt(station.position));
            national += station.kind == QStringLiteral("国控") ? 1 : 0;
            withAqi += station.aqi ? 1 : 0;
            if (station.aqi)
                QVERIFY(*station.aqi >= 1 && *station.aqi <= 500 && station.aqiTime.isValid());
        }
        QVERIFY(national >= 10);
        QVERIFY(withAqi > 120);
        for (const Camera& camera : m_demonstration->store->cameras()) {
            const geo::District* const district = m_districts.districtAt(camera.position);
            QVERIFY2(district && district->adminCode == camera.adminCode, qPrintable(camera.deviceId));
            QCOMPARE(camera.deviceId.size(), 20);
            QVERIFY(camera.mastHeightMetres >= 30 && camera.mastHeightMetres <= 45);
            QVERIFY(camera.rangeMetres >= 1500 && camera.rangeMetres <= 5000);
        }
    }

    void names_say_that_they_are_invented()
    {
        for (const Source& source : records())
            QVERIFY2(source.name.startsWith(QStringLiteral("示例")) ||
                         source.name.startsWith(QStringLiteral("虚构")),
                     qPrintable(source.name));
        for (const Enterprise& enterprise : m_demonstration->store->enterprises())
            QVERIFY2(enterprise.name.startsWith(QStringLiteral("示例")) ||
                         enterprise.name.startsWith(QStringLiteral("虚构")),
                     qPrintable(enterprise.name));
    }

    void codes_have_valid_check_digits_and_belong_to_one_enterprise_each()
    {
        QHash<QString, QString> owners;
        for (const Enterprise& enterprise : m_demonstration->store->enterprises()) {
            const CreditCodeCheck check = checkCreditCode(enterprise.creditCode);
            QVERIFY2(check.isWellFormed && check.hasValidCheckDigit && check.hasValidOrganisationDigit,
                     qPrintable(enterprise.creditCode));
            QVERIFY(!owners.contains(enterprise.creditCode));
            owners.insert(enterprise.creditCode, enterprise.name);
        }
        // HJ 608-2017: outlets to the air and to water
        static const QRegularExpression outletCode(QStringLiteral("^D[AW]\\d{3}$"));
        int permits = 0;
        for (const Source& source : records()) {
            if (!source.creditCode.isEmpty())
                QVERIFY2(owners.contains(source.creditCode), qPrintable(source.number));
            if (source.permitNumber.isEmpty())
                continue;
            ++permits;
            QVERIFY2(isPermitNumber(source.permitNumber), qPrintable(source.permitNumber));
            QVERIFY2(permitBelongsTo(source.permitNumber, source.creditCode), qPrintable(source.number));
            QVERIFY2(outletCode.match(source.outletCode).hasMatch(), qPrintable(source.outletCode));
        }
        QVERIFY(permits > 1500);
    }

    void particles_are_parts_of_larger_particles()
    {
        for (const Source& source : records()) {
            const EmissionVector& e = source.emission;
            for (const Pollutant pollutant : allPollutants)
                QVERIFY2(!e.isStated(pollutant) || e[pollutant] >= 0, qPrintable(source.number));
            if (e.isStated(Pollutant::PM25))
                QVERIFY2(e[Pollutant::PM25] <= e[Pollutant::PM10], qPrintable(source.number));
            const double carbon = (e.isStated(Pollutant::BC) ? e[Pollutant::BC] : 0) +
                                  (e.isStated(Pollutant::OC) ? e[Pollutant::OC] : 0);
            if (carbon > 0)
                QVERIFY2(carbon <= e[Pollutant::PM25] * (1 + 1e-9), qPrintable(source.number));
        }
    }

    void the_city_emits_as_much_as_published_inventories_of_such_cities_say()
    {
        // Thousand tonnes a year; capitals of provinces in the south, order of magnitude.
        const struct {
            Pollutant pollutant;
            double least;
            double most;
        } ranges[] = {{Pollutant::SO2, 4, 20},    {Pollutant::NOx, 35, 90}, {Pollutant::CO, 100, 400},
                      {Pollutant::VOCs, 35, 110}, {Pollutant::NH3, 15, 45}, {Pollutant::PM10, 40, 110},
                      {Pollutant::PM25, 15, 45}};
        for (const auto& range : ranges) {
            double sum = 0;
            for (const Source& source : records())
                sum +=
                    source.emission.isStated(range.pollutant) ? source.emission[range.pollutant] / 1000 : 0;
            QVERIFY2(sum > range.least && sum < range.most,
                     qPrintable(QStringLiteral("%1: %2 kt").arg(displayName(range.pollutant)).arg(sum)));
        }
    }

    void the_quality_rules_find_nothing_wrong_with_the_true_inventory()
    {
        quality::Context context;
        context.districts = &m_districts;
        context.water = &m_water;
        context.thresholds = quality::Thresholds::fromResources();
        NoProgress progress;
        const std::vector<Problem> problems = quality::check(records(), context, progress);
        for (std::size_t i = 0; i < std::min<std::size_t>(problems.size(), 12); ++i)
            qWarning().noquote() << problems[i].rule << problems[i].field << problems[i].value
                                 << problems[i].message << problems[i].provenance.sourceFile
                                 << problems[i].provenance.rowNumber;
        QCOMPARE(problems.size(), std::size_t(0));
    }

    void industry_stands_in_the_zones_and_restaurants_in_the_towns()
    {
        const geo::DatasetHandle basemap = geo::openDataset(m_demonstration->workspace->basemapPath());
        const auto indexOf = [&basemap](const char* name) {
            geo::PolygonIndex index;
            OGRLayer& layer = geo::layerByName(*basemap, QString::fromLatin1(name));
            while (const geo::FeatureHandle feature{layer.GetNextFeature()})
                index.addGeometry(0, *feature->GetGeometryRef());
            index.build();
            return index;
        };
        const geo::PolygonIndex zones = indexOf("development_zone");
        const geo::PolygonIndex towns = indexOf("built_up");
        const geo::PolygonIndex fields = indexOf("cropland");
        const auto share = [this](const char16_t* subclass, const geo::PolygonIndex& index) {
            double all = 0;
            double inside = 0;
            for (const Source& source : records()) {
                if (source.subclass != QString::fromUtf16(subclass))
                    continue;
                ++all;
                inside += index.shapeAt({source.position->lon, source.position->lat}) >= 0 ? 1 : 0;
            }
            return all > 0 ? inside / all : 0;
        };
        QVERIFY(share(u"化工化纤", zones) > 0.75);
        QVERIFY(share(u"其他工业企业", zones) > 0.6);
        QVERIFY(share(u"餐饮油烟", zones) < 0.2);
        QVERIFY(share(u"餐饮油烟", towns) > 0.75);
        QVERIFY(share(u"开放燃烧", fields) > 0.8);
        QVERIFY(share(u"开放燃烧", towns) < 0.1);
    }

    void the_inventory_has_a_history()
    {
        const std::vector<Batch> batches = m_demonstration->store->batches();
        QCOMPARE(qint64(batches.size()), m_demonstration->made.rawFiles);
        for (const Batch& batch : batches) {
            QVERIFY(QFileInfo::exists(m_demonstration->rawFolder() + u'/' + batch.file));
            QCOMPARE(batch.fileSha256.size(), 64);
            QVERIFY(batch.rowsRead >= batch.rowsAccepted);
        }
        QVERIFY(m_demonstration->store->problems().empty());
        ProblemQuery resolved;
        resolved.state = ProblemQuery::State::Resolved;
        QCOMPARE(qint64(m_demonstration->store->findProblems(resolved).size()), m_demonstration->made.errors);
        int withTwoYears = 0;
        int regraded = 0;
        for (const Source& source : records()) {
            if (source.hasOnlineMonitoring && m_demonstration->store->emissionYears(source.id).size() == 2)
                ++withTwoYears;
            if (source.provenance.sourceFile.contains(QStringLiteral("绩效分级"))) {
                ++regraded;
                const std::vector<Change> changes =
                    m_demonstration->store->history(QStringLiteral("source"), source.id);
                QVERIFY(std::any_of(changes.begin(), changes.end(), [](const Change& change) {
                    return change.field == QStringLiteral("performance_grade");
                }));
            }
        }
        QVERIFY(withTwoYears > 180);
        QCOMPARE(regraded, 60);
    }

    void the_terrain_has_meiling_in_the_west_and_a_plain_at_the_lake()
    {
        geo::OpenDataset how;
        how.kind = geo::DatasetKind::Raster;
        const geo::DatasetHandle terrain = geo::openDataset(
            m_demonstration->workspace->folder() + QStringLiteral("/rasters/terrain_30m.tif"), how);
        double transform[6] = {};
        QCOMPARE(terrain->GetGeoTransform(transform), CE_None);
        QCOMPARE(transform[1], 30.0);
        const geo::MapProjection projection;
        const auto heightsIn = [&](geo::LonLat southWest, geo::LonLat northEast) {
            const geo::MapPoint a = projection.toMap(southWest);
            const geo::MapPoint b = projection.toMap(northEast);
            const int column = int((a.x - transform[0]) / 30);
            const int row = int((transform[3] - b.y) / 30);
            const int columns = int((b.x - a.x) / 30);
            const int rows = int((b.y - a.y) / 30);
            std::vector<float> heights(std::size_t(columns) * std::size_t(rows));
            const CPLErr error = terrain->GetRasterBand(1)->RasterIO(
                GF_Read, column, row, columns, rows, heights.data(), columns, rows, GDT_Float32, 0, 0);
            if (error != CE_None)
                heights.assign(1, -9999);
            std::sort(heights.begin(), heights.end());
            return heights;
        };
        const std::vector<float> meiling = heightsIn({115.62, 28.70}, {115.82, 28.95});
        QVERIFY2(meiling.back() > 790 && meiling.back() < 890, qPrintable(QString::number(meiling.back())));
        const std::vector<float> plain = heightsIn({115.98, 28.72}, {116.20, 28.90});
        QVERIFY2(plain[plain.size() / 2] > 12 && plain[plain.size() / 2] < 30,
                 qPrintable(QString::number(plain[plain.size() / 2])));
    }

private:
    const std::vector<Source>& records() const { return m_demonstration->records; }

    std::unique_ptr<tests::Demonstration> m_demonstration;
    geo::DistrictIndex m_districts;
    quality::WaterIndex m_water;
};

QTEST_GUILESS_MAIN(DemonstrationInventoryTest)
#include "test_demonstration_inventory.moc"
