// SPDX-License-Identifier: GPL-3.0-or-later
// The panel "Chart": the hours of the stations that are selected on the map, with a brush that picks the
// episode to be explained. Without a selection it shows the city's mean.
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace airshed
{
class Hour;
struct HourSpan;
} // namespace airshed
namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::attribution
{

class HourChart;
class ObservingData;
class Replay;

class ChartPanel final : public QWidget
{
    Q_OBJECT

public:
    ChartPanel(ObservingData& observed, Replay& replay, QWidget* parent = nullptr);

private:
    QWidget* makeControls();
    void readSoon() { m_readSoon.start(); }
    void read();
    void showStored();
    void showReadout(std::optional<Hour> hour);
    void takeEpisode(const HourSpan& span);

    ObservingData& m_data;
    Replay& m_replay;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    HourChart* m_chart;
    QComboBox* m_quantity;
    QLabel* m_readout;
    QTimer m_readSoon;
    int m_thresholdShown = 0;
    int m_generation = 0;
};

} // namespace airshed::attribution
