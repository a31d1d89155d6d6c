// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/check_page.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "review/ui/import/problem_list_model.h"
#include "workbench/settings.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <map>

namespace airshed::review
{

using namespace inventory::importing;
using inventory::Severity;
using workbench::gridStep;

namespace
{

constexpr int anySeverity = -1;

/// Text in any column, one rule, one severity.
class ProblemFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void set(const QString& text, const QString& rule, int severity)
    {
        m_text = text;
        m_rule = rule;
        m_severity = severity;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QAbstractItemModel& model = *sourceModel();
        const QModelIndex first = model.index(row, 0, parent);
        if (!m_rule.isEmpty() && first.data(ProblemListModel::ruleRole).toString() != m_rule)
            return false;
        if (m_severity != anySeverity && first.data(ProblemListModel::severityRole).toInt() != m_severity)
            return false;
        if (m_text.isEmpty())
            return true;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            if (model.index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_text;
    QString m_rule;
    int m_severity = anySeverity;
};

} // namespace

CheckPage::CheckPage(ImportDraft& draft, workbench::Settings& settings, QWidget* parent)
    : ImportPage(draft, parent), m_settings(settings), m_pages(new QStackedWidget(this)),
      m_problems(new ProblemListModel(this)), m_filtered(new ProblemFilter(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, gridStep);
    m_pages->addWidget(makeRunning());
    m_pages->addWidget(makeResult());
    column->addWidget(m_pages);
    connect(&draft, &ImportDraft::progressed, this, &CheckPage::showWork);
    connect(&draft, &ImportDraft::workChanged, this, &CheckPage::showWork);
    connect(&draft, &ImportDraft::checked, this, &CheckPage::showResult);
    connect(&draft, &ImportDraft::stopped, this, &CheckPage::showStopped);
}

QWidget* CheckPage::makeRunning()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(gridStep);
    column->addStretch(2);
    auto* heading = headingLabel(tr("Reading and checking every row"), page);
    heading->setAlignment(Qt::AlignCenter);
    column->addWidget(heading);
    auto* note = quietLabel(tr("Nothing is written to the inventory yet."), page);
    note->setAlignment(Qt::AlignCenter);
    column->addWidget(note);
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_progress->setAccessibleName(tr("Progress of checking"));
    m_progress->setMaximumWidth(480);
    m_progress->setMinimumWidth(320);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    m_status = quietLabel({}, page);
    m_status->setObjectName(QStringLiteral("checkStatus"));
    m_status->setAlignment(Qt::AlignCenter);
    column->addWidget(m_status);
    m_failure = new Notice(page);
    m_failure->setObjectName(QStringLiteral("checkFailure"));
    column->addWidget(m_failure);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_cancel = new QPushButton(tr("&Stop checking"), page);
    m_cancel->setObjectName(QStringLiteral("stopChecking"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] { draft().cancel(); });
    m_again = new QPushButton(tr("&Check again"), page);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::enter);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
    return page;
}

QWidget* CheckPage::makeFigure(const QString& objectName, const QString& caption, QLabel*& figure)
{
    auto* box = new QFrame(this);
    box->setFrameShape(QFrame::StyledPanel);
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(gridStep + 4, gridStep, gridStep + 4, gridStep);
    column->setSpacing(0);
    figure = new QLabel(box);
    figure->setObjectName(objectName);
    QFont font = figure->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setWeight(QFont::DemiBold);
    figure->setFont(font);
    column->addWidget(figure);
    column->addWidget(quietLabel(caption, box));
    return box;
}

QLayout* CheckPage::makeFilters()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("problemText"));
    m_text->setPlaceholderText(tr("Search the problems"));
    m_text->setAccessibleName(tr("Search the problems"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, this, &CheckPage::filter);
    m_severity = new QComboBox(this);
    m_severity->setObjectName(QStringLiteral("problemSeverity"));
    m_severity->setAccessibleName(tr("Weight"));
    m_severity->addItem(tr("All weights"), anySeverity);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        m_severity->addItem(severityName(severity), int(severity));
    connect(m_severity, &QComboBox::currentIndexChanged, this, &CheckPage::filter);
    m_rule = new QComboBox(this);
    m_rule->setObjectName(QStringLiteral("problemRule"));
    m_rule->setAccessibleName(tr("Rule"));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rule->setMinimumContentsLength(20);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &CheckPage::filter);
    m_shown = quietLabel({}, this);
    m_shown->setWordWrap(false);
    auto* save = new QPushButton(tr("&Export the report…"), this);
    save->setObjectName(QStringLiteral("exportReport"));
    save->setAutoDefault(false);
    save->setToolTip(tr("Every problem with its file, row and field, as CSV for Excel"));
    connect(save, &QPushButton::clicked, this, &CheckPage::exportReport);
    line->addWidget(m_text, 2);
    line->addWidget(m_severity);
    line->addWidget(m_rule, 1);
    line->addWidget(m_shown);
    line->addWidget(save);
    return line;
}

QWidget* CheckPage::makeResult()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(gridStep);
    figures->addWidget(makeFigure(QStringLiteral("rowsRead"), tr("rows read"), m_read), 1);
    figures->addWidget(makeFigure(QStringLiteral("rowsAccepted"), tr("will come in"), m_accepted), 1);
    figures->addWidget(
        makeFigure(QStringLiteral("rowsWithProblem"), tr("of these with a problem"), m_withProblem), 1);
    figures->addWidget(
        makeFigure(QStringLiteral("rowsWithoutPosition"), tr("of these without a place"), m_noPlace), 1);
    figures->addWidget(makeFigure(QStringLiteral("rowsNotAccepted"), tr("not accepted"), m_refused), 1);
    column->addLayout(figures);
    m_note = new Notice(page);
    m_note->setObjectName(QStringLiteral("checkNote"));
    column->addWidget(m_note);
    column->addLayout(makeFilters());

    m_filtered->setSourceModel(m_problems);
    m_table = new QTableView(page);
    m_table->setObjectName(QStringLiteral("problems"));
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(m_filtered);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const std::map<int, int> widths = {{ProblemListModel::Where, 130},
                                       {ProblemListModel::Row, 70},
                                       {ProblemListModel::FieldColumn, 130},
                                       {ProblemListModel::Value, 140},
                                       {ProblemListModel::Rule, 80}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    column->addWidget(m_table, 1);
    m_sentence = quietLabel({}, page);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    column->addWidget(m_sentence);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                // The whole of it: the column is too narrow for most sentences.
                m_sentence->setText(
                    row.siblingAtColumn(ProblemListModel::Message).data(Qt::ToolTipRole).toString());
                m_sentence->setVisible(!m_sentence->text().isEmpty());
            });
    m_sentence->hide();
    return page;
}

void CheckPage::enter()
{
    m_failure->setSentence({}, Notice::Weight::Error);
    if (draft().isChecked()) {
        showResult();
        return;
    }
    m_pages->setCurrentIndex(0);
    draft().check();
    showWork();
}

QWidget* CheckPage::firstField()
{
    return m_pages->currentIndex() == 1 ? static_cast<QWidget*>(m_table) : m_cancel;
}

void CheckPage::showWork()
{
    const bool isChecking = draft().work() == ImportDraft::Work::Checking;
    m_progress->setVisible(isChecking);
    m_cancel->setVisible(isChecking);
    m_again->setVisible(!isChecking);
    if (draft().fraction() < 0) {
        m_progress->setRange(0, 0);
    } else {
        m_progress->setRange(0, 1000);
        m_progress->setValue(qRound(draft().fraction() * 1000));
    }
    m_status->setText(isChecking ? draft().status() : QString());
    Q_EMIT stateChanged();
}

void CheckPage::showStopped(const QString& sentence)
{
    if (isVisible() && m_pages->currentIndex() == 0) {
        m_failure->setSentence(sentence, Notice::Weight::Error);
        showWork();
    }
}

qint64 CheckPage::rowsAccepted() const
{
    qint64 rows = 0;
    for (const DraftFile& file : draft().files())
        rows += file.judged ? file.judged->report.rowsAccepted : 0;
    return rows;
}

void CheckPage::showResult()
{
    if (!draft().isChecked())
        return;
    std::vector<ProblemListModel::Judged> judged;
    std::map<QString, qint64> rules;
    qint64 read = 0, withProblem = 0, refused = 0, noPlace = 0, omitted = 0;
    QStringList failures;
    for (const DraftFile& file : draft().files()) {
        if (!file.checkFailure.isEmpty())
            failures.append(tr("%1 This file is left out.").arg(file.checkFailure));
        if (!file.judged)
            continue;
        const ImportReport& report = file.judged->report;
        judged.push_back(file.judged);
        read += report.rowsRead;
        withProblem += report.rowsAcceptedWithProblem;
        refused += report.rowsNotAccepted;
        noPlace += report.rowsWithoutPosition;
        omitted += qint64(report.omitted.size());
        for (const inventory::Problem& problem : report.problems)
            ++rules[problem.rule];
    }
    m_read->setText(locale().toString(read));
    m_accepted->setText(locale().toString(rowsAccepted()));
    m_withProblem->setText(locale().toString(withProblem));
    m_refused->setText(locale().toString(refused));
    m_noPlace->setText(locale().toString(noPlace));
    {
        const QSignalBlocker quiet(m_rule);
        m_rule->clear();
        m_rule->addItem(tr("All rules"), QString());
        for (const auto& [rule, count] : rules) {
            const QString name = ruleTitle(rule);
            m_rule->addItem(name.isEmpty() ? tr("%1 (%2)").arg(rule, locale().toString(count))
                                           : tr("%1 %2 (%3)").arg(rule, name, locale().toString(count)),
                            rule);
        }
    }
    m_problems->setReports(std::move(judged));
    m_sentence->hide();
    filter();
    if (!failures.isEmpty())
        m_note->setSentence(failures.join(QLatin1Char('\n')), Notice::Weight::Error);
    else if (m_problems->rowCount() == 0)
        m_note->setSentence(tr("No row has a problem."), Notice::Weight::Success);
    else if (omitted > 0)
        m_note->setSentence(tr("%n row(s) below the header are sums, notes or repeated headers and are not "
                               "counted as rows of the list.",
                               nullptr, int(omitted)),
                            Notice::Weight::Note);
    else
        m_note->setSentence({}, Notice::Weight::Note);
    m_pages->setCurrentIndex(1);
    if (isVisible())
        m_table->setFocus(Qt::OtherFocusReason); // what had the keyboard is gone
    Q_EMIT stateChanged();
}

void CheckPage::filter()
{
    static_cast<ProblemFilter*>(m_filtered)
        ->set(m_text->text().trimmed(), m_rule->currentData().toString(), m_severity->currentData().toInt());
    m_shown->setText(
        tr("%1 of %2")
            .arg(locale().toString(m_filtered->rowCount()), locale().toString(m_problems->rowCount())));
}

QString CheckPage::whyNotNext() const
{
    if (draft().work() == ImportDraft::Work::Checking)
        return tr("The rows are being checked.");
    if (!draft().isChecked())
        return tr("The rows are not checked yet.");
    if (rowsAccepted() == 0)
        return tr("No row can come in; go back or choose another file.");
    return {};
}

QString CheckPage::nextText() const
{
    return draft().isChecked() && rowsAccepted() > 0 ? tr("&Import %Ln row(s)", nullptr, int(rowsAccepted()))
                                                     : tr("&Import");
}

void CheckPage::exportReport()
{
    QString name = tr("Import report");
    if (!draft().files().empty())
        name = tr("%1 import report").arg(QFileInfo(draft().files().front().path).completeBaseName());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the report"),
        QDir(m_settings.folder(QStringLiteral("export"))).filePath(name + QStringLiteral(".csv")),
        tr("CSV table (*.csv)"));
    if (path.isEmpty())
        return;
    std::vector<ImportReport> reports;
    for (const DraftFile& file : draft().files()) {
        if (file.judged)
            reports.push_back(file.judged->report);
    }
    try {
        writeFileAtomically(path, problemsAsCsv(reports));
        m_settings.setFolder(QStringLiteral("export"), QFileInfo(path).absolutePath());
        m_note->setSentence(tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)),
                            Notice::Weight::Success);
    } catch (const Error& error) {
        m_note->setSentence(error.message(), Notice::Weight::Error);
    }
}

} // namespace airshed::review
