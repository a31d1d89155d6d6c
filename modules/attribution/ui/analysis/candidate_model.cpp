// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/candidate_model.h"

#include "attribution/logic/report/charts.h"

#include <algorithm>

namespace airshed::attribution
{

CandidateModel::CandidateModel(List list, QObject* parent)
    : QAbstractTableModel(parent), m_list(list),
      m_columns(list == List::Ranked ? rankedColumns() : unobservedColumns()),
      m_scaleEnds(m_columns.size(), 1)
{
}

void CandidateModel::show(std::shared_ptr<const AttributionResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    m_candidates = nullptr;
    m_cells.clear();
    if (m_result)
        m_candidates = m_list == List::Ranked ? &m_result->candidates : &m_result->unobserved;
    std::vector<double> largest(m_columns.size(), 0);
    for (int row = 0; row < rowCount(); ++row) {
        const Candidate& one = (*m_candidates)[static_cast<std::size_t>(row)];
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            m_cells.push_back(cell(m_columns[i], one, m_list == List::Ranked ? row + 1 : 0));
            if (const auto& estimate = m_cells.back().estimate)
                largest[i] = std::max(largest[i], estimate->p95);
        }
    }
    std::ranges::transform(largest, m_scaleEnds.begin(), roundScaleEnd);
    endResetModel();
}

const Candidate* CandidateModel::candidate(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &(*m_candidates)[static_cast<std::size_t>(row)];
}

int CandidateModel::rowOf(const QString& id) const
{
    if (m_candidates == nullptr || id.isEmpty())
        return -1;
    const auto found = std::ranges::find(*m_candidates, id, &Candidate::id);
    return found == m_candidates->end() ? -1 : static_cast<int>(found - m_candidates->begin());
}

int CandidateModel::rowOfSource(std::int64_t source) const
{
    if (m_candidates == nullptr)
        return -1;
    const auto found = std::ranges::find_if(*m_candidates, [source](const Candidate& one) {
        return std::ranges::find(one.sources, source) != one.sources.end();
    });
    return found == m_candidates->end() ? -1 : static_cast<int>(found - m_candidates->begin());
}

const CandidateCell& CandidateModel::cellAt(const QModelIndex& index) const
{
    return m_cells[static_cast<std::size_t>(index.row()) * m_columns.size() +
                   static_cast<std::size_t>(index.column())];
}

const Estimate* CandidateModel::estimate(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const auto& estimate = cellAt(index).estimate;
    return estimate ? &*estimate : nullptr;
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_candidates == nullptr ? 0 : static_cast<int>(m_candidates->size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CandidateCell& content = cellAt(index);
    const Candidate& one = (*m_candidates)[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return content.text;
    case SortRole:
        // By text where there is no number; what is not known comes before everything.
        return content.number ? QVariant(*content.number) : QVariant(content.text);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (isNumeric(column(index.column())) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return toolTip(index);
    case ColumnRole:
        return static_cast<int>(column(index.column()));
    case GradeRole:
        return static_cast<int>(one.grade);
    case SearchRole:
        return QString(one.name + QLatin1Char(' ') + one.id + QLatin1Char(' ') +
                       displayName(one.sourceClass));
    default:
        return {};
    }
}

QVariant CandidateModel::toolTip(const QModelIndex& index) const
{
    const CandidateColumn which = column(index.column());
    return which == CandidateColumn::Source || which == CandidateColumn::Number ? cellAt(index).text
                                                                                : explanation(which);
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CandidateColumn which = column(section);
    if (role == Qt::DisplayRole)
        return heading(which, m_result ? m_result->episode.pollutant : AirPollutant::PM10);
    if (role == Qt::ToolTipRole)
        return explanation(which);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumeric(which) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace airshed::attribution
