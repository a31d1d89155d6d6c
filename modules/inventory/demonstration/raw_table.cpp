// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/raw_table.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "geo/coordinate_text.h"
#include "inventory/field_text.h"
#include "inventory/record_fields.h"

#include <cmath>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr double celsiusZero = 273.15;
constexpr int zonedEpsg = 4527;

RawColumn textColumn(const char* field, const char16_t* title, const char16_t* dbfName,
                     const char16_t* group = u"")
{
    return {.field = QString::fromLatin1(field),
            .group = QString::fromUtf16(group),
            .title = QString::fromUtf16(title),
            .dbfName = QString::fromUtf16(dbfName)};
}

RawColumn numberColumn(const char* field, const char16_t* title, const char16_t* dbfName,
                       const char16_t* group = u"", const char16_t* unit = u"")
{
    RawColumn column = textColumn(field, title, dbfName, group);
    column.unit = QString::fromUtf16(unit);
    column.isNumber = true;
    return column;
}

void addCoordinates(std::vector<RawColumn>& columns, CoordinateStyle style)
{
    const bool isText = style == CoordinateStyle::Sexagesimal;
    const bool isMetres = style == CoordinateStyle::ZonedMetres;
    columns.push_back(numberColumn("longitude", isMetres ? u"东坐标" : u"经度", u"经度", u"地理坐标",
                                   isMetres ? u"m" : u"°"));
    columns.push_back(numberColumn("latitude", isMetres ? u"北坐标" : u"纬度", u"纬度", u"地理坐标",
                                   isMetres ? u"m" : u"°"));
    columns[columns.size() - 2].isNumber = columns.back().isNumber = !isText;
}

QString districtText(const Geography& geography, const QString& adminCode, DistrictForm form)
{
    for (const NamedArea& district : geography.districts) {
        if (district.code == adminCode)
            return form == DistrictForm::NameWithCity ? QStringLiteral("南昌市") + district.name
                                                      : district.name;
    }
    return adminCode;
}

QString statusText(const Source& source)
{
    switch (source.status) {
    case SourceStatus::Active:
        return source.subclass == QStringLiteral("施工扬尘") ? QStringLiteral("在建")
                                                             : QStringLiteral("在产");
    case SourceStatus::Closed:
        return QStringLiteral("停产");
    case SourceStatus::Seasonal:
        return QStringLiteral("季节性生产");
    }
    return {};
}

/// The emission as the list writes it; the list's rounding is the truth from then on.
QString writeEmission(double& tonnes, EmissionUnit unit)
{
    if (std::isnan(tonnes))
        return {};
    if (unit == EmissionUnit::TonnesPerYear)
        return toText(tonnes);
    constexpr double kilograms = 1000;
    const double written = std::round(tonnes * kilograms * 10) / 10;
    tonnes = written * 1e-3;
    return toText(written);
}

CoordinateTexts place(geo::LonLat& position, const CoordinateWriter& writer)
{
    CoordinateTexts texts = writer.write(position);
    position = writer.read(texts);
    return texts;
}

} // namespace

int RawTable::column(QLatin1String field) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].field == field)
            return static_cast<int>(i);
    }
    return -1;
}

CoordinateWriter::CoordinateWriter(CoordinateStyle style) : m_style(style)
{
    if (style == CoordinateStyle::ZonedMetres) {
        m_toMetres = std::make_unique<geo::Transform>(geo::storageEpsg, zonedEpsg);
        m_toDegrees = std::make_unique<geo::Transform>(zonedEpsg, geo::storageEpsg);
    }
}

CoordinateTexts CoordinateWriter::write(geo::LonLat position) const
{
    constexpr int degreeDecimals = 6;
    switch (m_style) {
    case CoordinateStyle::Gcj02Degrees:
        position = geo::fromCgcs2000(position, geo::Datum::Gcj02);
        break;
    case CoordinateStyle::Sexagesimal:
        return {geo::toDms(position.lon, geo::CoordinateAxis::Longitude),
                geo::toDms(position.lat, geo::CoordinateAxis::Latitude)};
    case CoordinateStyle::ZonedMetres: {
        const geo::MapPoint p = m_toMetres->forward({position.lon, position.lat});
        return {QString::number(p.x, 'f', 2), QString::number(p.y, 'f', 2)};
    }
    case CoordinateStyle::Degrees:
        break;
    }
    return {QString::number(position.lon, 'f', degreeDecimals),
            QString::number(position.lat, 'f', degreeDecimals)};
}

geo::LonLat CoordinateWriter::read(const CoordinateTexts& texts) const
{
    const auto x = geo::parseCoordinate(texts.x);
    const auto y = geo::parseCoordinate(texts.y);
    if (!x || !y)
        throw LogicError(QStringLiteral("The coordinates %1 %2 cannot be read back.").arg(texts.x, texts.y));
    switch (m_style) {
    case CoordinateStyle::Gcj02Degrees:
        return geo::toCgcs2000({x->value, y->value}, geo::Datum::Gcj02);
    case CoordinateStyle::ZonedMetres: {
        const geo::MapPoint p = m_toDegrees->forward({x->value, y->value});
        return {p.x, p.y};
    }
    case CoordinateStyle::Degrees:
    case CoordinateStyle::Sexagesimal:
        break;
    }
    return {x->value, y->value};
}

QString CoordinateWriter::crs() const
{
    switch (m_style) {
    case CoordinateStyle::Gcj02Degrees:
        return geo::code(geo::Datum::Gcj02);
    case CoordinateStyle::ZonedMetres:
        return QStringLiteral("EPSG:%1").arg(zonedEpsg);
    case CoordinateStyle::Degrees:
    case CoordinateStyle::Sexagesimal:
        break;
    }
    return QStringLiteral("EPSG:%1").arg(geo::storageEpsg);
}

std::vector<RawColumn> sourceColumns(SourceSheet sheet, CoordinateStyle style, EmissionUnit unit)
{
    const bool hasOwner = sheet != SourceSheet::Areas;
    const bool hasStack = sheet == SourceSheet::Enterprises;
    const bool hasPermit = sheet == SourceSheet::Enterprises || sheet == SourceSheet::Sites;
    const bool hasSide = sheet != SourceSheet::Traders;
    constexpr const char16_t* stack = u"排气筒";
    constexpr const char16_t* emission = u"年排放量";
    constexpr const char16_t* control = u"应急管控";
    std::vector<RawColumn> columns = {numberColumn("ordinal", u"序号", u"序号"),
                                      textColumn("number", u"污染源编号", u"编号")};
    const auto text = [&columns](bool isThere, const RawColumn& column) {
        if (isThere)
            columns.push_back(column);
    };
    text(hasOwner, textColumn("enterprise", u"企业名称", u"企业名称"));
    text(true, textColumn("name", u"污染源名称", u"污染源名称"));
    text(hasOwner, textColumn("credit_code", u"统一社会信用代码", u"统一社会信"));
    text(hasPermit, textColumn("permit_number", u"排污许可证编号", u"许可证编号"));
    text(hasOwner, textColumn("industry_code", u"行业代码", u"行业代码"));
    text(true, textColumn("class", u"一级分类", u"源类", u"源分类"));
    text(true, textColumn("subclass", u"二级分类", u"二级分类", u"源分类"));
    text(true, textColumn("admin_code", u"区县", u"区县"));
    text(true, textColumn("township", u"街乡镇", u"街乡镇"));
    text(true, textColumn("management_unit", u"所属工业园区", u"园区"));
    text(true, textColumn("address", u"详细地址", u"地址"));
    addCoordinates(columns, style);
    text(hasPermit, textColumn("outlet_code", u"编号", u"排放口编号", u"排放口"));
    text(true, numberColumn("stack_height_m", u"高度", u"排放高度", hasStack ? stack : u"排放口", u"m"));
    text(hasStack, numberColumn("stack_diameter_m", u"内径", u"内径", stack, u"m"));
    text(hasStack, numberColumn("exit_temperature_k", u"烟气温度", u"烟气温度", stack, u"℃"));
    text(hasStack, numberColumn("exit_velocity_m_s", u"烟气流速", u"烟气流速", stack, u"m/s"));
    text(hasSide, numberColumn("area_side_m", u"面源边长", u"面源边长", u"", u"m"));
    for (const Pollutant pollutant : allPollutants) {
        const QString name = displayName(pollutant);
        columns.push_back({.field = QString::fromLatin1(emissionColumn(pollutant)),
                           .group = QString::fromUtf16(emission),
                           .title = name,
                           .unit = unit == EmissionUnit::TonnesPerYear ? QStringLiteral("吨/年")
                                                                       : QStringLiteral("千克/年"),
                           .dbfName = QString(name).remove(u'.'),
                           .isNumber = true});
    }
    text(true, textColumn("emission_method", u"核算方法", u"核算方法"));
    text(true, numberColumn("year", u"基准年", u"基准年"));
    text(hasPermit, textColumn("performance_grade", u"绩效等级", u"绩效等级", control));
    text(hasPermit, textColumn("control_category", u"管控类型", u"管控类型", control));
    text(hasStack, textColumn("online_monitoring", u"是否有在线监测", u"在线监测"));
    text(hasStack, textColumn("electricity_meter", u"电表总号", u"电表号"));
    text(hasOwner, textColumn("contact", u"联系人", u"联系人"));
    text(hasOwner, textColumn("telephone", u"联系电话", u"联系电话"));
    text(true, textColumn("status", u"运行状态", u"运行状态"));
    text(true, textColumn("valid_from", u"启用日期", u"启用日期"));
    return columns;
}

std::vector<RawColumn> stationColumns()
{
    std::vector<RawColumn> columns = {
        numberColumn("ordinal", u"序号", u"序号"), textColumn("station_code", u"站点编码", u"站点编码"),
        textColumn("station_name", u"站点名称", u"站点名称"),
        textColumn("station_kind", u"站点类型", u"站点类型"), textColumn("admin_code", u"区县", u"区县")};
    addCoordinates(columns, CoordinateStyle::Degrees);
    columns.push_back(numberColumn("aqi", u"AQI", u"AQI", u"最近一小时"));
    columns.push_back(textColumn("aqi_time", u"监测时间", u"监测时间", u"最近一小时"));
    return columns;
}

std::vector<RawColumn> cameraColumns()
{
    std::vector<RawColumn> columns = {numberColumn("ordinal", u"序号", u"序号"),
                                      textColumn("device_id", u"设备国标编码", u"设备编号"),
                                      textColumn("camera_name", u"高空瞭望点名称", u"设备名称"),
                                      textColumn("admin_code", u"区县", u"区县")};
    addCoordinates(columns, CoordinateStyle::Degrees);
    columns.push_back(numberColumn("mast_height_m", u"挂高", u"挂高", u"", u"m"));
    columns.push_back(numberColumn("range_m", u"监控半径", u"监控半径", u"", u"m"));
    columns.push_back(numberColumn("sector_start_deg", u"起始方位角", u"起始角", u"", u"°"));
    columns.push_back(numberColumn("sector_end_deg", u"终止方位角", u"终止角", u"", u"°"));
    return columns;
}

QStringList writeRow(const std::vector<RawColumn>& columns, int ordinal, MadeSource& made,
                     const SourceWriting& how)
{
    Source& source = made.source;
    geo::LonLat position = source.position.value_or(geo::LonLat{});
    const CoordinateTexts coordinates = place(position, how.coordinates);
    source.position = position;
    source.originalX = coordinates.x;
    source.originalY = coordinates.y;
    source.originalCrs = how.coordinates.crs();
    QStringList cells;
    cells.reserve(static_cast<qsizetype>(columns.size()));
    const auto emission = [&](const QString& field) -> std::optional<QString> {
        for (const Pollutant pollutant : allPollutants) {
            if (field == QLatin1String(emissionColumn(pollutant)))
                return writeEmission(source.emission[pollutant], how.unit);
        }
        return {};
    };
    const auto value = [&](const QString& field) -> QString {
        const auto is = [&field](const char* name) { return field == QLatin1String(name); };
        if (is("ordinal"))
            return QString::number(ordinal);
        if (is("number"))
            return source.number;
        if (is("enterprise"))
            return made.enterpriseName;
        if (is("name"))
            return source.name;
        if (is("credit_code"))
            return source.creditCode;
        if (is("permit_number"))
            return source.permitNumber;
        if (is("industry_code"))
            return source.industryCode;
        if (is("class"))
            return key(source.sourceClass);
        if (is("subclass"))
            return source.subclass;
        if (is("admin_code"))
            return districtText(how.geography, source.adminCode, how.districts);
        if (is("township"))
            return source.township;
        if (is("management_unit"))
            return source.managementUnit;
        if (is("address"))
            return source.address;
        if (is("longitude"))
            return coordinates.x;
        if (is("latitude"))
            return coordinates.y;
        if (is("outlet_code"))
            return source.outletCode;
        if (is("stack_height_m"))
            return toText(source.release.heightMetres);
        if (is("stack_diameter_m"))
            return toText(source.release.diameterMetres);
        if (is("exit_temperature_k"))
            return toText(std::round(source.release.exitTemperatureKelvin - celsiusZero));
        if (is("exit_velocity_m_s"))
            return toText(source.release.exitVelocityMetresPerSecond);
        if (is("area_side_m"))
            return toText(source.release.areaSideMetres);
        if (is("emission_method"))
            return source.emissionMethod;
        if (is("year"))
            return QString::number(source.inventoryYear);
        if (is("performance_grade"))
            return source.performanceGrade;
        if (is("control_category"))
            return source.controlCategory;
        if (is("online_monitoring"))
            return source.hasOnlineMonitoring ? QStringLiteral("是") : QStringLiteral("否");
        if (is("electricity_meter"))
            return source.electricityMeter;
        if (is("contact"))
            return source.contact;
        if (is("telephone"))
            return source.telephone;
        if (is("status"))
            return statusText(source);
        if (is("valid_from"))
            return toText(source.validFrom);
        throw LogicError(QStringLiteral("A list has no text for %1.").arg(field));
    };
    for (const RawColumn& column : columns) {
        const std::optional<QString> tonnes = emission(column.field);
        cells.push_back(tonnes ? *tonnes : value(column.field));
    }
    return cells;
}

QStringList writeRow(const std::vector<RawColumn>& columns, int ordinal, Station& station,
                     const SourceWriting& how)
{
    const CoordinateTexts coordinates = place(station.position, how.coordinates);
    QStringList cells;
    for (const RawColumn& column : columns) {
        const auto is = [&column](const char* name) { return column.field == QLatin1String(name); };
        cells.push_back(is("ordinal")        ? QString::number(ordinal)
                        : is("station_code") ? station.code
                        : is("station_name") ? station.name
                        : is("station_kind") ? station.kind
                        : is("admin_code")   ? districtText(how.geography, station.adminCode, how.districts)
                        : is("longitude")    ? coordinates.x
                        : is("latitude")     ? coordinates.y
                        : is("aqi")          ? (station.aqi ? QString::number(*station.aqi) : QString())
                                             : beijingText(station.aqiTime));
    }
    return cells;
}

QStringList writeRow(const std::vector<RawColumn>& columns, int ordinal, Camera& camera,
                     const SourceWriting& how)
{
    const CoordinateTexts coordinates = place(camera.position, how.coordinates);
    QStringList cells;
    for (const RawColumn& column : columns) {
        const auto is = [&column](const char* name) { return column.field == QLatin1String(name); };
        cells.push_back(is("ordinal")         ? QString::number(ordinal)
                        : is("device_id")     ? camera.deviceId
                        : is("camera_name")   ? camera.name
                        : is("admin_code")    ? districtText(how.geography, camera.adminCode, how.districts)
                        : is("longitude")     ? coordinates.x
                        : is("latitude")      ? coordinates.y
                        : is("mast_height_m") ? toText(camera.mastHeightMetres)
                        : is("range_m")       ? toText(camera.rangeMetres)
                        : is("sector_start_deg") ? toText(camera.sectorStartDegrees)
                                                 : toText(camera.sectorEndDegrees));
    }
    return cells;
}

} // namespace airshed::inventory::demonstration
