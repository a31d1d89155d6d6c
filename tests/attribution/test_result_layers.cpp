// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a result, read back as another program reads them.
#include "attribution/logic/plume_contours.h"
#include "attribution/logic/result_layers.h"
#include "attribution/logic/result_table.h"
#include "attribution/wind_record.h"
#include "core/errors.h"
#include "core/progress.h"
#include "geo/measure.h"

#include <QTemporaryDir>
#include <QtTest>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::test;

namespace
{

constexpr geo::LonLat stationPlace{115.86, 28.68};

/// One station, one source 3 km east of it that emits 10 g/s, six hours of easterly wind.
struct Scene {
    AttributionInput input;
    AttributionResult result;
};

Scene scene()
{
    Scene s;
    const geo::MapProjection projection;
    const geo::MapPoint station = projection.toMap(stationPlace);
    const Hour first = Hour::of(QDate(2026, 3, 10), 18);
    s.input.episode = {
        .station = QStringLiteral("360100003"), .pollutant = AirPollutant::PM10, .span = {first, first + 5}};
    s.input.record = {first - 4, first + 5};
    s.input.hours.assign(10, {.windFromDegrees = 90, .windMetresPerSecond = 3});
    for (std::size_t i = 0; i < 4; ++i)
        s.input.hours[i].windFromDegrees = 0; // before the episode: must not count
    s.input.stations.push_back({.code = s.input.episode.station,
                                .name = QStringLiteral("红谷滩"),
                                .position = stationPlace,
                                .mapPosition = station,
                                .air = {}});
    InputSource source;
    source.id = 7;
    source.emitter.position = {station.x + 3000, station.y};
    source.declaredTonnesPerYear = 315.576; // 10 g/s
    s.input.sources.push_back(source);

    s.result.episode = s.input.episode;
    s.result.inputSha256 = QStringLiteral("abc");
    Candidate candidate;
    candidate.id = QStringLiteral("NC-0007");
    candidate.sources = {7};
    candidate.name = QStringLiteral("南昌示例冶炼厂");
    candidate.position = projection.toLonLat(source.emitter.position);
    candidate.contribution = Estimate{12.5, 8, 19};
    candidate.modelled = 4;
    candidate.grade = EvidenceGrade::B;
    s.result.candidates.push_back(candidate);
    Candidate unseen = candidate;
    unseen.id = QStringLiteral("NC-0008");
    unseen.contribution.reset();
    unseen.modelled.reset();
    unseen.grade = EvidenceGrade::Unobserved;
    s.result.unobserved.push_back(unseen);
    s.result.fans.push_back(
        {.hour = first,
         .fromDegrees = 90,
         .halfAngleDegrees = 30,
         .reachMetres = 5000,
         .ring = {
             station, {station.x + 5000, station.y - 2500}, {station.x + 5000, station.y + 2500}, station}});
    const auto square = [&station](double half) {
        return std::vector<geo::MapPoint>{{station.x - half, station.y - half},
                                          {station.x + half, station.y - half},
                                          {station.x + half, station.y + half},
                                          {station.x - half, station.y + half},
                                          {station.x - half, station.y - half}};
    };
    std::vector<geo::MapPoint> hole = square(200);
    std::ranges::reverse(hole);
    s.result.footprint = {{.percent = 50, .rings = {square(1000), hole}, .squareKilometres = 3.84},
                          {.percent = 95, .rings = {square(3000)}, .squareKilometres = 36}};
    return s;
}

struct ReadBack {
    geo::DatasetHandle dataset;
    explicit ReadBack(const QString& path) : dataset(geo::openDataset(path)) {}
    OGRLayer& layer(const char* name) { return geo::layerByName(*dataset, QLatin1String(name)); }
    std::vector<geo::FeatureHandle> features(const char* name)
    {
        std::vector<geo::FeatureHandle> all;
        OGRLayer& table = layer(name);
        table.ResetReading();
        while (OGRFeature* feature = table.GetNextFeature())
            all.emplace_back(feature);
        return all;
    }
};

double squareKilometres(const OGRGeometry& geometry)
{
    double area = 0;
    for (const auto* polygon : *geometry.toMultiPolygon()) {
        const auto ringArea = [](const OGRLinearRing& ring) {
            std::vector<geo::LonLat> points;
            for (int i = 0; i < ring.getNumPoints(); ++i)
                points.push_back({ring.getX(i), ring.getY(i)});
            return std::abs(geo::areaSquareMetres(points)) / 1e6;
        };
        area += ringArea(*polygon->getExteriorRing());
        for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
            area -= ringArea(*polygon->getInteriorRing(i));
    }
    return area;
}

bool contains(const OGRGeometry& geometry, geo::LonLat place)
{
    const OGRPoint point(place.lon, place.lat);
    return geometry.Contains(&point);
}

QString text(const OGRFeature& feature, const char* field)
{
    return QString::fromUtf8(feature.GetFieldAsString(feature.GetFieldIndex(field)));
}

double value(const OGRFeature& feature, const char* field)
{
    return feature.GetFieldAsDouble(feature.GetFieldIndex(field));
}

} // namespace

class TestResultLayers final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/结果 XXXXXX")};
    NoProgress m_progress;

    QString path(const QString& name)
    {
        return resultLayersPath(m_folder.filePath(QStringLiteral("工作区")), name);
    }

private Q_SLOTS:
    void a_result_becomes_the_tables_that_have_something()
    {
        const Scene s = scene();
        const QString file = path(QStringLiteral("红谷滩-pm10"));
        const QStringList tables =
            writeResultLayers({.result = &s.result, .input = &s.input}, file, m_progress);
        QCOMPARE(tables, QStringList({QStringLiteral("candidate"), QStringLiteral("fan"),
                                      QStringLiteral("plume"), QStringLiteral("footprint")}));
        ReadBack back(file);
        QCOMPARE(back.layer("candidate").GetSpatialRef()->GetAuthorityCode(nullptr), "4490");

        const auto candidates = back.features("candidate");
        QCOMPARE(candidates.size(), std::size_t(2));
        QCOMPARE(text(*candidates[0], "name"), QStringLiteral("南昌示例冶炼厂"));
        QCOMPARE(text(*candidates[0], "grade"), QStringLiteral("B"));
        QCOMPARE(value(*candidates[0], "contribution_p95"), 19.0);
        QCOMPARE(value(*candidates[0], "shown"), 12.5);
        QCOMPARE(text(*candidates[0], "unit"), QStringLiteral("µg/m³"));
        // Nobody could see the other: no rank and no number, not 0.
        QVERIFY(candidates[1]->IsFieldNull(candidates[1]->GetFieldIndex("rank")));
        QVERIFY(candidates[1]->IsFieldNull(candidates[1]->GetFieldIndex("shown")));

        const auto footprint = back.features("footprint");
        QCOMPARE(value(*footprint[0], "percent"), 95.0); // the largest below the others
        QVERIFY(std::abs(squareKilometres(*footprint[0]->GetGeometryRef()) - 36) < 0.05);
        QVERIFY(std::abs(squareKilometres(*footprint[1]->GetGeometryRef()) - 3.84) < 0.01); // with its hole
        QVERIFY(!contains(*footprint[1]->GetGeometryRef(), stationPlace));

        const auto fans = back.features("fan");
        QVERIFY(contains(*fans[0]->GetGeometryRef(), geo::destination(stationPlace, 90, 3000)));
        QVERIFY(!contains(*fans[0]->GetGeometryRef(), geo::destination(stationPlace, 270, 1000)));
        QCOMPARE(text(*back.features("run")[0], "input_sha256"), QStringLiteral("abc"));
    }

    void the_plume_lies_downwind_and_its_bands_are_what_the_model_says()
    {
        Scene s = scene();
        const std::vector<PlumeBand> bands =
            plumeBands(s.input, s.result.parameters, s.result.candidates[0], m_progress);
        QVERIFY(bands.size() >= 4);
        const dispersion::Emitter& emitter = s.input.sources[0].emitter;
        const std::vector<dispersion::Receptor> places = {
            {.position = {emitter.position.x - 2500, emitter.position.y}},
            {.position = {emitter.position.x - 1500, emitter.position.y + 250}},
            {.position = {emitter.position.x + 1500, emitter.position.y}}};
        const auto matrix = dispersion::meanMatrix(std::vector{emitter}, places,
                                                   std::span(s.input.hours).subspan(4), {}, m_progress);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double expected = 10.0 * static_cast<double>(matrix.at(i, 0)); // 10 g/s
            const OGRPoint point(places[i].position.x, places[i].position.y);
            double from = 0;
            double to = bands.front().from;
            for (const PlumeBand& band : bands) {
                if (band.region->Contains(&point)) {
                    from = band.from;
                    to = band.to;
                }
            }
            // Between nodes 80 m apart the field is a plane: a tenth.
            QVERIFY2(expected >= from * 0.9 && expected <= to * 1.1,
                     qPrintable(QStringLiteral("%1: %2 to %3").arg(expected).arg(from).arg(to)));
            QCOMPARE(from > 0, i < 2); // upwind there is nothing
        }
        // The inversion's emission counts, not the declared one.
        s.result.candidates[0].emission = Estimate{100, 50, 150};
        const auto stronger = plumeBands(s.input, s.result.parameters, s.result.candidates[0], m_progress);
        QVERIFY(std::abs(stronger.back().from / bands.back().from - 10) < 1e-9);
    }

    void levels_are_round_and_span_two_decades()
    {
        QCOMPARE(roundLevels(43), (std::vector<double>{0.5, 1, 2, 5, 10, 20}));
        QCOMPARE(roundLevels(0), std::vector<double>());
        QVERIFY(roundLevels(std::numeric_limits<double>::quiet_NaN()).empty());
    }

    void a_result_without_weather_has_no_plume_and_one_without_anything_no_layers()
    {
        Scene s = scene();
        QVERIFY(!writeResultLayers({.result = &s.result}, path(QStringLiteral("a")), m_progress)
                     .contains(QStringLiteral("plume")));
        for (auto& hour : s.input.hours)
            hour.windMetresPerSecond = 0;
        QVERIFY(!writeResultLayers({.result = &s.result, .input = &s.input}, path(QStringLiteral("a")),
                                   m_progress)
                     .contains(QStringLiteral("plume")));
        QCOMPARE(writeResultLayers({}, path(QStringLiteral("b")), m_progress), QStringList());
    }

    void polar_plots_stand_at_their_stations_with_one_scale_of_speed()
    {
        NoProgress progress;
        const geo::LonLat other{116.05, 28.50};
        std::vector<PlacedPolarPlot> plots;
        for (const auto& [place, direction] : {std::pair(stationPlace, 60.0), std::pair(other, 240.0)})
            plots.push_back({.station = QStringLiteral("s%1").arg(plots.size()),
                             .name = QStringLiteral("站"),
                             .pollutant = AirPollutant::SO2,
                             .position = place,
                             .plot = polarPlot(yearWithSource(direction, 3000), {}, progress)});
        const QString file = path(QStringLiteral("polar"));
        const QStringList tables =
            writeResultLayers({.polarPlots = plots, .polarPlotRadiusMetres = 2000}, file, m_progress);
        QCOMPARE(tables, QStringList({QStringLiteral("polar_axis"), QStringLiteral("polar_cell")}));
        ReadBack back(file);
        for (const PlacedPolarPlot& placed : plots) {
            double best = 0;
            double direction = 0;
            OGREnvelope box;
            for (const auto& cell : back.features("polar_cell")) {
                if (text(*cell, "station") != placed.station)
                    continue;
                OGREnvelope one;
                cell->GetGeometryRef()->getEnvelope(&one);
                box.Merge(one);
                QVERIFY(value(*cell, "share") <= 1.0001);
                if (value(*cell, "value") > best) {
                    best = value(*cell, "value");
                    // The cell's place seen from the station, not only its attribute.
                    OGRPoint middle;
                    cell->GetGeometryRef()->Centroid(&middle);
                    direction =
                        geo::geodesicBetween(placed.position, {middle.getX(), middle.getY()}).azimuthDegrees;
                }
            }
            QVERIFY(std::abs(angleBetween(direction, placed.plot.maximum->fromDegrees)) <= 5);
            const double north =
                geo::geodesicBetween(placed.position, {placed.position.lon, box.MaxY}).distanceMetres;
            QVERIFY2(north > 1500 && north <= 2001, qPrintable(QString::number(north)));
        }
    }

    void trajectories_carry_their_uncertainty_as_a_band()
    {
        Trajectory east;
        east.name = QStringLiteral("1");
        east.concentration = 80;
        for (int hour = 0; hour <= 12; ++hour)
            east.points.push_back({.ageHours = static_cast<double>(-hour),
                                   .position = geo::destination(stationPlace, 90, hour * 20'000.0)});
        Trajectory dateLine;
        dateLine.points = {{.ageHours = 0, .position = {179, 40}}, {.ageHours = -1, .position = {-179, 40}}};
        const std::vector<Trajectory> both = {east, dateLine};
        const QString file = path(QStringLiteral("轨迹"));
        writeResultLayers({.trajectories = both}, file, m_progress);
        ReadBack back(file);
        const auto lines = back.features("trajectory");
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(std::abs(value(*lines[0], "travelled_km") - 240) < 0.01);
        QVERIFY(std::abs(value(*lines[0], "uncertainty_km_30") - 72) < 0.01);
        const auto bands = back.features("trajectory_band");
        QCOMPARE(bands.size(), std::size_t(2));
        for (const auto& band : bands) {
            const double share = value(*band, "percent") / 100;
            const geo::LonLat end = east.points.back().position;
            const OGRGeometry& area = *band->GetGeometryRef();
            QVERIFY(contains(area, geo::destination(end, 0, 240'000 * share * 0.95)));
            QVERIFY(!contains(area, geo::destination(end, 0, 240'000 * share * 1.02)));
            QVERIFY(!contains(area, geo::destination(stationPlace, 0, 5000))); // nothing at the receptor
        }
    }

    void statistics_of_trajectories_become_cells()
    {
        TrajectoryGrid grid;
        grid.cells = {{.centre = {116, 29}, .points = 5, .weight = 0.5, .value = 0.4},
                      {.centre = {116.5, 29}, .points = 9, .weight = 1, .value = 0.8}};
        const QString file = path(QStringLiteral("pscf"));
        QCOMPARE(writeResultLayers({.trajectoryGrid = &grid}, file, m_progress),
                 QStringList(QStringLiteral("trajectory_cell")));
        ReadBack back(file);
        const auto cells = back.features("trajectory_cell");
        QCOMPARE(value(*cells[0], "share"), 0.5);
        QVERIFY(contains(*cells[0]->GetGeometryRef(), {115.76, 29.24}));
        QVERIFY(!contains(*cells[0]->GetGeometryRef(), {115.74, 29.24}));
    }

    void a_folder_that_cannot_be_made_is_said_and_nothing_is_left()
    {
        QFile blocked(m_folder.filePath(QStringLiteral("blocked")));
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        blocked.close();
        QVERIFY_EXCEPTION_THROWN(
            writeResultLayers({}, resultLayersPath(blocked.fileName(), QStringLiteral("a")), m_progress),
            OutputError);
    }

    void a_cancelled_write_keeps_the_former_file()
    {
        class CancelledProgress final : public Progress
        {
        public:
            void report(qint64, qint64, const QString&) override {}
            bool isCancelled() const override { return true; }
        };
        const Scene s = scene();
        const QString file = path(QStringLiteral("kept"));
        writeResultLayers({.result = &s.result}, file, m_progress);
        const QByteArray before = QFileInfo(file).lastModified().toString(Qt::ISODateWithMs).toUtf8();
        CancelledProgress cancelled;
        QVERIFY_EXCEPTION_THROWN(writeResultLayers({.result = &s.result}, file, cancelled), Cancelled);
        QCOMPARE(QFileInfo(file).lastModified().toString(Qt::ISODateWithMs).toUtf8(), before);
        const QFileInfoList rest =
            QFileInfo(file).dir().entryInfoList({QStringLiteral("*kept*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(rest.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestResultLayers)
#include "test_result_layers.moc"
