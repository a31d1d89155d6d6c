// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the ranked table: the window, the report and the workbook take headings, texts and numbers
// from here, so that they cannot differ.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QString>
#include <optional>
#include <span>

namespace airshed::attribution
{

enum class CandidateColumn {
    Rank,
    Source, ///< name; that of a group says how many it is
    Number, ///< the inventory's own
    Class,
    Where, ///< distance and direction from the station
    Contribution,
    Share,
    Emission,
    Declared,
    Ratio, ///< emitted against declared
    OverTwice,
    RankStability,
    HoursInformative,
    StationsInformative,
    Partner,
    Modelled,
    UpwindScore,
    Grade
};

/// What a column says of one candidate. Cells without anything known have neither text nor number.
struct CandidateCell {
    QString text;
    std::optional<double> number;     ///< what it is sorted by
    std::optional<Estimate> estimate; ///< the same with its interval
};

/// Of the ranked list, from left to right.
std::span<const CandidateColumn> rankedColumns();
/// Of the list of sources that nobody could see.
std::span<const CandidateColumn> unobservedColumns();

/// A stable word for settings, "contribution".
QString code(CandidateColumn column);
QString heading(CandidateColumn column, AirPollutant pollutant);
/// What the column means, in one or two sentences.
QString explanation(CandidateColumn column);
/// Numbers, which stand to the right.
bool isNumeric(CandidateColumn column);

/// Rank counts from 1; 0: not ranked.
CandidateCell cell(CandidateColumn column, const Candidate& candidate, int rank);

/// Emission against what was declared; nothing without an estimate or a declared emission.
std::optional<Estimate> emissionRatio(const Candidate& candidate);

} // namespace airshed::attribution
