// SPDX-License-Identifier: GPL-3.0-or-later
// One page to print, in an engine process that lives only for it. Ending this object ends the process and
// removes what it had begun to write.
#pragma once

#include "mapengine/client/engine_process.h"
#include "mapengine/client/map_engine.h"
#include "mapengine/client/output_file.h"

#include <QObject>
#include <QTimer>
#include <functional>

namespace airshed::mapengine
{

class LayoutJob final : public QObject
{
    Q_OBJECT

public:
    /// fillProject makes the engine's project the map of the moment at which the export was asked for.
    LayoutJob(EngineProcessOptions options, LayoutExport request,
              std::function<void(OrgAirshedMapEngine1Interface&)> fillProject,
              std::chrono::milliseconds limit);

    /// finished() or failed() follows, never during this call.
    void start();
    qint64 processId() const { return m_process ? m_process->processId() : 0; }

Q_SIGNALS:
    void progress(double fraction);
    void finished(const QString& outputPath);
    void failed(const QString& message);

private:
    void send();
    void fail(const QString& message);
    void commit();

    EngineProcessOptions m_options;
    LayoutExport m_request;
    std::function<void(OrgAirshedMapEngine1Interface&)> m_fillProject;
    OutputFile m_file;
    QTimer m_limit;
    std::unique_ptr<EngineProcess> m_process;
    bool m_hasEnded = false;
};

} // namespace airshed::mapengine
