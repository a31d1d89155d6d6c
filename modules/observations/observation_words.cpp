// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/observation_words.h"

#include "core/paths.h"
#include "core/rule_file.h"
#include "tables/text_forms.h"

namespace airshed::observations
{

namespace
{

struct NamedRole {
    const char* name;
    ColumnRole role;
};
constexpr std::array namedRoles = {
    NamedRole{"time", ColumnRole::Time},
    NamedRole{"date", ColumnRole::Date},
    NamedRole{"hour", ColumnRole::HourOfDay},
    NamedRole{"item", ColumnRole::Item},
    NamedRole{"value", ColumnRole::Value},
    NamedRole{"unit", ColumnRole::Unit},
    NamedRole{"station_code", ColumnRole::StationCode},
    NamedRole{"station_name", ColumnRole::StationName},
    NamedRole{"longitude", ColumnRole::Longitude},
    NamedRole{"latitude", ColumnRole::Latitude},
    NamedRole{"wind_direction", ColumnRole::WindDirection},
    NamedRole{"wind_speed", ColumnRole::WindSpeed},
    NamedRole{"temperature", ColumnRole::Temperature},
    NamedRole{"total_cloud", ColumnRole::TotalCloud},
    NamedRole{"low_cloud", ColumnRole::LowCloud},
    NamedRole{"mixing_height", ColumnRole::MixingHeight},
    NamedRole{"pressure", ColumnRole::Pressure},
    NamedRole{"humidity", ColumnRole::Humidity},
};

/// Clockwise from the north-north-east, each 22.5 degrees further.
constexpr std::array windNames = {"nne", "ne", "ene", "e", "ese", "se", "sse", "s",
                                  "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw", "n"};

std::unordered_set<double> numbers(const RuleValue& table, const QString& key)
{
    std::unordered_set<double> result;
    for (const QString& text : table.texts(key)) {
        const auto number = tables::numberFromText(text);
        if (!number)
            table.complain(key, QStringLiteral("\"%1\" is no number").arg(text));
        result.insert(*number);
    }
    return result;
}

/// Without "小时" and the like nothing is cut: a running mean must not pass for an hour's.
QString key(QStringView text) { return tables::headerKey(text); }

} // namespace

ObservationWords ObservationWords::fromResources()
{
    const RuleValue root =
        RuleValue::readFile(resourcesFolder() + QStringLiteral("/rules/observation_columns.json"));
    ObservationWords words;
    const RuleValue columns = root.object(QStringLiteral("columns"));
    for (const NamedRole& named : namedRoles) {
        for (const QString& word : columns.texts(QLatin1String(named.name)))
            words.m_roles.insert(key(word), named.role);
    }
    const RuleValue pollutants = root.object(QStringLiteral("pollutants"));
    const RuleValue greatest = root.object(QStringLiteral("greatest"));
    for (const AirPollutant pollutant : allAirPollutants) {
        for (const QString& word : pollutants.texts(code(pollutant)))
            words.m_pollutants.insert(key(word), pollutant);
        words.m_greatest[static_cast<std::size_t>(pollutant)] = greatest.number(code(pollutant), 0);
    }
    const RuleValue winds = root.object(QStringLiteral("wind_names"));
    for (std::size_t i = 0; i < windNames.size(); ++i) {
        for (const QString& word : winds.texts(QLatin1String(windNames[i])))
            words.m_winds.insert(key(word), {WindWord::Kind::Direction, 22.5F * static_cast<float>(i + 1)});
    }
    for (const QString& word : root.texts(QStringLiteral("wind_calm")))
        words.m_winds.insert(key(word), {WindWord::Kind::Calm, 0});
    for (const QString& word : root.texts(QStringLiteral("wind_variable")))
        words.m_winds.insert(key(word), {WindWord::Kind::Variable, 0});
    words.m_missing = numbers(root, QStringLiteral("missing_numbers"));
    words.m_missingWind = numbers(root, QStringLiteral("missing_wind"));
    words.m_calmWind = numbers(root, QStringLiteral("calm_wind"));
    return words;
}

HeaderMeaning ObservationWords::header(QStringView text) const
{
    HeaderMeaning meaning;
    QString name = key(text);
    const auto lookUp = [this, &meaning](const QString& word) {
        if (const auto role = m_roles.constFind(word); role != m_roles.cend())
            meaning.role = *role;
        else if (const auto pollutant = m_pollutants.constFind(word); pollutant != m_pollutants.cend())
            meaning.pollutant = *pollutant;
        return meaning.role || meaning.pollutant;
    };
    if (lookUp(name))
        return meaning;
    if (name.endsWith(u')')) {
        const qsizetype open = name.lastIndexOf(u'(');
        if (open > 0) {
            meaning.unit = name.mid(open + 1).chopped(1);
            lookUp(name.left(open));
            return meaning;
        }
    }
    for (const char* suffix : {"ugm3", "μgm3", "µgm3", "mgm3", "ppb", "ppm"}) {
        const QString unit = QString::fromUtf8(suffix);
        if (name.endsWith(unit) && lookUp(name.chopped(unit.size()))) {
            meaning.unit = unit;
            return meaning;
        }
    }
    return meaning;
}

std::optional<AirPollutant> ObservationWords::pollutant(QStringView text) const
{
    const auto found = m_pollutants.constFind(key(text));
    return found == m_pollutants.cend() ? std::nullopt : std::optional(*found);
}

std::optional<WindWord> ObservationWords::wind(QStringView text) const
{
    QString word = key(text);
    auto found = m_winds.constFind(word);
    if (found == m_winds.cend() && word.endsWith(u'风'))
        found = m_winds.constFind(word.chopped(1));
    return found == m_winds.cend() ? std::nullopt : std::optional(*found);
}

} // namespace airshed::observations
