// SPDX-License-Identifier: GPL-3.0-or-later
// The same seed gives the same demonstration, another one another; and making it is all or nothing.
#include "demonstration_fixture.h"

#include "core/errors.h"
#include "core/paths.h"
#include "inventory/field_text.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

using namespace airshed;
using namespace airshed::inventory;

namespace
{

QMap<QString, QByteArray> hashes(const QString& folder)
{
    QMap<QString, QByteArray> result;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString name = QDir(folder).relativeFilePath(files.next());
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        result.insert(name, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    return result;
}

/// Everything but the bookkeeping.
QStringList texts(const std::vector<Source>& sources)
{
    QStringList result;
    for (const Source& s : sources)
        result.push_back(QStringList{s.number, s.name, s.creditCode, s.originalX, s.originalY,
                                     toText(s.position), toText(s.emission[Pollutant::NOx]),
                                     toText(s.emission[Pollutant::VOCs]), s.performanceGrade, s.address}
                             .join(u'|'));
    return result;
}

class CancelAfter final : public Progress
{
public:
    explicit CancelAfter(int reports) : m_left(reports) {}
    void report(qint64, qint64, const QString&) override { --m_left; }
    bool isCancelled() const override { return m_left <= 0; }

private:
    int m_left;
};

} // namespace

class DemonstrationSeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_same_seed_gives_the_same_files_and_records_and_another_seed_others()
    {
        NoProgress progress;
        const demonstration::Registry registry =
            demonstration::readRegistry(dataFolder() + QStringLiteral("/nanchang"));
        const demonstration::Geography geography = demonstration::makeGeography(registry, progress);
        const auto made = [&](std::uint64_t seed) {
            const QTemporaryDir folder;
            demonstration::DemonstrationOptions options;
            options.seed = seed;
            options.sources = 400;
            makeInventory(options, folder.path(), registry, geography, progress);
            const auto workspace =
                Workspace::open(folder.filePath(QStringLiteral("workspace")), Workspace::Access::Read);
            const auto store = workspace->openReader();
            return std::pair(hashes(folder.filePath(QStringLiteral("raw"))),
                             texts(store->sources(store->sourceIds({}))));
        };
        const auto [lists, records] = made(7);
        const auto [sameLists, sameRecords] = made(7);
        const auto [otherLists, otherRecords] = made(8);
        QCOMPARE(records.size(), 400);
        QCOMPARE(sameLists, lists);
        QCOMPARE(sameRecords, records);
        QVERIFY(otherRecords != records);
        QVERIFY(lists.contains(QStringLiteral("observations/key.csv")));
        QVERIFY(otherLists.value(QStringLiteral("key.csv")) != lists.value(QStringLiteral("key.csv")));
    }

    void a_folder_with_something_in_it_is_refused_and_kept()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("报告.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        demonstration::DemonstrationOptions options;
        options.folder = folder.path();
        NoProgress progress;
        QVERIFY_THROWS_EXCEPTION(OutputError, makeDemonstration(options, progress));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("报告.txt")});
    }

    void cancelling_leaves_nothing_behind_data()
    {
        QTest::addColumn<int>("reports");
        QTest::newRow("in the geography") << 3;
        QTest::newRow("in the lists") << 15;
    }
    void cancelling_leaves_nothing_behind()
    {
        QFETCH(int, reports);
        const QTemporaryDir folder;
        demonstration::DemonstrationOptions options;
        options.sources = 300;
        options.folder = folder.filePath(QStringLiteral("演示"));
        CancelAfter progress(reports);
        QVERIFY_THROWS_EXCEPTION(Cancelled, makeDemonstration(options, progress));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{});
    }
};

QTEST_GUILESS_MAIN(DemonstrationSeedTest)
#include "test_demonstration_seed.moc"
