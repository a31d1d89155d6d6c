// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_process.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QThread>
#include <QTranslator>
#include <csignal>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

namespace airshed::tests
{

namespace
{

constexpr int longestRunMilliseconds = 120'000;

/// Whether the process has a handler for the signal (proc(5): SigCgt is a mask of them).
bool catches(qint64 pid, int signal)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1U;
    }
    return false;
}

void interrupt(const QProcess& process)
{
    const QDeadlineTimer deadline(longestRunMilliseconds);
    while (!catches(process.processId(), SIGINT) && !deadline.hasExpired())
        QThread::msleep(1);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
}

} // namespace

QString cliProgram() { return QStringLiteral(AIRSHED_BUILD_DIR "/bin/airshed-cli"); }

Outcome runCli(const QStringList& arguments, const HowToRun& how)
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    if (!how.standardOutput.isEmpty())
        process.setStandardOutputFile(how.standardOutput);
    if (how.beforeProgram)
        process.setChildProcessModifier(how.beforeProgram);
    process.start(cliProgram(), arguments);
    if (!process.waitForStarted())
        return {};
    if (how.isInterrupted)
        interrupt(process);
    if (!process.waitForFinished(longestRunMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void becomeNobody()
{
    constexpr unsigned nobody = 65534;
    if (::geteuid() != 0)
        return;
    if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
        ::_exit(99);
}

std::function<void()> fullDiskAfter(quint64 bytes)
{
    return [bytes] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
}

QString inChinese(const char* context, const char* sentence)
{
    QTranslator catalogue;
    if (!catalogue.load(QStringLiteral(AIRSHED_BUILD_DIR "/share/airshed/translations/airshed_zh_CN.qm")))
        return QString::fromUtf8(sentence);
    const QString translated = catalogue.translate(context, sentence);
    return translated.isEmpty() ? QString::fromUtf8(sentence) : translated;
}

} // namespace airshed::tests
