// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/sql.h"

#include "inventory/field_text.h"
#include "inventory/record_fields.h"

namespace airshed::inventory::sql
{

namespace
{

QString quoted(QString text) { return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\''; }

template<typename Values, typename ToText>
QString literalList(const Values& values, ToText toText)
{
    QStringList literals;
    for (const auto& value : values)
        literals += quoted(toText(value));
    return u'(' + literals.join(u',') + u')';
}

QString joined(const QStringList& conditions)
{
    return conditions.isEmpty() ? QString()
                                : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
}

/// For LIKE ... ESCAPE '\'.
QString containing(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return quoted(u'%' + text + u'%') + QStringLiteral(" ESCAPE '\\'");
}

QString emissionColumns(const QString& form = QStringLiteral("%1"))
{
    QStringList columns;
    for (const Pollutant pollutant : allPollutants)
        columns += form.arg(QLatin1String(emissionColumn(pollutant)));
    return columns.join(QStringLiteral(", "));
}

const auto changeColumns = QStringLiteral(
    "(record_table, record_id, field, old_value, new_value, changed_by, changed_at, reason, batch)");

} // namespace

QString literal(const QString& text) { return text.isEmpty() ? QStringLiteral("NULL") : quoted(text); }

QString literal(double number)
{
    const QString text = toText(number);
    return text.isEmpty() ? QStringLiteral("NULL") : text;
}

QString literal(RecordId id) { return id == 0 ? QStringLiteral("NULL") : QString::number(id); }

QString literal(const QDateTime& moment) { return literal(toText(moment)); }

QString list(const RecordId* first, const RecordId* last)
{
    QString text(u'(');
    for (; first != last; ++first) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(*first);
    }
    return text + u')';
}

QStringList connectionSettings(bool isForWriting)
{
    // Readers wait while a transaction is put on the disk, and the writer waits for readers in the midst of a
    // drawing.
    QStringList statements = {QStringLiteral("PRAGMA busy_timeout=30000"),
                              QStringLiteral("PRAGMA cache_size=-65536")};
    if (isForWriting) {
        // No write-ahead log: the map engine reads the file at the same time through handles that ignore it,
        // and a workspace on a read-only disk could not be opened. The whole transaction stays in memory
        // until commit, so that readers are shut out only for the moment of the commit.
        statements += {QStringLiteral("PRAGMA journal_mode=DELETE"),
                       QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA cache_spill=OFF")};
    }
    return statements;
}

QString count(const QString& table) { return QStringLiteral("SELECT COUNT(*) FROM %1").arg(table); }

QString largestId(const QString& table)
{
    return QStringLiteral("SELECT MAX(fid) AS largest FROM %1").arg(table);
}

QString where(const SourceQuery& query, const QString& extra)
{
    QStringList conditions;
    if (!query.text.isEmpty()) {
        const QString pattern = containing(query.text);
        conditions +=
            QStringLiteral("(number LIKE %1 OR name LIKE %1 OR credit_code LIKE %1 OR address LIKE %1)")
                .arg(pattern);
    }
    if (!query.classes.empty())
        conditions +=
            QStringLiteral("class IN ") + literalList(query.classes, [](SourceClass c) { return key(c); });
    if (!query.adminCodes.empty())
        conditions += QStringLiteral("COALESCE(admin_code, '') IN ") +
                      literalList(query.adminCodes, [](const QString& code) { return code; });
    if (!query.grades.empty())
        conditions += QStringLiteral("COALESCE(performance_grade, '') IN ") +
                      literalList(query.grades, [](const QString& grade) { return grade; });
    if (!query.statuses.empty())
        conditions += QStringLiteral("status IN ") +
                      literalList(query.statuses, [](SourceStatus status) { return toText(status); });
    if (!extra.isEmpty())
        conditions += extra;
    return joined(conditions);
}

QString sortColumn(const SourceQuery& query)
{
    switch (query.sortBy) {
    case SourceColumn::Number:
        return QStringLiteral("number");
    case SourceColumn::Name:
        return QStringLiteral("name");
    case SourceColumn::Class:
        return QStringLiteral("class");
    case SourceColumn::Subclass:
        return QStringLiteral("subclass");
    case SourceColumn::District:
        return QStringLiteral("admin_code");
    case SourceColumn::Township:
        return QStringLiteral("township");
    case SourceColumn::ManagementUnit:
        return QStringLiteral("management_unit");
    case SourceColumn::CreditCode:
        return QStringLiteral("credit_code");
    case SourceColumn::PermitNumber:
        return QStringLiteral("permit_number");
    case SourceColumn::Grade:
        return QStringLiteral("performance_grade");
    case SourceColumn::ControlCategory:
        return QStringLiteral("control_category");
    case SourceColumn::Status:
        return QStringLiteral("status");
    case SourceColumn::OnlineMonitoring:
        return QStringLiteral("online_monitoring");
    case SourceColumn::StackHeight:
        return QStringLiteral("stack_height_m");
    case SourceColumn::UpdatedAt:
        return QStringLiteral("updated_at");
    case SourceColumn::Emission:
        return QLatin1String(emissionColumn(query.sortPollutant));
    }
    return QStringLiteral("number");
}

QStringList orderedIds(const SourceQuery& query)
{
    const QString column = sortColumn(query);
    const QString direction = query.order == Qt::DescendingOrder ? QStringLiteral(" DESC") : QString();
    QStringList statements = {
        QStringLiteral("SELECT fid + 0 AS id FROM source%1 ORDER BY %2%3, fid%3")
            .arg(where(query, column + QStringLiteral(" IS NOT NULL")), column, direction)};
    if (query.sortBy != SourceColumn::Number)
        statements += QStringLiteral("SELECT fid + 0 AS id FROM source%1 ORDER BY number")
                          .arg(where(query, column + QStringLiteral(" IS NULL")));
    return statements;
}

QString classTotals(const QString& where)
{
    return QStringLiteral("SELECT class, COUNT(*) AS sources, %1 FROM source%2 GROUP BY class")
        .arg(emissionColumns(QStringLiteral("SUM(%1)")), where);
}

QString classDistrictTotals(const QString& where)
{
    return QStringLiteral(
               "SELECT class, admin_code, COUNT(*) AS sources, %1 FROM source%2 GROUP BY class, admin_code")
        .arg(emissionColumns(QStringLiteral("SUM(%1)")), where);
}

QString unchangedSince(const QDateTime& moment)
{
    return QStringLiteral(
               "fid NOT IN (SELECT record_id FROM change WHERE record_table = 'source' AND changed_at > %1)")
        .arg(literal(moment));
}

QString changedSince(const QDateTime& moment)
{
    // A record whose first change since then says "added" did not exist at the moment.
    return QStringLiteral(
               "SELECT record_id AS id FROM change WHERE fid IN (SELECT MIN(fid) FROM change WHERE "
               "record_table "
               "= 'source' AND changed_at > %1 GROUP BY record_id) AND NOT (field IS NULL AND old_value IS "
               "NULL)")
        .arg(literal(moment));
}

QString changesOf(const QString& table, const QString& recordIds, const QDateTime& since)
{
    QString condition = QStringLiteral("record_table = %1 AND record_id IN %2").arg(quoted(table), recordIds);
    if (since.isValid())
        condition += QStringLiteral(" AND changed_at > ") + literal(since);
    return condition;
}

QString sourceIdsByNumber(const QStringList& numbers)
{
    return QStringLiteral("SELECT fid + 0 AS id, number AS source_number FROM source WHERE number IN ") +
           literalList(numbers, [](const QString& number) { return number; });
}

QString emissionId(RecordId source, int year)
{
    return QStringLiteral("SELECT fid + 0 AS id FROM emission WHERE source = %1 AND year = %2")
        .arg(source)
        .arg(year);
}

QString insertEmissionsOfNewSources(RecordId lastOldSource)
{
    return QStringLiteral(
               "INSERT INTO emission (source, year, method, %1, batch) SELECT fid, COALESCE(year, 0), "
               "emission_method, %1, batch FROM source WHERE fid > %2 AND COALESCE(%1) IS NOT NULL")
        .arg(emissionColumns())
        .arg(lastOldSource);
}

QString upsertEmission(const EmissionRow& row, bool exists)
{
    QStringList values;
    QStringList assignments;
    for (const Pollutant pollutant : allPollutants) {
        throwIfInfinite(row.emission[pollutant], emissionColumn(pollutant));
        const QString value = literal(row.emission[pollutant]);
        values += value;
        assignments += QStringLiteral("%1 = %2").arg(QLatin1String(emissionColumn(pollutant)), value);
    }
    if (exists)
        return QStringLiteral(
                   "UPDATE emission SET method = %1, batch = %2, %3 WHERE source = %4 AND year = %5")
            .arg(literal(row.method), literal(row.batch), assignments.join(QStringLiteral(", ")),
                 QString::number(row.source), QString::number(row.year));
    return QStringLiteral(
               "INSERT INTO emission (source, year, method, batch, %1) VALUES (%2, %3, %4, %5, %6)")
        .arg(emissionColumns(), QString::number(row.source), QString::number(row.year), literal(row.method),
             literal(row.batch), values.join(QStringLiteral(", ")));
}

QString moveEmissionYear(RecordId source, int from, int to)
{
    return QStringLiteral("UPDATE emission SET year = %1 WHERE source = %2 AND year = %3")
        .arg(to)
        .arg(source)
        .arg(from);
}

QString removeEmissions(RecordId source)
{
    return QStringLiteral("DELETE FROM emission WHERE source = %1").arg(source);
}

QString insertAddedChanges(const QString& table, RecordId lastOldRecord, const Change& common)
{
    return QStringLiteral("INSERT INTO change %1 SELECT %2, fid, NULL, NULL, NULL, %3, %4, %5, %6 FROM %7 "
                          "WHERE fid > %8")
        .arg(changeColumns, quoted(table), quoted(common.who), literal(common.when), literal(common.why),
             literal(common.batch), table, QString::number(lastOldRecord));
}

QString insertChanges(const std::vector<Change>& changes)
{
    QStringList rows;
    for (const Change& change : changes)
        rows += QStringLiteral("(%1, %2, %3, %4, %5, %6, %7, %8, %9)")
                    .arg(quoted(change.table), QString::number(change.record), literal(change.field),
                         literal(change.oldValue), literal(change.newValue), quoted(change.who),
                         literal(change.when), literal(change.why), literal(change.batch));
    return QStringLiteral("INSERT INTO change %1 VALUES ").arg(changeColumns) +
           rows.join(QStringLiteral(", "));
}

QString problemCondition(const ProblemQuery& query)
{
    QStringList conditions;
    // The problems of a source that was removed wait for its return.
    if (query.state == ProblemQuery::State::Open)
        conditions += QStringLiteral(
            "(record_id IS NULL OR record_table <> 'source' OR EXISTS (SELECT 1 FROM source WHERE "
            "source.fid = record_id))");
    if (query.state == ProblemQuery::State::Open)
        conditions += QStringLiteral("is_resolved = FALSE");
    if (query.state == ProblemQuery::State::Resolved)
        conditions += QStringLiteral("is_resolved = TRUE");
    if (!query.rules.empty())
        conditions +=
            QStringLiteral("rule IN ") + literalList(query.rules, [](const QString& rule) { return rule; });
    if (!query.severities.empty())
        conditions += QStringLiteral("severity IN ") +
                      literalList(query.severities, [](Severity severity) { return toText(severity); });
    if (!query.adminCodes.empty())
        conditions += QStringLiteral("record_table = 'source' AND record_id IN (SELECT fid FROM source WHERE "
                                     "admin_code IN %1)")
                          .arg(literalList(query.adminCodes, [](const QString& code) { return code; }));
    if (query.source)
        conditions += QStringLiteral("record_table = 'source' AND record_id = %1").arg(*query.source);
    if (query.batch)
        conditions += QStringLiteral("batch = %1").arg(*query.batch);
    return conditions.join(QStringLiteral(" AND "));
}

QString problemCounts(const ProblemQuery& query)
{
    const QString condition = problemCondition(query);
    return QStringLiteral(
               "SELECT rule, severity, COUNT(*) AS problems FROM problem%1 GROUP BY rule, severity ORDER BY "
               "rule, severity")
        .arg(condition.isEmpty() ? QString() : QStringLiteral(" WHERE ") + condition);
}

QString closeProblemsOfSources(const QString& ids, const QString& who, const QDateTime& when)
{
    return QStringLiteral("UPDATE problem SET is_resolved = TRUE, resolved_by = %1, resolved_at = %2 WHERE "
                          "record_table = "
                          "'source' AND is_resolved = FALSE AND record_id IN %3")
        .arg(literal(who), literal(when), ids);
}

QString resolveProblem(RecordId problem, bool resolved, const QString& who, const QDateTime& when)
{
    return QStringLiteral(
               "UPDATE problem SET is_resolved = %1, resolved_by = %2, resolved_at = %3 WHERE fid = %4")
        .arg(resolved ? QStringLiteral("TRUE") : QStringLiteral("FALSE"),
             resolved ? literal(who) : QStringLiteral("NULL"),
             resolved ? literal(when) : QStringLiteral("NULL"), QString::number(problem));
}

QString setWorkspaceValue(const QString& name, const QString& value)
{
    return QStringLiteral("UPDATE workspace SET value = %1 WHERE name = %2").arg(quoted(value), quoted(name));
}

QString insertWorkspaceValue(const QString& name, const QString& value)
{
    return QStringLiteral("INSERT INTO workspace (name, value) VALUES (%1, %2)")
        .arg(quoted(name), quoted(value));
}

QString workspaceValue(const QString& name)
{
    return QStringLiteral("SELECT value FROM workspace WHERE name = %1").arg(quoted(name));
}

QString create(const Index& index)
{
    return QStringLiteral("CREATE %1INDEX IF NOT EXISTS %2 ON %3 (%4)")
        .arg(index.isUnique ? QStringLiteral("UNIQUE ") : QString(), index.name, index.table, index.columns);
}

QString drop(const Index& index) { return QStringLiteral("DROP INDEX IF EXISTS ") + index.name; }

namespace geopackage
{

QString createSpatialIndex(const QString& table)
{
    return QStringLiteral("SELECT CreateSpatialIndex('%1', 'geom')").arg(table);
}

QString dropSpatialIndex(const QString& table)
{
    return QStringLiteral("SELECT DisableSpatialIndex('%1', 'geom')").arg(table);
}

namespace
{

QString quotedList(const QStringList& names)
{
    QStringList list;
    for (const QString& name : names)
        list += quoted(name);
    return list.join(QStringLiteral(", "));
}

} // namespace

QString insertTriggers(const QStringList& tables)
{
    return QStringLiteral(
               "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (%1) AND "
               "name LIKE '%insert%'")
        .arg(quotedList(tables));
}

QString dropTrigger(const QString& name) { return QStringLiteral("DROP TRIGGER \"%1\"").arg(name); }

QString forgetRowCounts(const QStringList& tables)
{
    return QStringLiteral("UPDATE gpkg_ogr_contents SET feature_count = NULL WHERE table_name IN (%1)")
        .arg(quotedList(tables));
}

QStringList checkTriggers(const QString& table, const QString& name, const QString& condition,
                          const QString& message)
{
    const auto trigger =
        QStringLiteral("CREATE TRIGGER IF NOT EXISTS check_%1_%2_%3 BEFORE %4 ON %1 WHEN NOT (%5) BEGIN "
                       "SELECT RAISE(ABORT, %6); END");
    return {trigger.arg(table, name, QStringLiteral("insert"), QStringLiteral("INSERT"), condition,
                        quoted(message)),
            trigger.arg(table, name, QStringLiteral("update"), QStringLiteral("UPDATE"), condition,
                        quoted(message))};
}

} // namespace geopackage

} // namespace airshed::inventory::sql
