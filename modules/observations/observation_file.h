// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one foreign file of hourly observations, whatever its kind: the national stations' wide table, long
// tables, openair's, weather tables (CSV in UTF-8 or GB18030, xlsx, ods) and logs of HJ 212-2017 frames.
// Every cell becomes a value or a problem with its row. It stores nothing and knows no inventory.
#pragma once

#include "observations/observation_store.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace airshed::observations
{

enum class HourLabel { End, Begin };
enum class Clock { Beijing, Utc };
enum class FrameChecks {
    Tolerant, ///< values of a frame whose length or checksum is wrong are kept and flagged as quarantined
    Strict    ///< such a frame is a problem and gives no value
};
/// What gases are in where a header does not say: µg/m³ (CO mg/m³), or ppb (CO ppm) as in British files.
enum class UnstatedGas { Mass, Volume };

struct ReadOptions {
    HourLabel hourLabel = HourLabel::End; ///< what a file's time names: the hour's end or its beginning
    Clock clock = Clock::Beijing;         ///< of times that do not name their zone
    FrameChecks frames = FrameChecks::Tolerant;
    UnstatedGas gases = UnstatedGas::Mass;
    /// Of a table that has no column for it; empty: the file's name without its suffix.
    QString station;
    /// Where the weather of such a table was measured.
    std::optional<geo::LonLat> position;
    /// Only these stations and sites of the file; empty: all. A national file has two thousand.
    QSet<QString> only;
};

/// Something in the file that is not as it should be.
struct FileProblem {
    qint64 row = 0;  ///< row or line as the person counts; 0: the file as a whole
    QString field;   ///< the column's header, or the factor of a frame
    QString value;   ///< what stands there, shortened
    QString message; ///< translated, one sentence
};

/// What became of the rows (or frames). rowsRead == rowsUsed + rowsOfOtherKinds + rowsNotUsed.
struct ReadReport {
    QString file;   ///< name without folder
    QString format; ///< "National station table; text in UTF-8, separated by commas"
    /// What was taken for granted: the clock, the label of the hour, units. One sentence each.
    QStringList assumptions;
    /// What was left aside on purpose: "AQI: 24 rows".
    QStringList leftOut;
    qint64 rowsRead = 0;
    qint64 rowsUsed = 0;
    qint64 rowsOfOtherKinds = 0; ///< daily means, AQI, other frames
    qint64 rowsNotUsed = 0;      ///< each has a problem
    qint64 blankRows = 0;
    qint64 values = 0;        ///< hourly values taken
    qint64 missingValues = 0; ///< cells that say that there is none
    std::vector<FileProblem> problems;
    qint64 problemsNotListed = 0; ///< beyond the first hundred thousand
    qint64 problemCount() const { return static_cast<qint64>(problems.size()) + problemsNotListed; }
    void add(FileProblem problem);
};

struct ObservationFile {
    /// A station comes in several pieces where more than a month lies between its hours.
    std::vector<AirSeries> air;
    std::vector<SiteWeather> weather;
    QHash<QString, QString> names; ///< of stations and sites by code, where the file has both
    ReadReport report;
};

/// Throws InputError with one sentence for a file that is missing, empty, damaged, or no list of
/// observations; Cancelled.
ObservationFile readObservationFile(const QString& path, const ReadOptions& options, Progress& progress);

} // namespace airshed::observations
