// SPDX-License-Identifier: GPL-3.0-or-later
// A menu of boxes to tick that stays open while one ticks, and the button that shows how many are chosen.
#pragma once

#include <QIcon>
#include <QMenu>
#include <QStringList>
#include <vector>

namespace airshed::review
{

class ChoiceMenu final : public QMenu
{
    Q_OBJECT

public:
    struct Choice {
        QString value;
        QString label;
        QIcon icon = {};
    };
    ChoiceMenu(const QString& title, QWidget* parent);

    /// What was chosen stays chosen where it still exists.
    void setChoices(const std::vector<Choice>& choices);
    /// In the order of the choices; empty: no restriction.
    QStringList chosen() const;
    void setChosen(const QStringList& values);
    /// "Class" or "Class: 2".
    QString caption() const;

Q_SIGNALS:
    void changed();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateTitle();
    QString m_name;
    QList<QAction*> m_boxes;
    QAction* m_clear;
};

} // namespace airshed::review
