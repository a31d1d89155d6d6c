// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include "core/paths.h"

#include <QFont>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace airshed::desktop
{

namespace
{

const QString chinese = QStringLiteral("zh_CN");
const QString chineseFont = QStringLiteral("Noto Sans CJK SC");
const QString english = QStringLiteral("en");

/// A program without a translation speaks English; that is a complete program, so it is no error here.
void installFrom(const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// Records are Chinese in every language of the window: without a choice of ours a desktop that is not
/// Chinese draws them with Japanese forms, or in whatever weight it finds first.
void addChineseFont()
{
    QFont font = QGuiApplication::font();
    if (font.families().contains(chineseFont))
        return;
    // A desktop that names no font means one all the same, and it draws the Latin letters.
    font.setFamilies({QFontInfo(font).family(), chineseFont});
    QGuiApplication::setFont(font);
}

} // namespace

QStringList offeredLanguages() { return {chinese, english}; }

QString nameOfLanguage(const QString& language)
{
    return language == chinese ? QStringLiteral("简体中文") : QStringLiteral("English");
}

QString languageFor(const QString& wish, const QLocale& desktop)
{
    const QLocale locale = wish.isEmpty() ? desktop : QLocale(wish);
    return locale.language() == QLocale::Chinese ? chinese : english;
}

void installLanguage(const QString& language)
{
    QLocale::setDefault(language == chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                            : QLocale(QLocale::English, QLocale::UnitedStates));
    addChineseFont();
    if (language != english)
        installFrom(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English is loaded too: it holds the plural forms.
    installFrom(QStringLiteral("airshed_") + language, translationsFolder());
}

} // namespace airshed::desktop
