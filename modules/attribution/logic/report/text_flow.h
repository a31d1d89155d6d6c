// SPDX-License-Identifier: GPL-3.0-or-later
// A text document that is built from top to bottom: headings, paragraphs, tables and drawings made by a
// painter, so that charts stay sharp on paper. It knows nothing of what the text says.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>
#include <functional>
#include <vector>

class QPainter;
class QTextTable;

namespace airshed::attribution
{

using Drawing = std::function<void(QPainter&, const QRectF&)>;

/// One cell: text, and below it a drawing or nothing.
struct FlowCell {
    QString text;
    bool isBold = false;
    QSizeF drawingSize = {};
    Drawing drawing = {};
};

struct FlowTable {
    QStringList headings;        ///< empty: none
    std::vector<double> widths;  ///< shares of the line
    std::vector<bool> isNumeric; ///< per column; empty: none is
    std::vector<std::vector<FlowCell>> rows;
};

class TextFlow
{
public:
    /// Lengths are in 1/96 inch.
    TextFlow(const QFont& font, QSizeF page);
    ~TextFlow();

    void title(const QString& text);
    void subtitle(const QString& text);
    void heading(const QString& text);
    void subheading(const QString& text);
    void paragraph(const QString& text);
    void note(const QString& text); ///< smaller and grey
    void bullet(const QString& text);
    void code(const QString& text); ///< a command, as typed
    void stamp(const QString& text, const QColor& colour);
    void table(const FlowTable& table);
    /// A drawing with its caption below, which no page break parts.
    void figure(QSizeF size, const Drawing& drawing, const QString& caption);
    /// What follows begins on a new page.
    void newPage() { m_isPageWanted = true; }

    double width() const;
    /// Keeps headings with what follows them. Call it when all is there.
    void settle();
    int pageCount() const { return m_document.pageCount(); }
    /// One page with its corner at the painter's origin.
    void paint(QPainter& painter, int page) const;

private:
    class DrawingObject;
    void block(double above, double below);
    void insertDrawing(QTextCursor& cursor, QSizeF size, const Drawing& drawing);
    void insertRow(QTextTable& grid, int row, const std::vector<FlowCell>& cells, const FlowTable& table);

    QTextDocument m_document;
    QTextCursor m_cursor;
    QFont m_font;
    QSizeF m_page;
    DrawingObject* m_drawings; ///< the document's
    bool m_isFirst = true;
    bool m_isPageWanted = false;
};

} // namespace airshed::attribution
