// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/plan_constants.h"

#include "core/beijing_time.h"
#include "tables/text_forms.h"

#include <QDate>
#include <QFileInfo>
#include <QRegularExpression>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr int earliestYear = 2000;

struct Mention {
    QString text;
    ConstantOrigin origin = ConstantOrigin::Title;
};

/// The titles, then the sheet's name, then the file's: the nearer to the list, the more it counts.
std::vector<Mention> mentionsOf(const SheetPlan& sheet, const QString& path)
{
    std::vector<Mention> mentions;
    for (const SkippedRow& row : sheet.rowsOutside) {
        if (row.number < sheet.headerFirstRow)
            mentions.push_back({row.text, ConstantOrigin::Title});
    }
    mentions.push_back({sheet.name, ConstantOrigin::SheetName});
    mentions.push_back({QFileInfo(path).completeBaseName(), ConstantOrigin::FileName});
    return mentions;
}

QString yearIn(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("(?<!\\d)(20\\d{2})(?!\\d)"));
    auto matches = form.globalMatch(halfWidth(text));
    QString year;
    while (matches.hasNext()) {
        const QString found = matches.next().captured(1);
        if (found.toInt() < earliestYear || found.toInt() > currentBeijingDate().year() + 1)
            continue;
        if (!year.isEmpty() && year != found)
            return {}; // 2020-2024 names no one year
        year = found;
    }
    return year;
}

template<typename Find>
void addConstant(SheetPlan& sheet, Field field, const std::vector<Mention>& mentions, Find find)
{
    if (sheet.columnOf(field) || !belongsTo(field, sheet.kind))
        return;
    for (const Mention& mention : mentions) {
        const QString text = find(mention.text);
        if (!text.isEmpty()) {
            sheet.constants.push_back({field, text, mention.origin});
            return;
        }
    }
}

} // namespace

void findConstants(SheetPlan& sheet, const QString& path, const ImportContext& context)
{
    std::erase_if(sheet.constants,
                  [](const ConstantValue& value) { return value.origin != ConstantOrigin::Person; });
    const std::vector<Mention> mentions = mentionsOf(sheet, path);
    const auto isGiven = [&sheet](Field field) { return sheet.constant(field) != nullptr; };
    if (!isGiven(Field::SourceClass) && !sheet.columnOf(Field::Subclass))
        addConstant(sheet, Field::SourceClass, mentions,
                    [&context](const QString& text) { return context.words.classMentionedIn(text); });
    if (!isGiven(Field::District))
        addConstant(sheet, Field::District, mentions,
                    [&context](const QString& text) { return context.places.mentionedIn(text); });
    if (!isGiven(Field::Year))
        addConstant(sheet, Field::Year, mentions, yearIn);
}

} // namespace airshed::inventory::importing
