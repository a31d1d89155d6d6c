// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/list_writer.h"

#include "inventory/exporting/exporting_text.h"

#include <iconv.h>

namespace airshed::inventory::exporting
{

std::optional<ListEncoding> listEncodingFromText(const QString& text)
{
    const QString name = text.toUpper().remove(u'-');
    if (name == QStringLiteral("UTF8"))
        return ListEncoding::Utf8;
    if (name == QStringLiteral("GB18030") || name == QStringLiteral("GBK") ||
        name == QStringLiteral("GB2312"))
        return ListEncoding::Gb18030;
    return std::nullopt;
}

QByteArray toGb18030(const QString& text)
{
    const iconv_t conversion = iconv_open("GB18030", "UTF-16LE");
    if (conversion == iconv_t(-1))
        throw LogicError(ExportingText::tr("This system has no GB18030 encoding."));
    constexpr qsizetype mostBytesPerUnit = 4;
    QByteArray result(text.size() * mostBytesPerUnit, Qt::Uninitialized);
    QByteArray units(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    char* in = units.data();
    char* out = result.data();
    auto inLeft = static_cast<std::size_t>(units.size());
    auto outLeft = static_cast<std::size_t>(result.size());
    // Half of a surrogate pair is no character: a question mark stands for it.
    while (iconv(conversion, &in, &inLeft, &out, &outLeft) == std::size_t(-1) && inLeft >= 2) {
        in += 2;
        inLeft -= 2;
        *out++ = '?';
        --outLeft;
    }
    iconv_close(conversion);
    result.truncate(result.size() - static_cast<qsizetype>(outLeft));
    return result;
}

} // namespace airshed::inventory::exporting
