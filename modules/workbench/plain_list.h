// SPDX-License-Identifier: GPL-3.0-or-later
// How a list of rows to read and choose from looks in a panel: no frame, no grid, whole rows, nothing edited.
#pragma once

class QTableWidget;

namespace airshed::workbench
{

/// The caller sets columns, titles and what may be selected at once.
void makePlainList(QTableWidget& table);

} // namespace airshed::workbench
