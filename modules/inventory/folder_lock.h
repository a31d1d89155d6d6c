// SPDX-License-Identifier: GPL-3.0-or-later
// The right to write in one workspace, held by one window at a time. The kernel holds the lock and lets go of
// it when the process ends, however it ends; the file's text says who holds it, and a text without a lock
// means a crash.
#pragma once

#include <QDateTime>
#include <QString>
#include <memory>
#include <optional>

namespace airshed::inventory
{

struct LockHolder {
    QString user;
    QString host;
    qint64 pid = 0;
    QDateTime since;
};

class FolderLock
{
public:
    enum class Outcome {
        Held,           ///< ours
        TakenOver,      ///< ours; the holder before crashed
        HeldByAnother,  ///< holder() says who
        FolderReadOnly, ///< nothing can be written there
    };

    /// Tries once and does not wait.
    explicit FolderLock(const QString& folder);
    /// Lets go and removes the file.
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    Outcome outcome() const { return m_outcome; }
    bool isOurs() const { return m_outcome == Outcome::Held || m_outcome == Outcome::TakenOver; }
    /// Who holds it now, or (TakenOver) who held it when it crashed. Nothing when the file does not say.
    const std::optional<LockHolder>& holder() const { return m_holder; }

    static QString fileName(); ///< ".airshed-lock"

private:
    Outcome take(const QString& path);

    QString m_path;
    int m_descriptor = -1;
    Outcome m_outcome = Outcome::FolderReadOnly;
    std::optional<LockHolder> m_holder;
};

} // namespace airshed::inventory
