// SPDX-License-Identifier: GPL-3.0-or-later
// A run is a file: WORKSPACE/runs/ID.json holds the episode, every parameter, the hash of the inputs, the
// program's version, the standard and the whole result, so that it can be shown, compared and made again
// months later. Comparing two is report/run_comparison.h.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QByteArray>
#include <QDateTime>

namespace airshed::attribution
{

struct RunRecord {
    QString id; ///< the file's name without ".json"
    QDateTime when;
    QString who;
    AttributionResult result;
};

/// What a list shows of a run.
struct RunSummary {
    QString id;
    QDateTime when;
    QString who;
    Episode episode;
    double priorCv = 0; ///< of the run's parameters
    QString stationName;
    QString inputSha256;
    QString programVersion;
    std::size_t candidates = 0;
    QString leading; ///< name of the first candidate; empty: none
    EvidenceGrade leadingGrade = EvidenceGrade::D;
};

struct RunList {
    std::vector<RunSummary> runs; ///< newest first
    /// Files in the folder that are no run of this program, as sentences.
    std::vector<QString> problems;
};

QString runsFolder(const QString& workspaceFolder);

/// Writes a new file, whole or not at all; when, who and id are filled in. Throws OutputError.
RunRecord storeRun(const QString& workspaceFolder, const AttributionResult& result);

/// Throws InputError with the file's name where it is missing, damaged or of a newer program.
RunRecord loadRun(const QString& workspaceFolder, const QString& id);

/// A workspace without runs gives an empty list.
RunList listRuns(const QString& workspaceFolder);

/// The file's content: the same for the window and the command line.
QByteArray toJson(const RunRecord& run);
/// `name`: of the file, for error messages. Throws InputError.
RunRecord runFromJson(const QByteArray& json, const QString& name);

} // namespace airshed::attribution
