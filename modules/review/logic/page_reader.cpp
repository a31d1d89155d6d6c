// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/page_reader.h"

#include "core/errors.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace airshed::review
{

namespace
{

/// More than a screen and its neighbours can need.
constexpr std::size_t longestQueue = 6;

struct Request {
    quint64 generation = 0;
    int page = 0;
    std::vector<inventory::RecordId> ids;
    std::optional<QDate> asOf;
};

} // namespace

struct PageReader::Private {
    std::shared_ptr<inventory::InventoryStore> reader;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Request> requests; ///< the newest in front
    bool isEnding = false;
    std::thread thread;
};

PageReader::PageReader(std::shared_ptr<inventory::InventoryStore> reader, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->reader = std::move(reader);
    d->thread = std::thread([this] {
        for (;;) {
            Request request;
            {
                std::unique_lock lock(d->mutex);
                d->wake.wait(lock, [this] { return d->isEnding || !d->requests.empty(); });
                if (d->isEnding)
                    return;
                request = std::move(d->requests.front());
                d->requests.pop_front();
            }
            // Posted events to this object go with it: nothing arrives after the destructor.
            try {
                auto sources = d->reader->sources(request.ids, request.asOf);
                QMetaObject::invokeMethod(
                    this,
                    [this, request, sources = std::move(sources)] {
                        Q_EMIT arrived(request.generation, request.page, sources);
                    },
                    Qt::QueuedConnection);
            } catch (const Error& error) {
                QMetaObject::invokeMethod(
                    this,
                    [this, request, message = error.message()] {
                        Q_EMIT failed(request.generation, request.page, message);
                    },
                    Qt::QueuedConnection);
            }
        }
    });
}

PageReader::~PageReader()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->isEnding = true;
    }
    d->wake.notify_all();
    d->thread.join();
}

void PageReader::request(quint64 generation, int page, const std::vector<inventory::RecordId>& ids,
                         const std::optional<QDate>& asOf)
{
    std::optional<Request> late;
    {
        const std::scoped_lock lock(d->mutex);
        d->requests.push_front({generation, page, ids, asOf});
        if (d->requests.size() > longestQueue) {
            late = std::move(d->requests.back());
            d->requests.pop_back();
        }
    }
    d->wake.notify_one();
    if (late)
        QMetaObject::invokeMethod(
            this, [this, late = *late] { Q_EMIT dropped(late.generation, late.page); }, Qt::QueuedConnection);
}

} // namespace airshed::review
