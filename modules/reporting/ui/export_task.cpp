// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ui/export_task.h"

#include "core/errors.h"
#include "core/progress.h"
#include "workbench/tasks.h"

#include <QCoreApplication>
#include <QMutex>
#include <QWaitCondition>

namespace airshed::reporting
{

namespace
{

/// What the engine's signals tell the waiting task; shared, because either may go first.
struct Told {
    QMutex mutex;
    QWaitCondition changed;
    double fraction = 0;
    bool hasEnded = false;
    QString path;    ///< empty: not written
    QString failure; ///< empty: cancelled or written
};

QString drawing()
{
    return QCoreApplication::translate("airshed::reporting::ExportTask", "Drawing the page");
}

/// Hears of one job in the window's thread.
class Listener final : public QObject
{
public:
    Listener(mapengine::MapEngine& engine, mapengine::JobId job, std::shared_ptr<Told> told)
        : QObject(&engine)
    {
        using mapengine::MapEngine;
        connect(&engine, &MapEngine::jobProgress, this, [job, told](quint64 which, double fraction) {
            if (which != job)
                return;
            const QMutexLocker lock(&told->mutex);
            told->fraction = fraction;
            told->changed.wakeAll();
        });
        connect(&engine, &MapEngine::exportFinished, this,
                [this, job, told](quint64 which, const QString& path) {
                    if (which == job)
                        end(*told, path, {});
                });
        connect(&engine, &MapEngine::jobFailed, this,
                [this, job, told](quint64 which, const QString& message) {
                    if (which == job)
                        end(*told, {}, message);
                });
    }

private:
    void end(Told& told, const QString& path, const QString& failure)
    {
        const QMutexLocker lock(&told.mutex);
        told.hasEnded = true;
        told.path = path;
        told.failure = failure;
        told.changed.wakeAll();
        deleteLater();
    }
};

/// In the task's thread: passes progress on until the engine is done or the person has had enough.
QString wait(Told& told, Progress& progress, const std::function<void()>& cancelJob)
{
    constexpr unsigned long pollMs = 50;
    QMutexLocker lock(&told.mutex);
    while (!told.hasEnded) {
        progress.report(qRound64(told.fraction * 100), 100, drawing());
        if (progress.isCancelled()) {
            cancelJob();
            throw Cancelled();
        }
        told.changed.wait(&told.mutex, pollMs);
    }
    if (!told.path.isEmpty())
        return told.path;
    if (told.failure.isEmpty())
        throw Cancelled();
    throw OutputError(told.failure);
}

} // namespace

workbench::Task* startExport(mapengine::MapEngine& engine, workbench::Tasks& tasks,
                             const mapengine::LayoutExport& request, const QString& title,
                             std::function<void(const QString& path)> then)
{
    const mapengine::JobId job = engine.exportLayout(request);
    auto told = std::make_shared<Told>();
    new Listener(engine, job, told); // its parent is the engine; it goes when the job has ended
    const auto cancelJob = [engine = &engine, job] {
        QMetaObject::invokeMethod(
            engine, [engine, job] { engine->cancel(job); }, Qt::QueuedConnection);
    };
    return tasks.run<QString>(
        title, [told, cancelJob](Progress& progress) { return wait(*told, progress, cancelJob); },
        std::move(then));
}

} // namespace airshed::reporting
