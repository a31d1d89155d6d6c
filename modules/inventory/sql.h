// SPDX-License-Identifier: GPL-3.0-or-later
// Every SQL statement of the program. What is in namespace sql is understood by SQLite (GeoPackage) and
// PostgreSQL alike; the few that only a GeoPackage has are in sql::geopackage and run only there.
#pragma once

#include "inventory/store.h"

#include <QString>
#include <QStringList>

namespace airshed::inventory::sql
{

// Where an id is selected beside others it is "fid + 0": GDAL takes a bare fid out of the fields of the row.

/// A text as a literal, NULL when it is empty.
QString literal(const QString& text);
/// A finite number as a literal, NULL for NaN.
QString literal(double number);
/// An id as a literal, NULL for 0.
QString literal(RecordId id);
/// A moment as a literal that compares with a column of moments.
QString literal(const QDateTime& moment);

/// "(1,2,3)"
QString list(const RecordId* first, const RecordId* last);

/// To be run once after opening.
QStringList connectionSettings(bool isForWriting);

QString count(const QString& table);
QString largestId(const QString& table);

/// " WHERE ..." of a query without its ids, sorting and asOf; empty when everything is meant. `extra` is one
/// more condition.
QString where(const SourceQuery& query, const QString& extra = {});
/// The column that a query sorts by.
QString sortColumn(const SourceQuery& query);
/// Ids in order: those with a value, then (in a statement of their own, so that an index can serve the first)
/// those without.
QStringList orderedIds(const SourceQuery& query);
QString classTotals(const QString& where);
QString classDistrictTotals(const QString& where);

/// The condition that a source's row says today what it said at the end of asOf.
QString unchangedSince(const QDateTime& moment);
/// Ids of sources that existed at the moment and were changed or removed since.
QString changedSince(const QDateTime& moment);
QString changesOf(const QString& table, const QString& recordIds, const QDateTime& since);

/// Id and number of the sources that have one of these numbers.
QString sourceIdsByNumber(const QStringList& numbers);
QString emissionId(RecordId source, int year);
QString insertEmissionsOfNewSources(RecordId lastOldSource);
QString upsertEmission(const EmissionRow& row, bool exists);
QString moveEmissionYear(RecordId source, int from, int to);
QString removeEmissions(RecordId source);
/// History rows "added" for all rows after an id.
QString insertAddedChanges(const QString& table, RecordId lastOldRecord, const Change& common);
/// One statement for many history rows.
QString insertChanges(const std::vector<Change>& changes);

/// Without WHERE.
QString problemCondition(const ProblemQuery& query);
QString problemCounts(const ProblemQuery& query);
QString closeProblemsOfSources(const QString& ids, const QString& who, const QDateTime& when);
QString resolveProblem(RecordId problem, bool resolved, const QString& who, const QDateTime& when);

QString setWorkspaceValue(const QString& name, const QString& value);
QString insertWorkspaceValue(const QString& name, const QString& value);
QString workspaceValue(const QString& name);

struct Index {
    QString name;
    QString table;
    QString columns;
    bool isUnique = false;
};
QString create(const Index& index);
QString drop(const Index& index);

namespace geopackage
{
QString createSpatialIndex(const QString& table);
QString dropSpatialIndex(const QString& table);
/// Triggers that refuse what a CHECK would refuse; GDAL makes the tables, and SQLite adds no CHECK to a table
/// that is.
QStringList checkTriggers(const QString& table, const QString& name, const QString& condition,
                          const QString& message);
/// Name and text of the triggers that run for every row added to these tables (GDAL counts rows, we check
/// them), for a writer that adds a million rows at once and takes them off meanwhile.
QString insertTriggers(const QStringList& tables);
QString dropTrigger(const QString& name);
/// GDAL counts the rows of these tables itself when it is asked next.
QString forgetRowCounts(const QStringList& tables);
} // namespace geopackage

} // namespace airshed::inventory::sql
