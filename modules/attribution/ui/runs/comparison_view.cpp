// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/runs/comparison_view.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/logic/report/run_comparison.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "core/beijing_time.h"
#include "workbench/plain_list.h"
#include "workbench/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace airshed::attribution
{

namespace
{

enum Column {
    Source,
    FirstRank,
    SecondRank,
    First,
    Second,
    Difference,
    FirstGrade,
    SecondGrade,
    ColumnCount
};

QTableWidgetItem* number(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QString rankText(const std::optional<int>& rank)
{
    return rank ? QLocale().toString(*rank) : QStringLiteral("–");
}

QString contributionText(const std::optional<Estimate>& contribution)
{
    return contribution ? estimateText(*contribution) : QStringLiteral("–");
}

/// Whether the intervals of both runs have a value in common.
bool overlap(const Estimate& one, const Estimate& other)
{
    return one.p05 <= other.p95 && other.p05 <= one.p95;
}

} // namespace

ComparisonView::ComparisonView(AttributionSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(wrappedLabel({}, this)),
      m_differences(quietLabel({}, this)), m_table(new QTableWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep, 0);
    row->setSpacing(workbench::gridStep);
    auto* back = new QToolButton(this);
    back->setObjectName(QStringLiteral("attribution.comparison.back"));
    back->setIcon(QIcon::fromTheme(QStringLiteral("go-previous")));
    back->setText(tr("All runs"));
    back->setAccessibleName(back->text());
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::TabFocus);
    connect(back, &QToolButton::clicked, this, &ComparisonView::left);
    row->addWidget(back, 0, Qt::AlignTop);
    m_title->setObjectName(QStringLiteral("attribution.comparison.title"));
    row->addWidget(m_title, 1, Qt::AlignVCenter);
    column->addLayout(row);
    m_differences->setObjectName(QStringLiteral("attribution.comparison.differences"));
    m_differences->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                                      workbench::gridHalfStep);
    column->addWidget(m_differences);
    column->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("attribution.comparison.table"));
    m_table->setAccessibleName(tr("Candidates of two runs"));
    workbench::makePlainList(*m_table);
    setFocusProxy(m_table);
}

void ComparisonView::show(const RunRecord& first, const RunRecord& second)
{
    m_title->setText(tr("1: %1 · 2: %2", "two runs").arg(beijingText(first.when), beijingText(second.when)));
    const QStringList sentences = differences(first.result, second.result);
    m_differences->setText(sentences.isEmpty()
                               ? tr("Both runs asked the same of the same inputs.")
                               : tr("1 and 2 differ. %1").arg(sentences.join(QLatin1Char(' '))));
    const QString unitText = unit(first.result.episode.pollutant);
    const bool isOneUnit = unitText == unit(second.result.episode.pollutant);
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Source or group"), tr("Rank 1"), tr("Rank 2"),
                                        tr("Contribution 1, %1").arg(unitText),
                                        tr("Contribution 2, %1").arg(unit(second.result.episode.pollutant)),
                                        tr("2 less 1"), tr("Evidence 1"), tr("Evidence 2")});
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::array widths = {32, 9, 9, 26, 26, 24, 12, 12};
    for (int i = 0; i < ColumnCount; ++i) {
        m_table->setColumnWidth(i, digit * widths[static_cast<std::size_t>(i)]);
        const bool isText = i == Source || i == FirstGrade || i == SecondGrade;
        m_table->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignVCenter |
                                                           (isText ? Qt::AlignLeft : Qt::AlignRight));
    }
    const std::vector<ComparedCandidate> rows = compareCandidates({&first.result, &second.result});
    m_table->setRowCount(static_cast<int>(rows.size()));
    int row = 0;
    for (const ComparedCandidate& one : rows) {
        auto* name = new QTableWidgetItem(one.name);
        name->setToolTip(one.name);
        m_table->setItem(row, Source, name);
        m_table->setItem(row, FirstRank, number(rankText(one.ranks[0])));
        m_table->setItem(row, SecondRank, number(rankText(one.ranks[1])));
        m_table->setItem(row, First, number(contributionText(one.contributions[0])));
        m_table->setItem(row, Second, number(contributionText(one.contributions[1])));
        QString difference;
        if (isOneUnit && one.contributions[0] && one.contributions[1]) {
            const double change = one.contributions[1]->value - one.contributions[0]->value;
            difference = (change > 0 ? QStringLiteral("+") : QString()) + numberText(change);
            if (!overlap(*one.contributions[0], *one.contributions[1]))
                difference = tr("%1, intervals apart", "a difference").arg(difference);
        }
        m_table->setItem(row, Difference, number(difference));
        const auto grade = [&](std::size_t run) {
            return new QTableWidgetItem(one.ranks[run] ? letter(one.grades[run]) : QString());
        };
        m_table->setItem(row, FirstGrade, grade(0));
        m_table->setItem(row, SecondGrade, grade(1));
        ++row;
    }
}

} // namespace airshed::attribution
