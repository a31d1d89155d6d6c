// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/table_columns.h"

#include "core/beijing_time.h"
#include "inventory/field_text.h"
#include "inventory/record_fields.h"
#include "review/logic/review_text.h"

#include <QLocale>
#include <cmath>
#include <functional>

namespace airshed::review
{

using inventory::Camera;
using inventory::Source;
using inventory::SourceColumn;
using inventory::Station;

namespace
{

template<typename Record>
struct Column {
    TableColumn head;
    std::function<Cell(const Record&, const DistrictNames&)> cell;
};

Cell words(const QString& text) { return {text, {}}; }

Cell quantity(double value)
{
    if (std::isnan(value))
        return {};
    return {numberText(value), value};
}

Cell district(const QString& adminCode, const DistrictNames& names)
{
    return words(names.value(adminCode, adminCode));
}

TableColumn textColumn(const char* id, const QString& title, std::optional<SourceColumn> sortBy, int width,
                       bool isShownAtFirst = true)
{
    return {.id = QLatin1String(id),
            .title = title,
            .unit = {},
            .isNumber = false,
            .isShownAtFirst = isShownAtFirst,
            .widthInDigits = width,
            .sortBy = sortBy};
}

TableColumn numberColumn(const char* id, const QString& title, const QString& unit,
                         std::optional<SourceColumn> sortBy = {}, bool isShownAtFirst = true)
{
    return {.id = QLatin1String(id),
            .title = title,
            .unit = unit,
            .isNumber = true,
            .isShownAtFirst = isShownAtFirst,
            .widthInDigits = 9,
            .sortBy = sortBy};
}

std::vector<Column<Source>> makeSourceColumns()
{
    using S = const Source&;
    using D = const DistrictNames&;
    std::vector<Column<Source>> columns = {
        {textColumn("number", ReviewText::tr("Number"), SourceColumn::Number, 14),
         [](S s, D) { return words(s.number); }},
        {textColumn("name", ReviewText::tr("Name"), SourceColumn::Name, 30),
         [](S s, D) { return words(s.name); }},
        {textColumn("class", ReviewText::tr("Class"), SourceColumn::Class, 18),
         [](S s, D) { return words(displayName(s.sourceClass)); }},
        {textColumn("subclass", ReviewText::tr("Subclass"), SourceColumn::Subclass, 14, false),
         [](S s, D) { return words(s.subclass); }},
        {textColumn("admin_code", ReviewText::tr("District"), SourceColumn::District, 12),
         [](S s, D d) { return district(s.adminCode, d); }},
        {textColumn("township", ReviewText::tr("Township"), SourceColumn::Township, 12, false),
         [](S s, D) { return words(s.township); }},
        {textColumn("management_unit", ReviewText::tr("Development zone"), SourceColumn::ManagementUnit, 14,
                    false),
         [](S s, D) { return words(s.managementUnit); }},
        {textColumn("status", ReviewText::tr("Status"), SourceColumn::Status, 8),
         [](S s, D) { return words(displayName(s.status)); }},
        {textColumn("performance_grade", ReviewText::tr("Grade"), SourceColumn::Grade, 8),
         [](S s, D) { return words(s.performanceGrade); }},
        {textColumn("control_category", ReviewText::tr("Control category"), SourceColumn::ControlCategory, 10,
                    false),
         [](S s, D) { return words(s.controlCategory); }},
        {textColumn("credit_code", ReviewText::tr("Credit code"), SourceColumn::CreditCode, 20, false),
         [](S s, D) { return words(s.creditCode); }},
        {textColumn("permit_number", ReviewText::tr("Permit number"), SourceColumn::PermitNumber, 24, false),
         [](S s, D) { return words(s.permitNumber); }},
        {textColumn("online_monitoring", ReviewText::tr("Online monitoring"), SourceColumn::OnlineMonitoring,
                    10, false),
         [](S s, D) { return words(s.hasOnlineMonitoring ? ReviewText::tr("Yes") : ReviewText::tr("No")); }},
        {numberColumn("stack_height_m", ReviewText::tr("Stack height"), QStringLiteral("m"),
                      SourceColumn::StackHeight),
         [](S s, D) { return quantity(s.release.heightMetres); }},
    };
    for (const Pollutant pollutant : allPollutants) {
        TableColumn head =
            numberColumn(inventory::emissionColumn(pollutant), displayName(pollutant), QStringLiteral("t/a"),
                         SourceColumn::Emission, pollutant != Pollutant::BC && pollutant != Pollutant::OC);
        head.pollutant = pollutant;
        columns.push_back({head, [pollutant](S s, D) -> Cell {
                               if (!s.emission.isStated(pollutant))
                                   return {};
                               return {emissionText(s.emission[pollutant]), s.emission[pollutant]};
                           }});
    }
    columns.push_back({textColumn("updated_at", ReviewText::tr("Updated"), SourceColumn::UpdatedAt, 17),
                       [](S s, D) { return words(beijingText(s.updatedAt)); }});
    return columns;
}

std::vector<Column<Station>> makeStationColumns()
{
    using S = const Station&;
    using D = const DistrictNames&;
    return {
        {textColumn("code", ReviewText::tr("Code"), {}, 12), [](S s, D) { return words(s.code); }},
        {textColumn("name", ReviewText::tr("Name"), {}, 24), [](S s, D) { return words(s.name); }},
        {textColumn("kind", ReviewText::tr("Kind"), {}, 14), [](S s, D) { return words(s.kind); }},
        {textColumn("admin_code", ReviewText::tr("District"), {}, 12),
         [](S s, D d) { return district(s.adminCode, d); }},
        {numberColumn("aqi", ReviewText::tr("AQI"), {}),
         [](S s, D) { return s.aqi ? quantity(*s.aqi) : Cell(); }},
        {textColumn("aqi_time", ReviewText::tr("Hour"), {}, 17),
         [](S s, D) { return words(beijingText(s.aqiTime)); }},
        {numberColumn("lon", ReviewText::tr("Longitude"), QStringLiteral("°E")),
         [](S s, D) {
             return Cell{QLocale().toString(s.position.lon, 'f', 5), s.position.lon};
         }},
        {numberColumn("lat", ReviewText::tr("Latitude"), QStringLiteral("°N")),
         [](S s, D) {
             return Cell{QLocale().toString(s.position.lat, 'f', 5), s.position.lat};
         }},
    };
}

std::vector<Column<Camera>> makeCameraColumns()
{
    using C = const Camera&;
    using D = const DistrictNames&;
    return {
        {textColumn("device_id", ReviewText::tr("Device"), {}, 22), [](C c, D) { return words(c.deviceId); }},
        {textColumn("name", ReviewText::tr("Name"), {}, 24), [](C c, D) { return words(c.name); }},
        {textColumn("admin_code", ReviewText::tr("District"), {}, 12),
         [](C c, D d) { return district(c.adminCode, d); }},
        {numberColumn("mast_height_m", ReviewText::tr("Mast height"), QStringLiteral("m")),
         [](C c, D) { return quantity(c.mastHeightMetres); }},
        {numberColumn("range_m", ReviewText::tr("Range"), QStringLiteral("m")),
         [](C c, D) { return quantity(c.rangeMetres); }},
        {numberColumn("sector_start_deg", ReviewText::tr("Sector from"), QStringLiteral("°")),
         [](C c, D) { return quantity(c.sectorStartDegrees); }},
        {numberColumn("sector_end_deg", ReviewText::tr("Sector to"), QStringLiteral("°")),
         [](C c, D) { return quantity(c.sectorEndDegrees); }},
    };
}

// Made once, when the window's language is known.
const std::vector<Column<Source>>& sourceColumns()
{
    static const std::vector<Column<Source>> columns = makeSourceColumns();
    return columns;
}
const std::vector<Column<Station>>& stationColumns()
{
    static const std::vector<Column<Station>> columns = makeStationColumns();
    return columns;
}
const std::vector<Column<Camera>>& cameraColumns()
{
    static const std::vector<Column<Camera>> columns = makeCameraColumns();
    return columns;
}

template<typename Record>
std::vector<TableColumn> heads(const std::vector<Column<Record>>& columns)
{
    std::vector<TableColumn> result;
    for (const Column<Record>& column : columns)
        result.push_back(column.head);
    return result;
}

} // namespace

const std::vector<TableColumn>& columnsOf(RecordKind kind)
{
    static const std::vector<TableColumn> sources = heads(sourceColumns());
    static const std::vector<TableColumn> stations = heads(stationColumns());
    static const std::vector<TableColumn> cameras = heads(cameraColumns());
    switch (kind) {
    case RecordKind::Station:
        return stations;
    case RecordKind::Camera:
        return cameras;
    case RecordKind::Source:
        break;
    }
    return sources;
}

Cell cellOf(const Source& source, std::size_t column, const DistrictNames& districts)
{
    return sourceColumns().at(column).cell(source, districts);
}

Cell cellOf(const Station& station, std::size_t column, const DistrictNames& districts)
{
    return stationColumns().at(column).cell(station, districts);
}

Cell cellOf(const Camera& camera, std::size_t column, const DistrictNames& districts)
{
    return cameraColumns().at(column).cell(camera, districts);
}

namespace
{

QString withoutTrailingZeros(QString text)
{
    const QString point = QLocale().decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

} // namespace

QString numberText(double number)
{
    return std::isnan(number) ? QString() : withoutTrailingZeros(QLocale().toString(number, 'f', 4));
}

QString emissionText(double tonnesPerYear)
{
    if (std::isnan(tonnesPerYear))
        return {};
    if (tonnesPerYear == 0)
        return QLocale().toString(0);
    const int digitsBeforePoint = static_cast<int>(std::floor(std::log10(std::abs(tonnesPerYear)))) + 1;
    const int decimals = std::clamp(4 - digitsBeforePoint, 0, 9);
    return withoutTrailingZeros(QLocale().toString(tonnesPerYear, 'f', decimals));
}

} // namespace airshed::review
