// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/text_decoding.h"

#include "core/errors.h"

#include <QFile>
#include <QStringDecoder>
#include <cstring>
#include <iconv.h>
#include <optional>

namespace airshed::tables
{
namespace
{

/// Counts well-formed and broken multi-byte characters; state carries over from block to block.
class Utf8Census
{
public:
    void read(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            read(uchar(byte));
    }
    void end() { m_broken += m_pending > 0 ? 1 : 0; }
    qint64 good() const { return m_good; }
    qint64 broken() const { return m_broken; }

private:
    void read(uchar byte)
    {
        if (m_pending > 0) {
            if (byte >= m_lowest && byte <= m_highest) {
                m_lowest = 0x80;
                m_highest = 0xBF;
                if (--m_pending == 0)
                    ++m_good;
                return;
            }
            ++m_broken;
            m_pending = 0;
        }
        m_lowest = 0x80;
        m_highest = 0xBF;
        if (byte < 0x80)
            return;
        if (byte >= 0xC2 && byte <= 0xDF) {
            m_pending = 1;
        } else if (byte >= 0xE0 && byte <= 0xEF) {
            m_pending = 2;
            m_lowest = byte == 0xE0 ? 0xA0 : 0x80;  // no overlong forms
            m_highest = byte == 0xED ? 0x9F : 0xBF; // no surrogates
        } else if (byte >= 0xF0 && byte <= 0xF4) {
            m_pending = 3;
            m_lowest = byte == 0xF0 ? 0x90 : 0x80;
            m_highest = byte == 0xF4 ? 0x8F : 0xBF;
        } else {
            ++m_broken;
        }
    }

    int m_pending = 0;
    uchar m_lowest = 0x80;
    uchar m_highest = 0xBF;
    qint64 m_good = 0;
    qint64 m_broken = 0;
};

/// One broken character in fifty good ones is damage to UTF-8; GBK read as UTF-8 breaks nearly every
/// character.
constexpr qint64 goodPerBroken = 50;

std::optional<TextEncoding> encodingByMark(QByteArrayView begin)
{
    if (begin.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8WithBom;
    if (begin.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (begin.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    return {};
}

TextEncoding encodingBy(const Utf8Census& census)
{
    return census.good() >= census.broken() * goodPerBroken ? TextEncoding::Utf8 : TextEncoding::Gb18030;
}

} // namespace

QString displayName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithBom:
        return QStringLiteral("UTF-8");
    case TextEncoding::Gb18030:
        return QStringLiteral("GB18030");
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16");
    }
    return {};
}

TextEncoding detectEncoding(QByteArrayView bytes)
{
    if (const auto marked = encodingByMark(bytes))
        return *marked;
    Utf8Census census;
    census.read(bytes);
    census.end();
    return encodingBy(census);
}

TextEncoding detectEncoding(QFile& file)
{
    file.seek(0);
    if (const auto marked = encodingByMark(file.peek(3)))
        return *marked;
    Utf8Census census;
    while (!file.atEnd()) {
        const QByteArray block = file.read(1 << 20);
        if (block.isEmpty())
            break;
        census.read(block);
    }
    census.end();
    file.seek(0);
    return encodingBy(census);
}

struct TextDecoder::Conversion {
    iconv_t handle = iconv_t(-1);
    ~Conversion()
    {
        if (handle != iconv_t(-1))
            iconv_close(handle);
    }
};

TextDecoder::TextDecoder(TextEncoding encoding) : m_encoding(encoding)
{
    if (encoding != TextEncoding::Gb18030)
        return;
    m_conversion = std::make_unique<Conversion>();
    m_conversion->handle = iconv_open("UTF-16LE", "GB18030");
    if (m_conversion->handle == iconv_t(-1))
        throw LogicError(QStringLiteral("The system cannot convert GB18030 text."));
}

TextDecoder::~TextDecoder() = default;

QString TextDecoder::decode(QByteArrayView bytes) const
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithBom:
        return QString::fromUtf8(bytes);
    case TextEncoding::Utf16LittleEndian:
        return QStringDecoder(QStringDecoder::Utf16LE)(bytes);
    case TextEncoding::Utf16BigEndian:
        return QStringDecoder(QStringDecoder::Utf16BE)(bytes);
    case TextEncoding::Gb18030:
        break;
    }
    QString text(bytes.size() + 1, Qt::Uninitialized);
    char* in = const_cast<char*>(bytes.data());
    auto inLeft = std::size_t(bytes.size());
    char* out = reinterpret_cast<char*>(text.data());
    auto outLeft = std::size_t(text.size()) * sizeof(QChar);
    iconv(m_conversion->handle, nullptr, nullptr, nullptr, nullptr);
    while (inLeft > 0) {
        if (iconv(m_conversion->handle, &in, &inLeft, &out, &outLeft) != std::size_t(-1))
            break;
        if (outLeft < sizeof(QChar) || inLeft == 0)
            break;
        const char16_t replacement = 0xFFFD; // a broken or cut-off character: step over one byte
        std::memcpy(out, &replacement, sizeof(replacement));
        out += sizeof(replacement);
        outLeft -= sizeof(replacement);
        ++in;
        --inLeft;
    }
    text.truncate(text.size() - qsizetype(outLeft / sizeof(QChar)));
    return text;
}

} // namespace airshed::tables
