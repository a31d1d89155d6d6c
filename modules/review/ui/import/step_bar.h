// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a window from left to right: which are done, which is shown, which follow.
#pragma once

#include <QStringList>
#include <QWidget>

namespace airshed::review
{

class StepBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    void setCurrent(int step);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_names;
    int m_current = 0;
};

} // namespace airshed::review
