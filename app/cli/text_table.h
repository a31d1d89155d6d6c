// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and columns as aligned text for a terminal, where a Chinese character is two columns wide.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace airshed::cli
{

enum class Align { Left, Right };

class TextTable
{
public:
    void addColumn(const QString& title, Align align = Align::Left);
    void addRow(const QStringList& cells);
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// Lines with two blanks between columns and none at their ends; no line end after the last.
    QString text() const;

private:
    struct Column {
        QString title;
        Align align;
    };
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// Columns that the text takes on a terminal.
int terminalWidth(QStringView text);

} // namespace airshed::cli
