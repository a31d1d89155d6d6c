// SPDX-License-Identifier: GPL-3.0-or-later
// The symbols of the source classes in table and card, as the map draws them: colour and shape are read from
// the map's own style, so that a changed style changes them too.
#pragma once

#include "core/source_class.h"

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPainterPath>

namespace airshed::review
{

class ClassSymbols
{
public:
    /// A style that cannot be read gives grey discs: the words beside them still tell.
    explicit ClassSymbols(bool isDark);

    QColor colour(SourceClass sourceClass) const;
    QIcon icon(SourceClass sourceClass) const;
    /// Within the rectangle, with the style's rim.
    void paint(QPainter& painter, const QRectF& where, SourceClass sourceClass) const;

private:
    struct Symbol {
        QString shape = QStringLiteral("circle");
        QColor fill = QColor(0x77, 0x77, 0x77);
        QColor rim = QColor(0x2B, 0x2B, 0x2B);
        double turnDegrees = 0;
    };
    QHash<SourceClass, Symbol> m_symbols;
    mutable QHash<SourceClass, QIcon> m_icons;
};

/// The symbols for a palette's shade; made once for each.
const ClassSymbols& classSymbols(const QPalette& palette);

} // namespace airshed::review
