// SPDX-License-Identifier: GPL-3.0-or-later
// What a column of a foreign list can mean: the fields of sources, stations and cameras that an import fills.
#pragma once

#include "core/pollutant.h"

#include <QString>
#include <optional>
#include <vector>

namespace airshed::inventory::importing
{

enum class ListKind { Sources, Stations, Cameras };

/// Translated: "pollution sources".
QString displayName(ListKind kind);
/// "sources", "stations", "cameras".
QString code(ListKind kind);

enum class Field {
    // every list
    Ordinal, ///< 序号: counts rows, says nothing of the thing
    District,
    Township,
    Address,
    Longitude, ///< or X: whether degrees or metres, and which axis, is told by the numbers
    Latitude,
    Coordinates, ///< both in one cell
    Contact,
    Telephone,
    Remark,
    // sources
    Number,
    SourceName,
    EnterpriseName,
    CreditCode,
    PermitNumber,
    OutletCode,
    IndustryCode,
    SourceClass,
    Subclass,
    ManagementUnit,
    StackHeight,
    StackDiameter,
    ExitTemperature,
    ExitVelocity,
    AreaSide,
    SO2,
    NOx,
    CO,
    VOCs,
    NH3,
    PM10,
    PM25,
    BC,
    OC,
    EmissionMethod,
    Year,
    PerformanceGrade,
    ControlCategory,
    ElectricityMeter,
    OnlineMonitoring,
    Status,
    ValidFrom,
    // stations
    StationCode,
    StationName,
    StationKind,
    Aqi,
    AqiTime,
    // cameras
    DeviceId,
    CameraName,
    MastHeight,
    Range,
    SectorStart,
    SectorEnd
};

enum class Dimension { None, Emission, Temperature, Length, Velocity };

struct FieldTraits {
    Field field;
    const char*
        code; ///< in rule tables, mappings and problems: the column's name in the store where there is one
    Dimension dimension;
    std::optional<ListKind> kind; ///< nothing: every list has it
};

const std::vector<FieldTraits>& fieldTraits();
const FieldTraits& traits(Field field);

/// "stack_height".
QString code(Field field);
/// Translated, for the wizard: "Stack height".
QString displayName(Field field);
std::optional<Field> fieldFromCode(QStringView code);

std::optional<Pollutant> pollutantOf(Field field);
Field fieldOf(Pollutant pollutant);
/// Whether a list of this kind can use the field.
bool belongsTo(Field field, ListKind kind);

} // namespace airshed::inventory::importing
