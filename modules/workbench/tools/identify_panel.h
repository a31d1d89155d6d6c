// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine what lies at a place on every visible layer and lists layers, features, fields and values;
// the feature whose row is current is marked on the map.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QPointF>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace airshed::workbench
{

class EmptyState;
class Workbench;

class IdentifyPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The action is what an empty panel offers: the identify tool.
    IdentifyPanel(Workbench& workbench, QAction* identify, QWidget* parent = nullptr);
    void identifyAt(const QPointF& mapUnits);
    void clear();

private:
    void show(const std::vector<mapengine::IdentifiedFeature>& features);
    void showNothing(const QString& sentence);
    void follow(QTreeWidgetItem* current);
    void highlight(const QString& layerId, qint64 featureId);
    void copyValue();

    Workbench& m_workbench;
    EmptyState* m_empty;
    QLabel* m_place;
    QTreeWidget* m_tree;
    QStackedWidget* m_pages;
    mapengine::JobId m_job = 0;
    int m_highlightSerial = 0;
};

} // namespace airshed::workbench
