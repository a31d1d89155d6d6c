// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ods_reader.h"

#include "core/errors.h"
#include "tables/table_text.h"

#include <QFileInfo>
#include <QXmlStreamReader>
#include <algorithm>

namespace airshed::tables
{
namespace
{

constexpr auto contentMember = "content.xml";
constexpr int maximumRepeatedBlankCells =
    1024; ///< a sheet's empty right margin is written as one repeated cell

QStringView attribute(const QXmlStreamAttributes& attributes, QStringView name)
{
    for (const QXmlStreamAttribute& candidate : attributes) {
        if (candidate.name() == name)
            return candidate.value();
    }
    return {};
}

struct OdsCell {
    QString text;
    CellKind kind = CellKind::Empty;
    int repeated = 1;
    int columnsSpanned = 1;
    int rowsSpanned = 1;
};

/// Walks content.xml; rows of one table only.
class OdsRows final : public RowStream
{
public:
    OdsRows(std::shared_ptr<const ZipArchive> archive, std::size_t sheet, const ReadLimits& limits)
        : m_archive(std::move(archive)), m_limits(limits),
          m_device(m_archive->open(QString::fromLatin1(contentMember))), m_xml(m_device.get()),
          m_tablesToSkip(sheet)
    {
        // The table is the one after `sheet` others; nested tables do not occur in spreadsheets.
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == QXmlStreamReader::StartElement && m_xml.name() == u"table" &&
                m_tablesToSkip-- == 0) {
                return;
            }
        }
        requireWhole();
    }

    double fraction() const override { return m_device->fraction(); }
    const std::vector<CellRange>& mergedCells() const { return m_merged; }

    const RawRow* next() override
    {
        if (m_repeats > 0) {
            --m_repeats;
            ++m_row.number;
            return &m_row;
        }
        while (!m_isAtEnd && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"table-row") {
                if (readRow())
                    return &m_row;
            } else if (token == QXmlStreamReader::EndElement && m_xml.name() == u"table") {
                m_isAtEnd = true;
            }
        }
        requireWhole();
        return nullptr;
    }

private:
    void requireWhole() const
    {
        if (!m_device->failure().isEmpty())
            throw InputError(m_device->failure());
        if (m_xml.hasError())
            throw InputError(damagedFileSentence(m_archive->path()));
    }

    /// False for a run of blank rows, which only moves the row number on.
    bool readRow()
    {
        const qint64 repeated =
            std::max<qint64>(1, attribute(m_xml.attributes(), u"number-rows-repeated").toLongLong());
        m_row.clear();
        m_row.number = m_lastNumber + 1;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"table-row")
                break;
            if (token == QXmlStreamReader::StartElement &&
                (m_xml.name() == u"table-cell" || m_xml.name() == u"covered-table-cell")) {
                appendCell(readCell());
            }
        }
        requireWhole();
        m_lastNumber += repeated;
        if (m_row.isBlank())
            return false;
        // A filled row that claims to repeat without end is a bomb, not a list.
        m_repeats = std::min<qint64>(repeated - 1, 1048576);
        return true;
    }

    OdsCell readCell()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        OdsCell cell;
        cell.repeated = std::max(1, attribute(attributes, u"number-columns-repeated").toInt());
        cell.columnsSpanned = std::max(1, attribute(attributes, u"number-columns-spanned").toInt());
        cell.rowsSpanned = std::max(1, attribute(attributes, u"number-rows-spanned").toInt());
        QString type;
        for (const QXmlStreamAttribute& candidate :
             attributes) { // office:value-type before calcext:value-type
            if (candidate.name() == u"value-type" && (type.isEmpty() || candidate.value() == u"error"))
                type = candidate.value().toString();
        }
        readParagraphs(cell.text);
        if (type == QLatin1String("error") || isErrorText(cell.text)) {
            cell.kind = CellKind::FormulaError;
        } else if (type == QLatin1String("float") || type == QLatin1String("percentage") ||
                   type == QLatin1String("currency")) {
            cell.kind = CellKind::Number;
            cell.text = attribute(attributes, u"value").toString(); // the shown text is rounded
        } else if (type == QLatin1String("date")) {
            cell.kind = CellKind::Date;
            cell.text = attribute(attributes, u"date-value").toString();
        } else if (type == QLatin1String("boolean")) {
            cell.kind = CellKind::Boolean;
        } else if (!cell.text.isEmpty()) {
            cell.kind = CellKind::Text;
        }
        return cell;
    }

    static bool isErrorText(const QString& text)
    {
        return text == QLatin1String("#REF!") || text == QLatin1String("#N/A") ||
               text == QLatin1String("#VALUE!") || text == QLatin1String("#DIV/0!") ||
               text == QLatin1String("#NAME?") || text.startsWith(QLatin1String("Err:5"));
    }

    void readParagraphs(QString& text)
    {
        int depth = 1;
        int annotation = 0;
        while (depth > 0 && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                ++depth;
                if (annotation > 0 || m_xml.name() == u"annotation")
                    ++annotation;
                else if (m_xml.name() == u"p" && !text.isEmpty())
                    text.append(u'\n');
                else if (m_xml.name() == u"s")
                    text.append(u' ');
            } else if (token == QXmlStreamReader::EndElement) {
                --depth;
                annotation = std::max(0, annotation - 1);
            } else if (token == QXmlStreamReader::Characters && annotation == 0 && !m_xml.isWhitespace()) {
                text.append(m_xml.text());
            }
        }
    }

    void appendCell(const OdsCell& cell)
    {
        const int column = m_row.size();
        if (cell.columnsSpanned > 1 || cell.rowsSpanned > 1) {
            if (m_row.number <= headerSearchRows) {
                m_merged.push_back({m_row.number - 1, m_row.number - 2 + cell.rowsSpanned, column,
                                    column + cell.columnsSpanned - 1});
            }
        }
        const int limit = cell.text.isEmpty() ? maximumRepeatedBlankCells : m_limits.columns;
        const int count = std::min({cell.repeated, limit, m_limits.columns - column});
        for (int copy = 0; copy < count; ++copy)
            m_row.append(cell.text, cell.kind);
    }

    std::shared_ptr<const ZipArchive> m_archive;
    ReadLimits m_limits;
    std::unique_ptr<ZipMemberDevice> m_device;
    QXmlStreamReader m_xml;
    std::size_t m_tablesToSkip;
    RawRow m_row;
    qint64 m_lastNumber = 0;
    qint64 m_repeats = 0;
    std::vector<CellRange> m_merged;
    bool m_isAtEnd = false;
};

class OdsFile final : public TableFile
{
public:
    OdsFile(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits)
        : m_archive(std::move(archive)), m_limits(limits)
    {
        refuseEncryption();
        readTableNames();
        for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
            OdsRows begin(m_archive, sheet, limits);
            for (int row = 0; row < headerSearchRows && begin.next(); ++row) {
            }
            m_sheets[sheet].mergedCells = begin.mergedCells();
        }
    }

    const std::vector<SheetDescription>& sheets() const override { return m_sheets; }
    QString formatName() const override { return TableText::tr("OpenDocument spreadsheet"); }
    std::unique_ptr<RowStream> rows(std::size_t sheet) override
    {
        return std::make_unique<OdsRows>(m_archive, sheet, m_limits);
    }

private:
    void refuseEncryption() const
    {
        const QString member = QStringLiteral("META-INF/manifest.xml");
        if (!m_archive->contains(member))
            return;
        const auto device = m_archive->open(member);
        if (device->read(1 << 20).contains("encryption-data")) {
            throw InputError(
                TableText::tr("The file %1 is protected with a password; save it without one and "
                              "import that.")
                    .arg(QFileInfo(m_archive->path()).fileName()));
        }
    }

    void readTableNames()
    {
        const auto device = m_archive->open(QString::fromLatin1(contentMember));
        QXmlStreamReader xml(device.get());
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement && xml.name() == u"table") {
                SheetDescription sheet;
                sheet.name = attribute(xml.attributes(), u"name").toString();
                sheet.rowEstimate = 0;
                m_sheets.push_back(std::move(sheet));
            } else if (token == QXmlStreamReader::StartElement && xml.name() == u"table-row" &&
                       !m_sheets.empty()) {
                ++m_sheets.back().rowEstimate;
            }
        }
        if (!device->failure().isEmpty())
            throw InputError(device->failure());
        if (xml.hasError() || m_sheets.empty())
            throw InputError(damagedFileSentence(m_archive->path()));
    }

    std::shared_ptr<const ZipArchive> m_archive;
    ReadLimits m_limits;
    std::vector<SheetDescription> m_sheets;
};

} // namespace

std::unique_ptr<TableFile> openOds(std::unique_ptr<ZipArchive> archive, const ReadLimits& limits)
{
    return std::make_unique<OdsFile>(std::move(archive), limits);
}

} // namespace airshed::tables
