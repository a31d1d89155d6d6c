// SPDX-License-Identifier: GPL-3.0-or-later
// The language in which fonts shape text. Without it Noto Sans CJK draws the digits of "PM2.5" with glyphs
// that have no code, so that a PDF shows them and a search does not find them.
#pragma once

#include <QString>

namespace airshed::mapengine
{

/// "zh_CN" or the like; to be called before the first text is laid out.
void setTextLanguage(const QString& language);

} // namespace airshed::mapengine
