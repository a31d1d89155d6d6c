// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/import_wizard.h"

#include "review/ui/import/check_page.h"
#include "review/ui/import/columns_page.h"
#include "review/ui/import/coordinates_page.h"
#include "review/ui/import/files_page.h"
#include "review/ui/import/running_page.h"
#include "review/ui/import/step_bar.h"
#include "review/ui/review_session.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace airshed::review
{

using workbench::gridStep;

ImportWizard::ImportWizard(ReviewSession& session, QWidget* parent)
    : QDialog(parent), m_draft(session), m_steps(new StepBar(this)), m_pages(new QStackedWidget(this)),
      m_hint(quietLabel({}, this)), m_back(new QPushButton(tr("&Back"), this)),
      m_next(new QPushButton(tr("&Next"), this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import a list"));
    workbench::Settings& settings = session.workbench().settings();
    for (ImportPage* added : std::initializer_list<ImportPage*>{
             new FilesPage(m_draft, settings, this), new ColumnsPage(m_draft, this),
             new CoordinatesPage(m_draft, this), new CheckPage(m_draft, settings, this),
             new RunningPage(m_draft, this)}) {
        m_pages->addWidget(added);
        connect(added, &ImportPage::stateChanged, this, &ImportWizard::updateButtons);
    }
    QStringList names;
    for (int step = Files; step <= Running; ++step)
        names.append(page(step)->stepName());
    m_steps->setSteps(names);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_steps);
    column->addWidget(m_pages, 1);
    column->addLayout(makeButtons());
    resize(1060, 700);
    setMinimumSize(780, 520);
    connect(&m_draft, &ImportDraft::imported, this, [this](const ImportOutcome& outcome) {
        Q_EMIT imported(outcome);
        accept();
    });
    showStep(Files);
}

ImportWizard::~ImportWizard() = default;

QLayout* ImportWizard::makeButtons()
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, 2 * gridStep);
    line->setSpacing(gridStep);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    line->addWidget(m_hint, 1);
    line->addWidget(m_back);
    line->addWidget(m_next);
    line->addWidget(m_cancel);
    return line;
}

void ImportWizard::addFiles(const QStringList& paths)
{
    if (current() != Files && m_draft.work() != ImportDraft::Work::Importing)
        showStep(Files);
    if (current() == Files)
        m_draft.addFiles(paths);
}

ImportPage* ImportWizard::page(int step) const { return static_cast<ImportPage*>(m_pages->widget(step)); }

int ImportWizard::current() const { return m_pages->currentIndex(); }

void ImportWizard::showStep(int step)
{
    m_pages->setCurrentIndex(step);
    m_steps->setCurrent(step);
    page(step)->enter();
    updateButtons();
    if (QWidget* field = page(step)->firstField())
        field->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::next()
{
    if (!page(current())->whyNotNext().isEmpty())
        return;
    showStep(std::min(current() + 1, int(Running))); // the last step again: another try
}

void ImportWizard::back()
{
    m_draft.cancel();
    // After a failed import the check is where something can be done about it.
    showStep(std::max(0, current() - 1));
}

void ImportWizard::updateButtons()
{
    const bool isWriting = m_draft.work() == ImportDraft::Work::Importing;
    const QString why = page(current())->whyNotNext();
    m_hint->setText(why);
    m_back->setVisible(current() > Files && !isWriting);
    m_next->setText(page(current())->nextText());
    m_next->setEnabled(why.isEmpty());
    m_next->setToolTip(why);
    m_next->setVisible(!isWriting);
    m_cancel->setVisible(!isWriting);
}

void ImportWizard::reject()
{
    // While rows are written, Esc and the window's cross ask the work to stop; the page says how it ended.
    if (m_draft.work() == ImportDraft::Work::Importing) {
        m_draft.cancel();
        return;
    }
    m_draft.cancel();
    QDialog::reject();
}

} // namespace airshed::review
