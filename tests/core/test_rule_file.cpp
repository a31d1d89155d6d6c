// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that people edit: what is wrong is told with file, line and key.
#include "core/errors.h"
#include "core/rule_file.h"

#include <QTest>
#include <functional>

using namespace airshed;

namespace
{

const QByteArray table = R"({
  "about": "for people",
  "levels": [
    { "name": "黄色", "share": 0.1 },
    { "name": "橙色",
      "share": 1.2 },
    { "nam": "红色", "share": 0.3 }
  ],
  "days": 2.5, "isLocal": "yes"
})";

QString complaintOf(const std::function<void()>& read)
{
    try {
        read();
    } catch (const InputError& error) {
        return error.message();
    }
    return QStringLiteral("no complaint");
}

} // namespace

class TestRuleFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_is_right_is_read()
    {
        const RuleValue rules = RuleValue::parse(table, QStringLiteral("规则.json"));
        QCOMPARE(rules.list(QStringLiteral("levels")).size(), 3u);
        QCOMPARE(rules.list(QStringLiteral("levels"))[0].text(QStringLiteral("name")),
                 QStringLiteral("黄色"));
        QCOMPARE(rules.list(QStringLiteral("levels"))[1].number(QStringLiteral("share")), 1.2);
        QCOMPARE(rules.textOr(QStringLiteral("source"), QStringLiteral("none")), QStringLiteral("none"));
    }

    void what_is_wrong_is_told_with_file_line_and_key()
    {
        const RuleValue rules = RuleValue::parse(table, QStringLiteral("规则.json"));
        const std::vector<RuleValue> levels = rules.list(QStringLiteral("levels"));
        QCOMPARE(complaintOf([&] { levels[1].number(QStringLiteral("share"), 0, 1); }),
                 QStringLiteral("规则.json, line 6, \"share\": 1.2 is not between 0 and 1."));
        QCOMPARE(complaintOf([&] {
                     levels[2].allowOnly({QStringLiteral("name"), QStringLiteral("share")});
                 }),
                 QStringLiteral(
                     "规则.json, line 7, \"nam\": nobody knows this key; allowed here are name, share."));
        QCOMPARE(complaintOf([&] { levels[2].text(QStringLiteral("name")); }),
                 QStringLiteral("规则.json, line 7, \"name\": this key is missing."));
        QCOMPARE(complaintOf([&] { rules.count(QStringLiteral("days"), 0, 9); }),
                 QStringLiteral("规则.json, line 9, \"days\": this must be a whole number."));
        QCOMPARE(complaintOf([&] { rules.flagOr(QStringLiteral("isLocal"), false); }),
                 QStringLiteral("规则.json, line 9, \"isLocal\": this must be true or false."));
        QCOMPARE(complaintOf([&] { rules.object(QStringLiteral("levels")); }),
                 QStringLiteral("规则.json, line 3, \"levels\": this must be an object in braces."));
        rules.allowOnly({QStringLiteral("levels"), QStringLiteral("days"), QStringLiteral("isLocal")});
    }

    void a_typing_error_in_the_json_itself_is_told_with_its_line()
    {
        QByteArray broken = table;
        broken.replace("\"share\": 1.2 }", "\"share\": 1,2 }");
        const QString complaint = complaintOf([&] { RuleValue::parse(broken, QStringLiteral("规则.json")); });
        QVERIFY2(complaint.startsWith(QStringLiteral("规则.json, line 6: this is no valid JSON")),
                 qPrintable(complaint));
    }

    void keys_with_escapes_are_found()
    {
        const RuleValue rules =
            RuleValue::parse("{\n\"a\\\"b\": {\"x\\u0041\":\n\"text\"}}", QStringLiteral("t.json"));
        const QString complaint =
            complaintOf([&] { rules.object(QStringLiteral("a\"b")).number(QStringLiteral("xA")); });
        QCOMPARE(complaint, QStringLiteral("t.json, line 3, \"xA\": this must be a number."));
    }
};

QTEST_GUILESS_MAIN(TestRuleFile)
#include "test_rule_file.moc"
