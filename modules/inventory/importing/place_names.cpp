// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/place_names.h"

#include "core/errors.h"
#include "core/paths.h"
#include "inventory/importing/rule_table.h"
#include "tables/text_forms.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr qsizetype codeDigits = 6;
/// "新建" is also a newly built plant: shorter names are no mention of a place.
constexpr qsizetype leastMentionCharacters = 3;

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

PlaceNames PlaceNames::fromResources()
{
    return fromFile(resourcesFolder() + QStringLiteral("/rules/district_names.json"));
}

PlaceNames PlaceNames::fromFile(const QString& path)
{
    const QJsonObject root = readRuleTable(path);
    PlaceNames table;
    const auto add = [&table](const QJsonValue& names, const PlaceMeaning& meaning) {
        for (const QJsonValue& name : names.toArray()) {
            table.m_meanings.insert(headerKey(name.toString()), meaning);
            if (name.toString().size() >= leastMentionCharacters)
                table.m_names.push_back(headerKey(name.toString()));
        }
    };
    for (const QJsonValue& prefix : root[QLatin1String("prefixes")].toArray())
        table.m_prefixes.append(prefix.toString());
    const QJsonObject city = root[QLatin1String("city")].toObject();
    for (const QJsonValue& name : city[QLatin1String("names")].toArray())
        table.m_meanings.insert(headerKey(name.toString()), {}); // the city as a whole is no district
    for (const QJsonValue& code : city[QLatin1String("codes")].toArray())
        table.m_codes.insert(code.toString(), {});
    for (const QJsonValue& value : root[QLatin1String("districts")].toArray()) {
        const QJsonObject district = value.toObject();
        const PlaceMeaning meaning{district[QLatin1String("code")].toString(), {}, false};
        table.m_codes.insert(meaning.adminCode, meaning);
        add(district[QLatin1String("names")], meaning);
    }
    for (const QJsonValue& value : root[QLatin1String("former")].toArray()) {
        const QJsonObject former = value.toObject();
        const PlaceMeaning meaning{former[QLatin1String("means")].toString(),
                                   former[QLatin1String("management_unit")].toString(), true};
        for (const QJsonValue& code : former[QLatin1String("codes")].toArray())
            table.m_codes.insert(code.toString(), meaning);
        add(former[QLatin1String("names")], meaning);
    }
    for (const QJsonValue& value : root[QLatin1String("management_units")].toArray()) {
        const QJsonObject unit = value.toObject();
        add(unit[QLatin1String("names")], {{}, unit[QLatin1String("name")].toString(), false});
    }
    std::sort(table.m_names.begin(), table.m_names.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return table;
}

std::optional<PlaceMeaning> PlaceNames::meaningOf(QStringView text) const
{
    QString key = headerKey(text);
    // 360102, 360102000000 (village code) and the decimals that a spreadsheet gives a number.
    const qsizetype point = key.indexOf(u'.');
    const QStringView digits = QStringView(key).left(point < 0 ? key.size() : point);
    if (digits.size() >= codeDigits && digits.size() <= 2 * codeDigits && isDigits(digits)) {
        const auto found = m_codes.constFind(digits.left(codeDigits).toString());
        return found == m_codes.constEnd() ? std::nullopt : std::optional(*found);
    }
    const auto direct = m_meanings.constFind(key);
    if (direct != m_meanings.constEnd())
        return *direct;
    for (const QString& prefix : m_prefixes) {
        if (key.size() > prefix.size() && key.startsWith(prefix))
            key.remove(0, prefix.size());
    }
    const auto found = m_meanings.constFind(key);
    return found == m_meanings.constEnd() ? std::nullopt : std::optional(*found);
}

QString PlaceNames::mentionedIn(QStringView text) const
{
    QString key = headerKey(text);
    QString mentioned;
    PlaceMeaning meaning;
    for (const QString& name : m_names) {
        const qsizetype at = key.indexOf(name);
        if (at < 0)
            continue;
        const PlaceMeaning found = m_meanings.value(name);
        if (!mentioned.isEmpty() &&
            (found.adminCode != meaning.adminCode || found.managementUnit != meaning.managementUnit))
            return {};
        if (mentioned.isEmpty()) {
            mentioned = name;
            meaning = found;
        }
        key.replace(at, name.size(), QLatin1Char(' ')); // 经开区 in 小蓝经开区 is no second mention
    }
    return mentioned;
}

} // namespace airshed::inventory::importing
