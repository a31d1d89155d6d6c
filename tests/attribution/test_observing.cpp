// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the hours: plays them on the map, picks an episode with the brush, reads the city's
// state and edits its rule, loads a file.
#include "attribution/observed_window.h"
#include "attribution/ui/observing/hour_chart.h"
#include "attribution/ui/observing/hour_strip.h"
#include "attribution/ui/observing/load_observations.h"
#include "attribution/ui/observing/rule_dialog.h"
#include "gui/panel_inspection.h"
#include "menus.h"
#include "workbench/commands.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workspace_session.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDockWidget>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <cmath>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::test;

class TestObserving : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallWorkspace> m_workspace;

    static QToolButton* chip(ObservedWindow& observed)
    {
        return observed->menus().toolBar()->findChild<QToolButton*>(QStringLiteral("attribution.state-chip"));
    }
    static void drag(QWidget* on, const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(on, Qt::LeftButton, keys, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(on, from + (to - from) * step / 4);
        QTest::mouseRelease(on, Qt::LeftButton, keys, to);
    }
    /// The chart with S1 in it.
    static HourChart* chartOf(ObservedWindow& observed, const QString& code)
    {
        auto* chart = observed.panel<HourChart>(QStringLiteral("attribution.chart"));
        observed.selectStation(code);
        const bool hasCome = QTest::qWaitFor(
            [&] { return chart->series().lines.size() == 1 && chart->series().lines.front().code == code; },
            patienceMs);
        return hasCome ? chart : nullptr;
    }

private Q_SLOTS:
    static void initMain() { useFoldersOfTheTest(); }

    void init()
    {
        m_workspace = std::make_unique<SmallWorkspace>();
        storeTenDays(m_workspace->folder());
    }

    void the_last_hour_is_shown_and_every_station_has_the_colour_of_its_index()
    {
        ObservedWindow observed(m_workspace->folder());
        QCOMPARE(observed.session().hour().value(), tenDays().last);
        observed.session().setHour(hourOn(3, 3, 15));
        QVERIFY(observed.settle());
        const auto colourAt = [&](const QString& code) {
            workbench::MapCanvas& canvas = observed.window().canvas();
            const QPointF at = canvas.toPixels(observed.data().stored()->find(code)->map);
            return canvas.grab().toImage().pixelColor(at.toPoint() +
                                                      QPoint(-4, 0)); // beside the wind and the letters
        };
        // 160 µg/m³ by the hour: over 150 (200), below 250 (300).
        QTRY_COMPARE(colourAt(QStringLiteral("S1")), QColor(153, 0, 76));
        QCOMPARE(colourAt(QStringLiteral("S2")), QColor(0, 228, 0)); // 20 µg/m³
        observed.session().setHour(hourOn(3, 3, 12));
        QCOMPARE(colourAt(QStringLiteral("S1")), QColor(255, 255, 0)); // 40
        QVERIFY(colourAt(QStringLiteral("S3")) != QColor(0, 228, 0));  // nothing was measured there
        observed.session().setHour(hourOn(3, 4, 6));
        const QColor missing = colourAt(QStringLiteral("S1"));
        QCOMPARE(missing, colourAt(QStringLiteral("S3")));
        observed.window().command(QStringLiteral("attribution.hour-on-map"))->trigger();
        QVERIFY(colourAt(QStringLiteral("S2")) != QColor(0, 228, 0));
    }

    void play_goes_on_hour_by_hour_until_it_is_stopped_or_at_the_end()
    {
        ObservedWindow observed(m_workspace->folder());
        observed.session().setHour(hourOn(3, 1, 1));
        QAction* play = observed.window().command(QStringLiteral("attribution.play"));
        QSignalSpy hours(&observed.session(), &AttributionSession::hourChanged);
        play->trigger();
        QVERIFY(play->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(hours.count() >= 3, patienceMs);
        play->trigger();
        QVERIFY(!play->isChecked());
        QCOMPARE(observed.session().hour().value() - hourOn(3, 1, 1), static_cast<qint64>(hours.count()));
        observed.session().setHour(tenDays().last - 1);
        play->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!play->isChecked(), patienceMs);
        QCOMPARE(observed.session().hour().value(), tenDays().last);
        // At the end it begins anew.
        play->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(observed.session().hour().value() < hourOn(2, 26, 1), patienceMs);
        play->trigger();
    }

    void the_slider_is_moved_by_mouse_keys_and_date()
    {
        ObservedWindow observed(m_workspace->folder());
        auto* strip = observed.panel<HourStrip>(QStringLiteral("attribution.hours"));
        QVERIFY(strip != nullptr);
        const Hour wanted = hourOn(3, 2, 9);
        const QPoint at(static_cast<int>(strip->pixelOf(wanted)), strip->height() / 3);
        QTest::mouseClick(strip, Qt::LeftButton, {}, at);
        QVERIFY(std::abs(observed.session().hour().value() - wanted) <= 1);
        drag(strip, at, QPoint(static_cast<int>(strip->pixelOf(hourOn(3, 5, 1))), at.y()));
        QVERIFY(std::abs(observed.session().hour().value() - hourOn(3, 5, 1)) <= 1);
        const Hour before = observed.session().hour().value();
        QTest::keyClick(strip, Qt::Key_Left);
        QCOMPARE(observed.session().hour().value(), before - 1);
        QTest::keyClick(strip, Qt::Key_PageDown);
        QCOMPARE(observed.session().hour().value(), before + 23);
        QTest::keyClick(strip, Qt::Key_Home);
        QCOMPARE(observed.session().hour().value(), tenDays().first);
        QTest::keyClick(strip, Qt::Key_Left); // there is nothing before
        QCOMPARE(observed.session().hour().value(), tenDays().first);
        auto* when = strip->parentWidget()->findChild<QDateTimeEdit*>();
        QVERIFY(when != nullptr);
        when->setDateTime(QDateTime(QDate(2026, 3, 4), QTime(7, 0), Qt::UTC));
        QCOMPARE(observed.session().hour().value(), hourOn(3, 4, 7));
    }

    void a_drag_over_the_chart_makes_the_episode()
    {
        ObservedWindow observed(m_workspace->folder());
        observed.data().setQuantity(AirPollutant::PM25);
        HourChart* chart = chartOf(observed, QStringLiteral("S1"));
        QVERIFY(chart != nullptr);
        QTRY_COMPARE(chart->series().quantity, Quantity(AirPollutant::PM25));
        chart->show({hourOn(3, 2, 1), hourOn(3, 5, 24)});
        QVERIFY(observed.settle());
        QTest::qWait(50);
        const int y = chart->height() / 2;
        drag(chart, QPoint(static_cast<int>(chart->pixelOf(hourOn(3, 3, 13))), y),
             QPoint(static_cast<int>(chart->pixelOf(hourOn(3, 3, 18))), y));
        const Episode& episode = observed.session().episode();
        QCOMPARE(episode.station, QStringLiteral("S1"));
        QCOMPARE(episode.pollutant, AirPollutant::PM25);
        QVERIFY(std::abs(episode.span.first - hourOn(3, 3, 13)) <= 1);
        QVERIFY(std::abs(episode.span.last - hourOn(3, 3, 18)) <= 1);
        QCOMPARE(chart->episode(), episode.span);
        // Backwards is the same; a click is no episode but an hour.
        drag(chart, QPoint(static_cast<int>(chart->pixelOf(hourOn(3, 4, 20))), y),
             QPoint(static_cast<int>(chart->pixelOf(hourOn(3, 4, 12))), y));
        QVERIFY(observed.session().episode().span.size() >= 8);
        const Episode kept = observed.session().episode();
        QTest::mouseClick(chart, Qt::LeftButton, {},
                          QPoint(static_cast<int>(chart->pixelOf(hourOn(3, 3, 9))), y));
        QVERIFY(std::abs(observed.session().hour().value() - hourOn(3, 3, 9)) <= 1);
        QCOMPARE(observed.session().episode(), kept);
        // Shift-drag moves the hours.
        const HourSpan view = chart->view();
        drag(chart, QPoint(chart->width() / 2, y), QPoint(chart->width() / 2 + 80, y), Qt::ShiftModifier);
        QVERIFY(chart->view().first < view.first);
        QCOMPARE(observed.session().episode(), kept);
    }

    void without_a_station_the_brush_says_what_it_needs()
    {
        ObservedWindow observed(m_workspace->folder());
        auto* chart = observed.panel<HourChart>(QStringLiteral("attribution.chart"));
        QTRY_COMPARE_WITH_TIMEOUT(chart->series().lines.size(), std::size_t(1), patienceMs);
        QVERIFY(chart->series().lines.front().code.isEmpty()); // the city's mean
        const int y = chart->height() / 2;
        drag(chart, QPoint(chart->width() / 2, y), QPoint(chart->width() / 2 + 100, y));
        QVERIFY(observed.session().episode().span.size() == 0);
        QVERIFY(observed.window().messages().join('\n').contains(QLatin1String("select one")));
    }

    void gaps_stay_gaps_and_flagged_values_are_marked()
    {
        ObservedWindow observed(m_workspace->folder());
        observed.data().setQuantity(AirPollutant::PM25);
        HourChart* chart = chartOf(observed, QStringLiteral("S1"));
        QVERIFY(chart != nullptr);
        QTRY_COMPARE(chart->series().quantity, Quantity(AirPollutant::PM25));
        const QCPGraph* line = chart->graph(1);
        const auto valueAt = [&](Hour hour) {
            return line->data()->at(static_cast<int>(hour - tenDays().first))->value;
        };
        QCOMPARE(valueAt(hourOn(3, 4, 4)), 40.0);
        QVERIFY(std::isnan(valueAt(hourOn(3, 4, 5))));
        QVERIFY(std::isnan(valueAt(hourOn(3, 4, 10))));
        const QCPGraph* flagged = chart->graph(2);
        QCOMPARE(flagged->dataCount(), 1);
        QCOMPARE(flagged->data()->at(0)->key, static_cast<double>(hourOn(3, 5, 8).count()) * 3600);
        // The threshold is 71 by the old standard and 57.5 by the new one, and the chart says where it
        // changes.
        QCOMPARE(chart->series().threshold[static_cast<std::size_t>(hourOn(2, 28, 24) - tenDays().first)],
                 71.0);
        QCOMPARE(chart->series().threshold[static_cast<std::size_t>(hourOn(3, 1, 1) - tenDays().first)],
                 57.5);
        QCOMPARE(chart->series().standardChange.value(), hourOn(3, 1, 1));
        QCOMPARE(chart->series().siteName, QStringLiteral("示范气象站"));
    }

    void the_readout_tells_the_value_under_the_pointer()
    {
        ObservedWindow observed(m_workspace->folder());
        observed.data().setQuantity(AirPollutant::PM25);
        HourChart* chart = chartOf(observed, QStringLiteral("S1"));
        QVERIFY(chart != nullptr);
        QTRY_COMPARE(chart->series().quantity, Quantity(AirPollutant::PM25));
        chart->show({hourOn(3, 2, 1), hourOn(3, 5, 24)});
        QTest::qWait(50);
        QTest::mouseMove(chart,
                         QPoint(static_cast<int>(chart->pixelOf(hourOn(3, 3, 15))), chart->height() / 2));
        const auto* readout =
            chart->parentWidget()->findChild<QLabel*>(QStringLiteral("attribution.chart.readout"));
        QTRY_VERIFY2(readout->text().contains(QLatin1String("160")), qPrintable(readout->text()));
        QVERIFY(readout->text().contains(QStringLiteral("示范站1")));
        QVERIFY(readout->text().contains(QLatin1String("3.0 m/s")));
    }

    void the_chip_tells_state_threshold_and_what_it_means_by_the_days_standard()
    {
        ObservedWindow observed(m_workspace->folder());
        QToolButton* button = chip(observed);
        QVERIFY(button != nullptr);
        observed.session().setHour(hourOn(2, 27, 12));
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("Peace · AQI 95 (PM2.5 71 / PM10 140 µg/m³)"));
        observed.session().setHour(hourOn(3, 2, 12));
        QCOMPARE(button->text(), QStringLiteral("Peace · AQI 95 (PM2.5 57.5 / PM10 113 µg/m³)"));
        QVERIFY(button->toolTip().contains(QLatin1String("engineering choice")));
        QVERIFY(button->toolTip().contains(QLatin1String("HJ 633-2026")));
        observed.session().setHour(hourOn(2, 25, 5)); // no 24 hours yet
        QVERIFY(button->text().startsWith(QLatin1String("No state")));
    }

    void a_click_on_the_chip_opens_the_rule_which_is_checked_while_it_is_edited()
    {
        ObservedWindow observed(m_workspace->folder());
        QToolButton* button = chip(observed);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        const auto dialog = [&] { return observed->findChild<RuleDialog*>(); };
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        auto* text = dialog()->findChild<QPlainTextEdit*>();
        const auto shown = [&](const QString& part) {
            const auto labels = dialog()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* l) { return l->text().contains(part); });
        };
        const QString good = text->toPlainText();
        QVERIFY(good.contains(QLatin1String("\"fromIndex\": 95")));
        auto* save = buttonNamed(*dialog(), QStringLiteral("Save in the workspace"));
        QVERIFY(save != nullptr && !save->isEnabled());
        text->setPlainText(
            QString(good).replace(QLatin1String("\"fromIndex\": 95"), QLatin1String("\"fromIndex\": 950")));
        QVERIFY(!save->isEnabled());
        QVERIFY(shown(QStringLiteral("fromIndex")));
        QVERIFY(shown(QStringLiteral("line")));
        text->setPlainText(
            QString(good).replace(QLatin1String("\"fromIndex\": 95"), QLatin1String("\"fromIndex\": 110")));
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(QFile::exists(m_workspace->folder() + QStringLiteral("/rules/city_state.json")));
        QVERIFY(button->text().contains(QLatin1String("AQI 110")));
        // Somebody breaks the file with another editor: the last good table stays, and the message names the
        // place.
        QFile file(m_workspace->folder() + QStringLiteral("/rules/city_state.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QString(good)
                       .replace(QLatin1String("\"forHours\": 12"), QLatin1String("\"forHours\": \"long\""))
                       .toUtf8());
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(observed.window().messages().join('\n').contains(QLatin1String("forHours")),
                                 patienceMs);
        QVERIFY(button->text().contains(QLatin1String("AQI 110")));
        QTest::mouseClick(buttonNamed(*dialog(), QStringLiteral("Back to the default")), Qt::LeftButton);
        QVERIFY(button->text().contains(QLatin1String("AQI 95")));
    }

    void a_forecast_that_is_written_down_changes_the_state()
    {
        ObservedWindow observed(m_workspace->folder());
        observed.session().setHour(hourOn(3, 2, 12));
        QTest::mouseClick(chip(observed), Qt::LeftButton);
        QTRY_VERIFY(observed->findChild<RuleDialog*>() != nullptr);
        const auto days = observed->findChild<RuleDialog*>()->findChildren<QSpinBox*>();
        QCOMPARE(days.size(), 4);
        for (int i = 1; i < 4; ++i)
            days[i]->setValue(60);
        QVERIFY(chip(observed)->text().startsWith(QLatin1String("Recovery")));
        days[1]->setValue(120);
        QVERIFY(chip(observed)->text().startsWith(QLatin1String("War")));
        QCOMPARE(readForecast(m_workspace->folder()).size(), std::size_t(3));
    }

    void panels_and_rule_fit_the_narrow_the_keyboard_and_the_screen_reader()
    {
        ObservedWindow observed(m_workspace->folder());
        HourChart* chart = chartOf(observed, QStringLiteral("S1"));
        QVERIFY(chart != nullptr);
        QStringList wrong;
        const QStringList panels = {QStringLiteral("attribution.hours"), QStringLiteral("attribution.chart")};
        for (const QString& id : panels) {
            observed->docks().show(id);
            QWidget* content = observed->docks().content(id);
            QTRY_VERIFY(content->isVisible());
            wrong << unreachableWithTab(*content) << unnamed(*content);
        }
        for (const QString& id : panels) {
            QDockWidget* dock = observed->docks().dock(id);
            QVERIFY(observed->docks().content(id)->minimumSizeHint().width() <= 300);
            dock->setFloating(true);
            dock->resize(300, 640);
            QTRY_VERIFY(observed->docks().content(id)->isVisible());
            QTest::qWait(100);
            wrong << cutOff(*observed->docks().content(id));
        }
        QTest::mouseClick(chip(observed), Qt::LeftButton);
        QTRY_VERIFY(observed->findChild<RuleDialog*>() != nullptr);
        RuleDialog* dialog = observed->findChild<RuleDialog*>();
        QTRY_VERIFY(dialog->isVisible());
        QTest::qWait(100);
        wrong << unnamed(*dialog) << cutOff(*dialog);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void panels_without_hours_say_what_fills_them_and_a_file_does()
    {
        QFile::remove(m_workspace->folder() + QStringLiteral("/observations.gpkg"));
        ObservedWindow observed(m_workspace->folder());
        QVERIFY(observed.data().stored()->isEmpty());
        for (const char* id : {"attribution.hours", "attribution.chart"}) {
            observed->docks().show(QLatin1String(id));
            QWidget* content = observed->docks().content(QLatin1String(id));
            QTRY_VERIFY(content->isVisible());
            QVERIFY(buttonNamed(*content, QStringLiteral("Load observations…")) != nullptr);
        }
        QVERIFY(!observed.window().command(QStringLiteral("attribution.play"))->isEnabled());

        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("小时值 三月.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("station,time,PM2.5,PM10\nS1,2026-03-02 01:00,40,60\nS1,2026-03-02 02:00,41,61\n"
                   "X9,2026-03-02 02:00,41,61\n");
        file.close();
        observed.observing().loading().load({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(!observed.data().stored()->isEmpty(), patienceMs);
        QCOMPARE(observed.data().stored()->span, (HourSpan{hourOn(3, 2, 1), hourOn(3, 2, 2)}));
        const QList<workbench::Message>& said = observed->workbench().messages().log();
        QVERIFY(said.constLast().text.contains(QLatin1String("1 station")));
        QVERIFY2(said.constLast().details.contains(QLatin1String("not in the inventory")),
                 qPrintable(said.constLast().details));
        QVERIFY(observed.window().command(QStringLiteral("attribution.play"))->isEnabled());
    }
};

QTEST_MAIN(TestObserving)
#include "test_observing.moc"
