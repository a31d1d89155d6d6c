// SPDX-License-Identifier: GPL-3.0-or-later
// The problems that checking the rows found, one a line. It only looks at the reports; it judges nothing.
#pragma once

#include "inventory/importing/list_import.h"

#include <QAbstractTableModel>
#include <memory>

namespace airshed::review
{

class ProblemListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Where, Row, FieldColumn, Value, Rule, Message, ColumnCount };
    static constexpr int ruleRole = Qt::UserRole + 1;
    static constexpr int severityRole = Qt::UserRole + 2; ///< int of inventory::Severity

    using Judged = std::shared_ptr<const inventory::importing::JudgedImport>;
    using QAbstractTableModel::QAbstractTableModel;
    void setReports(std::vector<Judged> judged);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const inventory::Problem& problem, int column) const;
    std::vector<Judged> m_judged; ///< keeps what m_problems points at
    std::vector<const inventory::Problem*> m_problems;
};

/// "Error", "Warning", "Note"; translated.
QString severityName(inventory::Severity severity);
/// "Outside the city" for "DQ03"; empty for a rule that nobody knows; translated.
QString ruleTitle(const QString& rule);

} // namespace airshed::review
