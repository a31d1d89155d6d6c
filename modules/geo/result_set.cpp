// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/result_set.h"

#include "geo/gdal_handles.h"

#include <algorithm>
#include <array>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::geo
{

ResultSet::ResultSet(GDALDataset& dataset, const QByteArray& sql)
    : m_dataset(dataset), m_layer(dataset.ExecuteSQL(sql.constData(), nullptr, nullptr))
{
}

ResultSet::~ResultSet() { m_dataset.ReleaseResultSet(m_layer); }

void ResultSet::forEach(const std::function<bool(OGRFeature&)>& row)
{
    if (!m_layer)
        return;
    for (;;) {
        const FeatureHandle feature(m_layer->GetNextFeature());
        if (!feature || !row(*feature))
            break;
    }
}

DatabaseFault databaseFault(const QString& reason)
{
    const auto saysAny = [&reason](const auto& words) {
        return std::ranges::any_of(words, [&reason](const char* each) {
            return reason.contains(QLatin1String(each), Qt::CaseInsensitive);
        });
    };
    if (saysAny(std::array{"malformed", "not a database", "corrupt", "no such table", "no such column"}))
        return DatabaseFault::Damaged;
    if (saysAny(std::array{"database is locked", "database table is locked"}))
        return DatabaseFault::Busy;
    if (saysAny(std::array{"readonly", "read-only"}))
        return DatabaseFault::ReadOnly;
    return DatabaseFault::Other;
}

} // namespace airshed::geo
