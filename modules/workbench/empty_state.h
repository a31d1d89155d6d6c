// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty panel shows: what would fill it, and the action that does. Put it in place of the empty list.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace airshed::workbench
{

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// The icon is a name in the icon theme.
    EmptyState(const QString& icon, const QString& sentence, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    /// Offers this action as a button, enabled and named as the action is.
    void setAction(QAction* action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateIcon();
    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace airshed::workbench
