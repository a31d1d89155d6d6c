// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tasks.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>
#include <algorithm>
#include <atomic>

namespace airshed::workbench
{

namespace
{

constexpr int endedTasksKept = 20;
constexpr qint64 worthMentioningMs = 1000; ///< shorter work that went well leaves no line in the list
constexpr int progressIntervalMs = 50;     ///< often enough to look alive, seldom enough to cost nothing

/// What the worker tells and is told; shared so that neither side has to outlive the other.
struct SharedProgress final : public Progress {
    void report(qint64 done, qint64 total, const QString& what) override
    {
        const QMutexLocker lock(&mutex);
        fraction =
            total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : -1.0;
        status = what;
        isNew = true;
    }
    bool isCancelled() const override { return cancelled; }

    std::atomic<bool> cancelled = false;
    QMutex mutex;
    double fraction = -1;
    QString status;
    bool isNew = false;
};

/// How the work ended; written by the worker before it ends, read by the window afterwards.
struct Outcome {
    Task::State state = Task::State::Finished;
    QString message;
};

QString unexpected(const QString& title, const QString& what)
{
    return QCoreApplication::translate("airshed::workbench::Tasks",
                                       "“%1” stopped because of a fault in the program: %2. "
                                       "Please report it to the makers; nothing else is affected.")
        .arg(title, what);
}

/// Runs a step and says how it ended; nothing that it throws goes further.
Outcome outcomeOf(const QString& title, const std::function<void()>& step)
{
    try {
        step();
        return {};
    } catch (const Cancelled&) {
        return {Task::State::Cancelled, {}};
    } catch (const Error& error) {
        return {Task::State::Failed, error.message()};
    } catch (const std::bad_alloc&) {
        return {Task::State::Failed,
                QCoreApplication::translate(
                    "airshed::workbench::Tasks",
                    "“%1” needs more memory than is free. Close other programs and try again.")
                    .arg(title)};
    } catch (const std::exception& error) {
        return {Task::State::Failed, unexpected(title, QString::fromUtf8(error.what()))};
    }
}

} // namespace

struct Task::Private {
    QString title;
    State state = State::Running;
    double fraction = -1;
    QString status;
    QString errorMessage;
    std::shared_ptr<SharedProgress> progress = std::make_shared<SharedProgress>();
    std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>();
    std::function<void()> then;
    QFutureWatcher<void> watcher;
    QElapsedTimer sinceStart;
};

Task::Task(const QString& title, QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->title = title;
}

Task::~Task() = default;

QString Task::title() const { return d->title; }
Task::State Task::state() const { return d->state; }
double Task::fraction() const { return d->fraction; }
QString Task::status() const { return d->status; }
QString Task::errorMessage() const { return d->errorMessage; }
void Task::cancel() { d->progress->cancelled = true; }

struct Tasks::Private {
    QThreadPool pool;
    QList<Task*> tasks; ///< newest first
    QTimer progressTimer;
};

Tasks::Tasks(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->progressTimer.setInterval(progressIntervalMs);
    connect(&d->progressTimer, &QTimer::timeout, this, [this] { takeProgress(); });
}

Tasks::~Tasks() { cancelAllAndWait(); }

void Tasks::setCoreLimit(int cores)
{
    const int all = QThread::idealThreadCount();
    const int most = std::max(1, cores > 0 ? std::min(cores, all) : all);
    d->pool.setMaxThreadCount(most);
    // Work that is dealt out to many cores runs in Qt's own pool, whichever task waits for it.
    QThreadPool::globalInstance()->setMaxThreadCount(most);
}

Task* Tasks::start(const QString& title, std::function<void(Progress&)> work, std::function<void()> then)
{
    auto* task = new Task(title, this);
    task->d->then = std::move(then);
    task->d->sinceStart.start();
    d->tasks.prepend(task);
    connect(&task->d->watcher, &QFutureWatcher<void>::finished, this, [this, task] { finish(task); });
    task->d->watcher.setFuture(
        QtConcurrent::run(&d->pool, [title, work = std::move(work), progress = task->d->progress,
                                     outcome = task->d->outcome](QPromise<void>&) {
            *outcome = outcomeOf(title, [&] {
                progress->throwIfCancelled();
                work(*progress);
            });
        }));
    d->progressTimer.start();
    Q_EMIT started(task);
    Q_EMIT changed();
    return task;
}

void Tasks::takeProgress()
{
    bool anything = false;
    for (Task* task : std::as_const(d->tasks)) {
        if (task->state() != Task::State::Running)
            continue;
        {
            SharedProgress& progress = *task->d->progress;
            const QMutexLocker lock(&progress.mutex);
            if (!progress.isNew)
                continue;
            progress.isNew = false;
            task->d->fraction = progress.fraction;
            task->d->status = progress.status;
        }
        anything = true;
        Q_EMIT task->progressed();
    }
    if (anything)
        Q_EMIT changed();
}

void Tasks::finish(Task* task)
{
    takeProgress();
    Outcome outcome = *task->d->outcome;
    // Work that ended well has had its effects even if somebody pressed Cancel in the last moment: tell its
    // caller.
    if (outcome.state == Task::State::Finished && task->d->then)
        outcome = outcomeOf(task->title(), task->d->then);
    task->d->then = nullptr;
    task->d->state = outcome.state;
    task->d->errorMessage = outcome.message;
    if (outcome.state == Task::State::Finished)
        task->d->fraction = 1;
    const bool isWorthMentioning =
        outcome.state != Task::State::Finished || task->d->sinceStart.elapsed() >= worthMentioningMs;
    if (runningCount() == 0)
        d->progressTimer.stop();
    Q_EMIT task->ended();
    if (outcome.state == Task::State::Failed)
        Q_EMIT failed(task, outcome.message);
    if (!isWorthMentioning) {
        d->tasks.removeOne(task);
        task->deleteLater();
    }
    forgetOldTasks();
    Q_EMIT changed();
}

void Tasks::forgetOldTasks()
{
    int ended = 0;
    for (qsizetype i = 0; i < d->tasks.size();) {
        Task* task = d->tasks.at(i);
        if (task->state() != Task::State::Running && ++ended > endedTasksKept) {
            d->tasks.removeAt(i);
            task->deleteLater();
        } else {
            ++i;
        }
    }
}

void Tasks::cancelAllAndWait()
{
    for (Task* task : std::as_const(d->tasks))
        task->cancel();
    d->pool.waitForDone();
    for (Task* task : std::as_const(d->tasks))
        task->d->watcher.disconnect(this);
}

QList<Task*> Tasks::tasks() const { return d->tasks; }

int Tasks::runningCount() const
{
    return static_cast<int>(std::count_if(d->tasks.cbegin(), d->tasks.cend(), [](const Task* task) {
        return task->state() == Task::State::Running;
    }));
}

} // namespace airshed::workbench
