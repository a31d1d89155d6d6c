// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv_reader.h"

#include "core/errors.h"
#include "core/text.h"
#include "tables/table_text.h"
#include "tables/text_decoding.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace airshed::tables
{
namespace
{

constexpr qint64 blockBytes = 4 << 20;
constexpr qsizetype cellByteLimit = 4 * qsizetype(32767); ///< Excel's cell limit in the widest encoding

InputError cannotRead(const QFile& file)
{
    return InputError(TableText::tr("The file %1 cannot be read: %2.")
                          .arg(QFileInfo(file.fileName()).fileName(), file.errorString()));
}

/// How often the separator stands outside quotes in each of the first lines.
std::vector<int> separatorCounts(QByteArrayView sample, char separator)
{
    std::vector<int> counts;
    int count = 0;
    bool isQuoted = false;
    for (const char byte : sample) {
        if (byte == '"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (byte == separator)
            ++count;
        else if (byte == '\n') {
            counts.push_back(count);
            count = 0;
        }
    }
    if (count > 0)
        counts.push_back(count);
    return counts;
}

/// The separator that most lines hold equally often; notes above the table hold none and must not decide.
char detectSeparator(QByteArrayView sample)
{
    char best = ',';
    int bestScore = 0;
    for (const char separator : {',', '\t', ';'}) {
        std::vector<int> counts = separatorCounts(sample, separator);
        std::erase(counts, 0);
        if (counts.empty())
            continue;
        std::sort(counts.begin(), counts.end());
        const int median = counts[counts.size() / 2];
        const auto equal = int(std::count(counts.begin(), counts.end(), median));
        const int score = equal * 100 + std::min(median, 99);
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

/// Bytes of the file as UTF-8 or GB18030, in which every separator is one ASCII byte that no other character
/// holds.
class CsvRows final : public RowStream
{
public:
    CsvRows(const QString& path, TextEncoding encoding, char separator, const ReadLimits& limits)
        : m_file(path), m_decoder(encoding), m_separator(separator), m_limits(limits)
    {
        m_isConverted =
            encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian;
        if (!m_file.open(QIODevice::ReadOnly))
            throw cannotRead(m_file);
        m_bytesTotal = std::max<qint64>(m_file.size(), 1);
        if (m_isConverted) { // rare and small: converted whole, so that one parser does for all
            m_file.seek(2);
            m_window = m_decoder.decode(m_file.readAll()).toUtf8();
            m_isFileAtEnd = true;
        } else if (encoding == TextEncoding::Utf8WithBom) {
            m_file.seek(3);
        }
    }

    double fraction() const override { return double(m_bytesRead) / double(m_bytesTotal); }

    const RawRow* next() override
    {
        qsizetype end = endOfRow();
        while (end < 0 && !m_isFileAtEnd) {
            readBlock();
            end = endOfRow();
        }
        if (end < 0)
            end = m_window.size();
        if (m_at >= m_window.size())
            return nullptr;
        const qint64 number = m_row.number + 1;
        m_row.clear();
        m_row.number = number;
        parseRow(QByteArrayView(m_window).sliced(m_at, end - m_at));
        m_bytesRead += end - m_at;
        m_at = end;
        m_scannedTo = m_at;
        m_isInQuotes = false;
        return &m_row;
    }

private:
    void readBlock()
    {
        m_window.remove(0, m_at);
        m_scannedTo -= m_at;
        m_quoteAt -= m_at;
        m_at = 0;
        const QByteArray block = m_file.read(blockBytes);
        if (block.isEmpty()) {
            if (m_file.error() != QFileDevice::NoError)
                throw cannotRead(m_file);
            m_isFileAtEnd = true;
        }
        m_window.append(block);
    }

    /// One past the row's line end, or -1 when it is not in the window yet. A quotation mark that is never
    /// closed would swallow the rest of the file: such a row ends where its line ends.
    qsizetype endOfRow()
    {
        const char* bytes = m_window.constData();
        for (qsizetype at = std::max(m_scannedTo, m_at); at < m_window.size(); ++at) {
            if (bytes[at] == '"') {
                const bool opensCell = at == m_at || bytes[at - 1] == m_separator;
                if (m_isInQuotes || opensCell) {
                    m_isInQuotes = !m_isInQuotes;
                    m_quoteAt = at;
                } else if (at > m_at && bytes[at - 1] == '"') {
                    m_isInQuotes = true; // a doubled quotation mark inside a quoted cell
                }
            } else if (bytes[at] == '\n' && !m_isInQuotes) {
                return at + 1;
            } else if (bytes[at] == '\r' && !m_isInQuotes && at + 1 < m_window.size() &&
                       bytes[at + 1] != '\n') {
                return at + 1; // old Macintosh line ends
            } else if (m_isInQuotes && at - m_quoteAt > cellByteLimit) {
                return endOfBrokenRow();
            }
        }
        m_scannedTo = m_window.size();
        if (m_isFileAtEnd && m_isInQuotes)
            return endOfBrokenRow();
        return -1;
    }

    qsizetype endOfBrokenRow()
    {
        const qsizetype lineEnd = m_window.indexOf('\n', m_quoteAt);
        m_isQuoteOpen = true;
        return lineEnd < 0 ? m_window.size() : lineEnd + 1;
    }

    void parseRow(QByteArrayView line)
    {
        while (!line.isEmpty() && (line.back() == '\n' || line.back() == '\r'))
            line.chop(1);
        qsizetype at = 0;
        while (at <= line.size()) {
            if (m_row.size() >= m_limits.columns) {
                m_row.defect = TableText::tr("The row has more cells than a sheet can have.");
                break;
            }
            if (at < line.size() && line[at] == '"' && !m_isQuoteOpen)
                at = parseQuoted(line, at + 1);
            else
                at = parsePlain(line, at);
        }
        if (m_isQuoteOpen)
            m_row.defect = TableText::tr("A quotation mark in the row is never closed.");
        m_isQuoteOpen = false;
    }

    qsizetype parsePlain(QByteArrayView line, qsizetype from)
    {
        qsizetype to = line.indexOf(m_separator, from);
        if (to < 0)
            to = line.size();
        appendCell(line.sliced(from, to - from));
        return to + 1;
    }

    qsizetype parseQuoted(QByteArrayView line, qsizetype from)
    {
        m_unquoted.resize(0);
        qsizetype at = from;
        for (; at < line.size(); ++at) {
            if (line[at] != '"') {
                m_unquoted.append(line[at]);
            } else if (at + 1 < line.size() && line[at + 1] == '"') {
                m_unquoted.append('"');
                ++at;
            } else {
                break;
            }
        }
        ++at;
        while (at < line.size() && line[at] != m_separator) // text after the closing mark belongs to the cell
            m_unquoted.append(line[at++]);
        appendCell(m_unquoted);
        return at + 1;
    }

    void appendCell(QByteArrayView bytes)
    {
        const bool isAscii =
            std::all_of(bytes.begin(), bytes.end(), [](char byte) { return uchar(byte) < 0x80; });
        if (isAscii) {
            const QLatin1String text(bytes.data(), bytes.size());
            if (text.startsWith(u'\''))
                m_row.append(withoutFormulaGuard(text), CellKind::Text);
            else
                m_row.append(text, CellKind::Text);
            return;
        }
        const QString text = m_isConverted ? QString::fromUtf8(bytes) : m_decoder.decode(bytes);
        m_row.append(withoutFormulaGuard(text), CellKind::Text);
    }

    QFile m_file;
    TextDecoder m_decoder;
    char m_separator;
    ReadLimits m_limits;
    bool m_isConverted = false; ///< the window holds UTF-8 made from UTF-16
    QByteArray m_window;
    QByteArray m_unquoted;
    qsizetype m_at = 0;
    qsizetype m_scannedTo = 0;
    qsizetype m_quoteAt = 0;
    bool m_isInQuotes = false;
    bool m_isQuoteOpen = false;
    bool m_isFileAtEnd = false;
    qint64 m_bytesRead = 0;
    qint64 m_bytesTotal = 1;
    RawRow m_row;
};

class CsvFile final : public TableFile
{
public:
    CsvFile(const QString& path, const ReadLimits& limits) : m_path(path), m_limits(limits)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw cannotRead(file);
        m_encoding = detectEncoding(file);
        file.seek(0);
        QByteArray sample = file.read(256 << 10);
        if (m_encoding == TextEncoding::Utf16LittleEndian || m_encoding == TextEncoding::Utf16BigEndian)
            sample = TextDecoder(m_encoding).decode(sample.mid(2)).toUtf8();
        m_separator = detectSeparator(sample);
        SheetDescription sheet;
        const auto lines = sample.count('\n');
        if (lines > 0)
            sheet.rowEstimate =
                std::max<qint64>(lines, file.size() * lines / std::max<qint64>(sample.size(), 1));
        m_sheets.push_back(std::move(sheet));
    }

    const std::vector<SheetDescription>& sheets() const override { return m_sheets; }
    std::unique_ptr<RowStream> rows(std::size_t) override
    {
        return std::make_unique<CsvRows>(m_path, m_encoding, m_separator, m_limits);
    }
    QString formatName() const override
    {
        const QString encoding = displayName(m_encoding);
        switch (m_separator) {
        case '\t':
            return TableText::tr("Text in %1, separated by tabs").arg(encoding);
        case ';':
            return TableText::tr("Text in %1, separated by semicolons").arg(encoding);
        default:
            return TableText::tr("Text in %1, separated by commas").arg(encoding);
        }
    }

private:
    QString m_path;
    ReadLimits m_limits;
    TextEncoding m_encoding = TextEncoding::Utf8;
    char m_separator = ',';
    std::vector<SheetDescription> m_sheets;
};

} // namespace

std::unique_ptr<TableFile> openCsv(const QString& path, const ReadLimits& limits)
{
    return std::make_unique<CsvFile>(path, limits);
}

} // namespace airshed::tables
