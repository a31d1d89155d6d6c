// SPDX-License-Identifier: GPL-3.0-or-later
// Finds things on the map by what a person types: sources by name, number, credit code or address, stations,
// cameras, places and districts by name, and coordinates. Looks in a thread of its own; the latest question
// is the one that is answered.
#pragma once

#include "workbench/selection.h"
#include "workbench/tools/coordinate_reading.h"

#include <QObject>
#include <QPolygonF>
#include <QRectF>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <vector>

namespace airshed::workbench
{

class Workbench;

struct SearchHit {
    enum class Kind { Source, Station, Camera, Place, District, Coordinate };
    Kind kind = Kind::Source;
    QString title;
    QString detail;
    FeatureRef feature;                  ///< of our own records
    std::optional<geo::LonLat> position; ///< nothing: a source that has no usable coordinates
    QRectF extent;                       ///< degrees; of a district
};

struct SearchAnswer {
    QString text; ///< the question
    std::vector<SearchHit> hits;
    qint64 sourcesFound = 0; ///< more than are listed when there are many
    QString problem;         ///< a file that could not be read
};

class MapSearch final : public QObject
{
    Q_OBJECT

public:
    explicit MapSearch(Workbench& workbench, QObject* parent = nullptr);
    /// Waits for the question that is being answered.
    ~MapSearch() override;

    /// answered() follows, unless another question comes before.
    void ask(const QString& text);
    /// Records changed: what was remembered of them is read again.
    void refresh();
    /// The workspace is about to close: nothing is kept open. Waits for the question that is being answered.
    void forget();
    bool isBusy() const { return m_isBusy; }
    /// Brings the hit into view, and selects it where it is one of our records.
    void reveal(const SearchHit& hit);

Q_SIGNALS:
    void answered(const airshed::workbench::SearchAnswer& answer);

private:
    class Places;
    void next();
    Workbench& m_workbench;
    QThreadPool m_pool; ///< one thread: never waits behind an import
    std::shared_ptr<Places> m_places;
    std::optional<QString> m_waiting;
    int m_serial = 0;
    bool m_isBusy = false;
};

} // namespace airshed::workbench
