// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/logic/map_page.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace airshed::reporting
{

namespace
{

/// A word as a POSIX shell reads it: quoted unless every character is harmless.
QString quoted(const QString& word)
{
    static const QRegularExpression harmless(QStringLiteral("^[\\w@%+=:,./-]+$"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    if (harmless.match(word).hasMatch())
        return word;
    QString inner = word;
    return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

} // namespace

QString publicationWarning(const MapPage& page)
{
    if (page.audience == Audience::Internal || !page.reviewNumber.trimmed().isEmpty())
        return {};
    return QCoreApplication::translate(
        "airshed::reporting::MapPage",
        "A public map needs a map review number: without it the page is stamped as not for publication.");
}

QStringList commandLineOptions(const MapPage& page)
{
    const MapPage defaults;
    QStringList options = {QStringLiteral("--title"), page.title};
    const auto add = [&options](const char* name, const QString& value) {
        options << QLatin1String(name) << value;
    };
    if (page.templateCode != defaults.templateCode)
        add("--layout", page.templateCode);
    if (page.theme != defaults.theme)
        add("--style", mapengine::code(page.theme));
    add("--language", page.language); // the default is the terminal's, which the next person may not share
    if (page.pollutant != defaults.pollutant)
        add("--pollutant", airshed::code(page.pollutant));
    if (page.extent)
        add("--extent", toText(*page.extent));
    if (page.scaleDenominator != 0)
        add("--scale", QString::number(page.scaleDenominator));
    if (!page.hiddenLayers.isEmpty())
        add("--hide", page.hiddenLayers.join(QLatin1Char(',')));
    if (!page.compiler.isEmpty())
        add("--compiler", page.compiler);
    if (page.date.isValid())
        add("--date", page.date.toString(Qt::ISODate));
    if (page.dataCutoff.isValid())
        add("--data-cutoff", page.dataCutoff.toString(Qt::ISODate));
    if (!page.dataSource.isEmpty())
        add("--data-source", page.dataSource);
    if (!page.reviewNumber.isEmpty())
        add("--review-number", page.reviewNumber);
    if (page.audience == Audience::Public)
        options << QStringLiteral("--public");
    if (page.dpi != defaults.dpi)
        add("--dpi", QString::number(page.dpi));
    return options;
}

QString repeatCommand(const MapPage& page, const QString& workspaceFolder, const QString& outputName)
{
    QStringList words = {QStringLiteral("airshed-cli"), QStringLiteral("map"), QStringLiteral("--workspace"),
                         workspaceFolder};
    words << commandLineOptions(page) << QStringLiteral("--output") << outputName;
    for (QString& word : words)
        word = quoted(word);
    return words.join(QLatin1Char(' '));
}

std::optional<QRectF> extentFromText(QStringView text)
{
    const QList<QStringView> parts = text.split(u',');
    if (parts.size() != 4)
        return std::nullopt;
    std::array<double, 4> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        bool isNumber = false;
        values[i] = parts[static_cast<qsizetype>(i)].trimmed().toDouble(&isNumber);
        if (!isNumber || !qIsFinite(values[i]))
            return std::nullopt;
    }
    const auto [left, bottom, right, top] = values;
    if (right <= left || top <= bottom)
        return std::nullopt;
    return QRectF(left, bottom, right - left, top - bottom);
}

QString toText(const QRectF& extent)
{
    const auto metres = [](double value) { return QString::number(value, 'f', 0); };
    return QStringList{metres(extent.left()), metres(extent.top()), metres(extent.right()),
                       metres(extent.bottom())}
        .join(QLatin1Char(','));
}

std::optional<int> scaleFromText(QStringView text)
{
    QString digits = text.trimmed().toString();
    static const QRegularExpression prefix(QStringLiteral("^1\\s*[:：]\\s*"));
    digits.remove(prefix);
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}([ ,\\x{00A0}\\x{202F}]\\d{3})+$"));
    if (grouped.match(digits).hasMatch())
        digits.remove(QRegularExpression(QStringLiteral("\\D")));
    bool isNumber = false;
    const int denominator = digits.toInt(&isNumber);
    if (!isNumber || denominator < smallestScaleDenominator || denominator > largestScaleDenominator)
        return std::nullopt;
    return denominator;
}

} // namespace airshed::reporting
