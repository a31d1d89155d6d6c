// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/zip_archive.h"

#include "core/errors.h"
#include "tables/table_text.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>

namespace airshed::tables
{
namespace
{

QString fileName(const QString& path) { return QFileInfo(path).fileName(); }

QString inflationSentence(const QString& path)
{
    return TableText::tr(
               "The file %1 unpacks to far more than a list can hold and was not opened; ask for the list "
               "again.")
        .arg(fileName(path));
}

constexpr qsizetype endRecordBytes = 22;
constexpr qsizetype entryBytes = 46;

/// Offset of the end-of-central-directory record in the tail, or -1.
qsizetype findEndRecord(const QByteArray& tail)
{
    for (qsizetype at = tail.size() - endRecordBytes; at >= 0; --at) {
        if (qFromLittleEndian<quint32>(tail.constData() + at) == 0x06054b50u)
            return at;
    }
    return -1;
}

} // namespace

QString damagedFileSentence(const QString& path)
{
    return TableText::
        tr("The file %1 is cut off or damaged; open it in the program that made it, save it again, or ask "
           "for it again.")
            .arg(fileName(path));
}

ZipArchive::ZipArchive(const QString& path, const ReadLimits& limits) : m_path(path), m_limits(limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(
            TableText::tr("The file %1 cannot be read: %2.").arg(fileName(path), file.errorString()));
    const qint64 tailBytes = std::min<qint64>(file.size(), 65535 + endRecordBytes);
    file.seek(file.size() - tailBytes);
    const QByteArray tail = file.read(tailBytes);
    const qsizetype end = findEndRecord(tail);
    if (end < 0)
        throw InputError(damagedFileSentence(path));
    const qint64 directoryBytes = qFromLittleEndian<quint32>(tail.constData() + end + 12);
    const qint64 directoryAt = qFromLittleEndian<quint32>(tail.constData() + end + 16);
    if (directoryAt + directoryBytes > file.size())
        throw InputError(damagedFileSentence(path));
    file.seek(directoryAt);
    const QByteArray directory = file.read(directoryBytes);

    qint64 inflated = 0;
    for (qsizetype at = 0; at + entryBytes <= directory.size();) {
        const char* entry = directory.constData() + at;
        if (qFromLittleEndian<quint32>(entry) != 0x02014b50u)
            throw InputError(damagedFileSentence(path));
        const bool isEncrypted = (qFromLittleEndian<quint16>(entry + 8) & 1u) != 0;
        if (isEncrypted) {
            throw InputError(
                TableText::tr("The file %1 is protected with a password; save it without one and import "
                              "that.")
                    .arg(fileName(path)));
        }
        const int nameLength = qFromLittleEndian<quint16>(entry + 28);
        const int extraLength = qFromLittleEndian<quint16>(entry + 30);
        const int commentLength = qFromLittleEndian<quint16>(entry + 32);
        if (at + entryBytes + nameLength + extraLength + commentLength > directory.size())
            throw InputError(damagedFileSentence(path));
        ZipMember member;
        member.name = QString::fromUtf8(entry + entryBytes, nameLength);
        member.compressedBytes = qFromLittleEndian<quint32>(entry + 20);
        member.inflatedBytes = qFromLittleEndian<quint32>(entry + 24);
        for (int extra = 0; extra + 4 <= extraLength;) { // zip64: the sizes are in an extra field
            const char* field = entry + entryBytes + nameLength + extra;
            const int length = qFromLittleEndian<quint16>(field + 2);
            int used = 0;
            if (qFromLittleEndian<quint16>(field) == 1 && extra + 4 + length <= extraLength) {
                if (member.inflatedBytes == 0xffffffffLL && used + 8 <= length) {
                    member.inflatedBytes = qFromLittleEndian<qint64>(field + 4 + used);
                    used += 8;
                }
                if (member.compressedBytes == 0xffffffffLL && used + 8 <= length)
                    member.compressedBytes = qFromLittleEndian<qint64>(field + 4 + used);
            }
            extra += 4 + length;
        }
        if (member.inflatedBytes < 0 || member.compressedBytes < 0)
            throw InputError(damagedFileSentence(path));
        inflated = inflated > limits.inflatedBytes ? inflated : inflated + member.inflatedBytes;
        const double ratio =
            double(member.inflatedBytes) / double(std::max<qint64>(member.compressedBytes, 1));
        if (inflated > limits.inflatedBytes ||
            (member.inflatedBytes > limits.inflationRatioFreeBytes && ratio > limits.inflationRatio)) {
            throw InputError(inflationSentence(path));
        }
        m_members.push_back(std::move(member));
        at += entryBytes + nameLength + extraLength + commentLength;
    }
    if (m_members.empty())
        throw InputError(damagedFileSentence(path));
}

bool ZipArchive::contains(const QString& member) const
{
    return std::any_of(m_members.begin(), m_members.end(),
                       [&](const ZipMember& candidate) { return candidate.name == member; });
}

ZipMemberDevice::ZipMemberDevice(const QString& path, const ZipMember& member, qint64 limit)
    : m_path(path), m_left(member.inflatedBytes), m_limit(limit)
{
    const QString inside = QStringLiteral("/vsizip/{%1}/%2").arg(path, member.name);
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    m_file = VSIFOpenL(inside.toUtf8().constData(), "rb");
    if (!m_file)
        throw InputError(damagedFileSentence(path));
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipMemberDevice::~ZipMemberDevice()
{
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    VSIFCloseL(m_file);
}

qint64 ZipMemberDevice::readData(char* bytes, qint64 wanted)
{
    if (m_left == 0 || !m_failure.isEmpty())
        return -1;
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const auto got = qint64(VSIFReadL(bytes, 1, std::size_t(std::min(wanted, m_left)), m_file));
    m_read += got;
    m_left -= got;
    if (m_read > m_limit)
        m_failure = inflationSentence(m_path);
    else if (got == 0 && wanted > 0)
        m_failure = damagedFileSentence(m_path); // the directory promised more
    return m_failure.isEmpty() ? got : -1;
}

std::unique_ptr<ZipMemberDevice> ZipArchive::open(const QString& member) const
{
    for (const ZipMember& candidate : m_members) {
        if (candidate.name == member)
            return std::make_unique<ZipMemberDevice>(m_path, candidate, m_limits.inflatedBytes);
    }
    throw InputError(damagedFileSentence(m_path));
}

} // namespace airshed::tables
