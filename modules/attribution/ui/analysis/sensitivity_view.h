// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks and contributions under a tight, the usual and a loose prior side by side: what the ranking owes to
// the inventory.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QWidget>
#include <memory>

class QLabel;
class QTableWidget;

namespace airshed::attribution
{

class AttributionSession;

class SensitivityView final : public QWidget
{
    Q_OBJECT

public:
    SensitivityView(AttributionSession& session, QWidget* parent);
    void show(const std::shared_ptr<const AttributionResult>& result);

private:
    void fill(const AttributionResult& result);
    AttributionSession& m_session;
    QLabel* m_note;
    QTableWidget* m_table;
    bool m_isFilling = false;
};

} // namespace airshed::attribution
