// SPDX-License-Identifier: GPL-3.0-or-later
// Which words in a header mean which field: the table in resources/rules/import_synonyms.json and what the
// person taught the program (mappings saved for a header that was seen before).
#pragma once

#include "inventory/importing/field.h"
#include "inventory/importing/units.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace airshed::inventory::importing
{

struct HeaderMatch {
    Field field;
    std::optional<Unit> unit;   ///< as the header says
    bool isPrefixMatch = false; ///< by a name cut off at ten bytes
};

/// One column as a person mapped it; no field: "do not import this column".
struct SavedColumn {
    QString header; ///< headerKey of the joined header
    std::optional<Field> field;
    QString unit; ///< empty: as detected
};

class SynonymTable
{
public:
    /// Reads resources/rules/import_synonyms.json. Throws InputError when it is missing or damaged.
    static SynonymTable fromResources();
    static SynonymTable fromFile(const QString& path);

    /// The same table, which also knows these headers: what a person says goes before any word of the table.
    SynonymTable with(const std::vector<SavedColumn>& columns) const;

    /// The header of one column from its top row to its bottom row (merged cells repeat in each column they
    /// cover). Longer joins are tried before the bottom name alone: 排气筒/高度 before 高度.
    std::optional<HeaderMatch> match(const QStringList& headerPath) const;
    /// For a single header; also names cut off by the shapefile format (10 bytes) when `mayBeTruncated`.
    enum class Truncation { NotExpected, Possible };
    std::optional<HeaderMatch> match(QStringView header, Truncation truncation) const;

    /// Some words for each field, for the wizard's tooltips.
    QStringList examples(Field field) const { return m_examples.value(field); }

private:
    std::optional<Field> lookUp(const QString& key) const;
    QHash<QString, Field> m_fields; ///< by headerKey
    QMap<Field, QStringList> m_examples;
};

/// Mappings that people saved, by the header they belong to.
class SavedMappings
{
public:
    /// path empty: import_mappings.json in the user's configuration folder. A missing file is an empty table.
    explicit SavedMappings(const QString& path = {});

    std::vector<SavedColumn> find(const QString& headerSignature) const;
    /// Writes at once. Throws OutputError.
    void save(const QString& headerSignature, const std::vector<SavedColumn>& columns);

    /// A mapping as a file for the command line: {"表头": "credit_code", "备注1": ""}. Throws InputError.
    static std::vector<SavedColumn> readMappingFile(const QString& path);

private:
    QString m_path;
};

/// What identifies a header: the names of its columns in order.
QString headerSignature(const QStringList& headers);

} // namespace airshed::inventory::importing
