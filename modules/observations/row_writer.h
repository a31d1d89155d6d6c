// SPDX-License-Identifier: GPL-3.0-or-later
// Writes hourly rows into a table of observations.gpkg in statements of many rows each: several times faster
// than a call per row. Begin and commit are the caller's.
#pragma once

#include "core/hour.h"
#include "observations/series.h"

#include <QByteArray>
#include <QHash>

namespace airshed::observations
{

class ObservationDatabase;

class RowWriter
{
public:
    /// begin is "INSERT INTO ... VALUES ", end what follows the rows.
    RowWriter(ObservationDatabase& database, QByteArray begin, QByteArray end);

    /// name is an SQL literal.
    void startRow(qint64 number, const QByteArray& name, Hour hour);
    void add(float value);      ///< NaN is NULL
    void addFlags(Flags flags); ///< none is NULL
    void endRow();
    void flush();

private:
    const QByteArray& hourText(Hour hour);

    ObservationDatabase& m_database;
    QByteArray m_begin;
    QByteArray m_end;
    QByteArray m_rows;
    int m_rowCount = 0;
    QHash<qint64, QByteArray> m_hourTexts;
};

} // namespace airshed::observations
