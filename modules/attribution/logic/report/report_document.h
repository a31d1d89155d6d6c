// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run as A4 pages in a PDF file with its fonts embedded, and its table as a workbook. Needs
// fonts: a QGuiApplication must exist; any thread may call.
#pragma once

#include "attribution/logic/report/report_material.h"

#include <QStringList>

namespace airshed::attribution
{

/// "pdf", "xlsx".
QStringList reportSuffixes();

/// The suffix decides. All or nothing: what was there before stays until the new file is complete. Throws
/// OutputError, Cancelled.
void writeReport(const ReportMaterial& material, const QString& path, Progress& progress);

} // namespace airshed::attribution
