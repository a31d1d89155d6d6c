// SPDX-License-Identifier: GPL-3.0-or-later
// Class, district and year for all rows of a list that has no columns for them.
#pragma once

#include "review/ui/import/import_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace airshed::review
{

class ConstantsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConstantsForm(ImportDraft& draft, QWidget* parent = nullptr);
    void setSheet(std::optional<SheetRef> ref);
    void refresh();

private:
    QComboBox* addChoice(const QString& label, const QString& objectName, inventory::importing::Field field);
    void show(QComboBox& box, inventory::importing::Field field);
    ImportDraft& m_draft;
    std::optional<SheetRef> m_ref;
    QComboBox* m_class;
    QComboBox* m_district;
    QComboBox* m_year;
};

} // namespace airshed::review
