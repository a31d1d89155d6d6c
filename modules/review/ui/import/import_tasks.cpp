// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/import_tasks.h"

#include <QMutex>
#include <QWaitCondition>

namespace airshed::review
{

struct ImportTasks::Room {
    QMutex mutex;
    QWaitCondition left;
    int inside = 0;
};

ImportTasks::Inside::Inside(std::shared_ptr<Room> where) : room(std::move(where))
{
    const QMutexLocker lock(&room->mutex);
    ++room->inside;
}

ImportTasks::Inside::~Inside()
{
    const QMutexLocker lock(&room->mutex);
    --room->inside;
    room->left.wakeAll();
}

ImportTasks::ImportTasks(workbench::Tasks& tasks, QObject* parent)
    : QObject(parent), m_tasks(tasks), m_room(std::make_shared<Room>())
{
}

ImportTasks::~ImportTasks()
{
    cancelAll();
    QMutexLocker lock(&m_room->mutex);
    while (m_room->inside > 0)
        m_room->left.wait(&m_room->mutex);
}

void ImportTasks::cancelAll()
{
    for (const QPointer<workbench::Task>& task : std::as_const(m_running)) {
        if (task)
            task->cancel();
    }
}

workbench::Task* ImportTasks::follow(workbench::Task* task)
{
    m_running.append(task);
    connect(task, &workbench::Task::ended, this, [this, task] { m_running.removeAll(task); });
    return task;
}

} // namespace airshed::review
