// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/result_layers.h"

#include "attribution/logic/direction_layers.h"
#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/plume_contours.h"
#include "attribution/logic/result_table.h"
#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::attribution
{

namespace
{

using Type = ResultField::Type;
using Shape = ResultTable::Shape;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::ResultLayers)
};

QVariant orNull(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); }

QVariant number(double value) { return std::isfinite(value) ? QVariant(value) : QVariant(); }

void addEstimate(std::vector<QVariant>& row, const std::optional<Estimate>& estimate)
{
    row.push_back(estimate ? QVariant(estimate->value) : QVariant());
    row.push_back(estimate ? QVariant(estimate->p05) : QVariant());
    row.push_back(estimate ? QVariant(estimate->p95) : QVariant());
}

void addCandidate(ResultTable& table, const Candidate& candidate, int rank, const QString& unitText)
{
    std::vector<QVariant> row = {rank > 0 ? QVariant(rank) : QVariant(),
                                 candidate.id,
                                 candidate.name,
                                 key(candidate.sourceClass),
                                 letter(candidate.grade),
                                 wording(candidate.grade)};
    addEstimate(row, candidate.contribution);
    row.push_back(unitText);
    addEstimate(row, candidate.shareOfIncrement);
    row.push_back(orNull(candidate.modelled));
    addEstimate(row, candidate.emission);
    row.push_back(candidate.declaredGramsPerSecond);
    row.push_back(orNull(candidate.probabilityOverTwice));
    row.push_back(orNull(candidate.rankStability));
    row.push_back(candidate.upwindScore);
    row.push_back(candidate.distanceMetres);
    row.push_back(candidate.bearingDegrees);
    row.push_back(candidate.hoursInformative);
    row.push_back(static_cast<qint64>(candidate.sources.size()));
    row.push_back(candidate.partner);
    // What the symbol stands for: the inversion's number, else the plain model's. What nobody could see has
    // none.
    if (candidate.grade == EvidenceGrade::Unobserved)
        row.push_back({});
    else
        row.push_back(candidate.contribution ? QVariant(candidate.contribution->value)
                                             : orNull(candidate.modelled));
    table.add(pointShape(candidate.position), row);
}

void writeCandidates(GDALDataset& dataset, const AttributionResult& result)
{
    ResultTable table(dataset, QStringLiteral("candidate"), Shape::Point,
                      {{"rank", Type::WholeNumber},
                       {"id", Type::Text},
                       {"name", Type::Text},
                       {"class", Type::Text},
                       {"grade", Type::Text},
                       {"wording", Type::Text},
                       {"contribution"},
                       {"contribution_p05"},
                       {"contribution_p95"},
                       {"unit", Type::Text},
                       {"share"},
                       {"share_p05"},
                       {"share_p95"},
                       {"modelled"},
                       {"emission_g_s"},
                       {"emission_g_s_p05"},
                       {"emission_g_s_p95"},
                       {"declared_g_s"},
                       {"probability_over_twice"},
                       {"rank_stability"},
                       {"upwind_score"},
                       {"distance_m"},
                       {"bearing_deg"},
                       {"hours_informative", Type::WholeNumber},
                       {"sources", Type::WholeNumber},
                       {"partner", Type::Text},
                       {"shown"}});
    const QString unitText = unit(result.episode.pollutant);
    int rank = 0;
    for (const Candidate& candidate : result.candidates)
        addCandidate(table, candidate, ++rank, unitText);
    for (const Candidate& candidate : result.unobserved)
        addCandidate(table, candidate, 0, unitText);
}

void writeFans(GDALDataset& dataset, const AttributionResult& result, const geo::MapProjection& projection)
{
    ResultTable table(
        dataset, QStringLiteral("fan"), Shape::Polygon,
        {{"hour", Type::Text}, {"wind_from_deg"}, {"half_angle_deg"}, {"reach_m"}, {"increment"}});
    for (const UpwindFan& fan : result.fans) {
        const auto hour = std::ranges::find(result.increments, fan.hour, &IncrementHour::hour);
        table.add(regionShape({&fan.ring, 1}, projection),
                  {fan.hour.text(), fan.fromDegrees, fan.halfAngleDegrees, fan.reachMetres,
                   hour == result.increments.end() ? QVariant() : orNull(hour->increment)});
    }
}

void writeFootprint(GDALDataset& dataset, const AttributionResult& result,
                    const geo::MapProjection& projection)
{
    ResultTable table(
        dataset, QStringLiteral("footprint"), Shape::Polygon,
        {{"percent", Type::WholeNumber}, {"area_km2"}, {"unlisted_source_possible", Type::WholeNumber}});
    std::vector<const FootprintRegion*> regions;
    for (const FootprintRegion& region : result.footprint)
        regions.push_back(&region);
    // The largest is drawn first, so that the smaller ones lie on it.
    std::ranges::sort(regions, std::ranges::greater(), &FootprintRegion::percent);
    for (const FootprintRegion* region : regions) {
        if (geo::GeometryHandle shape = regionShape(region->rings, projection))
            table.add(std::move(shape),
                      {region->percent, region->squareKilometres, result.isUnlistedSourcePossible ? 1 : 0});
    }
}

const Candidate* plumeCandidate(const AttributionResult& result, const QString& id)
{
    for (const auto* list : {&result.candidates, &result.unobserved}) {
        const auto found = std::ranges::find(*list, id, &Candidate::id);
        if (found != list->end())
            return &*found;
    }
    return id.isEmpty() && !result.candidates.empty() ? &result.candidates.front() : nullptr;
}

void writePlume(GDALDataset& dataset, const ResultContent& content, const geo::MapProjection& projection,
                Progress& progress)
{
    const Candidate* candidate = plumeCandidate(*content.result, content.plumeOf);
    if (candidate == nullptr || content.input == nullptr)
        return;
    const std::vector<PlumeBand> bands =
        plumeBands(*content.input, content.result->parameters, *candidate, progress);
    if (bands.empty())
        return;
    ResultTable table(dataset, QStringLiteral("plume"), Shape::Polygon,
                      {{"id", Type::Text},
                       {"name", Type::Text},
                       {"level", Type::WholeNumber},
                       {"from_concentration"},
                       {"to_concentration"},
                       {"unit", Type::Text}});
    // 1 is the innermost band, so that a style knows the colours from inside whatever their number.
    auto level = static_cast<int>(bands.size());
    for (const PlumeBand& band : bands)
        table.add(inDegrees(*band.region, projection),
                  {candidate->id, candidate->name, level--, band.from, number(band.to),
                   unit(content.result->episode.pollutant)});
}

/// What was asked, with what: a table without shapes that travels with the layers.
void writeRun(GDALDataset& dataset, const AttributionResult& result)
{
    ResultTable table(dataset, QStringLiteral("run"), Shape::None,
                      {{"station", Type::Text},
                       {"pollutant", Type::Text},
                       {"first_hour", Type::Text},
                       {"last_hour", Type::Text},
                       {"standard", Type::Text},
                       {"program_version", Type::Text},
                       {"input_sha256", Type::Text},
                       {"scope", Type::Text}});
    table.add({}, {result.episode.station, code(result.episode.pollutant), result.episode.span.first.text(),
                   result.episode.span.last.text(), result.standard, result.programVersion,
                   result.inputSha256, scopeOfMethods()});
}

void writeResult(GDALDataset& dataset, const ResultContent& content, Progress& progress)
{
    const AttributionResult& result = *content.result;
    const geo::MapProjection projection(content.mapEpsg);
    const auto isWanted = [&content](const char* table) {
        return content.onlyTables.isEmpty() || content.onlyTables.contains(QLatin1String(table));
    };
    writeRun(dataset, result);
    if (isWanted("candidate") && (!result.candidates.empty() || !result.unobserved.empty()))
        writeCandidates(dataset, result);
    if (isWanted("fan") && !result.fans.empty())
        writeFans(dataset, result, projection);
    progress.throwIfCancelled();
    if (isWanted("footprint") && !result.footprint.empty())
        writeFootprint(dataset, result, projection);
    if (isWanted("plume"))
        writePlume(dataset, content, projection, progress);
}

QStringList tablesIn(GDALDataset& dataset)
{
    QStringList tables;
    for (const QString& name : resultTables) {
        const geo::GdalErrors quiet;
        OGRLayer* layer = dataset.GetLayerByName(name.toUtf8().constData());
        if (layer != nullptr && layer->GetFeatureCount() > 0)
            tables << name;
    }
    return tables;
}

} // namespace

QString resultLayersPath(const QString& workspaceFolder, const QString& runName)
{
    return QDir(workspaceFolder).filePath(QStringLiteral("runs/%1.gpkg").arg(runName));
}

QStringList writeResultLayers(const ResultContent& content, const QString& path, Progress& progress)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        throw OutputError(
            Messages::tr(
                "The folder %1 for the result's layers could not be made; check that the workspace can be "
                "written.")
                .arg(QDir::toNativeSeparators(folder)));
    FileReplacement file(path);
    geo::DatasetHandle dataset = geo::createVectorDataset(file.temporaryPath(), QStringLiteral("GPKG"),
                                                          {QStringLiteral("VERSION=1.3")});
    const bool hasTransaction = dataset->StartTransaction() == OGRERR_NONE;
    if (content.result != nullptr)
        writeResult(*dataset, content, progress);
    writePolarPlots(*dataset, content.polarPlots, content.polarPlotRadiusMetres, progress);
    writeTrajectories(*dataset, content.trajectories, progress);
    if (content.trajectoryGrid != nullptr)
        writeTrajectoryGrid(*dataset, *content.trajectoryGrid);
    if (hasTransaction)
        dataset->CommitTransaction();
    const QStringList tables = tablesIn(*dataset);
    geo::closeWritten(std::move(dataset), path);
    progress.throwIfCancelled();
    file.commit();
    return tables;
}

} // namespace airshed::attribution
