// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a judged list, the problems that are about the list and not about a row, and how the file was
// understood, for its batch.
#include "core/errors.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/judged_list.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

namespace airshed::inventory::importing
{
namespace
{

QString code(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::SwappedAxes:
        return QStringLiteral("swapped-axes");
    case ProposalKind::ProjectedSystem:
        return QStringLiteral("projected-system");
    case ProposalKind::Datum:
        return QStringLiteral("datum");
    case ProposalKind::Unit:
        return QStringLiteral("unit");
    }
    return {};
}

QString code(Answer answer)
{
    switch (answer) {
    case Answer::Open:
        return QStringLiteral("open");
    case Answer::Accepted:
        return QStringLiteral("accepted");
    case Answer::Declined:
        return QStringLiteral("declined");
    }
    return {};
}

} // namespace

QString mappingJson(const ImportPlan& plan)
{
    QJsonArray sheets;
    for (const SheetPlan& sheet : plan.sheets) {
        if (!sheet.isIncluded)
            continue;
        QJsonObject columns;
        for (const ColumnMapping& column : sheet.columns) {
            if (!column.field)
                continue;
            QString meaning = code(*column.field);
            if (column.unit)
                meaning += QStringLiteral(" [%1]").arg(column.unit->name);
            columns.insert(column.header(), meaning);
        }
        QJsonObject constants;
        for (const ConstantValue& constant : sheet.constants)
            constants.insert(code(constant.field), constant.text);
        sheets.append(QJsonObject{
            {QStringLiteral("sheet"), sheet.name},
            {QStringLiteral("kind"), code(sheet.kind)},
            {QStringLiteral("header"), QJsonArray{sheet.headerFirstRow, sheet.headerLastRow}},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("constants"), constants},
            {QStringLiteral("datum"), geo::code(sheet.coordinates.datum)},
            {QStringLiteral("projected_epsg"), sheet.coordinates.projectedEpsg},
            {QStringLiteral("layer_epsg"), sheet.fileEpsg},
            {QStringLiteral("reads_swapped_rows"), sheet.coordinates.readsSwappedRows},
        });
    }
    QJsonArray proposals;
    for (const Proposal& proposal : plan.proposals)
        proposals.append(QJsonObject{
            {QStringLiteral("rule"), proposal.rule},
            {QStringLiteral("kind"), code(proposal.kind)},
            {QStringLiteral("answer"), code(proposal.answer)},
            {QStringLiteral("reason"), proposal.reason},
        });
    const QJsonObject root{{QStringLiteral("format"), plan.formatName},
                           {QStringLiteral("sheets"), sheets},
                           {QStringLiteral("proposals"), proposals}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

void JudgedList::addListProblems()
{
    if (m_result.content.sources.empty())
        return;
    const auto hasClass = [](const SheetPlan& sheet) {
        return !sheet.isIncluded || sheet.kind != ListKind::Sources || sheet.columnOf(Field::SourceClass) ||
               sheet.columnOf(Field::Subclass) || sheet.constant(Field::SourceClass);
    };
    if (!std::all_of(m_plan.sheets.begin(), m_plan.sheets.end(), hasClass)) {
        Problem problem = listProblem(
            rule::missingColumn, Severity::Warning,
            ImportText::tr("The list does not say the class of its sources, so they count as \"%1\"; "
                           "say the class when importing.")
                .arg(displayName(SourceClass::Other)));
        problem.field = code(Field::SourceClass);
        m_listProblems.push_back(std::move(problem));
    }
    if (!everySheetHas(Field::Year)) {
        Problem problem = listProblem(rule::missingColumn, Severity::Note,
                                      ImportText::tr("The list does not say the year of its emissions."));
        problem.field = code(Field::Year);
        m_listProblems.push_back(std::move(problem));
    }
}

void JudgedList::addProposalProblems()
{
    for (const Proposal& proposal : m_plan.proposals) {
        const bool isAccepted = proposal.answer == Answer::Accepted;
        // Rows that are swapped or projected and were not read have a problem each already.
        const bool isAboutRows =
            proposal.kind == ProposalKind::SwappedAxes || proposal.kind == ProposalKind::ProjectedSystem;
        if (isAboutRows && !isAccepted)
            continue;
        const Severity severity = proposal.answer == Answer::Open ? Severity::Warning : Severity::Note;
        const QString sentence = proposal.answer == Answer::Open ? ImportText::tr("Not answered: %1 %2")
                                 : isAccepted                    ? ImportText::tr("Accepted: %1 %2")
                                                                 : ImportText::tr("Declined: %1 %2");
        Problem problem =
            listProblem(proposal.rule, severity, sentence.arg(proposal.question, proposal.reason));
        problem.field = proposal.kind == ProposalKind::Unit ? QString() : QStringLiteral("position");
        if (proposal.sheets.size() == 1)
            problem.provenance.sheet = m_plan.sheets[proposal.sheets.front()].name;
        m_listProblems.push_back(std::move(problem));
    }
}

void JudgedList::fillReport()
{
    const ImportContent& content = m_result.content;
    ImportReport& report = m_result.report;
    report.file = QFileInfo(m_plan.path).fileName();
    report.rowsRead = m_rows.rowsRead;
    report.rowsNotAccepted = qint64(m_rows.refused.size());
    report.rowsAccepted = qint64(content.sources.size() + content.stations.size() + content.cameras.size());
    if (report.rowsRead != report.rowsAccepted + report.rowsNotAccepted)
        throw LogicError(QStringLiteral("An import lost rows: %1 read, %2 accepted, %3 not.")
                             .arg(report.rowsRead)
                             .arg(report.rowsAccepted)
                             .arg(report.rowsNotAccepted));
    report.blankRows = m_rows.blankRows;
    report.omitted = std::move(m_rows.omitted);
    report.rowsWithoutPosition =
        std::count_if(content.sources.begin(), content.sources.end(),
                      [](const Source& source) { return !source.position.has_value(); });
    const StoredRecords& stored = *m_context.stored;
    report.rowsNew =
        report.rowsAccepted -
        std::count_if(content.sources.begin(), content.sources.end(),
                      [&](const Source& source) { return stored.sourceByNumber.contains(source.number); }) -
        std::count_if(content.stations.begin(), content.stations.end(),
                      [&](const Station& station) { return stored.stationCodes.contains(station.code); }) -
        std::count_if(content.cameras.begin(), content.cameras.end(),
                      [&](const Camera& camera) { return stored.cameraIds.contains(camera.deviceId); });

    QHash<QString, qsizetype> sheetOrder;
    for (const SheetPlan& sheet : m_plan.sheets)
        sheetOrder.insert(sheet.name, sheetOrder.size());
    const auto place = [&sheetOrder](const Problem& problem) {
        const qint64 row = problem.provenance.rowNumber;
        return std::tuple(row == 0 ? -1 : sheetOrder.value(problem.provenance.sheet), row);
    };
    std::stable_sort(m_rows.problems.begin(), m_rows.problems.end(),
                     [&place](const Problem& a, const Problem& b) { return place(a) < place(b); });
    report.problems = std::move(m_listProblems);
    report.problems.insert(report.problems.end(), std::make_move_iterator(m_rows.problems.begin()),
                           std::make_move_iterator(m_rows.problems.end()));

    std::set<std::pair<qsizetype, qint64>> refused;
    for (const Provenance& row : m_rows.refused)
        refused.emplace(sheetOrder.value(row.sheet), row.rowNumber);
    std::pair<qsizetype, qint64> last{-1, 0};
    for (const Problem& problem : report.problems) {
        const std::pair row{sheetOrder.value(problem.provenance.sheet), problem.provenance.rowNumber};
        if (problem.severity == Severity::Note || row.second == 0 || row == last || refused.contains(row))
            continue;
        ++report.rowsAcceptedWithProblem;
        last = row;
    }
}

void JudgedList::fillBatch()
{
    const ImportReport& report = m_result.report;
    Batch& batch = m_result.content.batch;
    batch.file = report.file;
    batch.fileSha256 = m_fileSha256;
    batch.rowsRead = report.rowsRead;
    batch.rowsAccepted = report.rowsAccepted;
    batch.rowsWithProblem = report.rowsAcceptedWithProblem + report.rowsNotAccepted;
    batch.mappingJson = mappingJson(m_plan);
    // One list says which columns it speaks of; several with different columns speak of what they state.
    std::vector<const SheetPlan*> sheets;
    for (const SheetPlan& sheet : m_plan.sheets) {
        if (sheet.isIncluded && sheet.kind == ListKind::Sources)
            sheets.push_back(&sheet);
    }
    if (sheets.size() != 1)
        return;
    std::set<QString> columns = {QStringLiteral("name")};
    const auto add = [&columns](Field field) {
        switch (field) {
        case Field::Ordinal:
        case Field::Remark:
        case Field::EnterpriseName:
        case Field::Longitude:
        case Field::Latitude:
        case Field::Coordinates:
            return;
        case Field::District:
            columns.insert(QStringLiteral("management_unit"));
            break;
        case Field::PermitNumber:
            columns.insert(QStringLiteral("site"));
            break;
        case Field::Subclass:
            columns.insert(QStringLiteral("class"));
            break;
        case Field::SourceClass:
            columns.insert(QStringLiteral("subclass"));
            break;
        default:
            break;
        }
        columns.insert(code(field));
    };
    for (const ColumnMapping& column : sheets.front()->columns) {
        if (column.field && belongsTo(*column.field, ListKind::Sources))
            add(*column.field);
    }
    for (const ConstantValue& constant : sheets.front()->constants)
        add(constant.field);
    if (sheets.front()->hasCoordinates()) {
        for (const char* column : {"position", "original_x", "original_y", "original_crs", "geometry_kind"})
            columns.insert(QString::fromLatin1(column));
    }
    m_result.content.sourceColumns.assign(columns.begin(), columns.end());
}

} // namespace airshed::inventory::importing
