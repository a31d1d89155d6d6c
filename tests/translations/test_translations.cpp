// SPDX-License-Identifier: GPL-3.0-or-later
// Guards against a window that is half English for a Chinese analyst: every string in the sources has a
// finished Chinese translation that keeps the placeholders.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>
#include <vector>

namespace
{

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< more than one for plural forms
    bool isFinished = true;
    bool isPlural = false;
};

std::vector<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.push_back({context, {}, {}, true, xml.attributes().value("numerus") == u"yes"});
        } else if (name == u"source") {
            messages.back().source = xml.readElementText();
        } else if (name == u"translation") {
            messages.back().isFinished = !xml.attributes().hasAttribute("type");
            if (!messages.back().isPlural)
                messages.back().translations << xml.readElementText();
        } else if (name == u"numerusform") {
            messages.back().translations << xml.readElementText();
        }
    }
    return messages;
}

std::multiset<QString> placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[0-9n]"));
    std::multiset<QString> found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured().remove(u'L'));
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    /// The translation file as it would be after taking in the sources of today.
    std::vector<Message> afterUpdate(const QString& name, const QStringList& options)
    {
        const QString copy = m_folder.filePath(name);
        QFile::remove(copy);
        if (!QFile::copy(QStringLiteral(AIRSHED_SOURCE_DIR "/translations/") + name, copy))
            return {};
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(AIRSHED_SOURCE_DIR));
        lupdate.start(QStringLiteral(AIRSHED_LUPDATE),
                      QStringList{"-silent", "-no-obsolete", "-locations", "none", "-I", "modules", "-I",
                                  "app/desktop", "-I", "app/cli"} +
                          options + QStringList{"app", "modules", "-ts", copy});
        if (!lupdate.waitForFinished(240'000) || lupdate.exitCode() != 0)
            return {};
        return messagesOf(copy);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void every_string_of_the_sources_is_translated_to_chinese()
    {
        const auto messages = afterUpdate(QStringLiteral("airshed_zh_CN.ts"), {});
        QVERIFY2(!messages.empty(), "lupdate found no string: the test itself does not work");
        QStringList missing;
        for (const Message& message : messages)
            if (!message.isFinished || message.translations.isEmpty() ||
                message.translations.contains(QString()))
                missing << message.context + QStringLiteral(": ") + message.source;
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("%1 strings without a finished Chinese translation:\n%2")
                                .arg(missing.size())
                                .arg(missing.join(u'\n'))));
    }

    void a_translation_keeps_the_placeholders_of_its_source()
    {
        for (const Message& message :
             messagesOf(QStringLiteral(AIRSHED_SOURCE_DIR "/translations/airshed_zh_CN.ts")))
            for (const QString& translation : message.translations)
                QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source),
                         qPrintable(message.source + QStringLiteral(" -> ") + translation));
    }

    void every_counted_string_has_an_english_singular_and_plural()
    {
        QStringList missing;
        for (const Message& message :
             afterUpdate(QStringLiteral("airshed_en.ts"), {QStringLiteral("-pluralonly")}))
            if (!message.isFinished || message.translations.size() != 2 ||
                message.translations.contains(QString()))
                missing << message.source;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
