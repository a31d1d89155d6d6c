// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identifiers.h"

#include <QtTest>

using namespace airshed;

class TestCoreIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalising_undoes_full_width_blanks_hyphens_and_lower_case()
    {
        QCOMPARE(normalisedIdentifier(u" ９１１３０２００－６９９２２９６１７ｘ　"),
                 QStringLiteral("91130200699229617X"));
        QCOMPARE(normalisedIdentifier(u"91130200 6992-2961–7x\u200b001p"),
                 QStringLiteral("91130200699229617X001P"));
        QCOMPARE(normalisedIdentifier(u""), QString());
    }

    void credit_codes_of_real_registers_are_valid_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"91130200699229617X", "911302307808371268", "91350100M000100Y43"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void credit_codes_of_real_registers_are_valid()
    {
        QFETCH(QString, code);
        const CreditCodeCheck check = checkCreditCode(code);
        QVERIFY(check.isWellFormed);
        QVERIFY(check.hasValidCheckDigit);
        QVERIFY(check.hasValidOrganisationDigit);
        QVERIFY(!check.suggestion);
    }

    void credit_code_with_wrong_check_digit_is_refused_with_the_expected_one()
    {
        const CreditCodeCheck check = checkCreditCode(u"91110000100000000X");
        QVERIFY(check.isWellFormed);
        QVERIFY(!check.hasValidCheckDigit);
        QCOMPARE(creditCodeCheckCharacter(u"91110000100000000"), std::optional<QChar>(u'R'));
        QVERIFY(check.suggestion);
        QVERIFY(checkCreditCode(*check.suggestion).hasValidCheckDigit);
    }

    void changing_any_one_character_makes_a_credit_code_invalid()
    {
        const QString valid = QStringLiteral("91130200699229617X");
        const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
        for (int position = 0; position < valid.size(); ++position) {
            for (const QChar replacement : alphabet) {
                if (replacement == valid[position])
                    continue;
                QString changed = valid;
                changed[position] = replacement;
                QVERIFY2(!checkCreditCode(changed).hasValidCheckDigit, qPrintable(changed));
            }
        }
    }

    void suggestion_mends_the_letter_that_looks_like_a_digit()
    {
        // O is not of the alphabet: someone typed the letter for the zero.
        const CreditCodeCheck check = checkCreditCode(u"9113O200699229617X");
        QVERIFY(!check.isWellFormed);
        QCOMPARE(check.suggestion, std::optional<QString>(QStringLiteral("91130200699229617X")));
    }

    void suggestion_mends_a_wrong_check_character()
    {
        QCOMPARE(checkCreditCode(u"911302006992296174").suggestion,
                 std::optional<QString>(QStringLiteral("91130200699229617X")));
    }

    void suggestion_differs_in_one_character_and_is_valid()
    {
        const QString valid = QStringLiteral("911302307808371268");
        for (int position = 0; position < valid.size(); ++position) {
            QString changed = valid;
            changed[position] = changed[position] == u'7' ? u'4' : u'7';
            const std::optional<QString> suggestion = checkCreditCode(changed).suggestion;
            QVERIFY2(suggestion, qPrintable(changed));
            int different = 0;
            for (int i = 0; i < valid.size(); ++i)
                different += (*suggestion)[i] != changed[i];
            QCOMPARE(different, 1);
            QVERIFY(checkCreditCode(*suggestion).hasValidCheckDigit);
        }
    }

    void code_of_another_length_is_not_well_formed_and_has_no_suggestion()
    {
        for (const QString& text :
             {QString(), QStringLiteral("360100210012345"), // a 15-digit old registration number
              QStringLiteral("91130200699229617X0")}) {
            const CreditCodeCheck check = checkCreditCode(text);
            QVERIFY(!check.isWellFormed && !check.hasValidCheckDigit && !check.hasValidOrganisationDigit);
            QVERIFY(!check.suggestion);
        }
    }

    void organisation_code_has_its_own_check_character()
    {
        QCOMPARE(organisationCheckCharacter(u"69922961"), std::optional<QChar>(u'7'));
        QCOMPARE(organisationCheckCharacter(u"M000100Y"), std::optional<QChar>(u'4'));
        QCOMPARE(organisationCheckCharacter(u"00000000"), std::optional<QChar>(u'0')); // 11 - 0 = 11 -> 0
        QCOMPARE(organisationCheckCharacter(u"20000002"), std::optional<QChar>(u'1')); // 2*3 + 2*2 = 10 -> 1
        QCOMPARE(organisationCheckCharacter(u"40000000"),
                 std::optional<QChar>(u'X')); // 4*3 = 12, 12 mod 11 = 1 -> X
        QCOMPARE(organisationCheckCharacter(u"6992296"), std::optional<QChar>());
        QCOMPARE(organisationCheckCharacter(u"6992296中"), std::optional<QChar>());
    }

    void permit_number_is_the_credit_code_and_a_sequence_and_a_letter()
    {
        QVERIFY(isPermitNumber(u"91130200699229617X001P"));
        QVERIFY(isPermitNumber(u"91130200699229617X002P"));
        QVERIFY(isPermitNumber(u"91130200699229617X001W")); // a registration receipt
        QVERIFY(!isPermitNumber(u"91130200699229617X01P"));
        QVERIFY(!isPermitNumber(u"91130200699229617X0011"));
        QVERIFY(!isPermitNumber(u"91130200699229617XP001"));
        QVERIFY(!isPermitNumber(u"9113020069922961SX001P")); // S is not of the alphabet
        QVERIFY(permitBelongsTo(u"91130200699229617X001P", u"91130200699229617X"));
        QVERIFY(!permitBelongsTo(u"91130200699229617X001P", u"911302307808371268"));
        QVERIFY(!permitBelongsTo(u"91130200699229617X001P", u""));
    }
};

QTEST_GUILESS_MAIN(TestCoreIdentifiers)
#include "test_core_identifiers.moc"
