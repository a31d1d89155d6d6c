// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/message_bar.h"

#include "workbench/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::workbench
{

namespace
{

constexpr int rowsAtOnce = 3;
constexpr int fadeAfterMs = 6000;
constexpr int detailsHeight = 96;
constexpr int stripeWidth = 4;

QColor colourOf(Message::Level level, Shade shade)
{
    const ThemeColours colours = themeColours(shade);
    switch (level) {
    case Message::Level::Note:
        return colours.accent;
    case Message::Level::Success:
        return colours.success;
    case Message::Level::Warning:
        return colours.warning;
    case Message::Level::Error:
        break;
    }
    return colours.harm;
}

QString iconOf(Message::Level level)
{
    switch (level) {
    case Message::Level::Note:
        return QStringLiteral("dialog-information");
    case Message::Level::Success:
        return QStringLiteral("dialog-ok-apply");
    case Message::Level::Warning:
        return QStringLiteral("dialog-warning");
    case Message::Level::Error:
        break;
    }
    return QStringLiteral("dialog-error");
}

/// What a screen reader says before the sentence; on the screen the icon says it.
QString spokenLevel(Message::Level level)
{
    switch (level) {
    case Message::Level::Note:
        return MessageBar::tr("Note");
    case Message::Level::Success:
        return MessageBar::tr("Done");
    case Message::Level::Warning:
        return MessageBar::tr("Warning");
    case Message::Level::Error:
        break;
    }
    return MessageBar::tr("Error");
}

bool fades(const Message& message)
{
    return (message.level == Message::Level::Note || message.level == Message::Level::Success) &&
           message.actionText.isEmpty();
}

} // namespace

class MessageRow final : public QWidget
{
    Q_OBJECT

public:
    MessageRow(const Message& message, QWidget* parent);
    const Message& message() const { return m_message; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent*) override { m_fade.stop(); }
    void leaveEvent(QEvent*) override
    {
        if (fades(m_message))
            m_fade.start();
    }

private:
    Message m_message;
    QTimer m_fade;
};

MessageRow::MessageRow(const Message& message, QWidget* parent) : QWidget(parent), m_message(message)
{
    setAccessibleName(spokenLevel(message.level));
    setAccessibleDescription(message.text);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep + stripeWidth, gridHalfStep, gridHalfStep, gridHalfStep);
    column->setSpacing(gridHalfStep);
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    column->addLayout(line);

    auto* icon = new QLabel(this);
    icon->setPixmap(QIcon::fromTheme(iconOf(message.level)).pixmap(16, 16));
    line->addWidget(icon, 0, Qt::AlignVCenter);
    auto* text = new QLabel(message.text, this);
    text->setObjectName(QStringLiteral("message-text"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(text, 1, Qt::AlignVCenter);

    if (!message.actionText.isEmpty()) {
        auto* action = new QPushButton(message.actionText, this);
        connect(action, &QPushButton::clicked, this, [this] {
            const auto run = m_message.action;
            Q_EMIT closed();
            if (run)
                run();
        });
        line->addWidget(action, 0, Qt::AlignTop);
    }
    if (!message.details.isEmpty()) {
        auto* details = new QPlainTextEdit(message.details, this);
        details->setReadOnly(true);
        details->setFixedHeight(detailsHeight);
        details->setAccessibleName(tr("Details"));
        details->hide();
        column->addWidget(details);
        auto* toggle = new QPushButton(tr("Details"), this);
        toggle->setCheckable(true);
        connect(toggle, &QPushButton::toggled, details, &QWidget::setVisible);
        line->addWidget(toggle, 0, Qt::AlignTop);
    }
    auto* close = new QToolButton(this);
    close->setIcon(QIcon::fromTheme(QStringLiteral("message-close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &MessageRow::closed);
    line->addWidget(close, 0, Qt::AlignTop);

    m_fade.setSingleShot(true);
    m_fade.setInterval(fadeAfterMs);
    connect(&m_fade, &QTimer::timeout, this, &MessageRow::closed);
    if (fades(message))
        m_fade.start();
}

void MessageRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Shade shade = shadeOf(palette());
    const QColor colour = colourOf(m_message.level, shade);
    QColor tint = colour;
    tint.setAlphaF(shade == Shade::Dark ? 0.16F : 0.08F);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, stripeWidth, height()), colour);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

MessageBar::MessageBar(Messages& messages, QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setAccessibleName(tr("Messages"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    hide();
    for (const Message& message : messages.log())
        show(message);
    connect(&messages, &Messages::posted, this, &MessageBar::show);
}

MessageBar::~MessageBar() = default;

void MessageBar::show(const Message& message)
{
    // The same sentence twice on the screen says nothing more.
    const bool isShown = std::any_of(m_shown.cbegin(), m_shown.cend(), [&](const MessageRow* row) {
        return row->message().text == message.text && row->message().level == message.level;
    });
    if (isShown)
        return;
    if (m_shown.size() >= rowsAtOnce) {
        m_waiting.push_back(message);
        return;
    }
    auto* row = new MessageRow(message, this);
    connect(row, &MessageRow::closed, this, [this, row] { close(row); });
    m_shown.append(row);
    m_rows->addWidget(row);
    QWidget::show();
    QAccessibleEvent event(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::close(MessageRow* row)
{
    m_shown.removeOne(row);
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
    if (!m_waiting.empty()) {
        const Message next = m_waiting.front();
        m_waiting.pop_front();
        show(next);
    }
    if (m_shown.isEmpty())
        hide();
}

void MessageBar::closeAll()
{
    m_waiting.clear();
    while (!m_shown.isEmpty())
        close(m_shown.constLast());
}

QStringList MessageBar::shownTexts() const
{
    QStringList texts;
    for (const MessageRow* row : m_shown)
        texts.append(row->message().text);
    return texts;
}

} // namespace airshed::workbench

#include "message_bar.moc"
