// SPDX-License-Identifier: GPL-3.0-or-later
// The emissions of one record as bars: each pollutant with its value; "not stated" is no bar and no zero.
#pragma once

#include "core/pollutant.h"

#include <QWidget>

namespace airshed::review
{

class EmissionBars final : public QWidget
{
    Q_OBJECT

public:
    explicit EmissionBars(const EmissionVector& emission, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    static QString valueText(const EmissionVector& emission, Pollutant pollutant);
    EmissionVector m_emission;
};

} // namespace airshed::review
