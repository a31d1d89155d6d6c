// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/text_forms.h"

#include "core/beijing_time.h"
#include "core/text.h"

#include <QRegularExpression>
#include <array>
#include <charconv>
#include <cmath>

namespace airshed::tables
{
namespace
{

bool needsHalfWidth(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80 || c.unicode() < 0x20)
            return true;
    }
    return false;
}

std::optional<double> plainNumber(const char* begin, const char* end)
{
    if (begin != end && *begin == '+')
        ++begin;
    double value = 0;
    const auto [rest, error] = std::from_chars(begin, end, value);
    if (error != std::errc() || rest != end || !std::isfinite(value))
        return {};
    return value;
}

} // namespace

QString halfWidth(QStringView text)
{
    QString result = simplifiedText(withoutSubscripts(toHalfWidth(text)));
    result.replace(QChar(0x2212), u'-').replace(QChar(0x2013), u'-');
    return result;
}

QString headerKey(QStringView text)
{
    QString key = halfWidth(text).toLower();
    key.remove(u' ').remove(u'_').remove(u'*').remove(u':');
    for (const char16_t open : {u'[', u'【', u'〔'})
        key.replace(QChar(open), u'(');
    for (const char16_t close : {u']', u'】', u'〕'})
        key.replace(QChar(close), u')');
    return key;
}

std::optional<double> numberFromText(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return {};
    std::array<char, 64> bytes;
    std::size_t length = 0;
    if (needsHalfWidth(text)) {
        QString half = halfWidth(text);
        if (half.startsWith(u'约') || half.startsWith(u'~'))
            half = half.mid(1);
        half.remove(u' ');
        for (const QChar c : half) {
            if (c.unicode() >= 0x80)
                return {};
            bytes[length++] = char(c.unicode());
        }
    } else {
        for (const QChar c : text)
            bytes[length++] = char(c.unicode());
    }
    if (const auto value = plainNumber(bytes.data(), bytes.data() + length))
        return value;
    static const QRegularExpression grouped(QStringLiteral("^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?$"));
    QString ascii = QString::fromLatin1(bytes.data(), qsizetype(length));
    if (!grouped.match(ascii).hasMatch())
        return {};
    const QByteArray digits = ascii.remove(u',').toLatin1();
    return plainNumber(digits.constData(), digits.constData() + digits.size());
}

std::optional<QDate> dateFromText(QStringView text)
{
    const auto when = dateTimeFromText(text);
    return when ? std::optional(when->date()) : std::nullopt;
}

std::optional<QDateTime> dateTimeFromText(QStringView text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?)?月?|(\\d{2})(\\d{2}))"
        "(?:[ T]*(\\d{1,2})(?:[:时](\\d{1,2}))?(?:[:分](\\d{1,2}))?(?:\\.\\d+)?[秒时分Z]?)?$"));
    const auto match = form.match(halfWidth(text));
    if (!match.hasMatch())
        return {};
    const auto part = [&](int index, int fallback) {
        return match.captured(index).isEmpty() ? fallback : match.captured(index).toInt();
    };
    const bool isCompact = !match.captured(4).isEmpty();
    const QDate date(part(1, 0), part(isCompact ? 4 : 2, 1), part(isCompact ? 5 : 3, 1));
    const int hour = part(6, 0);
    const QTime time(hour == 24 ? 0 : hour, part(7, 0),
                     part(8, 0)); // the last hour of a day is written 24:00
    if (!date.isValid() || !time.isValid())
        return {};
    return beijingMoment(date.addDays(hour == 24 ? 1 : 0), time);
}

std::optional<bool> yesNoFromText(QStringView text)
{
    const QString word = halfWidth(text).toLower();
    static const QStringList yes = {QStringLiteral("是"), QStringLiteral("有"),     QStringLiteral("yes"),
                                    QStringLiteral("y"),  QStringLiteral("1"),      QStringLiteral("true"),
                                    QStringLiteral("√"),  QStringLiteral("已联网"), QStringLiteral("已安装")};
    static const QStringList no = {QStringLiteral("否"), QStringLiteral("无"),    QStringLiteral("no"),
                                   QStringLiteral("n"),  QStringLiteral("0"),     QStringLiteral("false"),
                                   QStringLiteral("×"),  QStringLiteral("未安装")};
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return {};
}

bool meansNoValue(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return true;
    if (text.size() > 4)
        return false;
    static const QStringList words = {QStringLiteral("-"),    QStringLiteral("--"),  QStringLiteral("/"),
                                      QStringLiteral("\\"),   QStringLiteral("—"),   QStringLiteral("——"),
                                      QStringLiteral("无"),   QStringLiteral("空"),  QStringLiteral("n/a"),
                                      QStringLiteral("na"),   QStringLiteral("nan"), QStringLiteral("null"),
                                      QStringLiteral("暂无"), QStringLiteral("不详")};
    return words.contains(halfWidth(text).toLower());
}

bool isFormulaError(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u"Err:"))
        return true;
    if (!text.startsWith(u'#'))
        return false;
    static const QStringList errors = {
        QStringLiteral("#REF!"),   QStringLiteral("#DIV/0!"), QStringLiteral("#N/A"),
        QStringLiteral("#VALUE!"), QStringLiteral("#NAME?"),  QStringLiteral("#NUM!"),
        QStringLiteral("#NULL!"),  QStringLiteral("#SPILL!"), QStringLiteral("#CALC!")};
    return errors.contains(text);
}

} // namespace airshed::tables
