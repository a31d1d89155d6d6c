// SPDX-License-Identifier: GPL-3.0-or-later
// Guards what a workspace promises to its folder: made whole or not at all, written by one window at a time,
// taken over after a crash, and never opened in a way that damages what is there.
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/folder_lock.h"
#include "inventory/recovery_journal.h"
#include "inventory/sample_records.h"
#include "inventory/schema.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QtTest>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace airshed;
using namespace airshed::inventory;

namespace
{

/// Another window: a real process that does its work up to where it calls `ready`, and stays there until it
/// is killed.
class OtherWindow
{
public:
    using Work = std::function<void(const std::function<void()>& ready)>;
    explicit OtherWindow(const Work& work)
    {
        int pipe[2];
        if (::pipe(pipe) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            work([&pipe] {
                const char answer = '1';
                while (::write(pipe[1], &answer, 1) == 1)
                    ::pause();
            });
            ::_exit(1);
        }
        ::close(pipe[1]);
        char answer = 0;
        m_isReady = ::read(pipe[0], &answer, 1) == 1;
        ::close(pipe[0]);
    }
    ~OtherWindow() { kill(); }
    OtherWindow(const OtherWindow&) = delete;
    OtherWindow& operator=(const OtherWindow&) = delete;

    bool isReady() const { return m_isReady; }
    qint64 pid() const { return m_pid; }
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    bool m_isReady = false;
};

/// Stops for good in the middle of the work.
struct StopsHalfWay : Progress {
    explicit StopsHalfWay(std::function<void()> stopThere) : stop(std::move(stopThere)) {}
    void report(qint64 done, qint64 total, const QString&) override
    {
        if (total > 0 && done > total / 2)
            stop();
    }
    bool isCancelled() const override { return false; }
    std::function<void()> stop;
};

void holdLock(const QString& folder, const std::function<void()>& ready)
{
    const FolderLock lock(folder);
    if (lock.isOurs())
        ready();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sentenceOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newPath() { return m_folder.filePath(QStringLiteral("南昌 工作区 %1").arg(++m_count)); }
    QString madeWorkspace()
    {
        const QString path = newPath();
        const auto workspace = Workspace::create(path, QStringLiteral("南昌市"), 4548);
        NoProgress progress;
        workspace->store().add(samples::content({samples::source(QStringLiteral("A-1"))}), progress);
        return path;
    }

private Q_SLOTS:
    void new_workspace_has_its_title_and_map_system()
    {
        const QString path = newPath();
        Workspace::create(path, QStringLiteral("南昌市 2024"), 4548);
        const auto workspace = Workspace::open(path, Workspace::Access::Write);
        QCOMPARE(workspace->title(), QStringLiteral("南昌市 2024"));
        QCOMPARE(workspace->mapEpsg(), 4548);
        QVERIFY(!workspace->isReadOnly());
        QVERIFY(!workspace->wasLeftByCrash());
        QVERIFY(QFileInfo(workspace->exportsFolder()).isDir());
        QCOMPARE(workspace->store().schemaVersion(), schema::currentVersion);
    }

    void workspace_is_not_made_over_what_is_there()
    {
        const QString path = newPath();
        QVERIFY(QDir().mkpath(path));
        const QString kept = path + QStringLiteral("/别的文件.txt");
        QFile file(kept);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        const QString sentence = sentenceOf([&] { Workspace::create(path, QStringLiteral("t"), 4548); });
        QVERIFY2(sentence.contains(path), qPrintable(sentence));
        QCOMPARE(QDir(path).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("别的文件.txt")});
    }

    void folder_that_is_no_workspace_is_refused_by_name_data()
    {
        QTest::addColumn<QString>("make");
        QTest::newRow("missing") << QString();
        QTest::newRow("a file") << QStringLiteral("file");
        QTest::newRow("an empty folder") << QStringLiteral("folder");
    }
    void folder_that_is_no_workspace_is_refused_by_name()
    {
        QFETCH(QString, make);
        const QString path = newPath();
        if (make == QLatin1String("folder"))
            QVERIFY(QDir().mkpath(path));
        if (make == QLatin1String("file")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY_EXCEPTION_THROWN(Workspace::open(path, Workspace::Access::Write), WorkspaceError);
        QVERIFY(sentenceOf([&] { Workspace::open(path, Workspace::Access::Write); }).contains(path));
    }

    void second_window_reads_and_says_who_writes()
    {
        const QString path = madeWorkspace();
        OtherWindow other([&path](const auto& ready) { holdLock(path, ready); });
        QVERIFY(other.isReady());
        {
            const auto workspace = Workspace::open(path, Workspace::Access::Write);
            QVERIFY(workspace->isReadOnly());
            QVERIFY2(workspace->readOnlyReason().contains(QString::number(other.pid())),
                     qPrintable(workspace->readOnlyReason()));
            QCOMPARE(workspace->store().count(QStringLiteral("source")), 1);
            NoProgress progress;
            QVERIFY_EXCEPTION_THROWN(
                workspace->store().add(samples::content({samples::source(QStringLiteral("A-2"))}), progress),
                WorkspaceError);
            QVERIFY_EXCEPTION_THROWN(workspace->recoveryJournal(), WorkspaceError);
        }
        // Looking at it must not have taken the other window's lock away.
        QVERIFY(Workspace::open(path, Workspace::Access::Write)->isReadOnly());
    }

    void workspace_of_a_killed_window_is_taken_over_and_says_so()
    {
        const QString path = madeWorkspace();
        OtherWindow other([&path](const auto& ready) { holdLock(path, ready); });
        QVERIFY(other.isReady());
        other.kill();
        {
            const auto workspace = Workspace::open(path, Workspace::Access::Write);
            QVERIFY(!workspace->isReadOnly());
            QVERIFY(workspace->wasLeftByCrash());
        }
        QVERIFY(!Workspace::open(path, Workspace::Access::Write)->wasLeftByCrash());
    }

    void window_killed_while_it_writes_leaves_the_last_committed_state()
    {
        const QString path = madeWorkspace();
        OtherWindow other([&path](const auto& ready) {
            const auto workspace = Workspace::open(path, Workspace::Access::Write);
            std::vector<Source> many;
            for (int i = 0; i < 20'000; ++i)
                many.push_back(samples::source(QStringLiteral("B-%1").arg(i)));
            StopsHalfWay progress(ready);
            workspace->store().add(samples::content(std::move(many)), progress);
        });
        QVERIFY(other.isReady());
        other.kill();
        const auto workspace = Workspace::open(path, Workspace::Access::Write);
        QVERIFY(workspace->wasLeftByCrash());
        QCOMPARE(workspace->store().count(QStringLiteral("source")), 1);
        QCOMPARE(workspace->store().batches().size(), std::size_t{1});
        NoProgress progress;
        workspace->store().add(samples::content({samples::source(QStringLiteral("A-2"))}), progress);
        QCOMPARE(workspace->store().count(QStringLiteral("source")), 2);
    }

    void damaged_inventory_is_refused_and_left_as_it_is_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("length");
        QTest::newRow("cut in half") << qint64{-1} << qint64{0};
        QTest::newRow("no database at all") << qint64{0} << qint64{4096};
    }
    void damaged_inventory_is_refused_and_left_as_it_is()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, length);
        const QString path = madeWorkspace();
        const QString inventory = path + QStringLiteral("/inventory.gpkg");
        {
            QFile file(inventory);
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (from < 0) {
                QVERIFY(file.resize(file.size() / 2));
            } else {
                file.seek(from);
                file.write(QByteArray(length, 'x'));
            }
        }
        const QByteArray before = contentOf(inventory);
        const QString sentence = sentenceOf([&] {
            const auto workspace = Workspace::open(path, Workspace::Access::Write);
            NoProgress progress;
            workspace->store().sourceOutlines(progress);
            workspace->store().batches();
            workspace->store().findProblems({});
        });
        QVERIFY2(sentence.contains(QStringLiteral("inventory.gpkg")), qPrintable(sentence));
        QVERIFY(contentOf(inventory) == before);
    }

    void unfinished_work_survives_a_kill_and_goes_when_it_is_dropped()
    {
        const QString path = madeWorkspace();
        const QJsonObject state{{QStringLiteral("source"), QStringLiteral("A-1")},
                                {QStringLiteral("name"), QStringLiteral("改了一半的名称")}};
        OtherWindow other([&](const auto& ready) {
            const auto workspace = Workspace::open(path, Workspace::Access::Write);
            workspace->recoveryJournal().keep(QStringLiteral("review.card"), state);
            ready();
        });
        QVERIFY(other.isReady());
        other.kill();
        {
            const auto workspace = Workspace::open(path, Workspace::Access::Write);
            RecoveryJournal& journal = workspace->recoveryJournal();
            QCOMPARE(journal.parts(), QStringList{QStringLiteral("review.card")});
            QCOMPARE(journal.kept(QStringLiteral("review.card")), std::optional(state));
            journal.drop(QStringLiteral("review.card"));
        }
        QVERIFY(Workspace::open(path, Workspace::Access::Write)->recoveryJournal().parts().isEmpty());
    }

    void journal_that_cannot_be_understood_is_put_aside_and_not_deleted()
    {
        const QString path = m_folder.filePath(QStringLiteral("未完成.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"review.card\": {\"state");
        file.close();
        QVERIFY(RecoveryJournal(path).parts().isEmpty());
        QCOMPARE(contentOf(path + QStringLiteral(".unreadable")), QByteArray("{\"review.card\": {\"state"));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
