// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli history: the imports of a workspace, or every change of one source.
#include "command.h"
#include "core/beijing_time.h"
#include "text_table.h"

#include "inventory/field_text.h"
#include "inventory/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace airshed::cli
{

namespace
{

using namespace inventory;

QString sourceOption() { return QStringLiteral("source"); }

Source sourceByNumber(const InventoryStore& store, const QString& number)
{
    SourceQuery query;
    query.text = number; // finds more than this one: parts of numbers, names and addresses too
    for (const Source& source : store.sources(store.sourceIds(query))) {
        if (source.number == number)
            return source;
    }
    throw InputError(
        Text::tr("There is no source with the number \"%1\"; look it up with \"airshed-cli export\".")
            .arg(number));
}

void printBatches(Invocation& invocation, const std::vector<Batch>& batches)
{
    if (invocation.wantsJson()) {
        QJsonArray list;
        for (const Batch& batch : batches)
            list += QJsonObject{{QStringLiteral("batch"), static_cast<qint64>(batch.id)},
                                {QStringLiteral("when"), toText(batch.when)},
                                {QStringLiteral("who"), batch.who},
                                {QStringLiteral("file"), batch.file},
                                {QStringLiteral("sha256"), batch.fileSha256},
                                {QStringLiteral("programVersion"), batch.programVersion},
                                {QStringLiteral("rowsRead"), batch.rowsRead},
                                {QStringLiteral("rowsAccepted"), batch.rowsAccepted},
                                {QStringLiteral("rowsWithProblem"), batch.rowsWithProblem}};
        invocation.print(QJsonDocument(QJsonObject{{QStringLiteral("batches"), list}}));
        return;
    }
    if (batches.empty()) {
        invocation.print(Text::tr("Nothing has been imported yet."));
        return;
    }
    const QLocale locale;
    TextTable table;
    table.addColumn(Text::tr("Import"), Align::Right);
    table.addColumn(Text::tr("When"));
    table.addColumn(Text::tr("Who"));
    table.addColumn(Text::tr("File"));
    table.addColumn(Text::tr("Rows read"), Align::Right);
    table.addColumn(Text::tr("Accepted"), Align::Right);
    table.addColumn(Text::tr("With problem"), Align::Right);
    for (const Batch& batch : batches)
        table.addRow({QString::number(batch.id), beijingText(batch.when), batch.who, batch.file,
                      locale.toString(batch.rowsRead), locale.toString(batch.rowsAccepted),
                      locale.toString(batch.rowsWithProblem)});
    invocation.print(table.text());
}

/// The record was added (no old value) or removed (a JSON text as its old value, which is for programs).
bool isWholeRecord(const Change& change) { return change.field.isEmpty(); }

void printChanges(Invocation& invocation, const Source& source, const std::vector<Change>& changes)
{
    if (invocation.wantsJson()) {
        QJsonArray list;
        for (const Change& change : changes)
            list += QJsonObject{{QStringLiteral("when"), toText(change.when)},
                                {QStringLiteral("who"), change.who},
                                {QStringLiteral("field"), change.field},
                                {QStringLiteral("old"), change.oldValue},
                                {QStringLiteral("new"), change.newValue},
                                {QStringLiteral("why"), change.why},
                                {QStringLiteral("batch"), static_cast<qint64>(change.batch)}};
        invocation.print(QJsonDocument(QJsonObject{{QStringLiteral("number"), source.number},
                                                   {QStringLiteral("name"), source.name},
                                                   {QStringLiteral("changes"), list}}));
        return;
    }
    invocation.print(source.number + QStringLiteral("  ") + source.name);
    TextTable table;
    table.addColumn(Text::tr("When"));
    table.addColumn(Text::tr("Who"));
    table.addColumn(Text::tr("Field"));
    table.addColumn(Text::tr("Old value"));
    table.addColumn(Text::tr("New value"));
    table.addColumn(Text::tr("Why"));
    for (const Change& change : changes) {
        const bool isWhole = isWholeRecord(change);
        const QString field = !isWhole                    ? change.field
                              : change.oldValue.isEmpty() ? Text::tr("(added)")
                                                          : Text::tr("(removed)");
        table.addRow({beijingText(change.when), change.who, field, isWhole ? QString() : change.oldValue,
                      isWhole ? QString() : change.newValue, change.why});
    }
    invocation.print(table.isEmpty() ? Text::tr("No change is recorded.") : table.text());
}

ExitCode run(Invocation& invocation)
{
    const std::unique_ptr<Workspace> workspace = invocation.openWorkspace();
    const InventoryStore& store = workspace->store();
    if (invocation.options().isSet(sourceOption())) {
        const Source source = sourceByNumber(store, invocation.options().value(sourceOption()));
        printChanges(invocation, source, store.history(QStringLiteral("source"), source.id));
    } else {
        printBatches(invocation, store.batches());
    }
    return ExitCode::Done;
}

} // namespace

Command history()
{
    Command command;
    command.verb = QStringLiteral("history");
    command.summary = Text::tr("List the imports, or the changes of one source.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::Output;
    command.addOptions = [](QCommandLineParser& parser) {
        parser.addOption({sourceOption(), Text::tr("List the changes of the source with this number."),
                          Text::tr("number")});
    };
    command.run = run;
    return command;
}

} // namespace airshed::cli
