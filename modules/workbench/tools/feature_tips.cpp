// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/feature_tips.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "inventory/field_text.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "workbench/map_canvas.h"
#include "workbench/tasks.h"
#include "workbench/tools/measure_text.h"
#include "workbench/workbench.h"

#include <QLocale>
#include <QPointer>
#include <algorithm>
#include <cmath>

namespace airshed::workbench
{

namespace
{

QString richText(const QString& name, QStringList lines)
{
    lines.removeAll(QString());
    QString text = QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped());
    for (const QString& line : lines)
        text += QStringLiteral("<br>") + line.toHtmlEscaped();
    return text;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// The three that the source emits most of, in t/a.
QString emissionText(const EmissionVector& emission)
{
    constexpr std::size_t shown = 3;
    constexpr int digits = 4;
    std::vector<Pollutant> stated;
    std::copy_if(allPollutants.begin(), allPollutants.end(), std::back_inserter(stated),
                 [&](Pollutant p) { return emission.isStated(p) && emission[p] > 0; });
    std::stable_sort(stated.begin(), stated.end(),
                     [&](Pollutant a, Pollutant b) { return emission[a] > emission[b]; });
    stated.resize(std::min(stated.size(), shown));
    QStringList parts;
    for (const Pollutant p : stated)
        parts.append(
            QStringLiteral("%1 %2").arg(displayName(p), QLocale().toString(emission[p], 'g', digits)));
    return parts.isEmpty() ? FeatureTips::tr("no emission stated")
                           : FeatureTips::tr("%1 t/a").arg(parts.join(QStringLiteral(" · ")));
}

} // namespace

struct FeatureTips::Records {
    std::shared_ptr<inventory::InventoryStore> reader;
    QHash<std::int64_t, QString> stations;
    QHash<std::int64_t, QString> cameras;
};

QString tipText(const inventory::Source& source)
{
    const QString status =
        source.status == inventory::SourceStatus::Active ? QString() : displayName(source.status);
    return richText(source.name, {joined({source.number, displayName(source.sourceClass), status}),
                                  emissionText(source.emission)});
}

QString tipText(const inventory::Station& station)
{
    QString aqi = FeatureTips::tr("no AQI known");
    if (station.aqi) {
        aqi = FeatureTips::tr("AQI %1").arg(*station.aqi);
        if (station.aqiTime.isValid())
            aqi = joined({aqi, beijingText(station.aqiTime)});
    }
    return richText(station.name, {joined({station.code, station.kind}), aqi});
}

QString tipText(const inventory::Camera& camera)
{
    const QString range = std::isnan(camera.rangeMetres)
                              ? QString()
                              : FeatureTips::tr("sees %1 far").arg(lengthText(camera.rangeMetres));
    return richText(camera.name, {camera.deviceId, range});
}

FeatureTips::FeatureTips(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench)
{
    workbench.mapCanvas().setTooltipProvider([guard = QPointer<FeatureTips>(this)](FeatureRef feature) {
        return guard ? guard->tip(feature) : QString();
    });
}

FeatureTips::~FeatureTips() = default;

void FeatureTips::load()
{
    const inventory::Workspace* workspace = m_workbench.workspace();
    if (workspace == nullptr)
        return;
    std::shared_ptr<inventory::InventoryStore> reader;
    try {
        reader = workspace->openReader();
    } catch (const Error&) {
        return; // the session reads the same file for the map and says what is wrong with it
    }
    const int serial = ++m_serial;
    m_workbench.tasks().run<std::shared_ptr<Records>>(
        tr("Read stations and cameras"),
        [reader](Progress&) {
            auto records = std::make_shared<Records>();
            for (const inventory::Station& station : reader->stations())
                records->stations.insert(station.id, tipText(station));
            for (const inventory::Camera& camera : reader->cameras())
                records->cameras.insert(camera.id, tipText(camera));
            records->reader = reader;
            return records;
        },
        [this, guard = QPointer<FeatureTips>(this), serial](std::shared_ptr<Records> records) {
            if (guard && serial == m_serial)
                m_records = std::move(records);
        });
}

void FeatureTips::forget()
{
    ++m_serial;
    m_records.reset();
}

QString FeatureTips::tip(FeatureRef feature) const
{
    if (!m_records || feature.id == 0)
        return {};
    switch (feature.kind) {
    case FeatureKind::Station:
        return m_records->stations.value(feature.id);
    case FeatureKind::Camera:
        return m_records->cameras.value(feature.id);
    case FeatureKind::Source:
        break;
    }
    return sourceTip(feature.id);
}

QString FeatureTips::sourceTip(std::int64_t id) const
{
    try {
        const std::optional<inventory::Source> source = m_records->reader->source(id);
        return source ? tipText(*source) : QString();
    } catch (const Error&) {
        return {}; // a tooltip is no place for an alarm; table and card will say it
    }
}

} // namespace airshed::workbench
