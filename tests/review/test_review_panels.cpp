// SPDX-License-Identifier: GPL-3.0-or-later
// The table, the inspector and the list of problems in the real window, worked with mouse and keys, on a
// workspace that is written to.
#include "gui/window_fixture.h"

#include "workspace_session.h"

#include "core/progress.h"
#include "inventory/field_text.h"
#include "inventory/recovery_journal.h"
#include "inventory/sample_records.h"
#include "inventory/workspace.h"
#include "workbench/map_canvas.h"
#include "workbench/tasks.h"

#include <QtTest>
#include <QtWidgets>

using namespace airshed;
using namespace airshed::test;
using namespace airshed::inventory;
using workbench::FeatureKind;
using workbench::FeatureRef;

namespace
{

constexpr int numberColumn = 0;

/// One window with this plugin on a fresh small workspace, and what the tests look at.
class Bench
{
public:
    explicit Bench(const QString& folder)
        : m_plugins({QStringLiteral(AIRSHED_REVIEW_PLUGIN)}), window(m_plugins.path())
    {
        isOpen = window.open(folder) && QTest::qWaitFor([this] { return table().model()->rowCount() > 0; });
    }

    QTableView& table() { return child<QTableView>("review.table.view"); }
    QLabel& count() { return child<QLabel>("review.table.count"); }
    QTreeView& problems()
    {
        window->docks().show(QStringLiteral("review.problems"));
        return child<QTreeView>("review.problems.tree");
    }
    QToolButton& problemButton(const char* name)
    {
        return child<QToolButton>((QByteArrayLiteral("review.problems.") + name).constData());
    }
    InventoryStore& store() { return window->session().workspace()->store(); }
    workbench::Selection& selection() { return window->workbench().selection(); }
    QUndoStack& undo() { return window->workbench().undoStack(); }

    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    int column(const QString& heading)
    {
        for (int i = 0; i < table().model()->columnCount(); ++i) {
            if (table().model()->headerData(i, Qt::Horizontal).toString() == heading)
                return i;
        }
        return -1;
    }
    void clickHeader(int column)
    {
        QHeaderView* header = table().horizontalHeader();
        table().scrollTo(table().model()->index(0, column));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                                 header->height() / 2));
    }
    void clickRow(int row, Qt::KeyboardModifiers keys = {})
    {
        const QModelIndex index = table().model()->index(row, numberColumn);
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, keys, table().visualRect(index).center());
    }
    RecordId idOf(const QString& number)
    {
        SourceQuery query;
        query.text = number;
        const auto ids = store().sourceIds(query);
        return ids.empty() ? 0 : ids.front();
    }
    Source source(const QString& number) { return store().source(idOf(number)).value_or(Source()); }
    /// What the inspector shows.
    QString cardName()
    {
        auto* name = window->findChild<QLabel*>(QStringLiteral("review.card.name"));
        return name == nullptr ? QString() : name->text();
    }
    bool select(const QString& number)
    {
        selection().select(FeatureKind::Source, {idOf(number)});
        return QTest::qWaitFor([&] { return cardName().endsWith(number); });
    }
    QLineEdit* editor(const char* column)
    {
        return window->findChild<QLineEdit*>(QStringLiteral("review.card.field.") + QLatin1String(column));
    }
    QLabel* errorOf(const char* column)
    {
        return window->findChild<QLabel*>(QStringLiteral("review.card.error.") + QLatin1String(column));
    }
    bool openForm()
    {
        window.command(QStringLiteral("review.edit"))->trigger();
        return QTest::qWaitFor([this] { return editor("name") != nullptr; });
    }
    void retype(const char* column, const QString& text)
    {
        QLineEdit* line = editor(column);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        type(line, text);
    }
    void save()
    {
        QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("review.card.save")),
                          Qt::LeftButton);
    }

private:
    template<typename Widget>
    Widget& child(const char* name)
    {
        auto* found = window->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr)
            throw std::logic_error(std::string("there is no ") + name);
        return *found;
    }
    PluginFolder m_plugins;

public:
    ShownWindow window;
    bool isOpen = false;
};

/// Two problems of 甲-002, one with a suggestion, and one of a row that was not accepted.
void addProblems(const QString& folder)
{
    const auto workspace = Workspace::open(folder, Workspace::Access::Write);
    SourceQuery query;
    query.text = QStringLiteral("甲-002");
    const RecordId source = workspace->store().sourceIds(query).front();
    ImportContent content;
    content.batch.file = QStringLiteral("乙县.xlsx");
    content.batch.rowsRead = 3;
    Problem wrongCode;
    wrongCode.rule = QStringLiteral("DQ11");
    wrongCode.severity = Severity::Warning;
    wrongCode.table = QStringLiteral("source");
    wrongCode.record = source;
    wrongCode.field = QStringLiteral("credit_code");
    wrongCode.value = QStringLiteral("91130200699229617X");
    wrongCode.suggestion = QStringLiteral("911302307808371268");
    wrongCode.message = QStringLiteral("The credit code is wrong.");
    Problem far = wrongCode;
    far.rule = QStringLiteral("DQ03");
    far.severity = Severity::Error;
    far.field = QStringLiteral("position");
    far.suggestion.clear();
    far.message = QStringLiteral("The source lies outside the city.");
    Problem lost = far;
    lost.record = 0;
    lost.provenance.sourceFile = QStringLiteral("乙县.xlsx");
    lost.provenance.rowNumber = 12;
    content.problems = {wrongCode, far, lost};
    NoProgress progress;
    workspace->store().add(content, progress);
}

/// More sources than are written while the window waits.
void addManySources(const QString& folder)
{
    const auto workspace = Workspace::open(folder, Workspace::Access::Write);
    std::vector<Source> sources;
    for (int i = 0; i < 40; ++i)
        sources.push_back(samples::source(QStringLiteral("多-%1").arg(i)));
    NoProgress progress;
    workspace->store().add(samples::content(sources), progress);
}

/// As kill -9 leaves it: the files as they are on the disk, without the lock's owner.
void copyAsAfterACrash(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    const QFileInfoList files = QDir(from).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
        if (!file.fileName().contains(QStringLiteral("lock")))
            QFile::copy(file.filePath(), to + u'/' + file.fileName());
    }
}

} // namespace

class TestReviewPanels : public QObject
{
    Q_OBJECT

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void table_lists_sorts_and_filters()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        QTRY_COMPARE(bench.cell(0, numberColumn), QStringLiteral("甲-001"));
        QCOMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources);

        const int nox = bench.column(QStringLiteral("NOx (t/a)"));
        QVERIFY(nox > 0);
        bench.clickHeader(nox);
        bench.clickHeader(nox); // the second click turns it round
        QTRY_COMPARE(bench.cell(0, numberColumn), QStringLiteral("甲-024"));
        QTRY_COMPARE(bench.cell(0, nox), QStringLiteral("33"));
        QCOMPARE(bench.table().model()->index(0, nox).data(Qt::TextAlignmentRole).toInt(),
                 int(Qt::AlignRight | Qt::AlignVCenter));

        auto* search = bench.window->findChild<QLineEdit*>(QStringLiteral("review.table.search"));
        bench.window.command(QStringLiteral("review.find-in-table"))->trigger();
        QTRY_VERIFY(search->hasFocus());
        type(search, QStringLiteral("甲-007"));
        QTRY_COMPARE(bench.table().model()->rowCount(), 1);
        QTRY_COMPARE(bench.cell(0, numberColumn), QStringLiteral("甲-007"));
        QTRY_COMPARE(bench.count().text(), QStringLiteral("1 of 24 records"));
        search->selectAll();
        type(search, QStringLiteral("没有这样的"));
        QTRY_COMPARE(bench.table().model()->rowCount(), 0);
        clickButton(*bench.window, QStringLiteral("Clear the filter"));
        QTRY_COMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources);
    }

    void stations_and_cameras_have_tables_too()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        auto* kind = bench.window->findChild<QComboBox*>(QStringLiteral("review.table.kind"));
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_COMPARE(bench.table().model()->rowCount(), 3);
        QCOMPARE(bench.cell(0, 1), QStringLiteral("示范站1"));
        bench.clickRow(1);
        QTRY_COMPARE(bench.selection().kind(), FeatureKind::Station);
        QTRY_COMPARE(bench.cardName(), QStringLiteral("示范站2"));
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_COMPARE(bench.table().model()->rowCount(), 2);
        QCOMPARE(bench.cell(0, 1), QStringLiteral("示范塔1"));
    }

    void click_on_the_map_selects_the_row_and_fills_the_inspector()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        const RecordId id = bench.idOf(QStringLiteral("甲-009"));
        workbench::MapCanvas& canvas = bench.window.canvas();
        const QPointF at = canvas.toPixels(canvas.positionOf({FeatureKind::Source, id}));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, at.toPoint());
        QTRY_COMPARE(bench.selection().current().id, id);
        QTRY_COMPARE(bench.table().selectionModel()->selectedRows().size(), 1);
        QCOMPARE(bench.table().currentIndex().row(), 8);
        QTRY_VERIFY(bench.cardName().endsWith(QStringLiteral("甲-009")));
        QTRY_VERIFY(bench.count().text().contains(QStringLiteral("1 selected")));
    }

    void rows_that_are_clicked_are_selected_on_the_map_and_many_are_summed()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.clickRow(1);
        QTRY_COMPARE(bench.selection().ids().size(), std::size_t(1));
        QCOMPARE(bench.selection().current().id, bench.idOf(QStringLiteral("甲-002")));
        QTest::keyClick(&bench.table(), Qt::Key_Down);
        QTRY_COMPARE(bench.selection().current().id, bench.idOf(QStringLiteral("甲-003")));
        bench.clickRow(4, Qt::ControlModifier);
        QTRY_COMPARE(bench.selection().ids().size(), std::size_t(2));

        // Selecting many on the map brings the first of them into view.
        std::vector<std::int64_t> last;
        for (int i = 20; i <= 24; ++i)
            last.push_back(bench.idOf(QStringLiteral("甲-0%1").arg(i)));
        bench.selection().select(FeatureKind::Source, last);
        QTRY_COMPARE(bench.table().selectionModel()->selectedRows().size(), 5);
        const QModelIndex first = bench.table().model()->index(19, 0);
        QVERIFY(bench.table().viewport()->rect().intersects(bench.table().visualRect(first)));
        // The inspector sums what is selected: five of 10 + i tonnes of NOx.
        const auto isSummed = [&] {
            for (const QWidget* widget : bench.window->findChildren<QWidget*>()) {
                if (widget->accessibleDescription().contains(QStringLiteral("NOx 155")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isSummed());
    }

    void only_selected_and_only_in_view_restrict_the_table()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.selection().select(FeatureKind::Source, {bench.idOf(QStringLiteral("甲-003")),
                                                       bench.idOf(QStringLiteral("甲-011"))});
        QAction* onlySelected = nullptr;
        QAction* onlyInView = nullptr;
        for (QAction* action : bench.window->findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("Only selected"))
                onlySelected = action;
            if (action->text() == QStringLiteral("Only in the map view"))
                onlyInView = action;
        }
        onlySelected->trigger();
        QTRY_COMPARE(bench.table().model()->rowCount(), 2);
        onlySelected->trigger();
        QTRY_COMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources);
        workbench::MapCanvas& canvas = bench.window.canvas();
        const QPointF corner = canvas.positionOf({FeatureKind::Source, bench.idOf(QStringLiteral("甲-001"))});
        onlyInView->trigger();
        canvas.zoomToExtent(QRectF(corner - QPointF(500, 500), QSizeF(1000, 1000)));
        QTRY_COMPARE(bench.table().model()->rowCount(), 1);
        QTRY_COMPARE(bench.cell(0, numberColumn), QStringLiteral("甲-001"));
    }

    void edit_is_stored_shown_and_undone()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        const QString number = QStringLiteral("甲-004");
        const Source before = bench.source(number);
        QVERIFY(bench.select(number));
        QVERIFY(bench.openForm());
        bench.retype("stack_height_m", QStringLiteral("６０"));
        bench.save();
        QTRY_COMPARE(bench.source(number).release.heightMetres, 60.0);
        QTRY_VERIFY(bench.editor("name") == nullptr);
        const int height = bench.column(QStringLiteral("Stack height (m)"));
        QTRY_COMPARE(bench.cell(3, height), QStringLiteral("60"));
        QCOMPARE(bench.store().history(QStringLiteral("source"), before.id).front().newValue,
                 QStringLiteral("60"));
        QVERIFY(bench.undo().undoText().contains(number));
        bench.window.command(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(bench.source(number).release.heightMetres, before.release.heightMetres);
        QTRY_COMPARE(bench.cell(3, height), QStringLiteral("45"));
        bench.window.command(QStringLiteral("edit.redo"))->trigger();
        QCOMPARE(bench.source(number).release.heightMetres, 60.0);
    }

    void value_that_means_nothing_gets_a_sentence_and_changes_nothing()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        const QString number = QStringLiteral("甲-004");
        QVERIFY(bench.select(number));
        QVERIFY(bench.openForm());
        bench.retype("stack_height_m", QStringLiteral("很高"));
        bench.retype("name", QStringLiteral("改名"));
        bench.save();
        QVERIFY(bench.errorOf("stack_height_m")->isVisible());
        QVERIFY(bench.errorOf("stack_height_m")->text().contains(QStringLiteral("Stack height (m)")));
        QVERIFY(bench.editor("stack_height_m")->hasFocus());
        QCOMPARE(bench.source(number).release.heightMetres, 45.0);
        QVERIFY(bench.source(number).name != QStringLiteral("改名"));
        QCOMPARE(bench.undo().count(), 0);

        // What only the store can know: the number belongs to another source.
        bench.retype("stack_height_m", QStringLiteral("50"));
        bench.retype("number", QStringLiteral("甲-005"));
        bench.save();
        QVERIFY(bench.errorOf("number")->isVisible());
        QVERIFY(bench.errorOf("number")->text().contains(QStringLiteral("甲-005")));
        QCOMPARE(bench.source(number).release.heightMetres, 45.0);
        QCOMPARE(bench.undo().count(), 0);
        QTest::keyClick(bench.editor("number"), Qt::Key_Escape);
        QTRY_VERIFY(bench.editor("number") == nullptr);
    }

    void form_with_typed_text_is_not_taken_away_by_a_click_elsewhere()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        QVERIFY(bench.select(QStringLiteral("甲-004")));
        QVERIFY(bench.openForm());
        bench.retype("name", QStringLiteral("改名"));
        bench.clickRow(7);
        QTest::qWait(300);
        QVERIFY(bench.editor("name") != nullptr);
        QCOMPARE(bench.editor("name")->text(), QStringLiteral("改名"));
        bench.save();
        QTRY_COMPARE(bench.source(QStringLiteral("甲-004")).name, QStringLiteral("改名"));
        QTRY_VERIFY(bench.cardName().endsWith(QStringLiteral("甲-008")));
    }

    void source_is_dragged_to_another_place_and_back()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        const QString number = QStringLiteral("甲-015");
        QVERIFY(bench.select(number));
        const auto before = bench.source(number).position;
        workbench::MapCanvas& canvas = bench.window.canvas();
        bench.window.command(QStringLiteral("review.move"))->trigger();
        QVERIFY(canvas.tool() != nullptr);
        const QPoint from =
            canvas.toPixels(canvas.positionOf({FeatureKind::Source, bench.idOf(number)})).toPoint();
        const QPoint to = from + QPoint(40, -25);
        const geo::LonLat expected = canvas.toLonLat(canvas.toMap(to));
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, from + QPoint(20, -10));
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
        QVERIFY(canvas.tool() == nullptr);
        const auto after = bench.source(number).position;
        QVERIFY(std::abs(after->lon - expected.lon) < 1e-9);
        QVERIFY(std::abs(after->lat - expected.lat) < 1e-9);
        bench.undo().undo();
        QVERIFY(bench.source(number).position == before);

        // Esc leaves it where it is.
        bench.window.command(QStringLiteral("review.move"))->trigger();
        QVERIFY(canvas.tool() != nullptr);
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(canvas.tool() == nullptr);
        QVERIFY(bench.source(number).position == before);
    }

    void sources_are_closed_and_deleted_with_undo()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.selection().select(FeatureKind::Source, {bench.idOf(QStringLiteral("甲-003")),
                                                       bench.idOf(QStringLiteral("甲-004"))});
        bench.window.command(QStringLiteral("review.close-source"))->trigger();
        QCOMPARE(bench.source(QStringLiteral("甲-003")).status, SourceStatus::Closed);
        QCOMPARE(bench.source(QStringLiteral("甲-004")).status, SourceStatus::Closed);
        bench.undo().undo();
        QCOMPARE(bench.source(QStringLiteral("甲-004")).status, SourceStatus::Active);

        const RecordId id = bench.idOf(QStringLiteral("甲-003"));
        QVERIFY(bench.select(QStringLiteral("甲-003")));
        bench.window.command(QStringLiteral("review.delete"))->trigger();
        QVERIFY(!bench.store().source(id));
        QTRY_COMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources - 1);
        QVERIFY(!bench.selection().contains({FeatureKind::Source, id}));
        bench.undo().undo();
        QCOMPARE(bench.store().source(id)->number, QStringLiteral("甲-003"));
        QTRY_COMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources);
    }

    void step_of_many_records_that_cannot_be_undone_stays_to_be_undone_later()
    {
        const SmallWorkspace workspace;
        addManySources(workspace.folder());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        SourceQuery query;
        query.text = QStringLiteral("多-");
        const std::vector<RecordId> ids = bench.store().sourceIds(query);
        const auto status = [&] { return bench.store().source(ids.front())->status; };
        const auto isIdle = [&] {
            return bench.window->workbench().tasks().runningCount() == 0 &&
                   bench.window.command(QStringLiteral("review.close-source"))->isEnabled();
        };
        QVERIFY(status() == SourceStatus::Active);
        bench.selection().select(FeatureKind::Source, ids);
        bench.window.command(QStringLiteral("review.close-source"))->trigger();
        QTRY_COMPARE(bench.undo().count(), 1);
        QTRY_VERIFY(isIdle());
        QVERIFY(status() == SourceStatus::Closed);

        const std::vector<FieldEdit> back = bench.store().apply({{"source", ids.back(), {}, {}}}, {});
        QTRY_VERIFY(isIdle());
        bench.undo().undo();
        QTRY_VERIFY(isIdle());
        QVERIFY(status() == SourceStatus::Closed);
        QVERIFY2(bench.undo().canUndo(), "the records are changed, and no step takes it back");
        QVERIFY(!bench.undo().canRedo());

        bench.store().apply(back, {});
        QTRY_VERIFY(isIdle());
        bench.undo().undo();
        QTRY_VERIFY(isIdle());
        QVERIFY(status() == SourceStatus::Active);
        bench.undo().redo();
        QTRY_VERIFY(isIdle());
        QVERIFY(status() == SourceStatus::Closed);
    }

    void suggestion_is_applied_and_taken_back()
    {
        const SmallWorkspace workspace;
        addProblems(workspace.folder());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        const QString number = QStringLiteral("甲-002");
        QTreeView& tree = bench.problems();
        QTRY_COMPARE(tree.model()->rowCount(), 2);
        const QModelIndex rule = tree.model()->index(1, 0);
        QVERIFY(rule.data().toString().contains(QStringLiteral("DQ11")));
        const QModelIndex row = tree.model()->index(0, 0, rule);
        tree.scrollTo(row);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(row).center());
        QTRY_COMPARE(bench.selection().current().id, bench.idOf(number));
        QTRY_VERIFY(bench.cardName().endsWith(number));

        QToolButton& apply = bench.problemButton("apply");
        QVERIFY(apply.isEnabled());
        QTest::mouseClick(&apply, Qt::LeftButton);
        QCOMPARE(bench.source(number).creditCode, QStringLiteral("911302307808371268"));
        QTRY_COMPARE(bench.problems().model()->rowCount(), 1);
        bench.undo().undo();
        QCOMPARE(bench.source(number).creditCode, QStringLiteral("91130200699229617X"));
        QTRY_COMPARE(bench.problems().model()->rowCount(), 2);
        bench.undo().redo();
        QCOMPARE(bench.source(number).creditCode, QStringLiteral("911302307808371268"));
    }

    void problems_are_resolved_and_opened_again()
    {
        const SmallWorkspace workspace;
        addProblems(workspace.folder());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        QTreeView& tree = bench.problems();
        QTRY_COMPARE(tree.model()->rowCount(), 2);
        const QModelIndex rule = tree.model()->index(0, 0); // errors come first
        QVERIFY(rule.data().toString().contains(QStringLiteral("DQ03")));
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(rule).center());
        QVERIFY(!bench.problemButton("apply").isEnabled());
        QTest::mouseClick(&bench.problemButton("resolve"), Qt::LeftButton);
        QCOMPARE(bench.store().problems().size(), std::size_t(1));
        bench.undo().undo();
        QCOMPARE(bench.store().problems().size(), std::size_t(3));
    }

    void table_shows_the_inventory_as_of_an_earlier_day()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.window.command(QStringLiteral("review.as-of"))->trigger();
        auto* banner = bench.window->findChild<QFrame*>(QStringLiteral("review.table.banner"));
        QVERIFY(banner->isVisible());
        QTRY_COMPARE(bench.table().model()->rowCount(), 0); // it was made today
        QTRY_VERIFY(!bench.table().isVisible());
        auto* day = bench.window->findChild<QDateEdit*>(QStringLiteral("review.table.day"));
        day->setDate(day->maximumDate());
        QTRY_COMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources);
        QTest::mouseClick(bench.window->findChild<QPushButton*>(QStringLiteral("review.table.today")),
                          Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        QTRY_COMPARE(bench.table().model()->rowCount(), SmallWorkspace::sources);
    }

    void rows_are_copied_and_exported_as_they_are_shown()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.clickRow(2);
        bench.clickRow(4, Qt::ShiftModifier);
        QTRY_COMPARE(bench.selection().ids().size(), std::size_t(3));
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&bench.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("甲-005")));
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(QStringLiteral("Number\tName\t")));
        QVERIFY(lines[1].startsWith(QStringLiteral("甲-003\t")));

        const QString file = workspace.folder() + QStringLiteral("/exports/表 一.csv");
        QDir().mkpath(QFileInfo(file).path());
        bench.window.command(QStringLiteral("review.export-table"))->trigger();
        auto* dialog = bench.window->findChild<QFileDialog*>(QStringLiteral("review.table.export"));
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->directory(), QDir(bench.window->session().workspace()->exportsFolder()));
        dialog->setDirectory(QFileInfo(file).path());
        dialog->selectFile(QFileInfo(file).fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFileInfo::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QStringList rows =
            QString::fromUtf8(written.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 1 + SmallWorkspace::sources);
        QTRY_VERIFY(bench.window.messages().join(u' ').contains(QStringLiteral("表 一.csv")));
    }

    void typed_text_comes_back_after_a_crash()
    {
        const SmallWorkspace workspace;
        QTemporaryDir elsewhere;
        const QString crashed = elsewhere.filePath(QStringLiteral("工作区 乙"));
        {
            Bench bench(workspace.folder());
            QVERIFY(bench.isOpen);
            QVERIFY(bench.select(QStringLiteral("甲-006")));
            QVERIFY(bench.openForm());
            bench.retype("name", QStringLiteral("未保存的名称"));
            const auto isKept = [&] {
                QFile journal(workspace.folder() + QStringLiteral("/.unfinished.json"));
                return journal.open(QIODevice::ReadOnly) &&
                       QString::fromUtf8(journal.readAll()).contains(QStringLiteral("未保存的名称"));
            };
            QTRY_VERIFY(isKept());
            copyAsAfterACrash(workspace.folder(), crashed);
        }
        Bench bench(crashed);
        QVERIFY(bench.isOpen);
        QTRY_VERIFY(bench.editor("name") != nullptr);
        QCOMPARE(bench.editor("name")->text(), QStringLiteral("未保存的名称"));
        QVERIFY(bench.source(QStringLiteral("甲-006")).name != QStringLiteral("未保存的名称"));
        QVERIFY(bench.window.messages().join(u' ').contains(QStringLiteral("甲-006")));
        bench.save();
        QTRY_COMPARE(bench.source(QStringLiteral("甲-006")).name, QStringLiteral("未保存的名称"));
        QVERIFY(!bench.window->session().workspace()->recoveryJournal().kept(QStringLiteral("review.card")));
    }

    void nothing_can_be_edited_in_a_read_only_workspace_and_the_inspector_says_why()
    {
        const SmallWorkspace workspace;
        const auto holder = Workspace::open(workspace.folder(), Workspace::Access::Write); // another window
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        QVERIFY(bench.select(QStringLiteral("甲-004")));
        QVERIFY(!bench.window.command(QStringLiteral("review.edit"))->isEnabled());
        QVERIFY(!bench.window.command(QStringLiteral("review.delete"))->isEnabled());
        auto* why = bench.window->findChild<QLabel*>(QStringLiteral("review.card.read-only"));
        QVERIFY(why != nullptr);
        QCOMPARE(why->text(), bench.window->session().workspace()->readOnlyReason());
    }
};

QTEST_MAIN(TestReviewPanels)
#include "test_review_panels.moc"
