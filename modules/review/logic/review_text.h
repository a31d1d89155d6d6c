// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sentences of this library get their translation.
#pragma once

#include <QCoreApplication>

namespace airshed::review
{

class ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(airshed::review::ReviewText)
};

} // namespace airshed::review
