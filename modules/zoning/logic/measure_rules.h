// SPDX-License-Identifier: GPL-3.0-or-later
// Which measures a source may be asked for at which alert level, by its grade, its class and its control
// category: a table that the bureau edits. It chooses nothing (plan_search.h).
#pragma once

#include "core/source_class.h"
#include "zoning/logic/alert_level.h"

#include <QStringList>
#include <vector>

namespace airshed
{
class RuleValue;
}

namespace airshed::zoning
{

/// Something that a source can do: 限产30%, 停产 ...
struct Measure {
    QString name;     ///< in the language of the window
    double share = 0; ///< of its emission that goes, 0 ... 1
    bool operator==(const Measure&) const = default;
};

/// What the table says of one source at one level.
struct AllowedMeasures {
    std::vector<Measure> measures; ///< mildest first; empty: exempt, with the reason
    QString exemptBecause;
    bool isVoluntary = false; ///< grade A and leading firms decide themselves
    double costFactor = 1;    ///< weight of the grade; no money
};

class MeasureRules
{
public:
    /// Throws InputError that names file, line and key.
    static MeasureRules read(const RuleValue& table);
    /// The workspace's own emergency_measures.json if there is one, else the program's.
    static MeasureRules of(const QString& workspaceFolder);

    /// A class rule comes before the grade, a control category's exemption before both.
    AllowedMeasures allowed(AlertLevel level, SourceClass sourceClass, const QString& grade,
                            const QString& controlCategory) const;

    const QString& name() const { return m_name; }
    const QString& source() const { return m_source; }
    bool isLocal() const { return m_isLocal; }

private:
    struct Rule {
        QStringList grades;
        std::optional<SourceClass> sourceClass;
        QString category;
        double costFactor = 1;
        double mostShare = 1;
        bool isVoluntary = false;
        QString exemptBecause; ///< not empty: exempt
        std::array<std::vector<Measure>, alertLevels.size()> measures;
    };
    static Rule readRule(const RuleValue& table, const QStringList& keys);
    QString m_name;
    QString m_source;
    bool m_isLocal = false;
    std::vector<Rule> m_grades;
    std::vector<Rule> m_classes;
    std::vector<Rule> m_categories;
};

} // namespace airshed::zoning
