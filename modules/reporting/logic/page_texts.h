// SPDX-License-Identifier: GPL-3.0-or-later
// The standing texts of a page in the page's own language, which need not be the window's
// (resources/layouts/page_texts.json).
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace airshed::reporting
{

class PageTexts
{
public:
    /// Throws InputError when our own list of texts cannot be read.
    explicit PageTexts(const QString& language);

    /// The text of this key with %1, %2 ... replaced. Throws LogicError for a key that the list does not
    /// have.
    QString text(const QString& key, const QStringList& arguments = {}) const;
    /// "2026年11月24日", "24 November 2026"; the words for "not stated" for an invalid date.
    QString date(const QDate& date) const;
    /// With the thousands separator of the language.
    QString number(qint64 value) const;
    /// The text itself, or the words for "not stated".
    QString orNotStated(const QString& value) const;

private:
    QString m_language;
    QJsonObject m_texts;
};

} // namespace airshed::reporting
