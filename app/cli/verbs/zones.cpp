// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli zones: the control zones of a workspace, in from and out to the files that offices exchange.
#include "command.h"
#include "text_table.h"

#include "geo/area_operations.h"
#include "inventory/store.h"
#include "zoning/logic/zone_class.h"
#include "zoning/logic/zone_files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace airshed::cli
{

namespace
{

using inventory::Zone;
using namespace zoning;

QString option(const char* name) { return QString::fromLatin1(name); }

void addZoneOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {option("class"),
         Text::tr("Class of zones whose file names none: emergency (without it), burn-ban, fireworks-ban, "
                  "fuel-ban, non-road-machinery or construction."),
         Text::tr("class"), code(ZoneClass::Emergency)});
    parser.addOption({option("encoding"), Text::tr("UTF-8 (without it) or GB18030, for shapefiles."),
                      Text::tr("encoding"), QStringLiteral("UTF-8")});
}

/// The zones of a file as they will be stored. Throws InputError that names the file and the zone.
std::vector<Zone> zonesIn(const QString& path, ZoneClass otherwise, int mapEpsg)
{
    const geo::AreaOperations operations(mapEpsg);
    std::vector<Zone> zones = readZones(path, mapEpsg);
    const QString file = QFileInfo(path).fileName();
    int number = 0;
    for (Zone& zone : zones) {
        ++number;
        if (zone.name.isEmpty())
            zone.name = QStringLiteral("%1 %2").arg(QFileInfo(path).completeBaseName()).arg(number);
        const std::optional<ZoneClass> stated = zoneClassFromText(zone.zoneClass);
        if (!stated && !zone.zoneClass.isEmpty())
            throw InputError(
                Text::tr("%1: the zone \"%2\" has the class \"%3\", which is none of this program; correct "
                         "the field \"kind\".")
                    .arg(file, zone.name, zone.zoneClass));
        zone.zoneClass = code(stated.value_or(otherwise));
        if (const auto flaw = operations.flawOf(zone.area))
            throw InputError(
                Text::tr("%1: the outline of \"%2\" is not proper (%3 near %4, %5); repair it and try again.")
                    .arg(file, zone.name, flaw->reason)
                    .arg(flaw->where.lon, 0, 'f', 5)
                    .arg(flaw->where.lat, 0, 'f', 5));
    }
    return zones;
}

/// Zones of one class must not overlap: a source would stand in two of them.
void requireApart(const std::vector<Zone>& stored, const std::vector<Zone>& added, int mapEpsg)
{
    const geo::AreaOperations operations(mapEpsg);
    for (std::size_t i = 0; i < added.size(); ++i) {
        const auto clash = [&](const Zone& other) {
            if (other.zoneClass == added[i].zoneClass && operations.overlap(other.area, added[i].area))
                throw InputError(
                    Text::tr("The zone \"%1\" overlaps \"%2\" of the same class; take the common part off "
                             "one of them and try again.")
                        .arg(added[i].name, other.name));
        };
        for (const Zone& other : stored)
            clash(other);
        for (std::size_t k = 0; k < i; ++k)
            clash(added[k]);
    }
}

QString jsonOf(const Zone& zone)
{
    QJsonObject object{{option("name"), zone.name},
                       {option("kind"), zone.zoneClass},
                       {option("area"), geo::toWkt(zone.area)}};
    const auto add = [&object](const char* name, const QString& text) {
        if (!text.isEmpty())
            object[option(name)] = text;
    };
    add("code", zone.code);
    add("levels", zone.levels);
    add("legal_basis", zone.legalBasis);
    add("valid_from", zone.validFrom.toString(Qt::ISODate));
    add("valid_to", zone.validTo ? zone.validTo->toString(Qt::ISODate) : QString());
    add("responsible_unit", zone.responsibleUnit);
    add("measures", zone.measures);
    add("contact", zone.contact);
    add("note", zone.note);
    add("drawn_by", zone.drawnBy);
    add("version", QString::number(zone.version));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ExitCode takeIn(Invocation& invocation)
{
    const QString wanted = invocation.options().value(option("class"));
    const std::optional<ZoneClass> otherwise = zoneClassFromText(wanted);
    if (!otherwise)
        throw UsageError(Text::tr("--class: there is no class of zones \"%1\".").arg(wanted));
    const std::unique_ptr<inventory::Workspace> workspace = invocation.openWorkspaceForWriting();
    std::vector<Zone> added;
    for (const QString& path : invocation.arguments()) {
        for (Zone& zone : zonesIn(path, *otherwise, workspace->mapEpsg()))
            added.push_back(std::move(zone));
    }
    requireApart(workspace->store().zones(), added, workspace->mapEpsg());
    std::vector<inventory::FieldEdit> edits;
    for (const Zone& zone : added)
        edits.push_back({option("zone"), 0, {}, jsonOf(zone)});
    workspace->store().apply(
        edits, Text::tr("Taken in from %1").arg(invocation.arguments().join(QStringLiteral(", "))));
    invocation.print(Text::tr("%n zone(s) were taken in.", nullptr, static_cast<int>(added.size())));
    return ExitCode::Done;
}

ExitCode show(Invocation& invocation, const std::vector<Zone>& zones)
{
    const QLocale locale;
    constexpr double squareKilometre = 1e6;
    if (invocation.wantsJson()) {
        QJsonArray all;
        for (const Zone& zone : zones)
            all.append(QJsonObject{{option("name"), zone.name},
                                   {option("class"), zone.zoneClass},
                                   {option("areaKm2"), geo::areaSquareMetres(zone.area) / squareKilometre}});
        invocation.print(QJsonDocument(all));
        return ExitCode::Done;
    }
    TextTable table;
    table.addColumn(Text::tr("Zone"));
    table.addColumn(Text::tr("Class"));
    table.addColumn(Text::tr("km²"), Align::Right);
    table.addColumn(Text::tr("Legal basis"));
    for (const Zone& zone : zones) {
        const std::optional<ZoneClass> zoneClass = zoneClassFromText(zone.zoneClass);
        table.addRow({zone.name, zoneClass ? displayName(*zoneClass) : zone.zoneClass,
                      locale.toString(geo::areaSquareMetres(zone.area) / squareKilometre, 'f', 2),
                      zone.legalBasis});
    }
    invocation.print(table.isEmpty() ? Text::tr("The workspace has no zones.") : table.text());
    return ExitCode::Done;
}

ExitCode run(Invocation& invocation)
{
    if (!invocation.arguments().isEmpty())
        return takeIn(invocation);
    const QString encoding = invocation.options().value(option("encoding"));
    const bool isGb = encoding.compare(QLatin1String("GB18030"), Qt::CaseInsensitive) == 0;
    if (!isGb && encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) != 0)
        throw UsageError(Text::tr("There is no encoding \"%1\"; choose UTF-8 or GB18030.").arg(encoding));
    const std::unique_ptr<inventory::Workspace> workspace = invocation.openWorkspace();
    const std::vector<Zone> zones = workspace->store().zones();
    if (invocation.output().isEmpty())
        return show(invocation, zones);
    writeZones(invocation.output(), zones, workspace->mapEpsg(),
               isGb ? inventory::exporting::ListEncoding::Gb18030 : inventory::exporting::ListEncoding::Utf8);
    invocation.print(
        Text::tr("%1: %n zone(s)", nullptr, static_cast<int>(zones.size())).arg(invocation.output()));
    return ExitCode::Done;
}

} // namespace

Command zones()
{
    Command command;
    command.verb = QStringLiteral("zones");
    command.summary =
        Text::tr("List the control zones of a workspace, take them in from files or write them out.");
    command.description = Text::tr(
        "Without files it lists the zones, or writes them to --output; the ending decides the format (.gpkg, "
        ".shp, .geojson, .kml, .dxf). With files it takes their polygons in, all or none of them.");
    command.positional = QStringLiteral("[FILE...]");
    command.positionalHelp = Text::tr("Files with the outlines of zones.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::OutputFile;
    command.addOptions = addZoneOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
