// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of what this module says.
#pragma once

#include <QCoreApplication>

namespace airshed::tables
{

class TableText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace airshed::tables
