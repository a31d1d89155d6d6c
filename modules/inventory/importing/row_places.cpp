// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the coordinates of a row (DQ01, DQ02, DQ05), and the rows of stations and cameras, which
// are little more than a place with a name.
#include "geo/district_index.h"
#include "inventory/field_text.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/row_reader.h"
#include "tables/text_forms.h"

#include <cmath>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

using Meaning = RowCoordinates::Meaning;
constexpr QStringView unusable = u"DQ01";
constexpr QStringView swapped = u"DQ02";
constexpr QStringView outside = u"DQ03";
constexpr QStringView projected = u"DQ05";

} // namespace

void RowReader::readPosition(const RowCoordinates& coordinates, const Placement::Place& place)
{
    const QString written = coordinates.written();
    switch (coordinates.meaning) {
    case Meaning::Degrees:
        return;
    case Meaning::Missing:
        complain(unusable, Severity::Error, Field::Coordinates, {},
                 ImportText::tr("The row has no coordinates, so it is not on the map; add them."));
        return;
    case Meaning::Unreadable:
        complain(
            unusable, Severity::Error, Field::Coordinates, written,
            coordinates.isFormulaError
                ? ImportText::tr("The coordinates hold a formula that failed, so the row is not on the map; "
                                 "mend the formula in the file.")
                : ImportText::tr("The coordinates \"%1\" cannot be read, so the row is not on the map; write "
                                 "degrees such as 115.858000 and 28.682000.")
                      .arg(written));
        return;
    case Meaning::Zero:
        complain(unusable, Severity::Error, Field::Coordinates, written,
                 ImportText::tr("The coordinates are 0, so the row is not on the map; write the real ones."));
        return;
    case Meaning::Impossible:
        complain(unusable, Severity::Error, Field::Coordinates, written,
                 ImportText::tr("The coordinates \"%1\" are no place in China, so the row is not on the map; "
                                "correct them.")
                     .arg(written));
        return;
    case Meaning::Swapped: {
        CoordinateSettings settings = m_sheet.coordinates;
        settings.readsSwappedRows = true;
        const QString suggestion = toText(Placement(settings).of(coordinates).position);
        if (place.position) {
            complain(
                swapped, Severity::Note, Field::Coordinates, written,
                ImportText::tr("Longitude and latitude stood in each other's column and were read the other "
                               "way round."));
        } else {
            complain(
                swapped, Severity::Error, Field::Coordinates, written,
                ImportText::tr("Longitude and latitude stand in each other's column, so the row is not on "
                               "the map; swap them, or accept that the import does."),
                suggestion);
        }
        return;
    }
    case Meaning::Projected:
        break;
    }
    if (coordinates.hasStatedSystem) {
        if (!place.position)
            complain(
                unusable, Severity::Error, Field::Coordinates, written,
                ImportText::tr("The coordinates \"%1\" cannot be turned from EPSG:%2, so the row is not on "
                               "the map; correct them.")
                    .arg(written)
                    .arg(m_sheet.fileEpsg));
        return;
    }
    if (place.position) {
        if (m_sheet.coordinateForm == CoordinateForm::Mixed)
            complain(projected, Severity::Note, Field::Coordinates, written,
                     ImportText::tr("The row holds metres where others hold degrees; they were read as %1.")
                         .arg(place.system));
        return;
    }
    QString suggestion;
    for (const geo::ProjectedReading& reading : coordinates.readings) {
        const geo::LonLat position = m_placement.positionOf(reading);
        if (m_context.districts && m_context.districts->isInCity(position)) {
            suggestion = toText(std::optional(position));
            break;
        }
    }
    complain(
        projected, Severity::Error, Field::Coordinates, written,
        ImportText::tr("The coordinates \"%1\" are metres of an unnamed projected system, so the row is not "
                       "on the map; write degrees, or say which system it is.")
            .arg(written),
        suggestion);
}

std::optional<geo::LonLat> RowReader::requiredPosition(const RawRow& row)
{
    const RowCoordinates coordinates = m_sheet.hasCoordinates() ? m_coordinates.read(row) : RowCoordinates{};
    const Placement::Place place = m_placement.of(coordinates);
    readPosition(coordinates, place);
    if (place.position && m_context.districts && !m_context.districts->isInCity(*place.position))
        complain(outside, Severity::Warning, Field::Coordinates, coordinates.written(),
                 ImportText::tr("The position is outside the city; correct it if that is not meant."));
    return place.position;
}

void RowReader::readStation(const RawRow& row, JudgedRows& rows)
{
    Station station;
    station.provenance = provenance(row);
    station.code = codeText(row, Field::StationCode);
    station.name = text(row, Field::StationName);
    station.kind = shared(row, Field::StationKind);
    station.adminCode = districtCode(row, nullptr);
    if (station.code.isEmpty() && station.name.isEmpty()) {
        complain(rule::identity, Severity::Error, Field::StationName, {},
                 ImportText::tr("The row has neither a number nor a name; give it one."));
        refuse(row, rows);
        return;
    }
    if (station.name.isEmpty())
        station.name = station.code;
    const auto position = requiredPosition(row);
    const double aqi = number(row, Field::Aqi);
    if (std::isfinite(aqi) && aqi >= 0 && aqi <= 500)
        station.aqi = int(std::lround(aqi));
    else if (std::isfinite(aqi))
        complainUnreadable(row, Field::Aqi, ImportText::tr("a number from 0 to 500"));
    if (const QStringView cell = m_columns.text(row, Field::AqiTime); !meansNoValue(cell)) {
        if (const auto when = dateTimeFromText(cell))
            station.aqiTime = *when;
        else
            complainUnreadable(row, Field::AqiTime, ImportText::tr("a time"));
    }
    if (!position) {
        refuse(row, rows);
        return;
    }
    station.position = *position;
    rows.stations.push_back(std::move(station));
    keepProblems(row, 0, rows);
}

void RowReader::readCamera(const RawRow& row, JudgedRows& rows)
{
    Camera camera;
    camera.provenance = provenance(row);
    camera.deviceId = codeText(row, Field::DeviceId);
    camera.name = text(row, Field::CameraName);
    camera.adminCode = districtCode(row, nullptr);
    if (camera.deviceId.isEmpty() && camera.name.isEmpty()) {
        complain(rule::identity, Severity::Error, Field::CameraName, {},
                 ImportText::tr("The row has neither a number nor a name; give it one."));
        refuse(row, rows);
        return;
    }
    if (camera.name.isEmpty())
        camera.name = camera.deviceId;
    const auto position = requiredPosition(row);
    camera.mastHeightMetres = number(row, Field::MastHeight);
    camera.rangeMetres = number(row, Field::Range);
    const double start = number(row, Field::SectorStart);
    const double end = number(row, Field::SectorEnd);
    if (std::isfinite(start) && std::isfinite(end)) {
        camera.sectorStartDegrees = start;
        camera.sectorEndDegrees = end;
    }
    if (!position) {
        refuse(row, rows);
        return;
    }
    camera.position = *position;
    rows.cameras.push_back(std::move(camera));
    keepProblems(row, 0, rows);
}

} // namespace airshed::inventory::importing
