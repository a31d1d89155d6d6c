// SPDX-License-Identifier: GPL-3.0-or-later
// Names made comparable (DQ10) and text that went through a wrong encoding (DQ17).
#pragma once

#include <QString>

namespace airshed::inventory::quality
{

/// Half-width, lower case, without legal forms (有限公司, 分公司 ...), blanks, brackets and punctuation.
QString comparableName(QStringView name);

/// 1 for equal names, else 1 - edits / length of the longer one; 0 when their digits differ (锅炉1 and 锅炉2
/// are two boilers). The names are comparable ones.
double nameSimilarity(QStringView one, QStringView other);

/// Signs that text went through the wrong encoding: U+FFFD, 锟斤拷, UTF-8 read as Latin-1 ("Ã©").
bool looksDamaged(QStringView text);

} // namespace airshed::inventory::quality
