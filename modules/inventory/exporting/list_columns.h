// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of exported lists. Their headers are words that the importer knows, so that a list which was
// exported, worked on in a spreadsheet and sent back can be imported again.
#pragma once

#include "geo/district_index.h"
#include "inventory/records.h"

#include <QHash>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace airshed::inventory::exporting
{

enum class HeaderLanguage { Chinese, English };

/// A cell: a text, a number (NaN: not stated), or empty.
struct Cell {
    Cell() = default;
    Cell(QString value) : text(std::move(value)) {}
    Cell(double value) : number(value) {}
    QString text;
    std::optional<double> number;
    bool isEmpty() const;
};

enum class CellType { Text, Number, WholeNumber };

template<typename Record>
struct ListColumn {
    QString title; ///< with its unit: "SO2排放量(t/a)"
    /// At most 10 bytes in GB18030, and still known to the importer: "SO2排放量".
    QString shortTitle;
    QString asciiTitle; ///< the same in ASCII: "so2"
    CellType type = CellType::Text;
    std::function<Cell(const Record&)> cell;
};

/// `districts` puts names to district codes in a Chinese list; null, or in an English list: the codes
/// themselves, which every reader knows. It must live as long as the columns.
/// `enterprises`: names by credit code.
std::vector<ListColumn<Source>> sourceColumns(HeaderLanguage language, const geo::DistrictIndex* districts,
                                              QHash<QString, QString> enterprises);
std::vector<ListColumn<Station>> stationColumns(HeaderLanguage language, const geo::DistrictIndex* districts);
std::vector<ListColumn<Camera>> cameraColumns(HeaderLanguage language, const geo::DistrictIndex* districts);

} // namespace airshed::inventory::exporting
