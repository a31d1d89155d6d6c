// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/feature_text.h"

#include "core/beijing_time.h"
#include "core/pollutant.h"
#include "core/source_class.h"
#include "inventory/field_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <optional>

namespace airshed::workbench
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::workbench::FeatureText)
};

struct Column {
    QString column;
    QString name;
};

/// In the order in which a person reads a record.
QList<Column> namedColumns()
{
    QList<Column> columns = {
        {"name", Text::tr("Name")},
        {"name_en", Text::tr("English name")},
        {"number", Text::tr("Number")},
        {"code", Text::tr("Code")},
        {"device_id", Text::tr("Device number")},
        {"class", Text::tr("Class")},
        {"subclass", Text::tr("Subclass")},
        {"kind", Text::tr("Kind")},
        {"aqi", Text::tr("AQI")},
        {"aqi_time", Text::tr("Time of the AQI")},
        {"admin_code", Text::tr("District code")},
        {"township", Text::tr("Township")},
        {"management_unit", Text::tr("Development zone")},
        {"address", Text::tr("Address")},
        {"credit_code", Text::tr("Credit code")},
        {"permit_number", Text::tr("Permit number")},
        {"outlet_code", Text::tr("Outlet code")},
        {"industry_code", Text::tr("Industry code")},
        {"status", Text::tr("Status")},
        {"performance_grade", Text::tr("Performance grade")},
        {"control_category", Text::tr("Control category")},
        {"online_monitoring", Text::tr("Online monitoring")},
        {"electricity_meter", Text::tr("Electricity meter")},
        {"year", Text::tr("Inventory year")},
        {"emission_method", Text::tr("Emission method")},
    };
    for (const Pollutant pollutant : allPollutants)
        columns.append(
            {code(pollutant) + QStringLiteral("_t_a"), Text::tr("%1, t/a").arg(displayName(pollutant))});
    columns += QList<Column>{
        {"stack_height_m", Text::tr("Stack height, m")},
        {"stack_diameter_m", Text::tr("Stack diameter, m")},
        {"exit_temperature_k", Text::tr("Exit temperature, K")},
        {"exit_velocity_m_s", Text::tr("Exit velocity, m/s")},
        {"area_side_m", Text::tr("Side of the area, m")},
        {"mast_height_m", Text::tr("Mast height, m")},
        {"range_m", Text::tr("Range of sight, m")},
        {"sector_start_deg", Text::tr("Sector from, °")},
        {"sector_end_deg", Text::tr("Sector to, °")},
        {"population", Text::tr("Population")},
        {"stream_order", Text::tr("Stream order")},
        {"width_m", Text::tr("Width, m")},
        {"contact", Text::tr("Contact")},
        {"telephone", Text::tr("Telephone")},
        {"geometry_kind", Text::tr("Geometry")},
        {"original_x", Text::tr("X as listed")},
        {"original_y", Text::tr("Y as listed")},
        {"original_crs", Text::tr("System of the list")},
        {"valid_from", Text::tr("Valid from")},
        {"valid_to", Text::tr("Valid to")},
        {"updated_at", Text::tr("Changed at")},
        {"edited_by", Text::tr("Changed by")},
        {"source_file", Text::tr("From the file")},
        {"sheet", Text::tr("Sheet")},
        {"row_number", Text::tr("Row of the file")},
        {"note", Text::tr("Note")},
    };
    return columns;
}

/// Rows of other tables: numbers that only the store can read.
const QSet<QString>& inwardColumns()
{
    static const QSet<QString> columns = {"fid", "ogc_fid", "site", "batch"};
    return columns;
}

/// The map engine calls a raster's bands "Band 1: height above sea level", or "Band 1 (Gray)" where the file
/// does not say what they hold; nothing for another name.
std::optional<QString> bandName(const QString& name)
{
    static const QRegularExpression form(QStringLiteral("^Band (\\d+)(?:: (.+)| \\(.*\\))?$"));
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return {};
    const QString description = match.captured(2);
    if (description == QLatin1String("height above sea level, m (synthetic)")) // the terrain that we make
        return Text::tr("Height, m (synthetic)");
    return description.isEmpty() ? Text::tr("Band %1").arg(match.captured(1)) : description;
}

QString numberText(const QVariant& value)
{
    const QLocale locale;
    if (value.userType() != QMetaType::Double)
        return locale.toString(value.toLongLong());
    constexpr int digits = 8; // as many as an emission sum can mean; no tail of binary fractions
    return locale.toString(value.toDouble(), 'g', digits);
}

QString valueText(const QString& column, const QVariant& value, bool isOwnTable)
{
    const QString text = value.toString();
    if (isOwnTable && column == QLatin1String("class")) {
        if (const auto sourceClass = sourceClassFromText(text))
            return displayName(*sourceClass);
    }
    if (isOwnTable && column == QLatin1String("status")) {
        if (const auto status = inventory::statusFromText(text))
            return inventory::displayName(*status);
    }
    if (isOwnTable && column == QLatin1String("geometry_kind")) {
        if (const auto kind = inventory::geometryKindFromText(text))
            return inventory::displayName(*kind);
    }
    if (isOwnTable && column == QLatin1String("online_monitoring"))
        return value.toInt() != 0 ? Text::tr("yes") : Text::tr("no");
    if (isOwnTable && (column == QLatin1String("year") || column == QLatin1String("row_number")))
        return text; // 2,026 is no year
    if (isOwnTable && (column.endsWith(QLatin1String("_at")) || column.endsWith(QLatin1String("_time")))) {
        if (const auto time = inventory::timeFromText(text); time && time->isValid())
            return beijingText(*time);
    }
    switch (value.userType()) {
    case QMetaType::Bool:
        return value.toBool() ? Text::tr("yes") : Text::tr("no");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return numberText(value);
    case QMetaType::QStringList:
        return value.toStringList().join(QStringLiteral(", "));
    default:
        return text;
    }
}

} // namespace

QList<NamedValue> readableAttributes(const QVariantMap& attributes, bool isOwnTable)
{
    QList<NamedValue> readable;
    QSet<QString> done;
    const auto add = [&](const QString& column, const QString& name) {
        done.insert(column);
        const QVariant value = attributes.value(column);
        if (const QString text = valueText(column, value, isOwnTable); !text.isEmpty())
            readable.append({name, text});
    };
    if (isOwnTable) {
        const QList<Column> columns = namedColumns();
        for (const Column& column : columns) {
            if (attributes.contains(column.column))
                add(column.column, column.name);
        }
    }
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        if (!done.contains(it.key()) && !inwardColumns().contains(it.key()))
            add(it.key(), bandName(it.key()).value_or(it.key()));
    }
    return readable;
}

QString featureTitle(const QVariantMap& attributes)
{
    for (const char* const column : {"name", "title", "number", "code", "名称", "name_en"}) {
        const QString text = attributes.value(QString::fromUtf8(column)).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace airshed::workbench
