// SPDX-License-Identifier: GPL-3.0-or-later
// Records as rows of a GDAL layer, by the list of columns in record_fields.h. It does not know of history or
// of rules between tables.
#pragma once

#include "core/errors.h"
#include "inventory/database.h"
#include "inventory/record_fields.h"

#include <QTimeZone>
#include <cmath>
#include <ogrsf_frmts.h>
#include <vector>

namespace airshed::inventory
{

// Text forms of the enumerations, found by overload.
inline QString enumText(SourceClass value) { return key(value); }
inline QString enumText(GeometryKind value) { return toText(value); }
inline QString enumText(SourceStatus value) { return toText(value); }
inline QString enumText(Severity value) { return toText(value); }
inline std::optional<SourceClass> enumFromText(QStringView text, SourceClass)
{
    return sourceClassFromText(text);
}
inline std::optional<GeometryKind> enumFromText(QStringView text, GeometryKind)
{
    return geometryKindFromText(text);
}
inline std::optional<SourceStatus> enumFromText(QStringView text, SourceStatus)
{
    return statusFromText(text);
}
inline std::optional<Severity> enumFromText(QStringView text, Severity) { return severityFromText(text); }

/// Collects the names of the columns in their order; "position" is the geometry and has no place among them.
struct ColumnNames {
    std::vector<const char*> names;
    template<typename Member>
    void operator()(const char* column, const Member&, Rule = Rule::None)
    {
        names.push_back(column);
    }
    void operator()(const char*, const geo::LonLat&) {}
    void operator()(const char*, const std::optional<geo::LonLat>&) {}
    void operator()(const char*, const geo::Area&) {}
};

/// Where each described column stands in a layer: a migrated file has them in another order than a new one.
class ColumnIndexes
{
public:
    template<typename Record>
    static ColumnIndexes of(Database& database, Record example = {})
    {
        ColumnNames columns;
        describe(columns, static_cast<const Record&>(example));
        ColumnIndexes result;
        OGRFeatureDefn* const definition = database.layer(TableOf<Record>::name).GetLayerDefn();
        for (const char* name : columns.names) {
            const int index = definition->GetFieldIndex(name);
            if (index < 0)
                throwMissing(database, TableOf<Record>::name, name);
            result.m_indexes.push_back(index);
        }
        return result;
    }
    int operator[](std::size_t order) const { return m_indexes[order]; }

private:
    [[noreturn]] static void throwMissing(const Database& database, const char* table, const char* column);
    std::vector<int> m_indexes;
};

/// Puts a record's members into a feature.
class FeatureWriter
{
public:
    FeatureWriter(OGRFeature& feature, const ColumnIndexes& indexes) : m_feature(feature), m_indexes(indexes)
    {
    }

    void operator()(const char*, const QString& text, Rule rule = Rule::None)
    {
        const int i = next();
        if (text.isEmpty() && rule == Rule::None)
            m_feature.SetFieldNull(i);
        else
            m_feature.SetField(i, text.toUtf8().constData());
    }
    void operator()(const char* column, double number, Rule = Rule::None)
    {
        throwIfInfinite(number, column);
        const int i = next();
        if (std::isnan(number))
            m_feature.SetFieldNull(i);
        else
            m_feature.SetField(i, number);
    }
    template<std::integral Integer>
    void operator()(const char*, Integer number, Rule rule = Rule::None)
    {
        const int i = next();
        if constexpr (std::same_as<Integer, bool>) {
            m_feature.SetField(i, number ? 1 : 0);
        } else {
            if (number == 0 && rule == Rule::None)
                m_feature.SetFieldNull(i);
            else
                m_feature.SetField(i, static_cast<GIntBig>(number));
        }
    }
    void operator()(const char*, std::optional<int> number, Rule = Rule::None)
    {
        const int i = next();
        if (number)
            m_feature.SetField(i, *number);
        else
            m_feature.SetFieldNull(i);
    }
    void operator()(const char*, QDate date, Rule = Rule::None)
    {
        const int i = next();
        if (date.isValid())
            m_feature.SetField(i, date.year(), date.month(), date.day());
        else
            m_feature.SetFieldNull(i);
    }
    void operator()(const char* column, const std::optional<QDate>& date, Rule rule = Rule::None)
    {
        (*this)(column, date.value_or(QDate()), rule);
    }
    void operator()(const char*, const QDateTime& time, Rule = Rule::None)
    {
        const int i = next();
        if (!time.isValid()) {
            m_feature.SetFieldNull(i);
            return;
        }
        const QDateTime utc = time.toUTC();
        const QDate date = utc.date();
        const QTime clock = utc.time();
        constexpr int utcFlag = 100; // OGR's word for UTC
        m_feature.SetField(i, date.year(), date.month(), date.day(), clock.hour(), clock.minute(),
                           static_cast<float>(clock.second()) + static_cast<float>(clock.msec()) / 1000.0F,
                           utcFlag);
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char*, Enum value, Rule = Rule::None)
    {
        m_feature.SetField(next(), enumText(value).toUtf8().constData());
    }
    void operator()(const char*, const geo::LonLat& position) { setPosition(position); }
    void operator()(const char*, const geo::Area& area)
    {
        m_feature.SetGeometryDirectly(geo::toOgr(area).release());
    }
    void operator()(const char*, const std::optional<geo::LonLat>& position)
    {
        if (position)
            setPosition(*position);
        else
            m_feature.SetGeometryDirectly(nullptr);
    }

private:
    int next() { return m_indexes[m_order++]; }
    void setPosition(const geo::LonLat& position)
    {
        throwIfInfinite(position.lon, "position");
        throwIfInfinite(position.lat, "position");
        const OGRPoint point(position.lon, position.lat);
        m_feature.SetGeometry(&point);
    }

    OGRFeature& m_feature;
    const ColumnIndexes& m_indexes;
    std::size_t m_order = 0;
};

/// Takes a record's members from a feature. Text that means no value of an enumeration leaves the member's
/// default: the schema's checks keep it from being written.
class FeatureReader
{
public:
    FeatureReader(OGRFeature& feature, const ColumnIndexes& indexes) : m_feature(feature), m_indexes(indexes)
    {
    }

    void operator()(const char*, QString& text, Rule = Rule::None)
    {
        const int i = next();
        text = isNull(i) ? QString() : QString::fromUtf8(m_feature.GetFieldAsString(i));
    }
    void operator()(const char*, double& number, Rule = Rule::None)
    {
        const int i = next();
        number = isNull(i) ? notStated : m_feature.GetFieldAsDouble(i);
    }
    template<std::integral Integer>
    void operator()(const char*, Integer& number, Rule = Rule::None)
    {
        const int i = next();
        const GIntBig value = isNull(i) ? 0 : m_feature.GetFieldAsInteger64(i);
        if constexpr (std::same_as<Integer, bool>)
            number = value != 0;
        else
            number = static_cast<Integer>(value);
    }
    void operator()(const char*, std::optional<int>& number, Rule = Rule::None)
    {
        const int i = next();
        number = isNull(i) ? std::optional<int>() : m_feature.GetFieldAsInteger(i);
    }
    void operator()(const char*, QDate& date, Rule = Rule::None) { date = readTime(next()).date(); }
    void operator()(const char*, std::optional<QDate>& date, Rule = Rule::None)
    {
        const QDate read = readTime(next()).date();
        date = read.isValid() ? std::optional(read) : std::nullopt;
    }
    void operator()(const char*, QDateTime& time, Rule = Rule::None) { time = readTime(next()); }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char*, Enum& value, Rule = Rule::None)
    {
        const int i = next();
        if (!isNull(i))
            value = enumFromText(QString::fromUtf8(m_feature.GetFieldAsString(i)), value).value_or(value);
    }
    void operator()(const char*, geo::LonLat& position)
    {
        position = readPosition().value_or(geo::LonLat{notStated, notStated});
    }
    void operator()(const char*, std::optional<geo::LonLat>& position) { position = readPosition(); }
    void operator()(const char*, geo::Area& area)
    {
        const OGRGeometry* const geometry = m_feature.GetGeometryRef();
        area = geometry ? geo::areaFromOgr(*geometry) : geo::Area{};
    }

private:
    int next() { return m_indexes[m_order++]; }
    bool isNull(int index) const { return !m_feature.IsFieldSetAndNotNull(index); }
    QDateTime readTime(int index) const;
    std::optional<geo::LonLat> readPosition() const;

    OGRFeature& m_feature;
    const ColumnIndexes& m_indexes;
    std::size_t m_order = 0;
};

/// The rows of one table.
template<typename Record>
class Table
{
public:
    explicit Table(Database& database)
        : m_database(database), m_layer(database.layer(TableOf<Record>::name)),
          m_indexes(ColumnIndexes::of<Record>(database)), m_feature(new OGRFeature(m_layer.GetLayerDefn()))
    {
    }

    /// Under a new id, or under `record.id` when that is not 0. Returns the id.
    RecordId insert(const Record& record)
    {
        fill(record);
        m_database.succeed([&] { return m_layer.CreateFeature(m_feature.get()); });
        return m_feature->GetFID();
    }

    void rewrite(const Record& record)
    {
        fill(record);
        m_database.succeed([&] { return m_layer.SetFeature(m_feature.get()); });
    }

    void remove(RecordId id)
    {
        m_database.succeed([&] { return m_layer.DeleteFeature(id); });
    }

    std::optional<Record> read(RecordId id)
    {
        const geo::GdalErrors errors;
        const geo::FeatureHandle feature(m_layer.GetFeature(id));
        m_database.throwOn(errors);
        return feature ? std::optional(record(*feature)) : std::nullopt;
    }

    /// Rows that an SQL condition means (empty: all), in the order of the file. Return false to stop.
    template<typename Row>
    void forEach(const QString& condition, Row row)
    {
        const geo::GdalErrors errors;
        m_layer.SetAttributeFilter(condition.isEmpty() ? nullptr : condition.toUtf8().constData());
        m_layer.ResetReading();
        for (;;) {
            const geo::FeatureHandle feature(m_layer.GetNextFeature());
            if (!feature || !row(record(*feature)))
                break;
        }
        // A statement left open would keep the file locked against the writer.
        m_layer.SetAttributeFilter(nullptr);
        m_layer.ResetReading();
        m_database.throwOn(errors);
    }

    std::vector<Record> all(const QString& condition = {})
    {
        std::vector<Record> records;
        forEach(condition, [&records](Record record) {
            records.push_back(std::move(record));
            return true;
        });
        return records;
    }

private:
    void fill(const Record& record)
    {
        FeatureWriter writer(*m_feature, m_indexes);
        describe(writer, record);
        m_feature->SetFID(record.id == 0 ? OGRNullFID : record.id);
    }
    Record record(OGRFeature& feature)
    {
        Record result;
        FeatureReader reader(feature, m_indexes);
        describe(reader, result);
        result.id = feature.GetFID();
        return result;
    }

    Database& m_database;
    OGRLayer& m_layer;
    ColumnIndexes m_indexes;
    geo::FeatureHandle m_feature;
};

} // namespace airshed::inventory
