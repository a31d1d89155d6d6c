// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/question_card.h"

#include "review/ui/import/import_page.h"
#include "workbench/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace airshed::review
{

using namespace inventory::importing;
using workbench::gridStep;

namespace
{

constexpr int accepted = 1;
constexpr int declined = 0;

QString yesText(const Proposal& proposal)
{
    switch (proposal.kind) {
    case ProposalKind::SwappedAxes:
        return QuestionCard::tr("Read these rows the right way round");
    case ProposalKind::ProjectedSystem:
        return QuestionCard::tr("Read the numbers in %1").arg(systemName(proposal.epsg));
    case ProposalKind::Unit:
        return QuestionCard::tr("Take the numbers as %1").arg(proposal.unit.name);
    case ProposalKind::Datum:
        break;
    }
    return QuestionCard::tr("Read the coordinates as %1").arg(geo::displayName(proposal.datum));
}

QString noText(const Proposal& proposal)
{
    switch (proposal.kind) {
    case ProposalKind::SwappedAxes:
    case ProposalKind::ProjectedSystem:
        return QuestionCard::tr("Leave them: these rows get no place on the map");
    case ProposalKind::Unit:
    case ProposalKind::Datum:
        break;
    }
    return QuestionCard::tr("Keep them as they are");
}

QLabel* figure(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

QuestionCard::QuestionCard(const Proposal& proposal, const QString& title, geo::Datum datumInForce,
                           QWidget* parent)
    : QFrame(parent), m_proposal(proposal), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("question-") + proposal.rule);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(proposal.question);
    setAccessibleDescription(proposal.reason);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep + 4, gridStep + 4, gridStep + 4, gridStep + 4);
    column->setSpacing(gridStep);
    if (!title.isEmpty())
        column->addWidget(quietLabel(title, this));
    auto* question = headingLabel(proposal.question, this);
    question->setWordWrap(true);
    column->addWidget(question);
    if (!proposal.reason.isEmpty())
        column->addWidget(quietLabel(proposal.reason, this));
    if (proposal.kind == ProposalKind::Datum && !proposal.readings.empty())
        addReadings(*column, datumInForce);
    else
        addYesAndNo(*column);
}

QRadioButton* QuestionCard::addRadio(const QString& text, const QString& objectName, int id)
{
    auto* radio = new QRadioButton(text, this);
    radio->setObjectName(objectName);
    m_group->addButton(radio, id);
    return radio;
}

void QuestionCard::addYesAndNo(QVBoxLayout& column)
{
    QRadioButton* yes = addRadio(yesText(m_proposal), QStringLiteral("accept"), accepted);
    QRadioButton* no = addRadio(noText(m_proposal), QStringLiteral("decline"), declined);
    yes->setChecked(m_proposal.answer == Answer::Accepted);
    no->setChecked(m_proposal.answer == Answer::Declined);
    column.addWidget(yes);
    column.addWidget(no);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT answered(id == accepted ? Answer::Accepted : Answer::Declined); });
}

void QuestionCard::addReadings(QVBoxLayout& column, geo::Datum datumInForce)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * gridStep);
    grid->setVerticalSpacing(workbench::gridHalfStep);
    grid->setColumnStretch(0, 1);
    const bool hasAnchors = !m_proposal.anchorName.isEmpty();
    const bool hasDistricts =
        std::any_of(m_proposal.readings.begin(), m_proposal.readings.end(),
                    [](const DatumEvidence& reading) { return reading.rowsWithDistrict > 0; });
    if (hasDistricts) {
        auto* inDistrict = quietLabel(tr("In the declared district"), this);
        inDistrict->setAlignment(Qt::AlignRight);
        inDistrict->setMinimumWidth(110);
        grid->addWidget(inDistrict, 0, 1);
    }
    if (hasAnchors) {
        auto* distance = quietLabel(tr("Median distance to %1").arg(m_proposal.anchorName), this);
        distance->setAlignment(Qt::AlignRight);
        grid->addWidget(distance, 0, 2);
    }
    int row = 1;
    for (const DatumEvidence& reading : m_proposal.readings) {
        const bool isProposed = reading.datum == m_proposal.datum;
        QString text = reading.datum == geo::Datum::Cgcs2000
                           ? tr("As it is: %1").arg(geo::displayName(reading.datum))
                           : geo::displayName(reading.datum);
        if (isProposed)
            text = tr("%1 — proposed").arg(text);
        QRadioButton* radio =
            addRadio(text, QStringLiteral("datum-") + geo::code(reading.datum), int(reading.datum));
        if (isProposed) {
            QFont bold = radio->font();
            bold.setWeight(QFont::DemiBold);
            radio->setFont(bold);
        }
        radio->setChecked(m_proposal.answer != Answer::Open && reading.datum == datumInForce);
        grid->addWidget(radio, row, 0);
        const double share = reading.shareInDistrict();
        const QString shareText = std::isnan(share) ? QStringLiteral("—")
                                                    : tr("%1 % (%2 of %3)")
                                                          .arg(locale().toString(share * 100, 'f', 1),
                                                               locale().toString(reading.rowsInDistrict),
                                                               locale().toString(reading.rowsWithDistrict));
        if (hasDistricts) {
            auto* shareLabel = figure(shareText, this);
            shareLabel->setFont(radio->font());
            grid->addWidget(shareLabel, row, 1);
        }
        QString distanceText = QStringLiteral("—");
        if (!std::isnan(reading.medianAnchorMetres) && reading.rowsWithAnchor > 0)
            distanceText = tr("%1 m").arg(locale().toString(qRound(reading.medianAnchorMetres)));
        if (hasAnchors) {
            auto* distanceLabel = figure(distanceText, this);
            grid->addWidget(distanceLabel, row, 2);
            distanceLabel->setFont(radio->font());
        }
        radio->setAccessibleDescription(
            hasAnchors ? tr("in the declared district: %1; median distance: %2").arg(shareText, distanceText)
                       : tr("in the declared district: %1").arg(shareText));
        ++row;
    }
    column.addLayout(grid);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        const auto datum = geo::Datum(id);
        if (datum == m_proposal.datum)
            Q_EMIT answered(Answer::Accepted);
        else if (datum == geo::Datum::Cgcs2000)
            Q_EMIT answered(Answer::Declined);
        else
            Q_EMIT datumChosen(datum);
    });
}

} // namespace airshed::review
