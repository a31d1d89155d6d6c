// SPDX-License-Identifier: GPL-3.0-or-later
// An Excel workbook of several sheets with headings, as an office hands it on: bold head rows, wrapped texts,
// numbers as numbers. For long plain lists of one sheet there is list_writer.h.
#pragma once

#include <QString>
#include <initializer_list>
#include <memory>
#include <optional>

namespace airshed::inventory::exporting
{

/// One sheet that is filled cell by cell, row by row. The workbook must outlive it.
class Sheet
{
public:
    void text(const QString& text);
    void head(const QString& text);
    void wrapped(const QString& text);
    /// An empty cell for nothing and for NaN.
    void number(std::optional<double> value);
    /// A share of 1 as "12.3 %".
    void share(std::optional<double> value);
    void nextRow();
    /// In characters, from the first column on.
    void widths(std::initializer_list<double> columns);
    /// The row that is being filled stays in sight.
    void freezeHead();
    /// Filter buttons on the row that is being filled, over so many rows below it.
    void filter(int columns, std::size_t rows);
    /// Merges the next cell with those after it, over so many columns.
    void title(const QString& text, int columns);

private:
    friend class Workbook;
    struct Private;
    explicit Sheet(std::shared_ptr<Private> p) : d(std::move(p)) {}
    std::shared_ptr<Private> d;
};

class Workbook
{
public:
    /// Heads are bold and wrapped: at the top of their cells, or framed for the wide forms of offices.
    enum class HeadStyle { Plain, Framed };
    /// The file appears at finish(): write to FileReplacement::temporaryPath(). shownPath is named in
    /// messages.
    Workbook(const QString& path, const QString& shownPath, HeadStyle heads);
    ~Workbook();
    /// Excel allows 31 characters and none of []:*?/\ in a name; others are left out.
    Sheet addSheet(const QString& name);
    /// Throws OutputError when not all of it could be written.
    void finish();

private:
    friend class Sheet;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::inventory::exporting
