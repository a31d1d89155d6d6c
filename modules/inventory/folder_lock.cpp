// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/folder_lock.h"

#include "inventory/field_text.h"
#include "inventory/identity.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace airshed::inventory
{

namespace
{

std::optional<LockHolder> readHolder(int descriptor)
{
    std::array<char, 1024> buffer{};
    const ssize_t size = ::pread(descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray(buffer.data(), size)).object();
    if (object.isEmpty())
        return std::nullopt;
    LockHolder holder;
    holder.user = object.value(QStringLiteral("user")).toString();
    holder.host = object.value(QStringLiteral("host")).toString();
    holder.pid = object.value(QStringLiteral("pid")).toInteger();
    holder.since = timeFromText(object.value(QStringLiteral("since")).toString()).value_or(QDateTime());
    return holder;
}

void writeHolder(int descriptor)
{
    const QJsonObject object{{QStringLiteral("user"), userName()},
                             {QStringLiteral("host"), hostName()},
                             {QStringLiteral("pid"), static_cast<qint64>(::getpid())},
                             {QStringLiteral("since"), toText(QDateTime::currentDateTimeUtc())}};
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    // A text that cannot be written (full disk) takes nothing from the lock; it only says less.
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written =
            ::pwrite(descriptor, text.constData(), static_cast<std::size_t>(text.size()), 0);
}

/// On file systems without locks only the text can tell; a process of this machine that is gone holds
/// nothing.
bool isAlive(const LockHolder& holder)
{
    if (holder.host != hostName())
        return true;
    return ::kill(static_cast<pid_t>(holder.pid), 0) == 0 || errno == EPERM;
}

} // namespace

QString FolderLock::fileName() { return QStringLiteral(".airshed-lock"); }

FolderLock::FolderLock(const QString& folder) : m_path(folder + u'/' + fileName())
{
    m_outcome = take(m_path);
}

FolderLock::Outcome FolderLock::take(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    // The file may be removed by its holder between opening and locking: then the lock is on a file that is
    // no longer there, and the next round takes the new one.
    for (;;) {
        m_descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (m_descriptor < 0) {
            const int reader = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
            if (reader >= 0) {
                m_holder = readHolder(reader);
                ::close(reader);
            }
            return Outcome::FolderReadOnly;
        }
        const int refusal = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
        const bool isLocked = refusal == 0;
        const bool hasNoLocks = !isLocked && refusal != EWOULDBLOCK && refusal != EINTR;
        m_holder = readHolder(m_descriptor);
        if (!isLocked && !(hasNoLocks && (!m_holder || !isAlive(*m_holder)))) {
            ::close(m_descriptor);
            m_descriptor = -1;
            return Outcome::HeldByAnother;
        }
        struct stat ours = {};
        struct stat there = {};
        if (::fstat(m_descriptor, &ours) == 0 && ::stat(name.constData(), &there) == 0 &&
            ours.st_ino == there.st_ino && ours.st_dev == there.st_dev)
            break;
        ::close(m_descriptor);
    }
    writeHolder(m_descriptor);
    return m_holder ? Outcome::TakenOver : Outcome::Held;
}

FolderLock::~FolderLock()
{
    if (m_descriptor < 0)
        return;
    QFile::remove(m_path);
    ::close(m_descriptor);
}

} // namespace airshed::inventory
