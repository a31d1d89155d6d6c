// SPDX-License-Identifier: GPL-3.0-or-later
// One quiet line of text that makes do with the room there is; all of it is in the tooltip.
#pragma once

#include <QWidget>

namespace airshed::attribution
{

class ElidedText final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedText(QWidget* parent);
    void setText(const QString& text);
    const QString& text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace airshed::attribution
