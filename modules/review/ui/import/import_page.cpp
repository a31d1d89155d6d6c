// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/import_page.h"

#include "workbench/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>

namespace airshed::review
{

namespace
{

constexpr int iconSize = 16;

QString iconName(Notice::Weight weight)
{
    switch (weight) {
    case Notice::Weight::Note:
        return QStringLiteral("dialog-information");
    case Notice::Weight::Success:
        return QStringLiteral("dialog-ok-apply");
    case Notice::Weight::Warning:
        return QStringLiteral("dialog-warning");
    case Notice::Weight::Error:
        break;
    }
    return QStringLiteral("dialog-error");
}

} // namespace

Notice::Notice(QWidget* parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(workbench::gridStep);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    hide();
}

void Notice::setSentence(const QString& sentence, Weight weight)
{
    m_weight = weight;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    updateIcon();
    setVisible(!sentence.isEmpty());
}

QString Notice::sentence() const { return m_text->text(); }

void Notice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void Notice::updateIcon()
{
    m_icon->setPixmap(
        QIcon::fromTheme(iconName(m_weight)).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

QLabel* quietLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace airshed::review
