// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a run in a task of the workbench: gathers the input, attributes, stores the record, and gives the
// session the result. One run at a time.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "workbench/tasks.h"

#include <QObject>
#include <QPointer>

namespace airshed::attribution
{

class AttributionSession;
class RunShelf;

class AnalysisRun final : public QObject
{
    Q_OBJECT

public:
    AnalysisRun(AttributionSession& session, RunShelf& shelf, QObject* parent);

    bool isRunning() const { return m_task != nullptr; }
    double fraction() const;
    QString status() const;
    /// Why the last run gave nothing; empty: it did not fail.
    const QString& failure() const { return m_failure; }
    void start(const Episode& episode, const AttributionParameters& parameters);
    void cancel();

Q_SIGNALS:
    void progressed();
    /// Running or not, failure.
    void changed();
    /// The session has a new result.
    void found();

private:
    struct Outcome;
    void take(const Outcome& outcome, int serial);
    AttributionSession& m_session;
    RunShelf& m_shelf;
    QPointer<workbench::Task> m_task;
    QString m_failure;
};

} // namespace airshed::attribution
