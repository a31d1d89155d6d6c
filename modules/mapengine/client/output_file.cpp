// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/output_file.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace airshed::mapengine
{

namespace
{

/// True when the kernel has it on disk.
bool synchronise(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isDone = ::fsync(descriptor) == 0;
    const int error = errno;
    ::close(descriptor);
    errno = error;
    return isDone;
}

} // namespace

OutputFile::OutputFile(QString target) : m_target(std::move(target))
{
    const QFileInfo info(m_target);
    // The base name stays in front: QGIS names the project inside a .qgz after it.
    m_temporary = QStringLiteral("%1/%2.airshed-%3.%4")
                      .arg(info.absolutePath(), info.completeBaseName(),
                           QString::number(QRandomGenerator::global()->generate64(), 36), info.suffix());
}

OutputFile::~OutputFile()
{
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
}

void OutputFile::commit()
{
    const QString folder = QFileInfo(m_target).absolutePath();
    if (!synchronise(m_temporary, O_RDONLY) ||
        std::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_target).constData()) != 0)
        throw OutputError(
            QCoreApplication::translate("airshed::MapEngine",
                                        "%1 cannot be written (%2); choose another folder or make room.")
                .arg(QDir::toNativeSeparators(m_target), QString::fromLocal8Bit(std::strerror(errno))));
    m_temporary.clear();
    synchronise(folder, O_RDONLY | O_DIRECTORY);
}

} // namespace airshed::mapengine
