// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/record_actions.h"

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/field_text.h"
#include "inventory/workspace.h"
#include "review/logic/card_content.h"
#include "review/ui/inventory_edit.h"
#include "review/ui/position_tool.h"
#include "review/ui/review_session.h"
#include "workbench/commands.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QPointer>
#include <QSet>
#include <QUndoStack>

namespace airshed::review
{

using inventory::FieldEdit;
using inventory::RecordId;
using workbench::FeatureKind;
using workbench::FeatureRef;
using workbench::Menu;
using workbench::Message;
using workbench::Selection;

namespace
{

const QString editCommand = QStringLiteral("review.edit");
const QString moveCommand = QStringLiteral("review.move");
const QString closeCommand = QStringLiteral("review.close-source");
const QString reopenCommand = QStringLiteral("review.reopen-source");
const QString deleteCommand = QStringLiteral("review.delete");

/// The open problems of these sources.
std::vector<RecordId> openProblems(const inventory::InventoryStore& store, const std::vector<RecordId>& ids)
{
    std::vector<RecordId> problems;
    const QSet<RecordId> wanted(ids.begin(), ids.end());
    for (const inventory::Problem& problem : store.findProblems({})) {
        const bool isOfSource = problem.table.isEmpty() || problem.table == QLatin1String("source");
        if (isOfSource && wanted.contains(problem.record))
            problems.push_back(problem.id);
    }
    return problems;
}

} // namespace

RecordActions::RecordActions(ReviewSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    addCommands();
    Selection& selection = m_session.workbench().selection();
    connect(&selection, &Selection::changed, this, &RecordActions::updateAvailable);
    connect(&selection, &Selection::currentChanged, this, [this] {
        updateAvailable();
        endMove();
    });
    connect(&m_session, &ReviewSession::editableChanged, this, &RecordActions::updateAvailable);
    connect(&m_session, &ReviewSession::aboutToClose, this, &RecordActions::endMove);
    updateAvailable();
}

RecordActions::~RecordActions() { endMove(); }

void RecordActions::addCommands()
{
    workbench::Commands& commands = m_session.workbench().commands();
    const QString section = QStringLiteral("record");
    commands.add({.id = editCommand,
                  .text = tr("&Edit in the inspector"),
                  .tooltip = tr("Edit the fields of the current record"),
                  .icon = QStringLiteral("document-edit"),
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_E),
                  .menu = Menu::Inventory,
                  .section = section,
                  .needsWriting = true},
                 [this] { Q_EMIT editRequested(); });
    commands.add({.id = moveCommand,
                  .text = tr("&Move on the map"),
                  .tooltip = tr("Drag the current record to its place on the map"),
                  .icon = QStringLiteral("transform-move"),
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_M),
                  .menu = Menu::Inventory,
                  .section = section,
                  .needsWriting = true},
                 [this] { move(); });
    commands.add({.id = closeCommand,
                  .text = tr("Mark as &closed"),
                  .tooltip = tr("The selected sources emit no more; they stay in the inventory"),
                  .icon = QStringLiteral("archive-remove"),
                  .menu = Menu::Inventory,
                  .section = section,
                  .needsWriting = true},
                 [this] { setStatus(true); });
    commands.add({.id = reopenCommand,
                  .text = tr("Mark as &active"),
                  .tooltip = tr("The selected sources emit again"),
                  .icon = QStringLiteral("dialog-ok-apply"),
                  .menu = Menu::Inventory,
                  .section = section,
                  .needsWriting = true},
                 [this] { setStatus(false); });
    commands.add({.id = deleteCommand,
                  .text = tr("&Delete from the inventory"),
                  .tooltip = tr("Remove the selected records; this can be undone"),
                  .icon = QStringLiteral("edit-delete"),
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Delete),
                  .menu = Menu::Inventory,
                  .section = section,
                  .needsWriting = true},
                 [this] { remove(); });
}

void RecordActions::updateAvailable()
{
    workbench::Commands& commands = m_session.workbench().commands();
    const Selection& selection = m_session.workbench().selection();
    const bool canEdit = m_session.canEdit();
    const bool hasCurrent = selection.current().id != 0;
    const bool hasAny = !selection.ids().empty();
    commands.setAvailable(editCommand, canEdit && hasCurrent);
    commands.setAvailable(moveCommand, canEdit && hasCurrent);
    commands.setAvailable(closeCommand, canEdit && hasAny && selection.kind() == FeatureKind::Source);
    commands.setAvailable(reopenCommand, canEdit && hasAny && selection.kind() == FeatureKind::Source);
    commands.setAvailable(deleteCommand, canEdit && hasAny);
}

template<typename Work>
void RecordActions::guarded(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void RecordActions::endMove()
{
    if (!m_tool)
        return;
    workbench::MapCanvas& canvas = m_session.workbench().mapCanvas();
    if (canvas.tool() == m_tool.get())
        canvas.setTool(nullptr);
    // It may be in the midst of telling where it let go.
    m_tool.release()->deleteLater();
}

void RecordActions::move()
{
    const FeatureRef feature = m_session.workbench().selection().current();
    if (feature.id == 0 || !m_session.canEdit())
        return;
    endMove();
    guarded([&] {
        const auto reader = m_session.workspace()->openReader();
        const CardContent card = readCard(*reader, recordKind(feature.kind), feature.id, {});
        if (!card.exists())
            return;
        workbench::MapCanvas& canvas = m_session.workbench().mapCanvas();
        std::optional<QPointF> from;
        if (const auto position = card.position())
            from = canvas.toMap(*position);
        m_tool = std::make_unique<PositionTool>(card.name(), from);
        connect(m_tool.get(), &PositionTool::placed, this, [this, card](const QPointF& mapUnits) {
            endMove();
            guarded([&] { place(card, mapUnits); });
        });
        if (from && !canvas.visibleExtent().contains(*from))
            canvas.centreOn(*from);
        canvas.setTool(m_tool.get());
        canvas.setFocus(Qt::OtherFocusReason);
    });
}

void RecordActions::place(const CardContent& card, const QPointF& mapUnits)
{
    const geo::LonLat to = m_session.workbench().mapCanvas().toLonLat(mapUnits);
    InventoryEdit edit;
    edit.text = tr("Move %1").arg(card.title());
    edit.edits = {{tableOf(card.kind), card.id, QStringLiteral("position"), inventory::toText(to)}};
    if (card.source)
        edit.problems = rejudge(*card.source, withEdits(*card.source, edit.edits), card.problems,
                                {m_session.districtIndex(), m_session.waterIndex()})
                            .mended;
    applyUndoably(m_session, edit);
}

void RecordActions::setStatus(bool isClosed)
{
    const Selection& selection = m_session.workbench().selection();
    if (selection.kind() != FeatureKind::Source || selection.ids().empty())
        return;
    const auto count = static_cast<int>(selection.ids().size());
    InventoryEdit edit;
    edit.text = isClosed ? tr("Mark %n source(s) as closed", nullptr, count)
                         : tr("Mark %n source(s) as active", nullptr, count);
    const QString value =
        inventory::toText(isClosed ? inventory::SourceStatus::Closed : inventory::SourceStatus::Active);
    for (const RecordId id : selection.ids())
        edit.edits.push_back({QStringLiteral("source"), id, QStringLiteral("status"), value});
    guarded([&] {
        if (edit.edits.size() < manyEdits)
            applyUndoably(m_session, edit);
        else
            applyUndoablyInTask(m_session, edit);
    });
}

void RecordActions::remove()
{
    const Selection& selection = m_session.workbench().selection();
    const std::vector<RecordId> ids = selection.ids();
    if (ids.empty() || !m_session.canEdit())
        return;
    const QString table = tableOf(recordKind(selection.kind()));
    const FeatureKind kind = selection.kind();
    guarded([&] {
        std::shared_ptr<inventory::InventoryStore> reader = m_session.workspace()->openReader();
        InventoryEdit edit;
        edit.text = tr("Delete %n record(s)", nullptr, static_cast<int>(ids.size()));
        for (const RecordId id : ids)
            edit.edits.push_back({table, id, {}, {}});
        const auto tellDeleted = [this, kind, ids, text = edit.text] {
            m_session.workbench().selection().select(kind, ids, Selection::Mode::Remove);
            const QPointer<QUndoStack> undo(&m_session.workbench().undoStack());
            m_session.workbench().messages().post(
                {Message::Level::Note,
                 tr("%n record(s) were deleted.", nullptr, static_cast<int>(ids.size())),
                 {},
                 tr("Undo"),
                 [undo, text] {
                     if (undo && undo->undoText() == text)
                         undo->undo();
                 }});
        };
        if (ids.size() == 1) {
            const CardContent card = readCard(*reader, recordKind(kind), ids.front(), {});
            edit.text = tr("Delete %1").arg(card.title());
            for (const inventory::Problem& problem : card.problems)
                edit.problems.push_back(problem.id);
            applyUndoably(m_session, edit);
            m_session.workbench().selection().select(kind, ids, Selection::Mode::Remove);
            return;
        }
        const QPointer<RecordActions> guard(this);
        m_session.workbench().tasks().run<std::vector<RecordId>>(
            tr("Find the problems of what is deleted"),
            [reader, ids, kind](Progress&) {
                return kind == FeatureKind::Source ? openProblems(*reader, ids) : std::vector<RecordId>();
            },
            [guard, edit, tellDeleted, serial = m_session.serial()](std::vector<RecordId> problems) mutable {
                // Another workspace has other records under the same ids.
                if (!guard || serial != guard->m_session.serial())
                    return;
                edit.problems = std::move(problems);
                guard->guarded([&] { applyUndoablyInTask(guard->m_session, edit, tellDeleted); });
            });
    });
}

} // namespace airshed::review
