// SPDX-License-Identifier: GPL-3.0-or-later
// The window that takes a list into the inventory in five steps. Not modal: the map and the table can be
// looked at meanwhile. What a step does is in its page; this only leads from one to the next.
#pragma once

#include "review/ui/import/import_draft.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace airshed::review
{

class ImportPage;
class StepBar;

class ImportWizard final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportWizard(ReviewSession& session, QWidget* parent = nullptr);
    ~ImportWizard() override;

    void addFiles(const QStringList& paths);

Q_SIGNALS:
    void imported(const airshed::review::ImportOutcome& outcome);

public Q_SLOTS:
    void reject() override;

private:
    enum Step { Files, Columns, Coordinates, Check, Running };
    QLayout* makeButtons();
    ImportPage* page(int step) const;
    int current() const;
    void showStep(int step);
    void next();
    void back();
    void updateButtons();

    ImportDraft m_draft;
    StepBar* m_steps;
    QStackedWidget* m_pages;
    QLabel* m_hint;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_cancel;
};

} // namespace airshed::review
