// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/empty_state.h"

#include "workbench/commands.h"
#include "workbench/theme.h"

#include <QAction>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace airshed::workbench
{

namespace
{
constexpr int iconSize = 32;
}

EmptyState::EmptyState(const QString& icon, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_iconName(icon), m_icon(new QLabel(this)), m_sentence(new QLabel(sentence, this)),
      m_button(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    column->setSpacing(gridStep);
    column->addStretch();
    m_icon->setAlignment(Qt::AlignCenter);
    column->addWidget(m_icon);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setMinimumWidth(0);
    column->addWidget(m_sentence);
    m_button->hide();
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    updateIcon();
}

void EmptyState::setSentence(const QString& sentence) { m_sentence->setText(sentence); }

void EmptyState::setAction(QAction* action)
{
    m_button->disconnect(this);
    m_button->setVisible(action != nullptr);
    if (action == nullptr)
        return;
    const auto follow = [this, action] {
        m_button->setText(withoutMnemonic(action->text()));
        m_button->setEnabled(action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QWidget::changeEvent(event);
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(QIcon::fromTheme(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_icon->setVisible(!m_icon->pixmap().isNull());
}

} // namespace airshed::workbench
