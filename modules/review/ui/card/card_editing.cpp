// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's other half: the form, what it writes, and what is kept of it against a crash.
#include "core/errors.h"
#include "inventory/recovery_journal.h"
#include "inventory/workspace.h"
#include "review/logic/problem_tree.h"
#include "review/ui/card/card_form.h"
#include "review/ui/card/card_panel.h"
#include "review/ui/inventory_edit.h"
#include "review/ui/review_session.h"
#include "workbench/messages.h"
#include "workbench/workbench.h"

#include <QJsonObject>
#include <QScrollArea>
#include <algorithm>

namespace airshed::review
{

using inventory::FieldEdit;
using inventory::Problem;
using inventory::RecordId;
using workbench::FeatureRef;
using workbench::Message;

namespace
{

const QString journalPart = QStringLiteral("review.card");
const QString tableKey = QStringLiteral("table");
const QString recordKey = QStringLiteral("record");
const QString titleKey = QStringLiteral("title");
const QString fieldsKey = QStringLiteral("fields");

RecordKind kindOfTable(const QString& table)
{
    for (const RecordKind kind : {RecordKind::Station, RecordKind::Camera}) {
        if (tableOf(kind) == table)
            return kind;
    }
    return RecordKind::Source;
}

/// The field that a store's refusal is about: all else was understood before it was asked. Empty: unknown.
QString refusedField(const std::vector<FieldEdit>& edits)
{
    QStringList candidates;
    for (const FieldEdit& edit : edits) {
        for (const char* column : {"number", "code", "device_id", "year"}) {
            if (edit.field == QLatin1String(column))
                candidates += edit.field;
        }
    }
    if (edits.size() == 1)
        return edits.front().field;
    return candidates.size() == 1 ? candidates.front() : QString();
}

} // namespace

void CardPanel::edit()
{
    if (m_form != nullptr) {
        m_form->focusFirst();
        return;
    }
    const FeatureRef current = m_session.workbench().selection().current();
    if (!m_session.canEdit() || current.id == 0)
        return;
    m_isEditWanted = true;
    m_refresh.start();
}

void CardPanel::openForm(const QHash<QString, QString>& typed)
{
    auto* form = new CardForm(*m_content, m_session.districts(), m_session.workspace()->mapEpsg());
    form->setTyped(typed);
    connect(form, &CardForm::edited, this, [this] { m_keep.start(); });
    connect(form, &CardForm::saveWanted, this, &CardPanel::save);
    connect(form, &CardForm::cancelWanted, this, &CardPanel::closeForm);
    place(form);
    m_form = form;
    form->focusFirst();
}

void CardPanel::closeForm()
{
    dropUnfinished();
    m_form = nullptr;
    if (m_content)
        showView();
    m_refresh.start();
}

void CardPanel::save()
{
    const auto edits = m_form->edits();
    if (!edits)
        return;
    if (edits->empty()) {
        closeForm();
        return;
    }
    InventoryEdit edit;
    edit.text = tr("Edit %1").arg(m_content->title());
    edit.edits = *edits;
    try {
        Rejudged rejudged;
        if (m_content->source)
            rejudged = rejudge(*m_content->source, withEdits(*m_content->source, *edits), m_content->problems,
                               ground());
        edit.problems = rejudged.mended;
        applyUndoably(m_session, edit);
        closeForm();
        tellCaused(rejudged.caused);
    } catch (const Error& error) {
        m_form->showError(refusedField(*edits), error.message());
    }
}

void CardPanel::tellCaused(const std::vector<Problem>& caused)
{
    if (caused.empty())
        return;
    QStringList sentences;
    for (const Problem& problem : caused)
        sentences += QStringLiteral("%1 · %2").arg(problem.rule, problem.message);
    m_session.workbench().messages().post(
        {Message::Level::Warning,
         tr("Saved; the rules now find %n problem(s) in it.", nullptr, static_cast<int>(caused.size())),
         sentences.join(u'\n'),
         {},
         {}});
}

void CardPanel::applySuggestion(const Problem& problem)
{
    const auto suggested = suggestedEdit(problem);
    if (!suggested || !m_content)
        return;
    InventoryEdit edit;
    edit.text = tr("Apply the suggestion of %1 to %2").arg(problem.rule, m_content->title());
    edit.edits = {*suggested};
    try {
        if (m_content->source)
            edit.problems = rejudge(*m_content->source, withEdits(*m_content->source, edit.edits),
                                    m_content->problems, ground())
                                .mended;
        const auto known = std::find(edit.problems.begin(), edit.problems.end(), problem.id);
        if (problem.id != 0 && known == edit.problems.end())
            edit.problems.push_back(problem.id);
        applyUndoably(m_session, edit);
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void CardPanel::resolve(const Problem& problem)
{
    InventoryEdit edit;
    edit.text = tr("Mark %1 as resolved").arg(problem.rule);
    edit.problems = {problem.id};
    try {
        applyUndoably(m_session, edit);
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void CardPanel::keepUnfinished()
{
    inventory::Workspace* workspace = m_session.workspace();
    if (m_form == nullptr || workspace == nullptr || workspace->isReadOnly())
        return;
    try {
        const QHash<QString, QString> typed = m_form->typed();
        if (typed.isEmpty()) {
            workspace->recoveryJournal().drop(journalPart);
            return;
        }
        QJsonObject fields;
        for (auto it = typed.cbegin(); it != typed.cend(); ++it)
            fields.insert(it.key(), it.value());
        const CardContent& content = m_form->content();
        workspace->recoveryJournal().keep(journalPart, {{tableKey, tableOf(content.kind)},
                                                        {recordKey, QString::number(content.id)},
                                                        {titleKey, content.title()},
                                                        {fieldsKey, fields}});
    } catch (const Error& error) {
        m_session.workbench().messages().warn(
            tr("What is typed in the inspector is not protected against a crash: %1").arg(error.message()));
    }
}

void CardPanel::dropUnfinished()
{
    m_keep.stop();
    inventory::Workspace* workspace = m_session.workspace();
    if (workspace == nullptr || workspace->isReadOnly())
        return;
    try {
        workspace->recoveryJournal().drop(journalPart);
    } catch (const Error& error) {
        m_session.workbench().messages().warn(error.message());
    }
}

void CardPanel::restoreUnfinished()
{
    inventory::Workspace* workspace = m_session.workspace();
    if (workspace->isReadOnly())
        return;
    const std::optional<QJsonObject> kept = workspace->recoveryJournal().kept(journalPart);
    if (!kept)
        return;
    const QJsonObject fields = kept->value(fieldsKey).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        m_typedToRestore.insert(it.key(), it.value().toString());
    const RecordId id = kept->value(recordKey).toString().toLongLong();
    m_toRestore = {featureKind(kindOfTable(kept->value(tableKey).toString())), id};
    m_session.workbench().selection().setCurrent(m_toRestore);
    m_session.workbench().messages().post(
        {Message::Level::Warning,
         tr("Changes of “%1” that were typed and not saved are back in the inspector; save or cancel them.")
             .arg(kept->value(titleKey).toString()),
         {},
         {},
         {}});
}

} // namespace airshed::review
