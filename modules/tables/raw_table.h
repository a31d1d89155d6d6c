// SPDX-License-Identifier: GPL-3.0-or-later
// A foreign file as sheets of rows of text cells, each row with the number the person sees in the file.
// Readers of all formats end here; nothing here knows what a column means.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace airshed::tables
{

enum class CellKind : quint8 { Empty, Text, Number, Boolean, Date, FormulaError };

/// One row. The cells are views into one buffer, so that a million rows cost no allocation each.
class RawRow
{
public:
    /// 1-based line or sheet row as the person sees it; for layers the feature id.
    qint64 number = 0;
    /// What is wrong with the row as a whole ("more cells than ..."), empty when nothing is; translated.
    QString defect;
    /// WKB of the row's geometry, empty for tables.
    QByteArray geometry;

    int size() const { return int(m_cells.size()); }
    QStringView cell(int column) const;
    CellKind kind(int column) const;
    bool isBlank() const;
    QStringList texts() const;

    void clear();
    void append(QStringView text, CellKind kind);
    void append(QLatin1String text, CellKind kind);
    /// Puts a cell at a column, filling the gap before it with empty cells.
    void appendAt(int column, QStringView text, CellKind kind);

private:
    struct Span {
        qsizetype begin;
        qsizetype length;
        CellKind kind;
    };
    QString m_text;
    std::vector<Span> m_cells;
};

/// Merged cells, 0-based and inclusive.
struct CellRange {
    qint64 firstRow = 0;
    qint64 lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
};

struct SheetDescription {
    QString name; ///< sheet or layer; empty for a file that is one table
    /// The names are known from the file (shapefile, GeoPackage ...); empty: a header has to be found in the
    /// rows.
    QStringList columnNames;
    bool hasGeometry = false;
    int epsg = 0; ///< system of the geometry; 0: the file does not say
    bool isHidden = false;
    qint64 rowEstimate = -1;            ///< rows in the sheet, -1: not known before reading
    std::vector<CellRange> mergedCells; ///< only those that begin in the first rows, where a header can be
};

/// Rows of one sheet, first to last.
class RowStream
{
public:
    virtual ~RowStream() = default;
    /// The next row, valid until the next call; nullptr at the end. Throws InputError where the file is
    /// damaged.
    virtual const RawRow* next() = 0;
    /// Share of the sheet that has been read, 0..1.
    virtual double fraction() const = 0;
};

/// An open file. Not thread-safe.
class TableFile
{
public:
    virtual ~TableFile() = default;
    virtual const std::vector<SheetDescription>& sheets() const = 0;
    virtual std::unique_ptr<RowStream> rows(std::size_t sheet) = 0;
    /// How the file was understood, for the report: "Excel workbook", "CSV, GB18030, semicolons"; translated.
    virtual QString formatName() const = 0;
};

/// What keeps hostile or broken files from eating the machine.
struct ReadLimits {
    qint64 inflatedBytes = 8LL << 30;            ///< one member of a zip container, uncompressed
    double inflationRatio = 400.0;               ///< uncompressed to compressed; real sheets stay under 60
    qint64 inflationRatioFreeBytes = 64LL << 20; ///< members smaller than this may have any ratio
    qint64 cellCharacters = 32767;               ///< Excel's own limit
    int columns = 16384;                         ///< Excel's own limit
    qint64 sharedTextBytes = 2LL << 30;          ///< all shared strings of a workbook
};

/// Opens any file the import knows, by its content and not by its name. Throws InputError with one sentence
/// for a file that is missing, empty, truncated, encrypted, a folder, or of a kind that is not known.
std::unique_ptr<TableFile> openTableFile(const QString& path, const ReadLimits& limits = {});

/// Rows in which a header is looked for, and for which merged cells are kept.
inline constexpr int headerSearchRows = 60;

} // namespace airshed::tables
