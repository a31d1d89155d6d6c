// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/map_search.h"

#include "core/errors.h"
#include "geo/gdal_handles.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "workbench/map_canvas.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QtConcurrent>
#include <algorithm>
#include <gdal_priv.h>
#include <iterator>
#include <ogrsf_frmts.h>

namespace airshed::workbench
{

namespace
{

constexpr std::size_t mostOfAKind = 12;
constexpr std::size_t mostSourcesRanked = 300;
constexpr double closeEnough = 25000;
constexpr double placeScale = 50000;

/// Lower is better: the same, begins with it, contains it; nothing: not this one.
std::optional<int> rankOf(const QStringList& names, const QString& text)
{
    std::optional<int> best;
    for (const QString& name : names) {
        std::optional<int> rank;
        if (name.compare(text, Qt::CaseInsensitive) == 0)
            rank = 0;
        else if (name.startsWith(text, Qt::CaseInsensitive))
            rank = 1;
        else if (name.contains(text, Qt::CaseInsensitive))
            rank = 2;
        if (rank && (!best || *rank < *best))
            best = rank;
    }
    return best;
}

struct RankedHit {
    int rank = 0;
    SearchHit hit;
};

bool isBetter(const RankedHit& a, const RankedHit& b) { return a.rank < b.rank; }

/// The best of one kind.
void append(std::vector<RankedHit>& all, std::vector<RankedHit> ofKind)
{
    std::stable_sort(ofKind.begin(), ofKind.end(), isBetter);
    ofKind.resize(std::min(ofKind.size(), mostOfAKind));
    all.insert(all.end(), std::make_move_iterator(ofKind.begin()), std::make_move_iterator(ofKind.end()));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// In the language of the window, where the base map has it.
QString nameIn(const QString& name, const QString& english)
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || english.isEmpty() ? name : english;
}

QString textField(const OGRFeature& feature, const char* column)
{
    const int index = feature.GetFieldIndex(column);
    return index < 0 ? QString() : QString::fromUtf8(feature.GetFieldAsString(index));
}

} // namespace

/// What one workspace has to be found: an open reader, and the short lists once they were read. Used in the
/// search's thread only.
class MapSearch::Places
{
public:
    explicit Places(const inventory::Workspace& workspace)
        : m_workspace(workspace), m_basemap(workspace.basemapPath())
    {
    }

    SearchAnswer answer(const QString& text, const CoordinateContext& context)
    {
        SearchAnswer answer;
        answer.text = text;
        addCoordinates(answer, context);
        try {
            if (!m_reader)
                m_reader = m_workspace.openReader();
            readShortLists();
            std::vector<RankedHit> ranked;
            for (const std::vector<Named>* list : {&m_districts, &m_stations, &m_cameras})
                addNamed(ranked, text, *list);
            addSources(ranked, answer);
            addNamed(ranked, text, m_placeNames);
            // What has the text in its name comes before the many sources that have it in their address.
            std::stable_sort(ranked.begin(), ranked.end(), isBetter);
            for (RankedHit& each : ranked)
                answer.hits.push_back(std::move(each.hit));
        } catch (const Error& error) {
            answer.problem = error.message();
        }
        return answer;
    }

private:
    struct Named {
        QStringList names;
        SearchHit hit;
    };

    void readShortLists()
    {
        if (m_areListsRead)
            return;
        readBasemap();
        for (const inventory::Station& station : m_reader->stations()) {
            SearchHit hit{SearchHit::Kind::Station,
                          station.name,
                          joined({station.code, m_districtNames.value(station.adminCode)}),
                          {FeatureKind::Station, station.id},
                          station.position,
                          {}};
            m_stations.push_back({{station.name, station.code}, std::move(hit)});
        }
        for (const inventory::Camera& camera : m_reader->cameras()) {
            SearchHit hit{SearchHit::Kind::Camera,
                          camera.name,
                          joined({camera.deviceId, m_districtNames.value(camera.adminCode)}),
                          {FeatureKind::Camera, camera.id},
                          camera.position,
                          {}};
            m_cameras.push_back({{camera.name, camera.deviceId}, std::move(hit)});
        }
        m_areListsRead = true;
    }

    void readBasemap()
    {
        if (!QFileInfo::exists(m_basemap))
            return;
        const geo::GdalErrors errors;
        const geo::DatasetHandle data = geo::openDataset(m_basemap);
        const auto forEach = [&](const char* layer, const auto& take) {
            OGRLayer* const table = data->GetLayerByName(layer);
            if (table == nullptr)
                return;
            table->ResetReading();
            while (const geo::FeatureHandle feature{table->GetNextFeature()}) {
                if (const OGRGeometry* geometry = feature->GetGeometryRef(); geometry && !geometry->IsEmpty())
                    take(*feature, *geometry);
            }
        };
        forEach("district", [this](const OGRFeature& feature, const OGRGeometry& geometry) {
            OGREnvelope box;
            geometry.getEnvelope(&box);
            const QString name = textField(feature, "name");
            const QString english = textField(feature, "name_en");
            const QString code = textField(feature, "admin_code");
            const QString shown = nameIn(name, english);
            m_districtNames.insert(code, shown);
            SearchHit hit{SearchHit::Kind::District,
                          shown,
                          joined({shown == name ? english : name, code}),
                          {},
                          geo::LonLat{(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2},
                          QRectF(QPointF(box.MinX, box.MinY), QPointF(box.MaxX, box.MaxY))};
            m_districts.push_back({{name, code, english}, std::move(hit)});
        });
        forEach("place", [this](const OGRFeature& feature, const OGRGeometry& geometry) {
            if (wkbFlatten(geometry.getGeometryType()) != wkbPoint)
                return;
            const OGRPoint& point = *geometry.toPoint();
            const QString name = textField(feature, "name");
            const QString english = textField(feature, "name_en");
            const QString shown = nameIn(name, english);
            const QString district = m_districtNames.value(textField(feature, "admin_code"));
            SearchHit hit{SearchHit::Kind::Place,
                          shown,
                          joined({shown == name ? english : name, district}),
                          {},
                          geo::LonLat{point.getX(), point.getY()},
                          {}};
            m_placeNames.push_back({{name, english}, std::move(hit)});
        });
    }

    static void addCoordinates(SearchAnswer& answer, const CoordinateContext& context)
    {
        // Without a stated datum: what a person copied from a web map belongs into "Go to coordinate".
        const CoordinateUnderstanding understood =
            understandCoordinate(answer.text, geo::Datum::Cgcs2000, context);
        for (const CoordinateReading& reading : understood.readings) {
            // Of several systems only those that lie on this map are worth a line.
            if (reading.isInCity || understood.readings.size() == 1)
                answer.hits.push_back({SearchHit::Kind::Coordinate,
                                       degreesText(reading.position),
                                       reading.system,
                                       {},
                                       reading.position,
                                       {}});
        }
    }

    static void addNamed(std::vector<RankedHit>& all, const QString& text, const std::vector<Named>& list)
    {
        std::vector<RankedHit> ranked;
        for (const Named& named : list) {
            if (const auto rank = rankOf(named.names, text))
                ranked.push_back({*rank, named.hit});
        }
        append(all, std::move(ranked));
    }

    void addSources(std::vector<RankedHit>& all, SearchAnswer& answer) const
    {
        inventory::SourceQuery query;
        query.text = answer.text;
        std::vector<inventory::RecordId> ids = m_reader->sourceIds(query);
        answer.sourcesFound = static_cast<qint64>(ids.size());
        ids.resize(std::min(ids.size(), mostSourcesRanked));
        std::vector<RankedHit> ranked;
        for (const inventory::Source& source : m_reader->sources(ids)) {
            constexpr int byAddress = 3;
            const QStringList names = {source.name, source.number, source.creditCode};
            SearchHit hit{SearchHit::Kind::Source,
                          source.name,
                          joined({source.number, displayName(source.sourceClass),
                                  m_districtNames.value(source.adminCode)}),
                          {FeatureKind::Source, source.id},
                          source.position,
                          {}};
            ranked.push_back({rankOf(names, answer.text).value_or(byAddress), std::move(hit)});
        }
        append(all, std::move(ranked));
    }

    const inventory::Workspace& m_workspace; ///< forget() waits for those who use it
    QString m_basemap;
    std::unique_ptr<inventory::InventoryStore> m_reader;
    bool m_areListsRead = false;
    QHash<QString, QString> m_districtNames; ///< by code
    std::vector<Named> m_districts;
    std::vector<Named> m_stations;
    std::vector<Named> m_cameras;
    std::vector<Named> m_placeNames;
};

MapSearch::MapSearch(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench)
{
    m_pool.setMaxThreadCount(1);
}

MapSearch::~MapSearch() { m_pool.waitForDone(); }

void MapSearch::ask(const QString& text)
{
    m_waiting = text.trimmed();
    if (!m_isBusy)
        next();
}

void MapSearch::refresh() { m_places.reset(); }

void MapSearch::forget()
{
    ++m_serial; // an answer on its way is of the workspace that goes
    m_waiting.reset();
    m_places.reset();
    m_pool.waitForDone();
}

void MapSearch::next()
{
    inventory::Workspace* const workspace = m_workbench.workspace();
    const QString text = std::exchange(m_waiting, std::nullopt).value_or(QString());
    if (workspace == nullptr || text.isEmpty()) {
        Q_EMIT answered({text, {}, 0, {}});
        return;
    }
    if (!m_places)
        m_places = std::make_shared<Places>(*workspace);
    const MapCanvas& canvas = m_workbench.mapCanvas();
    const CoordinateContext context{canvas.mapEpsg(), canvas.fullExtent()};
    m_isBusy = true;
    QtConcurrent::run(&m_pool, [places = m_places, text, context] {
        return places->answer(text, context);
    }).then(this, [this, serial = m_serial](const SearchAnswer& answer) {
        m_isBusy = false;
        if (m_waiting)
            next();
        else if (serial == m_serial)
            Q_EMIT answered(answer);
    });
}

void MapSearch::reveal(const SearchHit& hit)
{
    MapCanvas& canvas = m_workbench.mapCanvas();
    canvas.clearMarker();
    if (hit.feature.id != 0) {
        Selection& selection = m_workbench.selection();
        selection.select(hit.feature.kind, {hit.feature.id});
        selection.setCurrent(hit.feature);
        selection.reveal(hit.feature);
        // The list on the map may be older than the record that was found.
        if (!qIsFinite(canvas.positionOf(hit.feature).x()) && hit.position && qIsFinite(hit.position->lon))
            canvas.centreOn(canvas.toMap(*hit.position), closeEnough);
        return;
    }
    if (!hit.extent.isEmpty()) {
        QPolygonF corners;
        for (const QPointF& corner : QPolygonF(hit.extent))
            corners.append(canvas.toMap(geo::LonLat{corner.x(), corner.y()}));
        canvas.zoomToExtent(corners.boundingRect());
        return;
    }
    if (!hit.position)
        return;
    const QPointF at = canvas.toMap(*hit.position);
    canvas.centreOn(at, hit.kind == SearchHit::Kind::Place ? placeScale : closeEnough);
    canvas.setMarker(at, hit.title);
}

} // namespace airshed::workbench
