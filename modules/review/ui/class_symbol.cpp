// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/class_symbol.h"

#include "core/errors.h"
#include "core/paths.h"
#include "workbench/theme.h"

#include <QFile>
#include <QPainter>
#include <QXmlStreamReader>
#include <numbers>

namespace airshed::review
{

namespace
{

constexpr int iconSize = 16;
constexpr std::array iconRatios = {1, 2, 3};

/// "204,102,119,255"
QColor styleColour(QStringView text)
{
    const auto parts = text.split(u',');
    if (parts.size() < 3)
        return {};
    return QColor(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
}

QPolygonF regularPolygon(int corners, double firstDegrees)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = (firstDegrees + 360.0 * i / corners) * std::numbers::pi / 180.0;
        polygon << QPointF(std::cos(angle), std::sin(angle));
    }
    return polygon;
}

QPolygonF star()
{
    constexpr double innerRadius = 0.45;
    QPolygonF polygon;
    for (int i = 0; i < 10; ++i) {
        const double angle = (-90.0 + 36.0 * i) * std::numbers::pi / 180.0;
        const double radius = i % 2 == 0 ? 1.0 : innerRadius;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

/// QGIS's marker shapes that the styles use, in a circle of radius 1.
QPainterPath markerPath(const QString& shape)
{
    QPainterPath path;
    if (shape == QLatin1String("square")) {
        path.addRect(-0.8, -0.8, 1.6, 1.6);
    } else if (shape == QLatin1String("diamond")) {
        path.addPolygon(regularPolygon(4, -90));
    } else if (shape == QLatin1String("hexagon")) {
        path.addPolygon(regularPolygon(6, -90));
    } else if (shape == QLatin1String("equilateral_triangle")) {
        path.addPolygon(regularPolygon(3, -90));
    } else if (shape == QLatin1String("star")) {
        path.addPolygon(star());
    } else if (shape == QLatin1String("semi_circle")) {
        path.moveTo(1, 0.4);
        path.arcTo(QRectF(-1, -0.6, 2, 2), 0, 180);
    } else if (shape == QLatin1String("cross_fill")) {
        path.addRect(-0.33, -1, 0.66, 2);
        QPainterPath across;
        across.addRect(-1, -0.33, 2, 0.66);
        path = path.united(across);
    } else {
        path.addEllipse(QPointF(0, 0), 0.9, 0.9);
    }
    path.closeSubpath();
    return path;
}

} // namespace

ClassSymbols::ClassSymbols(bool isDark)
{
    QFile file;
    try {
        file.setFileName(resourcesFolder() + (isDark ? QStringLiteral("/styles/dark/sources.en.qml")
                                                     : QStringLiteral("/styles/light/sources.en.qml")));
    } catch (const Error&) {
        return; // said when the map was opened
    }
    if (!file.open(QIODevice::ReadOnly))
        return;
    QHash<QString, SourceClass> classOfSymbol;
    QXmlStreamReader xml(&file);
    QString symbol;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attribute = [&xml](const char* name) {
            return xml.attributes().value(QLatin1String(name)).toString();
        };
        if (xml.name() == u"category") {
            if (const auto sourceClass = sourceClassFromText(attribute("value")))
                classOfSymbol.insert(attribute("symbol"), *sourceClass);
        } else if (xml.name() == u"symbol") {
            symbol = attribute("name");
        } else if (xml.name() == u"data_defined_properties" || xml.name() == u"source-symbol" ||
                   xml.name() == u"data-defined-size-legend") {
            xml.skipCurrentElement();
        } else if (xml.name() == u"labeling" || xml.name() == u"orderby") {
            break;
        } else if (xml.name() == u"Option" && classOfSymbol.contains(symbol)) {
            Symbol& made = m_symbols[classOfSymbol.value(symbol)];
            const QString option = attribute("name");
            if (option == QLatin1String("name"))
                made.shape = attribute("value");
            else if (option == QLatin1String("color"))
                made.fill = styleColour(attribute("value"));
            else if (option == QLatin1String("outline_color"))
                made.rim = styleColour(attribute("value"));
            else if (option == QLatin1String("angle"))
                made.turnDegrees = attribute("value").toDouble();
        }
    }
}

QColor ClassSymbols::colour(SourceClass sourceClass) const { return m_symbols.value(sourceClass).fill; }

void ClassSymbols::paint(QPainter& painter, const QRectF& where, SourceClass sourceClass) const
{
    const Symbol symbol = m_symbols.value(sourceClass);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.center());
    painter.rotate(symbol.turnDegrees);
    const double radius = std::min(where.width(), where.height()) / 2 - 1;
    QTransform scale;
    scale.scale(radius, radius);
    painter.setBrush(symbol.fill);
    painter.setPen(QPen(symbol.rim, 1));
    painter.drawPath(scale.map(markerPath(symbol.shape)));
    painter.restore();
}

QIcon ClassSymbols::icon(SourceClass sourceClass) const
{
    QIcon& icon = m_icons[sourceClass];
    if (!icon.isNull())
        return icon;
    for (const int ratio : iconRatios) {
        QPixmap pixmap(iconSize * ratio, iconSize * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(painter, QRectF(0, 0, iconSize, iconSize).adjusted(1, 1, -1, -1), sourceClass);
        painter.end();
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected})
            icon.addPixmap(pixmap, mode);
    }
    return icon;
}

const ClassSymbols& classSymbols(const QPalette& palette)
{
    static const ClassSymbols light(false);
    static const ClassSymbols dark(true);
    return workbench::shadeOf(palette) == workbench::Shade::Dark ? dark : light;
}

} // namespace airshed::review
