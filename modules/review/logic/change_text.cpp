// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/change_text.h"

#include "core/beijing_time.h"
#include "review/logic/review_text.h"

#include <algorithm>

namespace airshed::review
{

namespace
{

constexpr qsizetype longestValue = 60;

QString valueText(const QString& stored, const FormField* field)
{
    if (stored.isEmpty())
        return ReviewText::tr("not stated");
    QString text = field == nullptr ? stored : shownText(*field, stored);
    if (text.size() > longestValue)
        text = text.left(longestValue) + u'…';
    return text;
}

} // namespace

QString changeSentence(const inventory::Change& change, RecordKind kind, const DistrictNames& districts)
{
    if (change.field.isEmpty())
        return change.oldValue.isEmpty() ? ReviewText::tr("Added") : ReviewText::tr("Removed");
    const std::vector<FormField> fields = formFields(kind, districts);
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&change](const FormField& f) { return f.column == change.field; });
    const FormField* known = field == fields.end() ? nullptr : &*field;
    return ReviewText::tr("%1: %2 → %3")
        .arg(fieldTitle(kind, change.field), valueText(change.oldValue, known),
             valueText(change.newValue, known));
}

QString changeOrigin(const inventory::Change& change)
{
    QStringList parts = {beijingText(change.when), change.who};
    if (change.batch != 0)
        parts += ReviewText::tr("import %1").arg(change.batch);
    if (!change.why.isEmpty())
        parts += change.why;
    return parts.join(QStringLiteral(" · "));
}

} // namespace airshed::review
