// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the plan of a file: sheets, headers, meanings of columns, constants from titles and names.
#include "core/errors.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/list_import.h"
#include "inventory/importing/plan_constants.h"
#include "inventory/importing/proposals.h"
#include "inventory/quality/comparable_text.h"
#include "tables/text_forms.h"

#include <QFileInfo>
#include <algorithm>
#include <array>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr std::size_t previewRows = 20;

QString shortened(const QStringList& texts)
{
    constexpr qsizetype longest = 80;
    QStringList filled = texts;
    filled.removeAll(QString());
    const QString line = filled.join(u' ').simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + u'…';
}

QString signatureOf(const SheetPlan& sheet)
{
    QStringList headers;
    for (const ColumnMapping& column : sheet.columns)
        headers += column.header();
    return headerSignature(headers);
}

void apply(const std::vector<SavedColumn>& saved, MappingOrigin origin, SheetPlan& sheet)
{
    for (const SavedColumn& entry : saved) {
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            ColumnMapping& mapping = sheet.columns[column];
            if (headerKey(mapping.header()) != entry.header &&
                (mapping.path.isEmpty() || headerKey(mapping.path.last()) != entry.header))
                continue;
            if (entry.field) {
                for (ColumnMapping& other : sheet.columns) {
                    if (&other != &mapping && other.field == entry.field)
                        other.field.reset();
                }
            }
            mapping.field = entry.field;
            mapping.origin = origin;
            if (const auto unit = unitFromText(entry.unit))
                mapping.unit = unit;
            break;
        }
    }
}

void setHeader(SheetPlan& sheet, const Header& header)
{
    sheet.headerFirstRow = header.firstRow;
    sheet.headerLastRow = header.lastRow;
    sheet.rowsOutside = header.skipped;
    sheet.columns.clear();
    for (const HeaderColumn& column : header.columns) {
        ColumnMapping mapping;
        mapping.path = column.path;
        mapping.unit = column.unit;
        if (column.match) {
            mapping.field = column.match->field;
            mapping.origin = MappingOrigin::Synonym;
        }
        sheet.columns.push_back(std::move(mapping));
    }
    sheet.signature = signatureOf(sheet);
}

/// What the kinds of lists call differently: a list of cameras has 名称 and 编号 too.
constexpr std::array<std::array<Field, 3>, 2> equivalents = {{
    {Field::Number, Field::StationCode, Field::DeviceId},
    {Field::SourceName, Field::StationName, Field::CameraName},
}};

void useFieldsOf(ListKind kind, SheetPlan& sheet)
{
    sheet.kind = kind;
    for (const auto& names : equivalents) {
        const Field wanted = names[std::size_t(kind)];
        for (const Field other : names) {
            const auto column = sheet.columnOf(other);
            if (column && !sheet.columnOf(wanted))
                sheet.columns[*column].field = wanted;
        }
    }
}

void setPreview(SheetPlan& sheet, const SheetBeginning& beginning)
{
    sheet.beginning.clear();
    sheet.preview.clear();
    for (const RawRow& row : beginning.rows) {
        const PreviewRow preview{row.number, row.texts()};
        if (sheet.beginning.size() < previewRows)
            sheet.beginning.push_back(preview);
        const bool isOfList = sheet.headerFirstRow == 0 || row.number > sheet.headerLastRow;
        if (isOfList && sheet.preview.size() < previewRows)
            sheet.preview.push_back(preview);
    }
}

QString noHeaderSentence(const SheetBeginning& beginning)
{
    if (beginning.rows.empty())
        return ImportText::tr("It has no rows.");
    for (const RawRow& row : beginning.rows) {
        if (quality::looksDamaged(row.texts().join(u' '))) {
            return ImportText::tr(
                       "Its text is damaged (row %1: \"%2\"), for it was saved in a wrong encoding; "
                       "save the original again as UTF-8 or GBK.")
                .arg(row.number)
                .arg(shortened(row.texts()));
        }
    }
    return ImportText::tr(
               "No row among its first %1 names three columns that are known; its row %2 is \"%3\".")
        .arg(headerSearchRows)
        .arg(beginning.rows.front().number)
        .arg(shortened(beginning.rows.front().texts()));
}

void finishSheet(SheetPlan& sheet, const SheetBeginning& beginning, const ImportPlan& plan,
                 const ImportContext& context)
{
    setPreview(sheet, beginning);
    findConstants(sheet, plan.path, context);
}

SheetPlan planSheet(TableFile& file, std::size_t place, const ImportPlan& plan, const ImportContext& context,
                    const PlanOptions& options)
{
    const SheetDescription& description = file.sheets()[place];
    SheetPlan sheet;
    sheet.sheet = place;
    sheet.name = description.name;
    sheet.isHidden = description.isHidden;
    sheet.hasGeometry = description.hasGeometry;
    sheet.fileEpsg = description.epsg;
    sheet.constants = options.constants;
    const SheetBeginning beginning = readBeginning(file, place);
    const SynonymTable synonyms = context.synonyms.with(options.mapping);
    const std::optional<Header> header = description.columnNames.isEmpty()
                                             ? detectHeader(beginning, synonyms)
                                             : headerOf(description.columnNames, synonyms);
    if (!header) {
        sheet.whyNotIncluded = noHeaderSentence(beginning);
        setPreview(sheet, beginning);
        return sheet;
    }
    setHeader(sheet, *header);
    apply(context.savedMappings.find(sheet.signature), MappingOrigin::Saved, sheet);
    apply(options.mapping, MappingOrigin::Person, sheet);
    useFieldsOf(options.kind.value_or(listKindOf(sheet)), sheet);
    sheet.rowEstimate =
        description.rowEstimate < 0 ? -1 : std::max<qint64>(0, description.rowEstimate - sheet.headerLastRow);
    finishSheet(sheet, beginning, plan, context);
    if (!options.sheet.isEmpty() && sheet.name != options.sheet)
        sheet.whyNotIncluded = ImportText::tr("Another sheet was chosen.");
    else if (sheet.isHidden && options.sheet.isEmpty())
        sheet.whyNotIncluded = ImportText::tr("It is hidden in the file.");
    else if (sheet.preview.empty())
        sheet.whyNotIncluded = ImportText::tr("It has a header and no rows.");
    else
        sheet.isIncluded = true;
    return sheet;
}

void throwOnUnknownSheet(const TableFile& file, const QString& path, const QString& wanted)
{
    if (wanted.isEmpty())
        return;
    QStringList names;
    for (const SheetDescription& sheet : file.sheets()) {
        if (sheet.name == wanted)
            return;
        names += sheet.name;
    }
    throw InputError(ImportText::tr("The file %1 has no sheet %2; it has %3.")
                         .arg(QFileInfo(path).fileName(), wanted, names.join(QStringLiteral(", "))));
}

void findForms(ImportPlan& plan, const BatchSample& sample)
{
    using Meaning = RowCoordinates::Meaning;
    for (std::size_t place = 0; place < plan.sheets.size(); ++place) {
        bool hasDegrees = false;
        bool hasMetres = false;
        for (const SampledRow& row : sample.rows) {
            if (row.sheet != place)
                continue;
            hasDegrees = hasDegrees || row.coordinates.meaning == Meaning::Degrees ||
                         row.coordinates.meaning == Meaning::Swapped;
            hasMetres = hasMetres || row.coordinates.meaning == Meaning::Projected;
        }
        plan.sheets[place].coordinateForm = hasDegrees && hasMetres ? CoordinateForm::Mixed
                                            : hasDegrees            ? CoordinateForm::Degrees
                                            : hasMetres             ? CoordinateForm::Projected
                                                                    : CoordinateForm::None;
    }
}

bool isSameProposal(const Proposal& a, const Proposal& b)
{
    return a.kind == b.kind && a.sheets == b.sheets && a.datum == b.datum && a.epsg == b.epsg &&
           a.columns == b.columns && a.unit == b.unit;
}

void makeProposals(ImportPlan& plan, TableFile& file, const ImportContext& context, Progress& progress)
{
    std::vector<Proposal> before = plan.proposals;
    for (std::size_t proposal = 0; proposal < plan.proposals.size(); ++proposal)
        setAnswer(plan, proposal, Answer::Open);
    const BatchSample sample = sampleOf(plan, file, context, progress);
    findForms(plan, sample);
    plan.proposals = proposalsFor(plan, sample, context);
    for (std::size_t place = 0; place < plan.proposals.size(); ++place) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Proposal& old) {
            return isSameProposal(old, plan.proposals[place]);
        });
        if (same != before.end())
            setAnswer(plan, place, same->answer);
    }
}

} // namespace

ListKind listKindOf(const SheetPlan& sheet)
{
    Header header;
    for (const ColumnMapping& mapping : sheet.columns) {
        HeaderColumn column;
        if (mapping.field)
            column.match = HeaderMatch{*mapping.field, mapping.unit};
        header.columns.push_back(column);
    }
    return listKindOf(header);
}

ImportPlan planImport(const QString& path, const ImportContext& context, const PlanOptions& options,
                      Progress& progress)
{
    progress.report(0, 0, ImportText::tr("Opening %1").arg(QFileInfo(path).fileName()));
    const std::unique_ptr<TableFile> file = openTableFile(path);
    throwOnUnknownSheet(*file, path, options.sheet);
    ImportPlan plan;
    plan.path = path;
    plan.formatName = file->formatName();
    for (std::size_t place = 0; place < file->sheets().size(); ++place) {
        progress.throwIfCancelled();
        plan.sheets.push_back(planSheet(*file, place, plan, context, options));
    }
    makeProposals(plan, *file, context, progress);
    return plan;
}

void replanSheet(ImportPlan& plan, std::size_t place, qint64 headerFirstRow, qint64 headerLastRow,
                 const ImportContext& context, Progress& progress)
{
    const std::unique_ptr<TableFile> file = openTableFile(plan.path);
    SheetPlan& sheet = plan.sheets.at(place);
    const SheetDescription& description = file->sheets().at(sheet.sheet);
    const SheetBeginning beginning = readBeginning(*file, sheet.sheet);
    std::optional<Header> header;
    if (!description.columnNames.isEmpty())
        header = headerOf(description.columnNames, context.synonyms);
    else if (headerFirstRow == 0)
        header = detectHeader(beginning, context.synonyms);
    else
        header = headerAt(beginning, headerFirstRow, headerLastRow, context.synonyms);
    if (!header)
        throw InputError(ImportText::tr("No header was found in sheet \"%1\" of %2. %3")
                             .arg(sheet.name, QFileInfo(plan.path).fileName(), noHeaderSentence(beginning)));
    // Answers about columns that are no longer there would be about others now.
    for (std::size_t proposal = 0; proposal < plan.proposals.size(); ++proposal) {
        const auto& sheets = plan.proposals[proposal].sheets;
        if (std::find(sheets.begin(), sheets.end(), place) != sheets.end())
            setAnswer(plan, proposal, Answer::Open);
    }
    setHeader(sheet, *header);
    apply(context.savedMappings.find(sheet.signature), MappingOrigin::Saved, sheet);
    useFieldsOf(listKindOf(sheet), sheet);
    sheet.isIncluded = true;
    sheet.whyNotIncluded.clear();
    finishSheet(sheet, beginning, plan, context);
    makeProposals(plan, *file, context, progress);
}

void setField(ImportPlan& plan, std::size_t place, std::size_t column, std::optional<Field> field)
{
    SheetPlan& sheet = plan.sheets.at(place);
    for (ColumnMapping& other : sheet.columns) {
        if (field && other.field == field) {
            other.field.reset();
            other.origin = MappingOrigin::Person;
        }
    }
    ColumnMapping& mapping = sheet.columns.at(column);
    mapping.field = field;
    mapping.origin = MappingOrigin::Person;
    if (field && mapping.unit && mapping.unit->dimension != traits(*field).dimension)
        mapping.unit.reset();
}

void setKind(ImportPlan& plan, std::size_t place, ListKind kind, const ImportContext& context)
{
    SheetPlan& sheet = plan.sheets.at(place);
    useFieldsOf(kind, sheet);
    findConstants(sheet, plan.path, context);
}

void renewProposals(ImportPlan& plan, const ImportContext& context, Progress& progress)
{
    const std::unique_ptr<TableFile> file = openTableFile(plan.path);
    for (SheetPlan& sheet : plan.sheets)
        findConstants(sheet, plan.path, context);
    makeProposals(plan, *file, context, progress);
}

void saveMapping(const SheetPlan& sheet, SavedMappings& mappings)
{
    std::vector<SavedColumn> columns;
    for (const ColumnMapping& mapping : sheet.columns) {
        if (mapping.origin == MappingOrigin::None && !mapping.field)
            continue;
        columns.push_back({headerKey(mapping.header()), mapping.field,
                           mapping.field && mapping.unit ? mapping.unit->name : QString()});
    }
    mappings.save(sheet.signature, columns);
}

} // namespace airshed::inventory::importing
