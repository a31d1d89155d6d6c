// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/result_input.h"

#include "attribution/logic/attribute.h"
#include "core/errors.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"

namespace airshed::attribution
{

ResultInput::ResultInput(std::shared_ptr<const AttributionResult> result,
                         const inventory::Workspace& workspace)
    : m_result(std::move(result)), m_folder(workspace.folder()), m_mapEpsg(workspace.mapEpsg()),
      m_inventory(workspace.openReader())
{
}

ResultInput::~ResultInput() = default;

const AttributionInput* ResultInput::gathered(Progress& progress)
{
    const QMutexLocker lock(&m_mutex);
    if (m_inventory) {
        const observations::ObservationStore observations(m_folder,
                                                          observations::ObservationStore::Access::Read);
        try {
            m_input = gatherInput(*m_inventory, observations, m_result->episode, m_result->parameters,
                                  m_mapEpsg, progress);
        } catch (const InputError&) {
            // The result is still worth a map, without a plume.
        }
        m_inventory.reset();
    }
    return m_input ? &*m_input : nullptr;
}

} // namespace airshed::attribution
