// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/record_form.h"

#include "core/text.h"
#include "geo/coordinate_text.h"
#include "inventory/field_text.h"
#include "inventory/record_fields.h"
#include "inventory/record_text.h"
#include "review/logic/position_text.h"
#include "review/logic/review_text.h"

#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace airshed::review
{

using inventory::FieldEdit;
using inventory::RecordId;
using Kind = FormField::Kind;

namespace
{

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

const QString positionColumn = QStringLiteral("position");

FormField::Choice same(const char* text) { return {QString::fromUtf8(text), QString::fromUtf8(text)}; }

std::vector<FormField::Choice> districtChoices(const DistrictNames& districts)
{
    std::vector<FormField::Choice> choices;
    for (auto it = districts.cbegin(); it != districts.cend(); ++it)
        choices.push_back({it.key(), it.value()});
    std::sort(choices.begin(), choices.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    return choices;
}

/// Collects fields section by section.
class FieldList
{
public:
    void begin(const QString& section) { m_section = section; }
    FormField& add(const char* column, const QString& title, Kind kind = Kind::Text, const QString& unit = {})
    {
        FormField field;
        field.column = QLatin1String(column);
        field.title = title;
        field.unit = unit;
        field.section = m_section;
        field.kind = kind;
        m_fields.push_back(std::move(field));
        return m_fields.back();
    }
    std::vector<FormField> take() { return std::move(m_fields); }

private:
    QString m_section;
    std::vector<FormField> m_fields;
};

void addPlace(FieldList& list, const DistrictNames& districts, bool isPositionRequired)
{
    FormField& district = list.add("admin_code", ReviewText::tr("District"), Kind::Choice);
    district.choices = districtChoices(districts);
    district.isOpenChoice = true;
    list.add("position", ReviewText::tr("Coordinates"), Kind::Position).isRequired = isPositionRequired;
}

std::vector<FormField> sourceFields(const DistrictNames& districts)
{
    const QString metres = QStringLiteral("m");
    FieldList list;
    list.begin(ReviewText::tr("Source"));
    list.add("number", ReviewText::tr("Number")).isRequired = true;
    list.add("name", ReviewText::tr("Name")).isRequired = true;
    FormField& sourceClass = list.add("class", ReviewText::tr("Class"), Kind::Choice);
    for (const SourceClass one : allSourceClasses)
        sourceClass.choices.push_back({key(one), displayName(one)});
    sourceClass.isRequired = true;
    list.add("subclass", ReviewText::tr("Subclass"));
    FormField& status = list.add("status", ReviewText::tr("Status"), Kind::Choice);
    using inventory::SourceStatus;
    for (const SourceStatus one : {SourceStatus::Active, SourceStatus::Closed, SourceStatus::Seasonal})
        status.choices.push_back({inventory::toText(one), inventory::displayName(one)});
    status.isRequired = true;
    list.begin(ReviewText::tr("Permit"));
    list.add("credit_code", ReviewText::tr("Credit code"));
    list.add("permit_number", ReviewText::tr("Permit number"));
    list.add("outlet_code", ReviewText::tr("Outlet"));
    list.add("industry_code", ReviewText::tr("Industry code"));
    FormField& grade = list.add("performance_grade", ReviewText::tr("Grade"), Kind::Choice);
    grade.choices = {same("A+"), same("A"), same("B"),      same("B-"),
                     same("C"),  same("D"), same("引领性"), same("非引领性")};
    FormField& category = list.add("control_category", ReviewText::tr("Control category"), Kind::Choice);
    category.choices = {same("管控"), same("保障类"), same("豁免"), same("小微"), same("长期停产")};
    category.isOpenChoice = true;
    list.add("online_monitoring", ReviewText::tr("Online monitoring"), Kind::Flag);
    list.add("electricity_meter", ReviewText::tr("Electricity meter"));
    list.begin(ReviewText::tr("Emissions"));
    list.add("year", ReviewText::tr("Year"), Kind::Year);
    FormField& method = list.add("emission_method", ReviewText::tr("Method"), Kind::Choice);
    method.choices = {{QStringLiteral("CEMS"), ReviewText::tr("Online measurement (CEMS)")},
                      {QStringLiteral("material balance"), ReviewText::tr("Material balance")},
                      {QStringLiteral("factor"), ReviewText::tr("Emission factor")},
                      {QStringLiteral("expert"), ReviewText::tr("Expert estimate")}};
    method.isOpenChoice = true;
    for (const Pollutant pollutant : allPollutants)
        list.add(inventory::emissionColumn(pollutant), displayName(pollutant), Kind::Number,
                 QStringLiteral("t/a"));
    list.begin(ReviewText::tr("Stack"));
    list.add("stack_height_m", ReviewText::tr("Stack height"), Kind::Number, metres);
    list.add("stack_diameter_m", ReviewText::tr("Stack diameter"), Kind::Number, metres);
    list.add("exit_temperature_k", ReviewText::tr("Exit temperature"), Kind::Number, QStringLiteral("K"));
    list.add("exit_velocity_m_s", ReviewText::tr("Exit velocity"), Kind::Number, QStringLiteral("m/s"));
    list.add("area_side_m", ReviewText::tr("Side of the area"), Kind::Number, metres);
    list.begin(ReviewText::tr("Place"));
    addPlace(list, districts, false);
    list.add("address", ReviewText::tr("Address"));
    list.add("township", ReviewText::tr("Township"));
    list.add("management_unit", ReviewText::tr("Development zone"));
    list.begin(ReviewText::tr("Contact"));
    list.add("contact", ReviewText::tr("Contact"));
    list.add("telephone", ReviewText::tr("Telephone"));
    list.add("valid_from", ReviewText::tr("Valid from"), Kind::Date);
    list.add("valid_to", ReviewText::tr("Valid to"), Kind::Date);
    return list.take();
}

std::vector<FormField> stationFields(const DistrictNames& districts)
{
    FieldList list;
    list.begin(ReviewText::tr("Station"));
    list.add("code", ReviewText::tr("Code")).isRequired = true;
    list.add("name", ReviewText::tr("Name")).isRequired = true;
    list.add("kind", ReviewText::tr("Kind"));
    list.begin(ReviewText::tr("Place"));
    addPlace(list, districts, true);
    return list.take();
}

std::vector<FormField> cameraFields(const DistrictNames& districts)
{
    FieldList list;
    list.begin(ReviewText::tr("Camera"));
    list.add("device_id", ReviewText::tr("Device")).isRequired = true;
    list.add("name", ReviewText::tr("Name")).isRequired = true;
    list.add("mast_height_m", ReviewText::tr("Mast height"), Kind::Number, QStringLiteral("m"));
    list.add("range_m", ReviewText::tr("Range"), Kind::Number, QStringLiteral("m"));
    list.add("sector_start_deg", ReviewText::tr("Sector from"), Kind::Number, QStringLiteral("°"));
    list.add("sector_end_deg", ReviewText::tr("Sector to"), Kind::Number, QStringLiteral("°"));
    list.begin(ReviewText::tr("Place"));
    addPlace(list, districts, true);
    return list.take();
}

template<typename Record>
FieldTexts textsOf(const Record& record)
{
    FieldTexts texts;
    const QJsonObject object = inventory::toJson(record);
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QString withUnit(const FormField& field)
{
    return field.unit.isEmpty() ? field.title : QStringLiteral("%1 (%2)").arg(field.title, field.unit);
}

Understood refused(const QString& sentence) { return {{}, sentence, {}}; }

/// "1,234.5", "１２．５", "1 234,5" stays what it is: only separators before groups of three go.
QString withoutSeparators(const QString& typed)
{
    QString text = withoutBlanks(toHalfWidth(typed));
    static const QRegularExpression grouped(QStringLiteral("^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?$"));
    if (grouped.match(text).hasMatch())
        text.remove(u',');
    return text;
}

Understood understandNumber(const FormField& field, const QString& typed)
{
    const std::optional<double> number = inventory::numberFromText(withoutSeparators(typed));
    if (!number || !std::isfinite(*number))
        return refused(ReviewText::tr("%1 must be a number such as 12.5; leave it empty if it is not stated.")
                           .arg(withUnit(field)));
    if (*number < 0 && !field.mayBeNegative)
        return refused(ReviewText::tr("%1 cannot be negative; enter 0 or more.").arg(withUnit(field)));
    return {inventory::toText(*number), {}, {}};
}

Understood understandYear(const FormField& field, const QString& typed)
{
    const std::optional<qint64> year = inventory::integerFromText(withoutBlanks(toHalfWidth(typed)));
    if (!year || *year < firstYear || *year > lastYear)
        return refused(
            ReviewText::tr("%1 must be a year from %2 to %3.").arg(field.title).arg(firstYear).arg(lastYear));
    return {QString::number(*year), {}, {}};
}

Understood understandChoice(const FormField& field, const QString& typed)
{
    const QString text = simplifiedText(toHalfWidth(typed));
    for (const FormField::Choice& choice : field.choices) {
        if (choice.value.compare(text, Qt::CaseInsensitive) == 0 ||
            choice.label.compare(text, Qt::CaseInsensitive) == 0)
            return {choice.value, {}, {}};
    }
    if (field.isOpenChoice)
        return {text, {}, {}};
    return refused(ReviewText::tr("%1 cannot be “%2”; choose one of the list.").arg(field.title, text));
}

} // namespace

QString tableOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Station:
        return QStringLiteral("station");
    case RecordKind::Camera:
        return QStringLiteral("camera");
    case RecordKind::Source:
        break;
    }
    return QStringLiteral("source");
}

std::vector<FormField> formFields(RecordKind kind, const DistrictNames& districts)
{
    switch (kind) {
    case RecordKind::Station:
        return stationFields(districts);
    case RecordKind::Camera:
        return cameraFields(districts);
    case RecordKind::Source:
        break;
    }
    return sourceFields(districts);
}

QString fieldTitle(RecordKind kind, const QString& column)
{
    for (const FormField& field : formFields(kind, {})) {
        if (field.column == column)
            return withUnit(field);
    }
    if (column == QLatin1String("geometry_kind"))
        return ReviewText::tr("Shape");
    if (column == QLatin1String("original_x") || column == QLatin1String("original_y"))
        return ReviewText::tr("Coordinates in the list");
    if (column == QLatin1String("original_crs"))
        return ReviewText::tr("Reading of the coordinates");
    if (column == QLatin1String("site"))
        return ReviewText::tr("Permitted site");
    if (column == QLatin1String("is_resolved"))
        return ReviewText::tr("Resolved");
    return column;
}

FieldTexts fieldTexts(const inventory::Source& source) { return textsOf(source); }
FieldTexts fieldTexts(const inventory::Station& station) { return textsOf(station); }
FieldTexts fieldTexts(const inventory::Camera& camera) { return textsOf(camera); }

QString shownText(const FormField& field, const QString& stored)
{
    if (stored.isEmpty())
        return {};
    switch (field.kind) {
    case Kind::Number:
        if (const auto number = inventory::numberFromText(stored))
            return numberText(*number);
        break;
    case Kind::Choice:
        for (const FormField::Choice& choice : field.choices) {
            if (choice.value == stored)
                return choice.label;
        }
        break;
    case Kind::Flag:
        return inventory::flagFromText(stored).value_or(false) ? ReviewText::tr("Yes") : ReviewText::tr("No");
    case Kind::Position:
        if (const auto position = inventory::positionFromText(stored); position && *position)
            return degreesText(**position);
        break;
    case Kind::Text:
    case Kind::Year:
    case Kind::Date:
        break;
    }
    return stored;
}

QString editedText(const FormField& field, const QString& stored)
{
    if (field.kind == Kind::Position) {
        if (const auto position = inventory::positionFromText(stored); position && *position)
            return QStringLiteral("%1, %2").arg(QString::number((*position)->lon, 'f', 6),
                                                QString::number((*position)->lat, 'f', 6));
    }
    if (field.kind == Kind::Choice)
        return shownText(field, stored);
    return stored;
}

Understood understand(const FormField& field, const QString& typed, const CoordinateReading& reading)
{
    if (isBlank(typed)) {
        if (field.isRequired)
            return refused(ReviewText::tr("%1 must not be empty.").arg(field.title));
        return {};
    }
    switch (field.kind) {
    case Kind::Number:
        return understandNumber(field, typed);
    case Kind::Year:
        return understandYear(field, typed);
    case Kind::Choice:
        return understandChoice(field, typed);
    case Kind::Flag:
        return {typed, {}, {}};
    case Kind::Date: {
        const QString text = withoutBlanks(toHalfWidth(typed)).replace(u'/', u'-');
        const std::optional<QDate> date = inventory::dateFromText(text);
        if (!date || !date->isValid())
            return refused(ReviewText::tr("%1 must be a date such as 2026-11-24.").arg(field.title));
        return {inventory::toText(*date), {}, {}};
    }
    case Kind::Position: {
        const ReadPosition read = readPosition(typed, reading.datum, reading.mapEpsg);
        if (!read.position)
            return refused(read.sentence);
        return {inventory::toText(read.position), {}, read.sentence};
    }
    case Kind::Text:
        break;
    }
    return {simplifiedText(typed), {}, {}};
}

std::vector<FieldEdit> editsBetween(RecordKind kind, RecordId record, const FieldTexts& before,
                                    const FieldTexts& after)
{
    std::vector<FieldEdit> edits;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (before.value(it.key()) != it.value())
            edits.push_back({tableOf(kind), record, it.key(), it.value()});
    }
    // A hash has no order; the history should have one.
    std::sort(edits.begin(), edits.end(),
              [](const FieldEdit& a, const FieldEdit& b) { return a.field < b.field; });
    return edits;
}

} // namespace airshed::review
