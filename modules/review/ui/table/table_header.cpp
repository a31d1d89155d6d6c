// SPDX-License-Identifier: GPL-3.0-or-later
// The table panel's columns and menus: which columns are shown, in which order and width, and that this is
// remembered.
#include "review/logic/record_form.h"
#include "review/ui/review_session.h"
#include "review/ui/table/filter_bar.h"
#include "review/ui/table/table_panel.h"
#include "workbench/commands.h"
#include "workbench/settings.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace airshed::review
{

using workbench::gridStep;

void TablePanel::buildMenu()
{
    auto* menu = new QMenu(this);
    menu->addMenu(m_columns);
    menu->addSeparator();
    menu->addAction(m_view->actions().constFirst());
    for (const char* id : {"review.export-table", "review.as-of"}) {
        if (QAction* action = m_session.workbench().commands().find(QLatin1String(id)))
            menu->addAction(action);
    }
    m_filter->setMenu(menu);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* context = new QMenu(this);
        context->setAttribute(Qt::WA_DeleteOnClose);
        for (const char* id : {"review.edit", "review.move", "review.close-source", "review.delete"}) {
            if (QAction* action = m_session.workbench().commands().find(QLatin1String(id)))
                context->addAction(action);
        }
        context->addSeparator();
        context->addAction(m_view->actions().constFirst());
        context->popup(m_view->viewport()->mapToGlobal(at));
    });
    connect(m_columns, &QMenu::aboutToShow, this, &TablePanel::fillColumnMenu);
}

void TablePanel::fillColumnMenu()
{
    m_columns->clear();
    QHeaderView* header = m_view->horizontalHeader();
    const auto& columns = columnsOf(m_model->kind());
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        QAction* box = m_columns->addAction(columns[static_cast<std::size_t>(i)].heading());
        box->setCheckable(true);
        box->setChecked(!header->isSectionHidden(i));
        // A table without columns could not be given one back.
        box->setEnabled(header->isSectionHidden(i) || header->count() - header->hiddenSectionCount() > 1);
        connect(box, &QAction::toggled, this, [this, header, i](bool isShown) {
            header->setSectionHidden(i, !isShown);
            saveHeader();
        });
    }
    m_columns->addSeparator();
    m_columns->addAction(tr("As at first"), this, [this] {
        m_session.workbench().settings().setValue(headerKey(), QByteArray());
        restoreHeader();
    });
}

QString TablePanel::headerKey() const
{
    return QStringLiteral("review/columns-") + tableOf(m_model->kind()) + u'-' +
           QString::number(columnsOf(m_model->kind()).size());
}

void TablePanel::restoreHeader()
{
    QHeaderView* header = m_view->horizontalHeader();
    const QSignalBlocker blocker(header);
    const QByteArray state = m_session.workbench().settings().value(headerKey(), QByteArray()).toByteArray();
    if (state.isEmpty() || !header->restoreState(state)) {
        const auto& columns = columnsOf(m_model->kind());
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const TableColumn& column = columns[static_cast<std::size_t>(i)];
            const int digit = fontMetrics().horizontalAdvance(u'0');
            const int headingWidth = fontMetrics().horizontalAdvance(column.heading()) + 4 * gridStep;
            header->moveSection(header->visualIndex(i), i);
            header->setSectionHidden(i, !column.isShownAtFirst);
            header->resizeSection(i, std::max(column.widthInDigits * digit + gridStep, headingWidth));
        }
    }
    header->setSortIndicator(m_sortColumn, m_sortOrder);
    m_view->viewport()->update();
}

void TablePanel::saveHeader() const
{
    m_session.workbench().settings().setValue(headerKey(), m_view->horizontalHeader()->saveState());
}

std::vector<int> TablePanel::visibleColumns() const
{
    std::vector<int> columns;
    const QHeaderView* header = m_view->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

} // namespace airshed::review
