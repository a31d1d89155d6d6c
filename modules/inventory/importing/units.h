// SPDX-License-Identifier: GPL-3.0-or-later
// Units as headers write them (吨/年, kg/a, ℃) and the way from them to the inventory's units: t/a, K, m,
// m/s.
#pragma once

#include "inventory/importing/field.h"

#include <QString>
#include <optional>

namespace airshed::inventory::importing
{

/// value in the inventory's unit = value in the file * factor + offset.
struct Unit {
    QString name; ///< as we write it: "kg/a", "°C"
    Dimension dimension = Dimension::None;
    double factor = 1;
    double offset = 0;

    double toInventory(double value) const { return value * factor + offset; }
    bool operator==(const Unit&) const = default;
};

/// The unit that a text says, "千克/年", "t", "℃"; nothing for other text.
std::optional<Unit> unitFromText(QStringView text);

/// Whether a text is a unit that no field of the inventory is in: mg/m3, kg/h, 吨/月, ppm. Numbers in it must
/// not pass for tonnes a year.
bool isForeignUnit(QStringView text);

/// The inventory's own unit of a dimension.
Unit inventoryUnit(Dimension dimension);

/// What a person can choose for a column of this dimension, the inventory's own first.
std::vector<Unit> unitsOf(Dimension dimension);

/// A header without its unit: "SO2排放量（吨/年）" is "SO2排放量" and 吨/年. Brackets that hold no unit stay
/// out of the name too, for they are remarks ("经度（GCJ-02）").
struct HeaderParts {
    QString name;
    QString bracketText;
    std::optional<Unit> unit;
};
HeaderParts splitHeader(QStringView header);

} // namespace airshed::inventory::importing
