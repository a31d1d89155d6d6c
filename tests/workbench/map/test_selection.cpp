// SPDX-License-Identifier: GPL-3.0-or-later
// Map, table and inspector show one selection: what it holds and whom it tells must never be ambiguous.
#include "workbench/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace airshed::workbench;
using Ids = std::vector<std::int64_t>;

class TestSelection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids_come_out_sorted_and_once()
    {
        Selection selection;
        selection.select(FeatureKind::Source, {5, 3, 5, 0, 9, 3});
        QCOMPARE(selection.ids(), Ids({3, 5, 9}));
        QVERIFY(selection.contains({FeatureKind::Source, 5}));
        QVERIFY(!selection.contains({FeatureKind::Source, 4}));
        QVERIFY(!selection.contains({FeatureKind::Station, 5}));
    }

    void adding_removing_and_toggling_change_the_set()
    {
        Selection selection;
        selection.select(FeatureKind::Source, {1, 2, 3});
        selection.select(FeatureKind::Source, {3, 4}, Selection::Mode::Add);
        QCOMPARE(selection.ids(), Ids({1, 2, 3, 4}));
        selection.select(FeatureKind::Source, {1, 9}, Selection::Mode::Remove);
        QCOMPARE(selection.ids(), Ids({2, 3, 4}));
        selection.select(FeatureKind::Source, {4, 5}, Selection::Mode::Toggle);
        QCOMPARE(selection.ids(), Ids({2, 3, 5}));
    }

    void selecting_another_kind_clears_the_first()
    {
        Selection selection;
        selection.select(FeatureKind::Source, {1, 2});
        selection.select(FeatureKind::Station, {7}, Selection::Mode::Add);
        QCOMPARE(selection.kind(), FeatureKind::Station);
        QCOMPARE(selection.ids(), Ids({7}));
        selection.select(FeatureKind::Source, {7}, Selection::Mode::Remove);
        QCOMPARE(selection.kind(), FeatureKind::Station);
        QCOMPARE(selection.ids(), Ids({7}));
    }

    void nobody_is_told_of_a_change_that_is_none()
    {
        Selection selection;
        QSignalSpy changes(&selection, &Selection::changed);
        selection.select(FeatureKind::Source, {1, 2});
        QCOMPARE(changes.count(), 1);
        selection.select(FeatureKind::Source, {2, 1});
        selection.select(FeatureKind::Source, {2}, Selection::Mode::Add);
        selection.select(FeatureKind::Source, {3}, Selection::Mode::Remove);
        QCOMPARE(changes.count(), 1);
        selection.clear();
        selection.clear();
        QCOMPARE(changes.count(), 2);
    }

    void the_only_selected_one_is_current()
    {
        Selection selection;
        QSignalSpy currents(&selection, &Selection::currentChanged);
        selection.select(FeatureKind::Source, {4});
        QCOMPARE(selection.current(), (FeatureRef{FeatureKind::Source, 4}));
        QCOMPARE(currents.count(), 1);
        selection.select(FeatureKind::Source, {4, 5, 6});
        QCOMPARE(selection.current().id, 4); // still part of it
        QCOMPARE(currents.count(), 1);
        selection.select(FeatureKind::Source, {5, 6});
        QCOMPARE(selection.current().id, 0);
        QCOMPARE(currents.count(), 2);
    }

    void making_one_current_selects_it_only_if_it_is_not_selected()
    {
        Selection selection;
        selection.select(FeatureKind::Source, {4, 5, 6});
        QSignalSpy changes(&selection, &Selection::changed);
        selection.setCurrent({FeatureKind::Source, 5});
        QCOMPARE(changes.count(), 0);
        QCOMPARE(selection.ids(), Ids({4, 5, 6}));
        selection.setCurrent({FeatureKind::Camera, 5});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(selection.kind(), FeatureKind::Camera);
        QCOMPARE(selection.ids(), Ids({5}));
    }

    void set_and_current_are_settled_before_anybody_hears()
    {
        Selection selection;
        selection.select(FeatureKind::Source, {1});
        bool wasConsistent = true;
        connect(&selection, &Selection::changed, this, [&] {
            if (selection.current().id != 0)
                wasConsistent = wasConsistent && selection.contains(selection.current());
        });
        selection.select(FeatureKind::Source, {2, 3});
        selection.select(FeatureKind::Station, {2});
        selection.clear();
        QVERIFY(wasConsistent);
        QCOMPARE(selection.current().id, 0);
    }

    void the_pointer_over_nothing_is_said_once()
    {
        Selection selection;
        QSignalSpy hovers(&selection, &Selection::hoveredChanged);
        selection.setHovered({});
        selection.setHovered({FeatureKind::Station, 0});
        QCOMPARE(hovers.count(), 0);
        selection.setHovered({FeatureKind::Station, 3});
        selection.setHovered({FeatureKind::Station, 3});
        selection.setHovered({});
        QCOMPARE(hovers.count(), 2);
    }

    void revealing_nothing_asks_nobody()
    {
        Selection selection;
        QSignalSpy reveals(&selection, &Selection::revealRequested);
        selection.reveal({});
        QCOMPARE(reveals.count(), 0);
        selection.reveal({FeatureKind::Source, 8});
        QCOMPARE(reveals.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"
