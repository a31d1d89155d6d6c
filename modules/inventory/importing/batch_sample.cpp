// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/batch_sample.h"

#include "core/identifiers.h"
#include "core/progress.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/sheet_columns.h"
#include "tables/text_forms.h"

namespace airshed::inventory::importing
{

using namespace tables;
// Not the forms of field_text.h, which are the store's.
using tables::numberFromText;

namespace
{

constexpr qint64 reportEvery = 1000;

class SheetSampler
{
public:
    SheetSampler(const SheetPlan& sheet, std::size_t place, const ImportContext& context, BatchSample& sample)
        : m_sheet(sheet), m_place(place), m_context(context), m_sample(sample), m_columns(sheet),
          m_coordinates(sheet)
    {
    }

    void add(const RawRow& row)
    {
        SampledRow sampled;
        sampled.sheet = m_place;
        if (m_sheet.hasCoordinates())
            sampled.coordinates = m_coordinates.read(row);
        const QStringView district = m_columns.text(row, Field::District);
        if (!district.isEmpty()) {
            if (const auto meaning = m_context.places.meaningOf(district); meaning && !meaning->isFormer)
                sampled.adminCode = meaning->adminCode;
        }
        const Source* const known =
            m_sheet.kind == ListKind::Sources
                ? m_context.stored->source(halfWidth(m_columns.text(row, Field::Number)))
                : nullptr;
        const std::optional<SourceClass> sourceClass = classOf(row, known);
        if (m_sheet.kind == ListKind::Sources && sourceClass)
            sampled.isRoad = isRoad(row, *sourceClass);
        sampled.known = knownPlace(row);
        m_sample.rows.push_back(std::move(sampled));
        addNumbers(row, sourceClass ? key(*sourceClass) : QString(), known);
    }

private:
    std::optional<SourceClass> classOf(const RawRow& row, const Source* known) const
    {
        for (const Field field : {Field::SourceClass, Field::Subclass}) {
            if (const auto meaning = m_context.words.classOf(m_columns.text(row, field)))
                return meaning->sourceClass;
        }
        return known ? std::optional(known->sourceClass) : std::nullopt;
    }

    bool isRoad(const RawRow& row, SourceClass sourceClass) const
    {
        if (sourceClass != SourceClass::Dust && sourceClass != SourceClass::Mobile)
            return false;
        const auto saysRoad = [this, &row](Field field) {
            const QStringView text = m_columns.text(row, field);
            return text.contains(u"道路") && !text.contains(u"非道路"); // machines off the road
        };
        return saysRoad(Field::Subclass) || saysRoad(Field::SourceClass) || saysRoad(Field::SourceName);
    }

    std::optional<geo::LonLat> knownPlace(const RawRow& row) const
    {
        const auto& positions = m_context.stored->positions;
        if (positions.isEmpty())
            return {};
        std::vector<QString> keys;
        switch (m_sheet.kind) {
        case ListKind::Sources: {
            Source source;
            source.number = halfWidth(m_columns.text(row, Field::Number));
            source.creditCode = normalisedIdentifier(m_columns.text(row, Field::CreditCode));
            source.outletCode = normalisedIdentifier(m_columns.text(row, Field::OutletCode));
            keys = recordKeys(source);
            break;
        }
        case ListKind::Stations:
            keys = {stationKey(halfWidth(m_columns.text(row, Field::StationCode)))};
            break;
        case ListKind::Cameras:
            keys = {cameraKey(halfWidth(m_columns.text(row, Field::DeviceId)))};
            break;
        }
        for (const QString& key : keys) {
            const auto found = positions.constFind(key);
            if (found != positions.constEnd())
                return *found;
        }
        return {};
    }

    void addNumbers(const RawRow& row, const QString& className, const Source* known)
    {
        for (std::size_t column = 0; column < m_sheet.columns.size(); ++column) {
            const auto field = m_sheet.columns[column].field;
            if (!field || traits(*field).dimension == Dimension::None)
                continue;
            const auto value = numberFromText(row.cell(int(column)));
            if (!value || *value <= 0)
                continue;
            SampledColumn& sampled = m_sample.columns[m_place][column];
            sampled.values.push_back(*value);
            ++sampled.rowsByClass[className];
            const auto pollutant = pollutantOf(*field);
            if (known && pollutant && known->emission[*pollutant] > 0) {
                ++sampled.knownRows;
                sampled.knownAsWritten += *value;
                sampled.knownTonnes += known->emission[*pollutant];
            }
        }
    }

    const SheetPlan& m_sheet;
    std::size_t m_place;
    const ImportContext& m_context;
    BatchSample& m_sample;
    SheetColumns m_columns;
    CoordinateReader m_coordinates;
};

} // namespace

BatchSample sampleOf(const ImportPlan& plan, TableFile& file, const ImportContext& context,
                     Progress& progress)
{
    BatchSample sample;
    sample.columns.resize(plan.sheets.size());
    for (std::size_t place = 0; place < plan.sheets.size(); ++place) {
        const SheetPlan& sheet = plan.sheets[place];
        if (!sheet.isIncluded)
            continue;
        SheetSampler sampler(sheet, place, context, sample);
        const RowRoles roles(sheet);
        const auto stream = file.rows(sheet.sheet);
        qint64 rows = 0;
        while (const RawRow* row = stream->next()) {
            if (sheet.headerFirstRow > 0 && row->number <= sheet.headerLastRow)
                continue;
            if (!row->defect.isEmpty() || roles.of(*row) != RowRole::Record)
                continue;
            sampler.add(*row);
            if (++rows % reportEvery == 0) {
                progress.throwIfCancelled();
                progress.report(rows, sampledRows, ImportText::tr("Looking at the first rows"));
            }
            if (rows >= sampledRows)
                break;
        }
    }
    return sample;
}

} // namespace airshed::inventory::importing
