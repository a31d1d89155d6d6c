// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/layer_catalogue.h"

#include "core/errors.h"
#include "core/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace airshed::mapengine
{

namespace
{

/// A text of our list in both languages.
struct Title {
    QString chinese;
    QString english;
    QString in(const QString& language) const
    {
        return language == QLatin1String("zh_CN") ? chinese : english;
    }
    bool isEither(const QString& text) const { return text == chinese || text == english; }
};

struct CatalogueLayer {
    QString id;
    Title title;
    Title legendTitle;
    Title group;
    QString file;
    QString table;
    bool hasClasses = false;
    bool isVisible = true;
    bool isInLegend = true;
};

struct Catalogue {
    std::vector<CatalogueLayer> layers;
    Title baseMapSource;

    const CatalogueLayer* find(const QString& id) const
    {
        const auto found = std::ranges::find(layers, id, &CatalogueLayer::id);
        return found == layers.end() ? nullptr : &*found;
    }
};

Title readTitle(const QJsonValue& value)
{
    return {value[QLatin1String("zh_CN")].toString(), value[QLatin1String("en")].toString()};
}

Catalogue readCatalogue()
{
    const QString path = resourcesFolder() + QStringLiteral("/map/default_layers.json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(QCoreApplication::translate(
                             "airshed::mapengine::LayerCatalogue",
                             "The list of map layers %1 cannot be read (%2); install the program again.")
                             .arg(path, file.errorString()));
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    const QJsonArray rows = json[QLatin1String("layers")].toArray();
    if (rows.isEmpty())
        throw InputError(QCoreApplication::translate(
                             "airshed::mapengine::LayerCatalogue",
                             "The list of map layers %1 is damaged at byte %2; install the program again.")
                             .arg(path)
                             .arg(error.offset));
    const QJsonObject groups = json[QLatin1String("groups")].toObject();
    Catalogue catalogue;
    catalogue.baseMapSource = readTitle(json[QLatin1String("baseMapSource")]);
    for (const QJsonValue& row : rows) {
        CatalogueLayer layer;
        layer.id = row[QLatin1String("id")].toString();
        layer.title = readTitle(row[QLatin1String("title")]);
        layer.legendTitle = row.toObject().contains(QLatin1String("legendTitle"))
                                ? readTitle(row[QLatin1String("legendTitle")])
                                : layer.title;
        layer.group = readTitle(groups[row[QLatin1String("group")].toString()]);
        layer.file = row[QLatin1String("file")].toString();
        layer.table = row[QLatin1String("table")].toString();
        layer.hasClasses = row[QLatin1String("hasClasses")].toBool(false);
        layer.isVisible = row[QLatin1String("isVisible")].toBool(true);
        layer.isInLegend = row[QLatin1String("isInLegend")].toBool(true);
        catalogue.layers.push_back(layer);
    }
    return catalogue;
}

QString knownLanguage(const QString& language)
{
    return language.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

QString stylesFolder() { return resourcesFolder() + QStringLiteral("/styles"); }

QString styleOf(const CatalogueLayer& layer, const MapAppearance& appearance)
{
    const QString twin = layer.hasClasses ? QLatin1Char('.') + knownLanguage(appearance.language) : QString();
    return QStringLiteral("%1/%2/%3%4.qml").arg(stylesFolder(), code(appearance.theme), layer.id, twin);
}

void applyAppearance(Layer& layer, const CatalogueLayer& entry, const MapAppearance& appearance)
{
    const QString language = knownLanguage(appearance.language);
    if (layer.stylePath.isEmpty() ||
        QDir::cleanPath(layer.stylePath).startsWith(QDir::cleanPath(stylesFolder()) + QLatin1Char('/')))
        layer.stylePath = styleOf(entry, appearance);
    if (layer.title.isEmpty() || entry.title.isEither(layer.title))
        layer.title = entry.title.in(language);
    if (layer.group.isEmpty() || entry.group.isEither(layer.group))
        layer.group = entry.group.in(language);
    layer.variables[QStringLiteral("language")] = language;
    if (entry.id == QLatin1String("sources"))
        layer.variables[QStringLiteral("pollutant")] = emissionColumn(appearance.pollutant);
}

/// A layer that is not in our list but wears a style of ours (a computed result's): the same one in this
/// appearance.
void restyle(Layer& layer, const MapAppearance& appearance)
{
    const QString name = layer.variables.value(ownStyleVariable).toString();
    const bool isOurs =
        layer.stylePath.isEmpty() ||
        QDir::cleanPath(layer.stylePath).startsWith(QDir::cleanPath(stylesFolder()) + QLatin1Char('/'));
    if (name.isEmpty() || !isOurs)
        return;
    layer.stylePath = ownStyle(name, appearance);
    layer.variables[QStringLiteral("language")] = knownLanguage(appearance.language);
}

} // namespace

QString ownStyle(const QString& name, const MapAppearance& appearance)
{
    const QString base = QStringLiteral("%1/%2/%3").arg(stylesFolder(), code(appearance.theme), name);
    const QString twin = QStringLiteral("%1.%2.qml").arg(base, knownLanguage(appearance.language));
    return QFileInfo::exists(twin) ? twin : base + QStringLiteral(".qml");
}

QString code(MapTheme theme)
{
    switch (theme) {
    case MapTheme::Light:
        return QStringLiteral("light");
    case MapTheme::Dark:
        return QStringLiteral("dark");
    case MapTheme::Grey:
        return QStringLiteral("grey");
    }
    Q_UNREACHABLE();
}

std::optional<MapTheme> mapThemeFromText(QStringView text)
{
    for (const MapTheme theme : {MapTheme::Light, MapTheme::Dark, MapTheme::Grey})
        if (text.trimmed().compare(code(theme), Qt::CaseInsensitive) == 0)
            return theme;
    return std::nullopt;
}

QColor landColour(MapTheme theme)
{
    switch (theme) {
    case MapTheme::Light:
        return QColor(0xF6, 0xF4, 0xEF);
    case MapTheme::Dark:
        return QColor(0x22, 0x28, 0x2D);
    case MapTheme::Grey:
        return QColor(0xFF, 0xFF, 0xFF);
    }
    Q_UNREACHABLE();
}

QString emissionColumn(Pollutant pollutant) { return airshed::code(pollutant) + QStringLiteral("_t_a"); }

std::vector<Layer> defaultLayers(const QString& workspaceFolder, const MapAppearance& appearance)
{
    const QDir workspace(workspaceFolder);
    std::vector<Layer> layers;
    for (const CatalogueLayer& entry : readCatalogue().layers) {
        const QString path = workspace.absoluteFilePath(entry.file);
        if (!QFileInfo::exists(path))
            continue;
        Layer layer;
        layer.id = entry.id;
        layer.provider = entry.table.isEmpty() ? QStringLiteral("gdal") : QStringLiteral("ogr");
        layer.uri = entry.table.isEmpty() ? path : path + QStringLiteral("|layername=") + entry.table;
        layer.isVisible = entry.isVisible;
        applyAppearance(layer, entry, appearance);
        layers.push_back(layer);
    }
    return layers;
}

std::vector<Layer> withAppearance(std::vector<Layer> layers, const MapAppearance& appearance)
{
    const Catalogue catalogue = readCatalogue();
    for (Layer& layer : layers) {
        if (const CatalogueLayer* entry = catalogue.find(layer.id))
            applyAppearance(layer, *entry, appearance);
        else
            restyle(layer, appearance);
    }
    return layers;
}

std::vector<Layer> pageLayers(std::vector<Layer> layers, const MapAppearance& appearance)
{
    const Catalogue catalogue = readCatalogue();
    for (Layer& layer : layers) {
        const CatalogueLayer* entry = catalogue.find(layer.id);
        if (!entry) {
            restyle(layer, appearance);
            continue;
        }
        applyAppearance(layer, *entry, appearance);
        if (entry->title.isEither(layer.title))
            layer.title = entry->legendTitle.in(knownLanguage(appearance.language))
                              .replace(QLatin1String("{pollutant}"), displayName(appearance.pollutant));
    }
    return layers;
}

QStringList legendLayers(const std::vector<Layer>& layers)
{
    const Catalogue catalogue = readCatalogue();
    QStringList ids;
    for (const Layer& layer : layers) {
        const CatalogueLayer* entry = catalogue.find(layer.id);
        if (layer.isVisible && (!entry || entry->isInLegend))
            ids << layer.id;
    }
    return ids;
}

QString baseMapSource(const QString& language)
{
    return readCatalogue().baseMapSource.in(knownLanguage(language));
}

} // namespace airshed::mapengine
