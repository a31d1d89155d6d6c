// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/recovery_journal.h"

#include "core/atomic_file.h"

#include <QFile>
#include <QJsonDocument>

namespace airshed::inventory
{

namespace
{

const QString stateKey = QStringLiteral("state");

} // namespace

RecoveryJournal::RecoveryJournal(const QString& path) : m_path(path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (document.isObject()) {
        m_parts = document.object();
    } else {
        const QString aside = path + QStringLiteral(".unreadable");
        QFile::remove(aside);
        QFile::rename(path, aside);
    }
}

void RecoveryJournal::keep(const QString& part, const QJsonObject& state)
{
    m_parts.insert(part, QJsonObject{{stateKey, state}});
    write();
}

void RecoveryJournal::drop(const QString& part)
{
    if (!m_parts.contains(part))
        return;
    m_parts.remove(part);
    if (m_parts.isEmpty())
        clear();
    else
        write();
}

void RecoveryJournal::clear()
{
    m_parts = {};
    QFile::remove(m_path);
}

QStringList RecoveryJournal::parts() const { return m_parts.keys(); }

std::optional<QJsonObject> RecoveryJournal::kept(const QString& part) const
{
    if (!m_parts.contains(part))
        return std::nullopt;
    return m_parts.value(part).toObject().value(stateKey).toObject();
}

void RecoveryJournal::write() const
{
    writeFileAtomically(m_path, QJsonDocument(m_parts).toJson(QJsonDocument::Compact));
}

} // namespace airshed::inventory
