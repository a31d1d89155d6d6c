// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/result_on_map.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/result_input.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/workspace.h"
#include "mapengine/client/layer_catalogue.h"
#include "workbench/data_files.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QWidget>
#include <algorithm>

namespace airshed::attribution
{

using mapengine::Layer;
using workbench::Task; // by this name alone: lupdate loses the context behind a qualified type

namespace
{

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::ResultOnMap)
};

const QStringList plumeOnly = {QStringLiteral("plume")};

QString titleOf(const QString& table)
{
    if (table == QLatin1String("candidate"))
        return Messages::tr("Candidates by contribution");
    if (table == QLatin1String("polar_axis"))
        return Messages::tr("Polar plots: wind speed");
    if (table == QLatin1String("polar_cell"))
        return Messages::tr("Polar plots: mean concentration");
    if (table == QLatin1String("trajectory"))
        return Messages::tr("Trajectories by concentration");
    if (table == QLatin1String("fan"))
        return Messages::tr("Where the air came from, hour by hour");
    if (table == QLatin1String("plume"))
        return Messages::tr("Plume of one candidate, mean");
    if (table == QLatin1String("footprint"))
        return Messages::tr("Where an unlisted source would stand");
    if (table == QLatin1String("trajectory_band"))
        return Messages::tr("Uncertainty of the trajectories");
    return Messages::tr("Trajectory statistics");
}

QString layerId(const QString& runName, const QString& table)
{
    return QStringLiteral("result-%1-%2").arg(runName, table);
}

mapengine::MapAppearance appearanceOf(workbench::Workbench& workbench)
{
    const bool isDark = workbench::shadeOf(workbench.dialogParent()->palette()) == workbench::Shade::Dark;
    return {.theme = isDark ? mapengine::MapTheme::Dark : mapengine::MapTheme::Light,
            .language =
                QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"),
            .pollutant = mapengine::MapAppearance().pollutant};
}

/// The group stands where it stood, else on top; what another run showed stays.
void showLayers(workbench::Workbench& workbench, const QString& runName, const QString& groupTitle,
                const QString& path, const QStringList& tables, const QStringList& replacedTables)
{
    const mapengine::MapAppearance appearance = appearanceOf(workbench);
    std::vector<Layer> shown;
    for (const QString& table : tables) {
        Layer layer;
        layer.id = layerId(runName, table);
        layer.title = titleOf(table);
        layer.group = groupTitle;
        layer.provider = QStringLiteral("ogr");
        layer.uri = path + QStringLiteral("|layername=") + table;
        layer.variables[mapengine::ownStyleVariable] = table;
        layer.variables[QStringLiteral("language")] = appearance.language;
        layer.stylePath = mapengine::ownStyle(table, appearance);
        if (const Layer* before = workbench.layers().find(layer.id)) {
            layer.isVisible = before->isVisible;
            layer.opacity = before->opacity;
        }
        shown.push_back(layer);
    }
    std::vector<Layer> layers = workbench.layers().layers();
    const auto isReplaced = [&](const Layer& layer) {
        return std::ranges::any_of(replacedTables,
                                   [&](const QString& table) { return layer.id == layerId(runName, table); });
    };
    const auto first = std::ranges::find_if(layers, isReplaced);
    auto place = first == layers.end() ? 0 : first - layers.begin();
    if (first == layers.end() && replacedTables.size() == 1) {
        // One table alone joins its group, above the table that follows it in drawing order.
        const auto group = std::ranges::find(layers, groupTitle, &Layer::group);
        place = group == layers.end() ? 0 : group - layers.begin() + 1;
    }
    std::erase_if(layers, isReplaced);
    place = std::min<std::ptrdiff_t>(place, static_cast<std::ptrdiff_t>(layers.size()));
    layers.insert(layers.begin() + place, shown.begin(), shown.end());
    if (layers != workbench.layers().layers())
        workbench.layers().replaceByUser(Messages::tr("Show “%1” on the map").arg(groupTitle), layers);
    // The same layers may have other data now.
    for (const Layer& layer : shown)
        workbench.mapEngine().reloadLayer(layer.id);
}

struct Written {
    QStringList tables;
    QRectF extent; ///< map coordinates
};

enum class Zoom { Keep, ToContent };

/// Of the tables that say where the content is; the others only reach as far.
QRectF extentOf(const QString& path, const QStringList& tables, int epsg)
{
    QRectF extent;
    for (const QString& table : tables) {
        Layer layer;
        layer.provider = QStringLiteral("ogr");
        layer.uri = path + QStringLiteral("|layername=") + table;
        extent |= workbench::extentOfLayer(layer, epsg).value_or(QRectF());
    }
    const double dx = 0.05 * extent.width();
    const double dy = 0.05 * extent.height();
    return extent.adjusted(-dx, -dy, dx, dy);
}

Task* runAndShow(AttributionSession& session, const QString& runName, const QString& fileName,
                 const QString& groupTitle, const QStringList& replacedTables, Zoom zoom,
                 std::function<MadeContent(Progress&)> make)
{
    inventory::Workspace* workspace = session.workspace();
    if (workspace == nullptr)
        return nullptr;
    if (workspace->isReadOnly()) {
        session.workbench().messages().warn(
            Messages::tr(
                "The layers of a result are kept in the workspace, and this one is open for reading only. %1")
                .arg(workspace->readOnlyReason()));
        return nullptr;
    }
    const QString path = resultLayersPath(workspace->folder(), fileName);
    const int serial = session.serial();
    return session.workbench().tasks().run<Written>(
        Messages::tr("Draw “%1” on the map").arg(groupTitle),
        [make = std::move(make), path, zoom, epsg = workspace->mapEpsg()](Progress& progress) {
            const MadeContent made = make(progress);
            Written written;
            written.tables = writeResultLayers(made.content, path, progress);
            if (zoom == Zoom::ToContent)
                written.extent = extentOf(path, written.tables, epsg);
            return written;
        },
        [guard = QPointer(&session), serial, runName, groupTitle, path,
         replacedTables](const Written& written) {
            if (!guard || guard->serial() != serial)
                return;
            if (written.tables.isEmpty() && replacedTables != plumeOnly)
                guard->workbench().messages().note(
                    Messages::tr("“%1” has nothing that could be shown on the map.").arg(groupTitle));
            showLayers(guard->workbench(), runName, groupTitle, path, written.tables, replacedTables);
            if (!written.extent.isEmpty())
                guard->workbench().mapCanvas().zoomToExtent(written.extent);
        });
}

QString groupTitleOf(const AttributionResult& result)
{
    QString station = result.episode.station;
    for (const StationFit& fit : result.stations) {
        if (fit.code == result.episode.station && !fit.name.isEmpty())
            station = fit.name;
    }
    return Messages::tr("Attribution: %1 %2, %3")
        .arg(station, displayName(result.episode.pollutant), result.episode.span.first.text());
}

/// What both the whole result and its plume alone are made of; a result does not carry its weather and
/// sources.
std::function<MadeContent(Progress&)> resultMaker(AttributionSession& session, const QStringList& tables)
{
    return [input = session.resultInput(), candidate = session.candidate(), tables,
            epsg = session.workspace()->mapEpsg()](Progress& progress) {
        MadeContent made;
        made.content.result = input->result().get();
        made.content.input = input->gathered(progress);
        made.content.plumeOf = candidate;
        made.content.mapEpsg = epsg;
        made.content.onlyTables = tables;
        made.keep = input;
        return made;
    };
}

} // namespace

QString runNameOf(const Episode& episode)
{
    QString name =
        QStringLiteral("%1-%2-%3").arg(episode.station, code(episode.pollutant), episode.span.first.text());
    for (QChar& c : name) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('-');
    }
    return name;
}

void showResultOnMap(AttributionSession& session)
try {
    if (session.result() == nullptr || session.workspace() == nullptr)
        return;
    QStringList tables = resultTables;
    tables.removeAll(plumeOnly.front());
    const QString name = runNameOf(session.result()->episode);
    runAndShow(session, name, name, groupTitleOf(*session.result()), tables, Zoom::Keep,
               resultMaker(session, tables));
    runAndShow(session, name, name + QStringLiteral("-plume"), groupTitleOf(*session.result()), plumeOnly,
               Zoom::Keep, resultMaker(session, plumeOnly));
} catch (const Error& error) {
    session.workbench().messages().error(error.message());
}

Task* showPlumeOnMap(AttributionSession& session)
try {
    if (session.result() == nullptr || session.workspace() == nullptr)
        return nullptr;
    const QString name = runNameOf(session.result()->episode);
    const bool isOnMap = std::ranges::any_of(session.workbench().layers().layers(), [&](const Layer& layer) {
        return layer.id.startsWith(QStringLiteral("result-%1-").arg(name));
    });
    if (isOnMap)
        return runAndShow(session, name, name + QStringLiteral("-plume"), groupTitleOf(*session.result()),
                          plumeOnly, Zoom::Keep, resultMaker(session, plumeOnly));
    return nullptr;
} catch (const Error& error) {
    session.workbench().messages().error(error.message());
    return nullptr;
}

void showContentOnMap(AttributionSession& session, const QString& runName, const QString& groupTitle,
                      std::function<MadeContent(Progress&)> make)
{
    runAndShow(session, runName, runName, groupTitle, resultTables, Zoom::ToContent, std::move(make));
}

} // namespace airshed::attribution
