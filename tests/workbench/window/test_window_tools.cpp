// SPDX-License-Identifier: GPL-3.0-or-later
// The map tools as a person finds them in the window: by shortcut, toolbar and menu, with what they say.
#include "window_fixture.h"

#include "menus.h"

#include "geo/measure.h"
#include "workbench/commands.h"
#include "workbench/layers_panel.h"
#include "workbench/map_canvas.h"
#include "workbench/tools/map_search.h"
#include "workspace_session.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>
#include <QTreeWidget>
#include <cmath>

using namespace airshed;
using namespace airshed::test;
using workbench::FeatureKind;
using workbench::FeatureRef;

namespace
{

using Ids = std::vector<std::int64_t>;

// As the fixture lays them out.
constexpr geo::LonLat firstSource{115.80, 28.50};
constexpr geo::LonLat firstStation{115.845, 28.47};

template<typename Widget>
Widget* child(QWidget& where, const QString& name)
{
    return where.findChild<Widget*>(name);
}

double groundDistance(geo::LonLat a, geo::LonLat b) { return geo::geodesicBetween(a, b).distanceMetres; }

} // namespace

class TestWindowTools : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<ShownWindow> m_window;

    ShownWindow& window() { return *m_window; }
    workbench::MapCanvas& canvas() { return window().canvas(); }
    workbench::Selection& selection() { return window()->workbench().selection(); }
    geo::LonLat middle() { return canvas().toLonLat(canvas().viewport().centre); }
    QPoint pixelOf(geo::LonLat place) { return canvas().toPixels(canvas().toMap(place)).toPoint(); }
    QLineEdit& searchField() { return *child<QLineEdit>(*window(), QStringLiteral("map-search")); }
    QListWidget& hits() { return *child<QListWidget>(*window(), QStringLiteral("map-search-hits")); }

    void pressKeys(QWidget* widget, const QKeySequence& keys)
    {
        const QKeyCombination combination = keys[0];
        QTest::keyClick(widget, combination.key(), combination.keyboardModifiers());
    }
    /// Ctrl+F, the text, and the list that answers it.
    QStringList find(const QString& text)
    {
        pressKeys(&canvas(), QKeySequence::Find);
        if (QApplication::focusWidget() != &searchField())
            return {QStringLiteral("the field has no keyboard")};
        searchField().clear();
        hits().clear();
        type(&searchField(), text);
        if (!QTest::qWaitFor([this] { return hits().isVisible() && hits().count() > 0; }, patienceMs))
            return {QStringLiteral("no answer")};
        QStringList titles;
        for (int row = 0; row < hits().count(); ++row)
            titles.append(hits().item(row)->text());
        return titles;
    }
    QDialog* goTo(const QString& text)
    {
        pressKeys(&canvas(), QKeySequence(Qt::CTRL | Qt::Key_G));
        auto* dialog = child<QDialog>(*window(), QStringLiteral("go-to"));
        if (dialog != nullptr)
            child<QLineEdit>(*dialog, QStringLiteral("go-to-text"))->setText(text);
        return dialog;
    }

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_workspace = std::make_unique<SmallWorkspace>();
        m_window = std::make_unique<ShownWindow>();
        QVERIFY(window().open(m_workspace->folder()));
    }

    void init()
    {
        canvas().setTool(nullptr);
        canvas().clearMarker();
        canvas().clearHighlight();
        canvas().zoomFull();
        selection().clear();
        searchField().clear();
        QTRY_VERIFY(child<QDialog>(*window(), QStringLiteral("go-to")) == nullptr);
        window()->activateWindow(); // a window manager does it when a dialog goes
        QVERIFY(QTest::qWaitForWindowActive(&*window()));
        canvas().setFocus();
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void a_typed_coordinate_is_understood_while_typing_and_gone_to()
    {
        QDialog* dialog = goTo(QStringLiteral("115°51′28.8″E 28°40′55.2″N"));
        QVERIFY(dialog != nullptr);
        const auto* preview = child<QLabel>(*dialog, QStringLiteral("go-to-preview"));
        QVERIFY(preview->text().contains(QStringLiteral("115.858000°E 28.682000°N")));
        QVERIFY(preview->text().contains(QLatin1String("388381.885, 3174558.307")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(groundDistance(middle(), {115.858, 28.682}) < 0.01);
        QVERIFY(canvas().hasMarker());
        QVERIFY(canvas().scaleDenominator() <= 25000.5);
        QTRY_VERIFY(child<QDialog>(*window(), QStringLiteral("go-to")) == nullptr);
    }

    void a_web_map_position_is_moved_only_when_the_person_says_what_it_is()
    {
        QDialog* dialog = goTo(QStringLiteral("115.8629009, 28.6786696"));
        QVERIFY(dialog != nullptr);
        child<QComboBox>(*dialog, QStringLiteral("go-to-datum"))->setCurrentIndex(1);
        QVERIFY(child<QLabel>(*dialog, QStringLiteral("go-to-preview"))
                    ->text()
                    .contains(QLatin1String("GCJ-02")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(groundDistance(middle(), {115.858, 28.682}) < 0.2);
    }

    void ambiguous_metres_offer_a_choice_and_nonsense_offers_none()
    {
        QDialog* dialog = goTo(QStringLiteral("388381.885 3174558.307"));
        QVERIFY(dialog != nullptr);
        auto* readings = child<QListWidget>(*dialog, QStringLiteral("go-to-readings"));
        QVERIFY(readings->isVisible());
        QVERIFY(readings->count() > 1);
        QVERIFY(readings->currentItem()->text().contains(QLatin1String("EPSG:4548")));
        child<QLineEdit>(*dialog, QStringLiteral("go-to-text"))->setText(QStringLiteral("二号锅炉房"));
        QVERIFY(!readings->isVisible());
        QVERIFY(!buttonNamed(*dialog, QStringLiteral("Go there"))->isEnabled());
        const QPointF before = canvas().viewport().centre;
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(canvas().viewport().centre, before);
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void a_source_is_found_by_its_number_and_shown_and_selected()
    {
        QVERIFY(find(QStringLiteral("甲-019")).size() >= 1);
        QTest::keyClick(&searchField(), Qt::Key_Return);
        QTRY_COMPARE(selection().current().kind, FeatureKind::Source);
        // The nineteenth stands first in the fourth row of the grid.
        QVERIFY(groundDistance(middle(), {firstSource.lon, firstSource.lat + 3 * 0.03}) < 0.1);
        QVERIFY(!hits().isVisible());
        QCOMPARE(QApplication::focusWidget(), &canvas());
    }

    void enter_that_comes_before_the_answer_still_takes_the_first_hit()
    {
        pressKeys(&canvas(), QKeySequence::Find);
        type(&searchField(), QStringLiteral("甲-001"));
        QTest::keyClick(&searchField(), Qt::Key_Return);
        QTRY_VERIFY(selection().current().id != 0);
        QVERIFY(groundDistance(middle(), firstSource) < 0.1);
    }

    void stations_cameras_and_coordinates_are_found_in_the_same_field()
    {
        QCOMPARE(find(QStringLiteral("示范站1")).constFirst(), QStringLiteral("示范站1"));
        QTest::keyClick(&searchField(), Qt::Key_Return);
        QTRY_COMPARE(selection().current().kind, FeatureKind::Station);
        QVERIFY(groundDistance(middle(), firstStation) < 0.1);

        const QStringList cameras = find(QStringLiteral("示范塔"));
        QCOMPARE(cameras, QStringList({QStringLiteral("示范塔1"), QStringLiteral("示范塔2")}));
        QTest::keyClick(&searchField(), Qt::Key_Down);
        QTest::keyClick(&searchField(), Qt::Key_Return);
        QTRY_COMPARE(selection().current().kind, FeatureKind::Camera);
        QVERIFY(groundDistance(middle(), {firstSource.lon + 0.06, firstSource.lat + 0.13}) < 0.1);

        QVERIFY(!find(QStringLiteral("115.90, 28.60")).isEmpty());
        QTest::mouseClick(hits().viewport(), Qt::LeftButton, {},
                          hits().visualItemRect(hits().item(0)).center());
        QVERIFY(groundDistance(middle(), {115.90, 28.60}) < 0.1);
        QVERIFY(canvas().hasMarker());
    }

    void districts_and_places_are_found_in_both_languages()
    {
        for (const QString& text : {QStringLiteral("东湖区"), QStringLiteral("donghu")})
            QCOMPARE(find(text).constFirst(), QStringLiteral("Donghu District"));
        QTest::keyClick(&searchField(), Qt::Key_Return);
        // Where the city's centre is: the district lies about it and fills the view.
        QTRY_VERIFY(groundDistance(middle(), {115.9, 28.7}) < 30'000);
        QVERIFY(canvas().visibleExtent().width() < 60'000);
        QVERIFY(find(QStringLiteral("进贤")).size() >= 1);
    }

    void what_does_not_exist_is_said_and_escape_returns_to_the_map()
    {
        const QStringList answer = find(QStringLiteral("没有这个厂"));
        QCOMPARE(answer.size(), 1);
        QVERIFY(answer.constFirst().contains(QStringLiteral("没有这个厂")));
        const workbench::Viewport before = canvas().viewport();
        QTest::keyClick(&searchField(), Qt::Key_Return);
        QTest::keyClick(&searchField(), Qt::Key_Escape);
        QVERIFY(!hits().isVisible());
        QTest::keyClick(&searchField(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &canvas());
        QCOMPARE(canvas().viewport(), before);
    }

    void the_toolbar_shows_the_tool_in_use_and_escape_leaves_it()
    {
        QAction* pan = window().command(QStringLiteral("map.pan"));
        QAction* box = window().command(QStringLiteral("map.select-box"));
        auto* button =
            qobject_cast<QToolButton*>(buttonNamed(*window()->menus().toolBar(), QStringLiteral("Select")));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(6, button->height() / 2));
        QVERIFY(box->isChecked() && button->isChecked() && !pan->isChecked());
        // A click on the button that is pressed already does not lift it.
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(6, button->height() / 2));
        QVERIFY(box->isChecked());
        window().command(QStringLiteral("map.select-distance"))->trigger();
        QCOMPARE(button->defaultAction(), window().command(QStringLiteral("map.select-distance")));
        QVERIFY(button->isChecked() && !box->isChecked());
        QCOMPARE(QApplication::focusWidget(), &canvas());
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(pan->isChecked() && !button->isChecked());
    }

    void every_command_of_the_toolbar_has_an_icon_and_a_name()
    {
        const QList<QToolButton*> buttons =
            window()->menus().toolBar()->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
        int seen = 0;
        for (const QToolButton* button : buttons) {
            if (!button->isVisible() || button->defaultAction() == nullptr)
                continue;
            ++seen;
            QVERIFY2(!button->icon().pixmap(20, 20).isNull(),
                     qPrintable(button->defaultAction()->objectName()));
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->defaultAction()->objectName()));
        }
        QVERIFY(seen >= 9);
    }

    void all_none_and_the_others_are_selected_by_command()
    {
        pressKeys(&canvas(), QKeySequence::SelectAll);
        QCOMPARE(selection().ids().size(), std::size_t(SmallWorkspace::sources));
        selection().select(FeatureKind::Source, {1, 2, 3});
        window().command(QStringLiteral("edit.select-invert"))->trigger();
        QCOMPARE(selection().ids().size(), std::size_t(SmallWorkspace::sources - 3));
        QVERIFY(!selection().contains({FeatureKind::Source, 2}));
        window().command(QStringLiteral("edit.select-none"))->trigger();
        QVERIFY(selection().ids().empty());
        selection().select(FeatureKind::Station, {1});
        window().command(QStringLiteral("edit.select-all"))->trigger();
        QCOMPARE(selection().kind(), FeatureKind::Station);
        QCOMPARE(selection().ids(), Ids({1, 2, 3}));
        // In a list it means the list, and leaves the map alone.
        selection().clear();
        window().layersPanel().tree().setFocus();
        pressKeys(&window().layersPanel().tree(), QKeySequence::SelectAll);
        QVERIFY(selection().ids().empty());
    }

    void identify_lists_a_source_with_the_names_that_people_use()
    {
        window().command(QStringLiteral("map.identify"))->trigger();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixelOf(firstSource));
        auto* tree = child<QTreeWidget>(*window(), QStringLiteral("identify-results"));
        QVERIFY(tree != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(tree->topLevelItemCount() > 0, patienceMs);
        QStringList names;
        for (QTreeWidgetItemIterator it(tree); *it != nullptr; ++it)
            names.append((*it)->text(0));
        QVERIFY2(names.contains(QStringLiteral("Number")), qPrintable(names.join(u';')));
        QVERIFY(names.contains(QStringLiteral("NOx, t/a")));
        QVERIFY(!names.contains(QStringLiteral("fid")));
        QCOMPARE(selection().current(), (FeatureRef{FeatureKind::Source, 1}));
        QVERIFY(!canvas().highlight().isEmpty());
    }

    void identify_shows_the_outline_of_a_district()
    {
        const geo::LonLat somewhere{115.93, 28.47}; // no record within a kilometre
        canvas().setViewport({canvas().toMap(somewhere), 20, 0});
        window().command(QStringLiteral("map.identify"))->trigger();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        auto* tree = child<QTreeWidget>(*window(), QStringLiteral("identify-results"));
        QTreeWidgetItem* district = nullptr;
        const auto isListed = [&] {
            for (int i = 0; i < tree->topLevelItemCount(); ++i) {
                if (tree->topLevelItem(i)->text(0).startsWith(QLatin1String("Districts")))
                    district = tree->topLevelItem(i)->child(0);
            }
            return district != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), patienceMs);
        tree->setCurrentItem(district);
        QTRY_VERIFY_WITH_TIMEOUT(!canvas().highlight().areas.empty(), patienceMs);
        const QPointF there = canvas().toMap(somewhere);
        const std::vector<QPolygonF>& rings = canvas().highlight().areas;
        QVERIFY(std::any_of(rings.begin(), rings.end(), [&](const QPolygonF& ring) {
            return ring.containsPoint(there, Qt::OddEvenFill);
        }));
    }

    void identify_says_so_where_nothing_lies()
    {
        canvas().setViewport({canvas().toMap(geo::LonLat{120.0, 33.0}), 10, 0});
        window().command(QStringLiteral("map.identify"))->trigger();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        auto* tree = child<QTreeWidget>(*window(), QStringLiteral("identify-results"));
        const auto isSaid = [&] {
            const QList<QLabel*> labels = window()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() &&
                       label->text().startsWith(QLatin1String("No visible layer has anything"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), patienceMs);
        QCOMPARE(tree->topLevelItemCount(), 0);
        QVERIFY(canvas().highlight().isEmpty());
    }

    void the_tooltip_names_what_the_pointer_rests_on()
    {
        const auto tipAt = [this](geo::LonLat place) {
            const QPoint at = pixelOf(place);
            QHelpEvent event(QEvent::ToolTip, at, canvas().mapToGlobal(at));
            QApplication::sendEvent(&canvas(), &event);
            return QToolTip::text();
        };
        QTRY_VERIFY(tipAt(firstStation).contains(QStringLiteral("示范站1")));
        QVERIFY(tipAt(firstStation).contains(QLatin1String("AQI 60")));
        QVERIFY(tipAt(firstSource).contains(QStringLiteral("甲-001")));
        QVERIFY(tipAt(firstSource).contains(QLatin1String("NOx 10")));
        QTRY_VERIFY(tipAt({115.93, 28.47}).isEmpty());
    }

    void the_context_menu_copies_the_coordinates_of_its_place()
    {
        canvas().setViewport({canvas().toMap(geo::LonLat{115.858, 28.682}), 5, 0});
        const QPoint centre = canvas().toPixels(canvas().viewport().centre).toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, centre, canvas().mapToGlobal(centre));
        QApplication::sendEvent(&canvas(), &event);
        QMenu* menu = child<QMenu>(canvas(), QStringLiteral("map-menu"));
        QVERIFY(menu != nullptr && menu->isVisible());
        const auto trigger = [menu](const QString& part) {
            const QList<QMenu*> below = menu->findChildren<QMenu*>();
            for (const QMenu* each : below) {
                const QList<QAction*> actions = each->actions();
                for (QAction* action : actions) {
                    if (action->text().contains(part)) {
                        action->trigger();
                        return QGuiApplication::clipboard()->text();
                    }
                }
            }
            return QString();
        };
        const geo::LonLat there = canvas().toLonLat(canvas().toMap(QPointF(centre)));
        const QStringList degrees = trigger(QStringLiteral("longitude first")).split(QStringLiteral(", "));
        QCOMPARE(degrees.size(), 2);
        QVERIFY(groundDistance({degrees[0].toDouble(), degrees[1].toDouble()}, there) < 0.2);
        const QStringList shifted = trigger(QStringLiteral("GCJ-02")).split(QStringLiteral(", "));
        QVERIFY(std::abs(groundDistance({shifted[0].toDouble(), shifted[1].toDouble()}, there) - 605) < 5);
        QVERIFY(trigger(QStringLiteral("EPSG:4548")).startsWith(QLatin1String("3883")));
        (void)trigger(QStringLiteral("Within 5.000 km"));
        menu->close();
        QCOMPARE(selection().kind(), FeatureKind::Source);
    }

    void the_status_bar_tells_the_place_in_both_systems_and_takes_a_scale()
    {
        canvas().setViewport({canvas().toMap(geo::LonLat{115.858, 28.682}), 5, 0});
        const QPointF pixels = canvas().toPixels(canvas().viewport().centre);
        QMouseEvent move(QEvent::MouseMove, pixels, canvas().mapToGlobal(pixels), Qt::NoButton, Qt::NoButton,
                         {});
        QApplication::sendEvent(&canvas(), &move);
        const QList<QLabel*> labels = window()->statusBar()->findChildren<QLabel*>();
        QStringList texts;
        for (const QLabel* label : labels)
            texts.append(label->text());
        const QString all = texts.join(QLatin1Char('|'));
        QVERIFY2(all.contains(QLatin1String("115.858")) && all.contains(QLatin1String("28.682")),
                 qPrintable(all));
        QVERIFY2(all.contains(QLatin1String("388,381.9, 3,174,558.3")), qPrintable(all));
        QVERIFY(all.contains(QLatin1String("EPSG:4548")));

        auto* scale = window()->statusBar()->findChild<QComboBox*>();
        scale->lineEdit()->setFocus();
        scale->lineEdit()->setText(QStringLiteral("1：5万"));
        QTest::keyClick(scale->lineEdit(), Qt::Key_Return);
        QVERIFY(std::abs(canvas().scaleDenominator() - 50000) < 0.5);
        QCOMPARE(scale->currentText(), QStringLiteral("1:50,000"));
    }

    void a_measurement_is_told_in_the_status_bar_and_copied_with_control_c()
    {
        window().command(QStringLiteral("map.measure-length"))->trigger();
        const QPoint from = canvas().rect().center();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, from + QPoint(100, 0));
        QTest::keyClick(&canvas(), Qt::Key_Return);
        const double metres =
            groundDistance(canvas().toLonLat(canvas().toMap(QPointF(from))),
                           canvas().toLonLat(canvas().toMap(QPointF(from + QPoint(100, 0)))));
        const QString expected = QStringLiteral("Length %1 km").arg(metres / 1000, 0, 'f', 3);
        const QList<QLabel*> labels = window()->statusBar()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel* label) { return label->text().startsWith(expected); }));
        QGuiApplication::clipboard()->clear();
        pressKeys(&canvas(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    }

    void closing_the_workspace_leaves_no_tool_marker_or_search_behind()
    {
        QVERIFY(!find(QStringLiteral("甲")).isEmpty());
        window().command(QStringLiteral("map.measure-area"))->trigger();
        canvas().setMarker(canvas().viewport().centre, QStringLiteral("此处"));
        window()->session().close();
        QVERIFY(canvas().tool() == nullptr && !canvas().hasMarker());
        QVERIFY(searchField().text().isEmpty());
        QVERIFY(window().open(m_workspace->folder()));
        QVERIFY(!find(QStringLiteral("甲-002")).isEmpty());
    }
};

QTEST_MAIN(TestWindowTools)
#include "test_window_tools.moc"
