// SPDX-License-Identifier: GPL-3.0-or-later
// The lists that are not about a district's or a trade's sources: stations, cameras, another year's
// emissions, new grades.
#include "inventory/demonstration/delivery.h"

#include "inventory/record_fields.h"
#include "inventory/store.h"

#include <cmath>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr std::size_t mostCorrections = 60;

} // namespace

void Delivery::add(std::vector<Station> stations)
{
    const CoordinateWriter coordinates(CoordinateStyle::Degrees);
    const SourceWriting how{coordinates, EmissionUnit::TonnesPerYear, DistrictForm::Name, m_geography};
    Random random(m_seed, u"errors/stations");
    RawTable table{.sheet = QStringLiteral("监测站点"), .columns = stationColumns()};
    for (std::size_t i = 0; i < stations.size(); ++i)
        table.rows.push_back(writeRow(table.columns, static_cast<int>(i) + 1, stations[i], how));
    Written written{.file = {.path = m_folder + QStringLiteral("/空气质量监测站点清单.xlsx"),
                             .title = QStringLiteral("南昌市空气质量监测站点清单（演示）"),
                             .note = QStringLiteral("数据时间：2026年3月8日22时（北京时间，时段末）")},
                    .errors = {putPlaceErrors(table, errorsFor(table.rows.size()), random)},
                    .format = RawFormat::Workbook,
                    .kind = QStringLiteral("stations"),
                    .crs = coordinates.crs(),
                    .unit = {}};
    written.file.tables.push_back(std::move(table));
    for (std::size_t i = 0; i < stations.size(); ++i)
        addProvenance(stations[i].provenance, written, 0, i);
    ImportContent content;
    content.stations = std::move(stations);
    const QString sha256 = writeFile(written);
    store(content, written, sha256);
}

void Delivery::add(std::vector<Camera> cameras)
{
    const CoordinateWriter coordinates(CoordinateStyle::Degrees);
    const SourceWriting how{coordinates, EmissionUnit::TonnesPerYear, DistrictForm::Name, m_geography};
    Random random(m_seed, u"errors/cameras");
    RawTable table{.sheet = {}, .columns = cameraColumns()};
    for (std::size_t i = 0; i < cameras.size(); ++i)
        table.rows.push_back(writeRow(table.columns, static_cast<int>(i) + 1, cameras[i], how));
    Written written{
        .file = {.path = m_folder + QStringLiteral("/高空瞭望摄像头清单.csv"), .title = {}, .note = {}},
        .errors = {putPlaceErrors(table, errorsFor(table.rows.size()), random)},
        .format = RawFormat::CommaText,
        .kind = QStringLiteral("cameras"),
        .crs = coordinates.crs(),
        .unit = {}};
    written.file.tables.push_back(std::move(table));
    for (std::size_t i = 0; i < cameras.size(); ++i)
        addProvenance(cameras[i].provenance, written, 0, i);
    ImportContent content;
    content.cameras = std::move(cameras);
    const QString sha256 = writeFile(written);
    store(content, written, sha256);
}

void Delivery::addEarlierYear()
{
    if (m_online.empty())
        return;
    constexpr int decimals = 10'000;
    Random random(m_seed, u"earlier year");
    const CoordinateWriter coordinates(CoordinateStyle::Degrees);
    const SourceWriting how{coordinates, EmissionUnit::TonnesPerYear, DistrictForm::Name, m_geography};
    ImportContent content;
    content.sourceColumns = {QStringLiteral("year"), QStringLiteral("emission_method")};
    RawTable table{.sheet = QStringLiteral("2024年度"), .columns = {}};
    for (const RawColumn& column :
         sourceColumns(SourceSheet::Enterprises, CoordinateStyle::Degrees, EmissionUnit::TonnesPerYear)) {
        static const QStringList kept = {QStringLiteral("ordinal"),         QStringLiteral("number"),
                                         QStringLiteral("enterprise"),      QStringLiteral("name"),
                                         QStringLiteral("class"),           QStringLiteral("subclass"),
                                         QStringLiteral("emission_method"), QStringLiteral("year")};
        if (kept.contains(column.field) || column.field.endsWith(QStringLiteral("_t_a")))
            table.columns.push_back(column);
    }
    for (const Pollutant pollutant : allPollutants)
        content.sourceColumns.push_back(QString::fromLatin1(emissionColumn(pollutant)));
    Written written{.file = {.path = m_folder + QStringLiteral("/重点单位2024年度排放量.xlsx"),
                             .title = QStringLiteral("南昌市重点单位2024年度排放量（演示）"),
                             .note = QStringLiteral("填报单位：示例填报单位　　填报日期：2026年2月12日")},
                    .errors = {{}},
                    .format = RawFormat::Workbook,
                    .kind = QStringLiteral("sources"),
                    .crs = {},
                    .unit = QStringLiteral("t/a")};
    for (MadeSource& made : m_online) {
        Source earlier;
        earlier.number = made.source.number;
        earlier.name = made.source.name;
        earlier.sourceClass = made.source.sourceClass;
        earlier.subclass = made.source.subclass;
        earlier.inventoryYear = inventoryYear - 1;
        earlier.emissionMethod = made.source.emissionMethod;
        // Most plants have become cleaner since.
        const double then = random.lognormal(1.08, 1.15);
        for (const Pollutant pollutant : allPollutants)
            earlier.emission[pollutant] =
                std::floor(made.source.emission[pollutant] * then * decimals) / decimals;
        MadeSource row{earlier, made.enterpriseName};
        table.rows.push_back(writeRow(table.columns, static_cast<int>(table.rows.size()) + 1, row, how));
        content.sources.push_back(std::move(earlier));
    }
    written.file.tables.push_back(std::move(table));
    for (std::size_t i = 0; i < content.sources.size(); ++i)
        addProvenance(content.sources[i].provenance, written, 0, i);
    const QString sha256 = writeFile(written);
    store(content, written, sha256);
}

void Delivery::addNewGrades()
{
    if (m_graded.empty())
        return;
    Random random(m_seed, u"new grades");
    ImportContent content;
    content.sourceColumns = {QStringLiteral("performance_grade")};
    RawTable table{.sheet = {}, .columns = {}};
    for (const RawColumn& column :
         sourceColumns(SourceSheet::Enterprises, CoordinateStyle::Degrees, EmissionUnit::TonnesPerYear)) {
        static const QStringList kept = {QStringLiteral("ordinal"), QStringLiteral("number"),
                                         QStringLiteral("enterprise"), QStringLiteral("name"),
                                         QStringLiteral("performance_grade")};
        if (kept.contains(column.field))
            table.columns.push_back(column);
    }
    Written written{
        .file = {.path = m_folder + QStringLiteral("/绩效分级调整名单.csv"), .title = {}, .note = {}},
        .errors = {{}},
        .format = RawFormat::CommaText,
        .kind = QStringLiteral("sources"),
        .crs = {},
        .unit = {}};
    const std::size_t wanted = std::min(mostCorrections, m_graded.size());
    for (std::size_t i = 0; i < wanted; ++i) {
        // One out of each equal piece of the candidates: all districts have some.
        const std::size_t begin = i * m_graded.size() / wanted;
        const std::size_t end = (i + 1) * m_graded.size() / wanted;
        const MadeSource& made =
            m_graded[begin + static_cast<std::size_t>(random.index(static_cast<int>(end - begin)))];
        Source raised;
        raised.number = made.source.number;
        raised.name = made.source.name;
        raised.performanceGrade =
            made.source.performanceGrade == QStringLiteral("D") ? QStringLiteral("C") : QStringLiteral("B");
        table.rows.push_back({QString::number(i + 1), raised.number, made.enterpriseName, raised.name,
                              raised.performanceGrade});
        content.sources.push_back(std::move(raised));
    }
    written.file.tables.push_back(std::move(table));
    for (std::size_t i = 0; i < content.sources.size(); ++i)
        addProvenance(content.sources[i].provenance, written, 0, i);
    const QString sha256 = writeFile(written);
    store(content, written, sha256);
}

} // namespace airshed::inventory::demonstration
