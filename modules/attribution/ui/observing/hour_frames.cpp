// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/hour_frames.h"

#include "attribution/ui/attribution_session.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/workspace.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QPointer>
#include <algorithm>

namespace airshed::attribution
{

using observations::ObservationStore;

namespace
{

constexpr qint64 hoursOfChunk = 7 * 24;
constexpr qint64 hoursBefore = 24; ///< that moving means reach back
constexpr std::size_t mostChunks = 8;

DaysOfHours readDays(const QString& folder, const StoredObservations& stored, HourSpan span,
                     const observations::IndexRules& rules, Progress& progress)
{
    DaysOfHours days;
    days.span = span;
    const ObservationStore store(folder, ObservationStore::Access::Read);
    std::vector<QString> codes;
    for (const ObservedStation& station : stored.stations)
        codes.push_back(station.record.code);
    days.air = store.air(codes, {span.first - hoursBefore, span.last}, progress);
    for (const observations::AirSeries& air : days.air) {
        progress.throwIfCancelled();
        days.index.push_back(observations::indexOf(air, span, observations::IndexKind::RealTime, rules));
    }
    for (const observations::WeatherSite& site : stored.sites) {
        if (auto weather = store.weather(site.code, span)) {
            weather->position = site.position;
            days.weather.push_back(std::move(*weather));
        }
    }
    return days;
}

} // namespace

HourFrames::HourFrames(ObservingData& data) : m_data(data)
{
    connect(&data, &ObservingData::storedChanged, this, &HourFrames::forget);
    connect(&data, &ObservingData::rulesChanged, this, &HourFrames::forget);
}

void HourFrames::forget()
{
    ++m_generation;
    m_days.clear();
    m_reading = -1;
    m_wanted = -1;
    Q_EMIT arrived();
}

qint64 HourFrames::chunkOf(Hour hour) { return (hour.count() - 1) / hoursOfChunk; }

const DaysOfHours* HourFrames::find(qint64 chunk)
{
    const auto found =
        std::find_if(m_days.begin(), m_days.end(), [chunk](const auto& d) { return d.first == chunk; });
    if (found == m_days.end())
        return nullptr;
    std::rotate(found, found + 1, m_days.end());
    return m_days.back().second.get();
}

const DaysOfHours* HourFrames::daysOf(Hour hour)
{
    if (m_data.stored()->isEmpty() || !m_data.stored()->span.contains(hour))
        return nullptr;
    const qint64 chunk = chunkOf(hour);
    const DaysOfHours* days = find(chunk);
    if (days == nullptr) {
        request(chunk);
        return nullptr;
    }
    // What the replay comes to next.
    if (m_data.stored()->span.contains(Hour((chunk + 1) * hoursOfChunk + 1)) && find(chunk + 1) == nullptr)
        request(chunk + 1);
    return days;
}

void HourFrames::request(qint64 chunk)
{
    if (m_reading >= 0) {
        if (m_reading != chunk)
            m_wanted = chunk; // a later wish takes the place of an earlier one
        return;
    }
    const inventory::Workspace* workspace = m_data.session().workspace();
    if (workspace == nullptr)
        return;
    m_reading = chunk;
    const int generation = m_generation;
    const HourSpan span = {Hour(chunk * hoursOfChunk + 1), Hour((chunk + 1) * hoursOfChunk)};
    auto* task = m_data.session().workbench().tasks().run<std::shared_ptr<DaysOfHours>>(
        tr("Read the hours around %1").arg(span.first.text()),
        [folder = workspace->folder(), stored = m_data.stored(), span,
         rules = m_data.rules()](Progress& progress) {
            return std::make_shared<DaysOfHours>(readDays(folder, *stored, span, rules, progress));
        },
        [guard = QPointer<HourFrames>(this), generation, chunk](const std::shared_ptr<DaysOfHours>& days) {
            if (!guard || generation != guard->m_generation)
                return;
            guard->m_days.emplace_back(chunk, days);
            if (guard->m_days.size() > mostChunks)
                guard->m_days.pop_front();
        });
    connect(task, &workbench::Task::ended, this, [this, task, generation, chunk, span] {
        if (generation != m_generation)
            return;
        m_reading = -1;
        // Nothing to show, and not to be read again and again: the message bar has said why.
        if (task->state() != workbench::Task::State::Finished)
            m_days.emplace_back(chunk, std::make_shared<DaysOfHours>(DaysOfHours{span, {}, {}, {}}));
        if (const qint64 next = std::exchange(m_wanted, -1); next >= 0 && find(next) == nullptr)
            request(next);
        Q_EMIT arrived();
    });
}

} // namespace airshed::attribution
