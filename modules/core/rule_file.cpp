// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rule_file.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace airshed
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed)
};

int lineAt(const QByteArray& json, qsizetype offset)
{
    return static_cast<int>(json.first(std::min(offset, json.size())).count('\n')) + 1;
}

/// Walks over JSON that is known to be valid and notes the line of every member; QJsonDocument keeps none.
class LineFinder
{
public:
    explicit LineFinder(const QByteArray& json) : m_json(json) { value({}); }
    QHash<QString, int> lines;

private:
    char peek()
    {
        while (m_at < m_json.size() && std::isspace(static_cast<unsigned char>(m_json[m_at]))) {
            if (m_json[m_at++] == '\n')
                ++m_line;
        }
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }
    QString string()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        ++m_at;
        // Escapes in keys are rare; Qt decodes them.
        const QByteArray quoted = "[" + m_json.mid(begin, m_at - begin) + "]";
        return QJsonDocument::fromJson(quoted).array().first().toString();
    }
    void value(const QString& pointer)
    {
        const char first = peek();
        lines.insert(pointer, m_line);
        if (first == '{' || first == '[') {
            ++m_at;
            for (int index = 0; peek() != '}' && peek() != ']' && peek() != '\0'; ++index) {
                QString key = QString::number(index);
                if (first == '{') {
                    key = string();
                    peek();
                    ++m_at; // the colon
                }
                value(pointer + u'/' + key);
                if (peek() == ',')
                    ++m_at;
            }
            ++m_at;
        } else if (first == '"') {
            string();
        } else {
            while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json[m_at]))
                ++m_at;
        }
    }
    const QByteArray& m_json;
    qsizetype m_at = 0;
    int m_line = 1;
};

QString shown(double value) { return QLocale::c().toString(value, 'g', 6); }

} // namespace

struct RuleValue::Document {
    QString name;
    QHash<QString, int> lines;
};

RuleValue::RuleValue(std::shared_ptr<const Document> document, QString pointer, QJsonValue value)
    : m_document(std::move(document)), m_pointer(std::move(pointer)), m_value(std::move(value))
{
}

RuleValue RuleValue::readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(Text::tr("The rule table %1 cannot be read: %2.").arg(path, file.errorString()));
    return parse(file.readAll(), QFileInfo(path).fileName());
}

RuleValue RuleValue::parse(const QByteArray& json, const QString& name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        throw InputError(Text::tr("%1, line %2: this is no valid JSON (%3); mend the table there.")
                             .arg(name)
                             .arg(lineAt(json, error.offset))
                             .arg(error.errorString()));
    auto shared = std::make_shared<Document>();
    shared->name = name;
    if (!document.isObject())
        throw InputError(Text::tr("%1, line 1: a rule table begins with {; mend the table there.").arg(name));
    shared->lines = LineFinder(json).lines;
    return {std::move(shared), {}, document.object()};
}

void RuleValue::complain(const QString& key, const QString& complaint) const
{
    const QString pointer = key.isEmpty() ? m_pointer : m_pointer + u'/' + key;
    // A key that is missing is told at the object that lacks it.
    const int line = m_document->lines.value(pointer, m_document->lines.value(m_pointer, 1));
    throw InputError(Text::tr("%1, line %2, \"%3\": %4.")
                         .arg(m_document->name)
                         .arg(line)
                         .arg(key.isEmpty() ? m_pointer.section(u'/', -1) : key, complaint));
}

RuleValue RuleValue::child(const QString& key) const
{
    const QJsonObject object = m_value.toObject();
    if (!object.contains(key))
        complain(key, Text::tr("this key is missing"));
    return {m_document, m_pointer + u'/' + key, object.value(key)};
}

bool RuleValue::has(const QString& key) const { return m_value.toObject().contains(key); }

RuleValue RuleValue::object(const QString& key) const
{
    RuleValue value = child(key);
    if (!value.m_value.isObject())
        complain(key, Text::tr("this must be an object in braces"));
    return value;
}

std::vector<RuleValue> RuleValue::list(const QString& key) const
{
    const RuleValue value = child(key);
    if (!value.m_value.isArray())
        complain(key, Text::tr("this must be a list in brackets"));
    std::vector<RuleValue> members;
    const QJsonArray array = value.m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        members.push_back(RuleValue(m_document, value.m_pointer + u'/' + QString::number(i), array.at(i)));
    return members;
}

QString RuleValue::text(const QString& key) const { return child(key).text(); }

QString RuleValue::textOr(const QString& key, const QString& otherwise) const
{
    return has(key) ? text(key) : otherwise;
}

double RuleValue::number(const QString& key, double least, double most) const
{
    return child(key).number(least, most);
}

double RuleValue::numberOr(const QString& key, double otherwise, double least, double most) const
{
    return has(key) ? number(key, least, most) : otherwise;
}

int RuleValue::count(const QString& key, int least, int most) const
{
    const double value = number(key, least, most);
    if (value != std::floor(value))
        complain(key, Text::tr("this must be a whole number"));
    return static_cast<int>(value);
}

bool RuleValue::flagOr(const QString& key, bool otherwise) const
{
    if (!has(key))
        return otherwise;
    const RuleValue value = child(key);
    if (!value.m_value.isBool())
        complain(key, Text::tr("this must be true or false"));
    return value.m_value.toBool();
}

QStringList RuleValue::texts(const QString& key) const
{
    QStringList all;
    for (const RuleValue& member : list(key))
        all += member.text();
    return all;
}

QString RuleValue::textInLanguage() const
{
    return text(QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

QString RuleValue::text() const
{
    if (!m_value.isString())
        complain({}, Text::tr("this must be a text in quotation marks"));
    return m_value.toString();
}

double RuleValue::number(double least, double most) const
{
    if (!m_value.isDouble())
        complain({}, Text::tr("this must be a number"));
    const double value = m_value.toDouble();
    if (value < least || value > most)
        complain({},
                 std::isfinite(most) && std::isfinite(least)
                     ? Text::tr("%1 is not between %2 and %3").arg(shown(value), shown(least), shown(most))
                 : std::isfinite(least) ? Text::tr("%1 is less than %2").arg(shown(value), shown(least))
                                        : Text::tr("%1 is more than %2").arg(shown(value), shown(most)));
    return value;
}

void RuleValue::allowOnly(const QStringList& keys) const
{
    const QStringList present = m_value.toObject().keys();
    for (const QString& key : present) {
        if (!keys.contains(key) && !key.startsWith(QLatin1String("note")) &&
            !key.startsWith(QLatin1String("about")))
            complain(
                key,
                Text::tr("nobody knows this key; allowed here are %1").arg(keys.join(QStringLiteral(", "))));
    }
}

} // namespace airshed
