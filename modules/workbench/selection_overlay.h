// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected and pointed at, drawn over the map: an amber outline on a dark halo. Few features are
// drawn one by one in each frame; many become one picture, made in another thread, that is moved with the
// map.
#pragma once

#include "workbench/feature_index.h"
#include "workbench/map_picture.h"

#include <QObject>
#include <memory>
#include <optional>

class QPainter;
class QThreadPool;

namespace airshed::workbench
{

/// One feature's mark at a place in the window.
void paintSelectionMark(QPainter& painter, const QPointF& pixels);
/// The mark of the feature that the inspector shows.
void paintCurrentMark(QPainter& painter, const QPointF& pixels);
void paintHoverMark(QPainter& painter, const QPointF& pixels);

/// The outline around all positions of a view, on a transparent ground. Its cost hangs on the pixels, not on
/// the count.
MapPicture selectionPicture(const std::vector<QPointF>& mapUnits, const Viewport& viewport,
                            const QSizeF& size, double devicePixelRatio);

class SelectionOverlay final : public QObject
{
    Q_OBJECT

public:
    /// The pool must outlive this.
    SelectionOverlay(QThreadPool& pool, QObject* parent) : QObject(parent), m_pool(pool) {}

    /// Selected ids, sorted, and where to find their positions.
    void setSelected(std::shared_ptr<const FeatureIndex> index, std::vector<std::int64_t> ids);
    /// The view that is or soon will be shown; a picture of many features is made for it.
    void want(const Viewport& viewport, const QSizeF& size, double devicePixelRatio);
    void paint(QPainter& painter, const Viewport& viewport, const QSizeF& size) const;
    bool isEmpty() const { return !m_isMany && m_few.empty(); }

Q_SIGNALS:
    void changed();

private:
    struct Wanted {
        Viewport viewport;
        QSizeF size;
        double devicePixelRatio = 1;
        bool operator==(const Wanted&) const = default;
    };
    void make();

    using Positions = std::shared_ptr<const std::vector<QPointF>>;
    QThreadPool& m_pool;
    std::vector<QPointF> m_few;
    bool m_isMany = false;
    std::shared_ptr<const FeatureIndex> m_index;
    std::shared_ptr<const std::vector<std::int64_t>> m_ids;
    Positions m_positions; ///< of many; made with the first picture
    std::optional<Wanted> m_wanted;
    MapPicture m_picture;
    int m_generation = 0; ///< of the selection
    bool m_isMaking = false;
    bool m_isStale = false; ///< wanted more while making
};

} // namespace airshed::workbench
