// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the labels of layers away while a drawing is prepared at whose scale their style shows none. QGIS
// would measure the symbol of every feature as an obstacle for them first, which costs as much as drawing it.
#pragma once

#include <QList>
#include <qgsvectorlayer.h>
#include <vector>

namespace airshed::mapengine
{

class LabelsInScale
{
public:
    /// Until the end of this object's life; the layers must outlive it.
    LabelsInScale(const QList<QgsMapLayer*>& layers, double scaleDenominator);
    ~LabelsInScale();
    LabelsInScale(const LabelsInScale&) = delete;
    LabelsInScale& operator=(const LabelsInScale&) = delete;

private:
    std::vector<QgsVectorLayer*> m_withoutLabels;
};

} // namespace airshed::mapengine
