// SPDX-License-Identifier: GPL-3.0-or-later
// Which district or development zone a list means by what it writes: a name, a short name, a six-digit code,
// codes and names of before a reform. The table is resources/rules/district_names.json.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace airshed::inventory::importing
{

struct PlaceMeaning {
    QString adminCode;      ///< GB/T 2260; empty: a development zone, which has no code of its own
    QString managementUnit; ///< empty: a plain district
    bool isFormer = false;  ///< a name or code of before a reform
};

class PlaceNames
{
public:
    /// Throws InputError when the table is missing or damaged.
    static PlaceNames fromResources();
    static PlaceNames fromFile(const QString& path);

    /// 东湖区, 东湖, 南昌市东湖区, 江西省南昌市东湖区, 360102, 360102003, 湾里区, 360122, 高新区 ...
    std::optional<PlaceMeaning> meaningOf(QStringView text) const;
    /// A district or zone that a title or file name speaks of ("2025年东湖区大气污染源清单"), as written
    /// there; nothing when it names none or several.
    QString mentionedIn(QStringView text) const;

private:
    QHash<QString, PlaceMeaning> m_meanings; ///< by the comparable name
    QHash<QString, PlaceMeaning> m_codes;
    QStringList m_prefixes;
    std::vector<QString> m_names; ///< for mentions, longest first
};

} // namespace airshed::inventory::importing
