// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/elided_text.h"

#include "workbench/theme.h"

#include <QPainter>

namespace airshed::attribution
{

ElidedText::ElidedText(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void ElidedText::setText(const QString& text)
{
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedText::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2 * workbench::gridStep,
            fontMetrics().height() + workbench::gridStep};
}

QSize ElidedText::minimumSizeHint() const { return {0, sizeHint().height()}; }

void ElidedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect inside = rect().adjusted(workbench::gridStep, 0, -workbench::gridStep, 0);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, inside.width()));
}

} // namespace airshed::attribution
