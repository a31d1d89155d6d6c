// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source_class.h"

#include "core/text.h"

#include <QCoreApplication>

namespace airshed
{

namespace
{

struct Names {
    const char16_t* key;
    const char* code;
    const char* english;
};

// In the order of the enumeration.
constexpr std::array<Names, allSourceClasses.size()> names = {{
    {u"化石燃料固定燃烧源", "fossil-fuel-combustion",
     QT_TRANSLATE_NOOP("airshed::SourceClass", "Fossil fuel combustion")},
    {u"工艺过程源", "industrial-process", QT_TRANSLATE_NOOP("airshed::SourceClass", "Industrial processes")},
    {u"移动源", "mobile", QT_TRANSLATE_NOOP("airshed::SourceClass", "Mobile sources")},
    {u"溶剂使用源", "solvent-use", QT_TRANSLATE_NOOP("airshed::SourceClass", "Solvent use")},
    {u"农业源", "agriculture", QT_TRANSLATE_NOOP("airshed::SourceClass", "Agriculture")},
    {u"扬尘源", "dust", QT_TRANSLATE_NOOP("airshed::SourceClass", "Dust")},
    {u"生物质燃烧源", "biomass-burning", QT_TRANSLATE_NOOP("airshed::SourceClass", "Biomass burning")},
    {u"储存运输源", "storage-transport", QT_TRANSLATE_NOOP("airshed::SourceClass", "Storage and transport")},
    {u"废弃物处理源", "waste-treatment", QT_TRANSLATE_NOOP("airshed::SourceClass", "Waste treatment")},
    {u"其他排放源", "other", QT_TRANSLATE_NOOP("airshed::SourceClass", "Other sources")},
}};

const Names& namesOf(SourceClass sourceClass) { return names[static_cast<std::size_t>(sourceClass)]; }

} // namespace

QString key(SourceClass sourceClass) { return QString::fromUtf16(namesOf(sourceClass).key); }

QString displayName(SourceClass sourceClass)
{
    return QCoreApplication::translate("airshed::SourceClass", namesOf(sourceClass).english);
}

QString code(SourceClass sourceClass) { return QString::fromLatin1(namesOf(sourceClass).code); }

std::optional<SourceClass> sourceClassFromText(QStringView text)
{
    const QString wanted = trimmedText(toHalfWidth(text));
    if (wanted.isEmpty())
        return std::nullopt;
    for (const SourceClass sourceClass : allSourceClasses) {
        const QString itsKey = key(sourceClass);
        if (wanted == itsKey || wanted == QStringView(itsKey).chopped(1) ||
            wanted.compare(code(sourceClass), Qt::CaseInsensitive) == 0 ||
            wanted.compare(QLatin1String(namesOf(sourceClass).english), Qt::CaseInsensitive) == 0)
            return sourceClass;
    }
    return std::nullopt;
}

} // namespace airshed
