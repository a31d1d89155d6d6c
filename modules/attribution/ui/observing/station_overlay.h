// SPDX-License-Identifier: GPL-3.0-or-later
// The shown hour on the map: every station in the colour of its index, its value where there is room, and the
// wind as arrows at the weather sites. Drawn by the window itself in each frame, so that a replay never waits
// for the engine.
#pragma once

#include "workbench/map_canvas.h"

#include <QObject>

namespace airshed::attribution
{

class HourFrames;
class ObservingData;

class StationOverlay final : public QObject, public workbench::MapOverlay
{
    Q_OBJECT

public:
    StationOverlay(ObservingData& data, HourFrames& frames);
    ~StationOverlay() override;

    bool isShown() const { return m_isShown; }
    void setShown(bool isShown);
    void paint(const workbench::MapCanvas& canvas, QPainter& painter) const override;

private:
    ObservingData& m_data;
    HourFrames& m_frames;
    workbench::MapCanvas& m_canvas;
    bool m_isShown = false;
};

} // namespace airshed::attribution
