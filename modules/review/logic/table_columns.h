// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table of sources, stations and cameras: their titles with units, and what stands in a
// cell. How a cell looks is the window's matter.
#pragma once

#include "inventory/store.h"

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace airshed::review
{

enum class RecordKind { Source, Station, Camera };

/// Names of districts by their code, in the window's language.
using DistrictNames = QHash<QString, QString>;

/// What a person reads, and the number behind it where there is one.
struct Cell {
    QString text;
    std::optional<double> number = {};
};

struct TableColumn {
    QString id;    ///< remembered in the settings: "so2_t_a"
    QString title; ///< translated, without unit
    QString unit;  ///< "t/a", "m"; may be empty
    bool isNumber = false;
    bool isShownAtFirst = true;
    int widthInDigits = 12;
    /// What sourceIds() sorts by for this column of sources; nothing: it cannot.
    std::optional<inventory::SourceColumn> sortBy = {};
    Pollutant pollutant = Pollutant::SO2;

    QString heading() const { return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit); }
};

const std::vector<TableColumn>& columnsOf(RecordKind kind);

Cell cellOf(const inventory::Source& source, std::size_t column, const DistrictNames& districts);
Cell cellOf(const inventory::Station& station, std::size_t column, const DistrictNames& districts);
Cell cellOf(const inventory::Camera& camera, std::size_t column, const DistrictNames& districts);

/// With thousands separators of the locale and no more than four decimals; NaN: empty.
QString numberText(double number);
/// An emission with four significant digits, "1,234", "0.05678"; NaN: empty.
QString emissionText(double tonnesPerYear);

} // namespace airshed::review
