// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/repeat_command.h"

#include <QRegularExpression>
#include <QStringList>
#include <utility>

namespace airshed::attribution
{

namespace
{

QString quoted(QString word)
{
    static const QRegularExpression special(QStringLiteral("[^A-Za-z0-9_@%+=:,./-]"));
    if (!word.isEmpty() && !word.contains(special))
        return word;
    return QLatin1Char('\'') + word.replace(u'\'', QStringLiteral("'\\''")) + QLatin1Char('\'');
}

} // namespace

QString repeatCommand(const QString& runId, const AttributionResult& result, const QString& workspaceFolder)
{
    QStringList words = {QStringLiteral("airshed-cli"), QStringLiteral("attribute"),
                         QStringLiteral("--workspace"), workspaceFolder};
    if (!runId.isEmpty()) {
        words << QStringLiteral("--repeat") << runId;
    } else {
        const Episode& episode = result.episode;
        const AttributionParameters& chosen = result.parameters;
        const AttributionParameters usual;
        words << QStringLiteral("--station") << episode.station << QStringLiteral("--pollutant")
              << code(episode.pollutant) << QStringLiteral("--from") << episode.span.first.text()
              << QStringLiteral("--to") << episode.span.last.text();
        if (chosen.priorCv != usual.priorCv)
            words << QStringLiteral("--cv") << QString::number(chosen.priorCv);
        if (chosen.bootstrapDraws != usual.bootstrapDraws)
            words << QStringLiteral("--draws") << QString::number(chosen.bootstrapDraws);
        if (chosen.seed != usual.seed)
            words << QStringLiteral("--seed") << QString::number(chosen.seed);
        if (!chosen.weatherSite.isEmpty())
            words << QStringLiteral("--weather") << chosen.weatherSite;
    }
    QStringList line;
    for (const QString& word : std::as_const(words))
        line += quoted(word);
    return line.join(QLatin1Char(' '));
}

} // namespace airshed::attribution
