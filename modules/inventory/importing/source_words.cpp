// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/source_words.h"

#include "core/errors.h"
#include "core/paths.h"
#include "inventory/field_text.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/rule_table.h"
#include "tables/text_forms.h"

#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

[[noreturn]] void throwUnknown(const QString& path, const QString& word)
{
    throw InputError(ImportText::tr("The file %1 names a value %2 that does not exist.")
                         .arg(QFileInfo(path).fileName(), word));
}

QHash<QString, QString> readWords(const QJsonObject& table)
{
    QHash<QString, QString> words;
    for (auto it = table.begin(); it != table.end(); ++it) {
        if (!it.key().isEmpty())
            words.insert(headerKey(it.key()), it.key());
        for (const QJsonValue& word : it.value().toArray())
            words.insert(headerKey(word.toString()), it.key());
    }
    return words;
}

template<typename Value>
std::optional<Value> lookUp(const QHash<QString, Value>& table, QStringView text)
{
    const auto found = table.constFind(headerKey(text));
    return found == table.constEnd() ? std::nullopt : std::optional<Value>(*found);
}

} // namespace

SourceWords SourceWords::fromResources()
{
    return fromFile(resourcesFolder() + QStringLiteral("/rules/source_words.json"));
}

SourceWords SourceWords::fromFile(const QString& path)
{
    const QJsonObject root = readRuleTable(path);
    SourceWords table;
    const QString end = QStringLiteral("源");
    const QJsonObject classes = root[QLatin1String("classes")].toObject();
    for (auto it = classes.begin(); it != classes.end(); ++it) {
        const auto sourceClass = sourceClassFromText(it.key());
        if (!sourceClass)
            throwUnknown(path, it.key());
        const QJsonObject entry = it.value().toObject();
        for (const QJsonValue& word : entry[QLatin1String("words")].toArray())
            table.m_classes.insert(headerKey(word.toString()), {*sourceClass, {}});
        for (const QJsonValue& word : entry[QLatin1String("subclasses")].toArray()) {
            table.m_classes.insert(headerKey(word.toString()), {*sourceClass, word.toString()});
            table.m_classes.insert(headerKey(word.toString() + end), {*sourceClass, word.toString()});
        }
    }
    for (const SourceClass sourceClass : allSourceClasses) {
        table.m_classes.insert(headerKey(key(sourceClass)), {sourceClass, {}});
        table.m_classWords.push_back(headerKey(key(sourceClass)));
    }
    for (auto it = table.m_classes.cbegin(); it != table.m_classes.cend(); ++it) {
        if (it.key().endsWith(end) && it.key().size() > 2)
            table.m_classWords.push_back(it.key());
    }
    std::sort(table.m_classWords.begin(), table.m_classWords.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    const QJsonObject statuses = root[QLatin1String("status")].toObject();
    const QHash<QString, QString> statusWords = readWords(statuses);
    for (auto it = statusWords.cbegin(); it != statusWords.cend(); ++it) {
        const auto status = statusFromText(it.value());
        if (!status)
            throwUnknown(path, it.value());
        table.m_statuses.insert(it.key(), *status);
    }
    table.m_grades = readWords(root[QLatin1String("grades")].toObject());
    table.m_controlCategories = readWords(root[QLatin1String("control_categories")].toObject());
    return table;
}

std::optional<ClassMeaning> SourceWords::classOf(QStringView text) const
{
    if (auto known = lookUp(m_classes, text))
        return known;
    if (const auto known = sourceClassFromText(text))
        return ClassMeaning{*known, {}};
    return {};
}

QString SourceWords::classMentionedIn(QStringView text) const
{
    QString key = headerKey(text);
    QString mentioned;
    SourceClass sourceClass = SourceClass::Other;
    for (const QString& word : m_classWords) {
        const qsizetype at = key.indexOf(word);
        if (at < 0)
            continue;
        const SourceClass found = m_classes.value(word).sourceClass;
        if (!mentioned.isEmpty() && found != sourceClass)
            return {};
        if (mentioned.isEmpty()) {
            mentioned = word;
            sourceClass = found;
        }
        key.replace(at, word.size(), QLatin1Char(' ')); // 移动源 in 非道路移动源 is no second mention
    }
    return mentioned;
}

std::optional<SourceStatus> SourceWords::statusOf(QStringView text) const { return lookUp(m_statuses, text); }

std::optional<QString> SourceWords::gradeOf(QStringView text) const { return lookUp(m_grades, text); }

std::optional<QString> SourceWords::controlCategoryOf(QStringView text) const
{
    return lookUp(m_controlCategories, text);
}

} // namespace airshed::inventory::importing
