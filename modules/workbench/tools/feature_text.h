// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of our own tables and of the base map are called by people, and their values as people
// read them. Columns of foreign layers keep the names that their makers gave them.
#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

namespace airshed::workbench
{

struct NamedValue {
    QString name;
    QString value;
};

/// Without the columns that say nothing to a person (row numbers of the store) and without empty values; in
/// an order in which one reads: name first, where it came from last.
QList<NamedValue> readableAttributes(const QVariantMap& attributes, bool isOwnTable);

/// Its name or number; empty when the attributes have neither.
QString featureTitle(const QVariantMap& attributes);

} // namespace airshed::workbench
