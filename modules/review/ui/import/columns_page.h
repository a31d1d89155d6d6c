// SPDX-License-Identifier: GPL-3.0-or-later
// Second step: where a list's header is and which column is what. The file's first rows above, the columns
// with their meanings below.
#pragma once

#include "review/ui/import/import_page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace airshed::review
{

class BeginningModel;
class ConstantsForm;
class MappingModel;

class ColumnsPage final : public ImportPage
{
    Q_OBJECT

public:
    explicit ColumnsPage(ImportDraft& draft, QWidget* parent = nullptr);

    QString stepName() const override { return tr("Columns"); }
    void enter() override;
    QString whyNotNext() const override;
    QWidget* firstField() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeTop();
    QWidget* makeTables();
    QLayout* makeBottom();
    std::optional<SheetRef> current() const;
    void showSheet();
    void showState();
    void applyHeader();
    void saveMapping();
    void mappingRowChanged(int row);

    QComboBox* m_sheets;
    QComboBox* m_kind;
    QSpinBox* m_headerFirst;
    QSpinBox* m_headerLast;
    QPushButton* m_findHeader;
    QTimer m_headerDelay;
    BeginningModel* m_beginning;
    MappingModel* m_mapping;
    QTableView* m_beginningView;
    QTableView* m_mappingView;
    ConstantsForm* m_constants;
    Notice* m_lacks;
    QLabel* m_unused;
    QPushButton* m_save;
    std::vector<SheetRef> m_refs;
};

} // namespace airshed::review
