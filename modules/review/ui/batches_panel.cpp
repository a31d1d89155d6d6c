// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/batches_panel.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "review/ui/review_session.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/plain_list.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QHeaderView>
#include <QLocale>
#include <QPointer>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace airshed::review
{

using inventory::Batch;

namespace
{

constexpr int refreshDelayMs = 80;

enum Column { When, File, Who, Read, Accepted, WithProblem, Version, ColumnCount };

QTableWidgetItem* words(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

QTableWidgetItem* number(qint64 value)
{
    auto* item = new QTableWidgetItem;
    item->setData(Qt::DisplayRole, QLocale().toString(value));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

BatchesPanel::BatchesPanel(ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(new QStackedWidget(this)), m_table(new QTableWidget(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("document-import"), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_table->setObjectName(QStringLiteral("review.imports.table"));
    m_table->setAccessibleName(tr("Imports"));
    workbench::makePlainList(*m_table);
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("By"), tr("Rows read"), tr("Accepted"),
                                        tr("With a problem"), tr("Program")});
    for (const int right : {Read, Accepted, WithProblem})
        m_table->horizontalHeaderItem(right)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int left : {When, File, Who, Version})
        m_table->horizontalHeaderItem(left)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setToolTip(tr("Double click: the problems of the import"));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::array widths = {18, 34, 16, 14, 14, 18, 14};
    for (int i = 0; i < ColumnCount; ++i)
        m_table->setColumnWidth(i, widths[static_cast<std::size_t>(i)] * digit);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) {
        Q_EMIT problemsWanted(m_table->item(row, When)->data(Qt::UserRole).toLongLong());
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &BatchesPanel::refresh);
    connect(&m_session, &ReviewSession::opened, this, &BatchesPanel::refresh);
    connect(&m_session, &ReviewSession::aboutToClose, this, [this] {
        m_refresh.stop();
        show({});
    });
    connect(&m_session, &ReviewSession::recordsChanged, this, [this](const QString& table) {
        if (table == QLatin1String("batch"))
            m_refresh.start();
    });
    show({});
    refresh();
}

void BatchesPanel::refresh()
{
    if (m_session.workspace() == nullptr)
        return;
    const int serial = m_session.serial();
    try {
        std::shared_ptr<inventory::InventoryStore> reader = m_session.workspace()->openReader();
        m_session.workbench().tasks().run<std::vector<Batch>>(
            tr("List the imports"), [reader](Progress&) { return reader->batches(); },
            [guard = QPointer<BatchesPanel>(this), serial](const std::vector<Batch>& batches) {
                if (guard && serial == guard->m_session.serial())
                    guard->show(batches);
            });
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void BatchesPanel::show(const std::vector<Batch>& batches)
{
    m_table->setRowCount(static_cast<int>(batches.size()));
    int row = 0;
    for (const Batch& batch : batches) {
        auto* when = words(beijingText(batch.when));
        when->setData(Qt::UserRole, static_cast<qint64>(batch.id));
        m_table->setItem(row, When, when);
        m_table->setItem(row, File, words(batch.file));
        m_table->setItem(row, Who, words(batch.who));
        m_table->setItem(row, Read, number(batch.rowsRead));
        m_table->setItem(row, Accepted, number(batch.rowsAccepted));
        m_table->setItem(row, WithProblem, number(batch.rowsWithProblem));
        m_table->setItem(row, Version, words(batch.programVersion));
        ++row;
    }
    const bool hasWorkspace = m_session.workspace() != nullptr;
    m_empty->setSentence(hasWorkspace ? tr("No list has been imported yet.")
                                      : tr("Open a workspace to see its imports."));
    m_empty->setAction(hasWorkspace ? m_session.workbench().commands().find(QStringLiteral("review.import"))
                                    : nullptr);
    m_pages->setCurrentWidget(batches.empty() ? static_cast<QWidget*>(m_empty) : m_table);
    setFocusProxy(batches.empty() ? nullptr : m_table); // what is hidden must not take the keyboard
}

} // namespace airshed::review
