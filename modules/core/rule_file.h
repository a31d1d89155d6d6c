// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rules in JSON that people edit: every complaint names the file, the line and the key, and a key
// that nobody reads is a complaint too, for it is most likely a typing error. It knows no rule itself.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <limits>
#include <memory>
#include <vector>

namespace airshed
{

/// One value of a rule file with its place. Reading throws InputError in one sentence.
class RuleValue
{
public:
    /// The whole file. Throws InputError for a file that cannot be read or is no JSON object.
    static RuleValue readFile(const QString& path);
    /// The same for a text that is not saved yet; the name stands in the complaints.
    static RuleValue parse(const QByteArray& json, const QString& name);

    bool has(const QString& key) const;
    RuleValue object(const QString& key) const;
    std::vector<RuleValue> list(const QString& key) const;
    QString text(const QString& key) const;
    QString textOr(const QString& key, const QString& otherwise) const;
    double number(const QString& key, double least = -std::numeric_limits<double>::infinity(),
                  double most = std::numeric_limits<double>::infinity()) const;
    double numberOr(const QString& key, double otherwise, double least, double most) const;
    /// A whole number.
    int count(const QString& key, int least, int most) const;
    bool flagOr(const QString& key, bool otherwise) const;
    QStringList texts(const QString& key) const;
    /// The member "zh_CN" where the window speaks Chinese, else "en".
    QString textInLanguage() const;

    // Of this value itself, for the members of a list.
    QString text() const;
    double number(double least, double most) const;

    /// Complains about every key but these. Keys that begin with "note" or "about" are for people.
    void allowOnly(const QStringList& keys) const;
    /// Throws InputError: "FILE, line N, key: complaint".
    [[noreturn]] void complain(const QString& key, const QString& complaint) const;

private:
    struct Document;
    RuleValue(std::shared_ptr<const Document> document, QString pointer, QJsonValue value);
    RuleValue child(const QString& key) const;
    std::shared_ptr<const Document> m_document;
    QString m_pointer; ///< "/criteria/3/level"
    QJsonValue m_value;
};

} // namespace airshed
