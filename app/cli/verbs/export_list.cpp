// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli export: the inventory's lists for other programs, in a form that can be imported again.
#include "command.h"

#include "geo/district_index.h"
#include "inventory/exporting/list_export.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

namespace airshed::cli
{

namespace
{

using namespace inventory;
using namespace inventory::exporting;

QString option(const char* name) { return QString::fromLatin1(name); }

void addExportOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {option("list"), Text::tr("sources (without it), stations or cameras."), Text::tr("name")});
    parser.addOption({option("as-of"),
                      Text::tr("The sources as they stood at the end of this day, YYYY-MM-DD."),
                      Text::tr("date")});
    parser.addOption({option("class"),
                      Text::tr("Only sources of these classes, separated by commas, such as 扬尘源 or "
                               "dust."),
                      Text::tr("classes")});
    parser.addOption({option("district"),
                      Text::tr("Only sources of these districts, names or codes, separated by "
                               "commas."),
                      Text::tr("districts")});
    parser.addOption({option("encoding"), Text::tr("UTF-8 (without it) or GB18030, for CSV and shapefiles."),
                      Text::tr("encoding")});
}

QStringList listOption(const QCommandLineParser& options, const char* name)
{
    return options.value(option(name)).split(u',', Qt::SkipEmptyParts);
}

std::vector<SourceClass> classesOf(const QCommandLineParser& options)
{
    std::vector<SourceClass> classes;
    for (const QString& text : listOption(options, "class")) {
        const std::optional<SourceClass> sourceClass = sourceClassFromText(text.trimmed());
        if (!sourceClass) {
            QStringList known;
            for (const SourceClass one : allSourceClasses)
                known += code(one);
            throw UsageError(Text::tr("There is no class \"%1\"; choose of %2.")
                                 .arg(text, known.join(QStringLiteral(", "))));
        }
        classes.push_back(*sourceClass);
    }
    return classes;
}

std::vector<QString> districtsOf(const QCommandLineParser& options, const geo::DistrictIndex* districts)
{
    std::vector<QString> codes;
    for (const QString& text : listOption(options, "district")) {
        const QString wanted = text.trimmed();
        if (!districts) {
            codes.push_back(wanted);
            continue;
        }
        const geo::District* district = districts->byCode(wanted);
        if (!district)
            district = districts->byName(wanted);
        if (!district) {
            QStringList known;
            for (const geo::District& one : districts->districts())
                known += one.name;
            throw UsageError(Text::tr("There is no district \"%1\"; choose of %2.")
                                 .arg(wanted, known.join(QStringLiteral(", "))));
        }
        codes.push_back(district->adminCode);
    }
    return codes;
}

/// What can be told without the workspace.
ListExport exportOf(const Invocation& invocation)
{
    const QCommandLineParser& options = invocation.options();
    ListExport what;
    what.path = invocation.requiredOutput();
    const QFileInfo file(what.path);
    if (!exportSuffixes().contains(file.suffix().toLower()))
        throw UsageError(Text::tr("The file name \"%1\" must end in .csv, .xlsx, .gpkg, .geojson or .shp.")
                             .arg(file.fileName()));
    if (options.isSet(option("list"))) {
        const std::optional<ListKind> kind = listKindFromText(options.value(option("list")));
        if (!kind)
            throw UsageError(Text::tr("There is no list \"%1\"; choose sources, stations or cameras.")
                                 .arg(options.value(option("list"))));
        what.kind = *kind;
    }
    for (const char* name : {"as-of", "class", "district"}) {
        if (what.kind != ListKind::Sources && options.isSet(option(name)))
            throw UsageError(Text::tr("--%1 is for sources only.").arg(option(name)));
    }
    if (options.isSet(option("as-of"))) {
        const QString text = options.value(option("as-of"));
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            throw UsageError(
                Text::tr("--%1 needs a date such as 2026-11-24, not \"%2\".").arg(option("as-of"), text));
        what.query.asOf = day;
    }
    what.query.classes = classesOf(options);
    if (options.isSet(option("encoding"))) {
        const std::optional<ListEncoding> encoding = listEncodingFromText(options.value(option("encoding")));
        if (!encoding)
            throw UsageError(Text::tr("There is no encoding \"%1\"; choose UTF-8 or GB18030.")
                                 .arg(options.value(option("encoding"))));
        if (!hasEncoding(file.suffix().toLower()))
            throw UsageError(Text::tr("--encoding is for CSV and shapefiles only."));
        what.encoding = *encoding;
    }
    what.language =
        QLocale().language() == QLocale::Chinese ? HeaderLanguage::Chinese : HeaderLanguage::English;
    return what;
}

ExitCode run(Invocation& invocation)
{
    ListExport what = exportOf(invocation);
    const std::unique_ptr<Workspace> workspace = invocation.openWorkspace();
    std::optional<geo::DistrictIndex> districts;
    if (QFileInfo::exists(workspace->basemapPath()))
        districts = geo::DistrictIndex::fromBasemap(workspace->basemapPath());
    what.districts = districts ? &*districts : nullptr;
    what.query.adminCodes = districtsOf(invocation.options(), what.districts);
    const qint64 rows = exportList(what, workspace->store(), invocation.progress());
    if (invocation.wantsJson())
        invocation.print(QJsonDocument(QJsonObject{{option("output"), what.path}, {option("rows"), rows}}));
    else
        invocation.print(Text::tr("%1: %2 rows").arg(what.path, QLocale().toString(rows)));
    return ExitCode::Done;
}

} // namespace

Command export_list()
{
    Command command;
    command.verb = QStringLiteral("export");
    command.summary =
        Text::tr("Write sources, stations or cameras as CSV, XLSX, GeoPackage, GeoJSON or shapefile.");
    command.description =
        Text::tr("Writes a list for other programs; the ending of --output decides the format (.csv, .xlsx, "
                 ".gpkg, .geojson, .shp) and --language that of the header. The list can be "
                 "imported again.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::OutputFile;
    command.addOptions = addExportOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
