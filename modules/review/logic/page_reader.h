// SPDX-License-Identifier: GPL-3.0-or-later
// Reads pages of sources in a thread of its own, the last one that was asked for first: what is in view now
// matters more than what was scrolled past. It keeps no records.
#pragma once

#include "inventory/store.h"

#include <QObject>
#include <memory>

namespace airshed::review
{

class PageReader final : public QObject
{
    Q_OBJECT

public:
    /// The reader belongs to this object's thread from now on.
    explicit PageReader(std::shared_ptr<inventory::InventoryStore> reader, QObject* parent = nullptr);
    /// Waits for the page that is being read.
    ~PageReader() override;

    void request(quint64 generation, int page, const std::vector<airshed::inventory::RecordId>& ids,
                 const std::optional<QDate>& asOf);

Q_SIGNALS:
    // In this object's own thread.
    void arrived(quint64 generation, int page, const std::vector<airshed::inventory::Source>& sources);
    /// Scrolled past before its turn came.
    void dropped(quint64 generation, int page);
    void failed(quint64 generation, int page, const QString& message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::review
