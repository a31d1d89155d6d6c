// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli report: the report of a stored attribution as PDF or its tables as a workbook, the same as from
// the window.
#include "command.h"

#include "attribution/logic/report/repeat_command.h"
#include "attribution/logic/report/report_document.h"
#include "attribution/logic/report/report_map.h"
#include "attribution/logic/run_record.h"
#include "core/beijing_time.h"
#include "core/paths.h"
#include "inventory/store.h"
#include "mapengine/client/layer_catalogue.h"
#include "observations/observation_store.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLocale>
#include <QTimer>

namespace airshed::cli
{

namespace
{

using attribution::ReportMaterial;

const QString runOption = QStringLiteral("run");
const QString compilerOption = QStringLiteral("compiler");

void addReportOptions(QCommandLineParser& parser)
{
    parser.addOption({runOption,
                      Text::tr("The run, as \"attribute --list\" names it; without it the newest."),
                      Text::tr("run")});
    parser.addOption({compilerOption, Text::tr("Who compiled the report."), Text::tr("text")});
}

void checkOutput(const QString& path)
{
    const QFileInfo file(path);
    if (!attribution::reportSuffixes().contains(file.suffix().toLower()))
        throw UsageError(Text::tr("The file name \"%1\" must end in .pdf or .xlsx.").arg(file.fileName()));
}

QString chosenRun(const Invocation& invocation, const QString& folder)
{
    if (invocation.options().isSet(runOption))
        return invocation.options().value(runOption);
    const attribution::RunList list = attribution::listRuns(folder);
    if (list.runs.empty())
        throw InputError(
            Text::tr("The workspace has no stored run; make one with \"airshed-cli attribute\" first."));
    return list.runs.front().id;
}

/// The engine's picture of the map as the workspace keeps it. A map that cannot be drawn is said so and left
/// out.
void drawMap(ReportMaterial& material, const inventory::Workspace& workspace, Invocation& invocation)
{
    const auto view = attribution::reportMapView(material);
    if (!view)
        return;
    mapengine::MapEngine::Options options;
    options.program = siblingProgram(QStringLiteral("airshed-mapengine"));
    options.language = QLocale().name();
    mapengine::MapEngine engine(options);
    QEventLoop loop;
    QObject::connect(&engine, &mapengine::MapEngine::renderFinished, &loop,
                     [&](quint64, const QImage& image, const mapengine::MapView& seen) {
                         material.map.image = image;
                         material.map.centre = seen.centre;
                         material.map.unitsPerPixel = seen.unitsPerPixel;
                         loop.quit();
                     });
    QObject::connect(&engine, &mapengine::MapEngine::jobFailed, &loop, [&](quint64, const QString& message) {
        if (!message.isEmpty())
            invocation.warn(message);
        loop.quit();
    });
    QObject::connect(&engine, &mapengine::MapEngine::warning, &loop,
                     [&](const QString& message) { invocation.warn(message); });
    QObject::connect(&engine, &mapengine::MapEngine::stateChanged, &loop,
                     [&](mapengine::MapEngine::State state) {
                         if (state == mapengine::MapEngine::State::Failed)
                             loop.quit();
                     });
    engine.start();
    engine.newProject(workspace.mapEpsg());
    engine.setLayers(
        mapengine::defaultLayers(workspace.folder(), {mapengine::MapTheme::Light, QLocale().name()}));
    engine.setBackground(mapengine::landColour(mapengine::MapTheme::Light));
    engine.render(*view);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (invocation.progress().isCancelled())
            loop.quit();
    });
    constexpr int watchMs = 100;
    watch.start(watchMs);
    loop.exec();
    invocation.progress().throwIfCancelled();
}

ExitCode run(Invocation& invocation)
{
    const QString output = invocation.requiredOutput();
    checkOutput(output);
    const std::unique_ptr<inventory::Workspace> workspace = invocation.openWorkspace();
    const QString folder = workspace->folder();
    const attribution::RunRecord record = attribution::loadRun(folder, chosenRun(invocation, folder));
    const observations::ObservationStore observations(folder, observations::ObservationStore::Access::Read);
    ReportMaterial material =
        attribution::gatherMaterial(record.result, workspace->store(), observations, invocation.progress());
    material.runId = record.id;
    material.runTime = record.when;
    material.repeatCommand = attribution::repeatCommand(record.id, record.result, folder);
    material.programVersion = QCoreApplication::applicationVersion();
    material.date = currentBeijingDate();
    material.compiler = invocation.options().value(compilerOption);
    material.baseMapSource = mapengine::baseMapSource(QLocale().name());
    material.map.epsg = workspace->mapEpsg();
    if (QFileInfo(output).suffix().toLower() == QLatin1String("pdf"))
        drawMap(material, *workspace, invocation);
    attribution::writeReport(material, QFileInfo(output).absoluteFilePath(), invocation.progress());
    if (invocation.wantsJson())
        invocation.print(
            QJsonDocument(QJsonObject{{QStringLiteral("output"), output},
                                      {QStringLiteral("run"), record.id},
                                      {QStringLiteral("hasMap"), !material.map.image.isNull()}}));
    else
        invocation.print(Text::tr("%1: report of the run %2").arg(output, record.id));
    return ExitCode::Done;
}

} // namespace

Command report()
{
    Command command;
    command.verb = QStringLiteral("report");
    command.summary = Text::tr("Write the report of a stored attribution as PDF or its tables as XLSX.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::OutputFile;
    command.addOptions = addReportOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
