// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/table_observations.h"

#include "core/errors.h"
#include "core/progress.h"
#include "core/text.h"
#include "observations/cell_reading.h"
#include "observations/concentration_units.h"
#include "observations/observation_text.h"
#include "observations/table_layout.h"
#include "observations/weather_units.h"
#include "tables/text_forms.h"

#include <QMap>

namespace airshed::observations
{

namespace
{

constexpr qint64 rowsPerReport = 2048;

/// One sheet from its header to its last row.
class SheetReader
{
public:
    SheetReader(TableLayout layout, const ReadOptions& options, const QString& fileStation,
                const ObservationWords& words, GatheredObservations& gathered, ReadReport& report,
                QHash<QString, QString>& names)
        : m_layout(std::move(layout)), m_options(options), m_fileStation(fileStation), m_words(words),
          m_gathered(gathered), m_report(report), m_names(names), m_hours(options), m_units(options.gases)
    {
        for (const MeasuredColumn& column : m_layout.stations) {
            const bool isWanted = options.only.isEmpty() || options.only.contains(column.header);
            m_stationColumns.push_back(isWanted ? &gathered.station(column.header) : nullptr);
            m_stationsLeftOut += isWanted ? 0 : 1;
        }
    }

    void read(const tables::RawRow& row)
    {
        if (row.isBlank()) {
            ++m_report.blankRows;
            return;
        }
        if (m_isFirst) {
            m_isFirst = false;
            if (readUnits(row))
                return;
        }
        if (row.cell(0) == m_layout.headers.value(0) &&
            row.texts() == m_layout.headers) // pasted together from several exports
            return;
        ++m_report.rowsRead;
        if (!row.defect.isEmpty()) {
            refuse(row, {}, row.texts().join(u' '), row.defect);
            return;
        }
        const std::optional<Hour> hour = hourOf(row);
        if (!hour)
            return;
        switch (m_layout.form) {
        case TableLayout::Form::StationsAsColumns:
            readStations(row, *hour);
            break;
        case TableLayout::Form::ItemsAsRows:
            readItem(row, *hour);
            break;
        case TableLayout::Form::ItemsAsColumns:
            readItems(row, *hour);
            break;
        }
    }

    void finish()
    {
        if (m_hours.moments() > 1 && m_hours.datesAlone() == m_hours.moments())
            throw InputError(
                ObservationText::tr("The file %1 gives a date and no hour in each row: these are "
                                    "daily means, and hourly values are needed.")
                    .arg(m_report.file));
        for (auto it = m_itemsLeftOut.cbegin(); it != m_itemsLeftOut.cend(); ++it)
            m_report.leftOut += ObservationText::tr("%1: %n row(s)", nullptr, it.value()).arg(it.key());
        if (!m_layout.unknownHeaders.isEmpty())
            m_report.leftOut += ObservationText::tr("columns that are no hourly value of ours: %1")
                                    .arg(m_layout.unknownHeaders.join(QStringLiteral(", ")));
        if (m_stationsLeftOut > 0)
            m_report.leftOut +=
                ObservationText::tr("%n station(s) that were not asked for", nullptr, m_stationsLeftOut);
        if (m_rowsOfOtherStations > 0)
            m_report.leftOut += ObservationText::tr("%n row(s) of stations that were not asked for", nullptr,
                                                    m_rowsOfOtherStations);
        m_units.report(m_report);
        if (m_isStationAssumed)
            m_report.assumptions +=
                ObservationText::tr("The table names no station; its values are taken as those of \"%1\".")
                    .arg(m_fileStation);
    }

private:
    void refuse(const tables::RawRow& row, const QString& field, const QString& value, const QString& message)
    {
        ++m_report.rowsNotUsed;
        m_report.add({row.number, field, value, message});
    }

    QStringView text(const tables::RawRow& row, ColumnRole role) const
    {
        return row.cell(m_layout.columnOf(role)).trimmed();
    }

    /// A row of units under the header, as many exports have it.
    bool readUnits(const tables::RawRow& row)
    {
        const ColumnRole timeRole = m_layout.has(ColumnRole::Time) ? ColumnRole::Time : ColumnRole::Date;
        if (HourReader(m_options).moment(text(row, timeRole)) || m_layout.measured.empty())
            return false;
        bool hasUnit = false;
        for (const MeasuredColumn& column : m_layout.measured) {
            if (tables::numberFromText(row.cell(column.column)))
                return false;
            hasUnit = hasUnit || concentrationUnit(row.cell(column.column)) ||
                      (!column.pollutant && !isBlank(row.cell(column.column)));
        }
        if (!hasUnit)
            return false;
        for (MeasuredColumn& column : m_layout.measured) {
            if (column.unit.isEmpty())
                column.unit = tables::headerKey(row.cell(column.column));
        }
        return true;
    }

    std::optional<Hour> hourOf(const tables::RawRow& row)
    {
        const bool hasTime = m_layout.has(ColumnRole::Time);
        const ColumnRole role = hasTime ? ColumnRole::Time : ColumnRole::Date;
        const QStringView time = text(row, role);
        // Date and hour apart, or date and time of day apart.
        const ColumnRole ofDay = hasTime ? ColumnRole::Time : ColumnRole::HourOfDay;
        const bool isSplit =
            m_layout.has(ofDay) && (!hasTime || (m_layout.has(ColumnRole::Date) && isTimeOfDay(time)));
        const std::optional<Hour> hour =
            isSplit ? m_hours.moment(text(row, ColumnRole::Date), text(row, ofDay)) : m_hours.moment(time);
        if (!hour)
            refuse(row, m_layout.headers.value(m_layout.columnOf(role)),
                   isSplit ? text(row, ColumnRole::Date).toString() + u' ' + text(row, ofDay).toString()
                           : time.toString(),
                   ObservationText::tr("The time is not a full hour that can be understood; the row is left "
                                       "out."));
        return hour;
    }

    /// The row's station; empty when the row is refused or not wanted.
    QString stationOf(const tables::RawRow& row)
    {
        const QString code = trimmedText(text(row, ColumnRole::StationCode));
        const QString name = simplifiedText(text(row, ColumnRole::StationName));
        if (!code.isEmpty() && !name.isEmpty())
            m_names.insert(code, name);
        QString station = code.isEmpty() ? name : code;
        if (!m_layout.has(ColumnRole::StationCode) && !m_layout.has(ColumnRole::StationName)) {
            station = m_fileStation;
            m_isStationAssumed = true;
        } else if (station.isEmpty()) {
            refuse(row,
                   m_layout.headers.value(m_layout.columnOf(m_layout.has(ColumnRole::StationCode)
                                                                ? ColumnRole::StationCode
                                                                : ColumnRole::StationName)),
                   {}, ObservationText::tr("The row names no station; it is left out."));
            return {};
        }
        // Weather is measured at sites that are no stations of the inventory.
        if (m_layout.hasAir() && !m_options.only.isEmpty() && !m_options.only.contains(station) &&
            !m_options.only.contains(name)) {
            ++m_report.rowsOfOtherKinds;
            ++m_rowsOfOtherStations;
            return {};
        }
        return station;
    }

    void readPosition(const tables::RawRow& row, GatheredObservations::Site& site) const
    {
        const auto lon = tables::numberFromText(text(row, ColumnRole::Longitude));
        const auto lat = tables::numberFromText(text(row, ColumnRole::Latitude));
        if (lon && lat && std::abs(*lon) <= 180 && std::abs(*lat) <= 90 && (*lon != 0 || *lat != 0))
            site.site.position = {*lon, *lat};
        else if (m_isStationAssumed && m_options.position)
            site.site.position = *m_options.position;
        site.site.name = m_names.value(site.site.code);
    }

    void addAir(const tables::RawRow& row, Hour hour, GatheredObservations::Station& station,
                AirPollutant pollutant, QStringView cell, const QString& unit, const QString& field)
    {
        const NumberReading number = readNumber(cell, m_words);
        const Place place{row.number, field, cell};
        if (number.kind == NumberReading::Kind::Missing) {
            ++m_report.missingValues;
            return;
        }
        if (number.kind == NumberReading::Kind::Unreadable) {
            m_report.add({row.number, field, cell.toString(),
                          ObservationText::tr("The cell is no number and is left out.")});
            return;
        }
        const std::optional<double> factor = m_units.factor(pollutant, unit);
        if (!factor) {
            m_report.add({row.number, field, cell.toString(),
                          ObservationText::tr("\"%1\" is no unit of %2 that can be converted; the value is "
                                              "left out.")
                              .arg(unit, displayName(pollutant))});
            return;
        }
        const double value = number.value * *factor;
        if (unit.isEmpty())
            m_units.look(pollutant, value);
        const bool isMarked = !number.mark.isEmpty() && number.mark != u"N";
        m_gathered.addAir(station, hour, pollutant, value, isMarked ? Flags(Flag::Instrument) : Flags(),
                          place, m_report);
    }

    void readStations(const tables::RawRow& row, Hour hour)
    {
        const QStringView item = text(row, ColumnRole::Item);
        if (m_lastItem.isNull() || item != m_lastItem) {
            m_lastItem = item.toString();
            m_lastPollutant = m_words.header(item);
        }
        if (!m_lastPollutant.pollutant) {
            ++m_report.rowsOfOtherKinds;
            ++m_itemsLeftOut[m_lastItem];
            return;
        }
        ++m_report.rowsUsed;
        QString unit = m_lastPollutant.unit;
        if (m_layout.has(ColumnRole::Unit))
            unit = text(row, ColumnRole::Unit).toString();
        for (std::size_t i = 0; i < m_stationColumns.size(); ++i) {
            if (m_stationColumns[i])
                addAir(row, hour, *m_stationColumns[i], *m_lastPollutant.pollutant,
                       row.cell(m_layout.stations[i].column), unit, m_layout.stations[i].header);
        }
    }

    void readItem(const tables::RawRow& row, Hour hour)
    {
        const HeaderMeaning item = m_words.header(text(row, ColumnRole::Item));
        if (!item.pollutant && !(item.role && isWeather(*item.role))) {
            ++m_report.rowsOfOtherKinds;
            ++m_itemsLeftOut[text(row, ColumnRole::Item).toString()];
            return;
        }
        const QString code = stationOf(row);
        if (code.isEmpty())
            return;
        ++m_report.rowsUsed;
        const QString unit =
            m_layout.has(ColumnRole::Unit) ? tables::headerKey(text(row, ColumnRole::Unit)) : item.unit;
        const int column = m_layout.columnOf(ColumnRole::Value);
        const QString& field = m_layout.headers[column];
        if (item.pollutant) {
            addAir(row, hour, m_gathered.station(code), *item.pollutant, row.cell(column), unit, field);
            return;
        }
        GatheredObservations::Site& site = m_gathered.site(code);
        readPosition(row, site);
        if (*item.role == ColumnRole::WindDirection)
            readWind(row, hour, site, {column, field, {}, {}, {}}, {});
        else
            addWeather(row, hour, site, {column, field, {}, *item.role, unit});
    }

    void readItems(const tables::RawRow& row, Hour hour)
    {
        const QString code = stationOf(row);
        if (code.isEmpty())
            return;
        ++m_report.rowsUsed;
        GatheredObservations::Site* const site = m_layout.hasWeather() ? &m_gathered.site(code) : nullptr;
        if (site)
            readPosition(row, *site);
        const MeasuredColumn* direction = nullptr;
        const MeasuredColumn* speed = nullptr;
        GatheredObservations::Station* station = nullptr;
        for (const MeasuredColumn& column : m_layout.measured) {
            if (column.pollutant) {
                station = station ? station : &m_gathered.station(code);
                addAir(row, hour, *station, *column.pollutant, row.cell(column.column), column.unit,
                       column.header);
            } else if (column.weather == ColumnRole::WindDirection) {
                direction = direction ? direction : &column;
            } else if (column.weather == ColumnRole::WindSpeed) {
                speed = speed ? speed : &column;
            } else {
                addWeather(row, hour, *site, column);
            }
        }
        if (direction)
            readWind(row, hour, *site, *direction, speed ? std::optional(*speed) : std::nullopt);
        else if (speed)
            addWeather(row, hour, *site, *speed);
    }

    std::optional<double> weatherNumber(const tables::RawRow& row, const MeasuredColumn& column)
    {
        const QStringView cell = row.cell(column.column);
        const NumberReading number = readNumber(cell, m_words);
        if (number.kind == NumberReading::Kind::Number && number.mark.isEmpty() &&
            !(column.weather == ColumnRole::WindSpeed && m_words.meansMissingWind(number.value)))
            return inSeriesUnit(column.weather, number.value, column.unit);
        if (number.kind == NumberReading::Kind::Unreadable || !number.mark.isEmpty())
            m_report.add({row.number, column.header, cell.toString(),
                          ObservationText::tr("The cell is no number and is left out.")});
        else
            ++m_report.missingValues;
        return {};
    }

    void addWeather(const tables::RawRow& row, Hour hour, GatheredObservations::Site& site,
                    const MeasuredColumn& column)
    {
        if (const auto value = weatherNumber(row, column))
            m_gathered.addWeather(site, hour, quantityOf(column.weather), *value,
                                  {row.number, column.header, row.cell(column.column)}, m_report);
    }

    void readWind(const tables::RawRow& row, Hour hour, GatheredObservations::Site& site,
                  const MeasuredColumn& direction, const std::optional<MeasuredColumn>& speed)
    {
        const QStringView cell = row.cell(direction.column);
        std::optional<WindReading> reading = readWindDirection(cell, m_words);
        if (!reading) {
            m_report.add({row.number, direction.header, cell.toString(),
                          ObservationText::tr("The cell is no wind direction (0 to 360, or N, NNE, 东北 ...) "
                                              "and is left out.")});
            reading = WindReading();
        } else if (reading->kind == WindReading::Kind::Missing) {
            ++m_report.missingValues;
        }
        const double metresPerSecond =
            speed ? weatherNumber(row, *speed).value_or(static_cast<double>(missing)) : missing;
        m_gathered.addWind(site, hour, *reading, metresPerSecond, {row.number, direction.header, cell},
                           m_report);
    }

    TableLayout m_layout;
    const ReadOptions& m_options;
    QString m_fileStation;
    const ObservationWords& m_words;
    GatheredObservations& m_gathered;
    ReadReport& m_report;
    QHash<QString, QString>& m_names;
    HourReader m_hours;
    UnitsInUse m_units;
    std::vector<GatheredObservations::Station*> m_stationColumns;
    int m_stationsLeftOut = 0;
    int m_rowsOfOtherStations = 0;
    QMap<QString, int> m_itemsLeftOut;
    QString m_lastItem;
    HeaderMeaning m_lastPollutant;
    bool m_isFirst = true;
    bool m_isStationAssumed = false;
};

QString formName(const TableLayout& layout)
{
    switch (layout.form) {
    case TableLayout::Form::StationsAsColumns:
        return ObservationText::tr("National table with a column for each station");
    case TableLayout::Form::ItemsAsRows:
        return ObservationText::tr("Long table with a row for each value");
    case TableLayout::Form::ItemsAsColumns:
        break;
    }
    if (!layout.hasAir())
        return ObservationText::tr("Weather table");
    return layout.hasWeather() ? ObservationText::tr("Table of air and weather")
                               : ObservationText::tr("Table with a column for each pollutant");
}

} // namespace

void readTables(tables::TableFile& table, const ReadOptions& options, const QString& fileStation,
                const ObservationWords& words, ObservationFile& file, Progress& progress)
{
    GatheredObservations gathered(words);
    QStringList forms;
    QString firstRow;
    const QString what = ObservationText::tr("Reading %1").arg(file.report.file);
    for (std::size_t i = 0; i < table.sheets().size(); ++i) {
        const tables::SheetDescription& sheet = table.sheets()[i];
        std::optional<TableLayout> layout;
        std::optional<SheetReader> reader;
        const auto start = [&](const QStringList& headers) {
            layout = layoutOf(headers, words);
            if (layout) {
                reader.emplace(*layout, options, fileStation, words, gathered, file.report, file.names);
                forms += formName(*layout);
            }
        };
        if (!sheet.columnNames.isEmpty())
            start(sheet.columnNames);
        const std::unique_ptr<tables::RowStream> rows = table.rows(i);
        qint64 count = 0;
        while (const tables::RawRow* row = rows->next()) {
            if (reader) {
                reader->read(*row);
            } else if (count < tables::headerSearchRows) {
                if (firstRow.isEmpty())
                    firstRow = row->texts().join(u' ').simplified();
                start(row->texts());
            } else {
                break;
            }
            if (++count % rowsPerReport == 0) {
                progress.report(static_cast<qint64>(rows->fraction() * 1000), 1000, what);
                progress.throwIfCancelled();
            }
        }
        if (reader)
            reader->finish();
        else if (table.sheets().size() > 1)
            file.report.leftOut +=
                ObservationText::tr("sheet \"%1\", which is no table of observations").arg(sheet.name);
    }
    if (forms.isEmpty()) {
        constexpr qsizetype shownCharacters = 80;
        throw InputError(
            ObservationText::tr("The file %1 is no table of hourly observations: it needs a header with a "
                                "time (time, or date and hour) and pollutants, values or weather; its first "
                                "row reads \"%2\".")
                .arg(file.report.file, firstRow.left(shownCharacters)));
    }
    forms.removeDuplicates();
    file.report.format = forms.join(QStringLiteral(", ")) + QStringLiteral("; ") + table.formatName();
    gathered.finish(file);
}

} // namespace airshed::observations
