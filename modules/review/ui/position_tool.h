// SPDX-License-Identifier: GPL-3.0-or-later
// The map tool that gives one record another place: drag its symbol, or click where it belongs.
#pragma once

#include "workbench/map_canvas.h"

#include <optional>

namespace airshed::review
{

class PositionTool final : public workbench::MapTool
{
    Q_OBJECT

public:
    /// `from` in map units; nothing: the record has no place yet.
    PositionTool(QString name, std::optional<QPointF> from, QObject* parent = nullptr);

    QString hint() const override;
    QCursor cursor() const override;
    bool pressed(workbench::MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool moved(workbench::MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool released(workbench::MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    void paint(const workbench::MapCanvas& canvas, QPainter& painter) const override;

Q_SIGNALS:
    void placed(const QPointF& mapUnits);

private:
    QString m_name;
    std::optional<QPointF> m_from;
    std::optional<QPointF> m_to; ///< under the pointer
    bool m_isHeld = false;
};

} // namespace airshed::review
