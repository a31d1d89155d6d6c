// SPDX-License-Identifier: GPL-3.0-or-later
// The layers panel and the map in the real window: what is switched, moved, undone and selected there is what
// the engine draws, and neither a killed engine nor long work makes the window stand still.
#include "window_fixture.h"

#include "workspace_session.h"

#include "mapengine/client/map_engine.h"
#include "workbench/layer_list.h"
#include "workbench/layer_tree_model.h"
#include "workbench/layers_panel.h"
#include "workbench/map_canvas.h"
#include "workbench/message_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <atomic>
#include <csignal>

using namespace airshed;
using namespace airshed::test;
using workbench::FeatureKind;
using workbench::FeatureRef;
using workbench::LayerTreeModel;

namespace
{

QModelIndex rowOf(const QTreeView& tree, const QString& layerId)
{
    const QModelIndexList found = tree.model()->match(tree.model()->index(0, 0), LayerTreeModel::LayerIdRole,
                                                      layerId, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

/// The middle of the check box of a row, in the tree's viewport.
QPoint checkBoxOf(QTreeView& tree, const QModelIndex& row)
{
    QStyleOptionViewItem option;
    option.initFrom(&tree);
    option.rect = tree.visualRect(row);
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.widget = &tree;
    return tree.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &tree).center();
}

/// The layers of the inventory, above those of the base map.
QStringList orderOf(const workbench::LayerList& layers)
{
    QStringList ids;
    for (const mapengine::Layer& layer : layers.layers()) {
        if (layer.group.isEmpty())
            ids.append(layer.id);
    }
    return ids;
}

} // namespace

class TestWindowMap : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<ShownWindow> m_window;

    ShownWindow& window() { return *m_window; }
    workbench::LayerList& layers() { return window()->workbench().layers(); }
    QTreeView& tree() { return window().layersPanel().tree(); }
    bool isShown(const QString& id) { return layers().find(id)->isVisible; }

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<SmallWorkspace>();
        m_window = std::make_unique<ShownWindow>();
        QVERIFY(window().open(m_workspace->folder()));
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void a_click_on_the_box_hides_the_layer_and_undo_shows_it_again()
    {
        const QImage before = window().canvas().mapImage();
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {},
                          checkBoxOf(tree(), rowOf(tree(), QStringLiteral("sources"))));
        QVERIFY(!isShown("sources"));
        QVERIFY(window()->isWindowModified());
        QVERIFY(window().waitUntilComplete());
        QTRY_VERIFY_WITH_TIMEOUT(window().canvas().mapImage() != before, patienceMs);

        QTest::keyClick(&*window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isShown("sources"));
        QVERIFY(!window()->isWindowModified());
        QTRY_VERIFY_WITH_TIMEOUT(window().canvas().mapImage() == before, patienceMs);
        QTest::keyClick(&*window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!isShown("sources"));
    }

    void opacity_follows_the_keyboard_and_is_one_step_to_undo()
    {
        window().layersPanel().setCurrentLayer(QStringLiteral("sources"));
        auto* slider = window().layersPanel().findChild<QSlider*>();
        QVERIFY(slider->isEnabled());
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageDown);
        QTest::keyClick(slider, Qt::Key_PageDown);
        QVERIFY(qFuzzyCompare(layers().find("sources")->opacity, 0.8));
        QTest::keyClick(&*window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(qFuzzyCompare(layers().find("sources")->opacity, 1.0));
        QCOMPARE(slider->value(), 100);
    }

    void a_layer_is_dragged_below_another_and_back_by_undo()
    {
        const QStringList before = orderOf(layers());
        QCOMPARE(before, QStringList({"stations", "cameras", "sources"}));
        QWidget* viewport = tree().viewport();
        const QPoint from = tree().visualRect(rowOf(tree(), QStringLiteral("stations"))).center();
        const QRect last = tree().visualRect(rowOf(tree(), QStringLiteral("sources")));
        const QPoint below(last.center().x(), last.bottom());

        // The drag runs an event loop of its own inside the second move; what follows has to be waiting in
        // it.
        QWindow* handle = window()->windowHandle();
        const auto inWindow = [&](const QPoint& point) { return viewport->mapTo(&*window(), point); };
        QTimer::singleShot(200, this, [&] { QTest::mouseMove(handle, inWindow(below - QPoint(0, 12))); });
        QTimer::singleShot(400, this, [&] { QTest::mouseMove(handle, inWindow(below)); });
        QTimer::singleShot(600, this,
                           [&] { QTest::mouseRelease(handle, Qt::LeftButton, {}, inWindow(below)); });
        QTest::mousePress(handle, Qt::LeftButton, {}, inWindow(from));
        QTest::mouseMove(handle, inWindow(from + QPoint(0, 4)));
        QTest::mouseMove(handle, inWindow(from + QPoint(0, 3 * QApplication::startDragDistance())));
        QTRY_COMPARE(orderOf(layers()), QStringList({"cameras", "sources", "stations"}));

        window().command("edit.undo")->trigger();
        QCOMPARE(orderOf(layers()), before);
    }

    void a_layer_moves_up_and_down_and_goes_with_keys_alone()
    {
        window().layersPanel().setCurrentLayer(QStringLiteral("stations"));
        tree().setFocus();
        QTest::keyClick(&tree(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(orderOf(layers()), QStringList({"cameras", "stations", "sources"}));
        QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(orderOf(layers()), QStringList({"stations", "cameras", "sources"}));
        QTest::keyClick(&tree(), Qt::Key_Delete);
        QCOMPARE(orderOf(layers()), QStringList({"cameras", "sources"}));
        QTest::keyClick(&*window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(orderOf(layers()), QStringList({"stations", "cameras", "sources"}));
    }

    void a_click_on_a_source_selects_it_and_one_beside_it_selects_nothing()
    {
        workbench::Selection& selection = window()->workbench().selection();
        workbench::MapCanvas& canvas = window().canvas();
        const FeatureRef source{FeatureKind::Source, 9};
        QTRY_VERIFY(canvas.featureAt(canvas.toPixels(canvas.positionOf(source))) == source);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.toPixels(canvas.positionOf(source)).toPoint());
        QCOMPARE(selection.kind(), FeatureKind::Source);
        QCOMPARE(selection.ids(), std::vector<std::int64_t>{9});
        QCOMPARE(selection.current(), source);

        const FeatureRef other{FeatureKind::Source, 16};
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ControlModifier,
                          canvas.toPixels(canvas.positionOf(other)).toPoint());
        QCOMPARE(selection.ids(), (std::vector<std::int64_t>{9, 16}));

        const QPointF between = (canvas.toPixels(canvas.positionOf(source)) +
                                 canvas.toPixels(canvas.positionOf({FeatureKind::Source, 16}))) /
                                2;
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, between.toPoint());
        QVERIFY(selection.ids().empty());
    }

    void what_is_hidden_cannot_be_selected()
    {
        workbench::MapCanvas& canvas = window().canvas();
        const FeatureRef source{FeatureKind::Source, 9};
        const QPointF pixels = canvas.toPixels(canvas.positionOf(source));
        QTRY_VERIFY(canvas.featureAt(pixels) == source);
        layers().setVisible(QStringLiteral("sources"), false);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, pixels.toPoint());
        QVERIFY(window()->workbench().selection().ids().empty());
    }

    void a_killed_engine_comes_back_with_the_same_map_and_a_message()
    {
        mapengine::MapEngine& engine = window()->workbench().mapEngine();
        layers().setVisible(QStringLiteral("cameras"), false);
        QVERIFY(window().waitUntilComplete());
        QTRY_VERIFY(!window().canvas().isDrawing());
        const QImage before = window().canvas().mapImage();
        const qint64 killed = engine.processId();
        QSignalSpy drawn(&engine, &mapengine::MapEngine::renderFinished);
        QCOMPARE(::kill(static_cast<pid_t>(killed), SIGKILL), 0);

        QTRY_VERIFY_WITH_TIMEOUT(!window()->messageBar().shownTexts().isEmpty(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(engine.state() == mapengine::MapEngine::State::Ready, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(drawn.count() > 0, patienceMs);
        QVERIFY(engine.processId() != killed);
        // The message took a strip of the map away.
        window()->messageBar().closeAll();
        QTRY_VERIFY_WITH_TIMEOUT(window().canvas().mapImage() == before, patienceMs);
        QVERIFY(!isShown("cameras"));
    }

    void long_work_waits_for_the_window_and_never_the_other_way_round()
    {
        // The work ends only when the window has kept beating meanwhile: a window that waits for it never
        // gets there.
        constexpr int beatsWanted = 50;
        std::atomic<int> beats = 0;
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
        heart.start(5);
        int steps = 0;
        auto* task = window()->workbench().tasks().run<int>(
            QStringLiteral("长任务"),
            [&beats](Progress& progress) {
                const int first = beats;
                int made = 0;
                while (beats < first + beatsWanted) {
                    progress.throwIfCancelled();
                    progress.report(beats - first, beatsWanted, QStringLiteral("第 %1 步").arg(++made));
                }
                return made;
            },
            [&steps](int made) { steps = made; });
        QSignalSpy ended(task, &workbench::Task::ended);
        window()->docks().show(QStringLiteral("window.tasks"));
        // Meanwhile the map is used.
        QTest::mouseClick(&window().canvas(), Qt::LeftButton, {}, window().canvas().rect().center());
        window().command("map.zoom-in")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patienceMs);
        QVERIFY(steps > 0);
    }

    void a_workspace_opens_while_the_window_keeps_beating()
    {
        window().command("file.close")->trigger();
        QTRY_VERIFY(window()->session().workspace() == nullptr);
        window()->openWorkspace(m_workspace->folder());
        // Opening has begun and the call has returned: the window is free.
        QVERIFY(window()->session().workspace() == nullptr);
        QVERIFY(window()->workbench().tasks().runningCount() > 0);
        QVERIFY(window().waitUntilComplete());
        QTRY_VERIFY(window()->session().workspace() != nullptr);
    }
};

QTEST_MAIN(TestWindowMap)
#include "test_window_map.moc"
