// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimisation/cbc.h"

#include "core/errors.h"
#include "core/progress.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <csignal>

namespace airshed::optimisation
{

namespace
{

constexpr int lookEveryMilliseconds = 50;
constexpr qint64 outputKept = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::optimisation)
};

/// What CBC says on its way, line by line.
class Log
{
public:
    void read(const QByteArray& output)
    {
        m_rest += output;
        qsizetype end = 0;
        while ((end = m_rest.indexOf('\n')) >= 0) {
            readLine(QString::fromUtf8(m_rest.first(end)));
            m_rest.remove(0, end + 1);
        }
        m_tail = (m_tail + output).right(outputKept);
    }
    std::optional<double> best() const { return m_best; }
    std::optional<double> bound() const { return m_bound; }
    QByteArray tail() const { return m_tail; }

private:
    void readLine(const QString& line)
    {
        static const QRegularExpression nodes(
            QStringLiteral("^Cbc0010I .* ([-+.\\deE]+) best solution, best possible ([-+.\\deE]+)"));
        static const QRegularExpression found(
            QStringLiteral("^Cbc00(?:12|16|04)I Integer solution of ([-+.\\deE]+) "));
        static const QRegularExpression relaxed(
            QStringLiteral("^Continuous objective value is ([-+.\\deE]+)"));
        static const QRegularExpression lower(QStringLiteral("^Lower bound: +([-+.\\deE]+)"));
        // CBC writes 1e+50 for "none yet".
        const auto number = [](const QString& text) -> std::optional<double> {
            bool isNumber = false;
            const double value = text.toDouble(&isNumber);
            return isNumber && std::abs(value) < 1e49 ? std::optional(value) : std::nullopt;
        };
        if (const auto match = nodes.match(line); match.hasMatch()) {
            if (const auto value = number(match.captured(1)))
                m_best = value;
            if (const auto value = number(match.captured(2)))
                m_bound = value;
        } else if (const auto solution = found.match(line); solution.hasMatch()) {
            m_best = number(solution.captured(1));
        } else if (const auto root = relaxed.match(line); root.hasMatch()) {
            m_bound = number(root.captured(1));
        } else if (const auto last = lower.match(line); last.hasMatch()) {
            m_bound = number(last.captured(1));
        }
    }
    QByteArray m_rest;
    QByteArray m_tail;
    std::optional<double> m_best;
    std::optional<double> m_bound;
};

std::optional<double> relativeGap(double objective, std::optional<double> bound)
{
    if (!bound)
        return {};
    const double scale = std::max(std::abs(objective), 1e-9);
    return std::max(0.0, (objective - *bound) / scale);
}

QString stateOf(const Log& log)
{
    if (!log.best())
        return Text::tr("Looking for a first solution");
    const QLocale locale;
    const QString best = locale.toString(*log.best(), 'g', 6);
    const std::optional<double> gap = relativeGap(*log.best(), log.bound());
    if (!gap)
        return Text::tr("Best so far: %1").arg(best);
    return Text::tr("Best so far: %1, at most %2 % from the optimum")
        .arg(best, locale.toString(*gap * 100, 'f', 1));
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        throw OutputError(
            Text::tr("The optimisation cannot write its model to %1 (%2); free some space there and "
                     "try again.")
                .arg(path, file.errorString()));
}

/// The first line says what came of it, the others are "index name value reduced-cost", perhaps after "**".
Solution readSolution(const QByteArray& content, const MixedIntegerModel& model, const Log& log)
{
    Solution solution;
    const QList<QByteArray> lines = content.split('\n');
    const QByteArray status = lines.value(0).toLower();
    solution.bound = log.bound();
    if (status.contains("infeasible")) {
        solution.outcome = Outcome::Infeasible;
        return solution;
    }
    if (status.contains("unbounded")) {
        solution.outcome = Outcome::Unbounded;
        return solution;
    }
    // After a stop without any solution CBC writes the relaxation: no plan.
    if (!status.startsWith("optimal") && (status.contains("no integer solution") || !log.best()))
        return solution;
    std::vector<double> values(static_cast<std::size_t>(model.variables()), 0.0);
    for (const QByteArray& line : lines.mid(1)) {
        QList<QByteArray> cells = line.simplified().split(' ');
        if (cells.value(0) == "**")
            cells.removeFirst();
        if (cells.size() < 3 || !cells[1].startsWith('x'))
            continue;
        bool isIndex = false;
        bool isNumber = false;
        const qsizetype index = cells[1].mid(1).toLongLong(&isIndex);
        const double value = cells[2].toDouble(&isNumber);
        if (!isIndex || !isNumber || index < 0 || index >= model.variables())
            throw LogicError(QStringLiteral("CBC wrote a solution that is not of this model: %1")
                                 .arg(QString::fromUtf8(line)));
        values[static_cast<std::size_t>(index)] = value;
    }
    solution.values = model.rounded(std::move(values));
    solution.objective = model.objective(solution.values);
    solution.outcome = status.startsWith("optimal") ? Outcome::Optimal : Outcome::BestSoFar;
    return solution;
}

[[noreturn]] void throwEnded(const QProcess& cbc, const Log& log)
{
    const QString last = QString::fromUtf8(log.tail().trimmed().split('\n').last()).left(200);
    if (cbc.exitStatus() == QProcess::CrashExit)
        throw OutputError(
            Text::tr("The solver CBC ended before it had a result; start the optimisation again."));
    throw LogicError(QStringLiteral("CBC did not understand the model: %1").arg(last));
}

} // namespace

std::optional<double> Solution::gap() const
{
    if (outcome == Outcome::Optimal)
        return 0;
    return hasValues() ? relativeGap(objective, bound) : std::nullopt;
}

Solution solve(const MixedIntegerModel& model, const SolveOptions& options, Progress& progress)
{
    const QString program = QStandardPaths::findExecutable(options.program);
    if (program.isEmpty())
        throw InputError(
            Text::tr("The solver \"%1\" is not installed; install the package coinor-cbc and try again.")
                .arg(options.program));
    QTemporaryDir folder;
    if (!folder.isValid())
        throw OutputError(
            Text::tr("The optimisation cannot make a temporary folder (%1); free some space there and "
                     "try again.")
                .arg(folder.errorString()));
    const QString modelPath = folder.filePath(QStringLiteral("model.lp"));
    const QString solutionPath = folder.filePath(QStringLiteral("solution.txt"));
    write(modelPath, model.lpText());

    QElapsedTimer clock;
    clock.start();
    Log log;
    QProcess cbc;
    cbc.setProcessChannelMode(QProcess::MergedChannels);
    cbc.setStandardInputFile(QProcess::nullDevice());
    // One thread: with several CBC is not deterministic.
    QStringList arguments{modelPath,
                          QStringLiteral("-sec"),
                          QString::number(options.secondsAtMost, 'f', 1),
                          QStringLiteral("-timeMode"),
                          QStringLiteral("elapsed"),
                          QStringLiteral("-ratio"),
                          QString::number(options.relativeGap, 'g', 6),
                          QStringLiteral("-randomCbcSeed"),
                          QString::number(options.seed),
                          QStringLiteral("-log"),
                          QStringLiteral("1"),
                          QStringLiteral("-solve"),
                          QStringLiteral("-solution"),
                          solutionPath};
    // Into a pipe CBC writes by the page, so that its bound would be seen late or never.
    const QString byLine = QStandardPaths::findExecutable(QStringLiteral("stdbuf"));
    if (byLine.isEmpty())
        cbc.start(program, arguments);
    else
        cbc.start(byLine, QStringList{QStringLiteral("-oL"), program} + arguments);
    if (!cbc.waitForStarted())
        throw InputError(
            Text::tr("The solver %1 cannot be started (%2); install the package coinor-cbc again.")
                .arg(program, cbc.errorString()));
    std::optional<qint64> askedToStopAt;
    const auto grace = static_cast<qint64>(options.graceSeconds * 1000);
    const auto limit = static_cast<qint64>(options.secondsAtMost * 1000);
    const qint64 latest = limit + grace;
    while (!cbc.waitForFinished(lookEveryMilliseconds)) {
        log.read(cbc.readAll());
        const qint64 now = clock.elapsed();
        progress.report(std::min(now, limit), limit, stateOf(log));
        // An interrupt makes CBC stop where it is and write the best it has.
        if (progress.isCancelled() && !askedToStopAt) {
            askedToStopAt = now;
            ::kill(static_cast<pid_t>(cbc.processId()), SIGINT);
        }
        if (now > latest || (askedToStopAt && now > *askedToStopAt + grace)) {
            cbc.kill();
            cbc.waitForFinished();
            progress.throwIfCancelled();
            throw OutputError(Text::tr("The solver CBC did not answer in its time and was ended; start the "
                                       "optimisation again with more time."));
        }
    }
    log.read(cbc.readAll());
    QFile file(solutionPath);
    if (cbc.exitStatus() == QProcess::CrashExit || !file.open(QIODevice::ReadOnly)) {
        progress.throwIfCancelled();
        throwEnded(cbc, log);
    }
    Solution solution = readSolution(file.readAll(), model, log);
    solution.seconds = static_cast<double>(clock.elapsed()) / 1000;
    if (!solution.hasValues() && solution.outcome == Outcome::NothingFound)
        progress.throwIfCancelled();
    return solution;
}

} // namespace airshed::optimisation
