// SPDX-License-Identifier: GPL-3.0-or-later
// First step: which files, what they are, and which of their sheets come in. Files are chosen or dropped.
#pragma once

#include "review/ui/import/import_page.h"

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace airshed::workbench
{
class Settings;
}

namespace airshed::review
{

class FilesPage final : public ImportPage
{
    Q_OBJECT

public:
    FilesPage(ImportDraft& draft, workbench::Settings& settings, QWidget* parent = nullptr);

    QString stepName() const override { return tr("Files"); }
    QString whyNotNext() const override;
    QWidget* firstField() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeList();
    void chooseFiles();
    void removeCurrent();
    void showFiles();
    void showFile(std::size_t file);
    void showRemark();
    void itemChanged(QTreeWidgetItem* item);
    void showWork();

    workbench::Settings& m_settings;
    QAction* m_choose;
    QStackedWidget* m_pages;
    QTreeWidget* m_tree;
    QPushButton* m_remove;
    QProgressBar* m_progress;
    QLabel* m_remark; ///< of the current line, whole
    QVBoxLayout* m_failures;
    bool m_isFilling = false;
};

/// What the import reads, lower case, without dots: "xlsx".
QStringList importedSuffixes();

} // namespace airshed::review
