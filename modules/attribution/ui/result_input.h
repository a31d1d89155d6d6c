// SPDX-License-Identifier: GPL-3.0-or-later
// The input of the result that is shown, for drawing its plumes: gathered when it is first wanted, and then
// the same for every candidate that is looked at.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QMutex>
#include <memory>
#include <optional>

namespace airshed
{
class Progress;
}
namespace airshed::inventory
{
class InventoryStore;
class Workspace;
} // namespace airshed::inventory

namespace airshed::attribution
{

class ResultInput
{
public:
    /// Throws WorkspaceError when the inventory cannot be read.
    ResultInput(std::shared_ptr<const AttributionResult> result, const inventory::Workspace& workspace);
    ~ResultInput();

    /// From any thread. nullptr where the inventory is no longer what it was: such an episode cannot be
    /// gathered. Throws Cancelled, and gathers the next time then.
    const AttributionInput* gathered(Progress& progress);
    const std::shared_ptr<const AttributionResult>& result() const { return m_result; }

private:
    const std::shared_ptr<const AttributionResult> m_result;
    const QString m_folder;
    const int m_mapEpsg;
    QMutex m_mutex;
    std::unique_ptr<inventory::InventoryStore> m_inventory; ///< until it was read
    std::optional<AttributionInput> m_input;
};

} // namespace airshed::attribution
