// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until the window shows all that it will show, writes a picture of it and ends the program.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace airshed::desktop
{

class MainWindow;

class Screenshot final : public QObject
{
    Q_OBJECT

public:
    /// Ends the program with 0, with 3 when the workspace was not opened, with 4 when the file cannot be
    /// written.
    Screenshot(MainWindow& window, const QString& workspace, const QString& path);

private:
    void look();
    void fail(const QString& message, int exitCode);
    MainWindow& m_window;
    QString m_workspace;
    QString m_path;
    QTimer m_timer;
    QElapsedTimer m_waiting;
    int m_quietLooks = 0;
};

} // namespace airshed::desktop
