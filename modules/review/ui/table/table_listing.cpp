// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/table/table_listing.h"

#include "review/logic/record_form.h"

#include <algorithm>

namespace airshed::review
{

using inventory::RecordId;

namespace
{

template<typename Record>
bool matches(const Record& record, const QStringList& words, const ListingRequest& request)
{
    const inventory::SourceQuery& query = request.query;
    if (request.restriction &&
        !std::binary_search(request.restriction->begin(), request.restriction->end(), record.id))
        return false;
    if (!query.adminCodes.empty() && std::find(query.adminCodes.begin(), query.adminCodes.end(),
                                               record.adminCode) == query.adminCodes.end())
        return false;
    return query.text.isEmpty() || std::any_of(words.begin(), words.end(), [&query](const QString& word) {
               return word.contains(query.text, Qt::CaseInsensitive);
           });
}

} // namespace

TablePanel::Listing TablePanel::Reader::list(const ListingRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    Listing listing;
    listing.kind = request.kind;
    switch (request.kind) {
    case RecordKind::Source: {
        inventory::SourceQuery all;
        all.asOf = request.query.asOf;
        listing.queried = m_store->sourceIds(request.query);
        listing.total = request.query.asOf ? static_cast<qint64>(m_store->sourceIds(all).size())
                                           : m_store->count(tableOf(request.kind));
        listing.order = RowOrder(restricted(listing.queried, request.restriction));
        break;
    }
    case RecordKind::Station:
        for (inventory::Station& station : m_store->stations()) {
            ++listing.total;
            if (matches(station, {station.code, station.name, station.kind}, request))
                listing.stations.push_back(std::move(station));
        }
        break;
    case RecordKind::Camera:
        for (inventory::Camera& camera : m_store->cameras()) {
            ++listing.total;
            if (matches(camera, {camera.deviceId, camera.name}, request))
                listing.cameras.push_back(std::move(camera));
        }
        break;
    }
    return listing;
}

std::vector<inventory::Source> TablePanel::Reader::sources(const std::vector<RecordId>& ids,
                                                           std::optional<QDate> asOf)
{
    const std::scoped_lock lock(m_mutex);
    return m_store->sources(ids, asOf);
}

std::vector<RecordId> restricted(const std::vector<RecordId>& ids,
                                 const std::optional<std::vector<RecordId>>& restriction)
{
    if (!restriction)
        return ids;
    std::vector<RecordId> kept;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(kept), [&restriction](RecordId id) {
        return std::binary_search(restriction->begin(), restriction->end(), id);
    });
    return kept;
}

} // namespace airshed::review
