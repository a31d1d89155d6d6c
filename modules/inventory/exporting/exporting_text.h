// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of the export's sentences.
#pragma once

#include <QCoreApplication>

namespace airshed::inventory::exporting
{

class ExportingText
{
    Q_DECLARE_TR_FUNCTIONS(ExportingText)
};

} // namespace airshed::inventory::exporting
