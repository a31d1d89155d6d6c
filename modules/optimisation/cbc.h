// SPDX-License-Identifier: GPL-3.0-or-later
// Solves a mixed-integer model with the program CBC in a process of its own: it can be stopped, may hang or
// be killed, and takes nothing of ours with it. Its licence (EPL) does not mix with ours as a library.
#pragma once

#include "optimisation/mixed_integer_model.h"

#include <optional>

namespace airshed
{
class Progress;
}

namespace airshed::optimisation
{

enum class Outcome {
    Optimal,    ///< proven, within the gap
    BestSoFar,  ///< the time was over or the person stopped: the best plan found, with its bound
    Infeasible, ///< no values keep all constraints
    Unbounded,
    NothingFound ///< stopped before any solution was found
};

struct Solution {
    Outcome outcome = Outcome::NothingFound;
    double objective = 0;
    std::optional<double> bound; ///< nothing costs less than this
    std::vector<double> values;  ///< one per variable; whole where the variable is; empty: none
    double seconds = 0;
    /// (objective - bound) / |objective|, 0 for a proven optimum.
    std::optional<double> gap() const;
    bool hasValues() const { return !values.empty(); }
};

struct SolveOptions {
    double secondsAtMost = 60;
    double relativeGap = 1e-3;
    int seed = 1; ///< the same model and seed give the same values
    /// How long CBC may take to write its solution after it was asked to stop or its time was over.
    double graceSeconds = 10;
    QString program = QStringLiteral("cbc");
};

/// Reports the gap while it runs, if any ("Best plan 21, at most 3.2 % from the optimum"). When the person
/// stops it, the best solution so far comes back; it throws Cancelled only where there is none. Throws
/// InputError where CBC is not installed, LogicError where it does not understand the model, OutputError
/// where it was killed or crashed, hung beyond its time, or there is no room for its files.
Solution solve(const MixedIntegerModel& model, const SolveOptions& options, Progress& progress);

} // namespace airshed::optimisation
