// SPDX-License-Identifier: GPL-3.0-or-later
// A table of candidates with its filter and its choice of columns, linked with the map's selection and the
// session's candidate both ways.
#pragma once

#include "attribution/ui/analysis/candidate_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QTableView;

namespace airshed::attribution
{

class AttributionSession;
class CandidateRows;

class CandidateList final : public QWidget
{
    Q_OBJECT

public:
    CandidateList(AttributionSession& session, CandidateModel::List list, QWidget* parent);
    void show(std::shared_ptr<const AttributionResult> result);
    /// Puts a button before the column chooser.
    void addTool(QWidget* tool);

private:
    void buildBar();
    void buildTable();
    void filter();
    void showCount();
    void follow(const QModelIndex& current);
    void takeCandidate();
    void takeSelection();
    void makeCurrent(int sourceRow);
    void copy() const;
    void fillColumnMenu();
    QString headerKey() const;
    void restoreHeader();
    void saveHeader() const;

    AttributionSession& m_session;
    CandidateModel::List m_list;
    CandidateModel* m_model;
    CandidateRows* m_rows;
    QTableView* m_table;
    QLineEdit* m_text;
    QComboBox* m_grades = nullptr; ///< of the ranked only
    QLabel* m_count;
    QMenu* m_columns;
    QWidget* m_bar;
    bool m_isFollowing = false; ///< the selection is being brought over from one side to the other
};

} // namespace airshed::attribution
