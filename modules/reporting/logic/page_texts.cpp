// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/logic/page_texts.h"

#include "core/errors.h"
#include "core/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

namespace airshed::reporting
{

PageTexts::PageTexts(const QString& language)
    : m_language(language.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en"))
{
    QFile file(resourcesFolder() + QStringLiteral("/layouts/page_texts.json"));
    if (file.open(QIODevice::ReadOnly))
        m_texts = QJsonDocument::fromJson(file.readAll()).object();
    if (m_texts.isEmpty())
        throw InputError(
            QCoreApplication::translate(
                "airshed::reporting::PageTexts",
                "The texts of the page templates in %1 are missing or damaged; install the program again.")
                .arg(file.fileName()));
}

QString PageTexts::text(const QString& key, const QStringList& arguments) const
{
    const QJsonValue entry = m_texts[key][m_language];
    if (!entry.isString())
        throw LogicError(QStringLiteral("There is no page text \"%1\" in %2").arg(key, m_language));
    // In one pass, so that a "%1" that a person typed stays what it is.
    const QString pattern = entry.toString();
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number >= 1 && number <= arguments.size()) {
            result += arguments[number - 1];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

QString PageTexts::date(const QDate& date) const
{
    if (!date.isValid())
        return text(QStringLiteral("not_stated"));
    return QLocale(m_language).toString(date, text(QStringLiteral("date_format")));
}

QString PageTexts::number(qint64 value) const { return QLocale(m_language).toString(value); }

QString PageTexts::orNotStated(const QString& value) const
{
    return value.trimmed().isEmpty() ? text(QStringLiteral("not_stated")) : value.trimmed();
}

} // namespace airshed::reporting
