// SPDX-License-Identifier: GPL-3.0-or-later
// All commands with their shortcuts, and what mouse and keys do on the map.
#pragma once

#include <QDialog>

class QTreeWidget;

namespace airshed::workbench
{
class Commands;
}

namespace airshed::desktop
{

class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const workbench::Commands& commands, QWidget* parent = nullptr);

private:
    void addCommands(const workbench::Commands& commands);
    void addMapKeys();
    void filter(const QString& text);
    QTreeWidget* m_list;
};

} // namespace airshed::desktop
