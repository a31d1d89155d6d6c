// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/running_page.h"

#include "workbench/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace airshed::review
{

using workbench::gridStep;

RunningPage::RunningPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent), m_heading(headingLabel(tr("Writing to the inventory"), this)),
      m_progress(new QProgressBar(this)), m_status(quietLabel({}, this)), m_failure(new Notice(this)),
      m_stop(new QPushButton(tr("&Stop the import"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, gridStep);
    column->setSpacing(gridStep);
    column->addStretch(2);
    m_heading->setAlignment(Qt::AlignCenter);
    column->addWidget(m_heading);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setMinimumWidth(320);
    m_progress->setMaximumWidth(480);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    m_status->setObjectName(QStringLiteral("importStatus"));
    m_status->setAlignment(Qt::AlignCenter);
    column->addWidget(m_status);
    m_failure->setObjectName(QStringLiteral("importFailure"));
    column->addWidget(m_failure);
    m_stop->setObjectName(QStringLiteral("stopImport"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, [this] { this->draft().cancel(); });
    column->addWidget(m_stop, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(&draft, &ImportDraft::progressed, this, &RunningPage::showWork);
    connect(&draft, &ImportDraft::workChanged, this, &RunningPage::showWork);
    connect(&draft, &ImportDraft::stopped, this, [this](const QString& sentence) {
        if (isVisible())
            m_failure->setSentence(sentence, Notice::Weight::Error);
    });
}

void RunningPage::enter()
{
    m_failure->setSentence({}, Notice::Weight::Error);
    draft().import();
    showWork();
}

QWidget* RunningPage::firstField() { return m_stop; }

void RunningPage::showWork()
{
    const bool isWriting = draft().work() == ImportDraft::Work::Importing;
    m_heading->setText(isWriting ? tr("Writing to the inventory") : tr("Not imported"));
    m_progress->setVisible(isWriting);
    m_stop->setVisible(isWriting);
    if (draft().fraction() < 0) {
        m_progress->setRange(0, 0);
    } else {
        m_progress->setRange(0, 1000);
        m_progress->setValue(qRound(draft().fraction() * 1000));
    }
    m_status->setText(isWriting ? draft().status() : QString());
    Q_EMIT stateChanged();
}

QString RunningPage::whyNotNext() const
{
    return draft().work() == ImportDraft::Work::Importing ? tr("The rows are being written.") : QString();
}

} // namespace airshed::review
