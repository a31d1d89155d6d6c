// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/engine_folder.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace airshed::mapengine
{

namespace
{

const auto namePrefix = QStringLiteral("airshed-engine-");
/// sun_path holds 108 bytes with the ending zero.
constexpr qsizetype longestSocketPath = 107;

QStringList parentFolders()
{
    QStringList folders;
    // Not from QStandardPaths, which complains on stderr where there is none (a server's cron).
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime) && QDir(runtime).exists())
        folders << runtime;
    folders << QStringLiteral("/tmp");
    return folders;
}

/// Open and locked, or -1 when somebody else holds it or it is not there.
int lockedDescriptor(const QString& path, int flags)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return -1;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

QString lockPath(const QString& folder) { return folder + QStringLiteral("/lock"); }

} // namespace

EngineFolder::EngineFolder()
{
    QString reason;
    for (const QString& parent : parentFolders()) {
        QByteArray pattern =
            QFile::encodeName(parent + QLatin1Char('/') + namePrefix + QStringLiteral("XXXXXX"));
        if (pattern.size() + qsizetype(strlen("/socket")) > longestSocketPath) {
            reason = QCoreApplication::translate("airshed::MapEngine", "its path is too long for a socket");
            continue;
        }
        if (!::mkdtemp(pattern.data())) { // mode 0700
            reason = QString::fromLocal8Bit(std::strerror(errno));
            continue;
        }
        m_path = QFile::decodeName(pattern);
        m_lock = lockedDescriptor(lockPath(m_path), O_CREAT);
        return;
    }
    throw OutputError(
        QCoreApplication::translate("airshed::MapEngine",
                                    "The map cannot be drawn because no private folder can be made in "
                                    "%1 (%2); make room there or mend its permissions.")
            .arg(parentFolders().constFirst(), reason));
}

EngineFolder::~EngineFolder()
{
    // QtDBus removes the socket from a thread of its own: seen by removeRecursively() but gone a moment
    // later, it would count as a failure and leave the empty folder.
    ::unlink(QFile::encodeName(socketPath()).constData());
    QDir(m_path).removeRecursively();
    if (m_lock >= 0)
        ::close(m_lock);
}

QString EngineFolder::socketPath() const { return m_path + QStringLiteral("/socket"); }

void EngineFolder::removeAbandoned()
{
    for (const QString& parent : parentFolders()) {
        const QStringList names =
            QDir(parent).entryList({namePrefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
        for (const QString& name : names) {
            const QString folder = parent + QLatin1Char('/') + name;
            struct stat status {
            };
            if (::lstat(QFile::encodeName(folder).constData(), &status) != 0 || status.st_uid != ::getuid())
                continue;
            // A folder without its lock yet is one that is being made.
            const int lock = lockedDescriptor(lockPath(folder), 0);
            if (lock < 0)
                continue;
            QDir(folder).removeRecursively();
            ::close(lock);
        }
    }
}

} // namespace airshed::mapengine
