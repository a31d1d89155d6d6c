// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/processes.h"

#include <QDir>
#include <QFile>

namespace airshed::mapengine::test
{

namespace
{

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fields of /proc/PID/stat after the name in brackets: state, parent ...
QList<QByteArray> statOf(qint64 process)
{
    const QByteArray text = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

} // namespace

bool isAlive(qint64 process)
{
    const QByteArray state = statOf(process).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

QList<qint64> enginesOf(qint64 parent)
{
    QList<qint64> engines;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& name : names) {
        bool isNumber = false;
        const qint64 process = name.toLongLong(&isNumber);
        if (!isNumber || !isAlive(process) || statOf(process).value(1).toLongLong() != parent)
            continue;
        // The first word of the command line: after fork the child still has its parent's name.
        if (contentOf(QStringLiteral("/proc/%1/cmdline").arg(process))
                .split('\0')
                .value(0)
                .endsWith("airshed-mapengine"))
            engines << process;
    }
    return engines;
}

qint64 residentKibibytes(qint64 process)
{
    const QByteArray status = contentOf(QStringLiteral("/proc/%1/status").arg(process));
    const qsizetype start = status.indexOf("VmRSS:");
    if (start < 0)
        return 0;
    const qsizetype end = status.indexOf("kB", start);
    return status.mid(start + 6, end - start - 6).trimmed().toLongLong();
}

} // namespace airshed::mapengine::test
