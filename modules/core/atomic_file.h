// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a file so that a crash or a full disk leaves either the old one or the new one, never a half: new
// file beside it, flush, fsync, rename, fsync of the folder. It does not protect against two programs writing
// at once (locks do).
#pragma once

#include <QByteArray>
#include <QString>

namespace airshed
{

/// Replaces the file's content; a device or a pipe (/dev/stdout) is written to as it is. Throws OutputError;
/// the file that was there is then untouched.
void writeFileAtomically(const QString& path, const QByteArray& content);

/// For files that another library writes by name (GDAL, libxlsxwriter, a printer): it writes to
/// temporaryPath(), then commit() puts that in the place of path(). Without commit() the temporary file is
/// removed.
class FileReplacement
{
public:
    /// Throws OutputError when the folder is missing or cannot be written, and for a device or a pipe.
    explicit FileReplacement(const QString& path);
    ~FileReplacement();
    FileReplacement(const FileReplacement&) = delete;
    FileReplacement& operator=(const FileReplacement&) = delete;

    QString path() const { return m_path; }
    /// In the same folder, with the same suffix (drivers go by it), hidden. It does not exist yet.
    QString temporaryPath() const { return m_temporaryPath; }
    /// Throws OutputError; what was there before is then untouched.
    void commit();

private:
    QString m_path;
    QString m_temporaryPath;
};

/// Flushes a file or a folder to the disk. Throws OutputError.
void flushToDisk(const QString& path);

} // namespace airshed
