// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a source's row mean, field by field.
#include "core/identifiers.h"
#include "inventory/field_text.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/row_reader.h"
#include "inventory/quality/rules.h"
#include "tables/text_forms.h"

#include <QRegularExpression>
#include <cmath>

namespace airshed::inventory::importing
{

using namespace tables;
// Not the forms of field_text.h, which are the store's.
using tables::dateFromText;
using tables::numberFromText;

namespace
{

constexpr int earliestYear = 1990;
constexpr int latestYear = 2100;
constexpr double mostMonitors = 1000;

bool saysNaN(QStringView cell)
{
    return cell.compare(QLatin1String("nan"), Qt::CaseInsensitive) == 0 ||
           cell.contains(QLatin1String("inf"), Qt::CaseInsensitive);
}

/// A number of a cell in the inventory's unit; nothing where the cell holds none, or one that is past all
/// numbers in that unit ("1e308" in 10⁴ t).
std::optional<double> inInventoryUnit(std::optional<double> number, const Unit& unit)
{
    if (number)
        number = unit.toInventory(*number);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

/// "12.5 吨左右" and "约12t": the number that the person probably meant, in the inventory's unit. A unit in
/// the cell outdoes the column's; of three storeys ("约3层楼") no metres are made.
double probableNumber(QStringView cell, const Unit& unitOfColumn)
{
    static const QRegularExpression form(QStringLiteral("^[^\\d.+-]*([+-]?\\d+(?:\\.\\d+)?)([^\\d.]*)$"));
    static const QRegularExpression vagueWords(QStringLiteral("左右|上下|估算|估计|[()]"));
    const auto match = form.match(halfWidth(cell));
    if (!match.hasMatch())
        return notStated;
    const double number = match.captured(1).toDouble();
    const QString behind = match.captured(2).remove(vagueWords).trimmed();
    if (behind.isEmpty())
        return inInventoryUnit(number, unitOfColumn).value_or(notStated);
    const std::optional<Unit> written = unitFromText(behind);
    if (!written || written->dimension != unitOfColumn.dimension)
        return notStated;
    return inInventoryUnit(number, *written).value_or(notStated);
}

} // namespace

void RowReader::readIdentity(const RawRow& row, Source& source, JudgedRows::Beside& beside)
{
    const auto identifier = [this, &row](Field field) {
        const QString written = codeText(row, field);
        return written.isEmpty() ? written : normalisedIdentifier(written);
    };
    source.number = codeText(row, Field::Number);
    source.name = text(row, Field::SourceName);
    beside.enterpriseName = text(row, Field::EnterpriseName);
    if (source.name.isEmpty())
        source.name = beside.enterpriseName;
    source.creditCode = identifier(Field::CreditCode);
    source.permitNumber = identifier(Field::PermitNumber);
    source.outletCode = identifier(Field::OutletCode);
    source.industryCode = shared(row, Field::IndustryCode);
    for (const Field field : {Field::Number, Field::SourceName, Field::CreditCode, Field::PermitNumber,
                              Field::OutletCode, Field::EnterpriseName}) {
        if (m_columns.kind(row, field) != CellKind::FormulaError)
            continue;
        complainUnreadable(row, field, {});
        if (field == Field::Number)
            source.number.clear();
        else if (field == Field::SourceName || field == Field::EnterpriseName)
            source.name = field == Field::SourceName ? beside.enterpriseName : source.name;
        else if (field == Field::CreditCode)
            source.creditCode.clear();
        else if (field == Field::PermitNumber)
            source.permitNumber.clear();
        else
            source.outletCode.clear();
    }
    if (source.name.isEmpty() && !source.number.isEmpty()) {
        source.name = source.number;
        complain(rule::identity, Severity::Warning, Field::SourceName, {},
                 ImportText::tr("The source has no name; its number stands in for it."));
    }
}

void RowReader::readClass(const RawRow& row, Source& source, JudgedRows::Beside& beside)
{
    const auto meaningOf = [this, &row](Field field) -> std::optional<ClassMeaning> {
        const QStringView cell = m_columns.text(row, field);
        if (cell.isEmpty())
            return {};
        return m_classes.of(cell, [this](QStringView its) { return m_context.words.classOf(its); });
    };
    const auto byClass = meaningOf(Field::SourceClass);
    const auto bySubclass = meaningOf(Field::Subclass);
    source.subclass = shared(row, Field::Subclass);
    if (byClass) {
        source.sourceClass = byClass->sourceClass;
        beside.statesClass = true;
        if (source.subclass.isEmpty())
            source.subclass = byClass->subclass;
        return;
    }
    if (bySubclass) {
        source.sourceClass = bySubclass->sourceClass;
        beside.statesClass = true;
    }
    const QString written = text(row, Field::SourceClass);
    if (!m_columns.has(Field::SourceClass) && written.isEmpty())
        return; // said once for the whole list
    if (beside.statesClass && written.isEmpty())
        return;
    const QString message =
        written.isEmpty()
            ? ImportText::tr("The source has no class and counts as \"%1\"; give it one of the ten classes.")
                  .arg(displayName(source.sourceClass))
            : ImportText::tr(
                  "No class is called \"%1\", so the source counts as \"%2\"; give it one of the ten "
                  "classes.")
                  .arg(written, displayName(source.sourceClass));
    complain(rule::unknownWord, Severity::Warning, Field::SourceClass, written, message);
}

QString RowReader::districtCode(const RawRow& row, QString* managementUnit)
{
    const QStringView cell = m_columns.text(row, Field::District);
    if (cell.isEmpty())
        return {};
    const auto& meaning =
        m_places.of(cell, [this](QStringView its) { return m_context.places.meaningOf(its); });
    if (!meaning) {
        const QString written = text(row, Field::District);
        if (!written.isEmpty())
            complain(
                rule::unknownWord, Severity::Warning, Field::District, written,
                ImportText::tr("No district of the city is called \"%1\"; correct it, or add the name to "
                               "district_names.json.")
                    .arg(written));
        return {};
    }
    if (managementUnit)
        *managementUnit = meaning->managementUnit;
    return meaning->adminCode;
}

void RowReader::readPlaceNames(const RawRow& row, Source& source)
{
    QString unitByDistrict;
    source.adminCode = districtCode(row, &unitByDistrict);
    source.township = shared(row, Field::Township);
    source.managementUnit = shared(row, Field::ManagementUnit);
    if (source.managementUnit.isEmpty())
        source.managementUnit = unitByDistrict;
    source.address = text(row, Field::Address);
    source.contact = text(row, Field::Contact);
    source.telephone = text(row, Field::Telephone);
}

double RowReader::number(const RawRow& row, Field field)
{
    const QStringView cell = m_columns.text(row, field);
    if (cell.isEmpty())
        return notStated;
    if (const auto value = inInventoryUnit(numberFromText(cell), m_columns.unit(field)))
        return *value;
    if (!meansNoValue(cell))
        complainUnreadable(row, field, ImportText::tr("a number"));
    return notStated;
}

void RowReader::readEmission(const RawRow& row, Source& source)
{
    for (const Pollutant pollutant : allPollutants) {
        const Field field = fieldOf(pollutant);
        const QStringView cell = m_columns.text(row, field);
        if (cell.isEmpty())
            continue;
        if (const auto value = inInventoryUnit(numberFromText(cell), m_columns.unit(field))) {
            source.emission[pollutant] = *value;
        } else if (saysNaN(cell) || !meansNoValue(cell)) {
            Problem problem = quality::emissionTextProblem(source, 0, pollutant, cell.toString());
            problem.suggestion = toText(probableNumber(cell, m_columns.unit(field)));
            m_problems.push_back(std::move(problem));
        }
    }
    source.emissionMethod = shared(row, Field::EmissionMethod);
    source.inventoryYear = year(row).value_or(0);
}

std::optional<int> RowReader::year(const RawRow& row)
{
    const QStringView cell = m_columns.text(row, Field::Year);
    if (cell.isEmpty() || meansNoValue(cell))
        return {};
    QString digits = halfWidth(cell);
    digits.remove(u'年').remove(u'度').remove(u' ');
    const auto value = numberFromText(digits);
    if (value && *value == std::floor(*value) && *value >= earliestYear && *value <= latestYear)
        return int(*value);
    if (const auto date = dateFromText(cell))
        return date->year();
    complainUnreadable(row, Field::Year, ImportText::tr("a year"));
    return {};
}

void RowReader::readOperation(const RawRow& row, Source& source)
{
    source.release.heightMetres = number(row, Field::StackHeight);
    source.release.diameterMetres = number(row, Field::StackDiameter);
    source.release.exitTemperatureKelvin = number(row, Field::ExitTemperature);
    source.release.exitVelocityMetresPerSecond = number(row, Field::ExitVelocity);
    source.release.areaSideMetres = number(row, Field::AreaSide);
    source.electricityMeter = text(row, Field::ElectricityMeter);
    source.controlCategory = shared(row, Field::ControlCategory);
    if (!source.controlCategory.isEmpty())
        source.controlCategory =
            m_context.words.controlCategoryOf(source.controlCategory).value_or(source.controlCategory);
    if (const QStringView cell = m_columns.text(row, Field::PerformanceGrade); !cell.isEmpty()) {
        const auto& grade =
            m_grades.of(cell, [this](QStringView its) { return m_context.words.gradeOf(its); });
        if (grade)
            source.performanceGrade = *grade;
        else if (!meansNoValue(cell))
            complain(
                rule::unknownWord, Severity::Warning, Field::PerformanceGrade, cell.toString(),
                ImportText::tr("There is no performance grade \"%1\"; the grades are A+, A, B, B-, C, D, "
                               "引领性 and 非引领性.")
                    .arg(cell.toString()));
    }
    if (const QStringView cell = m_columns.text(row, Field::Status); !cell.isEmpty()) {
        const auto& status =
            m_statuses.of(cell, [this](QStringView its) { return m_context.words.statusOf(its); });
        if (status)
            source.status = *status;
        else if (!meansNoValue(cell))
            complain(
                rule::unknownWord, Severity::Warning, Field::Status, cell.toString(),
                ImportText::tr("The status \"%1\" is not known, so the source counts as active; write in "
                               "operation, closed or seasonal.")
                    .arg(cell.toString()));
    }
    if (const QStringView cell = m_columns.text(row, Field::OnlineMonitoring); !cell.isEmpty()) {
        const auto count = numberFromText(cell); // "CEMS数量"
        const auto isOnline = yesNoFromText(cell);
        if (isOnline)
            source.hasOnlineMonitoring = *isOnline;
        else if (count && *count >= 0 && *count < mostMonitors)
            source.hasOnlineMonitoring = *count > 0;
        else if (!meansNoValue(cell))
            complainUnreadable(row, Field::OnlineMonitoring, ImportText::tr("yes or no"));
    }
    if (const QStringView cell = m_columns.text(row, Field::ValidFrom);
        !cell.isEmpty() && !meansNoValue(cell)) {
        if (const auto date = dateFromText(cell))
            source.validFrom = *date;
        else
            complainUnreadable(row, Field::ValidFrom, ImportText::tr("a date"));
    }
}

void RowReader::complainUnreadable(const RawRow& row, Field field, const QString& expected)
{
    const QString cell = m_columns.text(row, field).toString();
    if (m_columns.kind(row, field) == CellKind::FormulaError) {
        complain(
            rule::formulaError, Severity::Error, field, cell,
            isFormulaError(cell)
                ? ImportText::tr(
                      "The cell \"%1\" holds a formula that failed (%2), so it is left empty; mend "
                      "the formula in the file.")
                      .arg(displayName(field), cell)
                : ImportText::tr("The cell \"%1\" holds a formula without its result (%2), so it is left "
                                 "empty; open the file in Excel and save it again.")
                      .arg(displayName(field), cell));
        return;
    }
    const bool isNumber = traits(field).dimension != Dimension::None;
    complain(rule::unreadable, Severity::Warning, field, cell,
             ImportText::tr("The cell \"%1\" should hold %2, not \"%3\", and is left empty.")
                 .arg(displayName(field), expected, cell),
             isNumber ? toText(probableNumber(cell, m_columns.unit(field))) : QString());
}

} // namespace airshed::inventory::importing
