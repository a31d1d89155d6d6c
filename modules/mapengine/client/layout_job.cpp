// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/layout_job.h"

#include "core/errors.h"
#include "engine_proxy.h"
#include "mapengine/client/engine_messages.h"
#include "mapengine/client/wire_conversion.h"

namespace airshed::mapengine
{

namespace
{

constexpr qulonglong onlyJob = 1;

} // namespace

LayoutJob::LayoutJob(EngineProcessOptions options, LayoutExport request,
                     std::function<void(OrgAirshedMapEngine1Interface&)> fillProject,
                     std::chrono::milliseconds limit)
    : m_options(std::move(options)), m_request(std::move(request)), m_fillProject(std::move(fillProject)),
      m_file(m_request.outputPath)
{
    // An export holds the main thread for its whole length: only the limit of the job says that it hangs.
    m_options.mainThreadLimit = limit;
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(jobTooLongMessage()); });
}

void LayoutJob::start()
{
    m_process = std::make_unique<EngineProcess>(m_options);
    connect(m_process.get(), &EngineProcess::connected, this, [this] {
        connect(&m_process->engine(), &OrgAirshedMapEngine1Interface::JobProgress, this,
                [this](qulonglong, double fraction) { Q_EMIT progress(fraction); });
        connect(&m_process->engine(), &OrgAirshedMapEngine1Interface::JobFinished, this,
                [this] { commit(); });
        connect(&m_process->engine(), &OrgAirshedMapEngine1Interface::JobFailed, this,
                [this](qulonglong, const QString& kind, const QString& detail) {
                    fail(jobFailureMessage(kind, detail == m_file.temporaryPath() ? QString() : detail));
                });
    });
    connect(m_process.get(), &EngineProcess::ready, this, &LayoutJob::send);
    connect(m_process.get(), &EngineProcess::ended, this, [this](EngineProcess::End end) {
        switch (end) {
        case EngineProcess::End::NotStarted:
            fail(engineMissingMessage(m_options.program));
            break;
        case EngineProcess::End::IncompatibleVersion:
            fail(engineIncompatibleMessage(m_options.program));
            break;
        case EngineProcess::End::Crashed:
        case EngineProcess::End::Hung:
            fail(engineStoppedDuringJobMessage());
            break;
        }
    });
    m_limit.start();
    try {
        m_process->start();
    } catch (const OutputError& error) {
        QMetaObject::invokeMethod(
            this, [this, message = error.message()] { fail(message); }, Qt::QueuedConnection);
    }
}

void LayoutJob::send()
{
    m_fillProject(m_process->engine());
    m_process->engine().ExportLayout(onlyJob, toWire(m_request, m_file.temporaryPath()));
}

void LayoutJob::commit()
{
    try {
        m_file.commit();
    } catch (const OutputError& error) {
        fail(error.message());
        return;
    }
    if (std::exchange(m_hasEnded, true))
        return;
    m_limit.stop();
    Q_EMIT finished(m_file.target());
}

void LayoutJob::fail(const QString& message)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_limit.stop();
    Q_EMIT failed(layoutNotWrittenMessage(m_file.target(), message));
}

} // namespace airshed::mapengine
