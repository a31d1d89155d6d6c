// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text of any size, a block at a time: UTF-8, UTF-16 or GB18030; comma, tab or semicolon; quoted
// cells.
#pragma once

#include "tables/raw_table.h"

namespace airshed::tables
{

/// Throws InputError when the file cannot be read.
std::unique_ptr<TableFile> openCsv(const QString& path, const ReadLimits& limits);

} // namespace airshed::tables
