// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/row_report.h"

#include "inventory/field_text.h"

#include <QLocale>

namespace airshed::inventory::quality
{

Problem problemOf(const Source& source, RecordId record, Finding finding)
{
    Problem problem;
    problem.rule = code(finding.rule);
    problem.severity = finding.severity.value_or(severityOf(finding.rule));
    problem.table = QStringLiteral("source");
    problem.record = record;
    problem.field = std::move(finding.field);
    problem.value = std::move(finding.value);
    problem.message = std::move(finding.message);
    problem.suggestion = std::move(finding.suggestion);
    problem.provenance = source.provenance;
    return problem;
}

RecordId recordOf(const Source& source, std::size_t index)
{
    return source.id != 0 ? source.id : -static_cast<RecordId>(index) - 1;
}

QString positionText(const Source& source)
{
    if (source.originalX.isEmpty() && source.originalY.isEmpty())
        return toText(source.position);
    if (source.originalY.isEmpty())
        return source.originalX;
    return source.originalX + QStringLiteral(", ") + source.originalY;
}

double withoutNoise(double number) { return QString::number(number, 'g', 12).toDouble(); }

QString displayNumber(double number) { return QLocale().toString(number, 'g', 6); }

} // namespace airshed::inventory::quality
