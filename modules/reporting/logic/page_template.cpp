// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/logic/page_template.h"

#include "core/errors.h"
#include "core/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>

namespace airshed::reporting
{

namespace
{

/// "205,153,mm" as QGIS writes sizes; nothing for other units, which our templates do not use.
QSizeF millimetres(QStringView text)
{
    const QList<QStringView> parts = text.split(u',');
    if (parts.size() != 3 || parts[2] != QLatin1String("mm"))
        return {};
    return {parts[0].toDouble(), parts[1].toDouble()};
}

} // namespace

QStringList templateCodes()
{
    return {QStringLiteral("a4-landscape"), QStringLiteral("a4-portrait"), QStringLiteral("a3-landscape")};
}

QString displayName(const QString& templateCode)
{
    if (templateCode == QLatin1String("a4-landscape"))
        return QCoreApplication::translate("airshed::reporting::PageTemplate", "A4 landscape");
    if (templateCode == QLatin1String("a4-portrait"))
        return QCoreApplication::translate("airshed::reporting::PageTemplate", "A4 portrait");
    if (templateCode == QLatin1String("a3-landscape"))
        return QCoreApplication::translate("airshed::reporting::PageTemplate", "A3 landscape");
    return templateCode;
}

PageTemplate pageTemplate(const QString& templateCode)
{
    if (!templateCodes().contains(templateCode))
        throw InputError(QCoreApplication::translate("airshed::reporting::PageTemplate",
                                                     "There is no page template \"%1\"; choose one of %2.")
                             .arg(templateCode, templateCodes().join(QStringLiteral(", "))));
    PageTemplate page;
    page.code = templateCode;
    page.path = resourcesFolder() + QStringLiteral("/layouts/") + templateCode + QStringLiteral(".qpt");
    QFile file(page.path);
    QXmlStreamReader xml;
    if (file.open(QIODevice::ReadOnly))
        xml.setDevice(&file);
    const QString pageType = QStringLiteral("65638"); // QgsLayoutItemRegistry::LayoutPage
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("LayoutItem"))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.value(QLatin1String("type")) == pageType)
            page.pageMillimetres = millimetres(attributes.value(QLatin1String("size")));
        else if (attributes.value(QLatin1String("id")) == QLatin1String("map"))
            page.mapMillimetres = millimetres(attributes.value(QLatin1String("size")));
    }
    if (xml.hasError() || page.pageMillimetres.isEmpty() || page.mapMillimetres.isEmpty())
        throw InputError(
            QCoreApplication::translate(
                "airshed::reporting::PageTemplate",
                "The page template %1 is missing or damaged; put it back or install the program again.")
                .arg(page.path));
    return page;
}

} // namespace airshed::reporting
