// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a zip container as sequential devices that stop, with a sentence, at a limit: a small file
// that inflates to gigabytes ends here and not in memory.
#pragma once

#include "tables/raw_table.h"

#include <QIODevice>
#include <cpl_vsi.h>

namespace airshed::tables
{

struct ZipMember {
    QString name;
    qint64 compressedBytes = 0;
    qint64 inflatedBytes = 0; ///< as the directory declares
};

/// Inflates one member. A failure ends the data (readers of Qt cannot pass exceptions) and is told by
/// failure().
class ZipMemberDevice final : public QIODevice
{
public:
    ZipMemberDevice(const QString& path, const ZipMember& member, qint64 limit);
    ~ZipMemberDevice() override;
    bool isSequential() const override { return true; }
    /// Why the data ended early, as a sentence; empty while all is well.
    const QString& failure() const { return m_failure; }
    /// Share of the member that was read, 0..1.
    double fraction() const { return m_left + m_read == 0 ? 1.0 : double(m_read) / double(m_left + m_read); }

protected:
    qint64 readData(char* bytes, qint64 wanted) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QString m_path;
    VSILFILE* m_file = nullptr;
    qint64 m_left;
    qint64 m_limit;
    qint64 m_read = 0;
    QString m_failure;
};

class ZipArchive
{
public:
    /// Reads the central directory. Throws InputError for a truncated, damaged, encrypted or hostile
    /// container.
    ZipArchive(const QString& path, const ReadLimits& limits);

    const QString& path() const { return m_path; }
    bool contains(const QString& member) const;
    const std::vector<ZipMember>& members() const { return m_members; }
    /// An open device. Throws InputError when the member is missing or its declared size passes the limits.
    std::unique_ptr<ZipMemberDevice> open(const QString& member) const;

private:
    QString m_path;
    ReadLimits m_limits;
    std::vector<ZipMember> m_members;
};

/// The sentence for a container that ends early or has a damaged member.
QString damagedFileSentence(const QString& path);

} // namespace airshed::tables
