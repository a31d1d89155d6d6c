// SPDX-License-Identifier: GPL-3.0-or-later
// From a person's decisions and the workspace's facts to the one request that the map engine carries out.
// Everything that the page says is decided here, so that window and command line cannot differ.
#pragma once

#include "mapengine/client/map_engine.h"
#include "reporting/logic/map_page.h"
#include "reporting/logic/page_template.h"
#include "reporting/logic/workspace_facts.h"

namespace airshed::reporting
{

/// What the main map will show.
struct PagePlacement {
    int scaleDenominator = 0;
    QRectF extent; ///< of the whole map frame, map metres
    bool operator==(const PagePlacement&) const = default;
};

/// Throws InputError when neither the page nor the workspace says where to look.
PagePlacement placement(const MapPage& page, const PageTemplate& pageTemplate, const WorkspaceFacts& facts);

/// The program's version and the day of making are given, because a page must come out the same again.
struct PageMaking {
    QString programVersion;
    QDate today;
};

/// The request for this page. layers: what the map shows now, top to bottom, before the page's own
/// appearance. outputPath decides the format. Throws InputError.
mapengine::LayoutExport layoutExport(const MapPage& page, const WorkspaceFacts& facts,
                                     const std::vector<mapengine::Layer>& layers, const QString& outputPath,
                                     const PageMaking& making);

} // namespace airshed::reporting
