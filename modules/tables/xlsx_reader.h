// SPDX-License-Identifier: GPL-3.0-or-later
// Excel workbooks (.xlsx, .xlsm), read as they stream out of the container: true row numbers, merged cells,
// dates by their cell style, formula errors as such. GDAL's reader keeps a whole sheet in memory and knows no
// merged cells.
#pragma once

#include "tables/zip_archive.h"

namespace airshed::tables
{

/// The container must be open and hold a workbook. Throws InputError for a damaged one.
std::unique_ptr<TableFile> openXlsx(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits);

} // namespace airshed::tables
