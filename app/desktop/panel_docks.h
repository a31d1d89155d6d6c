// SPDX-License-Identifier: GPL-3.0-or-later
// The docks of the main window: one per panel, made when it is first seen, movable, closable, with an action
// each for the View menu.
#pragma once

#include "workbench/workbench.h"

#include <QHash>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace airshed::desktop
{

class PanelDocks final : public QObject
{
    Q_OBJECT

public:
    explicit PanelDocks(QMainWindow& window);

    /// Throws LogicError when the id is taken.
    void add(const workbench::PanelSpec& spec);
    void remove(const QString& id);
    void show(const QString& id);
    QStringList ids() const;
    QDockWidget* dock(const QString& id) const;
    /// One checkable action per panel, in the order in which they were added.
    QList<QAction*> toggleActions() const;
    /// Every panel back to where it was at first.
    void arrangeAsAtFirst();
    /// The widget of the panel, made if it was not yet.
    QWidget* content(const QString& id);
    /// Without an open workspace the panels are put away; with one they are as the person left them.
    void setStowed(bool isStowed);
    /// Where the panels are, or will be once they are no longer stowed.
    QByteArray layout() const;
    /// Panels that the layout does not know (of a plugin that is new) stay where they are at first.
    void setLayout(const QByteArray& layout);

Q_SIGNALS:
    void changed();

private:
    struct Panel {
        workbench::PanelSpec spec;
        QDockWidget* dock = nullptr;
    };
    void fill(Panel& panel);
    void place(const Panel& panel);
    Panel* find(const QString& id);
    QMainWindow& m_window;
    QList<Panel> m_panels;
    void restore(const QByteArray& layout);
    QByteArray m_stowedLayout;
    bool m_isStowed = true;
};

} // namespace airshed::desktop
