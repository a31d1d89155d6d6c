// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include <algorithm>

namespace airshed::cli
{

namespace
{

bool isWide(char32_t character)
{
    return (character >= 0x1100 && character <= 0x115F) || // Hangul
           (character >= 0x2E80 && character <= 0x303E) || // radicals, CJK punctuation
           (character >= 0x3041 && character <= 0xA4CF) || // kana to Yi, with the Han block
           (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0xFE30 && character <= 0xFE6F) ||
           (character >= 0xFF00 && character <= 0xFF60) || // full-width forms
           (character >= 0xFFE0 && character <= 0xFFE6) || (character >= 0x1F300 && character <= 0x1FAFF) ||
           (character >= 0x20000 && character <= 0x3FFFD);
}

QString padded(const QString& text, int width, Align align)
{
    const QString blanks(std::max(0, width - terminalWidth(text)), u' ');
    return align == Align::Left ? text + blanks : blanks + text;
}

} // namespace

int terminalWidth(QStringView text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        if (QChar::category(character) == QChar::Mark_NonSpacing)
            continue;
        width += isWide(character) ? 2 : 1;
    }
    return width;
}

void TextTable::addColumn(const QString& title, Align align) { m_columns += Column{title, align}; }

void TextTable::addRow(const QStringList& cells) { m_rows += cells; }

QString TextTable::text() const
{
    QList<int> widths;
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        int width = terminalWidth(m_columns[column].title);
        for (const QStringList& row : m_rows)
            width = std::max(width, terminalWidth(row.value(column)));
        widths += width;
    }
    const auto line = [&](const auto& cellOf) {
        QString text;
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            if (column > 0)
                text += QStringLiteral("  ");
            text += padded(cellOf(column), widths[column], m_columns[column].align);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text;
    };
    QStringList lines = {line([this](qsizetype column) { return m_columns[column].title; })};
    for (const QStringList& row : m_rows)
        lines += line([&row](qsizetype column) { return row.value(column); });
    return lines.join(u'\n');
}

} // namespace airshed::cli
