// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that the program suspects of a list: the question, its evidence, and the answers to choose from.
// Nothing is chosen until the person does.
#pragma once

#include "inventory/importing/import_plan.h"

#include <QFrame>

class QButtonGroup;
class QGridLayout;
class QRadioButton;
class QVBoxLayout;

namespace airshed::review
{

class QuestionCard final : public QFrame
{
    Q_OBJECT

public:
    /// `title` names the list when there are several; empty: it is the only one. The answer that is shown for
    /// a datum is the one in force.
    QuestionCard(const inventory::importing::Proposal& proposal, const QString& title,
                 geo::Datum datumInForce, QWidget* parent = nullptr);

Q_SIGNALS:
    void answered(airshed::inventory::importing::Answer answer);
    void datumChosen(airshed::geo::Datum datum);

private:
    void addReadings(QVBoxLayout& column, geo::Datum datumInForce);
    void addYesAndNo(QVBoxLayout& column);
    QRadioButton* addRadio(const QString& text, const QString& objectName, int id);
    inventory::importing::Proposal m_proposal;
    QButtonGroup* m_group;
};

} // namespace airshed::review
