// SPDX-License-Identifier: GPL-3.0-or-later
// Runs held against one another: which candidates both have, how ranks and contributions differ, and in what
// the runs themselves do. It says that two numbers differ, not which is right.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace airshed::attribution
{

/// One candidate in several runs; index = run.
struct ComparedCandidate {
    QString id; ///< in the first run that has it
    QString name;
    std::vector<std::optional<int>> ranks; ///< from 1; nothing: the run does not rank it
    std::vector<std::optional<Estimate>> contributions;
    std::vector<EvidenceGrade> grades; ///< D where the run does not rank it
};

/// By the best rank in any run. Candidates are the same when they share an inventory record: the groups of
/// two runs need not be alike.
std::vector<ComparedCandidate> compareCandidates(const std::vector<const AttributionResult*>& runs);

/// In what two runs differ, in sentences: episode, parameters, inputs, version. Empty: in nothing.
QStringList differences(const AttributionResult& first, const AttributionResult& second);

/// What the ranking owes to the inventory: one candidate with a tight, the usual and a loose prior.
struct PriorSensitivity {
    const Candidate* candidate = nullptr; ///< of the result that was asked
    std::vector<double> contributions;    ///< as AttributionResult::sensitivityCvs
    std::vector<int> ranks;               ///< from 1, among the candidates of the same cv
    /// Largest less smallest rank.
    int spread() const;
};

/// In the order of the result's candidates, without those that the inversion did not have. The result must
/// outlive it.
std::vector<PriorSensitivity> priorSensitivity(const AttributionResult& result);

} // namespace airshed::attribution
