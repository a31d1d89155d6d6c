// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/delivery.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/demonstration/quiet.h"
#include "inventory/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <cmath>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr double errorShare = 0.02;
/// A workbook is held in memory while it is written.
constexpr std::size_t mostRowsOfList = 30'000;
constexpr std::size_t mostEarlierYears = 400;
constexpr std::size_t mostCandidates = 1200;

QString importer() { return QStringLiteral("demo"); }

QString sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw OutputError(
            QCoreApplication::translate("airshed::demonstration", "The list %1 cannot be read back (%2).")
                .arg(path, file.errorString()));
    return QString::fromLatin1(hash.result().toHex());
}

/// What a list has no column for nobody knows from it.
void forgetUnlisted(Source& source, const std::vector<RawColumn>& columns)
{
    const auto isListed = [&columns](const char* field) {
        for (const RawColumn& column : columns) {
            if (column.field == QLatin1String(field))
                return true;
        }
        return false;
    };
    if (!isListed("permit_number"))
        source.permitNumber.clear();
    if (!isListed("outlet_code"))
        source.outletCode.clear();
    if (!isListed("stack_diameter_m"))
        source.release.diameterMetres = notStated;
    if (!isListed("exit_temperature_k"))
        source.release.exitTemperatureKelvin = notStated;
    if (!isListed("exit_velocity_m_s"))
        source.release.exitVelocityMetresPerSecond = notStated;
    if (!isListed("area_side_m"))
        source.release.areaSideMetres = notStated;
    if (!isListed("performance_grade"))
        source.performanceGrade.clear();
    if (!isListed("control_category"))
        source.controlCategory.clear();
    if (!isListed("electricity_meter"))
        source.electricityMeter.clear();
}

/// Enterprises and sites of the sources, each once, and the sources bound to them.
void addOwners(ImportContent& content, const std::vector<MadeSource>& made)
{
    QHash<QString, RecordId> enterprises;
    QHash<QString, RecordId> sites;
    for (const MadeSource& each : made) {
        content.sources.push_back(each.source);
        Source& source = content.sources.back();
        if (source.creditCode.isEmpty())
            continue;
        RecordId& enterprise = enterprises[source.creditCode];
        if (enterprise == 0) {
            content.enterprises.push_back({.name = each.enterpriseName,
                                           .creditCode = source.creditCode,
                                           .industryCode = source.industryCode,
                                           .contact = source.contact,
                                           .telephone = source.telephone,
                                           .provenance = source.provenance});
            enterprise = -static_cast<RecordId>(content.enterprises.size());
        }
        if (source.permitNumber.isEmpty())
            continue;
        RecordId& site = sites[source.permitNumber];
        if (site == 0) {
            content.sites.push_back({.enterprise = enterprise,
                                     .name = each.enterpriseName,
                                     .permitNumber = source.permitNumber,
                                     .address = source.address,
                                     .adminCode = source.adminCode,
                                     .position = source.position,
                                     .provenance = source.provenance});
            site = -static_cast<RecordId>(content.sites.size());
        }
        source.site = site;
    }
}

} // namespace

Delivery::Delivery(const QString& rawFolder, InventoryStore& store, const Geography& geography,
                   std::uint64_t seed, qint64 sourceCount, Progress& progress)
    : m_folder(rawFolder), m_store(store), m_geography(geography), m_places(geography), m_seed(seed),
      m_total(sourceCount), m_progress(progress)
{
    // Trades first: a district's list takes what they leave.
    m_lists.push_back({.name = QStringLiteral("餐饮油烟源清单"),
                       .title = {},
                       .subclass = QStringLiteral("餐饮油烟"),
                       .format = RawFormat::CommaText,
                       .districts = DistrictForm::NameWithCity,
                       .sheet = SourceSheet::Traders});
    m_lists.push_back({.name = QStringLiteral("加油站清单"),
                       .title = {},
                       .subclass = QStringLiteral("加油站"),
                       .format = RawFormat::SemicolonText,
                       .sheet = SourceSheet::Traders});
    m_lists.push_back({.name = QStringLiteral("道路源清单"),
                       .title = QStringLiteral("南昌市2025年度道路扬尘与机动车排放路段清单（演示）"),
                       .subclass = QStringLiteral("道路扬尘 机动车"),
                       .format = RawFormat::TabText,
                       .sheet = SourceSheet::Areas});
    m_lists.push_back({.name = QStringLiteral("施工工地"),
                       .title = {},
                       .subclass = QStringLiteral("施工扬尘"),
                       .format = RawFormat::Shapefile,
                       .sheet = SourceSheet::Sites});
    for (const NamedArea& district : geography.districts) {
        List list{.name = district.name + QStringLiteral("大气污染源清单"),
                  .title = district.name + QStringLiteral("2025年度大气污染源排放清单（演示）"),
                  .adminCode = district.code};
        if (district.code == QStringLiteral("360104"))
            list.coordinates = CoordinateStyle::Gcj02Degrees;
        else if (district.code == QStringLiteral("360124"))
            list.coordinates = CoordinateStyle::ZonedMetres;
        else if (district.code == QStringLiteral("360123"))
            list.coordinates = CoordinateStyle::Sexagesimal;
        if (district.code == QStringLiteral("360111"))
            list.unit = EmissionUnit::KilogramsPerYear;
        m_lists.push_back(std::move(list));
    }
    m_key.push_back({QStringLiteral("file"), QStringLiteral("sheet"), QStringLiteral("row"),
                     QStringLiteral("field"), QStringLiteral("error"), QStringLiteral("rule"),
                     QStringLiteral("written"), QStringLiteral("correct")});
    m_expectations.push_back({QStringLiteral("file"), QStringLiteral("sheet"), QStringLiteral("list"),
                              QStringLiteral("format"), QStringLiteral("crs"),
                              QStringLiteral("emission_unit"), QStringLiteral("header_first_row"),
                              QStringLiteral("header_last_row"), QStringLiteral("rows"),
                              QStringLiteral("rows_with_error"), QStringLiteral("repeated_rows")});
}

Delivery::List& Delivery::listFor(const Source& source)
{
    for (List& list : m_lists) {
        if (list.adminCode.isEmpty() ? list.subclass.split(u' ').contains(source.subclass)
                                     : list.adminCode == source.adminCode)
            return list;
    }
    throw LogicError(QStringLiteral("No list takes the source %1.").arg(source.number));
}

void Delivery::take(MadeSource&& made)
{
    List& list = listFor(made.source);
    const bool isOwned = !made.source.creditCode.isEmpty();
    (isOwned || !list.adminCode.isEmpty() ? (isOwned ? list.owned : list.areas) : list.owned)
        .push_back(std::move(made));
    if (list.size() >= mostRowsOfList)
        flush(list);
}

void Delivery::endDistrict(const QString& adminCode)
{
    for (List& list : m_lists) {
        if (list.adminCode == adminCode)
            flush(list);
    }
}

int Delivery::errorsFor(std::size_t rows)
{
    m_errorsOwed += static_cast<double>(rows) * errorShare;
    const int due = static_cast<int>(std::floor(m_errorsOwed));
    m_errorsOwed -= due;
    return due;
}

QDateTime Delivery::nextDay()
{
    constexpr int hoursBetween = 5;
    const QDateTime first(QDate(2026, 3, 6), QTime(1, 30), Qt::UTC);
    return first.addSecs(static_cast<qint64>(m_imports++) * hoursBetween * 3600);
}

void Delivery::flush(List& list)
{
    if (list.size() == 0)
        return;
    m_progress.throwIfCancelled();
    m_progress.report(std::min(m_counts.rows, m_total), m_total,
                      QCoreApplication::translate("airshed::demonstration", "Writing %1").arg(list.name));
    ++list.parts;
    const CoordinateWriter coordinates(list.coordinates);
    const SourceWriting how{coordinates, list.unit, list.districts, m_geography};
    const QString part = list.parts == 1 ? QString() : QStringLiteral("_%1").arg(list.parts);
    Written written{.file = {.path = m_folder + u'/' + list.name + part + u'.' + suffix(list.format),
                             .title = list.title,
                             .note = QStringLiteral("填报单位：示例填报单位　　填报日期：2026年2月12日")},
                    .errors = {},
                    .format = list.format,
                    .kind = QStringLiteral("sources"),
                    .crs = coordinates.crs(),
                    .unit = list.unit == EmissionUnit::TonnesPerYear ? QStringLiteral("t/a")
                                                                     : QStringLiteral("kg/a")};
    struct Sheet {
        const char16_t* name;
        SourceSheet columns;
        std::vector<MadeSource>* sources;
    };
    std::vector<Sheet> sheets;
    if (list.adminCode.isEmpty()) {
        sheets = {{u"", list.sheet, &list.owned}};
    } else {
        sheets = {{u"企业源", SourceSheet::Enterprises, &list.owned},
                  {u"面源", SourceSheet::Areas, &list.areas}};
    }
    ImportContent content;
    Random random(m_seed, QStringLiteral("errors/%1/%2").arg(list.name).arg(list.parts));
    for (const Sheet& sheet : sheets) {
        if (sheet.sources->empty())
            continue;
        RawTable table{.sheet = QString::fromUtf16(sheet.name),
                       .columns = sourceColumns(sheet.columns, list.coordinates, list.unit)};
        int ordinal = 0;
        for (MadeSource& made : *sheet.sources) {
            forgetUnlisted(made.source, table.columns);
            table.rows.push_back(writeRow(table.columns, ++ordinal, made, how));
        }
        written.errors.push_back(
            putErrors(table, *sheet.sources, errorsFor(table.rows.size()), how, m_places, m_tally, random));
        written.file.tables.push_back(std::move(table));
        const std::size_t place = written.file.tables.size() - 1;
        for (std::size_t row = 0; row < sheet.sources->size(); ++row) {
            MadeSource& made = (*sheet.sources)[row];
            addProvenance(made.source.provenance, written, place, row);
            remember(made.source, made.enterpriseName);
        }
        addOwners(content, *sheet.sources);
    }
    const QString sha256 = writeFile(written);
    m_counts.enterprises += static_cast<qint64>(content.enterprises.size());
    store(content, written, sha256);
    list.owned.clear();
    list.areas.clear();
}

QString Delivery::writeFile(Written& written)
{
    writeRawFile(written.file, written.format);
    note(written);
    return sha256Of(written.file.path);
}

void Delivery::addProvenance(Provenance& provenance, const Written& written, std::size_t table,
                             std::size_t row) const
{
    provenance.sourceFile = QFileInfo(written.file.path).fileName();
    provenance.sheet = written.format == RawFormat::Shapefile
                           ? QFileInfo(written.file.path).completeBaseName()
                           : written.file.tables[table].sheet;
    provenance.rowNumber = rowsAbove(written.format) + static_cast<qint64>(row) + 1;
}

void Delivery::note(const Written& written)
{
    ++m_counts.files;
    for (std::size_t t = 0; t < written.file.tables.size(); ++t) {
        const RawTable& table = written.file.tables[t];
        Provenance at;
        addProvenance(at, written, t, 0);
        qint64 repeated = 0;
        for (const RawError& error : written.errors[t]) {
            addProvenance(at, written, t, error.row);
            repeated += error.isExtraRow ? 1 : 0;
            m_key.push_back({at.sourceFile, at.sheet, QString::number(at.rowNumber), error.field, error.kind,
                             error.rule, error.written, error.correct});
        }
        const auto rows = static_cast<qint64>(table.rows.size());
        const auto errors = static_cast<qint64>(written.errors[t].size());
        m_expectations.push_back({at.sourceFile, at.sheet, written.kind, description(written.format),
                                  written.crs, written.unit, QString::number(firstHeaderRow(written.format)),
                                  QString::number(lastHeaderRow(written.format)), QString::number(rows),
                                  QString::number(errors), QString::number(repeated)});
        m_counts.rows += rows;
        m_counts.errors += errors;
    }
}

void Delivery::addProblems(ImportContent& content, const Written& written) const
{
    std::size_t before = 0;
    for (std::size_t t = 0; t < written.file.tables.size(); ++t) {
        std::size_t extra = 0;
        for (const RawError& error : written.errors[t]) {
            extra += error.isExtraRow ? 1 : 0;
            Problem problem;
            problem.rule = error.rule;
            problem.severity = Severity::Warning;
            problem.table = QStringLiteral("source");
            problem.record = error.isExtraRow || written.kind != QStringLiteral("sources")
                                 ? 0
                                 : -static_cast<RecordId>(before + error.row + 1);
            problem.field = error.isExtraRow ? QString() : error.field;
            problem.value = error.written;
            problem.message = problemSentence(error);
            problem.suggestion = error.correct;
            problem.isResolved = true;
            problem.resolvedBy = importer();
            problem.resolvedAt = content.batch.when.addDays(2);
            addProvenance(problem.provenance, written, t, error.row);
            content.problems.push_back(std::move(problem));
        }
        before += written.file.tables[t].rows.size() - extra;
    }
}

void Delivery::store(ImportContent& content, const Written& written, const QString& sha256)
{
    content.batch.file = QFileInfo(written.file.path).fileName();
    content.batch.fileSha256 = sha256;
    content.batch.who = importer();
    content.batch.when = nextDay();
    qint64 repeated = 0;
    for (std::size_t t = 0; t < written.file.tables.size(); ++t) {
        content.batch.rowsRead += static_cast<qint64>(written.file.tables[t].rows.size());
        content.batch.rowsWithProblem += static_cast<qint64>(written.errors[t].size());
        for (const RawError& error : written.errors[t])
            repeated += error.isExtraRow ? 1 : 0;
    }
    content.batch.rowsAccepted = content.batch.rowsRead - repeated;
    addProblems(content, written);
    Quiet quiet(m_progress);
    m_store.add(content, quiet);
}

void Delivery::remember(const Source& source, const QString& enterprise)
{
    if (source.hasOnlineMonitoring && m_online.size() < mostEarlierYears)
        m_online.push_back({source, enterprise});
    const bool canRise =
        source.performanceGrade == QStringLiteral("C") || source.performanceGrade == QStringLiteral("D");
    if (canRise && !source.hasOnlineMonitoring && source.outletCode == QStringLiteral("DA001") &&
        m_graded.size() < mostCandidates)
        m_graded.push_back({source, enterprise});
}

void Delivery::finish()
{
    for (List& list : m_lists)
        flush(list);
    addEarlierYear();
    addNewGrades();
    writeFileAtomically(m_folder + QStringLiteral("/key.csv"), csvWithBom(m_key));
    writeFileAtomically(m_folder + QStringLiteral("/expectations.csv"), csvWithBom(m_expectations));
}

} // namespace airshed::inventory::demonstration
