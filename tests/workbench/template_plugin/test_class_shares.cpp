// SPDX-License-Identifier: GPL-3.0-or-later
// The method of the plugin that newcomers copy; its panel is looked at by tests/gui/test_plugins.cpp.
#include "workbench/template_plugin/logic/class_shares.h"

#include <QTest>

using namespace airshed;
using inventory::ClassTotal;
using template_plugin::ClassShare;
using template_plugin::classShares;

namespace
{

ClassTotal total(SourceClass sourceClass, qint64 sources, double noxTonnesPerYear)
{
    ClassTotal made{sourceClass, sources, {}};
    made.emission[Pollutant::NOx] = noxTonnesPerYear;
    return made;
}

} // namespace

class TestClassShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_largest_emitter_stands_first_and_the_shares_make_a_hundred()
    {
        const auto shares =
            classShares({total(SourceClass::Dust, 4, 10), total(SourceClass::Mobile, 2, 30)}, Pollutant::NOx);
        QCOMPARE(shares.size(), std::size_t(2));
        QCOMPARE(shares[0].sourceClass, SourceClass::Mobile);
        QCOMPARE(shares[0].sources, qint64(2));
        QCOMPARE(shares[0].percent, 75.0);
        QCOMPARE(shares[1].percent, 25.0);
    }

    void a_class_that_states_nothing_is_listed_with_zero()
    {
        const auto shares = classShares({{SourceClass::Agriculture, 7, {}}, total(SourceClass::Mobile, 1, 5)},
                                        Pollutant::NOx);
        QCOMPARE(shares[1].sourceClass, SourceClass::Agriculture);
        QCOMPARE(shares[1].sources, qint64(7));
        QCOMPARE(shares[1].tonnesPerYear, 0.0);
        QCOMPARE(shares[0].percent, 100.0);
    }

    void nothing_stated_at_all_is_no_division_by_zero()
    {
        const auto shares = classShares({total(SourceClass::Mobile, 1, 5)}, Pollutant::OC);
        QCOMPARE(shares[0].percent, 0.0);
        QVERIFY(classShares({}, Pollutant::OC).empty());
    }
};

QTEST_GUILESS_MAIN(TestClassShares)
#include "test_class_shares.moc"
