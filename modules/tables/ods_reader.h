// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument spreadsheets (.ods), read as they stream out of the container.
#pragma once

#include "tables/zip_archive.h"

namespace airshed::tables
{

/// Throws InputError for a damaged or password-protected file.
std::unique_ptr<TableFile> openOds(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits);

} // namespace airshed::tables
