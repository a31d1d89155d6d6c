// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in the quality rules. They live in resources/rules/quality_rules.json, each with a mark that
// says where it comes from, so that a bureau can change them without a new program.
#pragma once

#include "core/source_class.h"

#include <QString>
#include <vector>

namespace airshed::inventory::quality
{

struct Thresholds {
    // DQ03
    double cityMarginDegrees = 0.05;
    // DQ07
    int sharedPointPremises = 3;
    double centroidMetres = 50;
    // DQ08
    int leastDecimals = 4;
    // DQ10
    double nameSimilarity = 0.9;
    double duplicateMetres = 500;
    // DQ13
    int quantileRows = 50;      ///< positive values that a class must have before it is judged
    double unitFactor = 1000;   ///< kg and t
    double unitTolerance = 0.2; ///< how far outside the quantiles the mended value may lie
    double outsideQuantile = 2; ///< the value must exceed P99.9 (or undercut P0.1) by this factor
    // DQ14
    double leastStackHeightMetres = 5;
    double greatestStackHeightMetres = 300;
    double greatestStackDiameterMetres = 15;
    double greatestExitVelocity = 60;  ///< m/s
    double leastExitTemperature = 273; ///< K
    double greatestExitTemperature = 700;
    double leastCelsiusGuess = 20; ///< a temperature in this range is probably in °C
    double greatestCelsiusGuess = 250;
    std::vector<SourceClass> classesWithStack; ///< a height alone is a stack's height there
    // DQ16
    double totalChange = 0.2; ///< share of the earlier total

    /// Throws InputError that names the file and the entry.
    static Thresholds fromResources();
    static Thresholds fromFile(const QString& path);
};

} // namespace airshed::inventory::quality
