// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with the history of imports: which file, who, when, and what became of its rows.
#pragma once

#include "inventory/records.h"

#include <QTimer>
#include <QWidget>
#include <vector>

class QStackedWidget;
class QTableWidget;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::review
{

class ReviewSession;

class BatchesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BatchesPanel(ReviewSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Somebody wants to see the problems of this import.
    void problemsWanted(airshed::inventory::RecordId batch);

private:
    void refresh();
    void show(const std::vector<inventory::Batch>& batches);

    ReviewSession& m_session;
    QStackedWidget* m_pages;
    QTableWidget* m_table;
    workbench::EmptyState* m_empty;
    QTimer m_refresh;
};

} // namespace airshed::review
