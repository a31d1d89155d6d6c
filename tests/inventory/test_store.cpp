// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/errors.h"
#include "core/progress.h"
#include "geo/gdal_handles.h"
#include "inventory/sample_records.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QtTest>
#include <gdal_priv.h>

using namespace airshed;
using namespace airshed::inventory;

class TestStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    NoProgress m_progress;

    InventoryStore& store() { return m_workspace->store(); }
    RecordId addOne(const Source& source)
    {
        store().add(samples::content({source}), m_progress);
        SourceQuery query;
        query.text = source.number;
        return store().sourceIds(query).front();
    }

private Q_SLOTS:
    void init()
    {
        static int count = 0;
        m_workspace = Workspace::create(m_folder.filePath(QStringLiteral("工作区 %1").arg(++count)),
                                        QStringLiteral("南昌市 2024"), 4548);
    }
    void cleanup() { m_workspace.reset(); }

    void source_comes_back_as_it_was_written()
    {
        const Source written = samples::source(QStringLiteral("A-1"));
        const RecordId id = addOne(written);
        const std::optional<Source> read = store().source(id);
        QVERIFY(read);
        QCOMPARE(read->number, written.number);
        QCOMPARE(read->name, written.name);
        QVERIFY(read->sourceClass == written.sourceClass);
        QCOMPARE(read->managementUnit, written.managementUnit);
        QCOMPARE(read->position->lon, 115.858);
        QCOMPARE(read->position->lat, 28.682);
        QCOMPARE(read->originalX, written.originalX);
        QCOMPARE(read->release.exitTemperatureKelvin, 413.15);
        QVERIFY(std::isnan(read->release.areaSideMetres));
        QVERIFY(read->emission == written.emission);
        QVERIFY(read->hasOnlineMonitoring);
        QCOMPARE(read->validFrom, QDate(2024, 1, 1));
        QVERIFY(!read->validTo);
        QCOMPARE(read->provenance.rowNumber, 5);
        QCOMPARE(read->provenance.sheet, QStringLiteral("工业源"));
        QVERIFY(read->provenance.batch != 0);
        QVERIFY(read->updatedAt.isValid());
        QVERIFY(!store().source(id + 1));
    }

    void record_without_position_or_values_comes_back_without_them()
    {
        Source bare;
        bare.number = QStringLiteral("A-2");
        bare.sourceClass = SourceClass::Dust;
        const std::optional<Source> read = store().source(addOne(bare));
        QVERIFY(read);
        QVERIFY(!read->position);
        QVERIFY(read->emission == EmissionVector());
        QVERIFY(std::isnan(read->release.heightMetres));
        QVERIFY(read->name.isEmpty());
        QVERIFY(!read->validFrom.isValid());
        QVERIFY(!read->hasOnlineMonitoring);
    }

    void emission_table_and_columns_for_the_map_say_the_same()
    {
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        const auto compare = [this, id] {
            const std::optional<Source> source = store().source(id);
            const std::vector<EmissionRow> years = store().emissionYears(id);
            return !years.empty() && years.front().year == source->inventoryYear &&
                   years.front().emission == source->emission &&
                   years.front().method == source->emissionMethod;
        };
        QVERIFY(compare());
        const auto set = [&](const char* field, const char* value) {
            store().apply({{QStringLiteral("source"), id, QLatin1String(field), QString::fromUtf8(value)}},
                          {});
        };
        set("so2_t_a", "99.25");
        QVERIFY(compare());
        QCOMPARE(store().source(id)->emission[Pollutant::SO2], 99.25);
        set("so2_t_a", "");
        QVERIFY(compare());
        set("emission_method", "物料衡算");
        QVERIFY(compare());
        set("year", "2023");
        QVERIFY(compare());
        QCOMPARE(store().emissionYears(id).size(), std::size_t(1));
        store().apply({{QStringLiteral("emission"), store().emissionYears(id).front().id,
                        QStringLiteral("nox_t_a"), QStringLiteral("7")}},
                      {});
        QVERIFY(compare());
        QCOMPARE(store().source(id)->emission[Pollutant::NOx], 7.0);
        // And by an import.
        Source again = samples::source(QStringLiteral("A-1"));
        again.inventoryYear = 2023;
        again.emission[Pollutant::CO] = 3;
        store().add(samples::content({again}), m_progress);
        QVERIFY(compare());
        QCOMPARE(store().source(id)->emission[Pollutant::CO], 3.0);
    }

    void importing_another_year_keeps_both_and_the_map_shows_the_newer()
    {
        const RecordId id =
            addOne(samples::source(QStringLiteral("A-1"))); // 2024: SO2 12.5, NOx 0, PM2.5 0.1
        Source older = samples::source(QStringLiteral("A-1"));
        older.inventoryYear = 2023;
        older.emission[Pollutant::SO2] = 20;
        store().add(samples::content({older}), m_progress);
        QCOMPARE(store().source(id)->inventoryYear, 2024);
        QCOMPARE(store().source(id)->emission[Pollutant::SO2], 12.5);

        Source newer = samples::source(QStringLiteral("A-1"));
        newer.inventoryYear = 2025;
        newer.emission = {};
        newer.emission[Pollutant::SO2] = 8;
        store().add(samples::content({newer}), m_progress);
        QCOMPARE(store().source(id)->inventoryYear, 2025);
        QCOMPARE(store().source(id)->emission[Pollutant::SO2], 8.0);
        QVERIFY(!store().source(id)->emission.isStated(Pollutant::PM25)); // 2024's number is not 2025's

        const std::vector<EmissionRow> years = store().emissionYears(id);
        QCOMPARE(years.size(), std::size_t(3));
        QCOMPARE(years[0].year, 2025);
        QCOMPARE(years[1].year, 2024);
        QCOMPARE(years[1].emission[Pollutant::SO2], 12.5);
        QCOMPARE(years[1].emission[Pollutant::PM25], 0.1);
        QCOMPARE(years[2].emission[Pollutant::SO2], 20.0);
    }

    void year_of_a_list_without_emissions_leaves_the_emissions_alone_data()
    {
        QTest::addColumn<std::vector<QString>>("columns");
        QTest::newRow("one list") << std::vector<QString>{QStringLiteral("year"), QStringLiteral("address")};
        QTest::newRow("several lists") << std::vector<QString>();
    }
    void year_of_a_list_without_emissions_leaves_the_emissions_alone()
    {
        QFETCH(std::vector<QString>, columns);
        const RecordId id = addOne(samples::source(QStringLiteral("A-1"))); // 2024: SO2 12.5
        Source addresses = samples::source(QStringLiteral("A-1"));
        addresses.inventoryYear = 2025;
        addresses.emission = {};
        addresses.address = QStringLiteral("新址路 7 号");
        inventory::ImportContent content = samples::content({addresses});
        content.sourceColumns = columns;
        store().add(content, m_progress);
        QCOMPARE(store().source(id)->address, QStringLiteral("新址路 7 号"));
        QCOMPARE(store().source(id)->inventoryYear, 2024);
        QCOMPARE(store().source(id)->emission[Pollutant::SO2], 12.5);
        QCOMPARE(store().emissionYears(id).size(), std::size_t(1));
    }

    void importing_a_known_number_updates_field_by_field_with_history()
    {
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        Source incoming;
        incoming.number = QStringLiteral("A-1");
        incoming.sourceClass = SourceClass::IndustrialProcess;
        incoming.name = QStringLiteral("云岭示范玻璃有限公司二厂");
        incoming.release.heightMetres = 50;
        incoming.provenance.sourceFile = QStringLiteral("二月.xlsx");
        ImportContent content = samples::content({incoming}, QStringLiteral("二月.xlsx"));
        content.batch.who = QStringLiteral("李示例");
        const RecordId batch = store().add(content, m_progress);

        QCOMPARE(store().count(QStringLiteral("source")), 1);
        const Source updated = *store().source(id);
        QCOMPARE(updated.name, incoming.name);
        QCOMPARE(updated.release.heightMetres, 50.0);
        QCOMPARE(updated.township,
                 QStringLiteral("向塘镇")); // the new list does not say: what was known stays
        QVERIFY(updated.position);
        QCOMPARE(updated.emission[Pollutant::SO2], 12.5);
        QCOMPARE(updated.provenance.batch, batch);

        const std::vector<Change> history = store().history(QStringLiteral("source"), id);
        QCOMPARE(history.size(), std::size_t(3));
        QCOMPARE(history[2].field, QString()); // added
        QStringList fields;
        for (const Change& change : {history[0], history[1]}) {
            fields += change.field;
            QCOMPARE(change.who, QStringLiteral("李示例"));
            QCOMPARE(change.batch, batch);
        }
        fields.sort();
        QCOMPARE(fields, QStringList({QStringLiteral("name"), QStringLiteral("stack_height_m")}));
        QCOMPARE(history[0].field == QStringLiteral("stack_height_m") ? history[0].oldValue
                                                                      : history[1].oldValue,
                 QStringLiteral("45"));
    }

    void columns_that_the_list_has_are_emptied_where_it_is_empty()
    {
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        Source incoming;
        incoming.number = QStringLiteral("A-1");
        incoming.name = QStringLiteral("新名");
        incoming.status = SourceStatus::Active;
        ImportContent content = samples::content({incoming});
        content.sourceColumns = {QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("contact")};
        store().add(content, m_progress);
        QCOMPARE(store().source(id)->name, QStringLiteral("新名"));
        QCOMPARE(store().source(id)->contact, QString());
        QCOMPARE(store().source(id)->telephone, QStringLiteral("000-0000000"));
        QVERIFY(store().source(id)->sourceClass == SourceClass::IndustrialProcess);
    }

    void importing_the_same_list_again_changes_nothing()
    {
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        const QDateTime before = store().source(id)->updatedAt;
        const std::size_t rows = store().history(QStringLiteral("source"), id).size();
        store().add(samples::content({samples::source(QStringLiteral("A-1"))}), m_progress);
        QCOMPARE(store().history(QStringLiteral("source"), id).size(), rows);
        QCOMPARE(store().source(id)->updatedAt, before);
        QCOMPARE(store().batches().size(), std::size_t(2));
    }

    void two_sources_with_one_number_are_refused_with_both_rows()
    {
        Source first = samples::source(QStringLiteral("A-1"));
        Source second = first;
        second.provenance.rowNumber = 9;
        try {
            store().add(samples::content({first, second}), m_progress);
            QFAIL("was accepted");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(QStringLiteral("5")) &&
                         error.message().contains(QStringLiteral("9")) &&
                         error.message().contains(QStringLiteral("A-1")),
                     qPrintable(error.message()));
        }
        QCOMPARE(store().count(QStringLiteral("source")), 0);
        QCOMPARE(store().count(QStringLiteral("batch")), 0);
        QVERIFY_EXCEPTION_THROWN(store().add(samples::content({Source()}), m_progress), InputError);
    }

    void cancelled_import_leaves_nothing()
    {
        class CancelAfter final : public Progress
        {
        public:
            explicit CancelAfter(int calls) : m_calls(calls) {}
            void report(qint64, qint64, const QString&) override {}
            bool isCancelled() const override { return m_calls-- <= 0; }

        private:
            mutable int m_calls;
        };
        addOne(samples::source(QStringLiteral("A-0")));
        std::vector<Source> sources;
        for (int i = 0; i < 30'000; ++i) // enough to drop and rebuild indexes
            sources.push_back(samples::source(QStringLiteral("B-%1").arg(i)));
        for (const int calls : {0, 1, 3, 7, 68, 70}) {
            CancelAfter progress(calls);
            QVERIFY_EXCEPTION_THROWN(store().add(samples::content(sources), progress), Cancelled);
            QCOMPARE(store().count(QStringLiteral("source")), 1);
            QCOMPARE(store().count(QStringLiteral("emission")), 1);
            QCOMPARE(store().count(QStringLiteral("batch")), 1);
            QCOMPARE(store().count(QStringLiteral("change")), 1);
        }
        // And the store still works, with every index.
        store().add(samples::content(sources), m_progress);
        QCOMPARE(store().count(QStringLiteral("source")), 30'001);
        QCOMPARE(store().count(QStringLiteral("emission")), 30'001);
        QCOMPARE(store().sourceIds({}).size(), std::size_t(30'001));
    }

    void edit_returns_what_undoes_it()
    {
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        const QString table = QStringLiteral("source");
        const std::vector<FieldEdit> undo =
            store().apply({{table, id, QStringLiteral("name"), QStringLiteral("甲")},
                           {table, id, QStringLiteral("name"), QStringLiteral("乙")},
                           {table, id, QStringLiteral("position"), QStringLiteral("115.9 28.7")},
                           {table, id, QStringLiteral("class"), QStringLiteral("移动源")},
                           {table, id, QStringLiteral("status"), QStringLiteral("closed")},
                           {table, id, QStringLiteral("valid_to"), QStringLiteral("2025-06-30")},
                           {table, id, QStringLiteral("online_monitoring"), QStringLiteral("false")}},
                          QStringLiteral("现场核实"));
        const Source edited = *store().source(id);
        QCOMPARE(edited.name, QStringLiteral("乙"));
        QCOMPARE(edited.position->lon, 115.9);
        QVERIFY(edited.sourceClass == SourceClass::Mobile);
        QVERIFY(edited.status == SourceStatus::Closed);
        QCOMPARE(edited.validTo, std::optional(QDate(2025, 6, 30)));
        QCOMPARE(store().history(table, id).front().why, QStringLiteral("现场核实"));

        const std::vector<FieldEdit> redo = store().apply(undo, QStringLiteral("undo"));
        const Source undone = *store().source(id);
        QCOMPARE(undone.name, samples::source(QStringLiteral("A-1")).name);
        QCOMPARE(undone.position->lon, 115.858);
        QVERIFY(undone.sourceClass == SourceClass::IndustrialProcess);
        QVERIFY(!undone.validTo);
        QVERIFY(undone.hasOnlineMonitoring);
        store().apply(redo, QStringLiteral("redo"));
        QCOMPARE(store().source(id)->name, QStringLiteral("乙"));
    }

    void value_that_a_field_cannot_hold_changes_nothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* field, const char* value) {
            QTest::addRow("%s=%s", field, value) << QString::fromUtf8(field) << QString::fromUtf8(value);
        };
        row("so2_t_a", "twelve");
        row("so2_t_a", "nan");
        row("so2_t_a", "inf");
        row("class", "汽车");
        row("class", "");
        row("status", "asleep");
        row("position", "115.9");
        row("position", "28.682 115.858"); // latitude first: no such latitude
        row("number", "");
        row("number", "A-2");
        row("valid_to", "2025-13-01");
        row("year", "2024.5");
        row("updated_at", "2024-01-01T00:00:00Z");
        row("no_such_column", "1");
    }
    void value_that_a_field_cannot_hold_changes_nothing()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        addOne(samples::source(QStringLiteral("A-2")));
        QVERIFY_EXCEPTION_THROWN(
            store().apply({{QStringLiteral("source"), id, QStringLiteral("name"), QStringLiteral("甲")},
                           {QStringLiteral("source"), id, field, value}},
                          {}),
            InputError);
        QCOMPARE(store().source(id)->name, samples::source(QStringLiteral("A-1")).name);
        QCOMPARE(store().history(QStringLiteral("source"), id).size(), std::size_t(1));
    }

    void removed_source_comes_back_whole_by_undo()
    {
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        Source older = samples::source(QStringLiteral("A-1"));
        older.inventoryYear = 2022;
        store().add(samples::content({older}), m_progress);
        const Source before = *store().source(id);
        const std::vector<FieldEdit> undo =
            store().apply({{QStringLiteral("source"), id, {}, {}}}, QStringLiteral("重复"));
        QVERIFY(!store().source(id));
        QCOMPARE(store().count(QStringLiteral("emission")), 0);
        store().apply(undo, {});
        const std::optional<Source> after = store().source(id);
        QVERIFY(after);
        QCOMPARE(after->name, before.name);
        QCOMPARE(after->position, before.position);
        QVERIFY(after->emission == before.emission);
        QCOMPARE(after->provenance.rowNumber, before.provenance.rowNumber);
        QCOMPARE(store().emissionYears(id).size(), std::size_t(2));
    }

    void source_entered_by_hand_gets_an_id_and_can_be_undone()
    {
        const std::vector<FieldEdit> undo = store().apply(
            {{QStringLiteral("source"),
              0,
              {},
              QStringLiteral(
                  R"({"number":"H-1","name":"手工","class":"扬尘源","pm10_t_a":"3.5","year":"2024"})")}},
            {});
        QCOMPARE(undo.size(), std::size_t(1));
        const std::optional<Source> source = store().source(undo.front().record);
        QVERIFY(source && source->number == QStringLiteral("H-1"));
        QCOMPARE(store().emissionYears(source->id).front().emission[Pollutant::PM10], 3.5);
        store().apply(undo, {});
        QCOMPARE(store().count(QStringLiteral("source")), 0);
    }

    void inventory_can_be_read_as_it_was()
    {
        // Imported in 2024, edited today.
        ImportContent content =
            samples::content({samples::source(QStringLiteral("A-1")), samples::source(QStringLiteral("A-2")),
                              samples::source(QStringLiteral("A-3"), SourceClass::Dust)});
        content.batch.when = QDateTime(QDate(2024, 3, 1), QTime(2, 0), Qt::UTC);
        store().add(content, m_progress);
        const std::vector<RecordId> ids = store().sourceIds({});
        QCOMPARE(ids.size(), std::size_t(3));
        const QString table = QStringLiteral("source");
        store().apply({{table, ids[0], QStringLiteral("number"), QStringLiteral("Z-1")},
                       {table, ids[0], QStringLiteral("so2_t_a"), QStringLiteral("100")},
                       {table, ids[1], {}, {}}},
                      QStringLiteral("今天"));
        addOne(samples::source(QStringLiteral("A-4")));

        SourceQuery now;
        QCOMPARE(store().sourceIds(now),
                 std::vector<RecordId>({ids[2], ids.back() + 1, ids[0]})); // A-3, A-4, Z-1
        SourceQuery then;
        then.asOf = QDate(2024, 12, 31);
        QCOMPARE(store().sourceIds(then), ids);
        then.order = Qt::DescendingOrder;
        QCOMPARE(store().sourceIds(then), std::vector<RecordId>({ids[2], ids[1], ids[0]}));
        then.classes = {SourceClass::IndustrialProcess};
        QCOMPARE(store().sourceIds(then), std::vector<RecordId>({ids[1], ids[0]}));
        const std::vector<Source> past = store().sources(ids, then.asOf);
        QCOMPARE(past.size(), std::size_t(3));
        QCOMPARE(past[0].number, QStringLiteral("A-1"));
        QCOMPARE(past[0].emission[Pollutant::SO2], 12.5);
        QCOMPARE(past[1].number, QStringLiteral("A-2"));
        // Sums of the past: three times 12.5 t/a.
        SourceQuery all;
        all.asOf = then.asOf;
        double sum = 0;
        for (const ClassTotal& total : store().classTotals(all))
            sum += total.emission[Pollutant::SO2];
        QCOMPARE(sum, 37.5);
        // Before the import there was nothing.
        then.classes.clear();
        then.asOf = QDate(2024, 2, 29);
        QCOMPARE(store().sourceIds(then).size(), std::size_t(0));
        QVERIFY(store().sources(ids, then.asOf).empty());
        // The day of the import in Beijing: 2 h UTC is 10 h there.
        then.asOf = QDate(2024, 3, 1);
        QCOMPARE(store().sourceIds(then).size(), std::size_t(3));
    }

    void day_ends_in_beijing()
    {
        ImportContent content = samples::content({samples::source(QStringLiteral("A-1"))});
        content.batch.when = QDateTime(QDate(2024, 3, 1), QTime(17, 0), Qt::UTC); // 1 h of 2 March in Beijing
        store().add(content, m_progress);
        SourceQuery query;
        query.asOf = QDate(2024, 3, 1);
        QVERIFY(store().sourceIds(query).empty());
        query.asOf = QDate(2024, 3, 2);
        QCOMPARE(store().sourceIds(query).size(), std::size_t(1));
    }

    void sources_are_filtered_and_sorted()
    {
        Source a = samples::source(QStringLiteral("A-1"));
        Source b = samples::source(QStringLiteral("A-2"), SourceClass::Dust);
        Source c = samples::source(QStringLiteral("A-3"), SourceClass::Mobile);
        a.emission[Pollutant::SO2] = 5;
        b.emission[Pollutant::SO2] = notStated;
        c.emission[Pollutant::SO2] = 50;
        b.adminCode = QStringLiteral("360111");
        b.performanceGrade.clear();
        c.status = SourceStatus::Closed;
        c.name = QStringLiteral("100%_纯");
        store().add(samples::content({c, b, a}), m_progress);
        const std::vector<RecordId> byNumber = store().sourceIds({});
        const RecordId idA = byNumber[0];
        const RecordId idB = byNumber[1];
        const RecordId idC = byNumber[2];
        QCOMPARE(store().source(idA)->number, QStringLiteral("A-1"));

        SourceQuery query;
        query.sortBy = SourceColumn::Emission;
        QCOMPARE(store().sourceIds(query), std::vector<RecordId>({idA, idC, idB})); // not stated comes last
        query.order = Qt::DescendingOrder;
        QCOMPARE(store().sourceIds(query), std::vector<RecordId>({idC, idA, idB})); // in either order

        const auto idsOf = [this](const SourceQuery& q) { return store().sourceIds(q); };
        SourceQuery classes;
        classes.classes = {SourceClass::Dust, SourceClass::Mobile};
        QCOMPARE(idsOf(classes), std::vector<RecordId>({idB, idC}));
        SourceQuery district;
        district.adminCodes = {QStringLiteral("360111")};
        QCOMPARE(idsOf(district), std::vector<RecordId>({idB}));
        SourceQuery ungraded;
        ungraded.grades = {QString()};
        QCOMPARE(idsOf(ungraded), std::vector<RecordId>({idB}));
        SourceQuery closed;
        closed.statuses = {SourceStatus::Closed};
        QCOMPARE(idsOf(closed), std::vector<RecordId>({idC}));
        SourceQuery text;
        text.text = QStringLiteral("%_纯"); // not wildcards
        QCOMPARE(idsOf(text), std::vector<RecordId>({idC}));
        text.text = QStringLiteral("' OR 1=1 --");
        QVERIFY(idsOf(text).empty());
        SourceQuery some;
        some.ids = {idC, idA, 4711};
        QCOMPARE(idsOf(some), std::vector<RecordId>({idA, idC}));
        for (const SourceColumn column :
             {SourceColumn::Number, SourceColumn::Name, SourceColumn::Class, SourceColumn::Subclass,
              SourceColumn::District, SourceColumn::Township, SourceColumn::ManagementUnit,
              SourceColumn::CreditCode, SourceColumn::PermitNumber, SourceColumn::Grade,
              SourceColumn::ControlCategory, SourceColumn::Status, SourceColumn::OnlineMonitoring,
              SourceColumn::StackHeight, SourceColumn::UpdatedAt}) {
            SourceQuery sorted;
            sorted.sortBy = column;
            QCOMPARE(idsOf(sorted).size(), std::size_t(3));
        }
        const std::vector<Source> read = store().sources({idC, 4711, idA});
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].id, idC);
        QCOMPARE(read[1].id, idA);
    }

    void past_is_sorted_like_the_present()
    {
        std::vector<Source> sources;
        for (int i = 0; i < 40; ++i) {
            Source source = samples::source(QStringLiteral("N-%1").arg(i % 7 * 100 + i));
            source.emission[Pollutant::SO2] = i % 5 == 0 ? notStated : i % 3;
            source.township = i % 4 == 0 ? QString() : QStringLiteral("镇%1").arg(i % 3);
            sources.push_back(source);
        }
        ImportContent content = samples::content(sources);
        content.batch.when = QDateTime(QDate(2024, 3, 1), QTime(2, 0), Qt::UTC);
        store().add(content, m_progress);
        std::vector<FieldEdit> edits;
        for (const RecordId id : store().sourceIds({})) {
            if (id % 3 == 0)
                edits.push_back(
                    {QStringLiteral("source"), id, QStringLiteral("contact"), QStringLiteral("李示例")});
        }
        store().apply(edits, {});
        for (const SourceColumn column :
             {SourceColumn::Number, SourceColumn::Emission, SourceColumn::Township, SourceColumn::Class,
              SourceColumn::OnlineMonitoring}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                SourceQuery query;
                query.sortBy = column;
                query.order = order;
                const std::vector<RecordId> now = store().sourceIds(query);
                query.asOf = QDate(2024, 6, 1);
                QCOMPARE(store().sourceIds(query), now);
            }
        }
    }

    void totals_add_up_by_class_and_district()
    {
        Source a = samples::source(QStringLiteral("A-1"));
        Source b = samples::source(QStringLiteral("A-2"));
        Source c = samples::source(QStringLiteral("A-3"), SourceClass::Dust);
        a.emission[Pollutant::SO2] = 1.5;
        b.emission[Pollutant::SO2] = 2.25;
        b.adminCode = QStringLiteral("360111");
        c.emission = {};
        c.emission[Pollutant::PM10] = 40;
        store().add(samples::content({a, b, c}), m_progress);
        const std::vector<ClassTotal> totals = store().classTotals({});
        QCOMPARE(totals.size(), std::size_t(2));
        QVERIFY(totals[0].sourceClass == SourceClass::IndustrialProcess);
        QCOMPARE(totals[0].sources, 2);
        QCOMPARE(totals[0].emission[Pollutant::SO2], 3.75);
        QVERIFY(totals[1].sourceClass == SourceClass::Dust);
        QVERIFY(!totals[1].emission.isStated(Pollutant::SO2)); // nobody said: that is not zero
        QCOMPARE(totals[1].emission[Pollutant::PM10], 40.0);
        const std::vector<ClassDistrictTotal> byDistrict = store().classDistrictTotals({});
        QCOMPARE(byDistrict.size(), std::size_t(3));
        QCOMPARE(byDistrict[0].adminCode, QStringLiteral("360111"));
        QCOMPARE(byDistrict[0].emission[Pollutant::SO2], 2.25);
        SourceQuery some;
        some.ids = {store().sourceIds({})[0]};
        QCOMPARE(store().classTotals(some).front().emission[Pollutant::SO2], 1.5);
    }

    void outlines_have_every_source_and_mark_those_without_position()
    {
        Source lost = samples::source(QStringLiteral("A-2"), SourceClass::Other);
        lost.position.reset();
        lost.status = SourceStatus::Seasonal;
        store().add(samples::content({samples::source(QStringLiteral("A-1")), lost}), m_progress);
        const std::vector<SourceOutline> outlines = store().sourceOutlines(m_progress);
        QCOMPARE(outlines.size(), std::size_t(2));
        QCOMPARE(outlines[0].position.lat, 28.682);
        QVERIFY(std::isnan(outlines[1].position.lon));
        QVERIFY(outlines[1].sourceClass == SourceClass::Other);
        QVERIFY(outlines[1].status == SourceStatus::Seasonal);
    }

    void stations_cameras_enterprises_and_sites_are_updated_by_their_keys()
    {
        ImportContent content = samples::content({samples::source(QStringLiteral("A-1"))});
        Enterprise enterprise;
        enterprise.name = QStringLiteral("云岭示范玻璃有限公司");
        enterprise.creditCode = QStringLiteral("91130200699229617X");
        content.enterprises = {enterprise};
        Site site;
        site.enterprise = -1;
        site.name = QStringLiteral("一厂");
        site.permitNumber = QStringLiteral("91130200699229617X001P");
        site.position = geo::LonLat{115.86, 28.68};
        content.sites = {site};
        content.sources[0].site = -1;
        Station station;
        station.code = QStringLiteral("3601A");
        station.name = QStringLiteral("示范站");
        station.position = {115.9, 28.7};
        station.aqi = 95;
        station.aqiTime = QDateTime(QDate(2026, 3, 1), QTime(4, 0), Qt::UTC);
        content.stations = {station};
        Camera camera;
        camera.deviceId = QStringLiteral("36012100001320000001");
        camera.name = QStringLiteral("高点一");
        camera.position = {116.0, 28.5};
        camera.rangeMetres = 5000;
        content.cameras = {camera};
        store().add(content, m_progress);
        content.stations[0].aqi = 120;
        content.cameras[0].name = QStringLiteral("高点一号");
        content.enterprises[0].contact = QStringLiteral("王示例");
        store().add(content, m_progress);

        QCOMPARE(store().stations().size(), std::size_t(1));
        QCOMPARE(store().stations()[0].aqi, std::optional(120));
        QCOMPARE(store().stations()[0].aqiTime, station.aqiTime);
        QCOMPARE(store().cameras().size(), std::size_t(1));
        QCOMPARE(store().cameras()[0].name, QStringLiteral("高点一号"));
        QCOMPARE(store().cameras()[0].position.lat, 28.5);
        QCOMPARE(store().cameras()[0].sectorEndDegrees, 360.0);
        const std::optional<Enterprise> found = store().enterprise(enterprise.creditCode);
        QVERIFY(found && found->contact == QStringLiteral("王示例"));
        QCOMPARE(store().sites().size(), std::size_t(1));
        QCOMPARE(store().sites()[0].enterprise, found->id);
        QCOMPARE(store().sites()[0].position->lon, 115.86);
        const Source source = store().sources(store().sourceIds({})).front();
        QCOMPARE(source.site, store().sites()[0].id);
        QCOMPARE(store().history(QStringLiteral("station"), store().stations()[0].id).size(), std::size_t(2));
        QVERIFY(!store().enterprise(QString()));
    }

    void infinite_number_is_refused_with_its_field_and_leaves_the_inventory_sound()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        const Source sound = samples::source(QStringLiteral("A-1"));
        const RecordId id = addOne(sound);
        Source changed = sound;
        changed.emission[Pollutant::SO2] = infinite;
        Source older = changed;
        older.inventoryYear -= 1; // its emissions are kept beside the newer year's
        Source fresh = samples::source(QStringLiteral("A-2"));
        fresh.release.heightMetres = -infinite;
        for (const Source& source : {changed, older, fresh}) {
            try {
                store().add(samples::content({source}), m_progress);
                QFAIL("it was written");
            } catch (const InputError& error) {
                const char* field = source.number == fresh.number ? "stack_height_m" : "so2_t_a";
                QVERIFY2(error.message().contains(QLatin1String(field)), qPrintable(error.message()));
            }
        }
        QCOMPARE(store().count(QStringLiteral("source")), qint64(1));
        QVERIFY(store().source(id)->emission == sound.emission);
        QVERIFY_EXCEPTION_THROWN(store().apply({{QStringLiteral("source"), id, "so2_t_a", "1e999"}}, {}),
                                 InputError);
    }

    void problems_belong_to_their_sources_and_can_be_closed()
    {
        Source other = samples::source(QStringLiteral("A-2"));
        other.adminCode = QStringLiteral("360111");
        ImportContent content = samples::content({samples::source(QStringLiteral("A-1")), other});
        Problem warning;
        warning.rule = QStringLiteral("DQ04");
        warning.table = QStringLiteral("source");
        warning.record = -2;
        warning.field = QStringLiteral("admin_code");
        warning.value = QStringLiteral("360111");
        warning.message = QStringLiteral("The point lies in another district than declared.");
        warning.suggestion = QStringLiteral("360121");
        Problem error = warning;
        error.rule = QStringLiteral("DQ01");
        error.severity = Severity::Error;
        error.record = 0; // a row that was not accepted
        error.provenance.rowNumber = 17;
        content.problems = {warning, error};
        const RecordId batch = store().add(content, m_progress);
        const std::vector<RecordId> ids = store().sourceIds({});

        QCOMPARE(store().problems().size(), std::size_t(2));
        const std::vector<Problem> ofSecond = store().problems(ids[1]);
        QCOMPARE(ofSecond.size(), std::size_t(1));
        QCOMPARE(ofSecond[0].record, ids[1]);
        QCOMPARE(ofSecond[0].provenance.batch, batch);
        QVERIFY(store().problems(ids[0]).empty());
        ProblemQuery query;
        query.severities = {Severity::Error};
        QCOMPARE(store().findProblems(query).front().provenance.rowNumber, 17);
        query = {};
        query.adminCodes = {QStringLiteral("360111")};
        QCOMPARE(store().findProblems(query).size(), std::size_t(1));
        query = {};
        query.rules = {QStringLiteral("DQ01"), QStringLiteral("DQ04")};
        QCOMPARE(store().findProblems(query).size(), std::size_t(2));
        const std::vector<ProblemCount> counts = store().problemCounts({});
        QCOMPARE(counts.size(), std::size_t(2));
        QCOMPARE(counts[0].rule, QStringLiteral("DQ01"));
        QVERIFY(counts[0].severity == Severity::Error);
        QCOMPARE(counts[0].count, 1);

        store().apply({}, {{ofSecond[0].id, true}}, {}, m_progress);
        QVERIFY(store().problems(ids[1]).empty());
        query = {};
        query.state = ProblemQuery::State::Resolved;
        QCOMPARE(store().findProblems(query).size(), std::size_t(1));
        QVERIFY(!store().findProblems(query).front().resolvedBy.isEmpty());
        store().apply({}, {{ofSecond[0].id, false}}, {}, m_progress);
        QCOMPARE(store().problems(ids[1]).size(), std::size_t(1));
        QCOMPARE(store().history(QStringLiteral("problem"), ofSecond[0].id).size(), std::size_t(2));
        QVERIFY_EXCEPTION_THROWN(store().apply({}, {{4711, true}}, {}, m_progress), InputError);

        // A step that cannot close its problem leaves the record as it was, too.
        const FieldEdit rename{QStringLiteral("source"), ids[1], QStringLiteral("name"),
                               QStringLiteral("新名")};
        QVERIFY_EXCEPTION_THROWN(
            store().apply({rename}, {{ofSecond[0].id, true}, {4711, true}}, {}, m_progress), InputError);
        QVERIFY(store().source(ids[1])->name != rename.newValue);
        QCOMPARE(store().problems(ids[1]).size(), std::size_t(1));

        // The next list judges the source anew.
        store().add(samples::content({other}), m_progress);
        QVERIFY(store().problems(ids[1]).empty());
        QCOMPARE(store().problems().size(), std::size_t(1));
    }

    void batches_tell_what_was_read_by_whom()
    {
        ImportContent content = samples::content({samples::source(QStringLiteral("A-1"))});
        content.batch.fileSha256 = QStringLiteral("abc");
        content.batch.rowsRead = 3;
        content.batch.rowsWithProblem = 2;
        content.batch.mappingJson = QStringLiteral("{\"x\":\"经度\"}");
        const RecordId id = store().add(content, m_progress);
        const std::vector<Batch> batches = store().batches();
        QCOMPARE(batches.size(), std::size_t(1));
        QCOMPARE(batches[0].id, id);
        QCOMPARE(batches[0].file, QStringLiteral("南昌县.xlsx"));
        QCOMPARE(batches[0].rowsRead, 3);
        QCOMPARE(batches[0].rowsAccepted, 1);
        QCOMPARE(batches[0].rowsWithProblem, 2);
        QCOMPARE(batches[0].mappingJson, content.batch.mappingJson);
        QVERIFY(!batches[0].who.isEmpty());
        QVERIFY(batches[0].when.isValid());
    }

    void writers_tell_which_tables_changed()
    {
        QSignalSpy spy(m_workspace.get(), &Workspace::recordsChanged);
        const RecordId id = addOne(samples::source(QStringLiteral("A-1")));
        QStringList tables;
        for (const QList<QVariant>& arguments : spy)
            tables += arguments.front().toString();
        QVERIFY(tables.contains(QStringLiteral("source")) && tables.contains(QStringLiteral("emission")) &&
                !tables.contains(QStringLiteral("camera")));
        spy.clear();
        QVERIFY_EXCEPTION_THROWN(
            store().apply({{QStringLiteral("source"), id, QStringLiteral("class"), QStringLiteral("?")}}, {}),
            InputError);
        QCOMPARE(spy.count(), 0);
    }

    void database_itself_refuses_what_the_schema_forbids()
    {
        addOne(samples::source(QStringLiteral("A-1")));
        const QString path = m_workspace->inventoryPath();
        m_workspace.reset();
        // Any program with SQLite, here GDAL.
        const geo::DatasetHandle dataset =
            geo::openDataset(path, {geo::DatasetKind::Vector, geo::DatasetAccess::Update, {}, {}});
        for (const char* statement :
             {"INSERT INTO source (number, name, class, status, geometry_kind, online_monitoring) VALUES "
              "('A-1', 'n', '扬尘源', 'active', 'point', 0)",
              "UPDATE source SET number = NULL", "UPDATE source SET number = ''",
              "UPDATE source SET class = '汽车'", "UPDATE source SET status = 'asleep'",
              "INSERT INTO emission (source, year) VALUES (4711, 2024)",
              "INSERT INTO emission (source, year) VALUES (1, 2024)"}) {
            const geo::GdalErrors errors;
            dataset->ExecuteSQL(statement, nullptr, nullptr);
            QVERIFY2(errors.hasError(), statement);
        }
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
