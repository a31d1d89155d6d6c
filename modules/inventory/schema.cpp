// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/schema.h"

#include "core/errors.h"
#include "geo/transform.h"
#include "inventory/table.h"

#include <QCoreApplication>

namespace airshed::inventory::schema
{

namespace
{

/// Makes a layer's columns from a record's description.
class ColumnMaker
{
public:
    explicit ColumnMaker(OGRLayer& layer) : m_layer(layer) {}

    template<typename Member>
    void operator()(const char* column, const Member&, Rule rule = Rule::None)
    {
        OGRFieldDefn field(column, fieldType<Member>());
        if constexpr (std::same_as<Member, bool>)
            field.SetSubType(OFSTBoolean);
        // The enumerations always have a value.
        const bool isRequired = rule != Rule::None || std::is_enum_v<Member> || std::same_as<Member, bool>;
        field.SetNullable(isRequired ? FALSE : TRUE);
        field.SetUnique(rule == Rule::RequiredUnique ? TRUE : FALSE);
        m_layer.CreateField(&field);
    }
    void operator()(const char*, const geo::LonLat&) {}
    void operator()(const char*, const std::optional<geo::LonLat>&) {}
    void operator()(const char*, const geo::Area&) {}

private:
    template<typename Member>
    static constexpr OGRFieldType fieldType()
    {
        if constexpr (std::same_as<Member, double>)
            return OFTReal;
        else if constexpr (std::same_as<Member, int> || std::same_as<Member, std::optional<int>> ||
                           std::same_as<Member, bool>)
            return OFTInteger;
        else if constexpr (std::integral<Member>)
            return OFTInteger64;
        else if constexpr (std::same_as<Member, QDate> || std::same_as<Member, std::optional<QDate>>)
            return OFTDate;
        else if constexpr (std::same_as<Member, QDateTime>)
            return OFTDateTime;
        else
            return OFTString;
    }

    OGRLayer& m_layer;
};

OGRLayer& createLayer(Database& database, const char* name, OGRwkbGeometryType geometry)
{
    CPLStringList options;
    options.SetNameValue("FID", "fid");
    if (geometry != wkbNone)
        options.SetNameValue("GEOMETRY_NAME", "geom");
    const geo::SpatialReferenceHandle reference = geo::spatialReference(geo::storageEpsg);
    OGRLayer* const layer = database.guarded([&] {
        return database.dataset().CreateLayer(name, geometry == wkbNone ? nullptr : reference.get(), geometry,
                                              options.List());
    });
    return *layer;
}

template<typename Record>
void createTableOf(Database& database)
{
    constexpr OGRwkbGeometryType geometry = std::same_as<Record, Zone>     ? wkbMultiPolygon
                                            : TableOf<Record>::hasPosition ? wkbPoint
                                                                           : wkbNone;
    OGRLayer& layer = createLayer(database, TableOf<Record>::name, geometry);
    database.guarded([&] {
        ColumnMaker maker(layer);
        const Record example;
        describe(maker, example);
    });
}

void createWorkspaceTable(Database& database)
{
    OGRLayer& layer = createLayer(database, "workspace", wkbNone);
    database.guarded([&] {
        OGRFieldDefn name("name", OFTString);
        name.SetNullable(FALSE);
        name.SetUnique(TRUE);
        layer.CreateField(&name);
        OGRFieldDefn value("value", OFTString);
        layer.CreateField(&value);
    });
}

/// The names of an enumeration's values as a condition on a column.
template<typename Values>
QString isOneOf(const char* column, const Values& values)
{
    QStringList literals;
    for (const auto value : values)
        literals += sql::literal(enumText(value));
    return QStringLiteral("NEW.%1 IN (%2)").arg(QLatin1String(column), literals.join(QStringLiteral(", ")));
}

} // namespace

void createTable(Database& database, const char* name)
{
    const auto is = [name](const char* other) { return qstrcmp(name, other) == 0; };
    if (is("enterprise"))
        createTableOf<Enterprise>(database);
    else if (is("site"))
        createTableOf<Site>(database);
    else if (is("source"))
        createTableOf<Source>(database);
    else if (is("emission"))
        createTableOf<EmissionRow>(database);
    else if (is("station"))
        createTableOf<Station>(database);
    else if (is("camera"))
        createTableOf<Camera>(database);
    else if (is("batch"))
        createTableOf<Batch>(database);
    else if (is("change"))
        createTableOf<Change>(database);
    else if (is("problem"))
        createTableOf<Problem>(database);
    else if (is("zone"))
        createTableOf<Zone>(database);
    else if (is("workspace"))
        createWorkspaceTable(database);
    else
        throw LogicError(QStringLiteral("There is no table \"%1\" in the schema.").arg(QLatin1String(name)));
}

void createTables(Database& database, const QString& title, int mapEpsg)
{
    constexpr std::array tables = {"source",   "station", "camera", "zone",    "enterprise", "site",
                                   "emission", "batch",   "change", "problem", "workspace"};
    for (const char* table : tables)
        createTable(database, table);
    // GDAL makes a table with its first statement; the indexes need it there.
    database.guarded([&] { database.dataset().FlushCache(false); });
    for (const char* table : tables)
        createIndexes(database, table);
    createChecks(database);
    setWorkspaceValue(database, QStringLiteral("schema_version"), QString::number(currentVersion));
    setWorkspaceValue(database, QStringLiteral("title"), title);
    setWorkspaceValue(database, QStringLiteral("map_epsg"), QString::number(mapEpsg));
    setWorkspaceValue(database, QStringLiteral("created_at"), toText(QDateTime::currentDateTimeUtc()));
}

std::vector<sql::Index> indexes()
{
    std::vector<sql::Index> all;
    const auto add = [&all](const char* table, const QString& columns, bool isUnique = false) {
        const QString table_(QString::fromLatin1(table));
        QString name = QStringLiteral("index_") + table_ + u'_' + columns;
        name.replace(QStringLiteral(", "), QStringLiteral("_"));
        all.push_back({name, table_, columns, isUnique});
    };
    for (const char* column :
         {"name", "class", "admin_code", "credit_code", "permit_number", "performance_grade", "batch"})
        add("source", QLatin1String(column));
    for (const Pollutant pollutant : allPollutants)
        add("source", QLatin1String(emissionColumn(pollutant)));
    add("emission", QStringLiteral("source, year"), true);
    add("change", QStringLiteral("record_table, record_id"));
    add("problem", QStringLiteral("record_table, record_id"));
    add("enterprise", QStringLiteral("credit_code"));
    add("site", QStringLiteral("permit_number"));
    return all;
}

void createIndexes(Database& database, const char* table)
{
    for (const sql::Index& index : indexes()) {
        if (index.table == QLatin1String(table))
            database.execute(sql::create(index));
    }
}

void dropIndexes(Database& database, const char* table)
{
    for (const sql::Index& index : indexes()) {
        if (index.table == QLatin1String(table))
            database.execute(sql::drop(index));
    }
}

void createChecks(Database& database)
{
    const auto check = [&database](const char* table, const char* name, const QString& condition,
                                   const char* message) {
        for (const QString& statement : sql::geopackage::checkTriggers(
                 QLatin1String(table), QLatin1String(name), condition, QLatin1String(message)))
            database.execute(statement);
    };
    check("source", "class", isOneOf("class", allSourceClasses), "class must be one of the ten class names");
    check("source", "status",
          isOneOf("status", std::array{SourceStatus::Active, SourceStatus::Closed, SourceStatus::Seasonal}),
          "status must be active, closed or seasonal");
    check("source", "number", QStringLiteral("NEW.number <> ''"), "a source must have a number");
    check("problem", "severity",
          isOneOf("severity", std::array{Severity::Note, Severity::Warning, Severity::Error}),
          "severity must be note, warning or error");
    check("zone", "name", QStringLiteral("NEW.name <> ''"), "a zone must have a name");
    check("emission", "source", QStringLiteral("EXISTS (SELECT 1 FROM source WHERE fid = NEW.source)"),
          "an emission must belong to a source");
}

int version(Database& database)
{
    if (!database.hasLayer("workspace") || !database.hasLayer("source"))
        throw WorkspaceError(
            QCoreApplication::translate("airshed::inventory",
                                        "%1 is a GeoPackage, but not an inventory of this program; "
                                        "import its layers into a workspace instead.")
                .arg(database.path()));
    bool isNumber = false;
    const int version = workspaceValue(database, QStringLiteral("schema_version")).toInt(&isNumber);
    if (!isNumber || version < 1)
        throw WorkspaceError(
            QCoreApplication::translate("airshed::inventory",
                                        "The inventory %1 is damaged: it does not say its version; "
                                        "put it back from a copy.")
                .arg(database.path()));
    return version;
}

void setVersion(Database& database, int version)
{
    setWorkspaceValue(database, QStringLiteral("schema_version"), QString::number(version));
}

QString workspaceValue(Database& database, const QString& name)
{
    QString value;
    database.select(sql::workspaceValue(name), [&value](OGRFeature& feature) {
        value = QString::fromUtf8(feature.GetFieldAsString(0));
        return false;
    });
    return value;
}

void setWorkspaceValue(Database& database, const QString& name, const QString& value)
{
    bool exists = false;
    database.select(sql::workspaceValue(name), [&exists](OGRFeature&) {
        exists = true;
        return false;
    });
    database.execute(exists ? sql::setWorkspaceValue(name, value) : sql::insertWorkspaceValue(name, value));
}

} // namespace airshed::inventory::schema
