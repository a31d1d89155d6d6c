// SPDX-License-Identifier: GPL-3.0-or-later
// A table of classes with their share of one pollutant. It reads the inventory in a task and shows; the
// adding up is logic's.
#pragma once

#include "inventory/store.h"

#include <QPointer>
#include <QWidget>
#include <vector>

class QComboBox;
class QStackedWidget;
class QTreeWidget;

namespace airshed::inventory
{
class Workspace;
}
namespace airshed::workbench
{
class Workbench;
}

namespace airshed::template_plugin
{

class ClassSharesPanel final : public QWidget
{
    Q_OBJECT

public:
    ClassSharesPanel(workbench::Workbench& workbench, QWidget* parent);
    /// nullptr: none is open any more.
    void setWorkspace(inventory::Workspace* workspace);

private:
    void read();
    void show(std::vector<inventory::ClassTotal> totals);
    void fill();
    workbench::Workbench& m_workbench;
    QPointer<inventory::Workspace> m_workspace;
    std::vector<inventory::ClassTotal> m_totals;
    QComboBox* m_pollutant;
    QStackedWidget* m_pages;
    QTreeWidget* m_table;
};

} // namespace airshed::template_plugin
