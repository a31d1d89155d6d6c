// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/paths.h"

#include <QtTest>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace airshed;

namespace
{

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The exit status of a function run in a process of its own.
template<typename Work>
int inChild(Work work)
{
    const pid_t pid = fork();
    if (pid == 0) {
        int code = 1;
        try {
            code = work();
        } catch (...) {
            code = 99;
        }
        _exit(code);
    }
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace

class TestCoreFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written_file_replaces_the_old_one_and_leaves_nothing_beside_it()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("清单 说明.json"));
        writeFileAtomically(path, "old");
        writeFileAtomically(path, "new");
        QCOMPARE(contentOf(path), QByteArray("new"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 {QStringLiteral("清单 说明.json")});
    }

    void permissions_of_a_replaced_file_stay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        writeFileAtomically(path, "old");
        const QFile::Permissions narrow =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QVERIFY(QFile::setPermissions(path, narrow));
        writeFileAtomically(path, "new");
        QCOMPARE(QFile::permissions(path), narrow);
    }

    void pipe_or_device_is_written_to_and_never_replaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("管道.csv"));
        const QByteArray name = QFile::encodeName(path);
        QCOMPARE(mkfifo(name.constData(), 0600), 0);
        const int reader = open(name.constData(), O_RDWR | O_NONBLOCK);
        QVERIFY(reader >= 0);
        writeFileAtomically(path, "rows");
        char bytes[16] = {};
        QCOMPARE(read(reader, bytes, sizeof bytes), ssize_t(4));
        QCOMPARE(QByteArray(bytes), QByteArray("rows"));
        close(reader);
        QVERIFY_THROWS_EXCEPTION(OutputError, FileReplacement{path});
        struct stat status = {};
        QVERIFY(stat(name.constData(), &status) == 0 && S_ISFIFO(status.st_mode));
        QVERIFY_THROWS_EXCEPTION(OutputError, writeFileAtomically(QStringLiteral("/dev/full"), "rows"));
    }

    void link_still_points_to_the_file_that_was_replaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("real.txt"));
        const QString link = folder.filePath(QStringLiteral("link.txt"));
        writeFileAtomically(path, "old");
        QVERIFY(QFile::link(path, link));
        writeFileAtomically(link, "new");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(path), QByteArray("new"));
    }

    void full_disk_leaves_the_old_file_and_says_so()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        writeFileAtomically(path, "old");
        const int code = inChild([&path] {
            signal(SIGXFSZ, SIG_IGN); // then a write beyond the limit fails as on a full disk
            const rlimit limit{1000, 1000};
            setrlimit(RLIMIT_FSIZE, &limit);
            try {
                writeFileAtomically(path, QByteArray(100'000, 'x'));
            } catch (const OutputError& error) {
                return error.message().contains(path) ? 0 : 2;
            }
            return 3;
        });
        QCOMPARE(code, 0);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(1));
    }

    void missing_folder_is_an_output_error()
    {
        QVERIFY_EXCEPTION_THROWN(writeFileAtomically(QStringLiteral("/nowhere/at/all/a.txt"), "x"),
                                 OutputError);
    }

    void replacement_without_commit_leaves_no_trace()
    {
        const QTemporaryDir folder;
        {
            const FileReplacement replacement(folder.filePath(QStringLiteral("图.pdf")));
            QVERIFY(replacement.temporaryPath().endsWith(QStringLiteral(".pdf")));
            QFile file(replacement.temporaryPath());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("half");
        }
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void killed_writer_leaves_the_old_file_whole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        const QByteArray one(200'000, '1');
        const QByteArray two(200'000, '2');
        writeFileAtomically(path, one);
        for (int round = 0; round < 20; ++round) {
            const pid_t pid = fork();
            if (pid == 0) {
                for (;;) {
                    writeFileAtomically(path, two);
                    writeFileAtomically(path, one);
                }
            }
            QTest::qSleep(3 + round);
            kill(pid, SIGKILL);
            int status = 0;
            waitpid(pid, &status, 0);
            const QByteArray found = contentOf(path);
            QVERIFY(found == one || found == two);
        }
    }

    void program_folders_follow_the_environment()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("styles")));
        qputenv("AIRSHED_RESOURCES", folder.path().toUtf8());
        QCOMPARE(resourcesFolder(), folder.path());
        qputenv("AIRSHED_RESOURCES", "/nowhere");
        QVERIFY_EXCEPTION_THROWN(resourcesFolder(), InputError);
        qunsetenv("AIRSHED_RESOURCES");
        QVERIFY(QFileInfo(dataFolder()).isDir());
        QVERIFY(pluginsFolder().endsWith(QStringLiteral("airshed/plugins")));
    }
};

QTEST_GUILESS_MAIN(TestCoreFiles)
#include "test_core_files.moc"
