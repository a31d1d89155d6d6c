// SPDX-License-Identifier: GPL-3.0-or-later
// Last step: the checked rows are written, in one transaction for each file. Stopping leaves nothing of the
// file in progress.
#pragma once

#include "review/ui/import/import_page.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace airshed::review
{

class RunningPage final : public ImportPage
{
    Q_OBJECT

public:
    explicit RunningPage(ImportDraft& draft, QWidget* parent = nullptr);

    QString stepName() const override { return tr("Import"); }
    void enter() override;
    QString whyNotNext() const override;
    QString nextText() const override { return tr("&Try again"); }
    QWidget* firstField() override;

private:
    void showWork();
    QLabel* m_heading;
    QProgressBar* m_progress;
    QLabel* m_status;
    Notice* m_failure;
    QPushButton* m_stop;
};

} // namespace airshed::review
