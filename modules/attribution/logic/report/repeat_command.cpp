// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/repeat_command.h"

#include <QRegularExpression>
#include <QStringList>

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

QString repeatCommand(const AttributionResult& result, const QString& workspaceFolder)
{
    const Episode& episode = result.episode;
    const QStringList words = {QStringLiteral("airshed-cli"), QStringLiteral("attribute"),
                               QStringLiteral("--workspace"), workspaceFolder,
                               QStringLiteral("--station"),   episode.station,
                               QStringLiteral("--pollutant"), code(episode.pollutant),
                               QStringLiteral("--from"),      episode.span.first.text(),
                               QStringLiteral("--to"),        episode.span.last.text()};
    QStringList line;
    for (const QString& word : words)
        line += quoted(word);
    return line.join(QLatin1Char(' '));
}

} // namespace airshed::attribution
