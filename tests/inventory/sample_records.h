// SPDX-License-Identifier: GPL-3.0-or-later
// Small, valid records for the tests of the store. Names of people and firms are made up.
#pragma once

#include "inventory/store.h"

#include <cmath>

namespace airshed::inventory::samples
{

inline Source source(const QString& number, SourceClass sourceClass = SourceClass::IndustrialProcess)
{
    Source source;
    source.number = number;
    source.name = QStringLiteral("云岭示范玻璃有限公司 ") + number;
    source.sourceClass = sourceClass;
    source.subclass = QStringLiteral("玻璃");
    source.adminCode = QStringLiteral("360121");
    source.township = QStringLiteral("向塘镇");
    source.managementUnit = QStringLiteral("小蓝经开区");
    source.address = QStringLiteral("示范大道 1 号");
    source.creditCode = QStringLiteral("91130200699229617X");
    source.permitNumber = QStringLiteral("91130200699229617X001P");
    source.outletCode = QStringLiteral("DA001");
    source.industryCode = QStringLiteral("C3041");
    source.geometryKind = GeometryKind::Point;
    source.position = geo::LonLat{115.858, 28.682};
    source.originalX = QStringLiteral("115°51′28.8″");
    source.originalY = QStringLiteral("28.682");
    source.originalCrs = QStringLiteral("EPSG:4490");
    source.release.heightMetres = 45;
    source.release.diameterMetres = 1.2;
    source.release.exitTemperatureKelvin = 413.15;
    source.release.exitVelocityMetresPerSecond = 9.5;
    source.emission[Pollutant::SO2] = 12.5;
    source.emission[Pollutant::NOx] = 0;
    source.emission[Pollutant::PM25] = 0.1;
    source.emissionMethod = QStringLiteral("CEMS");
    source.inventoryYear = 2024;
    source.performanceGrade = QStringLiteral("B");
    source.controlCategory = QStringLiteral("管控");
    source.electricityMeter = QStringLiteral("3601210001");
    source.hasOnlineMonitoring = true;
    source.contact = QStringLiteral("张示例");
    source.telephone = QStringLiteral("000-0000000");
    source.status = SourceStatus::Active;
    source.validFrom = QDate(2024, 1, 1);
    source.provenance.sourceFile = QStringLiteral("南昌县.xlsx");
    source.provenance.sheet = QStringLiteral("工业源");
    source.provenance.rowNumber = 5;
    return source;
}

inline ImportContent content(std::vector<Source> sources, const QString& file = QStringLiteral("南昌县.xlsx"))
{
    ImportContent content;
    content.batch.file = file;
    content.batch.rowsRead = static_cast<qint64>(sources.size());
    content.batch.rowsAccepted = content.batch.rowsRead;
    content.sources = std::move(sources);
    return content;
}

} // namespace airshed::inventory::samples
