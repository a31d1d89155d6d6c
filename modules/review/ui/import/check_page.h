// SPDX-License-Identifier: GPL-3.0-or-later
// Fourth step: every row is read and judged, nothing is written yet. What would come in, and each problem
// with its row.
#pragma once

#include "review/ui/import/import_page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace airshed::workbench
{
class Settings;
}

namespace airshed::review
{

class ProblemListModel;

class CheckPage final : public ImportPage
{
    Q_OBJECT

public:
    CheckPage(ImportDraft& draft, workbench::Settings& settings, QWidget* parent = nullptr);

    QString stepName() const override { return tr("Check"); }
    void enter() override;
    QString whyNotNext() const override;
    QString nextText() const override;
    QWidget* firstField() override;

private:
    QWidget* makeRunning();
    QWidget* makeResult();
    QLayout* makeFilters();
    QWidget* makeFigure(const QString& objectName, const QString& caption, QLabel*& figure);
    void showWork();
    void showResult();
    void showStopped(const QString& sentence);
    void filter();
    void exportReport();
    qint64 rowsAccepted() const;

    workbench::Settings& m_settings;
    QStackedWidget* m_pages;
    QProgressBar* m_progress;
    QLabel* m_status;
    Notice* m_failure;
    QPushButton* m_again;
    QPushButton* m_cancel;
    QLabel* m_read;
    QLabel* m_accepted;
    QLabel* m_withProblem;
    QLabel* m_refused;
    QLabel* m_noPlace;
    QLineEdit* m_text;
    QComboBox* m_rule;
    QComboBox* m_severity;
    QLabel* m_shown;
    ProblemListModel* m_problems;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
    QLabel* m_sentence; ///< of the current problem
    Notice* m_note;
};

} // namespace airshed::review
