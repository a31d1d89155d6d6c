// SPDX-License-Identifier: GPL-3.0-or-later
// Imports every raw file of a demonstration into its workspace, as next month's delivery, and compares the
// reports with the key that says which errors were put into which rows: each must be found by its rule at its
// row, and rows without an error must have none.
#include "importing/small_city.h"
#include "importing/table_files.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::importing;
using namespace airshed::tables;
using namespace airshed::testing;

namespace
{

/// Rows of a small CSV file by the names of its header.
QList<QHash<QString, QString>> readTable(const QString& path)
{
    const auto file = openTableFile(path);
    const auto stream = file->rows(0);
    QList<QHash<QString, QString>> rows;
    QStringList header;
    while (const RawRow* row = stream->next()) {
        if (header.isEmpty()) {
            header = row->texts();
            continue;
        }
        QHash<QString, QString> values;
        for (int column = 0; column < header.size(); ++column)
            values.insert(header[column], row->cell(column).toString());
        rows += values;
    }
    return rows;
}

struct Place {
    QString file;
    QString sheet;
    qint64 row = 0;
    bool operator==(const Place&) const = default;
};
size_t qHash(const Place& place, size_t seed = 0)
{
    return qHashMulti(seed, place.file, place.sheet, place.row);
}

QString text(const Place& place)
{
    return QStringLiteral("%1 %2 row %3").arg(place.file, place.sheet).arg(place.row);
}

} // namespace

class TestDemoImport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString raw(const QString& name) const { return m_folder.filePath(QStringLiteral("演示/raw/") + name); }
    QList<QHash<QString, QString>> m_expectations;
    QList<QHash<QString, QString>> m_key;
    QHash<QString, ImportPlan> m_plans;     ///< with every proposal accepted
    QHash<QString, ImportReport> m_reports; ///< by file

private Q_SLOTS:
    void initTestCase()
    {
        QProcess maker;
        maker.start(QStringLiteral(AIRSHED_BUILD_DIR "/bin/airshed-cli"),
                    {QStringLiteral("make-demo"), QStringLiteral("--seed"), QStringLiteral("3"),
                     QStringLiteral("--sources"), QStringLiteral("600"), QStringLiteral("--out"),
                     m_folder.filePath(QStringLiteral("演示"))});
        QVERIFY(maker.waitForFinished(120'000));
        QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());
        m_expectations = readTable(raw(QStringLiteral("expectations.csv")));
        m_key = readTable(raw(QStringLiteral("key.csv")));
        QVERIFY(m_expectations.size() > 10);
        QVERIFY(m_key.size() > 10);

        const auto workspace =
            Workspace::open(m_folder.filePath(QStringLiteral("演示/workspace")), Workspace::Access::Write);
        QVERIFY(!workspace->isReadOnly());
        QCOMPARE(workspace->store().count(QStringLiteral("source")), 600);
        NoProgress progress;
        for (const auto& expectation : m_expectations) {
            const QString file = expectation[QStringLiteral("file")];
            if (m_reports.contains(file))
                continue;
            const ImportContext context = ImportContext::of(*workspace, progress);
            ImportPlan plan = planImport(raw(file), context, {}, progress);
            acceptAll(plan);
            const JudgedImport judged = judgeRows(plan, context, progress);
            workspace->store().add(judged.content, progress);
            m_plans.insert(file, plan);
            m_reports.insert(file, judged.report);
        }
    }

    void every_list_is_understood_as_the_bureau_meant_it()
    {
        for (const auto& expectation : m_expectations) {
            const QString file = expectation[QStringLiteral("file")];
            const QString name = expectation[QStringLiteral("sheet")];
            const SheetPlan* sheet = nullptr;
            for (const SheetPlan& candidate : m_plans[file].sheets) {
                if (candidate.name == name)
                    sheet = &candidate;
            }
            QVERIFY2(sheet, qPrintable(file + name));
            QVERIFY2(sheet->isIncluded, qPrintable(file + name));
            QCOMPARE(code(sheet->kind), expectation[QStringLiteral("list")]);
            QCOMPARE(sheet->headerFirstRow, expectation[QStringLiteral("header_first_row")].toLongLong());
            QCOMPARE(sheet->headerLastRow, expectation[QStringLiteral("header_last_row")].toLongLong());
            const QString system = expectation[QStringLiteral("crs")];
            if (system == u"gcj02")
                QVERIFY2(sheet->coordinates.datum == geo::Datum::Gcj02, qPrintable(file + name));
            else
                QVERIFY2(sheet->coordinates.datum == geo::Datum::Cgcs2000, qPrintable(file + name));
            if (system.startsWith(u"EPSG:45"))
                QCOMPARE(QStringLiteral("EPSG:%1").arg(sheet->coordinates.projectedEpsg), system);
            const QString unit = expectation[QStringLiteral("emission_unit")];
            for (const ColumnMapping& column : sheet->columns) {
                if (column.field && pollutantOf(*column.field) && !unit.isEmpty())
                    QCOMPARE(column.unit ? column.unit->name : QStringLiteral("t/a"), unit);
            }
        }
    }

    void accepted_and_refused_rows_are_the_rows_of_the_file()
    {
        QHash<QString, qint64> rows;
        QHash<QString, qint64> repeated;
        for (const auto& expectation : m_expectations) {
            rows[expectation[QStringLiteral("file")]] += expectation[QStringLiteral("rows")].toLongLong();
            repeated[expectation[QStringLiteral("file")]] +=
                expectation[QStringLiteral("repeated_rows")].toLongLong();
        }
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            const ImportReport& report = m_reports[it.key()];
            QVERIFY2(
                report.rowsRead == *it,
                qPrintable(
                    QStringLiteral("%1: %2 read, %3 written").arg(it.key()).arg(report.rowsRead).arg(*it)));
            QCOMPARE(report.rowsAccepted + report.rowsNotAccepted, report.rowsRead);
            QSet<Place> refused;
            for (const Problem& problem : report.problems) {
                if (problem.record == 0 && problem.severity == Severity::Error)
                    refused.insert({it.key(), problem.provenance.sheet, problem.provenance.rowNumber});
            }
            QVERIFY(refused.size() >= report.rowsNotAccepted);
        }
    }

    void every_seeded_error_is_found_by_its_rule_at_its_row()
    {
        QStringList missed;
        for (const auto& error : m_key) {
            const Place place{error[QStringLiteral("file")], error[QStringLiteral("sheet")],
                              error[QStringLiteral("row")].toLongLong()};
            const QString rule = error[QStringLiteral("rule")];
            const auto& problems = m_reports[place.file].problems;
            const bool isFound = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
                return problem.rule == rule && problem.provenance.sheet == place.sheet &&
                       problem.provenance.rowNumber == place.row;
            });
            if (!isFound)
                missed += text(place) + u' ' + rule + u' ' + error[QStringLiteral("error")] + u' ' +
                          error[QStringLiteral("written")];
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    void right_rows_have_no_error_and_few_warnings()
    {
        QSet<Place> wrong;
        for (const auto& error : m_key)
            wrong.insert({error[QStringLiteral("file")], error[QStringLiteral("sheet")],
                          error[QStringLiteral("row")].toLongLong()});
        QStringList falseErrors;
        QSet<Place> falseWarnings;
        QHash<QString, int> warningsByRule;
        qint64 rows = 0;
        for (auto it = m_reports.cbegin(); it != m_reports.cend(); ++it) {
            rows += it->rowsRead;
            for (const Problem& problem : it->problems) {
                const Place place{it.key(), problem.provenance.sheet, problem.provenance.rowNumber};
                if (place.row == 0 || problem.severity == Severity::Note || wrong.contains(place))
                    continue;
                if (problem.severity == Severity::Error) {
                    falseErrors += text(place) + u' ' + problem.rule + u' ' + problem.message;
                } else {
                    falseWarnings.insert(place);
                    ++warningsByRule[problem.rule];
                }
            }
        }
        QVERIFY2(falseErrors.isEmpty(), qPrintable(falseErrors.join(u'\n')));
        QStringList counts;
        for (auto it = warningsByRule.cbegin(); it != warningsByRule.cend(); ++it)
            counts += QStringLiteral("%1 %2").arg(it.key()).arg(*it);
        counts.sort();
        const double rate = double(falseWarnings.size()) / double(rows);
        qInfo("warnings in right rows: %lld of %lld (%.2f %%): %s", qint64(falseWarnings.size()), rows,
              100 * rate, qPrintable(counts.join(QStringLiteral(", "))));
        QVERIFY2(rate <= 0.03, qPrintable(counts.join(QStringLiteral(", "))));
    }
};

QTEST_GUILESS_MAIN(TestDemoImport)
#include "test_demo_import.moc"
