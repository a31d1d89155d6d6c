// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what is posted to Messages above the map, at most three at a time. Notes and successes fade by
// themselves; warnings and errors stay until somebody closes them.
#pragma once

#include "workbench/messages.h"

#include <QWidget>
#include <deque>

class QVBoxLayout;

namespace airshed::workbench
{

class MessageRow;

class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(Messages& messages, QWidget* parent = nullptr);
    ~MessageBar() override;
    /// Those on the screen now, oldest first.
    QStringList shownTexts() const;
    void closeAll();

private:
    void show(const Message& message);
    void close(MessageRow* row);
    QVBoxLayout* m_rows;
    QList<MessageRow*> m_shown;
    std::deque<Message> m_waiting;
};

} // namespace airshed::workbench
