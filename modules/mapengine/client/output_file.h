// SPDX-License-Identifier: GPL-3.0-or-later
// A file that another process writes for us and that appears under its name only when it is whole: new file,
// flush, fsync, rename.
#pragma once

#include <QString>

namespace airshed::mapengine
{

class OutputFile
{
public:
    /// Names a file beside the target with the same suffix. Nothing is written yet.
    explicit OutputFile(QString target);
    /// Removes what was written unless it was committed.
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    const QString& target() const { return m_target; }
    const QString& temporaryPath() const { return m_temporary; }
    /// Throws OutputError; the target is then as it was.
    void commit();

private:
    QString m_target;
    QString m_temporary;
};

} // namespace airshed::mapengine
