// SPDX-License-Identifier: GPL-3.0-or-later
// Long work off the window's thread, with progress and cancel, listed in the Tasks panel.
#pragma once

#include "core/progress.h"

#include <QObject>
#include <QString>
#include <functional>
#include <memory>

namespace airshed::workbench
{

/// One running or ended piece of work. Lives in the window's thread; its work runs in another.
class Task final : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Finished, Failed, Cancelled };
    ~Task() override;

    QString title() const;
    State state() const;
    double fraction() const; ///< 0..1; negative: unknown
    QString status() const;  ///< "1,200 of 5,337 rows"
    QString errorMessage() const;
    void cancel();

Q_SIGNALS:
    void progressed();
    /// In the window's thread, after the work and its then-function ended, however it ended.
    void ended();

private:
    friend class Tasks;
    struct Private;
    Task(const QString& title, QObject* parent);
    std::unique_ptr<Private> d;
};

class Tasks final : public QObject
{
    Q_OBJECT

public:
    explicit Tasks(QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~Tasks() override;

    /// Runs work in a thread of the pool, then `then` in the window's thread unless work threw. An
    /// airshed::Error becomes the task's errorMessage and goes to `failed`; Cancelled is not an error.
    template<typename Result>
    Task* run(const QString& title, std::function<Result(Progress&)> work, std::function<void(Result)> then)
    {
        auto result = std::make_shared<std::unique_ptr<Result>>();
        return start(
            title,
            [work = std::move(work), result](Progress& p) { *result = std::make_unique<Result>(work(p)); },
            [then = std::move(then), result] { then(std::move(**result)); });
    }
    Task* start(const QString& title, std::function<void(Progress&)> work, std::function<void()> then);

    /// Running ones and the last ended ones, newest first; short work that went well is not kept.
    QList<Task*> tasks() const;
    /// For the end of the program: no work runs afterwards, and no then-function is called any more.
    void cancelAllAndWait();
    int runningCount() const;
    /// How many pieces of work run at a time, and on how many cores those that are dealt out; 0: all.
    void setCoreLimit(int cores);

Q_SIGNALS:
    void started(airshed::workbench::Task* task);
    void failed(airshed::workbench::Task* task, const QString& message);
    void changed();

private:
    void takeProgress();
    void finish(Task* task);
    void forgetOldTasks();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::workbench
