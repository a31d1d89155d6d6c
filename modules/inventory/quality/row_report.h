// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules find in one source, on its way to becoming problems.
#pragma once

#include "inventory/quality/rules.h"

#include <QString>
#include <optional>
#include <vector>

namespace airshed::inventory::quality
{

struct Finding {
    RuleId rule;
    QString field; ///< column of the store
    QString value;
    QString message;
    QString suggestion{};
    std::optional<Severity> severity{}; ///< nothing: severityOf(rule)
};

Problem problemOf(const Source& source, RecordId record, Finding finding);

/// The record of a problem of the source with this place in the judged list.
RecordId recordOf(const Source& source, std::size_t index);

/// The coordinates as the list wrote them; the stored position if it is not known how.
QString positionText(const Source& source);

/// Without the last digits, which binary arithmetic leaves behind: a suggestion should read 393.15.
double withoutNoise(double number);

/// A number for a sentence, in the language of the window.
QString displayNumber(double number);

class RowReport
{
public:
    RowReport(const Source& source, RecordId record, RuleSet rules, std::vector<Problem>& problems)
        : m_source(source), m_record(record), m_rules(rules), m_problems(problems)
    {
    }
    const Source& source() const { return m_source; }
    bool judges(RuleId rule) const { return m_rules.testFlag(rule); }
    void add(Finding finding) { m_problems.push_back(problemOf(m_source, m_record, std::move(finding))); }

private:
    const Source& m_source;
    RecordId m_record;
    RuleSet m_rules;
    std::vector<Problem>& m_problems;
};

/// A finding about the source at this place of the judged list, from a rule that compares sources.
struct PlacedProblem {
    std::size_t index = 0;
    Problem problem;
};

} // namespace airshed::inventory::quality
