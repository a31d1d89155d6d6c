// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/units.h"

#include "tables/text_forms.h"

#include <QRegularExpression>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

struct Spelling {
    const char16_t* text; ///< a headerKey
    const char* name;
};

constexpr double celsiusZero = 273.15;
constexpr double daysPerYear = 365.0;
constexpr double secondsPerYear = 365.0 * 86400.0;

const std::vector<Unit>& knownUnits()
{
    static const std::vector<Unit> units = {
        {QStringLiteral("t/a"), Dimension::Emission, 1, 0},
        {QStringLiteral("kg/a"), Dimension::Emission, 1e-3, 0},
        {QStringLiteral("g/a"), Dimension::Emission, 1e-6, 0},
        {QStringLiteral("10⁴ t/a"), Dimension::Emission, 1e4, 0},
        {QStringLiteral("kg/d"), Dimension::Emission, 1e-3 * daysPerYear, 0},
        {QStringLiteral("t/d"), Dimension::Emission, daysPerYear, 0},
        {QStringLiteral("g/s"), Dimension::Emission, 1e-6 * secondsPerYear, 0},
        {QStringLiteral("K"), Dimension::Temperature, 1, 0},
        {QStringLiteral("°C"), Dimension::Temperature, 1, celsiusZero},
        {QStringLiteral("m"), Dimension::Length, 1, 0},
        {QStringLiteral("km"), Dimension::Length, 1000, 0},
        {QStringLiteral("cm"), Dimension::Length, 0.01, 0},
        {QStringLiteral("mm"), Dimension::Length, 0.001, 0},
        {QStringLiteral("m/s"), Dimension::Velocity, 1, 0},
    };
    return units;
}

constexpr Spelling spellings[] = {
    {u"t/a", "t/a"},         {u"吨/年", "t/a"},     {u"t/y", "t/a"},      {u"t/yr", "t/a"},
    {u"吨每年", "t/a"},      {u"吨", "t/a"},        {u"t", "t/a"},        {u"ta-1", "t/a"},
    {u"t·a-1", "t/a"},       {u"吨/a", "t/a"},      {u"t/年", "t/a"},     {u"tonnes/year", "t/a"},
    {u"kg/a", "kg/a"},       {u"千克/年", "kg/a"},  {u"公斤/年", "kg/a"}, {u"kg/y", "kg/a"},
    {u"kg/yr", "kg/a"},      {u"kg/年", "kg/a"},    {u"千克", "kg/a"},    {u"公斤", "kg/a"},
    {u"kg", "kg/a"},         {u"千克每年", "kg/a"}, {u"g/a", "g/a"},      {u"克/年", "g/a"},
    {u"万吨/年", "10⁴ t/a"}, {u"万吨", "10⁴ t/a"},  {u"kg/d", "kg/d"},    {u"千克/日", "kg/d"},
    {u"千克/天", "kg/d"},    {u"t/d", "t/d"},       {u"吨/日", "t/d"},    {u"吨/天", "t/d"},
    {u"g/s", "g/s"},         {u"克/秒", "g/s"},     {u"k", "K"},          {u"开", "K"},
    {u"开尔文", "K"},        {u"℃", "°C"},          {u"°c", "°C"},        {u"摄氏度", "°C"},
    {u"degc", "°C"},         {u"c", "°C"},          {u"m", "m"},          {u"米", "m"},
    {u"km", "km"},           {u"千米", "km"},       {u"公里", "km"},      {u"cm", "cm"},
    {u"厘米", "cm"},         {u"mm", "mm"},         {u"毫米", "mm"},      {u"m/s", "m/s"},
    {u"米/秒", "m/s"},       {u"ms-1", "m/s"},
};

} // namespace

std::optional<Unit> unitFromText(QStringView text)
{
    QString key = headerKey(text);
    if (key.startsWith(u'(') && key.endsWith(u')'))
        key = key.mid(1, key.size() - 2);
    if (key.startsWith(QStringLiteral("单位")))
        key = key.mid(2);
    for (const Spelling& spelling : spellings) {
        if (key == QStringView(spelling.text)) {
            for (const Unit& unit : knownUnits()) {
                if (unit.name == QString::fromUtf8(spelling.name))
                    return unit;
            }
        }
    }
    return {};
}

bool isForeignUnit(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^(单位)?(?:mg|ug|μg|µg|ng|g|kg|t|吨|万吨|千克|公斤|克|毫克|微克|n?m3|万m3|立方米)"
                       "(?:/(?!a$|年$|y).+|m-3)$|^(?:ppm|ppb|ppmv|%|‰)$"));
    return !unitFromText(text) && form.match(headerKey(text)).hasMatch();
}

Unit inventoryUnit(Dimension dimension)
{
    for (const Unit& unit : knownUnits()) {
        if (unit.dimension == dimension)
            return unit;
    }
    return {};
}

std::vector<Unit> unitsOf(Dimension dimension)
{
    std::vector<Unit> units;
    for (const Unit& unit : knownUnits()) {
        if (unit.dimension == dimension)
            units.push_back(unit);
    }
    return units;
}

HeaderParts splitHeader(QStringView header)
{
    HeaderParts parts;
    const QString key = headerKey(header);
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]*)\\)"));
    auto matches = brackets.globalMatch(key);
    while (matches.hasNext()) {
        const QString inside = matches.next().captured(1);
        parts.bracketText += inside;
        if (const auto unit = unitFromText(inside))
            parts.unit = unit;
    }
    parts.name = QString(key).remove(brackets);
    // "SO2排放量,t/a" and "SO2排放量/t" without brackets.
    static const QRegularExpression tail(
        QStringLiteral("^(.+?)[,，/;；\\-](t/a|kg/a|吨/年|千克/年|吨|千克|kg|t|℃|k|m|m/s|米)$"));
    if (!parts.unit) {
        const auto match = tail.match(parts.name);
        if (match.hasMatch()) {
            parts.unit = unitFromText(match.captured(2));
            parts.name = match.captured(1);
        }
    }
    // English column names carry the unit behind an underscore, which headerKey removed: "so2_t_a",
    // "height_m".
    const QString plain = halfWidth(header).toLower();
    struct Suffix {
        const char* text;
        const char* unit;
    };
    static constexpr Suffix suffixes[] = {{"_t_a", "t/a"},   {"_ta", "t/a"},   {"_tpa", "t/a"},
                                          {"_kg_a", "kg/a"}, {"_kga", "kg/a"}, {"_m_s", "m/s"},
                                          {"_ms", "m/s"},    {"_k", "K"},      {"_c", "°C"},
                                          {"_m", "m"},       {"_mm", "mm"},    {"_km", "km"}};
    for (const Suffix& suffix : suffixes) {
        if (!parts.unit && plain.endsWith(QLatin1String(suffix.text))) {
            parts.unit = unitFromText(QString::fromUtf8(suffix.unit));
            parts.name = headerKey(plain.chopped(qsizetype(qstrlen(suffix.text))));
        }
    }
    return parts;
}

} // namespace airshed::inventory::importing
