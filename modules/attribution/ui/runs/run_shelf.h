// SPDX-License-Identifier: GPL-3.0-or-later
// The stored runs of the open workspace and the one that the session shows: opens, stores and removes them.
// Listing and comparing is the panel's.
#pragma once

#include "attribution/logic/run_record.h"

#include <QObject>
#include <QStringList>

namespace airshed::attribution
{

class AttributionSession;

class RunShelf final : public QObject
{
    Q_OBJECT

public:
    RunShelf(AttributionSession& session, QObject* parent);

    /// Of the session's result; empty: there is none, or it could not be stored.
    const QString& shownId() const { return m_shownId; }
    QDateTime shownTime() const { return m_shownTime; }

    /// A run that was just made becomes the session's result. Without an id it is not stored.
    void show(const RunRecord& run);
    /// Reads a stored run in a task and shows it.
    void open(const QString& id);
    /// Removes the runs' records.
    void remove(const QStringList& ids);

Q_SIGNALS:
    /// Runs came or went.
    void changed();
    /// Another run is shown.
    void shown();

private:
    AttributionSession& m_session;
    QString m_shownId;
    QDateTime m_shownTime;
};

} // namespace airshed::attribution
