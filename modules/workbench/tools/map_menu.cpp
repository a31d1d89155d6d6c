// SPDX-License-Identifier: GPL-3.0-or-later
// The map's context menu: what can be done at one place.
#include "geo/coordinate_text.h"
#include "workbench/commands.h"
#include "workbench/map_canvas.h"
#include "workbench/tools/coordinate_reading.h"
#include "workbench/tools/map_tools.h"
#include "workbench/tools/measure_text.h"
#include "workbench/tools/measure_tool.h"
#include "workbench/workbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace airshed::workbench
{

namespace
{

constexpr double closeStep = 2;
/// The distances that control zones around stations are drawn with.
constexpr double offeredMetres[] = {500, 1000, 3000, 5000};

QIcon icon(const char* name) { return QIcon::fromTheme(QString::fromLatin1(name)); }

} // namespace

void MapTools::showMenu(const QPointF& mapUnits, const QPoint& globalPixels)
{
    if (m_workbench.workspace() == nullptr)
        return;
    MapCanvas& canvas = m_workbench.mapCanvas();
    auto* menu = new QMenu(&canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("map-menu"));
    menu->addAction(icon("identify"), tr("&Identify here"), this, [this, mapUnits] { identifyAt(mapUnits); });
    addSelectMenu(*menu, mapUnits);
    addCopyMenu(*menu, mapUnits);
    if (const auto* measure = qobject_cast<const MeasureTool*>(canvas.tool());
        measure && measure->isFinished())
        menu->addAction(icon("edit-copy"), tr("Copy the &measurement"), measure, &MeasureTool::copyResult);
    menu->addSeparator();
    menu->addAction(tr("&Centre the map here"), &canvas, [&canvas, mapUnits] { canvas.centreOn(mapUnits); });
    menu->addAction(icon("zoom-in"), tr("&Zoom in here"), &canvas,
                    [&canvas, mapUnits] { canvas.zoomBy(closeStep, canvas.toPixels(mapUnits)); });
    menu->addAction(icon("place"), tr("Set a mar&ker here"), &canvas, [&canvas, mapUnits] {
        canvas.setMarker(mapUnits, degreesText(canvas.toLonLat(mapUnits)));
    });
    if (canvas.hasMarker())
        menu->addAction(tr("&Remove the marker"), &canvas, &MapCanvas::clearMarker);
    menu->popup(globalPixels);
}

void MapTools::addCopyMenu(QMenu& menu, const QPointF& mapUnits)
{
    const MapCanvas& canvas = m_workbench.mapCanvas();
    const geo::LonLat position = canvas.toLonLat(mapUnits);
    QMenu* copy = menu.addMenu(icon("edit-copy"), tr("C&opy the coordinates"));
    const auto add = [copy](const QString& what, const QString& text) {
        QAction* action = copy->addAction(QStringLiteral("%1\t%2").arg(text, what));
        connect(action, &QAction::triggered, copy, [text] { QGuiApplication::clipboard()->setText(text); });
    };
    const auto decimal = [](geo::LonLat p) {
        return QStringLiteral("%1, %2").arg(p.lon, 0, 'f', 6).arg(p.lat, 0, 'f', 6);
    };
    add(tr("CGCS2000, longitude first"), decimal(position));
    add(tr("CGCS2000"), geo::toDms(position));
    add(QStringLiteral("EPSG:%1").arg(canvas.mapEpsg()), eastNorthText(mapUnits));
    add(tr("GCJ-02 (offset), for Chinese web maps"), decimal(geo::fromCgcs2000(position, geo::Datum::Gcj02)));
}

void MapTools::addSelectMenu(QMenu& menu, const QPointF& mapUnits)
{
    MapCanvas& canvas = m_workbench.mapCanvas();
    QMenu* select = menu.addMenu(icon("select-distance"), tr("&Select"));
    for (const double metres : offeredMetres) {
        select->addAction(
            tr("Within %1 of here").arg(lengthText(metres)), this, [this, &canvas, mapUnits, metres] {
                if (const auto kind = kindInUse())
                    m_workbench.selection().select(*kind, canvas.featuresWithin(*kind, mapUnits, metres));
            });
    }
    select->addSeparator();
    for (const char* const id : {"edit.select-all", "edit.select-invert", "edit.select-none"})
        select->addAction(m_workbench.commands().find(QString::fromLatin1(id)));
}

} // namespace airshed::workbench
