// SPDX-License-Identifier: GPL-3.0-or-later
// The lists on the card: what lies near, what is wrong, what has changed.
#include "inventory/field_text.h"
#include "review/logic/change_text.h"
#include "review/logic/position_text.h"
#include "review/ui/card/card_view.h"
#include "review/ui/card/plain_label.h"
#include "review/ui/problems/problem_delegate.h"
#include "review/ui/review_session.h"
#include "workbench/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace airshed::review
{

using inventory::Problem;
using workbench::FeatureKind;
using workbench::gridHalfStep;
using workbench::gridStep;

namespace
{

constexpr std::size_t changesShown = 12;

/// A name that leads to its record; it gives way to what stands beside it.
class LinkButton final : public QPushButton
{
public:
    LinkButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
    {
        setFlat(true);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 2};
    }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QFont shown = font();
        shown.setUnderline(underMouse() || hasFocus());
        painter.setFont(shown);
        painter.setPen(palette().color(QPalette::Link));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

void CardView::addNeighbours(const QString& caption, const std::vector<Neighbour>& neighbours,
                             FeatureKind kind)
{
    if (neighbours.empty())
        return;
    heading(caption);
    for (const Neighbour& neighbour : neighbours) {
        auto* line = new QWidget(this);
        auto* box = new QHBoxLayout(line);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(gridStep);
        const QString where =
            tr("%1 %2 (%3°)", "distance, compass point, bearing")
                .arg(distanceText(neighbour.distanceMetres), compassPoint(neighbour.bearingDegrees),
                     QString::number(std::lround(neighbour.bearingDegrees) % 360));
        auto* link = new LinkButton(neighbour.name, line);
        link->setToolTip(tr("Select %1").arg(neighbour.name));
        link->setAccessibleName(QStringLiteral("%1, %2").arg(neighbour.name, where));
        connect(
            link, &QPushButton::clicked, this,
            [this, feature = workbench::FeatureRef{kind, neighbour.id}] { Q_EMIT featureChosen(feature); });
        box->addWidget(link, 1);
        const bool isSeen = kind == FeatureKind::Camera && neighbour.isPlaceInItsSector;
        auto* distance = new QLabel(isSeen ? tr("%1, in view").arg(where) : where, line);
        distance->setForegroundRole(QPalette::PlaceholderText);
        box->addWidget(distance);
        wide(line);
    }
}

void CardView::addProblems()
{
    if (m_content.problems.empty() && m_content.findings.empty())
        return;
    heading(tr("Problems"));
    for (const Problem& problem : m_content.problems)
        addProblem(problem, true);
    for (const Problem& finding : m_content.findings)
        addProblem(finding, false);
}

void CardView::addProblem(const Problem& problem, bool isStored)
{
    auto* card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    auto* box = new QVBoxLayout(card);
    box->setContentsMargins(gridStep, gridHalfStep, gridStep, gridHalfStep);
    box->setSpacing(gridHalfStep);
    auto* head = new QHBoxLayout;
    head->setSpacing(gridHalfStep);
    auto* icon = new QLabel(card);
    icon->setPixmap(
        QIcon::fromTheme(severityIcon(problem.severity)).pixmap(QSize(16, 16), devicePixelRatioF()));
    head->addWidget(icon);
    QLabel* rule =
        plainLabel(QStringLiteral("%1 · %2 %3")
                       .arg(inventory::displayName(problem.severity), problem.rule, ruleName(problem.rule)),
                   card);
    rule->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(rule, 1);
    box->addLayout(head);
    box->addWidget(plainLabel(problem.message, card));
    const auto edit = suggestedEdit(problem);
    if (!problem.suggestion.isEmpty())
        box->addWidget(plainLabel(tr("Suggestion: %1").arg(m_shown(problem, problem.suggestion)), card));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gridHalfStep);
    if (edit) {
        auto* apply = new QPushButton(tr("Apply"), card);
        apply->setObjectName(QStringLiteral("review.card.apply"));
        apply->setAccessibleName(tr("Apply the suggestion of %1").arg(problem.rule));
        apply->setEnabled(m_canEdit);
        connect(apply, &QPushButton::clicked, this, [this, problem] { Q_EMIT suggestionWanted(problem); });
        buttons->addWidget(apply);
    }
    if (isStored) {
        auto* resolve = new QPushButton(tr("Mark as resolved"), card);
        resolve->setObjectName(QStringLiteral("review.card.resolve"));
        resolve->setEnabled(m_canEdit);
        connect(resolve, &QPushButton::clicked, this, [this, problem] { Q_EMIT resolvingWanted(problem); });
        buttons->addWidget(resolve);
    }
    buttons->addStretch();
    if (edit || isStored)
        box->addLayout(buttons);
    wide(card);
}

void CardView::addHistory()
{
    heading(tr("History"));
    if (m_content.history.empty()) {
        QLabel* none = plainLabel(tr("Unchanged since it came in."), this);
        none->setForegroundRole(QPalette::PlaceholderText);
        wide(none);
        return;
    }
    const std::size_t shown = std::min(changesShown, m_content.history.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const inventory::Change& change = m_content.history[i];
        wide(plainLabel(changeSentence(change, m_content.kind, m_session.districts()), this));
        QLabel* origin = plainLabel(changeOrigin(change), this);
        origin->setForegroundRole(QPalette::PlaceholderText);
        wide(origin);
    }
    if (shown < m_content.history.size())
        wide(plainLabel(
            tr("%n earlier change(s)", nullptr, static_cast<int>(m_content.history.size() - shown)), this));
}

} // namespace airshed::review
