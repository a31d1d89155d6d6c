// SPDX-License-Identifier: GPL-3.0-or-later
// The window's language: the person's choice, else the desktop's. Installs our translation and Qt's own,
// and the font for Chinese.
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace airshed::desktop
{

/// Those that the program is complete in: "en", "zh_CN".
QStringList offeredLanguages();

/// Each language in its own words.
QString nameOfLanguage(const QString& language);

/// The offered language for a wish (empty: the desktop's): Chinese where it is any Chinese, else English.
QString languageFor(const QString& wish, const QLocale& desktop = QLocale::system());

/// Makes it the language and the number format of the running program. Call before any window is made.
void installLanguage(const QString& language);

} // namespace airshed::desktop
