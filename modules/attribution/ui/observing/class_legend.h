// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours on the map mean: the six classes with their indices or, for a pollutant, the
// concentrations of the standard in force. The class's name stands beside the colour, for those who do not
// tell colours apart.
#pragma once

#include "attribution/ui/observing/observing_data.h"

#include <QWidget>

namespace airshed::attribution
{

class ClassLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ClassLegend(ObservingData& observed, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList entries() const;
    int columns(int width) const;
    ObservingData& m_data;
};

} // namespace airshed::attribution
