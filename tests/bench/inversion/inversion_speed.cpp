// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds for the inversion of 300 candidates from 3,240 observations and for 50 bootstrap draws of it.
#include "attribution/twin_scenario.h"
#include "core/progress.h"

#include <QElapsedTimer>
#include <QThread>
#include <cstdio>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::tests;

int main()
{
    TwinSize size;
    size.sources = 300;
    size.stations = 20;
    size.hours = 162;
    size.anomalies = 15;
    const Twin twin = makeTwin(size, 1);
    NoProgress progress;
    QElapsedTimer clock;
    clock.start();
    const dispersion::HourlyMatrix matrix = twinMatrix(twin, twinKernel());
    const double plumes = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    InversionProblem problem = twinProblem(twin, matrix, 3);
    clock.restart();
    const Inversion inversion(std::move(problem), 12, progress);
    const InversionEstimate estimate = inversion.estimate();
    const double solved = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    clock.restart();
    DrawSettings settings;
    settings.draws = 50;
    const BootstrapDraws draws = inversion.bootstrap(estimate, settings, progress);
    const double drawn = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    std::printf("inversion, %d cores: 300 candidates x %lld observations %.2f s (aim 5 s), 50 draws %.2f s "
                "(aim 20 s), "
                "the plumes before %.3f s\n",
                QThread::idealThreadCount(), inversion.rows(), solved, drawn, plumes);
    return draws.draws == 50 ? 0 : 1;
}
