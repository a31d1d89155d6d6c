// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/import_plan.h"

#include "geo/gdal_handles.h"
#include "inventory/importing/import_text.h"

#include <algorithm>
#include <limits>
#include <ogr_spatialref.h>

namespace airshed::inventory::importing
{
namespace
{

void applyUnit(SheetPlan& sheet, Proposal& proposal, bool isAccepted)
{
    if (isAccepted)
        proposal.unitsBefore.clear();
    for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
        ColumnMapping& column = sheet.columns[proposal.columns[i]];
        if (isAccepted) {
            proposal.unitsBefore.push_back(column.unit);
            column.unit = proposal.unit;
        } else if (i < proposal.unitsBefore.size()) {
            column.unit = proposal.unitsBefore[i];
        }
    }
}

} // namespace

std::optional<std::size_t> SheetPlan::columnOf(Field field) const
{
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].field == field)
            return column;
    }
    return {};
}

bool SheetPlan::hasCoordinates() const
{
    return hasGeometry || columnOf(Field::Coordinates) ||
           (columnOf(Field::Longitude) && columnOf(Field::Latitude));
}

const ConstantValue* SheetPlan::constant(Field field) const
{
    const auto found = std::find_if(constants.begin(), constants.end(),
                                    [field](const ConstantValue& value) { return value.field == field; });
    return found == constants.end() ? nullptr : &*found;
}

double DatumEvidence::shareInDistrict() const
{
    return rowsWithDistrict == 0 ? std::numeric_limits<double>::quiet_NaN()
                                 : double(rowsInDistrict) / double(rowsWithDistrict);
}

qint64 ImportPlan::rowEstimate() const
{
    qint64 total = 0;
    for (const SheetPlan& sheet : sheets) {
        if (!sheet.isIncluded)
            continue;
        if (sheet.rowEstimate < 0)
            return -1;
        total += sheet.rowEstimate;
    }
    return total;
}

void setAnswer(ImportPlan& plan, std::size_t place, Answer answer)
{
    Proposal& proposal = plan.proposals.at(place);
    const bool wasAccepted = proposal.answer == Answer::Accepted;
    const bool isAccepted = answer == Answer::Accepted;
    proposal.answer = answer;
    if (wasAccepted == isAccepted)
        return;
    for (const std::size_t index : proposal.sheets) {
        SheetPlan& sheet = plan.sheets.at(index);
        switch (proposal.kind) {
        case ProposalKind::SwappedAxes:
            sheet.coordinates.readsSwappedRows = isAccepted;
            break;
        case ProposalKind::ProjectedSystem:
            sheet.coordinates.projectedEpsg = isAccepted ? proposal.epsg : 0;
            break;
        case ProposalKind::Datum:
            sheet.coordinates.datum = isAccepted ? proposal.datum : geo::Datum::Cgcs2000;
            break;
        case ProposalKind::Unit:
            applyUnit(sheet, proposal, isAccepted);
            break;
        }
    }
}

void acceptAll(ImportPlan& plan)
{
    for (std::size_t proposal = 0; proposal < plan.proposals.size(); ++proposal)
        setAnswer(plan, proposal, Answer::Accepted);
}

QString systemName(int epsg)
{
    const geo::SpatialReferenceHandle system = geo::spatialReference(epsg);
    const char* name = system->GetName();
    return name ? QStringLiteral("EPSG:%1 (%2)").arg(epsg).arg(QString::fromUtf8(name))
                : QStringLiteral("EPSG:%1").arg(epsg);
}

} // namespace airshed::inventory::importing
