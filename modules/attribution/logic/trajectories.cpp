// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/trajectories.h"

#include "attribution/logic/trajectory_text.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::Trajectories)
};

constexpr qint64 beijingAheadHours = 8;
constexpr int rowsBetweenReports = 4096;
constexpr int mostTrajectories = 100'000; ///< of one file; more is a damaged number

Hour beijingHour(Hour stated, TrajectoryClock clock)
{
    return clock == TrajectoryClock::Utc ? stated + beijingAheadHours : stated;
}

/// HYSPLIT writes two digits of the year.
int fullYear(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

Hour statedHour(const TrajectoryText& text, int year, int month, int day, int hour)
{
    const QDate date(fullYear(year), month, day);
    if (!date.isValid() || hour < 0 || hour > 24)
        text.fail(Messages::tr("%1-%2-%3 %4:00 is no time of the calendar; correct or delete the row.")
                      .arg(fullYear(year))
                      .arg(month)
                      .arg(day)
                      .arg(hour));
    return Hour::of(date, hour);
}

void tell(const TrajectoryText& text, Progress& progress)
{
    if (text.row() % rowsBetweenReports != 0)
        return;
    progress.throwIfCancelled();
    progress.report(static_cast<qint64>(text.share() * 1000), 1000,
                    Messages::tr("Read %1").arg(text.fileName()));
}

/// The receptor first, whatever the order in the file.
void finish(Trajectory& trajectory)
{
    std::ranges::stable_sort(trajectory.points, std::ranges::greater(), &TrajectoryPoint::ageHours);
}

QStringList words(const QString& line)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return line.split(blanks, Qt::SkipEmptyParts);
}

/// The record as a list of words of at least this many; records of one line each.
QStringList record(TrajectoryText& text, const QString& what, qsizetype least)
{
    const QStringList fields = words(text.requireLine(what));
    if (fields.size() < least)
        text.fail(Messages::tr("%1 needs %2 fields and has %3; copy the whole file again.")
                      .arg(what)
                      .arg(least)
                      .arg(fields.size()));
    return fields;
}

// Records of the endpoints file as NOAA's HYSPLIT guide lists them: number of grids; one line a grid; number
// of trajectories, direction, vertical motion; one line a start; number of diagnostic variables and their
// names; the endpoints.
std::vector<Trajectory> readTdump(TrajectoryText& text, Progress& progress)
{
    const int grids =
        text.integer(record(text, Messages::tr("the number of grids"), 1)[0], Messages::tr("grids"));
    for (int i = 0; i < grids; ++i)
        text.requireLine(Messages::tr("a meteorological grid"));
    const QStringList head = record(text, Messages::tr("the number of trajectories"), 2);
    const int count = text.integer(head[0], Messages::tr("trajectories"));
    if (head[1].startsWith(QLatin1String("FORWARD"), Qt::CaseInsensitive))
        text.fail(Messages::tr("these are forward trajectories; compute backward ones from the station."));
    if (count < 1 || count > mostTrajectories)
        text.fail(
            Messages::tr("the file says that it has %1 trajectories, which cannot be; choose another one.")
                .arg(count));
    std::vector<Trajectory> trajectories(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < trajectories.size(); ++i) {
        const QStringList start = record(text, Messages::tr("the start of a trajectory"), 6);
        trajectories[i].name = QString::number(i + 1);
        trajectories[i].arrival = beijingHour(statedHour(text, text.integer(start[0], Messages::tr("year")),
                                                         text.integer(start[1], Messages::tr("month")),
                                                         text.integer(start[2], Messages::tr("day")),
                                                         text.integer(start[3], Messages::tr("hour"))),
                                              TrajectoryClock::Utc);
    }
    record(text, Messages::tr("the list of diagnostic variables"), 1);
    while (const auto line = text.nextLine()) {
        tell(text, progress);
        const QStringList fields = words(*line);
        if (fields.size() < 12)
            text.fail(
                Messages::tr("an endpoint needs 12 fields and this row has %1; copy the whole file again.")
                    .arg(fields.size()));
        const int number = text.integer(fields[0], Messages::tr("trajectory"));
        if (number < 1 || number > count)
            text.fail(
                Messages::tr("there is no trajectory %1, for the file says that it has %2; copy the whole "
                             "file again.")
                    .arg(number)
                    .arg(count));
        trajectories[static_cast<std::size_t>(number - 1)].points.push_back(
            {.ageHours = text.number(fields[8], Messages::tr("age")),
             .position = {.lon = text.longitude(fields[10]), .lat = text.latitude(fields[9])},
             .heightMetres = static_cast<float>(text.number(fields[11], Messages::tr("height")))});
    }
    std::erase_if(trajectories, [](const Trajectory& trajectory) { return trajectory.points.empty(); });
    return trajectories;
}

/// Where the columns of a CSV file stand; -1: not there.
struct Columns {
    qsizetype lat = -1;
    qsizetype lon = -1;
    qsizetype age = -1;
    qsizetype arrival = -1;
    qsizetype pointTime = -1;
    qsizetype year = -1;
    qsizetype month = -1;
    qsizetype day = -1;
    qsizetype hour = -1;
    qsizetype trajectory = -1;
    qsizetype receptor = -1;
    qsizetype height = -1;
    qsizetype concentration = -1;
    qsizetype count = 0;
};

Columns findColumns(const TrajectoryText& text, const QStringList& header, AirPollutant pollutant)
{
    QStringList names;
    for (const QString& name : header)
        names << name.toLower()
                     .replace(QLatin1Char('.'), QLatin1Char('_'))
                     .replace(QLatin1Char(' '), QLatin1Char('_'));
    const auto place = [&names](std::initializer_list<const char*> known) {
        for (const char* name : known) {
            if (const qsizetype at = names.indexOf(QLatin1String(name)); at >= 0)
                return at;
        }
        return qsizetype(-1);
    };
    Columns c;
    c.count = header.size();
    c.lat = place({"lat", "latitude"});
    c.lon = place({"lon", "lng", "long", "longitude"});
    c.age = place({"hour_inc", "hour_along", "age", "traj_age"});
    c.arrival = place({"date", "arrival"});
    c.pointTime = place({"date2", "traj_dt"});
    c.year = place({"year"});
    c.month = place({"month"});
    c.day = place({"day"});
    c.hour = place({"hour"});
    c.trajectory = place({"traj", "trajectory", "run"});
    c.receptor = place({"receptor"});
    c.height = place({"height"});
    for (qsizetype i = 0; i < header.size() && c.concentration < 0; ++i) {
        if (airPollutantFromText(header[i]) == pollutant)
            c.concentration = i;
    }
    for (const auto& [at, name] :
         {std::pair(c.lat, "lat"), std::pair(c.lon, "lon"), std::pair(c.age, "hour_inc")}) {
        if (at < 0)
            text.fail(Messages::tr(
                          "the header has no column “%1”; name the columns traj, date, hour_inc, lat, lon.")
                          .arg(QLatin1String(name)));
    }
    const bool hasParts = c.year >= 0 && c.month >= 0 && c.day >= 0 && c.hour >= 0;
    if (c.arrival < 0 && c.pointTime < 0 && !hasParts)
        text.fail(Messages::tr("the header has no column “date” with the time of arrival; add it."));
    return c;
}

Hour readHour(const TrajectoryText& text, const QString& field, const QString& value)
{
    // "2024-01-01" is midnight: R leaves 00:00 away.
    const QString whole = value.size() == 10 ? value + QStringLiteral(" 00:00") : value;
    QString plain = whole;
    plain.remove(QLatin1Char('Z'));
    if (const auto hour = Hour::fromText(plain))
        return *hour;
    text.fail(Messages::tr("the field “%1” holds “%2”, which is no full hour; write it as 2024-01-01 00:00.")
                  .arg(field, value));
}

Hour arrivalOf(const TrajectoryText& text, const Columns& c, const QStringList& fields, double age)
{
    if (c.arrival >= 0)
        return readHour(text, QStringLiteral("date"), fields[c.arrival]);
    const Hour point = c.pointTime >= 0
                           ? readHour(text, QStringLiteral("date2"), fields[c.pointTime])
                           : statedHour(text, text.integer(fields[c.year], QStringLiteral("year")),
                                        text.integer(fields[c.month], QStringLiteral("month")),
                                        text.integer(fields[c.day], QStringLiteral("day")),
                                        text.integer(fields[c.hour], QStringLiteral("hour")));
    return point - std::llround(age);
}

std::vector<Trajectory> readCsv(TrajectoryText& text, TrajectoryClock clock, AirPollutant pollutant,
                                Progress& progress)
{
    const QString header = text.requireLine(Messages::tr("the header"));
    const QChar separator = csvSeparator(header);
    const Columns c = findColumns(text, csvFields(header, separator), pollutant);
    std::vector<Trajectory> trajectories;
    QString key;
    double firstAge = 0;
    while (const auto line = text.nextLine()) {
        tell(text, progress);
        const QStringList fields = csvFields(*line, separator);
        if (fields.size() != c.count)
            text.fail(Messages::tr("the header has %1 fields and this row %2; correct or delete the row.")
                          .arg(c.count)
                          .arg(fields.size()));
        // A positive number of hours back means the same.
        const double age = -std::abs(text.number(fields[c.age], QStringLiteral("hour_inc")));
        const Hour arrival = beijingHour(arrivalOf(text, c, fields, age), clock);
        const QString name = c.trajectory >= 0 ? fields[c.trajectory] : QString();
        const QString rowKey = QStringLiteral("%1|%2|%3")
                                   .arg(name, c.receptor >= 0 ? fields[c.receptor] : QString())
                                   .arg(arrival.count());
        // Without a number of the trajectory: the first age again is the next one's first point.
        if (trajectories.empty() || rowKey != key || age == firstAge) {
            key = rowKey;
            firstAge = age;
            Trajectory& begun = trajectories.emplace_back();
            begun.name = name.isEmpty() ? QString::number(trajectories.size()) : name;
            begun.arrival = arrival;
            if (c.concentration >= 0 && !fields[c.concentration].isEmpty() &&
                fields[c.concentration] != QLatin1String("NA"))
                begun.concentration = text.number(fields[c.concentration], code(pollutant));
        }
        TrajectoryPoint point{
            .ageHours = age,
            .position = {.lon = text.longitude(fields[c.lon]), .lat = text.latitude(fields[c.lat])}};
        if (c.height >= 0 && !fields[c.height].isEmpty() && fields[c.height] != QLatin1String("NA"))
            point.heightMetres = static_cast<float>(text.number(fields[c.height], QStringLiteral("height")));
        trajectories.back().points.push_back(point);
    }
    return trajectories;
}

/// A CSV's first line is a header; a tdump's has nothing but one or two whole numbers.
bool isTdump(TrajectoryText& text)
{
    const QString line = text.requireLine(Messages::tr("a header"));
    text.putBack();
    static const QRegularExpression numbers(QStringLiteral("^\\s*\\d+(\\s+\\d+)?\\s*$"));
    return numbers.match(line).hasMatch();
}

} // namespace

std::vector<Trajectory> readTrajectories(const QString& path, TrajectoryClock clock, AirPollutant pollutant,
                                         Progress& progress)
{
    TrajectoryText text(path);
    std::vector<Trajectory> trajectories =
        isTdump(text) ? readTdump(text, progress) : readCsv(text, clock, pollutant, progress);
    if (trajectories.empty())
        throw InputError(
            Messages::tr("“%1” has a header but no trajectory; choose another file.").arg(text.fileName()));
    for (Trajectory& trajectory : trajectories)
        finish(trajectory);
    return trajectories;
}

qint64 joinConcentrations(std::span<Trajectory> trajectories, const observations::AirSeries& air,
                          AirPollutant pollutant)
{
    qint64 joined = 0;
    for (Trajectory& trajectory : trajectories) {
        const float value = air.usable(pollutant, trajectory.arrival);
        trajectory.concentration = std::isnan(value) ? std::nullopt : std::optional<double>(value);
        joined += trajectory.concentration ? 1 : 0;
    }
    return joined;
}

} // namespace airshed::attribution
