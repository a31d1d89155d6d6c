// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/evidence_page.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "workbench/theme.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace airshed::attribution
{

namespace
{

constexpr int barWidth = 48;

/// How much a piece counts for in the grade; filled where it is met.
class WeightBar final : public QWidget
{
public:
    WeightBar(double weight, bool isMet, QWidget* parent) : QWidget(parent), m_weight(weight), m_isMet(isMet)
    {
        setFixedSize(barWidth, 10);
        setToolTip(EvidencePage::tr("Weight in the grade: %1").arg(percentText(weight)));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(palette()));
        const QRectF track = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(colours.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track, 2, 2);
        QRectF bar = track;
        bar.setWidth(track.width() * std::clamp(m_weight, 0.0, 1.0));
        painter.setPen(QPen(colours.accent, 1));
        if (m_isMet)
            painter.setBrush(colours.accent);
        painter.drawRoundedRect(bar, 2, 2);
    }

private:
    double m_weight;
    bool m_isMet;
};

QLabel* bold(QLabel* label)
{
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

EvidencePage::EvidencePage(AttributionSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(&m_session, &AttributionSession::candidateChanged, this, &EvidencePage::rebuild);
    connect(&m_session, &AttributionSession::resultChanged, this, &EvidencePage::rebuild);
    rebuild();
}

const Candidate* EvidencePage::find(int& rank) const
{
    const auto result = m_session.result();
    if (!result)
        return nullptr;
    rank = 0;
    for (const Candidate& one : result->candidates) {
        ++rank;
        if (one.id == m_session.candidate())
            return &one;
    }
    rank = 0;
    for (const Candidate& one : result->unobserved) {
        if (one.id == m_session.candidate())
            return &one;
    }
    return nullptr;
}

void EvidencePage::rebuild()
{
    delete m_content;
    m_content = new QWidget(this);
    m_content->setObjectName(QStringLiteral("attribution.evidence"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workbench::gridHalfStep);
    m_column->addWidget(m_content);
    int rank = 0;
    const Candidate* candidate = find(rank);
    if (candidate == nullptr) {
        column->addWidget(quietLabel(m_session.result() ? tr("Choose a row of the table to see its evidence.")
                                                        : tr("The evidence of each candidate appears here."),
                                     m_content));
        return;
    }
    addHead(*candidate, rank);
    if (candidate->grade != EvidenceGrade::Unobserved)
        addPieces(*candidate);
    addObservability(*candidate);
    m_content->show();
}

void EvidencePage::addHeading(const QString& text)
{
    QLabel* label = bold(wrappedLabel(text, m_content));
    label->setContentsMargins(0, workbench::gridStep, 0, 0);
    m_content->layout()->addWidget(label);
}

void EvidencePage::addHead(const Candidate& candidate, int rank)
{
    QLayout* column = m_content->layout();
    const QString name = candidate.name;
    QLabel* title =
        bold(wrappedLabel(rank > 0 ? tr("%1. %2", "rank, name").arg(rank).arg(name) : name, m_content));
    title->setObjectName(QStringLiteral("attribution.evidence.name"));
    column->addWidget(title);
    column->addWidget(quietLabel(tr("%1 · %2", "class, place")
                                     .arg(displayName(candidate.sourceClass),
                                          whereText(candidate.distanceMetres, candidate.bearingDegrees)),
                                 m_content));
    QLabel* grade = bold(wrappedLabel(
        tr("Evidence %1: %2", "letter, wording").arg(letter(candidate.grade), wording(candidate.grade)),
        m_content));
    grade->setObjectName(QStringLiteral("attribution.evidence.grade"));
    column->addWidget(grade);
    const AirPollutant pollutant = m_session.result()->episode.pollutant;
    if (candidate.contribution)
        column->addWidget(wrappedLabel(
            tr("Adds %1 %2 to the station").arg(estimateText(*candidate.contribution), unit(pollutant)),
            m_content));
    if (candidate.emission)
        column->addWidget(wrappedLabel(
            tr("Emits %1 g/s; declared are %2 g/s")
                .arg(estimateText(*candidate.emission), numberText(candidate.declaredGramsPerSecond)),
            m_content));
    else
        column->addWidget(
            wrappedLabel(tr("Declares %1 g/s").arg(numberText(candidate.declaredGramsPerSecond)), m_content));
}

void EvidencePage::addPieces(const Candidate& candidate)
{
    addHeading(tr("What speaks for it"));
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(workbench::gridStep);
    grid->setVerticalSpacing(workbench::gridHalfStep);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const EvidencePiece& piece : candidate.evidence) {
        auto* sign = new QLabel(piece.isMet ? QStringLiteral("✓") : QStringLiteral("✗"), m_content);
        sign->setAccessibleName(piece.isMet ? tr("met") : tr("not met"));
        sign->setToolTip(sign->accessibleName());
        grid->addWidget(sign, row, 0, Qt::AlignTop);
        auto* bar = new WeightBar(piece.weight, piece.isMet, m_content);
        grid->addWidget(bar, row, 1, Qt::AlignTop);
        QLabel* text = piece.isMet ? wrappedLabel(piece.text, m_content) : quietLabel(piece.text, m_content);
        grid->addWidget(text, row, 2);
        ++row;
    }
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(grid);
    if (candidate.evidence.empty())
        m_content->layout()->addWidget(quietLabel(tr("Nothing beyond the screening."), m_content));
    if (candidate.probabilityOverTwice)
        m_content->layout()->addWidget(
            wrappedLabel(tr("Emits more than twice what it declares in %1 of the draws.")
                             .arg(percentText(*candidate.probabilityOverTwice)),
                         m_content));
    if (!candidate.partner.isEmpty()) {
        addHeading(tr("Can hardly be told from"));
        m_content->layout()->addWidget(wrappedLabel(
            tr("%1 (correlation %2): the two may trade contributions.")
                .arg(candidate.partner, QLocale().toString(candidate.partnerCorrelation, 'f', 2)),
            m_content));
    }
}

void EvidencePage::addObservability(const Candidate& candidate)
{
    addHeading(tr("Could it be seen?"));
    if (candidate.grade == EvidenceGrade::Unobserved) {
        m_content->layout()->addWidget(wrappedLabel(tr("No station was downwind of it in any hour of the "
                                                       "episode. It is neither suspected nor cleared."),
                                                    m_content));
        return;
    }
    m_content->layout()->addWidget(
        wrappedLabel(tr("In %1 and by %2; at most %3 µg/m³ for each g/s.")
                         .arg(tr("%n hours", nullptr, candidate.hoursInformative),
                              tr("%n stations", nullptr, candidate.stationsInformative),
                              numberText(candidate.largestSensitivity)),
                     m_content));
    const auto result = m_session.result();
    if (candidate.contributionByStation.size() != result->stations.size() || result->stations.size() < 2)
        return;
    std::vector<std::pair<double, QString>> seen;
    for (std::size_t i = 0; i < result->stations.size(); ++i)
        seen.emplace_back(candidate.contributionByStation[i], result->stations[i].name);
    std::ranges::stable_sort(seen, std::greater(), &std::pair<double, QString>::first);
    constexpr std::size_t most = 4;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most, seen.size()) && seen[i].first > 0; ++i)
        lines += tr("%1: %2 %3", "station, contribution, unit")
                     .arg(seen[i].second, numberText(seen[i].first), unit(result->episode.pollutant));
    if (!lines.isEmpty())
        m_content->layout()->addWidget(quietLabel(lines.join(u'\n'), m_content));
}

} // namespace airshed::attribution
