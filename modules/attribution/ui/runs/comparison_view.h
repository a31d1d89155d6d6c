// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side: in what they differ, and each candidate's rank and contribution in both.
#pragma once

#include "attribution/logic/run_record.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace airshed::attribution
{

class AttributionSession;

class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    ComparisonView(AttributionSession& session, QWidget* parent);
    void show(const RunRecord& first, const RunRecord& second);

Q_SIGNALS:
    /// The person has seen enough.
    void left();

private:
    AttributionSession& m_session;
    QLabel* m_title;
    QLabel* m_differences;
    QTableWidget* m_table;
};

} // namespace airshed::attribution
