// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/constants_form.h"

#include "core/beijing_time.h"
#include "core/source_class.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace airshed::review
{

using namespace inventory::importing;

namespace
{

constexpr int yearsOffered = 12;

QString originText(ConstantOrigin origin)
{
    switch (origin) {
    case ConstantOrigin::Title:
        return ConstantsForm::tr("found in the title");
    case ConstantOrigin::SheetName:
        return ConstantsForm::tr("found in the sheet's name");
    case ConstantOrigin::FileName:
        return ConstantsForm::tr("found in the file's name");
    case ConstantOrigin::Person:
        break;
    }
    return ConstantsForm::tr("chosen by you");
}

} // namespace

ConstantsForm::ConstantsForm(ImportDraft& draft, QWidget* parent) : QWidget(parent), m_draft(draft)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(workbench::gridStep);
    auto* caption = new QLabel(tr("For all rows:"), this);
    line->addWidget(caption);
    m_class = addChoice(tr("C&lass"), QStringLiteral("constantClass"), Field::SourceClass);
    m_district = addChoice(tr("&District"), QStringLiteral("constantDistrict"), Field::District);
    m_year = addChoice(tr("&Year"), QStringLiteral("constantYear"), Field::Year);
    line->addStretch(1);
}

QComboBox* ConstantsForm::addChoice(const QString& label, const QString& objectName, Field field)
{
    auto* line = qobject_cast<QHBoxLayout*>(layout());
    auto* box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(field == Field::Year ? 8 : 14);
    auto* caption = new QLabel(label, this);
    caption->setBuddy(box);
    line->addSpacing(workbench::gridStep);
    line->addWidget(caption);
    line->addWidget(box);
    connect(box, &QComboBox::activated, this, [this, box, field] {
        if (m_ref)
            m_draft.setConstant(*m_ref, field, box->currentData().toString());
    });
    return box;
}

void ConstantsForm::setSheet(std::optional<SheetRef> ref)
{
    m_ref = ref;
    for (QComboBox* box : {m_class, m_district, m_year}) {
        box->clear();
        box->addItem(tr("not stated"), QString());
    }
    for (const SourceClass sourceClass : allSourceClasses)
        m_class->addItem(displayName(sourceClass), key(sourceClass));
    if (m_draft.context() && m_draft.context()->districts) {
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        for (const geo::District& district : m_draft.context()->districts->districts())
            m_district->addItem(isChinese || district.nameEn.isEmpty()
                                    ? district.name
                                    : QStringLiteral("%1 %2").arg(district.nameEn, district.name),
                                district.name);
    }
    const int thisYear = currentBeijingDate().year();
    for (int year = thisYear; year > thisYear - yearsOffered; --year)
        m_year->addItem(QString::number(year), QString::number(year));
    refresh();
}

void ConstantsForm::refresh()
{
    setEnabled(m_ref.has_value());
    if (!m_ref)
        return;
    const bool isSources = m_draft.sheet(*m_ref).kind == ListKind::Sources;
    show(*m_class, Field::SourceClass);
    show(*m_district, Field::District);
    show(*m_year, Field::Year);
    m_class->setEnabled(m_class->isEnabled() && isSources);
    m_year->setEnabled(m_year->isEnabled() && isSources);
}

void ConstantsForm::show(QComboBox& box, Field field)
{
    const SheetPlan& sheet = m_draft.sheet(*m_ref);
    const QSignalBlocker quiet(box);
    const auto column = sheet.columnOf(field);
    box.setEnabled(!column);
    if (column) {
        const QString header = sheet.columns[*column].header();
        box.setItemText(0, tr("column “%1”").arg(header));
        box.setCurrentIndex(0);
        box.setToolTip(tr("Each row's value comes from the column “%1”.").arg(header));
        return;
    }
    box.setItemText(0, tr("not stated"));
    const ConstantValue* value = sheet.constant(field);
    box.setToolTip(value ? originText(value->origin) : QString());
    if (!value) {
        box.setCurrentIndex(0);
        return;
    }
    int index = box.findData(value->text);
    if (index < 0 && field == Field::SourceClass) {
        // Titles speak of classes in other words ("锅炉").
        if (const auto meaning = m_draft.context()->words.classOf(value->text))
            index = box.findData(key(meaning->sourceClass));
    }
    if (index < 0) {
        box.addItem(value->text, value->text);
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

} // namespace airshed::review
