// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/run_record.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/run_json.h"
#include "core/atomic_file.h"
#include "core/beijing_time.h"
#include "core/errors.h"
#include "inventory/identity.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

constexpr int formatVersion = 1;

QString fileOf(const QString& folder, const QString& id)
{
    return folder + u'/' + id + QStringLiteral(".json");
}

/// "20260302-091500-1234A-pm10": when it was made, for whom.
QString idOf(const RunRecord& run)
{
    QString station = run.result.episode.station;
    station.replace(
        QRegularExpression(QStringLiteral("[^\\w-]"), QRegularExpression::UseUnicodePropertiesOption),
        QStringLiteral("_"));
    return run.when.toString(QStringLiteral("yyyyMMdd-HHmmss")) + u'-' + station + u'-' +
           code(run.result.episode.pollutant);
}

RunSummary summaryOf(const RunRecord& run)
{
    RunSummary summary;
    summary.id = run.id;
    summary.when = run.when;
    summary.who = run.who;
    summary.episode = run.result.episode;
    summary.priorCv = run.result.parameters.priorCv;
    summary.inputSha256 = run.result.inputSha256;
    summary.programVersion = run.result.programVersion;
    if (!run.result.stations.empty())
        summary.stationName = run.result.stations.front().name;
    summary.candidates = run.result.candidates.size();
    if (!run.result.candidates.empty()) {
        summary.leading = run.result.candidates.front().name;
        summary.leadingGrade = run.result.candidates.front().grade;
    }
    return summary;
}

RunRecord readRun(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(AttributionText::tr("The run %1 cannot be read: %2").arg(path, file.errorString()));
    RunRecord run = runFromJson(file.readAll(), path);
    run.id = QFileInfo(path).completeBaseName();
    return run;
}

} // namespace

QString runsFolder(const QString& workspaceFolder) { return workspaceFolder + QStringLiteral("/runs"); }

RunRecord storeRun(const QString& workspaceFolder, const AttributionResult& result)
{
    RunRecord run;
    run.result = result;
    run.when = currentBeijing();
    run.who = inventory::userName();
    const QString folder = runsFolder(workspaceFolder);
    if (!QDir().mkpath(folder))
        throw OutputError(
            AttributionText::tr("The folder %1 for attribution runs cannot be made.").arg(folder));
    const QString id = idOf(run);
    run.id = id;
    for (int again = 2; QFile::exists(fileOf(folder, run.id)); ++again)
        run.id = id + QStringLiteral("-%1").arg(again);
    writeFileAtomically(fileOf(folder, run.id), toJson(run));
    return run;
}

RunRecord loadRun(const QString& workspaceFolder, const QString& id)
{
    const QString path = fileOf(runsFolder(workspaceFolder), id);
    if (id.contains(u'/') || !QFile::exists(path))
        throw InputError(
            AttributionText::tr("There is no attribution run \"%1\" in this workspace.").arg(id));
    return readRun(path);
}

RunList listRuns(const QString& workspaceFolder)
{
    RunList list;
    const QDir folder(runsFolder(workspaceFolder));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        try {
            list.runs.push_back(summaryOf(readRun(folder.filePath(name))));
        } catch (const InputError& error) {
            list.problems.push_back(error.message());
        }
    }
    std::stable_sort(list.runs.begin(), list.runs.end(), [](const RunSummary& a, const RunSummary& b) {
        return std::tie(b.when, b.id) < std::tie(a.when, a.id);
    });
    return list;
}

QByteArray toJson(const RunRecord& run)
{
    QJsonObject object{{QStringLiteral("format"), formatVersion},
                       {QStringLiteral("when"), run.when.toString(Qt::ISODate)},
                       {QStringLiteral("who"), run.who},
                       {QStringLiteral("result"), toJson(run.result)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RunRecord runFromJson(const QByteArray& json, const QString& name)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    const int format = object.value(QStringLiteral("format")).toInt();
    if (error.error != QJsonParseError::NoError || format < 1)
        throw InputError(
            AttributionText::tr("%1 is no attribution run of this program, or it is damaged.").arg(name));
    if (format > formatVersion)
        throw InputError(AttributionText::tr("%1 was written by a newer version of the program.").arg(name));
    RunRecord run;
    run.when = QDateTime::fromString(object.value(QStringLiteral("when")).toString(), Qt::ISODate);
    run.who = object.value(QStringLiteral("who")).toString();
    try {
        run.result = resultFromJson(object.value(QStringLiteral("result")).toObject());
    } catch (const InputError& field) {
        throw InputError(
            AttributionText::tr("%1 is no attribution run of this program, or it is damaged.").arg(name) +
            u' ' + field.message());
    }
    return run;
}

} // namespace airshed::attribution
