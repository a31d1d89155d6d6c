// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for the message bar, instead of pop-ups. Errors stay until they are closed; notes fade.
#pragma once

#include <QObject>
#include <QString>
#include <functional>

namespace airshed::workbench
{

struct Message {
    enum class Level { Note, Success, Warning, Error };
    Level level = Level::Note;
    QString text;       ///< one translated sentence
    QString details;    ///< more lines, shown on request
    QString actionText; ///< empty: no button
    std::function<void()> action;
};

class Messages final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void post(Message message);
    void note(const QString& text) { post({Message::Level::Note, text, {}, {}, {}}); }
    void warn(const QString& text) { post({Message::Level::Warning, text, {}, {}, {}}); }
    void error(const QString& text) { post({Message::Level::Error, text, {}, {}, {}}); }
    /// Everything posted in this session, oldest first.
    const QList<Message>& log() const { return m_log; }

Q_SIGNALS:
    void posted(const airshed::workbench::Message& message);

private:
    QList<Message> m_log;
};

} // namespace airshed::workbench
