// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace airshed
{

namespace
{

class FileDescriptor
{
public:
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    /// Some file systems report a failed write only here.
    int close() { return ::close(std::exchange(m_fd, -1)); }

private:
    int m_fd;
};

/// What the system said last, in its own words, for the end of a sentence.
QString systemReason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

[[noreturn]] void throwNotWritten(const QString& path, int error)
{
    throw OutputError(QCoreApplication::translate(
                          "airshed::atomicFile",
                          "%1 cannot be written (%2); what was there before is unchanged. Free some space, "
                          "check the folder's permissions or choose another place.")
                          .arg(path, systemReason(error)));
}

/// A device or a pipe (/dev/stdout, /dev/null): renaming a file over it would take it away from the system.
bool isSpecialFile(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode) &&
           !S_ISDIR(status.st_mode);
}

void writeAll(const FileDescriptor& file, const QByteArray& content, const QString& path)
{
    const char* position = content.constData();
    qsizetype left = content.size();
    while (left > 0) {
        const ssize_t written = ::write(file.get(), position, static_cast<std::size_t>(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throwNotWritten(path, errno);
        position += written;
        left -= written;
    }
}

} // namespace

void flushToDisk(const QString& path)
{
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    // EINVAL: a file system that cannot flush this kind of thing; there is nothing more to do then.
    if (!file.isOpen() || (::fsync(file.get()) != 0 && errno != EINVAL))
        throwNotWritten(path, errno);
}

FileReplacement::FileReplacement(const QString& path)
{
    const QFileInfo target(path);
    m_path = target.isSymLink() ? target.symLinkTarget() : target.absoluteFilePath();
    const QFileInfo info(m_path);
    if (info.isDir())
        throwNotWritten(path, EISDIR);
    if (isSpecialFile(m_path))
        throwNotWritten(path, EINVAL);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        throwNotWritten(path, ENOENT);
    if (::access(QFile::encodeName(folder.absoluteFilePath()).constData(), W_OK) != 0)
        throwNotWritten(path, errno);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    do {
        m_temporaryPath = QStringLiteral("%1/.%2.%3%4")
                              .arg(folder.absoluteFilePath(), info.completeBaseName(),
                                   QString::number(QRandomGenerator::global()->generate(), 36), suffix);
    } while (QFileInfo::exists(m_temporaryPath));
}

FileReplacement::~FileReplacement()
{
    if (!m_temporaryPath.isEmpty())
        QFile::remove(m_temporaryPath);
}

void FileReplacement::commit()
{
    flushToDisk(m_temporaryPath);
    if (std::rename(QFile::encodeName(m_temporaryPath).constData(), QFile::encodeName(m_path).constData()) !=
        0)
        throwNotWritten(m_path, errno);
    m_temporaryPath.clear();
    flushToDisk(QFileInfo(m_path).absolutePath());
}

void writeFileAtomically(const QString& path, const QByteArray& content)
{
    if (isSpecialFile(path)) {
        const FileDescriptor device(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
        if (!device.isOpen())
            throwNotWritten(path, errno);
        writeAll(device, content, path);
        return;
    }
    FileReplacement replacement(path);
    // The permissions of the file that is replaced stay; a new one gets what the person's umask says.
    FileDescriptor file(::open(QFile::encodeName(replacement.temporaryPath()).constData(),
                               O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.isOpen())
        throwNotWritten(path, errno);
    writeAll(file, content, path);
    if (QFileInfo::exists(replacement.path()))
        QFile::setPermissions(replacement.temporaryPath(), QFile::permissions(replacement.path()));
    if (file.close() != 0)
        throwNotWritten(path, errno);
    replacement.commit();
}

} // namespace airshed
