// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no workspace is open: the recent ones, and the ways to get one.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace airshed::workbench
{
class Commands;
class Settings;
} // namespace airshed::workbench

namespace airshed::desktop
{

class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(workbench::Settings& settings, workbench::Commands& commands, QWidget* parent = nullptr);
    void refresh();
    /// While a workspace is being opened or made, the buttons rest.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void workspaceChosen(const QString& folder);

private:
    QWidget* startButton(const QString& commandId, const QString& explanation);
    QWidget* recentRow(const QString& folder);
    workbench::Settings& m_settings;
    workbench::Commands& m_commands;
    QWidget* m_content;
    QVBoxLayout* m_recent;
    QLabel* m_noRecent;
};

} // namespace airshed::desktop
