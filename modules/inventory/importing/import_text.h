// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of the import's sentences.
#pragma once

#include <QCoreApplication>

namespace airshed::inventory::importing
{

class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace airshed::inventory::importing
