// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/text_flow.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextObjectInterface>
#include <QTextTable>
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
        entryOf(format).drawing(*painter, rect);
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
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBottomMargin(4);
    QTextTable* grid = m_cursor.insertTable(rows, columns, format);
    const auto put = [&](int row, int column, const FlowCell& content, bool isHead) {
        QTextTableCell place = grid->cellAt(row, column);
        if (isHead) {
            QTextTableCellFormat look = place.format().toTableCellFormat();
            look.setBackground(headingGround);
            place.setFormat(look);
        }
        QTextCursor cursor = place.firstCursorPosition();
        QTextBlockFormat block;
        const bool isRight = !table.isNumeric.empty() && table.isNumeric[static_cast<std::size_t>(column)];
        block.setAlignment(isRight ? Qt::AlignRight : Qt::AlignLeft);
        block.setNonBreakableLines(false);
        cursor.setBlockFormat(block);
        const bool isBold = isHead || content.isBold;
        cursor.insertText(content.text, letters(m_font, smallSize, isBold ? QFont::Bold : QFont::Normal));
        if (content.drawing) {
            cursor.insertBlock(block);
            insertDrawing(cursor, content.drawingSize, content.drawing);
        }
    };
    for (int column = 0; heads > 0 && column < columns; ++column)
        put(0, column, {table.headings[column], true, {}, {}}, true);
    int row = heads;
    for (const std::vector<FlowCell>& cells : table.rows) {
        for (int column = 0; column < columns; ++column)
            put(row, column, cells[static_cast<std::size_t>(column)], false);
        ++row;
    }
    m_cursor.movePosition(QTextCursor::End);
}

void TextFlow::drawing(QSizeF size, Drawing drawing)
{
    block(2, 4);
    // A line of proportional height would cut the drawing's place.
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setLineHeight(100, QTextBlockFormat::SingleHeight);
    m_cursor.setBlockFormat(format);
    insertDrawing(m_cursor, size, std::move(drawing));
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
        if (!next.isValid() || pageOf(one, false) == pageOf(next, next.blockFormat().boolProperty(isHeading)))
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
