// SPDX-License-Identifier: GPL-3.0-or-later
// Unfinished work that is not in the store yet (a half-drawn line, a half-filled card, what is selected and
// open), kept as one small file so that a crash loses at most what was done since the last keep(). Records
// themselves never need it: each write to the store is on the disk when it returns.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

namespace airshed::inventory
{

class RecoveryJournal
{
public:
    /// Reads what an earlier session left at `path`. A file that cannot be understood is put aside with the
    /// ending
    /// ".unreadable" and counts as nothing.
    explicit RecoveryJournal(const QString& path);

    /// Puts the state of one part of the program ("review.card") on the disk; throws OutputError when that
    /// fails: an autosave that fails must be seen.
    void keep(const QString& part, const QJsonObject& state);
    /// That part is saved or given up.
    void drop(const QString& part);
    /// Everything is saved: the file goes.
    void clear();

    QStringList parts() const;
    std::optional<QJsonObject> kept(const QString& part) const;

private:
    void write() const;

    QString m_path;
    QJsonObject m_parts;
};

} // namespace airshed::inventory
