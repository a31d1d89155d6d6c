// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/trajectories_page.h"

#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/directions/chart_painting.h"
#include "attribution/ui/directions/scrolled.h"
#include "attribution/ui/result_on_map.h"
#include "core/progress.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"
#include "workbench/empty_state.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::attribution
{

using workbench::gridHalfStep;
using workbench::gridStep;

namespace
{

const QString folderPurpose = QStringLiteral("trajectories");

} // namespace

TrajectoriesPage::TrajectoriesPage(AttributionSession& session, QAction& openAction, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("draw-freehand"), {}, this)),
      m_chart(new TrajectoryChart(this)), m_method(new QComboBox(this)), m_clock(new QComboBox(this)),
      m_weighting(new QCheckBox(tr("&Weight cells with few points down"), this)),
      m_cell(new QDoubleSpinBox(this)), m_percentile(new QDoubleSpinBox(this)), m_facts(quietLabel({}, this)),
      m_map(new QPushButton(tr("Show on the &map"), this))
{
    build(openAction);
    showState();
}

void TrajectoriesPage::build(QAction& openAction)
{
    m_empty->setSentence(
        tr("Open back trajectories of the station (HYSPLIT endpoints files or CSV) to see which "
           "regions the dirty air had passed. They resolve tens of kilometres: for regional import, "
           "not for sources in the city."));
    m_empty->setAction(&openAction);
    m_method->addItem(QStringLiteral("PSCF"), static_cast<int>(TrajectoryMethod::Pscf));
    m_method->addItem(QStringLiteral("CWT"), static_cast<int>(TrajectoryMethod::Cwt));
    m_method->setToolTip(
        tr("PSCF: of the points in a cell, the share that belongs to polluted arrivals. CWT: the mean "
           "concentration of the arrivals that passed the cell"));
    m_clock->addItem(tr("UTC"), static_cast<int>(TrajectoryClock::Utc));
    m_clock->addItem(tr("Beijing time"), static_cast<int>(TrajectoryClock::Beijing));
    m_clock->setToolTip(tr("What the times of a CSV file mean; HYSPLIT's files are always in UTC"));
    m_weighting->setChecked(true);
    m_weighting->setToolTip(
        tr("PSCF: 1, 0.75, 0.5 or 0.15 by the mean number of points; CWT: 1, 0.7, 0.42 or 0.05 "
           "over 80, 20 and 10 points"));
    m_cell->setRange(0.1, 5);
    m_cell->setSingleStep(0.25);
    m_cell->setValue(0.5);
    m_cell->setSuffix(QStringLiteral("°"));
    m_percentile->setRange(50, 99);
    m_percentile->setDecimals(0);
    m_percentile->setValue(90);
    for (QComboBox* box : {m_method, m_clock}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }

    auto* full = new QWidget(this);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    column->setSpacing(gridStep);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(gridStep);
    form->setVerticalSpacing(gridHalfStep);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [this, form](const QString& text, QWidget* field, const QString& name) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(name);
        field->setMinimumWidth(40);
        form->addRow(label, field);
    };
    add(tr("&Statistic:"), m_method, tr("Statistic"));
    add(tr("&Cells:"), m_cell, tr("Size of a cell in degrees"));
    add(tr("&Polluted over percentile:"), m_percentile, tr("Percentile over which an arrival is polluted"));
    add(tr("&Times in CSV:"), m_clock, tr("What the times of a CSV file mean"));
    column->addLayout(form);
    m_weighting->setAccessibleName(tr("Weight cells with few points down"));
    column->addWidget(m_weighting);
    column->addWidget(m_chart, 1);
    column->addWidget(m_facts);
    auto* buttons = new QHBoxLayout;
    auto* again = new QPushButton(tr("&Open others…"), this);
    buttons->addWidget(again);
    buttons->addStretch();
    buttons->addWidget(m_map);
    column->addLayout(buttons);

    m_pages->addWidget(scrolled(full, this));
    m_pages->addWidget(m_empty);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    connect(again, &QPushButton::clicked, this, &TrajectoriesPage::open);
    connect(m_map, &QPushButton::clicked, this, &TrajectoriesPage::showOnMap);
    connect(m_method, &QComboBox::currentIndexChanged, this, &TrajectoriesPage::compute);
    connect(m_weighting, &QCheckBox::toggled, this, &TrajectoriesPage::compute);
    connect(m_cell, &QDoubleSpinBox::valueChanged, this, &TrajectoriesPage::compute);
    connect(m_percentile, &QDoubleSpinBox::valueChanged, this, &TrajectoriesPage::compute);
    connect(m_clock, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_paths.isEmpty())
            read(m_paths);
    });
}

void TrajectoriesPage::open()
{
    workbench::Settings& settings = m_session.workbench().settings();
    const QStringList paths =
        QFileDialog::getOpenFileNames(window(), tr("Open trajectories"), settings.folder(folderPurpose),
                                      tr("Trajectories (tdump* *.csv *.txt);;All files (*)"));
    if (paths.isEmpty())
        return;
    settings.setFolder(folderPurpose, QFileInfo(paths.constFirst()).path());
    read(paths);
}

void TrajectoriesPage::read(const QStringList& paths)
{
    m_paths = paths;
    if (m_session.workspace() == nullptr)
        return;
    ++m_wish;
    const int wish = ++m_readWish;
    const auto clock = static_cast<TrajectoryClock>(m_clock->currentData().toInt());
    for (const QPointer<workbench::Task>& task : {m_task, m_readTask}) {
        if (task)
            task->cancel();
    }
    m_readTask = m_session.workbench().tasks().run<Reading>(
        tr("Read trajectories"),
        [paths, clock, pollutant = m_pollutant, station = m_station,
         folder = m_session.workspace()->folder()](Progress& progress) {
            Reading reading;
            for (const QString& path : paths) {
                std::vector<Trajectory> more = readTrajectories(path, clock, pollutant, progress);
                std::ranges::move(more, std::back_inserter(reading.trajectories));
            }
            reading.isFromFile = std::ranges::any_of(
                reading.trajectories, [](const Trajectory& one) { return one.concentration.has_value(); });
            if (reading.isFromFile || !station)
                return reading;
            const auto [first, last] = std::ranges::minmax(reading.trajectories, {}, &Trajectory::arrival);
            const observations::ObservationStore store(folder, observations::ObservationStore::Access::Read);
            const auto air = store.air({&station->code, 1}, {first.arrival, last.arrival}, progress);
            reading.joined = joinConcentrations(reading.trajectories, air.front(), pollutant);
            return reading;
        },
        [guard = QPointer(this), wish](Reading reading) {
            if (!guard || guard->m_readWish != wish)
                return;
            guard->m_isFromFile = reading.isFromFile;
            guard->m_trajectories =
                std::make_shared<const std::vector<Trajectory>>(std::move(reading.trajectories));
            guard->compute();
        });
}

void TrajectoriesPage::setStation(std::optional<StationWithHours> station, AirPollutant pollutant)
{
    const bool isOther = pollutant != m_pollutant || station.has_value() != m_station.has_value() ||
                         (station && station->code != m_station->code);
    m_station = std::move(station);
    m_pollutant = pollutant;
    if (isOther && !m_paths.isEmpty())
        read(m_paths);
}

void TrajectoriesPage::clear()
{
    ++m_wish;
    ++m_readWish;
    m_paths.clear();
    m_trajectories.reset();
    m_grid.reset();
    showState();
}

TrajectorySettings TrajectoriesPage::settings() const
{
    return {.method = static_cast<TrajectoryMethod>(m_method->currentData().toInt()),
            .cellDegrees = m_cell->value(),
            .percentile = m_percentile->value(),
            .isWeighted = m_weighting->isChecked()};
}

void TrajectoriesPage::compute()
{
    if (!m_trajectories)
        return;
    const bool hasConcentrations = std::ranges::any_of(
        *m_trajectories, [](const Trajectory& one) { return one.concentration.has_value(); });
    if (!hasConcentrations) {
        m_grid.reset();
        showState();
        return;
    }
    const int wish = ++m_wish;
    if (m_task)
        m_task->cancel();
    m_task = m_session.workbench().tasks().run<TrajectoryGrid>(
        tr("Compute the trajectory statistic"),
        [trajectories = m_trajectories, settings = settings()](Progress& progress) {
            return trajectoryGrid(*trajectories, settings, progress);
        },
        [guard = QPointer(this), wish](TrajectoryGrid grid) {
            if (!guard || guard->m_wish != wish)
                return;
            guard->m_grid = std::move(grid);
            guard->showState();
        });
}

void TrajectoriesPage::showState()
{
    m_pages->setCurrentIndex(m_trajectories ? 0 : 1);
    m_percentile->setEnabled(settings().method == TrajectoryMethod::Pscf);
    m_chart->setTrajectories({m_trajectories, m_grid, unit(m_pollutant)});
    if (!m_trajectories)
        return;
    QString text = tr("%n trajectories", nullptr, static_cast<int>(m_trajectories->size()));
    if (!m_grid) {
        text += QStringLiteral(". ") + tr("None arrives in an hour with a concentration of %1 at the chosen "
                                          "station: there is no statistic.")
                                           .arg(displayName(m_pollutant));
    } else {
        text += QStringLiteral(", ") +
                tr("%1 with a concentration %2")
                    .arg(QLocale().toString(m_grid->trajectories))
                    .arg(m_isFromFile ? tr("(from the file)")
                                      : tr("(of %1)").arg(m_station ? m_station->name : QString()));
        if (m_grid->settings.method == TrajectoryMethod::Pscf)
            text += QStringLiteral(". ") +
                    tr("Polluted: over %1 %2.").arg(shortNumber(m_grid->threshold), unit(m_pollutant));
    }
    m_facts->setText(text);
}

void TrajectoriesPage::showOnMap()
{
    if (!m_trajectories)
        return;
    struct Kept {
        std::shared_ptr<const std::vector<Trajectory>> trajectories;
        std::optional<TrajectoryGrid> grid;
    };
    const auto kept = std::make_shared<const Kept>(Kept{m_trajectories, m_grid});
    showContentOnMap(m_session, QStringLiteral("trajectories"), tr("Trajectories"), [kept](Progress&) {
        MadeContent made;
        made.content.trajectories = *kept->trajectories;
        made.content.trajectoryGrid = kept->grid ? &*kept->grid : nullptr;
        made.keep = kept;
        return made;
    });
}

} // namespace airshed::attribution
