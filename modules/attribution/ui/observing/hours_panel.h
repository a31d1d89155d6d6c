// SPDX-License-Identifier: GPL-3.0-or-later
// The panel "Hours": which hour the map shows, played, stepped or picked, in which colours, and what they
// mean.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::attribution
{

class HourEdit;
class HourStrip;
class ObservingData;
class Replay;

class HoursPanel final : public QWidget
{
    Q_OBJECT

public:
    HoursPanel(ObservingData& observed, Replay& replay, QWidget* parent = nullptr);

private:
    QWidget* makeControls();
    QToolButton* makeOptions(QWidget* where);
    void showStored();
    void showHour();
    ObservingData& m_data;
    Replay& m_replay;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    HourStrip* m_strip;
    HourEdit* m_when;
    QComboBox* m_quantity;
    QLabel* m_city;
};

/// Fills a combo box with what map and chart can show, and keeps it and the data at one.
void connectQuantity(QComboBox& box, ObservingData& data);

} // namespace airshed::attribution
