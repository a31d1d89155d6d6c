// SPDX-License-Identifier: GPL-3.0-or-later
// Twin experiments: a city whose true emissions are known, the observations it gives, and the inversion
// problem that an analyst would state without knowing them.
#pragma once

#include "attribution/logic/inversion.h"
#include "dispersion/source_receptor.h"

#include <QString>

namespace airshed::tests
{

struct Twin {
    std::vector<dispersion::Emitter> emitters;
    std::vector<double> declared; ///< g/s
    std::vector<double> emitted;  ///< g/s, the truth
    std::vector<dispersion::Receptor> receptors;
    std::vector<dispersion::HourWeather> hours;
    std::vector<float> observed; ///< µg/m³, hour-major
    double backgroundPrior = 20;

    std::vector<std::size_t> anomalies() const; ///< that emit more than they declare
};

struct TwinSize {
    std::size_t sources = 60;
    std::size_t stations = 20;
    std::size_t hours = 168;
    std::size_t anomalies = 5;
    double windErrorDegrees = 0; ///< the analyst's wind is wrong by so much
    double regionalSwing = 0;    ///< µg/m³, standard deviation of the background from day to day
};

/// From the files in tests/data/twin.
Twin readTwin(const QString& folder);
/// The same kind of city from a seed; the same numbers everywhere.
Twin makeTwin(const TwinSize& size, unsigned seed);

/// Point sources without wind profile and rise, as the files were made.
dispersion::KernelSettings twinKernel();
/// The files' own model in double precision: the program's, but for the height of sigma_z, which theirs does
/// not limit to 5,000 m.
dispersion::HourlyMatrix publishedMatrix(const Twin& twin);
dispersion::HourlyMatrix twinMatrix(const Twin& twin, const dispersion::KernelSettings& kernel);
attribution::InversionProblem twinProblem(const Twin& twin, const dispersion::HourlyMatrix& matrix,
                                          double priorCv);

} // namespace airshed::tests
