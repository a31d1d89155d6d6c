// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/labels_in_scale.h"

#include <qgspallabeling.h>
#include <qgsvectorlayerlabeling.h>

namespace airshed::mapengine
{

namespace
{

/// Only where the style itself says so for all features of the layer.
bool showsNone(const QgsVectorLayer& layer, double scaleDenominator)
{
    const auto* labels = dynamic_cast<const QgsVectorLayerSimpleLabeling*>(layer.labeling());
    if (!layer.labelsEnabled() || !labels)
        return false;
    const QgsPalLayerSettings settings = labels->settings();
    const QgsPropertyCollection& each = settings.dataDefinedProperties();
    if (!settings.scaleVisibility || each.isActive(QgsPalLayerSettings::ScaleVisibility) ||
        each.isActive(QgsPalLayerSettings::MinimumScale) || each.isActive(QgsPalLayerSettings::MaximumScale))
        return false;
    // As QGIS compares: 0 is no limit; a "maximum" scale is the smaller denominator.
    return (settings.maximumScale > 0 && scaleDenominator < settings.maximumScale) ||
           (settings.minimumScale > 0 && scaleDenominator > settings.minimumScale);
}

} // namespace

LabelsInScale::LabelsInScale(const QList<QgsMapLayer*>& layers, double scaleDenominator)
{
    for (QgsMapLayer* layer : layers) {
        auto* vector = qobject_cast<QgsVectorLayer*>(layer);
        if (vector && showsNone(*vector, scaleDenominator)) {
            vector->setLabelsEnabled(false);
            m_withoutLabels.push_back(vector);
        }
    }
}

LabelsInScale::~LabelsInScale()
{
    for (QgsVectorLayer* layer : m_withoutLabels)
        layer->setLabelsEnabled(true);
}

} // namespace airshed::mapengine
