// SPDX-License-Identifier: GPL-3.0-or-later
// The page as it will be printed, small: paper, shadow, and what is going on while it is being drawn. It
// shows pictures; it does not make them.
#pragma once

#include <QImage>
#include <QWidget>

namespace airshed::reporting
{

class PagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    void setPage(const QImage& image);
    const QImage& page() const { return m_page; }
    /// A sentence in place of the page, or over it while it is out of date; empty: the page is what it should
    /// be.
    void setState(const QString& sentence);
    QString state() const { return m_state; }

    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {280, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_page;
    QString m_state;
};

} // namespace airshed::reporting
