// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/raw_errors.h"

#include "inventory/demonstration/fictitious_names.h"
#include "inventory/field_text.h"
#include "inventory/record_fields.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <array>
#include <functional>

namespace airshed::inventory::demonstration
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(airshed::demonstration::Errors)
};

/// Where a value a thousand times too large stands out of its class for certain, t/a.
struct LeastForKilograms {
    SourceClass sourceClass;
    Pollutant pollutant;
    double tonnes;
};
constexpr std::array leastForKilograms = {
    LeastForKilograms{SourceClass::SolventUse, Pollutant::VOCs, 8},
    LeastForKilograms{SourceClass::IndustrialProcess, Pollutant::VOCs, 8},
    LeastForKilograms{SourceClass::Other, Pollutant::VOCs, .5},
    LeastForKilograms{SourceClass::StorageTransport, Pollutant::VOCs, 5},
    LeastForKilograms{SourceClass::Dust, Pollutant::PM10, 12},
    LeastForKilograms{SourceClass::Mobile, Pollutant::CO, 60},
    LeastForKilograms{SourceClass::Agriculture, Pollutant::NH3, 8}};
/// So many rows of a class a list must have before the scale of one can be judged.
constexpr int leastRowsForScale = 80;

class ErrorMaker
{
public:
    ErrorMaker(RawTable& table, std::span<const MadeSource> sources, const SourceWriting& how,
               const ErrorPlaces& places, ErrorTally& tally, Random& random)
        : m_table(table), m_sources(sources), m_how(how), m_places(places), m_tally(tally), m_random(random)
    {
        for (const MadeSource& made : sources)
            ++m_rowsOfClass[static_cast<std::size_t>(made.source.sourceClass)];
    }

    std::vector<RawError> make(int count);

private:
    using Maker = bool (ErrorMaker::*)(std::size_t);
    struct Kind {
        const char* name;
        const char* rule;
        double weight;
        Maker maker;
    };
    static const std::vector<Kind>& kinds();

    QString& cell(std::size_t row, const char* field)
    {
        return m_table.rows[row][m_table.column(QLatin1String(field))];
    }
    bool has(const char* field) const { return m_table.column(QLatin1String(field)) >= 0; }
    const Source& source(std::size_t row) const { return m_sources[row].source; }
    bool isInDegrees() const
    {
        return m_how.coordinates.style() == CoordinateStyle::Degrees ||
               m_how.coordinates.style() == CoordinateStyle::Gcj02Degrees;
    }

    bool setCell(std::size_t row, const char* field, const QString& text)
    {
        RawError error = begun(row, QString::fromLatin1(field));
        error.correct = cell(row, field);
        error.written = text;
        if (error.correct == text)
            return false;
        cell(row, field) = text;
        m_errors.push_back(std::move(error));
        return true;
    }
    bool setPlace(std::size_t row, const CoordinateTexts& texts)
    {
        RawError error = begun(row, QStringLiteral("position"));
        error.correct = cell(row, "longitude") + u' ' + cell(row, "latitude");
        cell(row, "longitude") = texts.x;
        cell(row, "latitude") = texts.y;
        error.written = texts.x + u' ' + texts.y;
        m_errors.push_back(std::move(error));
        return true;
    }
    RawError begun(std::size_t row, const QString& field) const
    {
        return {.row = row,
                .field = field,
                .kind = QString::fromLatin1(m_kind->name),
                .rule = QString::fromLatin1(m_kind->rule)};
    }

    bool makeOne();
    bool swappedAxes(std::size_t row);
    bool outsideCity(std::size_t row);
    bool zeroCoordinates(std::size_t row)
    {
        return setPlace(row, {QStringLiteral("0"), QStringLiteral("0")});
    }
    bool missingCoordinates(std::size_t row) { return setPlace(row, {}); }
    bool coarseCoordinates(std::size_t row);
    bool inWater(std::size_t row);
    bool sharedPoint(std::size_t row);
    bool wrongDistrict(std::size_t row);
    bool checkDigit(std::size_t row);
    bool foreignPermit(std::size_t row);
    bool particleOrder(std::size_t row);
    bool negativeEmission(std::size_t row);
    bool kilogramsForTonnes(std::size_t row);
    bool textForEmission(std::size_t row);
    bool textForHeight(std::size_t row);
    bool stackTooHigh(std::size_t row);
    bool closedButEmitting(std::size_t row);
    bool damagedText(std::size_t row);
    bool duplicateSource(std::size_t row) { return addCopy(row, cell(row, "number") + QStringLiteral("-1")); }
    bool duplicateNumber(std::size_t row) { return addCopy(row, cell(row, "number")); }
    bool addCopy(std::size_t row, const QString& number);

    bool isFree(std::size_t row) const { return row < m_sources.size() && !m_used.contains(row); }

    RawTable& m_table;
    std::span<const MadeSource> m_sources;
    const SourceWriting& m_how;
    const ErrorPlaces& m_places;
    ErrorTally& m_tally;
    Random& m_random;
    std::array<int, allSourceClasses.size()> m_rowsOfClass{};
    QSet<std::size_t> m_used;
    const Kind* m_kind = nullptr;
    std::vector<RawError> m_errors;
};

const std::vector<ErrorMaker::Kind>& ErrorMaker::kinds()
{
    using E = ErrorMaker;
    static const std::vector<Kind> all = {{"swapped-axes", "DQ02", 9, &E::swappedAxes},
                                          {"outside-city", "DQ03", 7, &E::outsideCity},
                                          {"zero-coordinates", "DQ01", 7, &E::zeroCoordinates},
                                          {"missing-coordinates", "DQ01", 8, &E::missingCoordinates},
                                          {"coarse-coordinates", "DQ08", 7, &E::coarseCoordinates},
                                          {"in-water", "DQ09", 5, &E::inWater},
                                          {"shared-point", "DQ07", 2, &E::sharedPoint},
                                          {"wrong-district", "DQ04", 10, &E::wrongDistrict},
                                          {"check-digit", "DQ11", 9, &E::checkDigit},
                                          {"foreign-permit", "DQ11", 6, &E::foreignPermit},
                                          {"particle-order", "DQ12", 8, &E::particleOrder},
                                          {"negative-emission", "DQ12", 6, &E::negativeEmission},
                                          {"kilograms-for-tonnes", "DQ13", 6, &E::kilogramsForTonnes},
                                          {"text-for-emission", "IM03", 5, &E::textForEmission},
                                          {"text-for-height", "IM03", 4, &E::textForHeight},
                                          {"stack-too-high", "DQ14", 5, &E::stackTooHigh},
                                          {"closed-but-emitting", "DQ15", 5, &E::closedButEmitting},
                                          {"damaged-text", "DQ17", 5, &E::damagedText},
                                          {"duplicate-source", "DQ10", 6, &E::duplicateSource},
                                          {"duplicate-number", "DQ10", 3, &E::duplicateNumber}};
    return all;
}

std::vector<RawError> ErrorMaker::make(int count)
{
    while (static_cast<int>(m_errors.size()) < count && makeOne()) {
    }
    std::stable_sort(m_errors.begin(), m_errors.end(),
                     [](const RawError& a, const RawError& b) { return a.row < b.row; });
    return std::move(m_errors);
}

bool ErrorMaker::makeOne()
{
    constexpr int rowsToTry = 40;
    // The kind that is most behind its share comes first; a list where it cannot be made gets the next.
    std::vector<std::pair<double, const Kind*>> order;
    for (const Kind& kind : kinds()) {
        const double made = m_tally.value(QString::fromLatin1(kind.name));
        order.push_back({(made + m_random.uniform()) / kind.weight, &kind});
    }
    std::sort(order.begin(), order.end());
    for (const auto& [share, kind] : order) {
        m_kind = kind;
        for (int i = 0; i < rowsToTry && !m_sources.empty(); ++i) {
            const auto row = static_cast<std::size_t>(m_random.index(static_cast<int>(m_sources.size())));
            if (!isFree(row) || !(this->*kind->maker)(row))
                continue;
            m_used.insert(row);
            ++m_tally[QString::fromLatin1(kind->name)];
            return true;
        }
    }
    return false;
}

bool ErrorMaker::swappedAxes(std::size_t row)
{
    return isInDegrees() && setPlace(row, {cell(row, "latitude"), cell(row, "longitude")});
}

bool ErrorMaker::outsideCity(std::size_t row)
{
    // One digit mistyped: 115.8 as 117.8, or the neighbouring province's latitude.
    geo::LonLat position = *source(row).position;
    if (m_random.chance(0.5))
        position.lon += 2;
    else
        position.lat -= 1;
    return isInDegrees() && setPlace(row, m_how.coordinates.write(position));
}

bool ErrorMaker::coarseCoordinates(std::size_t row)
{
    if (!isInDegrees())
        return false;
    constexpr int decimals = 2;
    const CoordinateTexts texts{QString::number(cell(row, "longitude").toDouble(), 'f', decimals),
                                QString::number(cell(row, "latitude").toDouble(), 'f', decimals)};
    // Rounded into a lake or over a border it would be another error.
    return m_places.isDryIn(source(row).adminCode, m_how.coordinates.read(texts)) && setPlace(row, texts);
}

bool ErrorMaker::inWater(std::size_t row)
{
    const auto position = m_places.inWater(source(row).adminCode, m_random);
    return position && setPlace(row, m_how.coordinates.write(*position));
}

bool ErrorMaker::sharedPoint(std::size_t row)
{
    constexpr std::size_t premises = 3;
    std::vector<std::size_t> rows = {row};
    QSet<QString> owners = {source(row).creditCode};
    if (source(row).creditCode.isEmpty())
        return false;
    for (std::size_t other = row + 1; other < m_sources.size() && rows.size() < premises; ++other) {
        const QString& owner = source(other).creditCode;
        if (!isFree(other) || owner.isEmpty() || owners.contains(owner) ||
            source(other).adminCode != source(row).adminCode)
            continue;
        owners.insert(owner);
        rows.push_back(other);
    }
    if (rows.size() < premises)
        return false;
    const CoordinateTexts texts{cell(row, "longitude"), cell(row, "latitude")};
    for (const std::size_t each : rows) {
        setPlace(each, texts);
        m_used.insert(each);
    }
    return true;
}

bool ErrorMaker::wrongDistrict(std::size_t row)
{
    const auto& districts = m_places.geography().districts;
    const NamedArea& other =
        districts[static_cast<std::size_t>(m_random.index(static_cast<int>(districts.size())))];
    const QString text =
        m_how.districts == DistrictForm::NameWithCity ? QStringLiteral("南昌市") + other.name : other.name;
    return other.code != source(row).adminCode && setCell(row, "admin_code", text);
}

bool ErrorMaker::checkDigit(std::size_t row)
{
    if (!has("credit_code") || cell(row, "credit_code").isEmpty())
        return false;
    QString code = cell(row, "credit_code");
    const QChar last = code.back();
    const QChar other = last == u'9' ? QChar(u'A') : last.isDigit() ? QChar(last.unicode() + 1) : QChar(u'5');
    code.back() = other;
    return setCell(row, "credit_code", code);
}

bool ErrorMaker::foreignPermit(std::size_t row)
{
    if (!has("permit_number") || cell(row, "permit_number").isEmpty())
        return false;
    const auto other = static_cast<std::size_t>(m_random.index(static_cast<int>(m_sources.size())));
    const QString& permit = source(other).permitNumber;
    return !permit.isEmpty() && source(other).creditCode != source(row).creditCode &&
           setCell(row, "permit_number", permit);
}

bool ErrorMaker::particleOrder(std::size_t row)
{
    bool isNumber = false;
    const double pm10 = cell(row, "pm10_t_a").toDouble(&isNumber);
    constexpr double least = 0.01;
    constexpr double exchange = 1.4;
    return isNumber && pm10 > least && !cell(row, "pm25_t_a").isEmpty() &&
           setCell(row, "pm25_t_a", QString::number(pm10 * exchange, 'g', 6));
}

bool ErrorMaker::negativeEmission(std::size_t row)
{
    const std::array fields = {"nox_t_a", "vocs_t_a", "nh3_t_a", "co_t_a", "pm10_t_a"};
    const char* field = fields[static_cast<std::size_t>(m_random.index(static_cast<int>(fields.size())))];
    return cell(row, field).toDouble() > 0 && setCell(row, field, u'-' + cell(row, field));
}

bool ErrorMaker::kilogramsForTonnes(std::size_t row)
{
    if (m_how.unit != EmissionUnit::TonnesPerYear)
        return false;
    const auto it =
        std::find_if(leastForKilograms.begin(), leastForKilograms.end(),
                     [this, row](const auto& least) { return least.sourceClass == source(row).sourceClass; });
    if (it == leastForKilograms.end() ||
        m_rowsOfClass[static_cast<std::size_t>(it->sourceClass)] < leastRowsForScale)
        return false;
    const double tonnes = source(row).emission[it->pollutant];
    return tonnes >= it->tonnes &&
           setCell(row, emissionColumn(it->pollutant), QString::number(tonnes * 1000, 'f', 1));
}

bool ErrorMaker::textForEmission(std::size_t row)
{
    const std::array fields = {"nox_t_a", "vocs_t_a", "nh3_t_a", "pm10_t_a"};
    const char* field = fields[static_cast<std::size_t>(m_random.index(static_cast<int>(fields.size())))];
    return cell(row, field).toDouble() > 0 &&
           setCell(row, field, cell(row, field) + QStringLiteral("吨左右"));
}

bool ErrorMaker::textForHeight(std::size_t row)
{
    return cell(row, "stack_height_m").toDouble() > 0 &&
           setCell(row, "stack_height_m", QStringLiteral("约%1层楼").arg(2 + m_random.index(6)));
}

bool ErrorMaker::stackTooHigh(std::size_t row)
{
    constexpr double centimetres = 100;
    constexpr double least = 4;
    const double height = cell(row, "stack_height_m").toDouble();
    return has("stack_diameter_m") && height >= least &&
           setCell(row, "stack_height_m", toText(height * centimetres));
}

bool ErrorMaker::closedButEmitting(std::size_t row)
{
    return source(row).status == SourceStatus::Active && setCell(row, "status", QStringLiteral("停产"));
}

bool ErrorMaker::damagedText(std::size_t row)
{
    constexpr qsizetype damaged = 4;
    const QString name = cell(row, "name");
    return name.size() > damaged && setCell(row, "name", QStringLiteral("锟斤拷锟斤拷") + name.mid(damaged));
}

bool ErrorMaker::addCopy(std::size_t row, const QString& number)
{
    RawError error = begun(m_table.rows.size(), QStringLiteral("row"));
    error.isExtraRow = true;
    QStringList copy = m_table.rows[row];
    copy[m_table.column(QLatin1String("number"))] = number;
    if (has("ordinal"))
        copy[m_table.column(QLatin1String("ordinal"))] = QString::number(m_table.rows.size() + 1);
    error.written = number;
    m_table.rows.push_back(std::move(copy));
    m_errors.push_back(std::move(error));
    return true;
}

} // namespace

ErrorPlaces::ErrorPlaces(const Geography& geography)
    : m_geography(geography), m_water(geography.districts.size())
{
    constexpr double cellMetres = 400;
    constexpr double shoreMetres = 60;
    const MapGrid<char> grid(geography.box, cellMetres, 0);
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const geo::MapPoint p = grid.centre(column, row);
            const int district = geography.districtAt(p);
            if (district >= 0 && geography.isWater(p) && geography.isWater({p.x + shoreMetres, p.y}) &&
                geography.isWater({p.x - shoreMetres, p.y}))
                m_water[static_cast<std::size_t>(district)].push_back(p);
        }
    }
}

int ErrorPlaces::districtOf(const QString& adminCode) const
{
    for (std::size_t d = 0; d < m_geography.districts.size(); ++d) {
        if (m_geography.districts[d].code == adminCode)
            return static_cast<int>(d);
    }
    return -1;
}

std::optional<geo::LonLat> ErrorPlaces::inWater(const QString& adminCode, Random& random) const
{
    const std::vector<geo::MapPoint>& points = m_water[static_cast<std::size_t>(districtOf(adminCode))];
    if (points.empty())
        return {};
    return m_projection.toLonLat(
        points[static_cast<std::size_t>(random.index(static_cast<int>(points.size())))]);
}

bool ErrorPlaces::isDryIn(const QString& adminCode, geo::LonLat position) const
{
    const geo::MapPoint p = m_projection.toMap(position);
    return m_geography.districtAt(p) == districtOf(adminCode) && !m_geography.isWater(p);
}

std::vector<RawError> putErrors(RawTable& table, std::span<const MadeSource> sources, int count,
                                const SourceWriting& how, const ErrorPlaces& places, ErrorTally& tally,
                                Random& random)
{
    return ErrorMaker(table, sources, how, places, tally, random).make(count);
}

std::vector<RawError> putPlaceErrors(RawTable& table, int count, Random& random)
{
    std::vector<RawError> errors;
    QSet<std::size_t> used;
    const int x = table.column(QLatin1String("longitude"));
    const int y = table.column(QLatin1String("latitude"));
    for (int i = 0; i < count; ++i) {
        const auto row = static_cast<std::size_t>(random.index(static_cast<int>(table.rows.size())));
        if (used.contains(row))
            continue;
        used.insert(row);
        QStringList& cells = table.rows[row];
        RawError error{
            .row = row, .field = QStringLiteral("position"), .correct = cells[x] + u' ' + cells[y]};
        if (i % 2 == 0) {
            error.kind = QStringLiteral("swapped-axes");
            error.rule = QStringLiteral("DQ02");
            cells.swapItemsAt(x, y);
        } else {
            error.kind = QStringLiteral("missing-coordinates");
            error.rule = QStringLiteral("DQ01");
            cells[x].clear();
            cells[y].clear();
        }
        error.written = cells[x] + u' ' + cells[y];
        errors.push_back(std::move(error));
    }
    std::sort(errors.begin(), errors.end(),
              [](const RawError& a, const RawError& b) { return a.row < b.row; });
    return errors;
}

QString problemSentence(const RawError& error)
{
    if (error.isExtraRow)
        return Texts::tr("The row repeats another source of the list; it was left out.");
    return Texts::tr(
               "The list says \"%1\"; after a look at the permit and the place it was corrected to \"%2\".")
        .arg(error.written.trimmed(), error.correct);
}

} // namespace airshed::inventory::demonstration
