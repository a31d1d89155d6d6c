// SPDX-License-Identifier: GPL-3.0-or-later
// Controls side by side, and below one another where the panel is narrow.
#pragma once

#include <QLayout>
#include <QList>

namespace airshed::attribution
{

class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    /// Places the items, or only measures; returns the height that they take.
    int arrange(const QRect& rect, bool isMeasuring) const;
    QList<QLayoutItem*> m_items;
};

} // namespace airshed::attribution
