// SPDX-License-Identifier: GPL-3.0-or-later
// The map that a workspace opens with: which tables and rasters are layers, in which order, with which of our
// styles. The list is resources/map/default_layers.json; the styles are resources/styles. It reads no records
// and draws nothing.
#pragma once

#include "core/pollutant.h"
#include "mapengine/client/map_engine.h"

#include <optional>

namespace airshed::mapengine
{

/// Light and dark follow the window; grey is for print, where only the theme may have colour.
enum class MapTheme { Light, Dark, Grey };

/// "light", "dark", "grey": the folder of the styles and the word on the command line.
QString code(MapTheme theme);
std::optional<MapTheme> mapThemeFromText(QStringView text);

/// What the map shows where no layer draws.
QColor landColour(MapTheme theme);

/// How the same layers look. The map's language is not always the window's: an English report may come from a
/// Chinese window.
struct MapAppearance {
    MapTheme theme = MapTheme::Light;
    QString language = QStringLiteral("zh_CN"); ///< "zh_CN" or "en"; anything else counts as "en"
    Pollutant pollutant = Pollutant::NOx;       ///< what the size of a source stands for
};

/// The column of the source table with this pollutant's emission in t/a, "pm25_t_a": the layer variable
/// "pollutant".
QString emissionColumn(Pollutant pollutant);

/// Names the style of ours that a layer outside the list wears, without folder, language and suffix: the
/// layer then follows the appearance as those in the list do.
inline const QString ownStyleVariable = QStringLiteral("airshed_style");
/// The file of that style.
QString ownStyle(const QString& name, const MapAppearance& appearance);

/// The layers of a workspace, top to bottom; a layer whose file the workspace does not have is left out.
/// Throws InputError when our own list cannot be read.
std::vector<Layer> defaultLayers(const QString& workspaceFolder, const MapAppearance& appearance = {});

/// The same layers (order, visibility, opacity, filter) in another appearance. A style or a title that a
/// person chose stays.
std::vector<Layer> withAppearance(std::vector<Layer> layers, const MapAppearance& appearance);

/// For a printed page: as withAppearance, and titles that explain their classes ("area: NOx emission").
std::vector<Layer> pageLayers(std::vector<Layer> layers, const MapAppearance& appearance);

/// Which of these layers a legend should explain: the visible ones but those that explain themselves (place
/// names, shaded terrain). Top to bottom.
QStringList legendLayers(const std::vector<Layer>& layers);

/// One sentence on where the base map is from and what of it is only indicative, for the foot of a page.
QString baseMapSource(const QString& language);

} // namespace airshed::mapengine
