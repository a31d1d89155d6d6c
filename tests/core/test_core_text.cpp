// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <QtTest>

using namespace airshed;

class TestCoreText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void full_width_forms_become_ascii_and_chinese_punctuation_stays()
    {
        QCOMPARE(toHalfWidth(u"１１５．８５８°Ｅ（南昌）：，！～"), QStringLiteral("115.858°E(南昌):,!~"));
        QCOMPARE(toHalfWidth(u"一号，二号、三号。"), QStringLiteral("一号,二号、三号。"));
        QCOMPARE(toHalfWidth(u"　"), QStringLiteral(" "));
    }

    void every_kind_of_blank_is_blank()
    {
        QVERIFY(isBlank(QStringView(u"")));
        QVERIFY(isBlank(QStringView(u" \t\r\n\u00a0\u3000\u200b\ufeff")));
        QVERIFY(!isBlank(QStringView(u" 0 ")));
    }

    void trimming_takes_ideographic_blanks_and_byte_order_marks()
    {
        QCOMPARE(trimmedText(u"\ufeff　 编号 一 \u200b"), QStringLiteral("编号 一"));
        QCOMPARE(trimmedText(u"　"), QString());
    }

    void simplifying_makes_one_line_of_a_cell()
    {
        QCOMPARE(simplifiedText(u"　排放量\n（t/a） "), QStringLiteral("排放量 （t/a）"));
        QCOMPARE(withoutBlanks(u" 排 放\n量　"), QStringLiteral("排放量"));
    }

    void subscripts_become_digits()
    {
        QCOMPARE(withoutSubscripts(u"PM₂.₅ SO₂ m³ NOₓ 10⁰ m²·s⁻¹"),
                 QStringLiteral("PM2.5 SO2 m3 NOx 100 m2·s⁻1"));
    }

    void text_that_a_spreadsheet_would_run_is_guarded_and_comes_back_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guarded");
        const auto row = [](const char* text, const char* guarded) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(guarded);
        };
        row("=1+1", "'=1+1");
        row("+86 791", "'+86 791");
        row("-cmd", "'-cmd");
        row("@x", "'@x");
        row("＝1", "'＝1");
        row("\t=1", "'\t=1");
        row("'=1", "''=1");
        row("'-5", "''-5");
        row("-3.2", "-3.2");
        row("'quoted'", "'quoted'");
        row("a=b", "a=b");
        row("", "");
    }
    void text_that_a_spreadsheet_would_run_is_guarded_and_comes_back()
    {
        QFETCH(QString, text);
        QTEST(guardedFromFormulas(text), "guarded");
        QCOMPARE(withoutFormulaGuard(guardedFromFormulas(text)), text);
    }
};

QTEST_GUILESS_MAIN(TestCoreText)
#include "test_core_text.moc"
