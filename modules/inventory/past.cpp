// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/past.h"

#include "core/beijing_time.h"
#include "inventory/record_text.h"
#include "inventory/sql.h"

#include <QJsonDocument>
#include <algorithm>

namespace airshed::inventory
{

namespace
{

template<typename Values, typename Value>
bool isEmptyOrHas(const Values& values, const Value& value)
{
    return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

QString sqlColumn(const SourceQuery& query) { return sql::sortColumn(query); }

/// A column's text, and its number where the column holds numbers.
class SortValue
{
public:
    explicit SortValue(QString column) : m_column(std::move(column)) {}
    template<typename Member>
    void operator()(const char* column, const Member& member, Rule = Rule::None)
    {
        if (m_column != QLatin1String(column))
            return;
        entry.text = memberText(member);
        entry.isStated = !entry.text.isEmpty();
        if constexpr (std::same_as<Member, double> || std::same_as<Member, int> ||
                      std::same_as<Member, bool>) {
            entry.number = static_cast<double>(member);
            entry.text.clear();
        }
    }
    SortEntry entry;

private:
    QString m_column;
};

void takeBack(std::optional<Source>& source, RecordId id, const Change& change)
{
    if (!change.field.isEmpty()) {
        if (!source)
            return;
        FieldSetter setter(change.field, change.oldValue);
        describe(setter, *source);
        return;
    }
    if (change.oldValue.isEmpty()) { // it was added by this change
        source.reset();
        return;
    }
    source.emplace();
    JsonReader reader(QJsonDocument::fromJson(change.oldValue.toUtf8()).object());
    describe(reader, *source);
    source->id = id;
}

} // namespace

QDateTime endOfDay(QDate day) { return beijingMoment(day, QTime(23, 59, 59, 999)).toUTC(); }

bool matches(const Source& source, const SourceQuery& query)
{
    const auto has = [&query](const QString& text) { return text.contains(query.text, Qt::CaseInsensitive); };
    return (query.text.isEmpty() || has(source.number) || has(source.name) || has(source.creditCode) ||
            has(source.address)) &&
           isEmptyOrHas(query.classes, source.sourceClass) &&
           isEmptyOrHas(query.adminCodes, source.adminCode) &&
           isEmptyOrHas(query.grades, source.performanceGrade) && isEmptyOrHas(query.statuses, source.status);
}

std::optional<Source> sourceAt(StoreTables& tables, RecordId id, const QDateTime& moment)
{
    std::optional<Source> source = tables.sources.read(id);
    std::vector<Change> changes =
        tables.changes.all(sql::changesOf(QStringLiteral("source"), sql::list(&id, &id + 1), moment));
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.id > b.id; });
    for (const Change& change : changes)
        takeBack(source, id, change);
    return source;
}

std::vector<Source> changedSourcesAt(Database& database, StoreTables& tables, const QDateTime& moment)
{
    std::vector<RecordId> ids;
    database.select(sql::changedSince(moment), [&ids](OGRFeature& feature) {
        ids.push_back(feature.GetFieldAsInteger64(0));
        return true;
    });
    std::vector<Source> sources;
    for (const RecordId id : ids) {
        if (std::optional<Source> source = sourceAt(tables, id, moment))
            sources.push_back(std::move(*source));
    }
    return sources;
}

SortEntry sortEntry(const Source& source, const SourceQuery& query)
{
    SortValue value(sqlColumn(query));
    describe(value, source);
    value.entry.id = source.id;
    value.entry.sourceNumber = source.number;
    return value.entry;
}

std::vector<RecordId> sorted(std::vector<SortEntry> entries, Qt::SortOrder order)
{
    const bool isDescending = order == Qt::DescendingOrder;
    std::sort(entries.begin(), entries.end(), [isDescending](const SortEntry& a, const SortEntry& b) {
        if (a.isStated != b.isStated)
            return a.isStated; // what is not stated comes last in either order
        if (!a.isStated)
            return a.sourceNumber < b.sourceNumber;
        const SortEntry& first = isDescending ? b : a;
        const SortEntry& second = isDescending ? a : b;
        if (first.number != second.number)
            return first.number < second.number;
        if (first.text != second.text)
            return first.text < second.text;
        return first.id < second.id;
    });
    std::vector<RecordId> ids;
    ids.reserve(entries.size());
    for (const SortEntry& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

} // namespace airshed::inventory
