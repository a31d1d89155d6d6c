// SPDX-License-Identifier: GPL-3.0-or-later
// The candidates of a result as rows: the ranked ones, or those that nobody could see, which have no rank. It
// shows what candidate_columns.h says and computes nothing.
#pragma once

#include "attribution/logic/report/candidate_columns.h"

#include <QAbstractTableModel>
#include <memory>

namespace airshed::attribution
{

class CandidateModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class List { Ranked, Unobserved };
    enum Role {
        SortRole = Qt::UserRole, ///< number or text
        ColumnRole,              ///< CandidateColumn
        GradeRole,               ///< EvidenceGrade
        SearchRole               ///< what a filter looks in
    };

    CandidateModel(List list, QObject* parent);
    void show(std::shared_ptr<const AttributionResult> result);

    const Candidate* candidate(int row) const;
    /// -1: none has this id.
    int rowOf(const QString& id) const;
    /// The candidate that this inventory record belongs to; -1: none.
    int rowOfSource(std::int64_t source) const;
    CandidateColumn column(int index) const { return m_columns[static_cast<std::size_t>(index)]; }
    /// For the bar of an estimate; nullptr: no estimate.
    const Estimate* estimate(const QModelIndex& index) const;
    /// Where the scale of a column's bars ends.
    double scaleEnd(int column) const { return m_scaleEnds[static_cast<std::size_t>(column)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const CandidateCell& cellAt(const QModelIndex& index) const;
    QVariant toolTip(const QModelIndex& index) const;

    List m_list;
    std::span<const CandidateColumn> m_columns;
    std::shared_ptr<const AttributionResult> m_result;
    const std::vector<Candidate>* m_candidates = nullptr; ///< the result's
    std::vector<CandidateCell> m_cells;                   ///< row by row
    std::vector<double> m_scaleEnds;
};

} // namespace airshed::attribution
