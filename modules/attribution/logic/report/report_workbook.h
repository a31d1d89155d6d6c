// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a run as an Excel workbook: ranked, unobserved, hours, and how the run was made. Numbers are
// numbers, with the ends of each interval in columns of their own.
#pragma once

#include "attribution/logic/report/report_material.h"

namespace airshed::attribution
{

/// Writes to path; shownPath is named in messages. Throws OutputError.
void writeWorkbook(const ReportMaterial& material, const QString& path, const QString& shownPath);

} // namespace airshed::attribution
