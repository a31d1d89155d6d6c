// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli map: one report page from a workspace, without a window.
#include "command.h"

#include "core/beijing_time.h"
#include "core/paths.h"
#include "mapengine/client/layer_catalogue.h"
#include "reporting/logic/page_export.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTimer>

namespace airshed::cli
{

namespace
{

using reporting::MapPage;

QString option(const char* name) { return QString::fromLatin1(name); }

void addMapOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& description, const QString& value) {
        parser.addOption({option(name), description, value});
    };
    add("title", Text::tr("Title of the page."), Text::tr("text"));
    add("layout", Text::tr("Page template: %1.").arg(reporting::templateCodes().join(QStringLiteral(", "))),
        Text::tr("name"));
    add("style", Text::tr("Base map: light, grey (for print) or dark."), Text::tr("name"));
    add("pollutant", Text::tr("What the size of a source stands for, such as nox or pm25."),
        Text::tr("name"));
    add("extent", Text::tr("LEFT,BOTTOM,RIGHT,TOP in map metres; without it the whole city."),
        Text::tr("box"));
    add("scale", Text::tr("Scale such as 1:50000; without it the round one that holds the extent."),
        Text::tr("scale"));
    add("hide", Text::tr("Layers to leave out, separated by commas."), Text::tr("layers"));
    add("compiler", Text::tr("Who compiled the map."), Text::tr("text"));
    add("date", Text::tr("Date of the map, YYYY-MM-DD; without it today."), Text::tr("date"));
    add("data-cutoff",
        Text::tr("Up to when the data reach, YYYY-MM-DD; without it the day of the last import."),
        Text::tr("date"));
    add("data-source", Text::tr("Where the data are from; without it the numbers of records."),
        Text::tr("text"));
    add("review-number", Text::tr("Map review number of a public map."), Text::tr("text"));
    add("dpi", Text::tr("Dots per inch, 72 to 600; 300 without it."), Text::tr("number"));
    parser.addOption({option("public"), Text::tr("For the public: without the stamp for internal use.")});
}

QDate dateOption(const QCommandLineParser& options, const char* name)
{
    if (!options.isSet(option(name)))
        return {};
    const QDate date = QDate::fromString(options.value(option(name)), Qt::ISODate);
    if (!date.isValid())
        throw UsageError(Text::tr("--%1 needs a date such as 2026-11-24, not \"%2\".")
                             .arg(option(name), options.value(option(name))));
    return date;
}

MapPage pageOf(const Invocation& invocation)
{
    const QCommandLineParser& options = invocation.options();
    MapPage page;
    page.title = options.value(option("title")).trimmed();
    if (page.title.isEmpty())
        throw UsageError(Text::tr("A map needs a title: give --title."));
    page.language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    if (options.isSet(option("layout"))) {
        page.templateCode = options.value(option("layout"));
        if (!reporting::templateCodes().contains(page.templateCode))
            throw UsageError(
                Text::tr("There is no layout \"%1\"; choose one of %2.")
                    .arg(page.templateCode, reporting::templateCodes().join(QStringLiteral(", "))));
    }
    if (options.isSet(option("style"))) {
        const auto theme = mapengine::mapThemeFromText(options.value(option("style")));
        if (!theme)
            throw UsageError(Text::tr("There is no style \"%1\"; choose light, grey or dark.")
                                 .arg(options.value(option("style"))));
        page.theme = *theme;
    }
    if (options.isSet(option("pollutant"))) {
        const auto pollutant = pollutantFromText(options.value(option("pollutant")));
        if (!pollutant)
            throw UsageError(Text::tr("There is no pollutant \"%1\"; choose one of %2.")
                                 .arg(options.value(option("pollutant")),
                                      QStringLiteral("so2, nox, co, vocs, nh3, pm10, pm25, bc, oc")));
        page.pollutant = *pollutant;
    }
    if (options.isSet(option("extent"))) {
        page.extent = reporting::extentFromText(options.value(option("extent")));
        if (!page.extent)
            throw UsageError(Text::tr("--extent needs LEFT,BOTTOM,RIGHT,TOP in map metres, not \"%1\".")
                                 .arg(options.value(option("extent"))));
    }
    if (options.isSet(option("scale"))) {
        const auto scale = reporting::scaleFromText(options.value(option("scale")));
        if (!scale)
            throw UsageError(Text::tr("--scale needs a scale from 1:%1 to 1:%2, not \"%3\".")
                                 .arg(reporting::smallestScaleDenominator)
                                 .arg(reporting::largestScaleDenominator)
                                 .arg(options.value(option("scale"))));
        page.scaleDenominator = *scale;
    }
    if (options.isSet(option("dpi")))
        page.dpi = static_cast<double>(invocation.integer(option("dpi"), 72, 600));
    page.hiddenLayers = options.value(option("hide")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    page.compiler = options.value(option("compiler"));
    page.date = dateOption(options, "date");
    page.dataCutoff = dateOption(options, "data-cutoff");
    page.dataSource = options.value(option("data-source"));
    page.reviewNumber = options.value(option("review-number"));
    if (options.isSet(option("public")))
        page.audience = reporting::Audience::Public;
    return page;
}

void checkOutput(const QString& path)
{
    static const QStringList formats = {QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("svg")};
    const QFileInfo file(path);
    if (!formats.contains(file.suffix().toLower()))
        throw UsageError(
            Text::tr("The file name \"%1\" must end in .pdf, .png or .svg.").arg(file.fileName()));
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        throw OutputError(
            Text::tr("The map cannot be written into %1: there is no such folder or no right to write.")
                .arg(folder.absoluteFilePath()));
}

void checkHiddenLayers(const MapPage& page, const std::vector<mapengine::Layer>& layers)
{
    QStringList known;
    for (const mapengine::Layer& layer : layers)
        known << layer.id;
    for (const QString& id : page.hiddenLayers)
        if (!known.contains(id))
            throw UsageError(Text::tr("There is no layer \"%1\"; the map has %2.")
                                 .arg(id, known.join(QStringLiteral(", "))));
}

/// Runs the export to its end. Throws OutputError with the engine's sentence, Cancelled after Ctrl+C.
void write(const mapengine::LayoutExport& request, const reporting::WorkspaceFacts& facts,
           const MapPage& page, Invocation& invocation)
{
    mapengine::MapEngine::Options options;
    options.program = siblingProgram(QStringLiteral("airshed-mapengine"));
    options.language = page.language;
    mapengine::MapEngine engine(options);
    QEventLoop loop;
    bool isWritten = false;
    QString failure;
    QObject::connect(&engine, &mapengine::MapEngine::exportFinished, &loop, [&] {
        isWritten = true;
        loop.quit();
    });
    QObject::connect(&engine, &mapengine::MapEngine::jobFailed, &loop, [&](quint64, const QString& message) {
        failure = message;
        loop.quit();
    });
    QObject::connect(&engine, &mapengine::MapEngine::warning, &loop,
                     [&](const QString& message) { invocation.warn(message); });
    const QString what = Text::tr("Drawing the page");
    QObject::connect(&engine, &mapengine::MapEngine::jobProgress, &loop, [&](quint64, double fraction) {
        invocation.progress().report(qRound64(fraction * 100), 100, what);
    });
    engine.newProject(facts.mapEpsg);
    engine.setLayers(request.layers);
    const mapengine::JobId job = engine.exportLayout(request);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (invocation.progress().isCancelled())
            engine.cancel(job);
    });
    watch.start(100);
    loop.exec();
    invocation.progress().throwIfCancelled();
    if (!isWritten)
        throw OutputError(failure.isEmpty() ? Text::tr("The map %1 was not written.").arg(request.outputPath)
                                            : failure);
}

ExitCode run(Invocation& invocation)
{
    const MapPage page = pageOf(invocation);
    const QString output = invocation.requiredOutput();
    checkOutput(output);
    const std::unique_ptr<inventory::Workspace> workspace = invocation.openWorkspace();
    const std::vector<mapengine::Layer> layers = mapengine::defaultLayers(workspace->folder());
    checkHiddenLayers(page, layers);
    const reporting::WorkspaceFacts facts =
        reporting::readWorkspaceFacts(reporting::factsSource(*workspace), invocation.progress());
    const mapengine::LayoutExport request =
        reporting::layoutExport(page, facts, layers, QFileInfo(output).absoluteFilePath(),
                                {QCoreApplication::applicationVersion(), currentBeijingDate()});
    if (const QString warning = reporting::publicationWarning(page); !warning.isEmpty())
        invocation.warn(warning);
    write(request, facts, page, invocation);

    const int scale = qRound(request.scaleDenominator);
    if (invocation.wantsJson()) {
        const QRectF& extent = request.extent;
        invocation.print(QJsonDocument(QJsonObject{
            {option("output"), output},
            {option("layout"), page.templateCode},
            {option("scale"), scale},
            {option("extent"), QJsonArray{extent.left(), extent.top(), extent.right(), extent.bottom()}},
            {option("epsg"), facts.mapEpsg},
            {option("pollutant"), code(page.pollutant)},
            {option("style"), mapengine::code(page.theme)},
            {option("legend"), QJsonArray::fromStringList(request.legendLayers)},
            {option("inventorySha256"), facts.inventorySha256},
        }));
    } else {
        invocation.print(Text::tr("%1: %2, 1:%3")
                             .arg(output, reporting::displayName(page.templateCode),
                                  QLocale(QLocale::English, QLocale::UnitedStates).toString(scale)));
    }
    return ExitCode::Done;
}

} // namespace

Command map()
{
    Command command;
    command.verb = QStringLiteral("map");
    command.summary = Text::tr("Write a report map as PDF, PNG or SVG.");
    command.description =
        Text::tr("Writes one page with title, map, legend, scale, graticule and the origin of the data; "
                 "the ending of --output decides between PDF, PNG and SVG.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::OutputFile;
    command.addOptions = addMapOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
