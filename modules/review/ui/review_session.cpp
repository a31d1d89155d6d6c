// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/review_session.h"

#include "core/errors.h"
#include "geo/district_index.h"
#include "inventory/quality/water_index.h"
#include "inventory/workspace.h"
#include "workbench/commands.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThread>
#include <QUndoStack>

namespace airshed::review
{

namespace
{

constexpr unsigned long pollMs = 5;

const QString undoCommand = QStringLiteral("edit.undo");
const QString redoCommand = QStringLiteral("edit.redo");

/// What a base map tells of places.
struct Places {
    std::shared_ptr<const geo::DistrictIndex> districts;
    std::shared_ptr<const inventory::quality::WaterIndex> water;
};

} // namespace

ReviewSession::ReviewSession(workbench::Workbench& workbench) : m_workbench(workbench) {}
ReviewSession::~ReviewSession() = default;

void ReviewSession::open(inventory::Workspace& workspace)
{
    ++m_serial;
    m_workspace = &workspace;
    // The signal comes from the thread that wrote; this object is in the window's.
    connect(&workspace, &inventory::Workspace::recordsChanged, this, &ReviewSession::recordsChanged);
    readDistricts();
    Q_EMIT opened();
    Q_EMIT editableChanged();
}

void ReviewSession::close()
{
    if (m_workspace == nullptr)
        return;
    ++m_serial;
    Q_EMIT aboutToClose();
    // What writes has a reference to the store; it ends before the store does.
    while (isWriting())
        QThread::msleep(pollMs);
    disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = nullptr;
    m_districts.clear();
    m_districtIndex.reset();
    m_waterIndex.reset();
    m_writing.reset();
    Q_EMIT editableChanged();
}

void ReviewSession::readDistricts()
{
    const QString basemap = m_workspace->basemapPath();
    if (!QFileInfo::exists(basemap))
        return;
    const int serial = m_serial;
    m_workbench.tasks().run<Places>(
        tr("Read the districts"),
        [basemap](Progress&) {
            Places places;
            places.districts = std::make_shared<geo::DistrictIndex>(geo::DistrictIndex::fromBasemap(basemap));
            places.water = std::make_shared<inventory::quality::WaterIndex>(
                inventory::quality::WaterIndex::fromBasemap(basemap));
            return places;
        },
        [this, serial](Places places) {
            if (serial != m_serial)
                return;
            m_districtIndex = std::move(places.districts);
            m_waterIndex = std::move(places.water);
            const bool isChinese = QLocale().language() == QLocale::Chinese;
            for (const geo::District& district : m_districtIndex->districts())
                m_districts.insert(district.adminCode,
                                   isChinese || district.nameEn.isEmpty() ? district.name : district.nameEn);
            Q_EMIT districtsChanged();
        });
}

QString ReviewSession::whyNotEditable() const
{
    if (m_workspace == nullptr)
        return tr("No workspace is open.");
    if (m_workspace->isReadOnly())
        return m_workspace->readOnlyReason();
    if (isWriting())
        return tr("Editing waits for: %1").arg(m_whatIsWritten);
    return {};
}

std::shared_ptr<void> ReviewSession::beginWriting(const QString& what)
{
    if (isWriting())
        return nullptr;
    // Only the address counts; the deleter runs wherever the last holder lets go, so it comes home first.
    auto* token = new char(0);
    std::shared_ptr<void> claim(token, [guard = QPointer<ReviewSession>(this), token](void*) {
        delete token;
        if (guard)
            QMetaObject::invokeMethod(
                guard.data(),
                [guard] {
                    if (!guard || guard->isWriting())
                        return;
                    auto& undo = guard->m_workbench.undoStack();
                    guard->m_workbench.commands().setAvailable(undoCommand, undo.canUndo());
                    guard->m_workbench.commands().setAvailable(redoCommand, undo.canRedo());
                    Q_EMIT guard->editableChanged();
                },
                Qt::QueuedConnection);
    });
    m_writing = claim;
    m_whatIsWritten = what;
    m_workbench.commands().setAvailable(undoCommand, false);
    m_workbench.commands().setAvailable(redoCommand, false);
    Q_EMIT editableChanged();
    return claim;
}

workbench::FeatureKind featureKind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Station:
        return workbench::FeatureKind::Station;
    case RecordKind::Camera:
        return workbench::FeatureKind::Camera;
    case RecordKind::Source:
        break;
    }
    return workbench::FeatureKind::Source;
}

RecordKind recordKind(workbench::FeatureKind kind)
{
    switch (kind) {
    case workbench::FeatureKind::Station:
        return RecordKind::Station;
    case workbench::FeatureKind::Camera:
        return RecordKind::Camera;
    case workbench::FeatureKind::Source:
        break;
    }
    return RecordKind::Source;
}

} // namespace airshed::review
