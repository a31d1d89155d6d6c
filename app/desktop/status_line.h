// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: what the tool expects, where the pointer is in both systems, the scale, whether the map is
// being drawn, and what runs.
#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

class QComboBox;
class QLabel;
class QStatusBar;
class QToolButton;

namespace airshed::workbench
{
class MapCanvas;
class Tasks;
} // namespace airshed::workbench

namespace airshed::desktop
{

class StatusLine final : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar& bar, workbench::MapCanvas& canvas, workbench::Tasks& tasks, QObject* parent);
    /// Without a workspace there is no map whose position or scale could be told.
    void setMapShown(bool isShown);

Q_SIGNALS:
    void tasksClicked();

private:
    void showPosition(const QPointF& mapUnits);
    void showScale();
    void takeScale();
    void showTasks();
    void showHint();

    workbench::MapCanvas& m_canvas;
    workbench::Tasks& m_tasks;
    QLabel* m_hint;
    QLabel* m_drawing;
    QToolButton* m_taskButton;
    QLabel* m_position;
    QComboBox* m_scale;
    QLabel* m_system;
    QTimer m_taskDelay;
};

} // namespace airshed::desktop
