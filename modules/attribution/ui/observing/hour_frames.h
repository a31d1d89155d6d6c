// SPDX-License-Identifier: GPL-3.0-or-later
// The values of all stations and the wind of all sites, some days at a time, ready to be drawn for any hour:
// what the replay on the map runs on. Read in tasks, ahead of the replay; the window's thread only looks up.
#pragma once

#include "attribution/ui/observing/observing_data.h"

#include <QObject>
#include <deque>

namespace airshed::attribution
{

/// Some days of all stations.
struct DaysOfHours {
    HourSpan span;
    std::vector<observations::AirSeries> air;     ///< as StoredObservations::stations
    std::vector<observations::IndexSeries> index; ///< the same
    std::vector<observations::WeatherSeries> weather;
};

class HourFrames final : public QObject
{
    Q_OBJECT

public:
    explicit HourFrames(ObservingData& data);

    /// The days that this hour belongs to; nullptr while they are being read (arrived() tells when they are
    /// here). Also has the days read that come next.
    const DaysOfHours* daysOf(Hour hour);

Q_SIGNALS:
    void arrived();

private:
    static qint64 chunkOf(Hour hour);
    const DaysOfHours* find(qint64 chunk);
    void request(qint64 chunk);
    void forget();

    ObservingData& m_data;
    std::deque<std::pair<qint64, std::shared_ptr<const DaysOfHours>>> m_days; ///< used last at the end
    qint64 m_reading = -1;
    qint64 m_wanted = -1; ///< after that
    int m_generation = 0;
};

} // namespace airshed::attribution
