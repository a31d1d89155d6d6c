// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/text_flow.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextObjectInterface>
#include <QTextTable>
#include <algorithm>
#include <utility>

namespace airshed::attribution
{

namespace
{

constexpr int drawingType = QTextFormat::UserObject + 1;
constexpr int drawingIndex = QTextFormat::UserProperty + 1;
constexpr int isHeading = QTextFormat::UserProperty + 2;
const QColor rule(0xC4, 0xC9, 0xCE);
const QColor headingGround(0xEE, 0xF1, 0xF4);
const QColor grey(0x59, 0x63, 0x6E);

// In pixels of 1/96 inch: points would be taken for those of the screen.
constexpr int titleSize = 27;
constexpr int subtitleSize = 15;
constexpr int headingSize = 17;
constexpr int bodySize = 13;
constexpr int smallSize = 11;

QTextCharFormat letters(const QFont& font, int size, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat format;
    QFont sized = font;
    sized.setPixelSize(size);
    sized.setWeight(weight);
    format.setFont(sized);
    format.setForeground(Qt::black);
    return format;
}

constexpr double cellPadding = 3;
constexpr double gap = 4;

/// Lines of the text within the width; the layout must be given the text and font before. Returns the height.
double breakLines(QTextLayout& layout, double width, bool isRight)
{
    QTextOption option(isRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    return y;
}

double heightOf(const QString& text, const QFont& font, double width)
{
    QTextLayout layout(text, font);
    return breakLines(layout, width, false);
}

double paintText(QPainter& painter, const QRectF& where, const QString& text, const QFont& font, bool isRight)
{
    QTextLayout layout(text, font);
    const double height = breakLines(layout, where.width(), isRight);
    layout.draw(&painter, where.topLeft());
    return height;
}

} // namespace

class TextFlow::DrawingObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;
    struct Entry {
        QSizeF size;
        Drawing drawing;
    };
    std::vector<Entry> entries;

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        return entryOf(format).size;
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                    const QTextFormat& format) override
    {
        painter->save();
        entryOf(format).drawing(*painter, rect);
        painter->restore();
    }

private:
    const Entry& entryOf(const QTextFormat& format) const
    {
        return entries[static_cast<std::size_t>(format.intProperty(drawingIndex))];
    }
};

TextFlow::TextFlow(const QFont& font, QSizeF page)
    : m_cursor(&m_document), m_font(font), m_page(page), m_drawings(new DrawingObject(&m_document))
{
    m_document.setUndoRedoEnabled(false);
    m_document.setUseDesignMetrics(true);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(letters(font, bodySize).font());
    m_document.documentLayout()->registerHandler(drawingType, m_drawings);
    m_document.setPageSize(page);
    m_cursor.beginEditBlock(); // one layout at the end, not one for each cell
}

TextFlow::~TextFlow() = default;

double TextFlow::width() const { return m_page.width(); }

void TextFlow::block(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(m_isFirst ? 0 : above);
    format.setBottomMargin(below);
    format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    if (std::exchange(m_isPageWanted, false))
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    if (std::exchange(m_isFirst, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
}

void TextFlow::title(const QString& text)
{
    block(0, 2);
    m_cursor.insertText(text, letters(m_font, titleSize, QFont::Bold));
}

void TextFlow::subtitle(const QString& text)
{
    block(0, 8);
    m_cursor.insertText(text, letters(m_font, subtitleSize));
}

void TextFlow::heading(const QString& text)
{
    block(14, 4);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setProperty(isHeading, true);
    m_cursor.setBlockFormat(format);
    QTextCharFormat look = letters(m_font, headingSize, QFont::Bold);
    look.setForeground(QColor(0x0B, 0x4F, 0x6C));
    m_cursor.insertText(text, look);
}

void TextFlow::subheading(const QString& text)
{
    block(8, 2);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setProperty(isHeading, true);
    m_cursor.setBlockFormat(format);
    m_cursor.insertText(text, letters(m_font, bodySize, QFont::Bold));
}

void TextFlow::paragraph(const QString& text)
{
    block(0, 5);
    m_cursor.insertText(text, letters(m_font, bodySize));
}

void TextFlow::note(const QString& text)
{
    block(2, 5);
    QTextCharFormat look = letters(m_font, smallSize);
    look.setForeground(grey);
    m_cursor.insertText(text, look);
}

void TextFlow::bullet(const QString& text)
{
    block(0, 2);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setLeftMargin(12);
    format.setTextIndent(-12);
    m_cursor.setBlockFormat(format);
    m_cursor.insertText(QStringLiteral("•  ") + text, letters(m_font, bodySize));
}

void TextFlow::code(const QString& text)
{
    block(2, 6);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setBackground(headingGround);
    m_cursor.setBlockFormat(format);
    QTextCharFormat look = letters(m_font, smallSize);
    m_cursor.insertText(text, look);
}

void TextFlow::stamp(const QString& text, const QColor& colour)
{
    block(0, 4);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setAlignment(Qt::AlignRight);
    m_cursor.setBlockFormat(format);
    QTextCharFormat look = letters(m_font, bodySize, QFont::Bold);
    look.setForeground(colour);
    m_cursor.insertText(text, look);
}

void TextFlow::table(const FlowTable& table)
{
    const int columns = static_cast<int>(table.widths.size());
    const int heads = table.headings.isEmpty() ? 0 : 1;
    const int rows = heads + static_cast<int>(table.rows.size());
    if (rows == 0 || columns == 0)
        return;
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const double share : table.widths)
        widths.append(QTextLength(QTextLength::PercentageLength, 100 * share));
    format.setColumnWidthConstraints(widths);
    format.setHeaderRowCount(heads);
    format.setBorder(0.5);
    format.setBorderBrush(rule);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setBottomMargin(4);
    QTextTable* grid = m_cursor.insertTable(rows, columns, format);
    int row = 0;
    if (heads > 0) {
        std::vector<FlowCell> cells;
        for (const QString& heading : table.headings)
            cells.push_back({heading, true, {}, {}});
        insertRow(*grid, row++, cells, table);
    }
    for (const std::vector<FlowCell>& cells : table.rows)
        insertRow(*grid, row++, cells, table);
    m_cursor.movePosition(QTextCursor::End);
}

void TextFlow::insertRow(QTextTable& grid, int row, const std::vector<FlowCell>& cells,
                         const FlowTable& table)
{
    // Each cell is one drawing, as high as the row: text would be parted by a page break.
    const bool isHead = row == 0 && !table.headings.isEmpty();
    const auto lineOf = [&](std::size_t column) {
        return m_page.width() * table.widths[column] - 2 * cellPadding - 1;
    };
    const auto fontOf = [&](const FlowCell& cell) {
        return letters(m_font, smallSize, cell.isBold ? QFont::Bold : QFont::Normal).font();
    };
    double height = 0;
    for (std::size_t column = 0; column < cells.size(); ++column)
        height = std::max(height, heightOf(cells[column].text, fontOf(cells[column]), lineOf(column)) +
                                      cells[column].drawingSize.height());
    for (std::size_t column = 0; column < cells.size(); ++column) {
        QTextTableCell place = grid.cellAt(row, static_cast<int>(column));
        if (isHead) {
            QTextTableCellFormat look = place.format().toTableCellFormat();
            look.setBackground(headingGround);
            place.setFormat(look);
        }
        const bool isRight = !table.isNumeric.empty() && table.isNumeric[column];
        QTextCursor cursor = place.firstCursorPosition();
        insertDrawing(cursor, {lineOf(column), height},
                      [cell = cells[column], font = fontOf(cells[column]), isRight](QPainter& painter,
                                                                                    const QRectF& where) {
                          painter.setPen(Qt::black);
                          const double used = paintText(painter, where, cell.text, font, isRight);
                          const QSizeF size = cell.drawingSize;
                          if (cell.drawing)
                              cell.drawing(painter,
                                           QRectF(isRight ? where.right() - size.width() : where.left(),
                                                  where.top() + used, size.width(), size.height()));
                      });
    }
}

void TextFlow::figure(QSizeF size, const Drawing& drawing, const QString& caption)
{
    block(2, 4);
    // A line of proportional height would cut the drawing's place.
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setLineHeight(100, QTextBlockFormat::SingleHeight);
    m_cursor.setBlockFormat(format);
    const QFont font = letters(m_font, smallSize).font();
    const double lines = heightOf(caption, font, width());
    insertDrawing(m_cursor, {width(), size.height() + gap + lines},
                  [size, drawing, caption, font, lines](QPainter& painter, const QRectF& where) {
                      // Within its place: the rim of a frame would show on the page before.
                      drawing(painter, QRectF(where.topLeft(), size).adjusted(0.5, 0.5, -0.5, -0.5));
                      painter.setPen(grey);
                      paintText(painter, QRectF(where.left(), where.bottom() - lines, where.width(), lines),
                                caption, font, false);
                  });
}

void TextFlow::insertDrawing(QTextCursor& cursor, QSizeF size, const Drawing& drawing)
{
    QTextCharFormat format;
    format.setObjectType(drawingType);
    format.setProperty(drawingIndex, static_cast<int>(m_drawings->entries.size()));
    m_drawings->entries.push_back({size, drawing});
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void TextFlow::settle()
{
    m_cursor.endEditBlock();
    const QAbstractTextDocumentLayout* layout = m_document.documentLayout();
    const auto pageOf = [&](const QTextBlock& block, bool isEnd) {
        const QRectF box = layout->blockBoundingRect(block);
        return static_cast<int>((isEnd ? box.bottom() - 1 : box.top()) / m_page.height());
    };
    for (QTextBlock one = m_document.begin(); one.isValid(); one = one.next()) {
        if (!one.blockFormat().boolProperty(isHeading))
            continue;
        QTextBlock next = one.next();
        // An empty block stands before each table.
        while (next.isValid() && next.text().isEmpty())
            next = next.next();
        if (!next.isValid() || pageOf(one, false) == pageOf(next, true))
            continue;
        QTextCursor cursor(one);
        QTextBlockFormat format = one.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }
}

void TextFlow::paint(QPainter& painter, int page) const
{
    const QRectF view(0, page * m_page.height(), m_page.width(), m_page.height());
    painter.save();
    painter.translate(0, -view.top());
    painter.setClipRect(view);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, Qt::black);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace airshed::attribution

#include "text_flow.moc"
