// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of field values: what stands in the change table, in a FieldEdit and in exports. Numbers have
// a point whatever the language, dates are ISO 8601, an empty text means "not stated".
#pragma once

#include "inventory/records.h"

#include <QStringView>

namespace airshed::inventory
{

QString toText(double number);         ///< shortest text that reads back as the same number; NaN: empty
QString toText(bool flag);             ///< "true" or "false"
QString toText(QDate date);            ///< 2026-11-24; invalid: empty
QString toText(const QDateTime& time); ///< UTC with milliseconds; invalid: empty
QString toText(GeometryKind kind);     ///< "point", "line", "polygon", "volume"
QString toText(SourceStatus status);   ///< "active", "closed", "seasonal"
QString toText(Severity severity);     ///< "note", "warning", "error"
QString
toText(const std::optional<geo::LonLat>& position); ///< "115.858 28.682", degrees CGCS2000; nothing: empty

/// What toText wrote, or what a person typed (full-width digits, thousands separators are not understood).
/// Nothing for text that means no such value; an empty text is NaN, an invalid date, no position.
std::optional<double> numberFromText(QStringView text);
std::optional<qint64> integerFromText(QStringView text);
std::optional<bool> flagFromText(QStringView text);
std::optional<QDate> dateFromText(QStringView text);
std::optional<QDateTime> timeFromText(QStringView text);
std::optional<GeometryKind> geometryKindFromText(QStringView text);
std::optional<SourceStatus> statusFromText(QStringView text);
std::optional<Severity> severityFromText(QStringView text);
/// The outer nothing: not understood. The inner one: no position.
std::optional<std::optional<geo::LonLat>> positionFromText(QStringView text);

/// Throws InputError for an infinite number: no field can hold one, and SQL has no word for it.
void throwIfInfinite(double number, const char* column);

/// The names that people read for the enumerations, translated.
QString displayName(SourceStatus status);
QString displayName(Severity severity);
QString displayName(GeometryKind kind);

} // namespace airshed::inventory
