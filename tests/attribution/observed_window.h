// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a small workspace whose three stations have ten days of hours around the change of the
// standard, with the observing part of the plugin and nothing else of it.
#pragma once

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/observing.h"
#include "attribution/ui/observing/observing_data.h"
#include "gui/window_fixture.h"
#include "observations/observation_store.h"

#include <QTest>

namespace airshed::test
{

/// 2026-02-25 01:00 ... 2026-03-06 24:00. Every hour of S1 has 40 µg/m³ of PM2.5 but: from 2026-03-03 13:00
/// to 18:00 it has 160, at 2026-03-04 05:00 ... 10:00 nothing, and the value of 2026-03-05 08:00 is flagged.
/// S2 has 20 throughout, S3 nothing at all. The other pollutants are low everywhere. Wind from 270 at 3 m/s.
void storeTenDays(const QString& workspaceFolder);

HourSpan tenDays();
Hour hourOn(int month, int day, int endHour);

class ObservedWindow
{
public:
    /// Opens the workspace and waits until its hours are read (or are known to be none).
    explicit ObservedWindow(const QString& folder);

    ShownWindow& window() { return m_window; }
    desktop::MainWindow* operator->() { return &*m_window; }
    attribution::AttributionSession& session() { return m_session; }
    attribution::Observing& observing() { return m_observing; }
    attribution::ObservingData& data() { return m_observing.data(); }
    /// The shown panel's widget of this class, waiting for it.
    template<typename Widget>
    Widget* panel(const QString& id)
    {
        m_window->docks().show(id);
        auto* found = m_window->docks().content(id)->findChild<Widget*>();
        return QTest::qWaitFor([&] { return found != nullptr && found->isVisible(); }, patienceMs) ? found
                                                                                                   : nullptr;
    }
    /// Selects the station with this code, as a click on the map does.
    void selectStation(const QString& code);
    [[nodiscard]] bool settle();

private:
    ShownWindow m_window;
    attribution::AttributionSession m_session;
    attribution::Observing m_observing;
};

} // namespace airshed::test
