// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of records as steps of the window's undo stack. A step is written when it is made; what the store
// refuses is thrown, and then there is no step.
#pragma once

#include "inventory/store.h"

#include <QString>
#include <functional>
#include <vector>

namespace airshed::review
{

class ReviewSession;

/// Everything that one step does: fields that get new values, and problems that are resolved (or opened
/// again) by it.
struct InventoryEdit {
    QString text; ///< translated, for the undo menu: "Edit 3601-0012"
    std::vector<inventory::FieldEdit> edits = {};
    std::vector<inventory::RecordId> problems = {};
    bool resolvesProblems = true;
};

/// Writes it now and puts it on the undo stack. Throws Error; nothing is changed then.
void applyUndoably(ReviewSession& session, const InventoryEdit& edit);

/// The same for many records, in a task; `then` is called when it is done. Failures are the task's.
void applyUndoablyInTask(ReviewSession& session, const InventoryEdit& edit, std::function<void()> then = {});

/// From so many on, use a task.
inline constexpr std::size_t manyEdits = 30;

} // namespace airshed::review
