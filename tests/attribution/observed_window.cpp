// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/observed_window.h"

#include "core/progress.h"
#include "workbench/map_canvas.h"
#include "workbench/selection.h"
#include "workbench/tasks.h"
#include "workspace_session.h"

namespace airshed::test
{

using observations::AirSeries;
using observations::Flag;

Hour hourOn(int month, int day, int endHour) { return Hour::of(QDate(2026, month, day), endHour); }

HourSpan tenDays() { return {hourOn(2, 25, 1), hourOn(3, 6, 24)}; }

void storeTenDays(const QString& workspaceFolder)
{
    const HourSpan span = tenDays();
    const auto size = static_cast<std::size_t>(span.size());
    const auto series = [&](const QString& code, float pm25) {
        AirSeries air;
        air.station = code;
        air.span = span;
        for (const AirPollutant p : allAirPollutants) {
            const auto at = static_cast<std::size_t>(p);
            air.values[at].assign(size, p == AirPollutant::PM25 ? pm25
                                        : p == AirPollutant::CO ? 0.5F
                                                                : 20.0F);
            air.flags[at].assign(size, observations::Flags());
        }
        return air;
    };
    AirSeries first = series(QStringLiteral("S1"), 40);
    auto& fine = first.values[static_cast<std::size_t>(AirPollutant::PM25)];
    const auto set = [&](Hour from, Hour to, float value) {
        for (Hour hour = from; hour <= to; hour = hour + 1)
            fine[static_cast<std::size_t>(hour - span.first)] = value;
    };
    set(hourOn(3, 3, 13), hourOn(3, 3, 18), 160);
    for (const AirPollutant p : allAirPollutants) {
        auto& values = first.values[static_cast<std::size_t>(p)];
        for (Hour hour = hourOn(3, 4, 5); hour <= hourOn(3, 4, 10); hour = hour + 1)
            values[static_cast<std::size_t>(hour - span.first)] = observations::missing;
    }
    first.flags[static_cast<std::size_t>(AirPollutant::PM25)]
               [static_cast<std::size_t>(hourOn(3, 5, 8) - span.first)] = Flag::Jump;
    observations::ObservationStore store(workspaceFolder, observations::ObservationStore::Access::Write);
    NoProgress quiet;
    store.put(std::vector{first, series(QStringLiteral("S2"), 20)}, quiet);
    observations::WeatherSeries weather;
    weather.site = QStringLiteral("W1");
    weather.position = {115.9, 28.55};
    weather.span = span;
    weather.windFromDegrees.assign(size, 270);
    weather.windMetresPerSecond.assign(size, 3);
    store.put({weather.site, QStringLiteral("示范气象站"), weather.position}, weather, quiet);
}

ObservedWindow::ObservedWindow(const QString& folder)
    : m_session(m_window->workbench()), m_observing(m_session)
{
    QObject::connect(&m_window->session(), &desktop::WorkspaceSession::aboutToClose, &m_session,
                     [this] { m_session.close(); });
    if (!m_window.open(folder))
        throw std::runtime_error("the workspace did not open");
    m_session.open(*m_window->session().workspace());
    if (!settle())
        throw std::runtime_error("the hours were not read");
}

void ObservedWindow::selectStation(const QString& code)
{
    const attribution::ObservedStation* station = data().stored()->find(code);
    if (station == nullptr)
        throw std::runtime_error("no such station");
    m_window->workbench().selection().select(workbench::FeatureKind::Station, {station->record.id});
    m_window->workbench().selection().setCurrent({workbench::FeatureKind::Station, station->record.id});
}

bool ObservedWindow::settle()
{
    return QTest::qWaitFor(
               [this] { return !data().isReading() && m_window->workbench().tasks().runningCount() == 0; },
               patienceMs) &&
           m_window.waitUntilComplete();
}

} // namespace airshed::test
