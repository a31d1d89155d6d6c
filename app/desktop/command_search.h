// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a command by a few letters of its name and runs it: for people who know what they want but not where
// it is.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace airshed::workbench
{
class Commands;
}

namespace airshed::desktop
{

class CommandSearch final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandSearch(workbench::Commands& commands, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list(const QString& text);
    void runCurrent();
    workbench::Commands& m_commands;
    QLineEdit* m_text;
    QListWidget* m_hits;
};

} // namespace airshed::desktop
