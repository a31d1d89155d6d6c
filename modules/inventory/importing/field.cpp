// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/field.h"

#include "core/errors.h"
#include "inventory/importing/import_text.h"

#include <algorithm>

namespace airshed::inventory::importing
{
namespace
{

constexpr auto any = std::nullopt;
constexpr auto sources = ListKind::Sources;
constexpr auto stations = ListKind::Stations;
constexpr auto cameras = ListKind::Cameras;

} // namespace

QString displayName(ListKind kind)
{
    switch (kind) {
    case ListKind::Sources:
        return ImportText::tr("pollution sources");
    case ListKind::Stations:
        return ImportText::tr("air monitoring stations");
    case ListKind::Cameras:
        return ImportText::tr("cameras");
    }
    return {};
}

QString code(ListKind kind)
{
    switch (kind) {
    case ListKind::Sources:
        return QStringLiteral("sources");
    case ListKind::Stations:
        return QStringLiteral("stations");
    case ListKind::Cameras:
        return QStringLiteral("cameras");
    }
    return {};
}

const std::vector<FieldTraits>& fieldTraits()
{
    static const std::vector<FieldTraits> all = {
        {Field::Ordinal, "ordinal", Dimension::None, any},
        {Field::District, "admin_code", Dimension::None, any},
        {Field::Township, "township", Dimension::None, any},
        {Field::Address, "address", Dimension::None, any},
        {Field::Longitude, "longitude", Dimension::None, any},
        {Field::Latitude, "latitude", Dimension::None, any},
        {Field::Coordinates, "coordinates", Dimension::None, any},
        {Field::Contact, "contact", Dimension::None, any},
        {Field::Telephone, "telephone", Dimension::None, any},
        {Field::Remark, "remark", Dimension::None, any},
        {Field::Number, "number", Dimension::None, sources},
        {Field::SourceName, "name", Dimension::None, sources},
        {Field::EnterpriseName, "enterprise", Dimension::None, sources},
        {Field::CreditCode, "credit_code", Dimension::None, sources},
        {Field::PermitNumber, "permit_number", Dimension::None, sources},
        {Field::OutletCode, "outlet_code", Dimension::None, sources},
        {Field::IndustryCode, "industry_code", Dimension::None, sources},
        {Field::SourceClass, "class", Dimension::None, sources},
        {Field::Subclass, "subclass", Dimension::None, sources},
        {Field::ManagementUnit, "management_unit", Dimension::None, sources},
        {Field::StackHeight, "stack_height_m", Dimension::Length, sources},
        {Field::StackDiameter, "stack_diameter_m", Dimension::Length, sources},
        {Field::ExitTemperature, "exit_temperature_k", Dimension::Temperature, sources},
        {Field::ExitVelocity, "exit_velocity_m_s", Dimension::Velocity, sources},
        {Field::AreaSide, "area_side_m", Dimension::Length, sources},
        {Field::SO2, "so2_t_a", Dimension::Emission, sources},
        {Field::NOx, "nox_t_a", Dimension::Emission, sources},
        {Field::CO, "co_t_a", Dimension::Emission, sources},
        {Field::VOCs, "vocs_t_a", Dimension::Emission, sources},
        {Field::NH3, "nh3_t_a", Dimension::Emission, sources},
        {Field::PM10, "pm10_t_a", Dimension::Emission, sources},
        {Field::PM25, "pm25_t_a", Dimension::Emission, sources},
        {Field::BC, "bc_t_a", Dimension::Emission, sources},
        {Field::OC, "oc_t_a", Dimension::Emission, sources},
        {Field::EmissionMethod, "emission_method", Dimension::None, sources},
        {Field::Year, "year", Dimension::None, sources},
        {Field::PerformanceGrade, "performance_grade", Dimension::None, sources},
        {Field::ControlCategory, "control_category", Dimension::None, sources},
        {Field::ElectricityMeter, "electricity_meter", Dimension::None, sources},
        {Field::OnlineMonitoring, "online_monitoring", Dimension::None, sources},
        {Field::Status, "status", Dimension::None, sources},
        {Field::ValidFrom, "valid_from", Dimension::None, sources},
        {Field::StationCode, "station_code", Dimension::None, stations},
        {Field::StationName, "station_name", Dimension::None, stations},
        {Field::StationKind, "station_kind", Dimension::None, stations},
        {Field::Aqi, "aqi", Dimension::None, stations},
        {Field::AqiTime, "aqi_time", Dimension::None, stations},
        {Field::DeviceId, "device_id", Dimension::None, cameras},
        {Field::CameraName, "camera_name", Dimension::None, cameras},
        {Field::MastHeight, "mast_height_m", Dimension::Length, cameras},
        {Field::Range, "range_m", Dimension::Length, cameras},
        {Field::SectorStart, "sector_start_deg", Dimension::None, cameras},
        {Field::SectorEnd, "sector_end_deg", Dimension::None, cameras},
    };
    return all;
}

const FieldTraits& traits(Field field) { return fieldTraits().at(std::size_t(field)); }

QString code(Field field) { return QString::fromLatin1(traits(field).code); }

std::optional<Field> fieldFromCode(QStringView code)
{
    for (const FieldTraits& candidate : fieldTraits()) {
        if (code == QLatin1String(candidate.code))
            return candidate.field;
    }
    return {};
}

QString displayName(Field field)
{
    if (const auto pollutant = pollutantOf(field))
        return ImportText::tr("%1 emission").arg(airshed::displayName(*pollutant));
    switch (field) {
    case Field::Ordinal:
        return ImportText::tr("Running number");
    case Field::District:
        return ImportText::tr("District");
    case Field::Township:
        return ImportText::tr("Township");
    case Field::Address:
        return ImportText::tr("Address");
    case Field::Longitude:
        return ImportText::tr("Longitude or X");
    case Field::Latitude:
        return ImportText::tr("Latitude or Y");
    case Field::Coordinates:
        return ImportText::tr("Coordinates in one cell");
    case Field::Contact:
        return ImportText::tr("Contact");
    case Field::Telephone:
        return ImportText::tr("Telephone");
    case Field::Remark:
        return ImportText::tr("Remark");
    case Field::Number:
        return ImportText::tr("Source number");
    case Field::SourceName:
        return ImportText::tr("Source name");
    case Field::EnterpriseName:
        return ImportText::tr("Enterprise");
    case Field::CreditCode:
        return ImportText::tr("Credit code");
    case Field::PermitNumber:
        return ImportText::tr("Permit number");
    case Field::OutletCode:
        return ImportText::tr("Outlet code");
    case Field::IndustryCode:
        return ImportText::tr("Industry code");
    case Field::SourceClass:
        return ImportText::tr("Source class");
    case Field::Subclass:
        return ImportText::tr("Subclass");
    case Field::ManagementUnit:
        return ImportText::tr("Development zone");
    case Field::StackHeight:
        return ImportText::tr("Stack height");
    case Field::StackDiameter:
        return ImportText::tr("Stack diameter");
    case Field::ExitTemperature:
        return ImportText::tr("Exit temperature");
    case Field::ExitVelocity:
        return ImportText::tr("Exit velocity");
    case Field::AreaSide:
        return ImportText::tr("Side of the area");
    case Field::EmissionMethod:
        return ImportText::tr("Emission method");
    case Field::Year:
        return ImportText::tr("Inventory year");
    case Field::PerformanceGrade:
        return ImportText::tr("Performance grade");
    case Field::ControlCategory:
        return ImportText::tr("Control category");
    case Field::ElectricityMeter:
        return ImportText::tr("Electricity meter");
    case Field::OnlineMonitoring:
        return ImportText::tr("Online monitoring");
    case Field::Status:
        return ImportText::tr("Status");
    case Field::ValidFrom:
        return ImportText::tr("Valid from");
    case Field::StationCode:
        return ImportText::tr("Station code");
    case Field::StationName:
        return ImportText::tr("Station name");
    case Field::StationKind:
        return ImportText::tr("Station kind");
    case Field::Aqi:
        return ImportText::tr("AQI");
    case Field::AqiTime:
        return ImportText::tr("Time of the AQI");
    case Field::DeviceId:
        return ImportText::tr("Device number");
    case Field::CameraName:
        return ImportText::tr("Camera name");
    case Field::MastHeight:
        return ImportText::tr("Mast height");
    case Field::Range:
        return ImportText::tr("Range of sight");
    case Field::SectorStart:
        return ImportText::tr("Sector from");
    case Field::SectorEnd:
        return ImportText::tr("Sector to");
    default:
        throw LogicError(QStringLiteral("A field without a name."));
    }
}

std::optional<Pollutant> pollutantOf(Field field)
{
    if (field < Field::SO2 || field > Field::OC)
        return {};
    return allPollutants[std::size_t(field) - std::size_t(Field::SO2)];
}

Field fieldOf(Pollutant pollutant) { return Field(int(Field::SO2) + int(pollutant)); }

bool belongsTo(Field field, ListKind kind) { return !traits(field).kind || *traits(field).kind == kind; }

} // namespace airshed::inventory::importing
