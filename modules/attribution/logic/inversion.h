// SPDX-License-Identifier: GPL-3.0-or-later
// Method D: what each candidate emitted on the mean of an episode so that the plume model explains the
// network's observations, with the inventory as prior and a background by hour of the day; one non-negative
// least-squares problem. Its intervals come from a bootstrap over blocks of hours. Everything in µg/m³ and
// g/s. It does not choose candidates (candidate_grouping.h) and does not say what a result means
// (evidence.h).
//
// Limits: emissions are constant over the episode; intervals are too narrow where the prior pulls (in twin
// experiments 90 % intervals held the truth for some 80 % of the sources).
#pragma once

#include <QtGlobal>
#include <cstdint>
#include <memory>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct InversionProblem {
    std::size_t hours = 0;
    std::size_t stations = 0;
    std::size_t sources = 0;
    /// µg/m³ per g/s; index = (hour * stations + station) * sources + source.
    std::vector<float> sensitivity;
    /// µg/m³; index = hour * stations + station; NaN: no usable value, the row is left out.
    std::vector<float> observed;
    /// µg/m³ by hour that are known beforehand and taken off; empty: none.
    std::vector<double> knownBackground;
    /// The background term of each hour, 0 ... backgroundTerms - 1 (the hour of the day).
    std::vector<std::size_t> backgroundTerm;
    std::size_t backgroundTerms = 24;
    double backgroundPrior = 0; ///< µg/m³
    double backgroundSd = 10;
    std::vector<double> prior;   ///< g/s, each above 0
    std::vector<double> priorSd; ///< g/s, each above 0
    double relativeError = 0.3;  ///< of an observation: model and representativeness
    double absoluteError = 3;    ///< µg/m³
};

struct InversionEstimate {
    std::vector<double> emission;   ///< g/s by source
    std::vector<double> background; ///< µg/m³ by term
    std::vector<double>
        emissionSd;  ///< linear posterior over the unknowns that are not at 0; 0 for those that are
    double cost = 0; ///< weighted squares of observations and prior
};

/// The source that a source can least be told from.
struct Partner {
    std::size_t source = 0;
    double correlation = 0; ///< of their weighted sensitivities, 0 ... 1; 0: none
};

struct BootstrapDraws {
    std::size_t draws = 0;
    std::vector<double> emission;   ///< index = draw * sources + source
    std::vector<double> background; ///< index = draw * terms + term
};

struct DrawSettings {
    int draws = 200;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one per core; the numbers do not depend on it
};

/// The normal matrices of the problem by block of hours: computed once; the estimate, another prior and every
/// draw are then sums of them. A draw takes as many blocks as there are, with replacement.
class Inversion
{
public:
    /// Throws Cancelled; InputError where no row has an observation.
    Inversion(InversionProblem problem, int blockHours, Progress& progress);
    ~Inversion();
    Inversion(Inversion&&) noexcept;

    const InversionProblem& problem() const;
    qint64 rows() const; ///< observations that take part
    std::size_t blocks() const;

    InversionEstimate estimate() const;
    /// With other standard deviations of the prior.
    InversionEstimate estimate(const std::vector<double>& priorSd) const;
    /// One for each source.
    std::vector<Partner> partners() const;
    /// Throws Cancelled.
    BootstrapDraws bootstrap(const InversionEstimate& start, const DrawSettings& settings,
                             Progress& progress) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::attribution
