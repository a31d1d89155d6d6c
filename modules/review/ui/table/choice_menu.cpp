// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/table/choice_menu.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

namespace airshed::review
{

ChoiceMenu::ChoiceMenu(const QString& title, QWidget* parent) : QMenu(title, parent), m_name(title)
{
    setAccessibleName(title);
    m_clear = addAction(tr("All"), this, [this] { setChosen({}); });
    addSeparator();
    updateTitle();
}

void ChoiceMenu::setChoices(const std::vector<Choice>& choices)
{
    const QStringList before = chosen();
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const Choice& choice : choices) {
        QAction* box = addAction(choice.icon, choice.label);
        box->setCheckable(true);
        box->setData(choice.value);
        box->setChecked(before.contains(choice.value));
        connect(box, &QAction::toggled, this, [this] {
            updateTitle();
            Q_EMIT changed();
        });
        m_boxes.append(box);
    }
    updateTitle();
}

QStringList ChoiceMenu::chosen() const
{
    QStringList values;
    for (const QAction* box : m_boxes) {
        if (box->isChecked())
            values.append(box->data().toString());
    }
    return values;
}

void ChoiceMenu::setChosen(const QStringList& values)
{
    if (values == chosen())
        return;
    for (QAction* box : std::as_const(m_boxes)) {
        const QSignalBlocker blocker(box);
        box->setChecked(values.contains(box->data().toString()));
    }
    updateTitle();
    Q_EMIT changed();
}

QString ChoiceMenu::caption() const
{
    const auto count = chosen().size();
    return count == 0 ? m_name : tr("%1: %2").arg(m_name, QLocale().toString(static_cast<int>(count)));
}

void ChoiceMenu::updateTitle()
{
    m_clear->setEnabled(!chosen().isEmpty());
    setTitle(caption());
}

void ChoiceMenu::mouseReleaseEvent(QMouseEvent* event)
{
    QAction* action = actionAt(event->position().toPoint());
    if (action != nullptr && action->isCheckable() && action->isEnabled()) {
        action->trigger(); // QMenu itself would close
        return;
    }
    QMenu::mouseReleaseEvent(event);
}

void ChoiceMenu::keyPressEvent(QKeyEvent* event)
{
    QAction* action = activeAction();
    if (event->key() == Qt::Key_Space && action != nullptr && action->isCheckable()) {
        action->trigger();
        return;
    }
    QMenu::keyPressEvent(event);
}

} // namespace airshed::review
