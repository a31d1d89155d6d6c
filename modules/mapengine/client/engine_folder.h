// SPDX-License-Identifier: GPL-3.0-or-later
// The private folder of one engine process: its socket, profile and temporary files. Removed with this
// object; what a killed workstation left behind is removed by the next one.
#pragma once

#include <QString>

namespace airshed::mapengine
{

class EngineFolder
{
public:
    /// Makes a folder that only this user may enter, below the user's runtime directory, or below the
    /// temporary directory where the runtime directory's path is too long for a socket. Throws OutputError.
    EngineFolder();
    ~EngineFolder();
    EngineFolder(const EngineFolder&) = delete;
    EngineFolder& operator=(const EngineFolder&) = delete;

    const QString& path() const { return m_path; }
    QString socketPath() const;

    /// Removes folders whose owner no longer lives (it held a lock that the kernel let go).
    static void removeAbandoned();

private:
    QString m_path;
    int m_lock = -1;
};

} // namespace airshed::mapengine
