// SPDX-License-Identifier: GPL-3.0-or-later
// A click that asks what lies under it on any layer. What is asked and shown is the identify panel's
// business.
#pragma once

#include "workbench/map_canvas.h"

namespace airshed::workbench
{

class IdentifyTool final : public MapTool
{
    Q_OBJECT

public:
    using MapTool::MapTool;
    QString hint() const override
    {
        return tr("Click on anything to see what the layers say of it; Esc ends");
    }
    QCursor cursor() const override { return Qt::WhatsThisCursor; }
    bool released(MapCanvas&, QMouseEvent*, const QPointF& mapUnits) override
    {
        Q_EMIT asked(mapUnits);
        return true;
    }

Q_SIGNALS:
    void asked(const QPointF& mapUnits);
};

} // namespace airshed::workbench
