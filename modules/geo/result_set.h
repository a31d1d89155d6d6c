// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a SQL statement on a GDAL dataset, and what kind of fault a database's own words mean. Who asks
// has a GdalErrors in scope and says the sentence.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class GDALDataset;
class OGRFeature;
class OGRLayer;

namespace airshed::geo
{

/// What a statement gave; given back when it goes.
class ResultSet
{
public:
    ResultSet(GDALDataset& dataset, const QByteArray& sql);
    ~ResultSet();
    ResultSet(const ResultSet&) = delete;
    ResultSet& operator=(const ResultSet&) = delete;

    /// Every row; fields by position. Return false to stop. Nothing for a statement without rows.
    void forEach(const std::function<bool(OGRFeature&)>& row);

private:
    GDALDataset& m_dataset;
    OGRLayer* m_layer;
};

enum class DatabaseFault { Damaged, Busy, ReadOnly, Other };

/// By SQLite's words in GDAL's text.
DatabaseFault databaseFault(const QString& reason);

} // namespace airshed::geo
