// SPDX-License-Identifier: GPL-3.0-or-later
// What the map's tooltip says of a source, station or camera. Reads one record by its id when it is asked,
// through a reader of its own that was opened in a task.
#pragma once

#include "inventory/records.h"
#include "workbench/selection.h"

#include <QHash>
#include <QObject>
#include <memory>

namespace airshed::inventory
{
class InventoryStore;
}

namespace airshed::workbench
{

class Workbench;

class FeatureTips final : public QObject
{
    Q_OBJECT

public:
    explicit FeatureTips(Workbench& workbench, QObject* parent = nullptr);
    ~FeatureTips() override;

    /// Reads stations and cameras, which are few, in a task; until it is done the map has no tooltips.
    void load();
    void forget();
    QString tip(FeatureRef feature) const;

private:
    struct Records;
    QString sourceTip(std::int64_t id) const;
    Workbench& m_workbench;
    std::shared_ptr<Records> m_records;
    int m_serial = 0;
};

// Rich text: the name first, then what one wants to know at a glance.
QString tipText(const inventory::Source& source);
QString tipText(const inventory::Station& station);
QString tipText(const inventory::Camera& camera);

} // namespace airshed::workbench
