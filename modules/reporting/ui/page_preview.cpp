// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ui/page_preview.h"

#include <QPainter>

namespace airshed::reporting
{

namespace
{

constexpr int margin = 16;

} // namespace

PagePreview::PagePreview(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Preview of the page"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setPage(const QImage& image)
{
    m_page = image;
    m_state.clear();
    setAccessibleDescription({});
    update();
}

void PagePreview::setState(const QString& sentence)
{
    m_state = sentence;
    setAccessibleDescription(sentence);
    update();
}

void PagePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(
        rect(), palette().color(QPalette::Mid).darker(palette().base().color().value() < 128 ? 130 : 100));
    const QRect room = rect().adjusted(margin, margin, -margin, -margin);
    if (!m_page.isNull()) {
        const QSize size = m_page.size().scaled(room.size(), Qt::KeepAspectRatio);
        QRect paper(QPoint(), size);
        paper.moveCenter(room.center());
        painter.fillRect(paper.translated(3, 3), QColor(0, 0, 0, 60));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const qreal ratio = devicePixelRatioF();
        QImage scaled = m_page.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(ratio);
        painter.drawImage(paper.topLeft(), scaled);
    }
    if (m_state.isEmpty())
        return;
    const QRect text = painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, m_state);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(text.adjusted(-12, -8, 12, 8), 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap, m_state);
}

} // namespace airshed::reporting
