// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonstration.h"

#include "core/errors.h"
#include "core/paths.h"
#include "core/progress.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace airshed::desktop
{

namespace
{

constexpr int pollMs = 100;
constexpr int endMs = 3000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(airshed::desktop::Demonstration)
};

} // namespace

QString demonstrationFolder()
{
    const QString asked = qEnvironmentVariable("AIRSHED_DEMONSTRATION");
    return asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                 QStringLiteral("/airshed/demonstration")
                           : asked;
}

QString demonstrationWorkspace(const QString& folder) { return folder + QStringLiteral("/workspace"); }

void makeDemonstration(const QString& folder, Progress& progress)
{
    progress.report(0, 0, Texts::tr("Sources, stations, cameras and the raw lists of a bureau"));
    QProcess program;
    program.setProgram(siblingProgram(QStringLiteral("airshed-cli")));
    program.setArguments({QStringLiteral("make-demo"), QStringLiteral("--seed"), QStringLiteral("1"),
                          QStringLiteral("--sources"), QStringLiteral("5337"), QStringLiteral("--out"),
                          folder});
    program.start(QIODevice::ReadOnly);
    if (!program.waitForStarted()) {
        throw OutputError(
            Texts::tr(
                "The demonstration was not made because “%1” cannot be started; install the program again.")
                .arg(program.program()));
    }
    while (!program.waitForFinished(pollMs)) {
        if (program.state() == QProcess::NotRunning)
            break;
        if (progress.isCancelled()) {
            program.terminate();
            if (!program.waitForFinished(endMs)) {
                program.kill();
                program.waitForFinished(endMs);
            }
            throw Cancelled();
        }
    }
    if (program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0)
        return;
    const QString said =
        QString::fromUtf8(program.readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
    throw OutputError(
        said.isEmpty()
            ? Texts::tr("The demonstration was not made; there may be no space left in “%1”.").arg(folder)
            : Texts::tr("The demonstration was not made: %1").arg(said));
}

} // namespace airshed::desktop
