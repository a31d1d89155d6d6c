// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/thresholds.h"

#include "core/errors.h"
#include "core/paths.h"
#include "inventory/quality/quality_text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace airshed::inventory::quality
{

namespace
{

class RuleTable
{
public:
    explicit RuleTable(const QString& path) : m_file(QFileInfo(path).fileName())
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw InputError(
                QualityText::tr("The quality rules %1 cannot be read: %2; install the program again.")
                    .arg(path, file.errorString()));
        QJsonParseError error;
        m_rules = QJsonDocument::fromJson(file.readAll(), &error)
                      .object()
                      .value(QStringLiteral("rules"))
                      .toObject();
        if (m_rules.isEmpty())
            throw InputError(
                QualityText::tr("The quality rules %1 are damaged: %2; put back the file of the program.")
                    .arg(path, error.errorString()));
    }

    void read(const char* rule, const char* entry, double& number) const
    {
        const QJsonValue found = value(rule, entry);
        if (!found.isDouble())
            refuse(rule, entry);
        number = found.toDouble();
    }
    void read(const char* rule, const char* entry, int& number) const
    {
        const QJsonValue found = value(rule, entry);
        constexpr int none = -1;
        number = found.toInt(none);
        if (number == none)
            refuse(rule, entry);
    }
    void read(const char* rule, const char* entry, std::vector<SourceClass>& classes) const
    {
        const QJsonValue found = value(rule, entry);
        if (!found.isArray())
            refuse(rule, entry);
        classes.clear();
        for (const QJsonValue& name : found.toArray()) {
            const auto sourceClass = sourceClassFromText(name.toString());
            if (!sourceClass)
                refuse(rule, entry);
            classes.push_back(*sourceClass);
        }
    }

private:
    QJsonValue value(const char* rule, const char* entry) const
    {
        return m_rules.value(QLatin1String(rule))
            .toObject()
            .value(QLatin1String(entry))
            .toObject()
            .value(QLatin1String("value"));
    }
    [[noreturn]] void refuse(const char* rule, const char* entry) const
    {
        throw InputError(
            QualityText::tr("The quality rules %1 have no usable value for %2 of %3; correct the entry.")
                .arg(m_file, QLatin1String(entry), QLatin1String(rule)));
    }

    QString m_file;
    QJsonObject m_rules;
};

} // namespace

Thresholds Thresholds::fromResources()
{
    return fromFile(resourcesFolder() + QStringLiteral("/rules/quality_rules.json"));
}

Thresholds Thresholds::fromFile(const QString& path)
{
    const RuleTable table(path);
    Thresholds t;
    table.read("DQ03", "cityMarginDegrees", t.cityMarginDegrees);
    table.read("DQ07", "sharedPointPremises", t.sharedPointPremises);
    table.read("DQ07", "centroidMetres", t.centroidMetres);
    table.read("DQ08", "leastDecimals", t.leastDecimals);
    table.read("DQ10", "nameSimilarity", t.nameSimilarity);
    table.read("DQ10", "duplicateMetres", t.duplicateMetres);
    table.read("DQ13", "quantileRows", t.quantileRows);
    table.read("DQ13", "unitFactor", t.unitFactor);
    table.read("DQ13", "unitTolerance", t.unitTolerance);
    table.read("DQ13", "outsideQuantile", t.outsideQuantile);
    table.read("DQ14", "leastStackHeightMetres", t.leastStackHeightMetres);
    table.read("DQ14", "greatestStackHeightMetres", t.greatestStackHeightMetres);
    table.read("DQ14", "greatestStackDiameterMetres", t.greatestStackDiameterMetres);
    table.read("DQ14", "greatestExitVelocity", t.greatestExitVelocity);
    table.read("DQ14", "leastExitTemperature", t.leastExitTemperature);
    table.read("DQ14", "greatestExitTemperature", t.greatestExitTemperature);
    table.read("DQ14", "leastCelsiusGuess", t.leastCelsiusGuess);
    table.read("DQ14", "greatestCelsiusGuess", t.greatestCelsiusGuess);
    table.read("DQ14", "classesWithStack", t.classesWithStack);
    table.read("DQ16", "totalChange", t.totalChange);
    return t;
}

} // namespace airshed::inventory::quality
