// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/list_writer.h"

#include "core/text.h"
#include "inventory/field_text.h"

#include <QFile>

namespace airshed::inventory::exporting
{

namespace
{

class CsvWriter final : public ListWriter
{
public:
    CsvWriter(const QString& path, const ListHeader& header, ListEncoding encoding)
        : m_file(path), m_encoding(encoding)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            throw WriteFailed(qt_error_string());
        if (encoding == ListEncoding::Utf8)
            write("\xEF\xBB\xBF");
        QStringList fields;
        for (const QString& title : header.titles)
            fields += quoted(title);
        writeLine(fields);
    }

    void addRow(std::span<const Cell> cells, const std::optional<geo::LonLat>&) override
    {
        QStringList fields;
        fields.reserve(static_cast<qsizetype>(cells.size()));
        for (const Cell& cell : cells)
            fields += cell.number ? toText(*cell.number) : quoted(guardedFromFormulas(cell.text));
        writeLine(fields);
    }

    void finish() override
    {
        if (!m_file.flush())
            throw WriteFailed(qt_error_string());
        m_file.close();
    }

private:
    static QString quoted(QString text)
    {
        const bool needsQuotes =
            text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
        return needsQuotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
    }
    void writeLine(const QStringList& fields)
    {
        const QString line = fields.join(u',') + QStringLiteral("\r\n");
        write(m_encoding == ListEncoding::Utf8 ? line.toUtf8() : toGb18030(line));
    }
    void write(const QByteArray& bytes)
    {
        if (m_file.write(bytes) != bytes.size())
            throw WriteFailed(qt_error_string());
    }

    QFile m_file;
    ListEncoding m_encoding;
};

} // namespace

std::unique_ptr<ListWriter> csvWriter(const QString& path, const ListHeader& header, ListEncoding encoding)
{
    return std::make_unique<CsvWriter>(path, header, encoding);
}

} // namespace airshed::inventory::exporting
