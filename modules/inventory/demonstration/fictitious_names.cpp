// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/fictitious_names.h"

#include "core/errors.h"
#include "core/identifiers.h"

#include <iterator>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr const char16_t* words[] = {
    u"云杉", u"松涛", u"海棠", u"白鹭", u"银杏", u"青禾", u"远山", u"晨曦", u"星河", u"雨花", u"竹影",
    u"碧潭", u"丹枫", u"金穗", u"兰泽", u"鹤鸣", u"紫藤", u"流萤", u"素锦", u"长汀", u"墨林", u"清溪",
    u"霁月", u"南柯", u"桐荫", u"芦苇", u"疏影", u"琥珀", u"凌霄", u"玉兰", u"沧浪", u"春山", u"秋水",
    u"夏荷", u"冬青", u"朝霞", u"暮云", u"石榴", u"杜若", u"蒹葭", u"扶桑", u"木槿", u"麦浪", u"橘洲",
    u"柳堤", u"梅岭", u"樟影", u"茶溪", u"稻香", u"荷风", u"听雨", u"望舒", u"归雁", u"渔歌", u"牧野",
    u"烟波", u"翠微", u"锦屏", u"瑶光", u"天枢", u"玄圃", u"昆吾", u"方壶", u"蓬莱", u"瀛洲", u"若木",
    u"赤霄", u"青霜", u"飞廉", u"羲和", u"句芒", u"玄冥"};

constexpr const char16_t* surnames[] = {u"赵", u"钱", u"孙", u"李", u"周", u"吴", u"郑", u"王", u"冯", u"陈",
                                        u"褚", u"卫", u"蒋", u"沈", u"韩", u"杨", u"朱", u"秦", u"尤", u"许"};

constexpr char32_t codeAlphabet[] = U"0123456789ABCDEFGHJKLMNPQRTUWXY";

template<std::size_t count>
QString oneOf(const char16_t* const (&list)[count], Random& random)
{
    return QString::fromUtf16(list[random.index(static_cast<int>(count))]);
}

} // namespace

QString inventedWords(Random& random)
{
    const int first = random.index(static_cast<int>(std::size(words)));
    int second = random.index(static_cast<int>(std::size(words)) - 1);
    if (second >= first)
        ++second;
    return QString::fromUtf16(words[first]) + QString::fromUtf16(words[second]);
}

QString inventedStem(Random& random)
{
    const QString mark = random.chance(0.5) ? QStringLiteral("示例") : QStringLiteral("虚构");
    return mark + inventedWords(random);
}

QString inventedPerson(Random& random) { return oneOf(surnames, random) + QStringLiteral("某某"); }

QString inventedTelephone(Random& random)
{
    return QStringLiteral("0791-0%1").arg(random.index(10'000'000), 7, 10, QLatin1Char('0'));
}

QString inventedCreditCode(const QString& kind, const QString& adminCode, qint64 serial)
{
    // Registers number organisations with digits or with MA and what follows it; YX (演示 is no register's)
    // keeps clear of both.
    constexpr qint64 base = 31;
    QString organisation = QStringLiteral("YX");
    for (qint64 place = base * base * base * base * base; place > 0; place /= base)
        organisation += QChar(static_cast<char16_t>(codeAlphabet[(serial / place) % base]));
    const auto organisationCheck = organisationCheckCharacter(organisation);
    if (!organisationCheck)
        throw LogicError(QStringLiteral("No organisation check character for %1.").arg(organisation));
    const QString first17 = kind + adminCode + organisation + *organisationCheck;
    const auto check = creditCodeCheckCharacter(first17);
    if (!check)
        throw LogicError(QStringLiteral("No check character for the credit code %1.").arg(first17));
    return first17 + *check;
}

QString inventedMeter(const QString& adminCode, qint64 serial)
{
    return QStringLiteral("YX%1%2").arg(adminCode).arg(serial, 8, 10, QLatin1Char('0'));
}

} // namespace airshed::inventory::demonstration
