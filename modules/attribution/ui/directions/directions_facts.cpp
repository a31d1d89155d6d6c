// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel says of what it shows, in words, and how it goes on the map.
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/directions/chart_painting.h"
#include "attribution/ui/directions/direction_chart.h"
#include "attribution/ui/directions/directions_panel.h"
#include "attribution/ui/result_on_map.h"
#include "core/progress.h"
#include "geo/measure.h"
#include "inventory/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

/// Neighbouring plots must not cover each other; one alone may be large.
constexpr double largestRadiusMetres = 4'000;
constexpr double smallestRadiusMetres = 600;

double radiusFor(const std::vector<StationDirections>& stations)
{
    double radius = largestRadiusMetres;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            radius = std::min(radius, 0.45 * geo::geodesicBetween(stations[i].station.position,
                                                                  stations[j].station.position)
                                                 .distanceMetres);
    }
    return std::max(radius, smallestRadiusMetres);
}

QString degrees(double value) { return QStringLiteral("%1°").arg(std::lround(value)); }

} // namespace

void DirectionsPanel::showFacts()
{
    for (DirectionChart* chart : m_charts)
        chart->setDirections(m_shown);
    m_map->setEnabled(m_shown && m_shown->analysis.plot.speeds > 0);
    QStringList special(static_cast<qsizetype>(m_facts.size()));
    QString common;
    if (m_shown) {
        const DirectionAnalysis& analysis = m_shown->analysis;
        const DirectionFinding finding = analysis.finding();
        if (m_shown->weatherSite.isEmpty())
            common =
                tr("No weather site within 60 km has wind in this period: import the hourly wind of one.");
        else if (finding.validHours == 0)
            common = tr("No hour of this period has both %1 and wind.").arg(displayName(analysis.pollutant));
        else
            common = tr("%1 hours with wind, calm (under 0.5 m/s) %2; wind of %3, %4 km away.")
                         .arg(QLocale().toString(finding.validHours))
                         .arg(QLocale().toString(100 * finding.calmShare, 'f', 1) + QStringLiteral("\u00a0%"))
                         .arg(m_shown->weatherSite)
                         .arg(shortNumber(m_shown->weatherKilometres));
        if (finding.regressionDirectionDegrees)
            special[0] =
                tr("Highest for certain from %1 (%2–%3: 5th to 95th percentile of %4 draws by days) at %5 "
                   "m/s: %6 %7.")
                    .arg(degrees(*finding.regressionDirectionDegrees), degrees(finding.directionP05),
                         degrees(finding.directionP95))
                    .arg(analysis.interval->draws)
                    .arg(shortNumber(finding.regressionSpeed), shortNumber(analysis.plot.maximum->value),
                         unit(analysis.pollutant));
        if (finding.cpfDirectionDegrees)
            special[1] = tr("Largest from %1: %2 (%3–%4, 95 %). Threshold: 90th percentile of the record.")
                             .arg(degrees(*finding.cpfDirectionDegrees), shortNumber(finding.cpf),
                                  shortNumber(finding.cpfLow), shortNumber(finding.cpfHigh));
    }
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const QString text = special[static_cast<qsizetype>(i)];
        m_facts[i]->setText(text.isEmpty() ? common : text + QLatin1Char('\n') + common);
    }
}

void DirectionsPanel::showOnMap()
{
    if (m_session.workspace() == nullptr || !m_shown)
        return;
    const DirectionsRequest request{.workspaceFolder = m_session.workspace()->folder(),
                                    .stations = stationsForMap(),
                                    .pollutant = m_shown->analysis.pollutant,
                                    .span = m_shown->span};
    showContentOnMap(m_session, QStringLiteral("directions"),
                     tr("Directions of %1").arg(displayName(request.pollutant)),
                     [request](Progress& progress) {
                         const std::vector<StationDirections> stations = directionsOf(request, progress);
                         MadeContent made;
                         made.content.polarPlotRadiusMetres = radiusFor(stations);
                         for (const StationDirections& one : stations)
                             made.content.polarPlots.push_back({.station = one.station.code,
                                                                .name = one.station.name,
                                                                .pollutant = request.pollutant,
                                                                .position = one.station.position,
                                                                .plot = one.analysis.plot});
                         return made;
                     });
}

} // namespace airshed::attribution
