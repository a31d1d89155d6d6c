// SPDX-License-Identifier: GPL-3.0-or-later
// Takes files of hourly observations into the workspace: reads and stores them in a task and says what became
// of them.
#pragma once

#include <QObject>
#include <QStringList>

namespace airshed::attribution
{

class AttributionSession;

class LoadObservations final : public QObject
{
    Q_OBJECT

public:
    explicit LoadObservations(AttributionSession& session);
    ~LoadObservations() override;
    /// Without asking which.
    void load(const QStringList& paths);

Q_SIGNALS:
    void loaded();

private:
    void choose();
    AttributionSession& m_session;
};

} // namespace airshed::attribution
