// SPDX-License-Identifier: GPL-3.0-or-later
// Text is shaped in hb_language_get_default(), which HarfBuzz takes from the process's locale and keeps.
// A machine need not have the locale of the map's language, and Qt offers nothing else. So this program
// defines that function itself: the dynamic linker prefers its definition to the library's.
#include "mapengine/engine/text_language.h"

#include <QByteArray>
#include <dlfcn.h>

namespace
{

const void* textLanguage = nullptr;

const void* languageFromString(const char* tag)
{
    using Function = const void* (*)(const char*, int);
    const auto function = reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, "hb_language_from_string"));
    return function ? function(tag, -1) : nullptr;
}

} // namespace

// NOLINTNEXTLINE: HarfBuzz's name
extern "C" __attribute__((visibility("default"))) const void* hb_language_get_default()
{
    return textLanguage;
}

namespace airshed::mapengine
{

void setTextLanguage(const QString& language)
{
    const QByteArray tag = language.isEmpty()
                               ? QByteArrayLiteral("zh-cn")
                               : QString(language).replace(QLatin1Char('_'), QLatin1Char('-')).toLatin1();
    textLanguage = languageFromString(tag.constData());
}

} // namespace airshed::mapengine
