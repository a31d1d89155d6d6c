// SPDX-License-Identifier: GPL-3.0-or-later
// The import window in the real main window, from the file to the records in the store, with mouse and keys.
// With AIRSHED_SHOTS=folder every page is also written there as a picture (AIRSHED_SHOTS_STYLE names them,
// AIRSHED_TEST_LANGUAGE and AIRSHED_TEST_THEME choose what they look like).
#include "gui/window_fixture.h"
#include "importing/table_files.h"

#include "core/progress.h"
#include "geo/district_index.h"
#include "geo/measure.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "workbench/map_canvas.h"
#include "workbench/message_bar.h"
#include "workspace_session.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>
#include <QUrl>

using namespace airshed;
using namespace airshed::test;
using namespace airshed::testing;

namespace
{

/// The window of the import and what a person does in it.
class Wizard
{
public:
    explicit Wizard(QDialog* dialog) : m_dialog(dialog) {}

    template<typename Widget>
    Widget* find(const char* name)
    {
        auto* widget = m_dialog ? m_dialog->findChild<Widget*>(QLatin1String(name)) : nullptr;
        if (widget == nullptr)
            throw std::logic_error(std::string("there is no ") + name);
        return widget;
    }
    QDialog* dialog() { return m_dialog; }
    bool isOpen() const { return m_dialog && m_dialog->isVisible(); }

    /// What a drop of files on the window does, without a window system.
    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QWidget* page = find<QTreeWidget>("files")->parentWidget();
        while (page != nullptr && !page->acceptDrops())
            page = page->parentWidget();
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &event);
    }
    bool waitForNext()
    {
        return QTest::qWaitFor([this] { return m_dialog && find<QPushButton>("next")->isEnabled(); },
                               patienceMs);
    }
    void next()
    {
        QVERIFY2(waitForNext(), qPrintable(hint()));
        click(find<QPushButton>("next"));
    }
    QString step() { return find<QWidget>("steps")->accessibleName(); }
    /// Why it does not go on, with what the pages say about it.
    QString hint()
    {
        if (!m_dialog)
            return {};
        QStringList texts{find<QLabel>("hint")->text()};
        texts.append(step());
        for (const char* name : {"fileFailure", "preparingFailure", "checkFailure", "importFailure"}) {
            if (const auto* notice = m_dialog->findChild<QWidget*>(QLatin1String(name)))
                texts.append(notice->accessibleName());
        }
        return texts.join(QLatin1Char(' '));
    }
    QString noticeText(const char* name)
    {
        const auto* notice = find<QWidget>(name);
        return notice->isVisible() ? notice->accessibleName() : QString();
    }

    static QComboBox* openEditor(QTableView& table)
    {
        const auto boxes = table.findChildren<QComboBox*>(QStringLiteral("choiceEditor"));
        for (QComboBox* box : boxes) {
            if (box->isVisible() && box->view()->isVisible())
                return box;
        }
        return nullptr;
    }
    /// Opens a cell of the table of columns and clicks the choice with this text.
    void choose(const QString& column, int section, const QString& choice)
    {
        auto* table = find<QTableView>("mapping");
        const QAbstractItemModel& model = *table->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 1).data().toString() != column)
                continue;
            const QModelIndex index = model.index(row, section);
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
            QComboBox* box = nullptr; // the one before may still be waiting for its end
            QTRY_VERIFY((box = openEditor(*table)) != nullptr);
            const int at = box->findText(choice);
            QVERIFY2(at >= 0, qPrintable(choice));
            const QModelIndex item = box->model()->index(at, 0);
            box->view()->scrollTo(item);
            QTest::mouseMove(box->view()->viewport(), box->view()->visualRect(item).center());
            QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {},
                              box->view()->visualRect(item).center());
            QTRY_COMPARE(model.index(row, section).data().toString(), choice);
            return;
        }
        QFAIL(qPrintable(column));
    }

private:
    QPointer<QDialog> m_dialog;
};

constexpr int meaningSection = 3;
constexpr int unitSection = 4;

QByteArray csvLines(const QStringList& lines) { return gb18030(lines.join(QStringLiteral("\r\n"))); }

} // namespace

class TestImportWizard : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<ShownWindow> m_window;

    static bool takesShots() { return qEnvironmentVariableIsSet("AIRSHED_SHOTS"); }
    void shot(QWidget* widget, const QString& name)
    {
        if (!takesShots())
            return;
        QTest::qWait(250); // fades and the rubber of progress bars
        widget->grab().save(QStringLiteral("%1/wizard-%2-%3.png")
                                .arg(qEnvironmentVariable("AIRSHED_SHOTS"), name,
                                     qEnvironmentVariable("AIRSHED_SHOTS_STYLE", QStringLiteral("en"))));
    }

    QString path(const QString& name) { return m_folder.filePath(name); }
    std::unique_ptr<inventory::InventoryStore> reader()
    {
        return (*m_window)->session().workspace()->openReader();
    }
    qint64 sourceCount() { return reader()->count(QStringLiteral("source")); }
    std::optional<inventory::Source> source(const QString& number)
    {
        const auto store = reader();
        inventory::SourceQuery query;
        query.text = number;
        const auto ids = store->sourceIds(query);
        return ids.empty() ? std::nullopt : store->source(ids.front());
    }

    /// The command by its shortcut, and the files dropped on the window that it opens.
    Wizard begin(const QStringList& paths)
    {
        (*m_window)->activateWindow(); // a window system does it when a dialog closes
        if (!QTest::qWaitForWindowActive(&**m_window))
            qWarning("the window did not become active");
        QTest::keyClick(&**m_window, Qt::Key_I, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return dialog() != nullptr; }))
            throw std::logic_error("Ctrl+I opened nothing");
        Wizard wizard(dialog());
        if (!QTest::qWaitForWindowActive(dialog()))
            qWarning("the import window did not become active");
        shot(wizard.dialog(), QStringLiteral("0-empty"));
        wizard.drop(paths);
        return wizard;
    }
    QDialog* dialog()
    {
        auto* found = (*m_window)->findChild<QDialog*>(QStringLiteral("importWizard"));
        return found && found->isVisible() ? found : nullptr;
    }
    QString said() { return m_window->messages().join(QLatin1Char('\n')); }

    geo::LonLat middleOf(const QString& district)
    {
        const auto districts =
            geo::DistrictIndex::fromBasemap((*m_window)->session().workspace()->basemapPath());
        return districts.byName(district)->centroid;
    }

    /// 进贤县 in three rows under a title and a merged header of two rows, with a column that nobody knows.
    QString writeMergedWorkbook()
    {
        const geo::LonLat at = middleOf(QStringLiteral("进贤县"));
        SheetContent sheet;
        sheet.name = QStringLiteral("工业源");
        sheet.rows = {{QStringLiteral("2024年进贤县大气污染源清单")},
                      {QStringLiteral("编号"),
                       QStringLiteral("污染源名称"),
                       QStringLiteral("源类别"),
                       QStringLiteral("所在区县"),
                       QStringLiteral("地理坐标"),
                       {},
                       QStringLiteral("排气筒"),
                       {},
                       QStringLiteral("排放量"),
                       {},
                       QStringLiteral("填报人签章")},
                      {{},
                       {},
                       {},
                       {},
                       QStringLiteral("经度"),
                       QStringLiteral("纬度"),
                       QStringLiteral("高度(m)"),
                       QStringLiteral("内径(m)"),
                       QStringLiteral("SO2(吨/年)"),
                       QStringLiteral("NOx(千克/年)"),
                       {}}};
        for (int i = 0; i < 3; ++i)
            sheet.rows.append(QVariantList{
                QStringLiteral("进-%1").arg(i + 1), QStringLiteral("示范锅炉房%1").arg(i + 1),
                QStringLiteral("化石燃料固定燃烧源"), QStringLiteral("进贤县"), at.lon + 0.0012 * i,
                at.lat + 0.0013 * i, 30.0 + i, 0.8, 1.5 + i, 2500.0, QStringLiteral("（章）")});
        // A row without coordinates: it comes in, with a problem.
        sheet.rows.append(QVariantList{QStringLiteral("进-4"),
                                       QStringLiteral("示范窑炉"),
                                       QStringLiteral("工艺过程源"),
                                       QStringLiteral("进贤县"),
                                       {},
                                       {},
                                       20.0,
                                       0.5,
                                       0.4,
                                       100.0,
                                       QStringLiteral("（章）")});
        sheet.merges = {{0, 0, 0, 10, QStringLiteral("2024年进贤县大气污染源清单")},
                        {1, 4, 1, 5, QStringLiteral("地理坐标")},
                        {1, 6, 1, 7, QStringLiteral("排气筒")},
                        {1, 8, 1, 9, QStringLiteral("排放量")}};
        for (const int column : {0, 1, 2, 3, 10})
            sheet.merges.append({1, column, 2, column, sheet.rows[1][column].toString()});
        SheetContent note;
        note.name = QStringLiteral("填表说明");
        note.rows = {{QStringLiteral("请各区县于月底前报送。")}};
        const QString file = path(QStringLiteral("进贤县 清单（五月）.xlsx"));
        writeXlsx(file, {sheet, note});
        return file;
    }

    /// The 24 sources of the workspace again, as a list in GCJ-02.
    QString writeOffsetList()
    {
        QStringList lines{QStringLiteral("编号,污染源名称,源类别,经度,纬度")};
        const auto store = reader();
        for (const inventory::Source& known : store->sources(store->sourceIds({}))) {
            const geo::LonLat written = geo::fromCgcs2000(*known.position, geo::Datum::Gcj02);
            lines.append(QStringLiteral("%1,%2,%3,%4,%5")
                             .arg(known.number, known.name, key(known.sourceClass))
                             .arg(written.lon, 0, 'f', 7)
                             .arg(written.lat, 0, 'f', 7));
        }
        const QString file = path(QStringLiteral("偏移 甲县.csv"));
        writeBytes(file, csvLines(lines));
        return file;
    }

    QString writeLongList(int rows)
    {
        const geo::LonLat at = middleOf(QStringLiteral("进贤县"));
        QStringList lines{QStringLiteral("编号,污染源名称,源类别,经度,纬度,SO2排放量（吨/年）")};
        for (int i = 0; i < rows; ++i)
            lines.append(QStringLiteral("长-%1,示范工地%1,扬尘源,%2,%3,%4")
                             .arg(i)
                             .arg(at.lon + 0.00001 * (i % 1000), 0, 'f', 6)
                             .arg(at.lat + 0.0001 * (i / 1000), 0, 'f', 6)
                             .arg(0.1 + 0.001 * (i % 500)));
        const QString file = path(QStringLiteral("长清单.csv"));
        writeBytes(file, csvLines(lines));
        return file;
    }

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariable("AIRSHED_TEST_LANGUAGE") == QLatin1String("zh_CN")) {
            QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
            if (m_translator.load(
                    QStringLiteral(AIRSHED_BUILD_DIR "/share/airshed/translations/airshed_zh_CN.qm")))
                QCoreApplication::installTranslator(&m_translator);
        }
    }

    void init()
    {
        m_workspace = std::make_unique<SmallWorkspace>();
        static const PluginFolder plugins({QStringLiteral(AIRSHED_REVIEW_PLUGIN)});
        m_window = std::make_unique<ShownWindow>(plugins.path());
        if (qEnvironmentVariable("AIRSHED_TEST_THEME") == QLatin1String("dark"))
            m_window->settings().setTheme(workbench::Theme::Dark);
        (*m_window)->resize(1280, 800);
        QVERIFY(m_window->open(m_workspace->folder()));
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void workbook_with_merged_chinese_headers_goes_from_the_file_to_records_on_the_map()
    {
        const qint64 before = sourceCount();
        const workbench::Viewport view = m_window->canvas().viewport();
        Wizard wizard = begin({writeMergedWorkbook()});
        QVERIFY(wizard.waitForNext());
        auto* tree = wizard.find<QTreeWidget>("files");
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 2);
        QCOMPARE(tree->topLevelItem(0)->child(0)->checkState(0), Qt::Checked);
        QCOMPARE(tree->topLevelItem(0)->child(1)->checkState(0), Qt::Unchecked);
        QVERIFY(!tree->topLevelItem(0)->child(1)->text(3).isEmpty());
        shot(wizard.dialog(), QStringLiteral("1-files"));

        wizard.next();
        QCOMPARE(wizard.find<QSpinBox>("headerFirst")->value(), 2);
        QCOMPARE(wizard.find<QSpinBox>("headerLast")->value(), 3);
        QVERIFY(wizard.find<QLabel>("unused")->text().contains(QStringLiteral("填报人签章")));
        QVERIFY2(wizard.noticeText("lacks").isEmpty(), qPrintable(wizard.noticeText("lacks")));
        shot(wizard.dialog(), QStringLiteral("2-columns"));

        wizard.next();
        QVERIFY(wizard.waitForNext());
        shot(wizard.dialog(), QStringLiteral("3-coordinates-clean"));
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.find<QLabel>("rowsRead")->isVisible(), patienceMs);
        QCOMPARE(wizard.find<QLabel>("rowsRead")->text(), QStringLiteral("4"));
        QCOMPARE(wizard.find<QLabel>("rowsAccepted")->text(), QStringLiteral("4"));
        QCOMPARE(wizard.find<QLabel>("rowsWithoutPosition")->text(), QStringLiteral("1"));
        auto* problems = wizard.find<QTableView>("problems");
        QVERIFY(problems->model()->rowCount() > 0);
        shot(wizard.dialog(), QStringLiteral("4-check"));
        QCOMPARE(sourceCount(), before); // nothing is written before the last step

        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.isOpen(), patienceMs);
        QCOMPARE(sourceCount(), before + 4);
        const auto made = source(QStringLiteral("进-2"));
        QVERIFY(made);
        QCOMPARE(made->name, QStringLiteral("示范锅炉房2"));
        QCOMPARE(made->adminCode, QStringLiteral("360124"));
        QCOMPARE(made->release.heightMetres, 31.0);
        QCOMPARE(made->emission[Pollutant::SO2], 2.5);
        QCOMPARE(made->emission[Pollutant::NOx], 2.5); // 2,500 kg
        QCOMPARE(made->provenance.rowNumber, 5);
        QVERIFY(said().contains(QStringLiteral("进贤县 清单（五月）.xlsx")));
        QTRY_VERIFY(m_window->canvas().viewport() != view);
        QVERIFY(m_window->canvas().visibleExtent().contains(m_window->canvas().toMap(*made->position)));

        if (takesShots())
            (void)m_window->waitUntilComplete();
        shot(&**m_window, QStringLiteral("5-after"));
        auto* show = qobject_cast<QWidget*>(
            buttonNamed((*m_window)->messageBar(),
                        QCoreApplication::translate("airshed::review::ImportEntry", "Show problems")));
        QVERIFY(show != nullptr);
        click(show);
        QTRY_VERIFY((*m_window)->docks().content(QStringLiteral("review.problems"))->isVisible());
    }

    void csv_in_gbk_is_imported_with_the_keyboard_alone()
    {
        const geo::LonLat at = middleOf(QStringLiteral("安义县"));
        const QString file = path(QStringLiteral("安义县扬尘源.csv"));
        writeBytes(file, csvLines({QStringLiteral("编号,污染源名称,经度,纬度,PM10排放量（吨/年）"),
                                   QStringLiteral("安-1,示范工地甲,%1,%2,１２.５")
                                       .arg(at.lon, 0, 'f', 6)
                                       .arg(at.lat, 0, 'f', 6)}));
        Wizard wizard = begin({file});
        for (int step = 0; step < 4; ++step) {
            QVERIFY2(wizard.waitForNext(), qPrintable(wizard.hint()));
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus != nullptr);
            QVERIFY(wizard.dialog()->isAncestorOf(focus));
            const QString before = wizard.step();
            const QString text = wizard.find<QPushButton>("next")->text();
            const char letter = text.at(text.indexOf(QLatin1Char('&')) + 1).toLatin1();
            QTest::keyClick(focus, letter, Qt::AltModifier);
            QTRY_VERIFY(!wizard.isOpen() || wizard.step() != before);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(!wizard.isOpen(), qPrintable(wizard.hint()), patienceMs);
        const auto made = source(QStringLiteral("安-1"));
        QVERIFY(made);
        QCOMPARE(made->name, QStringLiteral("示范工地甲"));
        QCOMPARE(made->emission[Pollutant::PM10], 12.5);
        QVERIFY(made->sourceClass == SourceClass::Dust); // by the file's name
        QCOMPARE(made->adminCode, QStringLiteral("360123"));
    }

    void another_meaning_and_another_unit_chosen_for_a_column_are_honoured()
    {
        const geo::LonLat at = middleOf(QStringLiteral("安义县"));
        const QString file = path(QStringLiteral("自定义.csv"));
        writeBytes(file, csvLines({QStringLiteral("编号,污染源名称,源类别,区县,经度,纬度,片区,SO2排放量"),
                                   QStringLiteral("自-1,示范厂,工艺过程源,安义县,%1,%2,示范镇,2000")
                                       .arg(at.lon, 0, 'f', 6)
                                       .arg(at.lat, 0, 'f', 6)}));
        Wizard wizard = begin({file});
        wizard.next();
        QVERIFY(wizard.find<QLabel>("unused")->text().contains(QStringLiteral("片区")));
        wizard.choose(QStringLiteral("片区"), meaningSection, QStringLiteral("Township"));
        wizard.choose(QStringLiteral("SO2排放量"), unitSection, QStringLiteral("kg/a"));
        QVERIFY(!wizard.find<QLabel>("unused")->text().contains(QStringLiteral("片区")));
        shot(wizard.dialog(), QStringLiteral("2-columns-changed"));
        click(wizard.find<QPushButton>("saveMapping"));
        wizard.next();
        wizard.next();
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.isOpen(), patienceMs);
        const auto made = source(QStringLiteral("自-1"));
        QVERIFY(made);
        QCOMPARE(made->township, QStringLiteral("示范镇"));
        QCOMPARE(made->emission[Pollutant::SO2], 2.0);

        // The saved mapping is there for the next list with this header.
        Wizard again = begin({file});
        again.next();
        QVERIFY(!again.find<QLabel>("unused")->text().contains(QStringLiteral("片区")));
    }

    void a_list_without_number_and_name_cannot_go_on_until_a_column_is_chosen()
    {
        const geo::LonLat at = middleOf(QStringLiteral("安义县"));
        const QString file = path(QStringLiteral("无名.csv"));
        writeBytes(
            file,
            csvLines(
                {QStringLiteral("甲栏,区县,经度,纬度,SO2排放量（吨/年）"),
                 QStringLiteral("示范作坊,安义县,%1,%2,2").arg(at.lon, 0, 'f', 6).arg(at.lat, 0, 'f', 6)}));
        Wizard wizard = begin({file});
        wizard.next();
        QVERIFY(!wizard.find<QPushButton>("next")->isEnabled());
        QVERIFY(!wizard.noticeText("lacks").isEmpty());
        wizard.choose(QStringLiteral("甲栏"), meaningSection, QStringLiteral("Source name"));
        QVERIFY(wizard.find<QPushButton>("next")->isEnabled());
        auto* sourceClass = wizard.find<QComboBox>("constantClass");
        sourceClass->setFocus();
        QTest::keyClick(sourceClass, Qt::Key_End); // the last class: other
        wizard.next();
        wizard.next();
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.isOpen(), patienceMs);
        QVERIFY(source(QStringLiteral("示范作坊")));
    }

    void an_accepted_datum_moves_the_places_by_some_600_metres_data()
    {
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("accepted") << true;
        QTest::newRow("kept") << false;
    }

    void an_accepted_datum_moves_the_places_by_some_600_metres()
    {
        QFETCH(bool, isAccepted);
        const auto known = source(QStringLiteral("甲-005"));
        const geo::LonLat truth = *known->position;
        const geo::LonLat written = geo::fromCgcs2000(truth, geo::Datum::Gcj02);
        Wizard wizard = begin({writeOffsetList()});
        wizard.next();
        wizard.next();
        // The question waits for an answer; nothing is chosen for the person.
        QTRY_VERIFY_WITH_TIMEOUT(wizard.dialog()->findChild<QRadioButton*>("datum-gcj02") != nullptr,
                                 patienceMs);
        QVERIFY(!wizard.find<QRadioButton>("datum-gcj02")->isChecked());
        QVERIFY(!wizard.find<QRadioButton>("datum-cgcs2000")->isChecked());
        QVERIFY(!wizard.find<QPushButton>("next")->isEnabled());
        QVERIFY(!wizard.hint().isEmpty());
        shot(wizard.dialog(), isAccepted ? QStringLiteral("3-datum-open") : QStringLiteral("3-datum-open2"));
        auto* radio = wizard.find<QRadioButton>(isAccepted ? "datum-gcj02" : "datum-cgcs2000");
        QTest::mouseClick(radio, Qt::LeftButton, {}, {8, radio->height() / 2});
        QVERIFY(radio->isChecked());
        shot(wizard.dialog(),
             isAccepted ? QStringLiteral("3-datum-accepted") : QStringLiteral("3-datum-kept"));
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.find<QLabel>("rowsRead")->isVisible(), patienceMs);
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.isOpen(), patienceMs);

        const auto after = source(QStringLiteral("甲-005"));
        const double moved = geo::geodesicBetween(written, *after->position).distanceMetres;
        if (isAccepted) {
            QVERIFY2(moved > 570 && moved < 640, qPrintable(QString::number(moved)));
            QVERIFY(geo::geodesicBetween(truth, *after->position).distanceMetres < 1);
        } else {
            QVERIFY2(moved < 1, qPrintable(QString::number(moved)));
        }
    }

    void stopping_the_check_or_the_import_leaves_the_inventory_as_it_was()
    {
        const qint64 before = sourceCount();
        const auto batches = reader()->batches().size();
        Wizard wizard = begin({writeLongList(60'000)});
        wizard.next();
        wizard.next();
        QVERIFY(wizard.waitForNext());
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.find<QPushButton>("stopChecking")->isVisible(), patienceMs);
        shot(wizard.dialog(), QStringLiteral("4-checking"));
        click(wizard.find<QPushButton>("stopChecking"));
        QTRY_VERIFY_WITH_TIMEOUT(wizard.find<QPushButton>("checkAgain")->isVisible(), patienceMs);
        QVERIFY(!wizard.noticeText("checkFailure").isEmpty());
        QVERIFY(!wizard.find<QPushButton>("next")->isEnabled());
        QCOMPARE(sourceCount(), before);

        click(wizard.find<QPushButton>("checkAgain"));
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.find<QPushButton>("stopImport")->isVisible(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.find<QLabel>("importStatus")->text().isEmpty(), patienceMs);
        shot(wizard.dialog(), QStringLiteral("5-importing"));
        click(wizard.find<QPushButton>("stopImport"));
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.noticeText("importFailure").isEmpty(), patienceMs);
        shot(wizard.dialog(), QStringLiteral("5-stopped"));
        QCOMPARE(sourceCount(), before);
        QCOMPARE(reader()->batches().size(), batches);
        QVERIFY(!source(QStringLiteral("长-1")));

        // And the same window can still do it.
        QVERIFY(wizard.find<QPushButton>("back")->isVisible());
        QTest::keyClick(wizard.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!wizard.isOpen());
    }

    void a_file_that_is_no_list_shows_its_sentence_in_the_page_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text named xlsx")
            << QStringLiteral("假表格.xlsx") << QByteArray("not a workbook at all");
        QTest::newRow("empty") << QStringLiteral("空.csv") << QByteArray();
    }

    void a_file_that_is_no_list_shows_its_sentence_in_the_page()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        writeBytes(path(name), bytes);
        Wizard wizard = begin({path(name)});
        QTRY_VERIFY_WITH_TIMEOUT(wizard.dialog()->findChild<QWidget*>("fileFailure") != nullptr, patienceMs);
        QTRY_VERIFY2(wizard.noticeText("fileFailure").contains(name),
                     qPrintable(wizard.noticeText("fileFailure")));
        QVERIFY(!wizard.find<QPushButton>("next")->isEnabled());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        shot(wizard.dialog(),
             QStringLiteral("1-bad-") + QString::fromLatin1(QTest::currentDataTag()).left(5));

        // The way forward: take it off the list and drop another.
        auto* tree = wizard.find<QTreeWidget>("files");
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                          tree->visualItemRect(tree->topLevelItem(0)).center());
        click(wizard.find<QPushButton>("removeFile"));
        QTRY_COMPARE(tree->topLevelItemCount(), 0);
        wizard.drop({writeMergedWorkbook()});
        QVERIFY(wizard.waitForNext());
    }

    void a_table_whose_header_nobody_knows_can_be_taken_in_by_pointing_at_it()
    {
        const geo::LonLat at = middleOf(QStringLiteral("安义县"));
        const QString file = path(QStringLiteral("外文.csv"));
        writeBytes(
            file,
            csvLines({QStringLiteral("alpha,beta,gamma,delta"),
                      QStringLiteral("外-1,示范点,%1,%2").arg(at.lon, 0, 'f', 6).arg(at.lat, 0, 'f', 6)}));
        Wizard wizard = begin({file});
        auto* tree = wizard.find<QTreeWidget>("files");
        QTRY_VERIFY_WITH_TIMEOUT(tree->topLevelItem(0)->childCount() == 1, patienceMs);
        QVERIFY(!tree->topLevelItem(0)->child(0)->text(3).isEmpty());
        QVERIFY(!wizard.find<QPushButton>("next")->isEnabled());
        // The keyboard ticks it: the first row stands in for the header.
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        QTest::keyClick(tree, Qt::Key_Space);
        wizard.next();
        QVERIFY(!wizard.noticeText("lacks").isEmpty());
        wizard.choose(QStringLiteral("alpha"), meaningSection, QStringLiteral("Source number"));
        wizard.choose(QStringLiteral("gamma"), meaningSection, QStringLiteral("Longitude or X"));
        wizard.choose(QStringLiteral("delta"), meaningSection, QStringLiteral("Latitude or Y"));
        wizard.next();
        wizard.next();
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.isOpen(), patienceMs);
        const auto made = source(QStringLiteral("外-1"));
        QVERIFY(made && made->position);
        QVERIFY(geo::geodesicBetween(at, *made->position).distanceMetres < 1);
    }

    void one_list_that_cannot_be_checked_does_not_keep_the_others_out()
    {
        const geo::LonLat at = middleOf(QStringLiteral("安义县"));
        const QString good = path(QStringLiteral("好.csv"));
        const QString bare = path(QStringLiteral("无坐标.csv"));
        writeBytes(good, csvLines({QStringLiteral("编号,污染源名称,源类别,区县,经度,纬度"),
                                   QStringLiteral("好-1,示范点,扬尘源,安义县,%1,%2")
                                       .arg(at.lon, 0, 'f', 6)
                                       .arg(at.lat, 0, 'f', 6)}));
        writeBytes(bare, csvLines({QStringLiteral("编号,污染源名称,源类别,区县,备注"),
                                   QStringLiteral("坏-1,示范点,扬尘源,安义县,无")}));
        Wizard wizard = begin({good, bare});
        wizard.next();
        wizard.next();
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.find<QLabel>("rowsRead")->isVisible(), patienceMs);
        QCOMPARE(wizard.find<QLabel>("rowsAccepted")->text(), QStringLiteral("1"));
        QVERIFY2(wizard.noticeText("checkNote").contains(QStringLiteral("无坐标.csv")),
                 qPrintable(wizard.noticeText("checkNote")));
        shot(wizard.dialog(), QStringLiteral("4-check-one-bad"));
        wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.isOpen(), patienceMs);
        QVERIFY(source(QStringLiteral("好-1")));
        QVERIFY(!source(QStringLiteral("坏-1")));
    }

    void lists_that_are_dropped_on_the_window_open_the_import_and_layers_offer_it()
    {
        (*m_window)->openFiles({writeMergedWorkbook()});
        QTRY_VERIFY(dialog() != nullptr);
        Wizard wizard(dialog());
        QVERIFY(wizard.waitForNext());
        QTest::keyClick(wizard.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);

        LayerContent layer;
        layer.fields = {QStringLiteral("编号"), QStringLiteral("污染源名称"), QStringLiteral("源类别")};
        const geo::LonLat at = middleOf(QStringLiteral("安义县"));
        layer.rows = {
            {{QStringLiteral("形-1"), QStringLiteral("示范点"), QStringLiteral("扬尘源")}, at.lon, at.lat}};
        const QString file = path(QStringLiteral("工地.shp"));
        writeLayer(file, layer);
        (*m_window)->openFiles({file});
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_window)->messageBar().shownTexts().isEmpty(), patienceMs);
        QVERIFY(dialog() == nullptr);
        QAbstractButton* offer = nullptr;
        QTRY_VERIFY((offer = buttonNamed((*m_window)->messageBar(), QStringLiteral("Import…"))) != nullptr);
        click(offer);
        QTRY_VERIFY(dialog() != nullptr);
        Wizard second(dialog());
        QVERIFY(second.waitForNext());
    }

    void closing_the_workspace_ends_the_import_that_reads_it()
    {
        Wizard wizard = begin({writeLongList(60'000)});
        m_window->command(QStringLiteral("file.close"))->trigger();
        if (QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 2000))
            QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return);
        if (QWidget* question = QApplication::activeModalWidget()) {
            const QList<QPushButton*> buttons = question->findChildren<QPushButton*>();
            click(buttons.first());
        }
        QTRY_VERIFY_WITH_TIMEOUT((*m_window)->session().workspace() == nullptr, patienceMs);
        QTRY_VERIFY(!wizard.isOpen());
    }
};

QTEST_MAIN(TestImportWizard)
#include "test_import_wizard.moc"
