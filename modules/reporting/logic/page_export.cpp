// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/logic/page_export.h"

#include "core/errors.h"
#include "reporting/logic/page_scale.h"
#include "reporting/logic/page_texts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace airshed::reporting
{

namespace
{

/// The Gauss-Kruger zones of CGCS2000 by name; any other system by its number.
QString crsName(const PageTexts& texts, int epsg)
{
    // EPSG:4534 is the three-degree zone of 75 E, 4554 that of 135 E.
    if (epsg >= 4534 && epsg <= 4554)
        return texts.text(QStringLiteral("crs_zone"),
                          {QString::number(75 + 3 * (epsg - 4534)), QString::number(epsg)});
    return texts.text(QStringLiteral("crs_other"), {QString::number(epsg)});
}

QString stamp(const MapPage& page, const PageTexts& texts)
{
    if (page.audience == Audience::Internal)
        return texts.text(QStringLiteral("stamp_internal"));
    return publicationWarning(page).isEmpty() ? QString() : texts.text(QStringLiteral("stamp_unreviewed"));
}

QString dataSource(const MapPage& page, const WorkspaceFacts& facts, const PageTexts& texts)
{
    if (!page.dataSource.trimmed().isEmpty())
        return page.dataSource.trimmed();
    return texts.text(
        QStringLiteral("data_counts"),
        {texts.number(facts.sources), texts.number(facts.stations), texts.number(facts.cameras)});
}

/// 1:50,000 in both languages.
QString scaleText(int denominator)
{
    return QStringLiteral("1:") + QLocale(QLocale::English).toString(denominator);
}

/// The page with every default written out, so that the same page comes out on another day.
MapPage settled(const MapPage& page, const WorkspaceFacts& facts, const PageMaking& making,
                const PagePlacement& place)
{
    MapPage result = page;
    result.date = page.date.isValid() ? page.date : making.today;
    result.dataCutoff = page.dataCutoff.isValid() ? page.dataCutoff : facts.lastImport;
    result.scaleDenominator = place.scaleDenominator;
    return result;
}

QVariantMap pageTexts(const MapPage& page, const WorkspaceFacts& facts, const QString& outputPath,
                      const PageMaking& making)
{
    const PageTexts texts(page.language);
    const auto key = [](const char* name) { return QString::fromLatin1(name); };
    const QString command = repeatCommand(page, facts.folder, QFileInfo(outputPath).fileName());
    return {
        {key("title"), page.title},
        {key("subtitle"), texts.text(key("subtitle"), {displayName(page.pollutant)})},
        {key("stamp"), stamp(page, texts)},
        {key("legend_title"), texts.text(key("legend_title"))},
        {key("legend_note"), texts.text(key("legend_note"))},
        {key("scale"), scaleText(page.scaleDenominator)},
        {key("compiler"), texts.text(key("compiler"), {texts.orNotStated(page.compiler)})},
        {key("date"), texts.text(key("date"), {texts.date(page.date)})},
        {key("data_cutoff"), texts.text(key("data_cutoff"), {texts.date(page.dataCutoff)})},
        {key("data_source"), texts.text(key("data_source"), {dataSource(page, facts, texts)})},
        {key("review_number"), texts.text(key("review_number"), {texts.orNotStated(page.reviewNumber)})},
        {key("crs"), texts.text(key("crs"), {crsName(texts, facts.mapEpsg)})},
        {key("base_map_source"), mapengine::baseMapSource(page.language)},
        {key("provenance"),
         texts.text(key("provenance"), {making.programVersion, facts.inventorySha256.left(16), command})},
    };
}

} // namespace

PagePlacement placement(const MapPage& page, const PageTemplate& pageTemplate, const WorkspaceFacts& facts)
{
    const QRectF wanted = page.extent.value_or(facts.cityExtent);
    if (wanted.isNull())
        throw InputError(QCoreApplication::translate(
            "airshed::reporting::PageExport",
            "The workspace has neither districts nor sources that say where the city is; give an extent."));
    PagePlacement place;
    place.scaleDenominator = page.scaleDenominator > 0 ? page.scaleDenominator
                                                       : roundScaleFor(wanted, pageTemplate.mapMillimetres);
    place.extent = extentAt(wanted.center(), place.scaleDenominator, pageTemplate.mapMillimetres);
    return place;
}

mapengine::LayoutExport layoutExport(const MapPage& page, const WorkspaceFacts& facts,
                                     const std::vector<mapengine::Layer>& layers, const QString& outputPath,
                                     const PageMaking& making)
{
    const PageTemplate sheet = pageTemplate(page.templateCode);
    const PagePlacement place = placement(page, sheet, facts);
    mapengine::LayoutExport request;
    request.templatePath = sheet.path;
    request.outputPath = outputPath;
    request.dpi = page.dpi;
    request.extent = place.extent;
    request.scaleDenominator = place.scaleDenominator;
    request.background = mapengine::landColour(page.theme);
    request.layers = mapengine::pageLayers(layers, {page.theme, page.language, page.pollutant});
    for (mapengine::Layer& layer : request.layers)
        if (page.hiddenLayers.contains(layer.id))
            layer.isVisible = false;
    request.legendLayers = mapengine::legendLayers(request.layers);
    request.texts = pageTexts(settled(page, facts, making, place), facts, outputPath, making);

    constexpr double minutesPerDegree = 60;
    request.gridIntervalDegrees =
        graticuleMinutes(place.scaleDenominator, sheet.mapMillimetres) / minutesPerDegree;
    constexpr double scaleBarSegmentMillimetres = 12; // two of them and the unit stand beside the inset on A4
    request.scaleBarUnitsPerSegment = scaleBarKilometres(place.scaleDenominator, scaleBarSegmentMillimetres);

    if (facts.overviewExtent.isNull())
        request.hiddenItems << QStringLiteral("inset");
    request.overviewLayers = {QStringLiteral("province")};
    request.overviewExtent = facts.overviewExtent;
    if (!request.legendLayers.contains(QStringLiteral("sources")))
        request.hiddenItems << QStringLiteral("size_legend") << QStringLiteral("legend_note")
                            << QStringLiteral("subtitle");
    if (request.texts.value(QStringLiteral("stamp")).toString().isEmpty())
        request.hiddenItems << QStringLiteral("stamp");
    return request;
}

} // namespace airshed::reporting
