// SPDX-License-Identifier: GPL-3.0-or-later
// The page templates that the program ships and what must be known of one before a page is asked for: paper
// and the size of the map's frame. Drawing is the map engine's work.
#pragma once

#include <QSizeF>
#include <QString>
#include <QStringList>
#include <vector>

namespace airshed::reporting
{

struct PageTemplate {
    QString code; ///< "a4-landscape": the file's name and the word on the command line
    QString path; ///< .qpt
    QSizeF pageMillimetres;
    QSizeF mapMillimetres; ///< the frame of the main map
};

/// The codes of all templates, smallest paper first.
QStringList templateCodes();

/// "A4 landscape", translated; the code itself for a template that we do not know.
QString displayName(const QString& templateCode);

/// Reads one of our templates. Throws InputError when there is none of this name or it has no map.
PageTemplate pageTemplate(const QString& templateCode);

} // namespace airshed::reporting
