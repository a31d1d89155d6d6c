// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/load_observations.h"

#include "attribution/ui/attribution_session.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/load.h"
#include "workbench/commands.h"
#include "workbench/messages.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QSet>

namespace airshed::attribution
{

using observations::ObservationFile;
using workbench::Message;

namespace
{

const QString commandId = QStringLiteral("attribution.load-observations");
const QString purpose = QStringLiteral("observations");
constexpr std::size_t mostProblemsListed = 50;

/// What became of the files.
struct Loaded {
    qint64 values = 0;
    int stations = 0;
    int sites = 0;
    HourSpan span;
    qint64 problems = 0;
    QStringList details;
    void cover(HourSpan more)
    {
        if (more.size() > 0)
            span = span.size() == 0
                       ? more
                       : HourSpan{std::min(span.first, more.first), std::max(span.last, more.last)};
    }
};

void describe(const observations::ReadReport& report, Loaded& loaded)
{
    loaded.details << QStringLiteral("%1: %2").arg(report.file, report.format);
    loaded.details << report.assumptions << report.leftOut;
    loaded.problems += report.problemCount();
    for (std::size_t i = 0; i < std::min(report.problems.size(), mostProblemsListed); ++i) {
        const observations::FileProblem& problem = report.problems[i];
        loaded.details << (problem.row > 0 ? LoadObservations::tr("Row %1, %2 “%3”: %4")
                                                 .arg(problem.row)
                                                 .arg(problem.field, problem.value, problem.message)
                                           : problem.message);
    }
    if (const qint64 more = report.problemCount() - static_cast<qint64>(mostProblemsListed); more > 0)
        loaded.details << LoadObservations::tr("and %n more", nullptr, static_cast<int>(more));
}

/// Stores what belongs to stations of the inventory, and all weather: a national table has two thousand
/// stations.
void store(observations::ObservationStore& target, const QString& path,
           const std::vector<observations::KnownStation>& known, Loaded& loaded, QSet<QString>& stations,
           Progress& progress)
{
    ObservationFile file = observations::readObservationFile(path, {}, progress);
    QStringList found;
    for (const observations::AirSeries& air : file.air) {
        if (!found.contains(air.station))
            found << air.station;
    }
    const observations::StationMatch match = observations::matchStations(found, file.names, known);
    std::erase_if(file.air, [&match](const observations::AirSeries& air) {
        return !match.codes.contains(air.station);
    });
    if (file.air.empty() && file.weather.empty()) {
        if (match.unknown.isEmpty())
            throw InputError(
                LoadObservations::tr("%1 has no hourly value that can be used; look at its columns.")
                    .arg(file.report.file));
        throw InputError(
            LoadObservations::tr("None of the %n station(s) in %1 is in the inventory (“%2” for one): import "
                                 "the list of stations first, or correct the codes.",
                                 nullptr, static_cast<int>(match.unknown.size()))
                .arg(file.report.file, match.unknown.constFirst()));
    }
    const observations::LoadResult result =
        observations::load(file, target, known, observations::Writing::Store, progress);
    stations.unite(QSet<QString>(result.stations.cbegin(), result.stations.cend()));
    loaded.cover(result.span);
    loaded.sites += static_cast<int>(result.sites.size());
    loaded.values += file.report.values;
    describe(file.report, loaded);
    for (std::size_t i = 0; i < observations::allFlags.size(); ++i) {
        if (result.flagged[i] > 0)
            loaded.details << LoadObservations::tr("Flagged as %1: %n value(s).", nullptr,
                                                   static_cast<int>(result.flagged[i]))
                                  .arg(observations::displayName(observations::allFlags[i]));
    }
    if (!match.unknown.isEmpty())
        loaded.details << LoadObservations::tr(
            "%n station(s) of the file are not in the inventory and were left out.", nullptr,
            static_cast<int>(match.unknown.size()));
}

} // namespace

LoadObservations::LoadObservations(AttributionSession& session) : m_session(session)
{
    session.workbench().commands().add({.id = commandId,
                                        .text = tr("&Load observations…"),
                                        .tooltip = tr("Take in hourly values of stations and weather sites"),
                                        .icon = QStringLiteral("document-import"),
                                        .menu = workbench::Menu::Attribution,
                                        .section = QStringLiteral("observing"),
                                        .needsWriting = true},
                                       [this] { choose(); });
}

LoadObservations::~LoadObservations() { m_session.workbench().commands().remove(commandId); }

void LoadObservations::choose()
{
    workbench::Settings& settings = m_session.workbench().settings();
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_session.workbench().dialogParent(), tr("Load observations"), settings.folder(purpose),
        tr("Hourly observations") + QStringLiteral(" (*.csv *.xlsx *.ods *.txt *.log);;") + tr("All files") +
            QStringLiteral(" (*)"));
    if (paths.isEmpty())
        return;
    settings.setFolder(purpose, QFileInfo(paths.constFirst()).absolutePath());
    load(paths);
}

void LoadObservations::load(const QStringList& paths)
{
    inventory::Workspace* workspace = m_session.workspace();
    if (workspace == nullptr || paths.isEmpty())
        return;
    std::vector<observations::KnownStation> known;
    try {
        for (const inventory::Station& station : workspace->store().stations())
            known.push_back({station.code, station.name, station.position});
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
        return;
    }
    workbench::Task* task = m_session.workbench().tasks().run<Loaded>(
        tr("Load observations"),
        [paths, known, folder = workspace->folder()](Progress& progress) {
            observations::ObservationStore target(folder, observations::ObservationStore::Access::Write);
            Loaded loaded;
            QSet<QString> stations;
            for (const QString& path : paths)
                store(target, path, known, loaded, stations, progress);
            loaded.stations = static_cast<int>(stations.size());
            return loaded;
        },
        [guard = QPointer<LoadObservations>(this), serial = m_session.serial()](const Loaded& loaded) {
            if (!guard || serial != guard->m_session.serial())
                return;
            const QLocale locale;
            QString text =
                tr("%1 values of %2 and %3 were loaded, from %4 to %5.")
                    .arg(locale.toString(loaded.values), tr("%n station(s)", nullptr, loaded.stations),
                         tr("%n weather site(s)", nullptr, loaded.sites), loaded.span.first.text(),
                         loaded.span.last.text());
            if (loaded.problems > 0)
                text += QLatin1Char(' ') + tr("%n value(s) or row(s) could not be used.", nullptr,
                                              static_cast<int>(loaded.problems));
            guard->m_session.workbench().messages().post(
                {loaded.problems > 0 ? Message::Level::Warning : Message::Level::Success,
                 text,
                 loaded.details.join(QLatin1Char('\n')),
                 {},
                 {}});
            guard->m_session.tellObservationsChanged();
            Q_EMIT guard->loaded();
        });
    // Files before the one that failed are stored already.
    connect(task, &workbench::Task::ended, this, [this, task, serial = m_session.serial()] {
        if (task->state() != workbench::Task::State::Finished && serial == m_session.serial())
            m_session.tellObservationsChanged();
    });
}

} // namespace airshed::attribution
