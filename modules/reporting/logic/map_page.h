// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about one report map, as values; the same in the dialog, on the command line and in
// the small print that says how to make the page again. It knows no workspace and no engine.
#pragma once

#include "core/pollutant.h"
#include "mapengine/client/layer_catalogue.h"

#include <QDate>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <optional>

namespace airshed::reporting
{

/// Who may see the page. A public map of a Chinese city needs a map review number (审图号).
enum class Audience { Internal, Public };

struct MapPage {
    QString title;
    QString templateCode = QStringLiteral("a4-landscape");
    mapengine::MapTheme theme = mapengine::MapTheme::Light;
    QString language = QStringLiteral("zh_CN"); ///< of the page: "zh_CN" or "en"
    Pollutant pollutant = Pollutant::NOx;
    std::optional<QRectF> extent; ///< map metres; nothing: the whole city
    int scaleDenominator = 0;     ///< around the extent's centre; 0: the round scale that holds the extent
    QStringList hiddenLayers;     ///< ids of layers that the page does without
    QString compiler;             ///< 编制单位
    QDate date;                   ///< of the page; invalid: the day it is made
    QDate dataCutoff;             ///< 资料截止日期; invalid: the day of the last import
    QString dataSource;           ///< empty: the inventory with its numbers of records
    QString reviewNumber;         ///< 审图号
    Audience audience = Audience::Internal;
    double dpi = 300;
    bool operator==(const MapPage&) const = default;
};

inline constexpr int smallestScaleDenominator = 500;
inline constexpr int largestScaleDenominator = 20'000'000;

/// Nothing, or the sentence that must be shown before a page goes public without a map review number.
QString publicationWarning(const MapPage& page);

/// The options of "airshed-cli map" that make this page, without those that have their default value.
QStringList commandLineOptions(const MapPage& page);

/// The whole command for a POSIX shell, with quotes where they are needed.
QString repeatCommand(const MapPage& page, const QString& workspaceFolder, const QString& outputName);

/// "left,bottom,right,top" in map metres. Nothing for other text or an empty box.
std::optional<QRectF> extentFromText(QStringView text);
QString toText(const QRectF& extent);

/// "1:50,000", "1:50 000" and "50000" alike. Nothing outside the scales that a page may have.
std::optional<int> scaleFromText(QStringView text);

} // namespace airshed::reporting
