// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/header_detection.h"

#include "tables/text_forms.h"

#include <QSet>
#include <algorithm>

namespace airshed::inventory::importing
{

using namespace tables;
// Not the forms of field_text.h, which are the store's.
using tables::numberFromText;

namespace
{

constexpr int leastKnownFields = 3;
constexpr int greatestHeaderRows = 4;

/// The beginning as a grid in which a merged cell's text stands in each cell it covers.
class Grid
{
public:
    explicit Grid(const SheetBeginning& beginning)
    {
        for (const RawRow& row : beginning.rows) {
            Line line;
            line.number = row.number;
            for (int column = 0; column < row.size(); ++column) {
                line.own.append(simplified(row.cell(column)));
                line.isNumber.append(row.kind(column) == CellKind::Number ||
                                     numberFromText(row.cell(column)).has_value());
            }
            m_columns = std::max(m_columns, row.size());
            m_lines.push_back(std::move(line));
        }
        for (Line& line : m_lines) {
            line.own.resize(m_columns);
            line.isNumber.resize(m_columns);
            line.group = line.own;
        }
        m_hasMerges = !beginning.mergedCells.empty();
        if (!m_hasMerges)
            spreadGroups();
        for (const CellRange& range : beginning.mergedCells)
            spread(range);
    }

    int lines() const { return int(m_lines.size()); }
    bool hasMerges() const { return m_hasMerges; }
    int columns() const { return m_columns; }
    qint64 number(int line) const { return m_lines[std::size_t(line)].number; }
    /// The text of the cell itself or of the merged cell that covers it.
    QString text(int line, int column) const { return m_lines[std::size_t(line)].group[column]; }
    QString ownText(int line, int column) const { return m_lines[std::size_t(line)].own[column]; }

    int filled(int line) const
    {
        const QStringList& own = m_lines[std::size_t(line)].own;
        return int(
            std::count_if(own.begin(), own.end(), [](const QString& text) { return !text.isEmpty(); }));
    }
    int numbers(int line) const { return int(m_lines[std::size_t(line)].isNumber.count(true)); }
    QString joined(int line) const
    {
        QStringList texts = m_lines[std::size_t(line)].own;
        texts.removeAll(QString());
        return texts.join(QLatin1Char(' '));
    }

private:
    struct Line {
        qint64 number = 0;
        QStringList own;
        QStringList group;
        QList<bool> isNumber;
    };

    static QString simplified(QStringView text) { return text.toString().simplified(); }

    void spread(const CellRange& range)
    {
        const auto top = std::find_if(m_lines.begin(), m_lines.end(),
                                      [&](const Line& line) { return line.number == range.firstRow + 1; });
        if (top == m_lines.end() || range.firstColumn >= m_columns)
            return;
        const QString text = top->own[range.firstColumn];
        for (Line& line : m_lines) {
            if (line.number < range.firstRow + 1 || line.number > range.lastRow + 1)
                continue;
            for (int column = range.firstColumn; column <= std::min(range.lastColumn, m_columns - 1);
                 ++column)
                line.group[column] = text;
        }
    }

    /// Text files lost their merged cells: a name stands over the empty cells to its right, as long as the
    /// row below has names there.
    void spreadGroups()
    {
        for (std::size_t at = 0; at + 1 < m_lines.size(); ++at) {
            for (int column = 1; column < m_columns; ++column) {
                const bool isOpen =
                    m_lines[at].own[column].isEmpty() && !m_lines[at + 1].own[column].isEmpty();
                if (isOpen && !m_lines[at + 1].own[column - 1].isEmpty())
                    m_lines[at].group[column] = m_lines[at].group[column - 1];
            }
        }
    }

    std::vector<Line> m_lines;
    int m_columns = 0;
    bool m_hasMerges = false;
};

QStringList headerPath(const Grid& grid, int top, int bottom, int column)
{
    QStringList path;
    for (int line = top; line <= bottom; ++line) {
        // The lowest row names columns, not groups: a cell without a name there is none of its neighbour's.
        const bool isGuessed = line == bottom && !grid.hasMerges();
        const QString text = isGuessed ? grid.ownText(line, column) : grid.text(line, column);
        if (!text.isEmpty() && (path.isEmpty() || path.last() != text))
            path.append(text);
    }
    return path;
}

/// "1 2 3 4 ..." or "(1) (2)" or "A B C" under a header.
bool isColumnCount(const Grid& grid, int line)
{
    int expected = 1;
    int found = 0;
    for (int column = 0; column < grid.columns(); ++column) {
        QString text = headerKey(grid.ownText(line, column));
        text.remove(u'(').remove(u')');
        if (text.isEmpty())
            continue;
        if (text != QString::number(expected))
            return false;
        ++expected;
        ++found;
    }
    return found >= 3;
}

bool isUnitRow(const Grid& grid, int line)
{
    int units = 0;
    int others = 0;
    for (int column = 0; column < grid.columns(); ++column) {
        const QString text = grid.ownText(line, column);
        if (text.isEmpty() || meansNoValue(text))
            continue;
        const bool isUnit = unitFromText(text).has_value() || text == u"°" || text == u"度" || text == u"(°)";
        ++(isUnit ? units : others);
    }
    return (units >= 2 && units > others) || (units == 1 && others == 0);
}

struct Block {
    int top = 0;
    int bottom = 0;
    int score = 0;
    int known = 0;
};

Block scored(const Grid& grid, int top, int bottom, const SynonymTable& synonyms)
{
    QSet<Field> fields;
    int named = 0;
    for (int column = 0; column < grid.columns(); ++column) {
        const QStringList path = headerPath(grid, top, bottom, column);
        if (path.isEmpty())
            continue;
        ++named;
        if (const auto match = synonyms.match(path))
            fields.insert(match->field);
    }
    Block block{top, bottom, 0, int(fields.size())};
    block.score = block.known * 100 - (bottom - top) * 10 - (named - block.known);
    return block;
}

bool canBeHeaderRow(const Grid& grid, int line)
{
    const int filled = grid.filled(line);
    return filled > 0 && grid.numbers(line) * 3 <= filled;
}

Header headerFrom(const Grid& grid, int top, int bottom, const SynonymTable& synonyms)
{
    Header header;
    header.firstRow = grid.number(top);
    header.lastRow = grid.number(bottom);
    for (int column = 0; column < grid.columns(); ++column) {
        HeaderColumn entry;
        entry.path = headerPath(grid, top, bottom, column);
        entry.match = synonyms.match(entry.path);
        if (entry.match)
            entry.unit = entry.match->unit;
        header.columns.push_back(std::move(entry));
    }
    for (int line = 0; line < top; ++line) {
        if (grid.filled(line) > 0)
            header.skipped.push_back({grid.number(line), grid.joined(line)});
    }
    for (int line = bottom + 1; line < grid.lines(); ++line) {
        const bool isUnits = isUnitRow(grid, line);
        if (!isUnits && !isColumnCount(grid, line))
            break;
        for (int column = 0; isUnits && column < grid.columns(); ++column) {
            HeaderColumn& its = header.columns[std::size_t(column)];
            const QString text = grid.ownText(line, column);
            if (const auto unit = unitFromText(text))
                its.unit = unit;
            else if (its.match && pollutantOf(its.match->field) && isForeignUnit(text))
                its.match.reset(); // a concentration is no emission
        }
        header.skipped.push_back({grid.number(line), grid.joined(line)});
        header.lastRow = grid.number(line);
    }
    return header;
}

/// One field comes from one column: the first that names it whole wins over one cut off, the first over a
/// second.
void keepOneColumnPerField(Header& header)
{
    QHash<Field, std::size_t> owners;
    for (std::size_t column = 0; column < header.columns.size(); ++column) {
        const auto& match = header.columns[column].match;
        if (!match)
            continue;
        const auto owner = owners.constFind(match->field);
        if (owner == owners.constEnd()) {
            owners.insert(match->field, column);
        } else if (header.columns[*owner].match->isPrefixMatch && !match->isPrefixMatch) {
            header.columns[*owner].match.reset();
            owners.insert(match->field, column);
        } else {
            header.columns[column].match.reset();
        }
    }
}

} // namespace

SheetBeginning readBeginning(TableFile& file, std::size_t sheet)
{
    SheetBeginning beginning;
    beginning.mergedCells = file.sheets()[sheet].mergedCells;
    const auto stream = file.rows(sheet);
    while (beginning.rows.size() < headerSearchRows) {
        const RawRow* row = stream->next();
        if (!row)
            break;
        if (!row->isBlank())
            beginning.rows.push_back(*row);
    }
    return beginning;
}

std::optional<Header> detectHeader(const SheetBeginning& beginning, const SynonymTable& synonyms)
{
    const Grid grid(beginning);
    Block best;
    for (int top = 0; top < grid.lines(); ++top) {
        for (int bottom = top; bottom < std::min(top + greatestHeaderRows, grid.lines()); ++bottom) {
            if (!canBeHeaderRow(grid, bottom) || isColumnCount(grid, bottom) || isUnitRow(grid, bottom))
                break;
            const Block block = scored(grid, top, bottom, synonyms);
            if (block.known >= leastKnownFields && block.score > best.score)
                best = block;
        }
    }
    if (best.known < leastKnownFields)
        return {};
    // A name that is merged downwards into the header begins it: 序号 beside 地理坐标 over 经度 and 纬度.
    for (const CellRange& range : beginning.mergedCells) {
        if (range.firstRow + 1 >= grid.number(best.top) || range.lastRow + 1 < grid.number(best.top))
            continue;
        while (best.top > 0 && grid.number(best.top) > range.firstRow + 1)
            --best.top;
    }
    Header header = headerFrom(grid, best.top, best.bottom, synonyms);
    keepOneColumnPerField(header);
    return header;
}

Header headerAt(const SheetBeginning& beginning, qint64 firstRow, qint64 lastRow,
                const SynonymTable& synonyms)
{
    const Grid grid(beginning);
    int top = 0;
    int bottom = 0;
    for (int line = 0; line < grid.lines(); ++line) {
        top = grid.number(line) <= firstRow ? line : top;
        bottom = grid.number(line) <= lastRow ? line : bottom;
    }
    if (grid.lines() == 0)
        return {};
    Header header = headerFrom(grid, top, std::max(top, bottom), synonyms);
    keepOneColumnPerField(header);
    return header;
}

Header headerOf(const QStringList& columnNames, const SynonymTable& synonyms)
{
    Header header;
    for (const QString& name : columnNames) {
        HeaderColumn column;
        column.path = {name};
        column.match = synonyms.match(name, SynonymTable::Truncation::Possible);
        if (column.match)
            column.unit = column.match->unit;
        header.columns.push_back(std::move(column));
    }
    keepOneColumnPerField(header);
    return header;
}

ListKind listKindOf(const Header& header)
{
    int stations = 0;
    int cameras = 0;
    int sources = 0;
    for (const HeaderColumn& column : header.columns) {
        if (!column.match)
            continue;
        const auto kind = traits(column.match->field).kind;
        if (kind == ListKind::Stations)
            ++stations;
        else if (kind == ListKind::Cameras)
            ++cameras;
        else if (kind == ListKind::Sources &&
                 !pollutantOf(column.match->field)) // stations have columns of pollutants too
            ++sources;
    }
    if (cameras > 0 && cameras >= stations && cameras >= sources)
        return ListKind::Cameras;
    if (stations > 0 && stations >= sources)
        return ListKind::Stations;
    return ListKind::Sources;
}

} // namespace airshed::inventory::importing
