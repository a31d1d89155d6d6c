// SPDX-License-Identifier: GPL-3.0-or-later
// A small workspace with known records for the tests of the command line:
//   A-1  a sound plant in 南昌县: SO2 12.5, NOx 0, PM2.5 0.1 t/a
//   B-2  a construction site in 青山湖区: PM10 8, PM2.5 2 t/a
//   C-3  a plant without a position (DQ01) and with PM2.5 3 of PM10 1 t/a (DQ12)
// one station, one camera, one enterprise, one open problem (a warning), two imports.
#pragma once

#include <QString>
#include <memory>

namespace airshed::inventory
{
class Workspace;
}

namespace airshed::tests
{

/// Everybody may read it.
std::unique_ptr<inventory::Workspace> makeCliWorkspace(const QString& folder);

/// A workspace with so many sources that reading them takes a while.
void makeLargeWorkspace(const QString& folder, int sources);

} // namespace airshed::tests
