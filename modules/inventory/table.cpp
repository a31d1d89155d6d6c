// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/table.h"

#include "inventory/record_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace airshed::inventory
{

const char* emissionColumn(Pollutant pollutant)
{
    // In the order of the enumeration.
    static constexpr std::array<const char*, pollutantCount> columns = {
        "so2_t_a", "nox_t_a", "co_t_a", "vocs_t_a", "nh3_t_a", "pm10_t_a", "pm25_t_a", "bc_t_a", "oc_t_a"};
    return columns[static_cast<std::size_t>(pollutant)];
}

bool isBookkeeping(const char* column)
{
    static constexpr std::array columns = {"updated_at",  "edited_by", "batch",
                                           "source_file", "sheet",     "row_number"};
    return std::any_of(columns.begin(), columns.end(),
                       [column](const char* one) { return qstrcmp(one, column) == 0; });
}

void ColumnIndexes::throwMissing(const Database& database, const char* table, const char* column)
{
    throw WorkspaceError(
        QCoreApplication::translate(
            "airshed::inventory",
            "The inventory %1 is damaged: its table \"%2\" has no column \"%3\"; put it back "
            "from a copy.")
            .arg(database.path(), QString::fromUtf8(table), QString::fromUtf8(column)));
}

QDateTime FeatureReader::readTime(int index) const
{
    if (isNull(index))
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0;
    int zone = 0;
    if (!m_feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone))
        return {};
    const int milliseconds = static_cast<int>(std::lround(second * 1000));
    return {QDate(year, month, day), QTime(hour, minute, milliseconds / 1000, milliseconds % 1000), Qt::UTC};
}

std::optional<geo::LonLat> FeatureReader::readPosition() const
{
    const OGRGeometry* const geometry = m_feature.GetGeometryRef();
    if (!geometry || geometry->IsEmpty() || wkbFlatten(geometry->getGeometryType()) != wkbPoint)
        return std::nullopt;
    const OGRPoint* const point = geometry->toPoint();
    return geo::LonLat{point->getX(), point->getY()};
}

} // namespace airshed::inventory
