// SPDX-License-Identifier: GPL-3.0-or-later
// The raw lists hold the inventory of the workspace, apart from the errors that their key names: read with
// the importer's own readers.
#include "demonstration_fixture.h"

#include "core/pollutant.h"
#include "geo/coordinate_text.h"
#include "geo/transform.h"
#include "inventory/field_text.h"
#include "inventory/importing/header_detection.h"
#include "tables/text_forms.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <cmath>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::importing;
using namespace airshed::tables;

namespace
{

using Line = QHash<QString, QString>;

struct ListRow {
    QString file;
    QString sheet;
    qint64 number = 0;
    QHash<Field, QString> cells;
    std::optional<geo::MapPoint> point; ///< of the geometry

    QString place() const { return QStringLiteral("%1/%2/%3").arg(file, sheet).arg(number); }
};

struct List {
    Header header;
    std::vector<ListRow> rows;
};

std::vector<QStringList> csvLines(const QString& path)
{
    std::vector<QStringList> lines;
    const auto file = openTableFile(path);
    const auto stream = file->rows(0);
    while (const RawRow* row = stream->next())
        lines.push_back(row->texts());
    return lines;
}

std::vector<Line> csv(const QString& path)
{
    const std::vector<QStringList> lines = csvLines(path);
    std::vector<Line> result;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        Line line;
        for (qsizetype column = 0; column < lines[0].size(); ++column)
            line.insert(lines[0][column], lines[i].value(column));
        result.push_back(std::move(line));
    }
    return result;
}

std::optional<geo::MapPoint> pointOf(const QByteArray& wkb)
{
    // Byte order, type, x, y; little-endian as the readers give it.
    constexpr qsizetype pointBytes = 21;
    if (wkb.size() != pointBytes)
        return {};
    geo::MapPoint point;
    std::memcpy(&point.x, wkb.constData() + 5, sizeof(double));
    std::memcpy(&point.y, wkb.constData() + 13, sizeof(double));
    return point;
}

List readList(const QString& path, const QString& sheetName, const SynonymTable& synonyms)
{
    const auto file = openTableFile(path);
    std::size_t sheet = 0;
    for (std::size_t i = 0; i < file->sheets().size(); ++i) {
        if (file->sheets()[i].name == sheetName)
            sheet = i;
    }
    List list;
    const QStringList& names = file->sheets()[sheet].columnNames;
    if (!names.isEmpty())
        list.header = headerOf(names, synonyms);
    else if (const auto header = detectHeader(readBeginning(*file, sheet), synonyms))
        list.header = *header;
    const auto stream = file->rows(sheet);
    while (const RawRow* row = stream->next()) {
        if (row->number <= list.header.lastRow || row->isBlank())
            continue;
        ListRow entry{.file = QFileInfo(path).fileName(),
                      .sheet = sheetName,
                      .number = row->number,
                      .cells = {},
                      .point = pointOf(row->geometry)};
        for (std::size_t column = 0; column < list.header.columns.size(); ++column) {
            if (const auto& match = list.header.columns[column].match)
                entry.cells.insert(match->field, row->cell(int(column)).toString());
        }
        list.rows.push_back(std::move(entry));
    }
    return list;
}

} // namespace

class DemonstrationListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_demonstration = std::make_unique<tests::Demonstration>();
        const SynonymTable synonyms = SynonymTable::fromResources();
        const QString raw = m_demonstration->rawFolder();
        m_key = csv(raw + QStringLiteral("/key.csv"));
        m_expectations = csv(raw + QStringLiteral("/expectations.csv"));
        for (const Line& line : m_expectations) {
            List list =
                readList(raw + u'/' + line[QStringLiteral("file")], line[QStringLiteral("sheet")], synonyms);
            for (const ListRow& row : list.rows)
                m_rows.insert(row.place(), row);
            m_lists.push_back(std::move(list));
        }
        for (const Source& source : m_demonstration->records)
            m_sources.insert(source.number, source);
    }

    void lists_have_the_headers_and_rows_that_are_expected_of_them()
    {
        QVERIFY(m_lists.size() > 15);
        for (std::size_t i = 0; i < m_lists.size(); ++i) {
            const Line& expected = m_expectations[i];
            const QString name = (expected[QStringLiteral("file")] + expected[QStringLiteral("sheet")]);
            // A group whose name adds nothing (最近一小时 over AQI) may be left out of the header.
            const qint64 first = expected[QStringLiteral("header_first_row")].toLongLong();
            QVERIFY2(m_lists[i].header.firstRow == first || m_lists[i].header.firstRow == first + 1,
                     qPrintable(name));
            QVERIFY2(m_lists[i].header.lastRow == expected[QStringLiteral("header_last_row")].toLongLong(),
                     qPrintable(name));
            QVERIFY2(qint64(m_lists[i].rows.size()) == expected[QStringLiteral("rows")].toLongLong(),
                     qPrintable(name));
            QCOMPARE(code(listKindOf(m_lists[i].header)), expected[QStringLiteral("list")]);
            for (const HeaderColumn& column : m_lists[i].header.columns)
                QVERIFY2(column.match, qPrintable(name + u' ' + column.joined()));
        }
    }

    void about_two_rows_in_a_hundred_are_wrong_in_every_way_that_lists_are()
    {
        const double share = double(m_key.size()) / double(m_rows.size());
        QVERIFY2(share > 0.015 && share < 0.025, qPrintable(QString::number(share)));
        QSet<QString> kinds;
        QSet<QString> rules;
        QSet<QString> rows;
        for (const Line& line : m_key) {
            kinds.insert(line[QStringLiteral("error")]);
            rules.insert(line[QStringLiteral("rule")]);
            rows.insert(placeOf(line));
        }
        QCOMPARE(rows.size(), qsizetype(m_key.size()));
        QVERIFY(kinds.size() >= 20);
        for (const char* rule : {"DQ01", "DQ02", "DQ03", "DQ04", "DQ07", "DQ08", "DQ09", "DQ10", "DQ11",
                                 "DQ12", "DQ13", "DQ14", "DQ15", "DQ17"})
            QVERIFY2(rules.contains(QString::fromLatin1(rule)), rule);
    }

    void every_line_of_the_key_points_at_the_row_that_it_claims()
    {
        for (const Line& line : m_key) {
            QVERIFY2(m_rows.contains(placeOf(line)), qPrintable(placeOf(line)));
            const ListRow& row = m_rows[placeOf(line)];
            const QString& field = line[QStringLiteral("field")];
            const QString& written = line[QStringLiteral("written")];
            QString found;
            if (field == QStringLiteral("row")) {
                found = row.cells[Field::Number];
            } else if (field == QStringLiteral("position") && row.file.endsWith(QStringLiteral(".shp"))) {
                const QStringList parts = written.trimmed().split(u' ', Qt::SkipEmptyParts);
                QCOMPARE(row.point.has_value(), parts.size() == 2);
                if (row.point)
                    QCOMPARE((geo::MapPoint{parts[0].toDouble(), parts[1].toDouble()}), *row.point);
                continue;
            } else if (field == QStringLiteral("position")) {
                found = row.cells[Field::Longitude] + u' ' + row.cells[Field::Latitude];
                if (sameNumbers(found, written))
                    continue;
            } else {
                const auto known = fieldFromCode(field);
                QVERIFY2(known, qPrintable(field));
                found = row.cells[*known];
                if (sameNumbers(found, written))
                    continue;
            }
            QCOMPARE(found.trimmed(), written.trimmed());
        }
    }

    void every_row_that_no_key_line_names_says_what_the_workspace_says()
    {
        QSet<QString> wrong;
        for (const Line& line : m_key)
            wrong.insert(placeOf(line));
        QSet<QString> seen;
        for (std::size_t i = 0; i < m_lists.size(); ++i) {
            if (m_expectations[i][QStringLiteral("list")] != QStringLiteral("sources"))
                continue;
            const bool isOlderYear =
                m_expectations[i][QStringLiteral("file")].contains(QStringLiteral("2024"));
            for (const ListRow& row : m_lists[i].rows) {
                if (wrong.contains(row.place()) || isOlderYear)
                    continue;
                const QString& number = row.cells[Field::Number];
                QVERIFY2(m_sources.contains(number), qPrintable(row.place()));
                compare(row, m_sources[number], m_expectations[i]);
                if (QTest::currentTestFailed())
                    return;
                seen.insert(number);
            }
        }
        // What is missing is in rows with an error.
        QVERIFY(m_sources.size() - seen.size() <= qsizetype(m_key.size()));
    }

    void text_is_gbk_and_the_shapefile_does_not_say_so()
    {
        QFile csvFile(m_demonstration->rawFolder() + QStringLiteral("/餐饮油烟源清单.csv"));
        QVERIFY(csvFile.open(QIODevice::ReadOnly));
        const QByteArray start = csvFile.read(4);
        QCOMPARE(start, QByteArray("\xD0\xF2\xBA\xC5")); // 序号
        const QDir raw(m_demonstration->rawFolder());
        QVERIFY(raw.exists(QStringLiteral("施工工地.dbf")));
        QVERIFY(!raw.exists(QStringLiteral("施工工地.cpg")));
        QFile key(raw.filePath(QStringLiteral("key.csv")));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QCOMPARE(key.read(3), QByteArray("\xEF\xBB\xBF"));
    }

private:
    static QString placeOf(const Line& keyLine)
    {
        return QStringLiteral("%1/%2/%3")
            .arg(keyLine[QStringLiteral("file")], keyLine[QStringLiteral("sheet")],
                 keyLine[QStringLiteral("row")]);
    }

    /// "0 0" and "115.80 28.6" as a spreadsheet keeps them: the same numbers, not the same texts.
    static bool sameNumbers(const QString& a, const QString& b)
    {
        const QStringList left = a.split(u' ', Qt::SkipEmptyParts);
        const QStringList right = b.split(u' ', Qt::SkipEmptyParts);
        if (left.isEmpty() || left.size() != right.size())
            return false;
        for (qsizetype i = 0; i < left.size(); ++i) {
            bool isNumber = false;
            const double x = left[i].toDouble(&isNumber);
            bool isOther = false;
            const double y = right[i].toDouble(&isOther);
            if (!isNumber || !isOther || std::abs(x - y) > 1e-9 * std::max(1.0, std::abs(y)))
                return false;
        }
        return true;
    }

    void compare(const ListRow& row, const Source& source, const Line& expected)
    {
        const bool hasEmissions = !expected[QStringLiteral("emission_unit")].isEmpty();
        const double unit = expected[QStringLiteral("emission_unit")] == QStringLiteral("kg/a") ? 1e-3 : 1;
        for (const Pollutant pollutant : allPollutants) {
            if (!hasEmissions)
                break;
            const QString& text = row.cells[fieldOf(pollutant)];
            QVERIFY2(text.isEmpty() == !source.emission.isStated(pollutant), qPrintable(row.place()));
            if (!text.isEmpty())
                QVERIFY2(std::abs(text.toDouble() * unit - source.emission[pollutant]) <=
                             1e-12 * std::max(1.0, source.emission[pollutant]),
                         qPrintable(row.place()));
        }
        const auto same = [&row](Field field, const QString& value) {
            if (row.cells.contains(field))
                QVERIFY2(row.cells[field] == value, qPrintable(row.place() + u' ' + code(field) + u' ' +
                                                               row.cells[field] + u' ' + value));
        };
        if (row.cells.contains(Field::SourceName))
            same(Field::SourceName, source.name);
        same(Field::CreditCode, source.creditCode);
        same(Field::PermitNumber, source.permitNumber);
        same(Field::OutletCode, source.outletCode);
        same(Field::SourceClass, key(source.sourceClass));
        same(Field::Subclass, source.subclass);
        same(Field::Township, source.township);
        same(Field::ManagementUnit, source.managementUnit);
        same(Field::ControlCategory, source.controlCategory);
        same(Field::StackHeight, toText(source.release.heightMetres));
        same(Field::StackDiameter, toText(source.release.diameterMetres));
        same(Field::AreaSide, toText(source.release.areaSideMetres));
        same(Field::ExitVelocity, toText(source.release.exitVelocityMetresPerSecond));
        if (!row.cells.value(Field::ExitTemperature).isEmpty())
            QCOMPARE(row.cells[Field::ExitTemperature].toDouble() + 273.15,
                     source.release.exitTemperatureKelvin);
        const auto position = positionOf(row, expected[QStringLiteral("crs")]);
        if (position)
            QVERIFY2(std::abs(position->lon - source.position->lon) < 1e-8 &&
                         std::abs(position->lat - source.position->lat) < 1e-8,
                     qPrintable(row.place()));
    }

    std::optional<geo::LonLat> positionOf(const ListRow& row, const QString& crs)
    {
        if (row.point)
            return geo::LonLat{row.point->x, row.point->y};
        const auto x = geo::parseCoordinate(row.cells[Field::Longitude]);
        const auto y = geo::parseCoordinate(row.cells[Field::Latitude]);
        if (!x || !y)
            return {};
        if (crs == QStringLiteral("gcj02"))
            return geo::toCgcs2000({x->value, y->value}, geo::Datum::Gcj02);
        if (crs == QStringLiteral("EPSG:4527")) {
            const geo::MapPoint p = m_toDegrees.forward({x->value, y->value});
            return geo::LonLat{p.x, p.y};
        }
        return geo::LonLat{x->value, y->value};
    }

    std::unique_ptr<tests::Demonstration> m_demonstration;
    geo::Transform m_toDegrees{4527, 4490};
    std::vector<Line> m_key;
    std::vector<Line> m_expectations;
    std::vector<List> m_lists;
    QHash<QString, ListRow> m_rows;
    QHash<QString, Source> m_sources;
};

QTEST_GUILESS_MAIN(DemonstrationListsTest)
#include "test_demonstration_lists.moc"
