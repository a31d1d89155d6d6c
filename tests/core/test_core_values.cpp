// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/beijing_time.h"
#include "core/errors.h"
#include "core/hour.h"
#include "core/pollutant.h"
#include "core/progress.h"
#include "core/source_class.h"

#include <QSet>
#include <QtTest>
#include <cmath>
#include <ctime>

using namespace airshed;

class TestCoreValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pollutant_names_and_codes_are_understood_again()
    {
        QSet<QString> codes;
        for (const Pollutant pollutant : allPollutants) {
            QCOMPARE(pollutantFromText(displayName(pollutant)), std::optional(pollutant));
            QCOMPARE(pollutantFromText(code(pollutant)), std::optional(pollutant));
            QCOMPARE(pollutantFromText(displayName(pollutant).toLower()), std::optional(pollutant));
            codes += code(pollutant);
        }
        QCOMPARE(codes.size(), qsizetype(9));
    }

    void pollutant_is_understood_with_full_width_and_subscript_digits()
    {
        QCOMPARE(pollutantFromText(u"ＰＭ２．５"), std::optional(Pollutant::PM25));
        QCOMPARE(pollutantFromText(u" PM₂.₅　"), std::optional(Pollutant::PM25));
        QCOMPARE(pollutantFromText(u"SO₂"), std::optional(Pollutant::SO2));
        QCOMPARE(pollutantFromText(u"NOₓ"), std::optional(Pollutant::NOx));
        QCOMPARE(pollutantFromText(u"PM₁₀"), std::optional(Pollutant::PM10));
    }

    void nitrogen_dioxide_is_no_emission_pollutant()
    {
        QVERIFY(
            !pollutantFromText(u"NO2")); // an inventory has NOx; taking one for the other is wrong by 30 %
        QVERIFY(!pollutantFromText(u"O3"));
        QVERIFY(!pollutantFromText(u""));
    }

    void emission_not_stated_is_not_zero()
    {
        EmissionVector emission;
        for (const Pollutant pollutant : allPollutants)
            QVERIFY(!emission.isStated(pollutant));
        QCOMPARE(emission == EmissionVector(), true);
        emission[Pollutant::SO2] = 0;
        QVERIFY(emission.isStated(Pollutant::SO2));
        QVERIFY(!(emission == EmissionVector()));
        EmissionVector same;
        same[Pollutant::SO2] = 0;
        QVERIFY(emission == same);
        same[Pollutant::SO2] = 1;
        QVERIFY(!(emission == same));
    }

    void one_tonne_a_year_is_a_thirtieth_of_a_gram_a_second()
    {
        QVERIFY(std::abs(gramsPerSecondPerTonnePerYear - 0.0317098) < 5e-8);
    }

    void source_classes_are_keyed_by_their_chinese_names()
    {
        const QStringList published = {QStringLiteral("化石燃料固定燃烧源"),
                                       QStringLiteral("工艺过程源"),
                                       QStringLiteral("移动源"),
                                       QStringLiteral("溶剂使用源"),
                                       QStringLiteral("农业源"),
                                       QStringLiteral("扬尘源"),
                                       QStringLiteral("生物质燃烧源"),
                                       QStringLiteral("储存运输源"),
                                       QStringLiteral("废弃物处理源"),
                                       QStringLiteral("其他排放源")};
        QStringList keys;
        for (const SourceClass sourceClass : allSourceClasses) {
            keys += key(sourceClass);
            QCOMPARE(sourceClassFromText(key(sourceClass)), std::optional(sourceClass));
            QCOMPARE(sourceClassFromText(code(sourceClass)), std::optional(sourceClass));
            QCOMPARE(sourceClassFromText(key(sourceClass).chopped(1)), std::optional(sourceClass));
            QVERIFY(!displayName(sourceClass).isEmpty());
        }
        QCOMPARE(keys, published);
        QCOMPARE(sourceClassFromText(u"　扬尘 "), std::optional(SourceClass::Dust));
        QCOMPARE(sourceClassFromText(u"Fossil Fuel combustion"),
                 std::optional(SourceClass::FossilFuelCombustion));
        QVERIFY(!sourceClassFromText(u"1"));
        QVERIFY(!sourceClassFromText(u""));
    }

    void times_are_beijings_on_a_machine_of_any_zone()
    {
        const QDateTime moment(QDate(2026, 11, 24), QTime(18, 30), Qt::UTC);
        for (const char* zone : {"Asia/Shanghai", "America/New_York", "UTC"}) {
            qputenv("TZ", zone);
            tzset();
            QCOMPARE(beijingText(moment), QStringLiteral("2026-11-25 02:30"));
            QCOMPARE(beijingText(moment.toLocalTime()), QStringLiteral("2026-11-25 02:30"));
            QCOMPARE(toBeijing(moment), moment);
            QCOMPARE(toBeijing(moment).date(), QDate(2026, 11, 25));
            QCOMPARE(beijingMoment(QDate(2026, 11, 25), QTime(2, 30)), moment);
            QCOMPARE(Hour::endingAt(moment).text(), QStringLiteral("2026-11-25 03:00"));
        }
        qunsetenv("TZ");
        tzset();
    }

    void beijing_has_no_daylight_saving_even_where_its_history_did()
    {
        // Shanghai's clocks ran an hour ahead in the summers of 1986 to 1991; archives of that time are
        // UTC+8.
        QCOMPARE(beijingText(QDateTime(QDate(1990, 7, 1), QTime(0, 0), Qt::UTC)),
                 QStringLiteral("1990-07-01 08:00"));
    }

    void time_not_stated_has_no_text()
    {
        QCOMPARE(beijingText({}), QString());
        QVERIFY(!toBeijing({}).isValid());
    }

    void cancelled_progress_stops_the_work()
    {
        class Stopped final : public Progress
        {
        public:
            void report(qint64, qint64, const QString&) override {}
            bool isCancelled() const override { return true; }
        };
        QVERIFY_EXCEPTION_THROWN(Stopped().throwIfCancelled(), Cancelled);
        NoProgress().throwIfCancelled();
    }

    void error_carries_one_sentence_in_both_forms()
    {
        const InputError error(QStringLiteral("南昌县.xlsx 读不出来。"));
        QCOMPARE(error.message(), QStringLiteral("南昌县.xlsx 读不出来。"));
        QCOMPARE(QString::fromUtf8(error.what()), error.message());
    }
};

QTEST_GUILESS_MAIN(TestCoreValues)
#include "test_core_values.moc"
