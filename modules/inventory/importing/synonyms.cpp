// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/synonyms.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/paths.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/rule_table.h"
#include "tables/text_forms.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <algorithm>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr int dbfNameBytes = 10;

/// Whether a name may be the first ten bytes of the synonym in GBK (two bytes a character) or UTF-8 (three).
bool mayBeCutFrom(const QString& key, const QString& synonym)
{
    if (key.size() >= synonym.size() || key.size() < 3 || !synonym.startsWith(key))
        return false;
    qsizetype gbkBytes = 0;
    for (const QChar c : key)
        gbkBytes += c.unicode() < 0x80 ? 1 : 2;
    const qsizetype utf8Bytes = key.toUtf8().size();
    return (gbkBytes >= dbfNameBytes - 1 && gbkBytes <= dbfNameBytes) ||
           (utf8Bytes >= dbfNameBytes - 2 && utf8Bytes <= dbfNameBytes);
}

/// "SO2(mg/m3)" and "SO2" under "排放浓度" name a pollutant, but what they hold is no emission: read as one
/// it would be tonnes a year.
bool isOtherQuantity(const QStringList& headerPath)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(([^()]*)\\)"));
    static const QStringList words = {QStringLiteral("浓度"),          QStringLiteral("速率"),
                                      QStringLiteral("限值"),          QStringLiteral("效率"),
                                      QStringLiteral("concentration"), QStringLiteral("efficiency")};
    for (const QString& part : headerPath) {
        const QString key = headerKey(part);
        const bool saysAmount = key.contains(QStringLiteral("排放量"));
        if (!saysAmount && std::any_of(words.begin(), words.end(),
                                       [&key](const QString& word) { return key.contains(word); }))
            return true;
        auto matches = bracketed.globalMatch(key);
        while (matches.hasNext()) {
            if (isForeignUnit(matches.next().captured(1)))
                return true;
        }
    }
    return false;
}

QString withoutGroupNoise(QString group)
{
    for (const QString& noise :
         {QStringLiteral("参数"), QStringLiteral("信息"), QStringLiteral("情况"), QStringLiteral("基本")})
        group.remove(noise);
    return group;
}

} // namespace

SynonymTable SynonymTable::fromResources()
{
    return fromFile(resourcesFolder() + QStringLiteral("/rules/import_synonyms.json"));
}

SynonymTable SynonymTable::fromFile(const QString& path)
{
    const QJsonObject root = readRuleTable(path);
    SynonymTable table;
    const QJsonObject fields = root[QLatin1String("fields")].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto field = fieldFromCode(it.key());
        if (!field)
            throw InputError(ImportText::tr("The file %1 names a field %2 that does not exist.")
                                 .arg(QFileInfo(path).fileName(), it.key()));
        table.m_fields.insert(headerKey(it.key()), *field);
        for (const QJsonValue& word : it.value().toArray()) {
            table.m_fields.insert(headerKey(word.toString()), *field);
            table.m_examples[*field].append(word.toString());
        }
    }
    const QJsonObject pollutants = root[QLatin1String("pollutants")].toObject();
    const QJsonArray affixes = root[QLatin1String("emission_words")].toArray();
    for (auto it = pollutants.begin(); it != pollutants.end(); ++it) {
        const auto pollutant = pollutantFromText(it.key());
        if (!pollutant)
            throw InputError(ImportText::tr("The file %1 names a field %2 that does not exist.")
                                 .arg(QFileInfo(path).fileName(), it.key()));
        const Field field = fieldOf(*pollutant);
        QStringList names = {it.key()};
        for (const QJsonValue& name : it.value().toArray())
            names.append(name.toString());
        for (const QString& name : names) {
            table.m_fields.insert(headerKey(name), field);
            table.m_examples[field].append(name);
            for (const QJsonValue& affix : affixes) {
                table.m_fields.insert(headerKey(name + affix.toString()), field);
                table.m_fields.insert(headerKey(affix.toString() + name), field);
            }
        }
    }
    return table;
}

SynonymTable SynonymTable::with(const std::vector<SavedColumn>& columns) const
{
    SynonymTable table = *this;
    for (const SavedColumn& column : columns) {
        if (column.field)
            table.m_fields.insert(column.header, *column.field);
        else
            table.m_fields.remove(column.header);
    }
    return table;
}

std::optional<Field> SynonymTable::lookUp(const QString& key) const
{
    const auto found = m_fields.constFind(key);
    return found == m_fields.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<HeaderMatch> SynonymTable::match(QStringView header, Truncation truncation) const
{
    const HeaderParts parts = splitHeader(header);
    if (const auto field =
            lookUp(headerKey(header))) // with its brackets: "经度(°)" is listed nowhere, "PM2.5(kg)" may be
        return HeaderMatch{*field, parts.unit};
    if (const auto field = lookUp(parts.name))
        return pollutantOf(*field) && isOtherQuantity({header.toString()})
                   ? std::nullopt
                   : std::optional(HeaderMatch{*field, parts.unit});
    if (truncation == Truncation::NotExpected)
        return {};
    QSet<Field> fields;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        if (mayBeCutFrom(parts.name, it.key()))
            fields.insert(it.value());
    }
    if (fields.size() != 1) // 排气筒 alone is the start of several names
        return {};
    return HeaderMatch{*fields.begin(), parts.unit, true};
}

std::optional<HeaderMatch> SynonymTable::match(const QStringList& headerPath) const
{
    QStringList path;
    for (const QString& part : headerPath) {
        if (!headerKey(part).isEmpty() && (path.isEmpty() || headerKey(path.last()) != headerKey(part)))
            path.append(part);
    }
    if (path.isEmpty())
        return {};
    std::optional<Unit> unit;
    QStringList names;
    for (const QString& part : path) {
        const HeaderParts split = splitHeader(part);
        names.append(split.name);
        unit = split.unit ? split.unit : unit; // a lower row's unit overrides that of the group
    }
    for (qsizetype first = 0; first < names.size(); ++first) {
        const QString joined = names.mid(first).join(QString());
        const QString spare =
            withoutGroupNoise(names.mid(first, names.size() - first - 1).join(QString())) + names.last();
        const QString skipping = names[first] + names.last();
        for (const QString& key : {joined, spare, skipping, withoutGroupNoise(names[first]) + names.last()}) {
            if (first + 1 < names.size()) {
                const auto field = lookUp(key);
                if (field && !(pollutantOf(*field) && isOtherQuantity(path)))
                    return HeaderMatch{*field, unit};
            }
        }
    }
    if (auto leaf = match(path.last(), Truncation::NotExpected)) {
        if (path.size() > 1 && pollutantOf(leaf->field) && isOtherQuantity(path))
            return {};
        leaf->unit = unit;
        return leaf;
    }
    return {};
}

QString headerSignature(const QStringList& headers)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString& header : headers) {
        hash.addData(headerKey(header).toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

SavedMappings::SavedMappings(const QString& path) : m_path(path)
{
    if (m_path.isEmpty()) {
        m_path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                 QStringLiteral("/airshed/import_mappings.json");
    }
}

std::vector<SavedColumn> SavedMappings::find(const QString& signature) const
{
    std::vector<SavedColumn> columns;
    if (!QFileInfo::exists(m_path))
        return columns;
    for (const QJsonValue& value : readRuleTable(m_path)[signature].toArray()) {
        const QJsonObject entry = value.toObject();
        columns.push_back({entry[QLatin1String("header")].toString(),
                           fieldFromCode(entry[QLatin1String("field")].toString()),
                           entry[QLatin1String("unit")].toString()});
    }
    return columns;
}

void SavedMappings::save(const QString& signature, const std::vector<SavedColumn>& columns)
{
    QJsonObject root;
    if (QFileInfo::exists(m_path))
        root = readRuleTable(m_path);
    QJsonArray entries;
    for (const SavedColumn& column : columns) {
        entries.append(QJsonObject{{QStringLiteral("header"), column.header},
                                   {QStringLiteral("field"), column.field ? code(*column.field) : QString()},
                                   {QStringLiteral("unit"), column.unit}});
    }
    root[signature] = entries;
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        throw OutputError(ImportText::tr("The folder %1 cannot be made.").arg(QFileInfo(m_path).path()));
    writeFileAtomically(m_path, QJsonDocument(root).toJson());
}

std::vector<SavedColumn> SavedMappings::readMappingFile(const QString& path)
{
    const QJsonObject root = readRuleTable(path);
    std::vector<SavedColumn> columns;
    for (auto it = root.begin(); it != root.end(); ++it) {
        const QString name = it.value().toString();
        const auto field = fieldFromCode(name);
        if (!field && !name.isEmpty()) {
            throw InputError(
                ImportText::tr("The mapping %1 gives the column %2 the field %3, which does not exist.")
                    .arg(QFileInfo(path).fileName(), it.key(), name));
        }
        columns.push_back({headerKey(it.key()), field, {}});
    }
    return columns;
}

} // namespace airshed::inventory::importing
