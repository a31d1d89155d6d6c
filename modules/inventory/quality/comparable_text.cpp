// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/comparable_text.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace airshed::inventory::quality
{

namespace
{

bool isNumbering(QChar character)
{
    static constexpr QStringView signs = u"一二三四五六七八九十甲乙丙丁东南西北";
    const char16_t code = character.unicode();
    return (code < 0x80 && character.isLetterOrNumber()) || (code >= 0x80 && signs.contains(character));
}

bool haveSameNumbering(QStringView one, QStringView other)
{
    auto a = one.begin();
    auto b = other.begin();
    for (;;) {
        a = std::find_if(a, one.end(), isNumbering);
        b = std::find_if(b, other.end(), isNumbering);
        if (a == one.end() || b == other.end())
            return a == one.end() && b == other.end();
        if (*a++ != *b++)
            return false;
    }
}

qsizetype edits(QStringView one, QStringView other)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(other.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<qsizetype>(i);
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (one[i] == other[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString comparableName(QStringView name)
{
    QString result;
    result.reserve(name.size());
    const QString plain = toHalfWidth(name);
    for (const QChar character : plain) {
        if (character.isLetterOrNumber())
            result += character.toLower();
    }
    static const std::array legalForms = {QStringLiteral("有限责任公司"), QStringLiteral("股份有限公司"),
                                          QStringLiteral("有限公司"), QStringLiteral("分公司"),
                                          QStringLiteral("公司")};
    if (result.contains(u'司')) {
        for (const QString& form : legalForms)
            result.remove(form);
    }
    return result;
}

double nameSimilarity(QStringView one, QStringView other)
{
    if (one == other)
        return one.isEmpty() ? 0 : 1;
    const qsizetype longer = std::max(one.size(), other.size());
    if (!haveSameNumbering(one, other))
        return 0;
    return 1 - static_cast<double>(edits(one, other)) / static_cast<double>(longer);
}

bool looksDamaged(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t code = text[at].unicode();
        if (code < 0x80)
            continue;
        if (code == 0xFFFD)
            return true;
        if (code == u'锟' && text.sliced(at).startsWith(u"锟斤拷"))
            return true;
        // UTF-8 read as Latin-1: a lead byte and a continuation byte. "Ã" alone is a letter of real names.
        const char16_t following = at + 1 < text.size() ? text[at + 1].unicode() : u'\0';
        if (code >= 0xC2 && code <= 0xEF && following >= 0x80 && following <= 0xBF)
            return true;
    }
    return false;
}

} // namespace airshed::inventory::quality
