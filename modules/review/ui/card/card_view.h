// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one record, to be read: who it is, what it emits, its permit and stack, where it is and what
// lies near, what is wrong with it and what has changed. It is made anew for each content.
#pragma once

#include "review/logic/card_content.h"
#include "review/logic/problem_tree.h"
#include "workbench/selection.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace airshed::review
{

class ReviewSession;

class CardView final : public QWidget
{
    Q_OBJECT

public:
    CardView(const CardContent& content, ReviewSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void suggestionWanted(const airshed::inventory::Problem& problem);
    void resolvingWanted(const airshed::inventory::Problem& problem);
    void featureChosen(airshed::workbench::FeatureRef feature);

private:
    void addHeader();
    void addActions();
    void addEmissions();
    void addPermit();
    void addStack();
    void addStation();
    void addCamera();
    void addPlace();
    void addNeighbours(const QString& caption, const std::vector<Neighbour>& neighbours,
                       workbench::FeatureKind kind);
    void addProblems();
    void addProblem(const inventory::Problem& problem, bool isStored);
    void addHistory();

    void heading(const QString& text);
    /// Nothing is added for an empty value.
    QLabel* row(const QString& caption, const QString& value);
    void fieldRow(const QString& column);
    void note(const QString& icon, const QString& text);
    void wide(QWidget* widget);

    CardContent m_content;
    ReviewSession& m_session;
    std::vector<FormField> m_fields;
    ShownValues m_shown;
    QGridLayout* m_grid;
    bool m_canEdit;
};

} // namespace airshed::review
