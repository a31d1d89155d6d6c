// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/sensitivity_view.h"

#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/logic/report/run_comparison.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "workbench/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

QTableWidgetItem* number(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

SensitivityView::SensitivityView(AttributionSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_note(quietLabel({}, this)), m_table(new QTableWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_note->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                               workbench::gridHalfStep);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("attribution.sensitivity.table"));
    m_table->setAccessibleName(tr("Sensitivity to the prior"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + workbench::gridStep);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!m_isFilling && !rows.isEmpty())
            m_session.setCandidate(rows.front().data(Qt::UserRole).toString());
    });
    setFocusProxy(m_table);
}

void SensitivityView::show(const std::shared_ptr<const AttributionResult>& result)
{
    m_isFilling = true;
    m_table->setRowCount(0);
    if (result)
        fill(*result);
    m_isFilling = false;
}

void SensitivityView::fill(const AttributionResult& result)
{
    const std::vector<PriorSensitivity> rows = priorSensitivity(result);
    m_note->setText(
        rows.empty()
            ? tr("The run has no inversion, so there is no prior to be sensitive to.")
            : tr("A small cv trusts the inventory, a large one the observations. Ranks that move much rest "
                 "on that choice. This run used cv %1.")
                  .arg(QLocale().toString(result.parameters.priorCv, 'g', 4)));
    const int cvs = static_cast<int>(result.sensitivityCvs.size());
    QStringList headings = {heading(CandidateColumn::Source, result.episode.pollutant)};
    for (const double cv : result.sensitivityCvs)
        headings
            << tr("Rank, cv %1").arg(QLocale().toString(cv, 'g', 4))
            << tr("%1, cv %2", "unit").arg(unit(result.episode.pollutant), QLocale().toString(cv, 'g', 4));
    headings << tr("Ranks apart");
    m_table->setColumnCount(static_cast<int>(headings.size()));
    m_table->setHorizontalHeaderLabels(headings);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < m_table->columnCount(); ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
        m_table->setColumnWidth(column, std::max(digit * (column == 0 ? 32 : 14),
                                                 m_table->horizontalHeader()->sectionSizeHint(column)));
    }
    m_table->setRowCount(static_cast<int>(rows.size()));
    int row = 0;
    for (const PriorSensitivity& one : rows) {
        auto* name = new QTableWidgetItem(one.candidate->name);
        name->setData(Qt::UserRole, one.candidate->id);
        name->setToolTip(name->text());
        m_table->setItem(row, 0, name);
        for (int cv = 0; cv < cvs; ++cv) {
            const auto index = static_cast<std::size_t>(cv);
            m_table->setItem(row, 1 + 2 * cv, number(QLocale().toString(one.ranks[index])));
            m_table->setItem(row, 2 + 2 * cv, number(numberText(one.contributions[index])));
        }
        m_table->setItem(row, 1 + 2 * cvs, number(QLocale().toString(one.spread())));
        ++row;
    }
}

} // namespace airshed::attribution
