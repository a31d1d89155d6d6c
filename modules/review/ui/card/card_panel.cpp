// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/card/card_panel.h"

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/workspace.h"
#include "review/ui/card/card_form.h"
#include "review/ui/card/card_view.h"
#include "review/ui/card/emission_bars.h"
#include "review/ui/review_session.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <mutex>

namespace airshed::review
{

using inventory::RecordId;
using workbench::FeatureRef;
using workbench::gridStep;
using workbench::Selection;

namespace
{

constexpr int refreshDelayMs = 30;
constexpr int keepDelayMs = 400;
constexpr std::size_t mostSummed = 20'000; ///< a sum of more is the table's and the map's matter

} // namespace

/// A store of its own, one reading at a time.
class CardPanel::Reader
{
public:
    explicit Reader(std::unique_ptr<inventory::InventoryStore> store) : m_store(std::move(store)) {}
    CardContent card(RecordKind kind, RecordId id, const Ground& ground)
    {
        const std::scoped_lock lock(m_mutex);
        return readCard(*m_store, kind, id, ground);
    }
    std::vector<inventory::ClassTotal> totals(const std::vector<RecordId>& ids)
    {
        const std::scoped_lock lock(m_mutex);
        inventory::SourceQuery query;
        query.ids = ids;
        return m_store->classTotals(query);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<inventory::InventoryStore> m_store;
};

CardPanel::CardPanel(ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(
          QStringLiteral("documentinfo"),
          tr("Select a source, a station or a camera on the map or in the table."), this)),
      m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_scroll->setObjectName(QStringLiteral("review.card.scroll"));
    m_scroll->setAccessibleName(tr("Inspector"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_scroll);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &CardPanel::refresh);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepDelayMs);
    connect(&m_keep, &QTimer::timeout, this, &CardPanel::keepUnfinished);
    const auto refreshSoon = [this] { m_refresh.start(); };
    Selection& selection = m_session.workbench().selection();
    connect(&selection, &Selection::changed, this, refreshSoon);
    connect(&selection, &Selection::currentChanged, this, refreshSoon);
    connect(&m_session, &ReviewSession::districtsChanged, this, refreshSoon);
    connect(&m_session, &ReviewSession::recordsChanged, this, refreshSoon);
    connect(&m_session, &ReviewSession::editableChanged, this, refreshSoon);
    connect(&m_session, &ReviewSession::opened, this, &CardPanel::workspaceOpened);
    connect(&m_session, &ReviewSession::aboutToClose, this, &CardPanel::workspaceClosing);
    if (m_session.workspace() != nullptr)
        workspaceOpened();
}

CardPanel::~CardPanel()
{
    if (m_keep.isActive())
        keepUnfinished();
}

Ground CardPanel::ground() const { return {m_session.districtIndex(), m_session.waterIndex()}; }

void CardPanel::workspaceOpened()
{
    try {
        m_reader = std::make_shared<Reader>(m_session.workspace()->openReader());
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
        return;
    }
    m_isReading = false;
    restoreUnfinished();
    m_refresh.start();
}

void CardPanel::workspaceClosing()
{
    // What is unfinished stays in the journal and is offered again.
    if (m_keep.isActive() || m_form != nullptr)
        keepUnfinished();
    m_keep.stop();
    m_refresh.stop();
    m_form = nullptr;
    m_reader.reset();
    m_isEditWanted = false;
    m_typedToRestore.clear();
    showNothing();
}

void CardPanel::refresh()
{
    if (!m_reader)
        return;
    const Selection& selection = m_session.workbench().selection();
    if (m_form != nullptr) {
        // Work that is begun is not taken away by a click somewhere else.
        const bool isOther = featureKind(m_form->content().kind) != selection.current().kind ||
                             m_form->content().id != selection.current().id;
        if (m_form->isDirty() || !isOther)
            return;
        closeForm();
    }
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    if (selection.current().id != 0)
        read(selection.current());
    else if (selection.ids().size() > 1)
        readSum();
    else
        showNothing();
}

void CardPanel::read(FeatureRef feature)
{
    m_isReading = true;
    m_isOutdated = false;
    const int serial = m_session.serial();
    auto* task = m_session.workbench().tasks().run<CardContent>(
        tr("Read the record"),
        [reader = m_reader, feature, ground = ground()](Progress&) {
            return reader->card(recordKind(feature.kind), feature.id, ground);
        },
        [guard = QPointer<CardPanel>(this), serial](const CardContent& content) {
            if (guard && serial == guard->m_session.serial() && !guard->m_isOutdated)
                guard->take(content);
        });
    connect(task, &workbench::Task::ended, this, [this, serial] {
        if (serial != m_session.serial())
            return;
        m_isReading = false;
        if (m_isOutdated)
            refresh();
    });
}

void CardPanel::readSum()
{
    const Selection& selection = m_session.workbench().selection();
    const auto count = static_cast<qint64>(selection.ids().size());
    if (selection.kind() != workbench::FeatureKind::Source || selection.ids().size() > mostSummed) {
        showSum({}, count);
        return;
    }
    m_isReading = true;
    m_isOutdated = false;
    const int serial = m_session.serial();
    auto* task = m_session.workbench().tasks().run<std::vector<inventory::ClassTotal>>(
        tr("Sum the selected sources"),
        [reader = m_reader, ids = selection.ids()](Progress&) { return reader->totals(ids); },
        [guard = QPointer<CardPanel>(this), serial, count](const std::vector<inventory::ClassTotal>& totals) {
            if (guard && serial == guard->m_session.serial() && !guard->m_isOutdated)
                guard->showSum(totals, count);
        });
    connect(task, &workbench::Task::ended, this, [this, serial] {
        if (serial != m_session.serial())
            return;
        m_isReading = false;
        if (m_isOutdated)
            refresh();
    });
}

void CardPanel::take(const CardContent& content)
{
    if (m_form != nullptr)
        return;
    const bool isRestoring = !m_typedToRestore.isEmpty() && content.id == m_toRestore.id &&
                             featureKind(content.kind) == m_toRestore.kind;
    if (!content.exists()) {
        if (isRestoring) {
            m_typedToRestore.clear();
            dropUnfinished();
        }
        showNothing();
        return;
    }
    m_content = content;
    if (isRestoring) {
        openForm(std::exchange(m_typedToRestore, {}));
        return;
    }
    if (std::exchange(m_isEditWanted, false))
        openForm({});
    else
        showView();
}

void CardPanel::place(QWidget* widget)
{
    m_form = nullptr;
    // The old one may be in the midst of telling of a click.
    if (QWidget* old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(widget);
    m_pages->setCurrentWidget(m_scroll);
    setFocusProxy(m_scroll);
}

void CardPanel::showView()
{
    const auto* shown = qobject_cast<const CardView*>(m_scroll->widget());
    const QString key = tableOf(m_content->kind) + QString::number(m_content->id);
    const bool isSame = shown != nullptr && shown->property("record").toString() == key;
    const int scrolled = m_scroll->verticalScrollBar()->value();
    auto* view = new CardView(*m_content, m_session);
    view->setProperty("record", key);
    connect(view, &CardView::suggestionWanted, this, &CardPanel::applySuggestion);
    connect(view, &CardView::resolvingWanted, this, &CardPanel::resolve);
    connect(view, &CardView::featureChosen, this, [this](FeatureRef feature) {
        m_session.workbench().selection().setCurrent(feature);
        m_session.workbench().selection().reveal(feature);
    });
    place(view);
    m_scroll->verticalScrollBar()->setValue(isSame ? scrolled : 0);
}

void CardPanel::showNothing()
{
    m_content.reset();
    if (QWidget* old = m_scroll->takeWidget())
        old->deleteLater();
    m_form = nullptr;
    m_pages->setCurrentWidget(m_empty);
    setFocusProxy(nullptr); // what is hidden must not take the keyboard for the panel
}

void CardPanel::showSum(const std::vector<inventory::ClassTotal>& totals, qint64 count)
{
    m_content.reset();
    auto* sum = new QWidget;
    auto* column = new QVBoxLayout(sum);
    column->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    column->setSpacing(gridStep);
    auto* title = new QLabel(tr("%1 records selected").arg(QLocale().toString(count)), sum);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);
    if (!totals.empty()) {
        EmissionVector all;
        auto* grid = new QGridLayout;
        grid->setColumnStretch(0, 1);
        int row = 0;
        for (const inventory::ClassTotal& total : totals) {
            auto* name = new QLabel(displayName(total.sourceClass), sum);
            name->setForegroundRole(QPalette::PlaceholderText);
            grid->addWidget(name, row, 0);
            auto* number = new QLabel(QLocale().toString(total.sources), sum);
            number->setAlignment(Qt::AlignRight);
            grid->addWidget(number, row++, 1);
            for (const Pollutant pollutant : allPollutants) {
                if (total.emission.isStated(pollutant))
                    all[pollutant] =
                        total.emission[pollutant] + (all.isStated(pollutant) ? all[pollutant] : 0.0);
            }
        }
        column->addLayout(grid);
        auto* heading = new QLabel(tr("Emissions together (t/a)"), sum);
        heading->setFont(bold);
        column->addWidget(heading);
        column->addWidget(new EmissionBars(all, sum));
    }
    column->addStretch();
    place(sum);
}

void CardPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // Symbols and notes are pictures of the palette that they were made for.
    if (event->type() == QEvent::PaletteChange && m_content && m_form == nullptr && m_session.workspace())
        showView();
}

} // namespace airshed::review
