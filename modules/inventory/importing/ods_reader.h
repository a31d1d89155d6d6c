// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument spreadsheets (.ods), read as they stream out of the container.
#pragma once

#include "inventory/importing/zip_archive.h"

namespace airshed::inventory::importing
{

/// Throws InputError for a damaged or password-protected file.
std::unique_ptr<TableFile> openOds(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits);

} // namespace airshed::inventory::importing
