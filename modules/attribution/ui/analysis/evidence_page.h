// SPDX-License-Identifier: GPL-3.0-or-later
// One candidate's case: its grade in the fixed words, each piece of evidence with its weight, what it cannot
// be told from and how well it could be seen.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QWidget>

class QVBoxLayout;

namespace airshed::attribution
{

class AttributionSession;

class EvidencePage final : public QWidget
{
    Q_OBJECT

public:
    EvidencePage(AttributionSession& session, QWidget* parent);

private:
    void rebuild();
    void addHead(const Candidate& candidate, int rank);
    void addPieces(const Candidate& candidate);
    void addObservability(const Candidate& candidate);
    void addHeading(const QString& text);
    const Candidate* find(int& rank) const;

    AttributionSession& m_session;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

} // namespace airshed::attribution
