// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

namespace airshed
{

QString toHalfWidth(QStringView text)
{
    constexpr char16_t firstFullWidth = 0xFF01; // ！
    constexpr char16_t lastFullWidth = 0xFF5E;  // ～
    constexpr char16_t offset = 0xFEE0;
    constexpr char16_t ideographicBlank = 0x3000;
    QString result = text.toString();
    for (QChar& character : result) {
        const char16_t unit = character.unicode();
        if (unit >= firstFullWidth && unit <= lastFullWidth)
            character = QChar(static_cast<char16_t>(unit - offset));
        else if (unit == ideographicBlank)
            character = u' ';
    }
    return result;
}

QString withoutSubscripts(QStringView text)
{
    QString result = text.toString();
    for (QChar& character : result) {
        const char16_t unit = character.unicode();
        if (unit >= 0x2080 && unit <= 0x2089)
            character = QChar(static_cast<char16_t>(u'0' + (unit - 0x2080)));
        else if (unit == 0x2070 || (unit >= 0x2074 && unit <= 0x2079))
            character = QChar(static_cast<char16_t>(u'0' + (unit - 0x2070)));
        else if (unit == 0x00B2 || unit == 0x00B3)
            character = QChar(static_cast<char16_t>(u'2' + (unit - 0x00B2)));
        else if (unit == 0x00B9)
            character = u'1';
        else if (unit == 0x2093) // subscript x, as in NOₓ
            character = u'x';
    }
    return result;
}

bool isBlank(QChar character)
{
    switch (character.unicode()) {
    case 0x200B: // zero-width blank
    case 0x200C:
    case 0x200D:
    case 0x2060: // word joiner
    case 0xFEFF: // byte order mark
    case 0x180E:
        return true;
    default:
        return character.isSpace(); // knows U+00A0 and U+3000
    }
}

bool isBlank(QStringView text)
{
    for (const QChar character : text) {
        if (!isBlank(character))
            return false;
    }
    return true;
}

QString trimmedText(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text.toString();
}

QString simplifiedText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool blankIsDue = false;
    for (const QChar character : text) {
        if (isBlank(character)) {
            blankIsDue = !result.isEmpty();
            continue;
        }
        if (blankIsDue)
            result += u' ';
        blankIsDue = false;
        result += character;
    }
    return result;
}

QString withoutBlanks(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (!isBlank(character))
            result += character;
    }
    return result;
}

namespace
{

/// Behind any apostrophes, so that a text which had one of its own comes back with it.
bool isFormulaBehindApostrophes(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    constexpr QStringView beginnings = u"=+-@\t\r＝＋－＠";
    return !text.isEmpty() && beginnings.contains(text.front());
}

} // namespace

QString guardedFromFormulas(const QString& text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber && isFormulaBehindApostrophes(text) ? u'\'' + text : text;
}

QString withoutFormulaGuard(const QString& text)
{
    return text.startsWith(u'\'') && isFormulaBehindApostrophes(text) ? text.sliced(1) : text;
}

} // namespace airshed
