// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with the table: what is listed, in which order, linked with the selection both ways. Ids are
// queried in tasks, records come in pages as they are looked at.
#pragma once

#include "review/logic/inventory_table.h"

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

class QDateEdit;
class QFrame;
class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::review
{

class FilterBar;
class PageReader;
class ReviewSession;

class TablePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TablePanel(ReviewSession& session, QWidget* parent = nullptr);
    ~TablePanel() override;

    void find();
    void exportRows();
    void setAsOf(std::optional<QDate> day);
    std::optional<QDate> asOf() const { return m_asOf; }

private:
    struct Listing;
    class Reader;
    void buildTable();
    void buildBanner();
    void buildMenu();
    void connectSelection();

    void workspaceOpened();
    void workspaceClosing();
    void changeKind();
    void refreshSoon() { m_refresh.start(); }
    void refresh();
    void take(Listing listing);
    void restrict();
    std::optional<std::vector<inventory::RecordId>> restriction() const;
    void show(RowOrder order);
    void showCount();
    void showPage();

    enum class Scrolling { Stay, Follow };
    void takeSelection(Scrolling scrolling);
    void giveSelection();
    void copy();
    void writeRows(const QString& path);
    std::vector<int> visibleColumns() const;

    QString headerKey() const;
    void restoreHeader();
    void saveHeader() const;
    void fillColumnMenu();

    ReviewSession& m_session;
    InventoryTable* m_model;
    FilterBar* m_filter;
    QFrame* m_banner;
    QDateEdit* m_day;
    QStackedWidget* m_pages;
    QTableView* m_view;
    workbench::EmptyState* m_empty;
    workbench::EmptyState* m_none;
    QLabel* m_count;
    QMenu* m_columns;
    QTimer m_refresh;
    QTimer m_followView;
    QTimer m_giveSoon;

    std::shared_ptr<Reader> m_reader; ///< for queries in tasks; null while no workspace is open
    std::unique_ptr<PageReader> m_pageReader;
    std::vector<inventory::RecordId> m_queried; ///< all that the query means, in its order
    qint64 m_total = 0;
    std::optional<QDate> m_asOf;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isQuerying = false;
    bool m_isQueryOutdated = false;
    bool m_isListed = false;
    bool m_isSyncing = false; ///< the selection is being brought over from one side to the other
};

} // namespace airshed::review
