// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_reader.h"

#include "core/errors.h"
#include "tables/table_text.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace airshed::tables
{
namespace
{

constexpr qint64 maximumRow = 1048576; ///< Excel's own limit

/// Throws what ended the document early; call when a read loop is over.
void requireWhole(const QXmlStreamReader& xml, const ZipMemberDevice& device, const QString& path)
{
    if (!device.failure().isEmpty())
        throw InputError(device.failure());
    if (xml.hasError())
        throw InputError(damagedFileSentence(path));
}

/// "BC12" to row 11, column 54, 0-based; column -1 when it is no cell reference.
struct CellReference {
    qint64 row = -1;
    int column = -1;
};

CellReference cellReference(QStringView text)
{
    qsizetype at = 0;
    int column = 0;
    while (at < text.size() && text[at] >= u'A' && text[at] <= u'Z' && column < 100000) {
        column = column * 26 + (text[at].unicode() - u'A' + 1);
        ++at;
    }
    return {text.mid(at).toLongLong() - 1, column - 1};
}

/// All shared strings in one buffer.
class SharedStrings
{
public:
    void append(QStringView text)
    {
        m_text.append(text);
        m_ends.push_back(m_text.size());
    }
    QStringView at(std::size_t index) const
    {
        if (index >= m_ends.size())
            return {};
        const qsizetype begin = index == 0 ? 0 : m_ends[index - 1];
        return QStringView(m_text).mid(begin, m_ends[index] - begin);
    }
    qint64 bytes() const { return m_text.size() * qint64(sizeof(QChar)); }

private:
    QString m_text;
    std::vector<qsizetype> m_ends;
};

/// What the sheets of one workbook share.
struct Workbook {
    QString path;
    std::unique_ptr<ZipArchive> archive;
    ReadLimits limits;
    SharedStrings strings;
    std::vector<bool> isDateStyle; ///< by cellXfs index
    bool startsIn1904 = false;
};

/// The text of an <si> or <is> element without phonetic hints (rPh), which are no part of the value.
void readRichText(QXmlStreamReader& xml, QString& text)
{
    int depth = 1;
    int phonetic = 0;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (phonetic > 0 || xml.name() == u"rPh")
                ++phonetic;
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (phonetic > 0)
                --phonetic;
        } else if (token == QXmlStreamReader::Characters && phonetic == 0) {
            text.append(xml.text());
        }
    }
}

bool isDateFormat(int id, const QHash<int, QString>& custom)
{
    // ECMA-376 part 1, 18.8.30: built-in formats, with those of the Chinese locales (27-36, 50-58).
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    const QString format = custom.value(id);
    bool isQuoted = false;
    bool isBracketed = false;
    for (qsizetype at = 0; at < format.size(); ++at) {
        const QChar c = format[at].toLower();
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u'[')
            isBracketed = true;
        else if (c == u']')
            isBracketed = false;
        else if (c == u'\\' || c == u'_')
            ++at;
        else if (!isQuoted && !isBracketed && (c == u'y' || c == u'd'))
            return true;
    }
    return false;
}

QString dateText(double serial, bool startsIn1904)
{
    // Excel counts 1900 as a leap year, so its day 60 does not exist and later days count from 30 Dec 1899.
    const QDate origin = startsIn1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const double days = std::floor(serial);
    const auto seconds = qRound64((serial - days) * 86400.0);
    const QDateTime when = QDateTime(origin.addDays(qint64(days)), QTime(0, 0), Qt::UTC).addSecs(seconds);
    return seconds == 0 ? when.date().toString(Qt::ISODate)
                        : when.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

/// Excel shows 15 digits; the file has 17 (115.85800000000001), which would look like a coordinate of great
/// precision.
QString numberText(QStringView raw)
{
    bool isNumber = false;
    const double value = raw.toDouble(&isNumber);
    if (!isNumber || (raw.size() <= 15 && !raw.contains(u'E') && !raw.contains(u'e')))
        return raw.toString();
    if (std::abs(value) < 1e21 && value == std::floor(value))
        return QString::number(value, 'f', 0);
    return std::abs(value) >= 1e-5 && std::abs(value) < 1e15
               ? QString::number(value, 'f',
                                 std::max(0, 15 - 1 - int(std::floor(std::log10(std::abs(value))))))
                     .remove(QRegularExpression(QStringLiteral("0+$")))
               : QString::number(value, 'g', 15);
}

class XlsxRows final : public RowStream
{
public:
    XlsxRows(std::shared_ptr<const Workbook> workbook, const QString& member)
        : m_workbook(std::move(workbook)), m_device(m_workbook->archive->open(member)), m_xml(m_device.get())
    {
    }

    double fraction() const override { return m_device->fraction(); }

    const RawRow* next() override
    {
        if (m_isAtEnd)
            return nullptr;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"row") {
                readRow();
                requireWhole(m_xml, *m_device, m_workbook->path);
                return &m_row;
            }
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"sheetData") {
                m_isAtEnd = true;
                return nullptr;
            }
        }
        requireWhole(m_xml, *m_device, m_workbook->path);
        m_isAtEnd = true;
        return nullptr;
    }

private:
    void readRow()
    {
        const qint64 before = m_row.number;
        m_row.clear();
        const qint64 number = m_xml.attributes().value(QLatin1String("r")).toLongLong();
        m_row.number = number > before && number <= maximumRow ? number : before + 1;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"c")
                readCell();
            else if (token == QXmlStreamReader::EndElement && m_xml.name() == u"row")
                return;
        }
    }

    void readCell()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QStringView reference = attributes.value(QLatin1String("r"));
        int column = reference.isEmpty() ? m_row.size() : cellReference(reference).column;
        if (column < m_row.size() || column >= m_workbook->limits.columns)
            column = m_row.size();
        const QString type = attributes.value(QLatin1String("t")).toString();
        const auto style = std::size_t(attributes.value(QLatin1String("s")).toUInt());
        m_value.resize(0);
        QString formula;
        bool hasResult = false;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"is") {
                readRichText(m_xml, m_value);
            } else if (token == QXmlStreamReader::StartElement && m_xml.name() == u"f") {
                formula = u'=' + m_xml.readElementText();
            } else if (token == QXmlStreamReader::StartElement && m_xml.name() == u"v") {
                hasResult = true;
                while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::EndElement)
                    m_value.append(m_xml.text());
            } else if (token == QXmlStreamReader::EndElement && m_xml.name() == u"c") {
                break;
            }
        }
        if (!formula.isEmpty() && !hasResult && column < m_workbook->limits.columns) {
            // Written by a program that does not calculate, and never opened in one that does: the number is
            // not in the file.
            m_row.appendAt(column, formula, CellKind::FormulaError);
            return;
        }
        if (!m_value.isEmpty() && column < m_workbook->limits.columns)
            appendValue(column, type, style);
    }

    void appendValue(int column, const QString& type, std::size_t style)
    {
        if (type == QLatin1String("s"))
            m_row.appendAt(column, m_workbook->strings.at(m_value.toULongLong()), CellKind::Text);
        else if (type == QLatin1String("str") || type == QLatin1String("inlineStr"))
            m_row.appendAt(column, m_value, CellKind::Text);
        else if (type == QLatin1String("e"))
            m_row.appendAt(column, m_value, CellKind::FormulaError);
        else if (type == QLatin1String("b"))
            m_row.appendAt(column, m_value, CellKind::Boolean);
        else if (type == QLatin1String("d"))
            m_row.appendAt(column, m_value, CellKind::Date);
        else if (style < m_workbook->isDateStyle.size() && m_workbook->isDateStyle[style] && isDaySerial())
            m_row.appendAt(column, dateText(m_value.toDouble(), m_workbook->startsIn1904), CellKind::Date);
        else
            m_row.appendAt(column, numberText(m_value), CellKind::Number);
    }

    bool isDaySerial() const
    {
        bool isNumber = false;
        const double serial = m_value.toDouble(&isNumber);
        return isNumber && serial >= 1 && serial < 2958466; // up to 9999-12-31
    }

    std::shared_ptr<const Workbook> m_workbook;
    std::unique_ptr<ZipMemberDevice> m_device;
    QXmlStreamReader m_xml;
    RawRow m_row;
    QString m_value;
    bool m_isAtEnd = false;
};

class XlsxFile final : public TableFile
{
public:
    XlsxFile(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits)
        : m_workbook(std::make_shared<Workbook>())
    {
        m_workbook->path = archive->path();
        m_workbook->limits = limits;
        m_workbook->archive = std::move(archive);
        readWorkbook();
        readStyles();
        readSharedStrings();
        for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet)
            scanSheet(sheet);
    }

    const std::vector<SheetDescription>& sheets() const override { return m_sheets; }
    QString formatName() const override { return TableText::tr("Excel workbook"); }
    std::unique_ptr<RowStream> rows(std::size_t sheet) override
    {
        return std::make_unique<XlsxRows>(m_workbook, m_members.at(sheet));
    }

private:
    QHash<QString, QString> relationTargets(const QString& member) const
    {
        QHash<QString, QString> targets;
        if (!m_workbook->archive->contains(member))
            return targets;
        const auto device = m_workbook->archive->open(member);
        QXmlStreamReader xml(device.get());
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Relationship") {
                targets.insert(xml.attributes().value(QLatin1String("Id")).toString(),
                               xml.attributes().value(QLatin1String("Target")).toString());
            }
        }
        requireWhole(xml, *device, m_workbook->path);
        return targets;
    }

    void readWorkbook()
    {
        const QHash<QString, QString> targets = relationTargets(QStringLiteral("xl/_rels/workbook.xml.rels"));
        const auto device = m_workbook->archive->open(QStringLiteral("xl/workbook.xml"));
        QXmlStreamReader xml(device.get());
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"workbookPr") {
                const QStringView value = xml.attributes().value(QLatin1String("date1904"));
                m_workbook->startsIn1904 = value == u"1" || value == u"true";
            } else if (xml.name() == u"sheet") {
                addSheet(xml.attributes(), targets);
            }
        }
        requireWhole(xml, *device, m_workbook->path);
        if (m_sheets.empty())
            throw InputError(damagedFileSentence(m_workbook->path));
    }

    void addSheet(const QXmlStreamAttributes& attributes, const QHash<QString, QString>& targets)
    {
        QString id;
        for (const QXmlStreamAttribute& attribute : attributes) {
            if (attribute.name() == u"id") // r:id, whichever namespace the producer uses
                id = attribute.value().toString();
        }
        QString member = targets.value(id);
        if (member.startsWith(u'/'))
            member = member.mid(1);
        else if (!member.isEmpty())
            member.prepend(QStringLiteral("xl/"));
        if (!m_workbook->archive->contains(member) || !member.contains(QLatin1String("worksheets/")))
            return; // charts and macros have no rows
        SheetDescription sheet;
        sheet.name = attributes.value(QLatin1String("name")).toString();
        const QStringView state = attributes.value(QLatin1String("state"));
        sheet.isHidden = state == u"hidden" || state == u"veryHidden";
        m_sheets.push_back(std::move(sheet));
        m_members.push_back(member);
    }

    void readStyles()
    {
        const QString member = QStringLiteral("xl/styles.xml");
        if (!m_workbook->archive->contains(member))
            return;
        const auto device = m_workbook->archive->open(member);
        QXmlStreamReader xml(device.get());
        QHash<int, QString> custom;
        bool isInCellFormats = false;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement && xml.name() == u"numFmt") {
                custom.insert(xml.attributes().value(QLatin1String("numFmtId")).toInt(),
                              xml.attributes().value(QLatin1String("formatCode")).toString());
            } else if (xml.name() == u"cellXfs") {
                isInCellFormats = token == QXmlStreamReader::StartElement;
            } else if (token == QXmlStreamReader::StartElement && isInCellFormats && xml.name() == u"xf") {
                const int format = xml.attributes().value(QLatin1String("numFmtId")).toInt();
                m_workbook->isDateStyle.push_back(isDateFormat(format, custom));
            }
        }
        requireWhole(xml, *device, m_workbook->path);
    }

    void readSharedStrings()
    {
        const QString member = QStringLiteral("xl/sharedStrings.xml");
        if (!m_workbook->archive->contains(member))
            return;
        const auto device = m_workbook->archive->open(member);
        QXmlStreamReader xml(device.get());
        QString text;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"si")
                continue;
            text.resize(0);
            readRichText(xml, text);
            m_workbook->strings.append(text);
            if (m_workbook->strings.bytes() > m_workbook->limits.sharedTextBytes) {
                throw InputError(
                    TableText::tr("The file %1 holds more text than this computer can take in; split "
                                  "it into several files.")
                        .arg(QFileInfo(m_workbook->path).fileName()));
            }
        }
        requireWhole(xml, *device, m_workbook->path);
    }

    /// Merged cells stand after the rows; a search in the bytes finds them without parsing a million rows.
    void scanSheet(std::size_t sheet)
    {
        const auto device = m_workbook->archive->open(m_members[sheet]);
        QByteArray window;
        constexpr qsizetype overlap = 256;
        bool isFirst = true;
        for (;;) {
            const QByteArray bytes = device->read(1 << 20);
            if (bytes.isEmpty())
                break;
            window = window.right(overlap) + bytes;
            if (isFirst)
                m_sheets[sheet].rowEstimate = dimensionRows(window);
            isFirst = false;
            collectMergedCells(window, m_sheets[sheet].mergedCells);
        }
        if (!device->failure().isEmpty())
            throw InputError(device->failure());
    }

    static qint64 dimensionRows(const QByteArray& begin)
    {
        const qsizetype at = begin.indexOf("dimension ref=\"");
        if (at < 0)
            return -1;
        const qsizetype from = at + 15;
        const QString reference = QString::fromLatin1(begin.mid(from, begin.indexOf('"', from) - from));
        return cellReference(reference.section(u':', -1)).row + 1;
    }

    static void collectMergedCells(const QByteArray& window, std::vector<CellRange>& ranges)
    {
        static const QByteArray mark("mergeCell ref=\"");
        for (qsizetype at = window.indexOf(mark); at >= 0; at = window.indexOf(mark, at + 1)) {
            const qsizetype from = at + mark.size();
            const qsizetype to = window.indexOf('"', from);
            if (to < 0)
                return; // comes again whole in the next window
            const QString reference = QString::fromLatin1(window.mid(from, to - from));
            const CellReference first = cellReference(reference.section(u':', 0, 0));
            const CellReference last = cellReference(reference.section(u':', -1));
            if (first.row < 0 || first.row >= headerSearchRows || first.column < 0 || last.row < first.row)
                continue;
            const auto isSame = [&](const CellRange& range) {
                return range.firstRow == first.row && range.firstColumn == first.column;
            };
            if (std::none_of(ranges.begin(), ranges.end(), isSame))
                ranges.push_back({first.row, last.row, first.column, std::max(first.column, last.column)});
        }
    }

    std::shared_ptr<Workbook> m_workbook;
    std::vector<SheetDescription> m_sheets;
    std::vector<QString> m_members;
};

} // namespace

std::unique_ptr<TableFile> openXlsx(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits)
{
    return std::make_unique<XlsxFile>(std::move(archive), limits);
}

} // namespace airshed::tables
