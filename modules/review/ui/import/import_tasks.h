// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks of one import. They read and write an open workspace, so they must have left it before it closes:
// this stops them and waits.
#pragma once

#include "workbench/tasks.h"

#include <QObject>
#include <QPointer>
#include <memory>

namespace airshed::review
{

class ImportTasks final : public QObject
{
    Q_OBJECT

public:
    explicit ImportTasks(workbench::Tasks& tasks, QObject* parent = nullptr);
    /// Cancels what runs and waits until none of its work is in any thread.
    ~ImportTasks() override;

    /// As workbench::Tasks::run; `then` is left out when this is gone.
    template<typename Result>
    workbench::Task* run(const QString& title, std::function<Result(Progress&)> work,
                         std::function<void(Result)> then)
    {
        auto inside = std::make_shared<Inside>(m_room);
        const QPointer<ImportTasks> self(this);
        return follow(m_tasks.run<Result>(
            title,
            [work = std::move(work), inside = std::move(inside)](Progress& progress) {
                return work(progress);
            },
            [self, then = std::move(then)](Result result) {
                if (self)
                    then(std::move(result));
            }));
    }
    void cancelAll();

private:
    /// Counts the pieces of work that have not left their thread.
    struct Room;
    struct Inside {
        explicit Inside(std::shared_ptr<Room> where);
        ~Inside();
        Q_DISABLE_COPY_MOVE(Inside)
        std::shared_ptr<Room> room;
    };
    workbench::Task* follow(workbench::Task* task);
    workbench::Tasks& m_tasks;
    std::shared_ptr<Room> m_room;
    QList<QPointer<workbench::Task>> m_running;
};

} // namespace airshed::review
