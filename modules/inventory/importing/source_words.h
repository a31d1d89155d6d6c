// SPDX-License-Identifier: GPL-3.0-or-later
// What lists write for a source's class, status, grade and control category, and which of our values each
// word means. The table is resources/rules/source_words.json.
#pragma once

#include "core/source_class.h"
#include "inventory/records.h"

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace airshed::inventory::importing
{

struct ClassMeaning {
    SourceClass sourceClass = SourceClass::Other;
    QString subclass; ///< when the word is one of the second level (工业锅炉), else empty
};

class SourceWords
{
public:
    /// Throws InputError when the table is missing or damaged.
    static SourceWords fromResources();
    static SourceWords fromFile(const QString& path);

    /// Keys, codes, English names, second-level names and common other words (锅炉, 扬尘).
    std::optional<ClassMeaning> classOf(QStringView text) const;
    /// The class that a title, sheet or file name speaks of, as written there; nothing when none or several.
    QString classMentionedIn(QStringView text) const;
    std::optional<SourceStatus> statusOf(QStringView text) const;
    /// A+, A, B, B-, C, D, 引领性, 非引领性.
    std::optional<QString> gradeOf(QStringView text) const;
    /// 管控, 保障类, 豁免, 小微, 长期停产.
    std::optional<QString> controlCategoryOf(QStringView text) const;

private:
    QHash<QString, ClassMeaning> m_classes;
    QHash<QString, SourceStatus> m_statuses;
    QHash<QString, QString> m_grades;
    QHash<QString, QString> m_controlCategories;
    std::vector<QString> m_classWords; ///< longest first, for mentions
};

} // namespace airshed::inventory::importing
