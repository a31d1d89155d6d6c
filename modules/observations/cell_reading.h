// SPDX-License-Identifier: GPL-3.0-or-later
// What the text of one cell says: a concentration with a reviewer's mark, a wind, an hour. It knows no
// columns.
#pragma once

#include "observations/gathered_observations.h"

namespace airshed::observations
{

struct NumberReading {
    enum class Kind { Missing, Number, Unreadable };
    Kind kind = Kind::Missing;
    double value = 0;
    QString mark; ///< "H" of "35(H)": the network's own mark for a value that does not count
};

/// "35", "35.2", "35(H)", "35H"; "", "-", "NA", -999 are missing.
NumberReading readNumber(QStringView text, const ObservationWords& words);

/// Degrees, one of sixteen names, a word or a code for calm. Nothing for what is none of them.
std::optional<WindReading> readWindDirection(QStringView text, const ObservationWords& words);

/// "22", "22:00", "22时", and a time of day as Excel has it: on the day before its first.
bool isTimeOfDay(QStringView text);

/// Understands the hours of one file; remembers the last text, for rows of one hour stand together.
class HourReader
{
public:
    explicit HourReader(const ReadOptions& options) : m_options(options) {}

    /// A moment on the full hour, with or without its own zone. A date alone is its midnight.
    std::optional<Hour> moment(QStringView text);
    /// A day and the hour on it, 0 ... 24.
    std::optional<Hour> moment(QStringView day, QStringView hour);
    /// Times of which no hour was given, as files of daily means have them.
    qint64 datesAlone() const { return m_datesAlone; }
    qint64 moments() const { return m_moments; }

private:
    std::optional<Hour> understand(QStringView text, bool& isDateAlone) const;
    /// What the file calls its time, on our clock and as the hour's end. Nothing for years that cannot be.
    std::optional<Hour> shifted(std::optional<Hour> hour) const;

    ReadOptions m_options;
    QString m_lastText;
    std::optional<Hour> m_lastHour;
    bool m_wasDateAlone = false;
    qint64 m_datesAlone = 0;
    qint64 m_moments = 0;
};

} // namespace airshed::observations
