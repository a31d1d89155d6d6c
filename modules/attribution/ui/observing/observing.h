// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin's part that looks at observations: the replay on the map, the chart, the city's state and the
// loading of files. It only puts them together and takes them away again.
#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

namespace airshed::attribution
{

class AttributionSession;
class HourFrames;
class LoadObservations;
class ObservingData;
class Replay;
class RuleDialog;
class StationOverlay;

class Observing final : public QObject
{
    Q_OBJECT

public:
    explicit Observing(AttributionSession& session);
    ~Observing() override;

    ObservingData& data() { return *m_data; }
    LoadObservations& loading() { return *m_loading; }

private:
    void addCommands();
    void addPanels();
    void showRule();

    AttributionSession& m_session;
    std::unique_ptr<ObservingData> m_data;
    std::unique_ptr<HourFrames> m_frames;
    std::unique_ptr<Replay> m_replay;
    std::unique_ptr<StationOverlay> m_overlay;
    std::unique_ptr<LoadObservations> m_loading;
    QPointer<RuleDialog> m_dialog;
};

} // namespace airshed::attribution
