// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/layout_export.h"

#include "mapengine/engine/map_project.h"
#include "mapengine/engine/problem.h"

#include <QDomDocument>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <qgslayertree.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemmapgrid.h>
#include <qgslayoutitempicture.h>
#include <qgslayoutitemscalebar.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsprojectmetadata.h>
#include <qgsreadwritecontext.h>
#include <qgsrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

namespace airshed::mapengine
{

namespace
{

// Layout ids by which a template's items are addressed.
const auto mapItemId = QStringLiteral("map");
const auto overviewItemId = QStringLiteral("inset");
const auto scaleBarItemId = QStringLiteral("scale_bar");

void loadTemplate(QgsPrintLayout& layout, const QString& path, const QgsProject& project)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Problem(wire::kind::templateUnreadable, file.errorString());
    QDomDocument document;
    QString reason;
    int line = 0;
    if (!document.setContent(&file, false, &reason, &line))
        throw Problem(wire::kind::templateUnreadable, QStringLiteral("%1: %2").arg(line).arg(reason));
    QgsReadWriteContext context;
    context.setPathResolver(QgsPathResolver(path)); // pictures next to the template
    context.setTransformContext(project.transformContext());
    bool isLoaded = false;
    layout.loadFromTemplate(document, context, true, &isLoaded);
    if (!isLoaded)
        throw Problem(wire::kind::templateUnreadable, path);
}

/// Every item of this id, as Item; a template may show one text in two places.
template<typename Item>
QList<Item*> itemsOfId(QgsPrintLayout& layout, const QString& id)
{
    QList<Item*> all;
    layout.layoutItems(all);
    all.erase(std::remove_if(all.begin(), all.end(), [&id](const Item* item) { return item->id() != id; }),
              all.end());
    return all;
}

/// A label evaluates [% ... %]; what a person typed is shown as it stands.
QString asWritten(QString text) { return text.replace(QLatin1String("[%"), QLatin1String("[% '[%' %]")); }

void setTexts(QgsPrintLayout& layout, const wire::LayoutRequest& request)
{
    for (auto it = request.texts.cbegin(); it != request.texts.cend(); ++it) {
        for (QgsLayoutItemLabel* label : itemsOfId<QgsLayoutItemLabel>(layout, it.key()))
            label->setText(asWritten(it.value()));
        for (QgsLayoutItemPicture* picture : itemsOfId<QgsLayoutItemPicture>(layout, it.key()))
            picture->setPicturePath(it.value());
    }
    for (const QString& id : request.hiddenItems)
        for (QgsLayoutItem* item : itemsOfId<QgsLayoutItem>(layout, id)) {
            item->setVisibility(false);
            item->setExcludeFromExports(true);
        }
}

QgsRectangle toRectangle(const wire::Extent& extent)
{
    return QgsRectangle(extent.left, extent.bottom, extent.right, extent.top);
}

void setBackground(QgsLayoutItemMap& map, const QString& colour)
{
    if (colour.isEmpty())
        return;
    map.setBackgroundEnabled(true);
    map.setBackgroundColor(QColor(colour));
}

QgsLayoutItemMap& placeMap(QgsPrintLayout& layout, const wire::LayoutRequest& request)
{
    const QList<QgsLayoutItemMap*> named = itemsOfId<QgsLayoutItemMap>(layout, mapItemId);
    QgsLayoutItemMap* map = named.isEmpty() ? layout.referenceMap() : named.constFirst();
    if (!map)
        throw Problem(wire::kind::templateWithoutMap, request.templatePath);
    wire::Extent extent = request.extent;
    if (extent.isEmpty()) {
        // A centre and a scale: any extent about the centre will do, the scale replaces its size.
        extent = {extent.left - 1, extent.bottom - 1, extent.right + 1, extent.top + 1};
    }
    map->zoomToExtent(toRectangle(extent));
    if (request.scaleDenominator > 0)
        map->setScale(request.scaleDenominator); // about the centre of the extent
    setBackground(*map, request.background);
    if (request.gridIntervalDegrees > 0) {
        const QList<QgsLayoutItemMapGrid*> grids = map->grids()->asList();
        for (QgsLayoutItemMapGrid* grid : grids) {
            grid->setIntervalX(request.gridIntervalDegrees);
            grid->setIntervalY(request.gridIntervalDegrees);
        }
    }
    if (request.scaleBarUnitsPerSegment > 0)
        for (QgsLayoutItemScaleBar* bar : itemsOfId<QgsLayoutItemScaleBar>(layout, scaleBarItemId))
            bar->setUnitsPerSegment(request.scaleBarUnitsPerSegment);
    return *map;
}

void placeOverview(QgsPrintLayout& layout, const MapProject& project, const wire::LayoutRequest& request)
{
    for (QgsLayoutItemMap* inset : itemsOfId<QgsLayoutItemMap>(layout, overviewItemId)) {
        setBackground(*inset, request.background);
        if (!request.overviewLayerIds.isEmpty()) {
            QList<QgsMapLayer*> layers;
            for (const QString& id : request.overviewLayerIds)
                if (QgsMapLayer* layer = project.find(id); layer && layer->isValid())
                    layers.append(layer);
            inset->setKeepLayerSet(true);
            inset->setLayers(layers);
        }
        if (!request.overview.isEmpty())
            inset->zoomToExtent(toRectangle(request.overview));
    }
}

QList<QgsMapLayer*> legendLayers(const MapProject& project, const wire::LayoutRequest& request)
{
    const QList<QgsMapLayer*> visible = project.visibleLayers();
    if (request.legendLayerIds.isEmpty())
        return visible;
    QList<QgsMapLayer*> wanted;
    for (const QString& id : request.legendLayerIds)
        if (QgsMapLayer* layer = project.find(id); visible.contains(layer))
            wanted.append(layer);
    return wanted;
}

/// How many classes a map shows is known only now: a legend that outgrew its place in the template is set
/// smaller.
void shrinkToFit(QgsLayoutItemLegend& legend, const QSizeF& room)
{
    constexpr double step = 0.94;
    constexpr double smallestPoints = 5;
    constexpr double tolerance = 0.2; // mm
    const auto styles = {QgsLegendStyle::Title, QgsLegendStyle::Group, QgsLegendStyle::Subgroup,
                         QgsLegendStyle::Symbol, QgsLegendStyle::SymbolLabel};
    const auto isTooLarge = [&] {
        return legend.rect().width() > room.width() + tolerance ||
               legend.rect().height() > room.height() + tolerance;
    };
    while (isTooLarge() &&
           legend.styleFont(QgsLegendStyle::SymbolLabel).pointSizeF() * step >= smallestPoints) {
        for (const QgsLegendStyle::Style style : styles) {
            QFont font = legend.styleFont(style);
            font.setPointSizeF(font.pointSizeF() * step);
            legend.setStyleFont(style, font);
            for (const QgsLegendStyle::Side side : {QgsLegendStyle::Top, QgsLegendStyle::Bottom})
                legend.rstyle(style).setMargin(side, legend.style(style).margin(side) * step);
        }
        legend.setSymbolHeight(legend.symbolHeight() * step);
        legend.setSymbolWidth(legend.symbolWidth() * step);
        legend.setColumnSpace(legend.columnSpace() * step);
        legend.adjustBoxSize();
    }
}

void fillLegends(QgsPrintLayout& layout, QgsLayoutItemMap& map, const MapProject& project,
                 const wire::LayoutRequest& request)
{
    QList<QgsLayoutItemLegend*> legends;
    layout.layoutItems(legends);
    if (legends.isEmpty())
        return;
    QList<QSizeF> rooms;
    for (QgsLayoutItemLegend* legend : std::as_const(legends)) {
        rooms << legend->rect().size();
        if (!legend->linkedMap())
            legend->setLinkedMap(&map);
        legend->setAutoUpdateModel(false); // the legend's own tree, whatever the template held
        QgsLayerTree* root = legend->model()->rootGroup();
        root->removeAllChildren();
        for (QgsMapLayer* layer : legendLayers(project, request))
            root->addLayer(layer);
        legend->setLegendFilterByMapEnabled(true);
    }
    // Which classes the map shows is found when a legend is first painted, and only then is its size known.
    layout.refresh();
    QgsLayoutExporter(&layout).renderPageToImage(0, QSize(400, 400));
    for (int i = 0; i < legends.size(); ++i) {
        legends[i]->adjustBoxSize();
        shrinkToFit(*legends[i], rooms[i]);
    }
}

/// Layer opacity needs the map as one picture; the same opacity on each symbol stays vector, and text stays
/// text.
void moveOpacityIntoSymbols(const MapProject& project)
{
    const QList<QgsMapLayer*> visible = project.visibleLayers();
    for (QgsMapLayer* layer : visible) {
        auto* vector = qobject_cast<QgsVectorLayer*>(layer);
        if (!vector || vector->opacity() >= 1.0 || !vector->renderer())
            continue;
        std::unique_ptr<QgsFeatureRenderer> renderer(vector->renderer()->clone());
        QgsRenderContext context;
        const QgsSymbolList symbols = renderer->symbols(context);
        for (QgsSymbol* symbol : symbols)
            symbol->setOpacity(symbol->opacity() * vector->opacity());
        vector->setRenderer(renderer.release());
        vector->setOpacity(1.0);
    }
}

QgsLayoutExporter::ExportResult write(QgsLayoutExporter& exporter, const wire::LayoutRequest& request)
{
    const QString suffix = QFileInfo(request.outputPath).suffix().toLower();
    if (suffix == QLatin1String("pdf")) {
        QgsLayoutExporter::PdfExportSettings settings;
        settings.dpi = request.dotsPerInch;
        settings.forceVectorOutput = true;
        settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
        return exporter.exportToPdf(request.outputPath, settings);
    }
    if (suffix == QLatin1String("svg")) {
        QgsLayoutExporter::SvgExportSettings settings;
        settings.dpi = request.dotsPerInch;
        settings.forceVectorOutput = true;
        settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
        return exporter.exportToSvg(request.outputPath, settings);
    }
    QgsLayoutExporter::ImageExportSettings settings;
    settings.dpi = request.dotsPerInch;
    settings.generateWorldFile = false;
    return exporter.exportToImage(request.outputPath, settings);
}

bool isFinite(const wire::Extent& extent)
{
    return std::isfinite(extent.left) && std::isfinite(extent.bottom) && std::isfinite(extent.right) &&
           std::isfinite(extent.top);
}

void checkRequest(const wire::LayoutRequest& request)
{
    const wire::Extent& extent = request.extent;
    if (!isFinite(extent) || !isFinite(request.overview) || extent.right < extent.left ||
        extent.top < extent.bottom)
        throw Problem(wire::kind::badRequest, QStringLiteral("extent"));
    if (!(request.scaleDenominator >= 0) || !std::isfinite(request.scaleDenominator) ||
        (extent.isEmpty() && request.scaleDenominator == 0))
        throw Problem(wire::kind::badRequest, QStringLiteral("scale"));
    if (!(request.dotsPerInch >= 30 && request.dotsPerInch <= 1200))
        throw Problem(wire::kind::badRequest, QStringLiteral("dpi"));
    static const QStringList formats{QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("svg")};
    if (!formats.contains(QFileInfo(request.outputPath).suffix().toLower()))
        throw Problem(wire::kind::badRequest, request.outputPath);
    // The exporter would make the folder, for PNG only: a mistyped path should not become one.
    if (!QFileInfo(QFileInfo(request.outputPath).absolutePath()).isDir())
        throw Problem(wire::kind::writeFailed, request.outputPath);
}

} // namespace

void exportLayout(MapProject& project, const wire::LayoutRequest& request,
                  const std::function<void(double fraction)>& progress)
{
    checkRequest(request);
    QgsPrintLayout layout(&project.project());
    loadTemplate(layout, request.templatePath, project.project());
    progress(0.1);
    layout.renderContext().setDpi(request.dotsPerInch);
    setTexts(layout, request);
    QgsProjectMetadata metadata = project.project().metadata(); // where a PDF takes its title from
    metadata.setTitle(request.texts.value(QStringLiteral("title")));
    project.project().setMetadata(metadata);
    QgsLayoutItemMap& map = placeMap(layout, request);
    placeOverview(layout, project, request);
    if (!request.outputPath.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        moveOpacityIntoSymbols(project);
    fillLegends(layout, map, project, request);
    layout.refresh();
    progress(0.3);

    QgsLayoutExporter exporter(&layout);
    const QgsLayoutExporter::ExportResult result = write(exporter, request);
    if (result == QgsLayoutExporter::MemoryError)
        throw Problem(wire::kind::outOfMemory);
    if (result != QgsLayoutExporter::Success || !QFileInfo::exists(request.outputPath))
        throw Problem(wire::kind::writeFailed, request.outputPath);
    progress(1.0);
}

} // namespace airshed::mapengine
