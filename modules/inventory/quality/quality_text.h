// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of the rules' names and sentences.
#pragma once

#include <QCoreApplication>

namespace airshed::inventory::quality
{

class QualityText
{
    Q_DECLARE_TR_FUNCTIONS(QualityText)
};

} // namespace airshed::inventory::quality
