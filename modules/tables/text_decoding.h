// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding a file's bytes are in, and the bytes as text. Lists come as UTF-8 with and without a byte
// order mark, as UTF-16 from Excel's "Unicode text", and as GBK, which GB18030 contains.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <memory>

class QFile;

namespace airshed::tables
{

enum class TextEncoding { Utf8, Utf8WithBom, Gb18030, Utf16LittleEndian, Utf16BigEndian };

/// For the report: "GB18030".
QString displayName(TextEncoding encoding);

/// Reads the bytes once, in blocks. Strictly valid UTF-8 is UTF-8; text with only a few broken characters
/// among many good ones is damaged UTF-8; everything else is GB18030.
TextEncoding detectEncoding(QFile& file);
TextEncoding detectEncoding(QByteArrayView bytes);

/// Turns pieces of text (whole cells, whole names) into UTF-16; what cannot be decoded becomes U+FFFD.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;

    QString decode(QByteArrayView bytes) const;

private:
    struct Conversion;
    TextEncoding m_encoding;
    std::unique_ptr<Conversion> m_conversion;
};

} // namespace airshed::tables
