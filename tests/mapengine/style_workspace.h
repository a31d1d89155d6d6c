// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny workspace with everything that the styles of resources/styles draw, at places that a test can
// foretell: the same files, tables and columns as a real one, a few features each.
#pragma once

#include <QPointF>
#include <QTemporaryDir>

namespace airshed::mapengine::test
{

class StyleWorkspace
{
public:
    StyleWorkspace();
    QString folder() const { return m_folder; }
    /// In map units of EPSG:4548: the middle of the data.
    static QPointF centre();
    /// A place by its distance from the centre, in map units.
    static QPointF at(double eastMetres, double northMetres);

private:
    void writeInventory() const;
    void writeBasemap() const;
    void writeTerrain() const;
    QTemporaryDir m_temporary;
    QString m_folder;
};

} // namespace airshed::mapengine::test
