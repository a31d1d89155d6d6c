// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/table_layout.h"

#include "core/text.h"

#include <algorithm>

namespace airshed::observations
{

bool isWeather(ColumnRole role) { return role >= ColumnRole::WindDirection; }

bool TableLayout::hasWeather() const
{
    return std::any_of(measured.begin(), measured.end(),
                       [](const MeasuredColumn& column) { return !column.pollutant; });
}

bool TableLayout::hasAir() const
{
    return form != Form::ItemsAsColumns ||
           std::any_of(measured.begin(), measured.end(),
                       [](const MeasuredColumn& column) { return column.pollutant.has_value(); });
}

std::optional<TableLayout> layoutOf(const QStringList& headers, const ObservationWords& words)
{
    TableLayout layout;
    layout.headers = headers;
    for (int column = 0; column < headers.size(); ++column) {
        const QString header = trimmedText(headers[column]);
        if (header.isEmpty())
            continue;
        const HeaderMeaning meaning = words.header(header);
        if (meaning.pollutant)
            layout.measured.push_back({column, header, meaning.pollutant, {}, meaning.unit});
        else if (meaning.role && isWeather(*meaning.role))
            layout.measured.push_back({column, header, {}, *meaning.role, meaning.unit});
        else if (meaning.role && !layout.has(*meaning.role))
            layout.columns.insert(*meaning.role, column);
        else
            layout.unknownHeaders += header;
    }
    const bool hasTime = layout.has(ColumnRole::Time) || layout.has(ColumnRole::Date);
    if (!hasTime)
        return {};
    if (layout.has(ColumnRole::Item) && layout.has(ColumnRole::Value)) {
        layout.form = TableLayout::Form::ItemsAsRows;
        return layout;
    }
    if (!layout.measured.empty())
        return layout;
    if (!layout.has(ColumnRole::Item))
        return {};
    layout.form = TableLayout::Form::StationsAsColumns;
    const auto isOfTheRow = [&layout](int column) {
        return column == layout.columnOf(ColumnRole::Time) || column == layout.columnOf(ColumnRole::Date) ||
               column == layout.columnOf(ColumnRole::HourOfDay) ||
               column == layout.columnOf(ColumnRole::Item) || column == layout.columnOf(ColumnRole::Unit);
    };
    for (int column = 0; column < headers.size(); ++column) {
        const QString header = trimmedText(headers[column]);
        if (!header.isEmpty() && !isOfTheRow(column))
            layout.stations.push_back({column, header, {}, {}, {}});
    }
    layout.unknownHeaders.clear();
    if (layout.stations.empty())
        return {};
    return layout;
}

} // namespace airshed::observations
