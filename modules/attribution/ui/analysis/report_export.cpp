// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/report_export.h"

#include "attribution/logic/report/repeat_command.h"
#include "attribution/logic/report/report_document.h"
#include "attribution/logic/report/report_map.h"
#include "attribution/logic/report/report_sections.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/runs/run_shelf.h"
#include "core/beijing_time.h"
#include "core/errors.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "mapengine/client/layer_catalogue.h"
#include "observations/observation_store.h"
#include "workbench/export_folder.h"
#include "workbench/messages.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QUrl>

namespace airshed::attribution
{

namespace
{
}

ReportExport::ReportExport(AttributionSession& session, RunShelf& shelf, QObject* parent)
    : QObject(parent), m_session(session), m_shelf(shelf)
{
}

QString ReportExport::suggestedName() const
{
    const Episode& episode = m_session.result()->episode;
    return tr("%1 %2 %3 %4.pdf", "title, station, pollutant, day: name of a file")
        .arg(reportTitle(), episode.station, displayName(episode.pollutant),
             episode.span.first.day().toString(Qt::ISODate));
}

void ReportExport::ask()
{
    if (!m_session.result() || m_session.workspace() == nullptr)
        return;
    auto* dialog = new QFileDialog(m_session.workbench().dialogParent(), tr("Write the report of this run"),
                                   workbench::exportFolder(m_session.workbench()));
    dialog->setObjectName(QStringLiteral("attribution.report.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString pdf = tr("Report (*.pdf)");
    const QString xlsx = tr("Tables as Excel workbook (*.xlsx)");
    dialog->setNameFilters({pdf, xlsx});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, xlsx](const QString& filter) {
        dialog->setDefaultSuffix(filter == xlsx ? QStringLiteral("xlsx") : QStringLiteral("pdf"));
    });
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, &ReportExport::gather);
    dialog->open();
}

void ReportExport::gather(const QString& path)
{
    inventory::Workspace* workspace = m_session.workspace();
    const auto result = m_session.result();
    if (workspace == nullptr || !result)
        return;
    workbench::rememberExport(m_session.workbench(), path);
    const int serial = m_session.serial();
    using Material = std::shared_ptr<ReportMaterial>;
    const auto stamp = [id = m_shelf.shownId(), when = m_shelf.shownTime(),
                        folder = workspace->folder()](ReportMaterial& material) {
        material.runId = id.isEmpty() ? tr("not stored") : id;
        material.runTime = when.isValid() ? when : currentBeijing();
        material.repeatCommand = repeatCommand(id, material.result, folder);
        material.programVersion = QCoreApplication::applicationVersion();
        material.date = currentBeijingDate();
        material.baseMapSource = mapengine::baseMapSource(QLocale().name());
    };
    try {
        std::shared_ptr<inventory::InventoryStore> reader = workspace->openReader();
        m_session.workbench().tasks().run<Material>(
            tr("Gather what the report shows"),
            [reader, result, stamp, folder = workspace->folder(),
             epsg = workspace->mapEpsg()](Progress& progress) {
                using observations::ObservationStore;
                const ObservationStore store(folder, ObservationStore::Access::Read);
                auto material =
                    std::make_shared<ReportMaterial>(gatherMaterial(*result, *reader, store, progress));
                stamp(*material);
                material->map.epsg = epsg;
                return material;
            },
            [guard = QPointer<ReportExport>(this), path, serial](const Material& material) {
                if (guard && serial == guard->m_session.serial())
                    guard->drawMap(material, path, serial);
            });
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void ReportExport::drawMap(std::shared_ptr<ReportMaterial> material, const QString& path, int serial)
{
    const auto view = reportMapView(*material);
    if (!view || QFileInfo(path).suffix().toLower() == QLatin1String("xlsx")) {
        write(std::move(material), path);
        return;
    }
    using mapengine::MapEngine;
    MapEngine& engine = m_session.workbench().mapEngine();
    // The listener goes with the one answer that it waits for.
    auto* listener = new QObject(this);
    const mapengine::JobId job = engine.render(*view);
    connect(&engine, &MapEngine::renderFinished, listener,
            [this, listener, job, material, path, serial](quint64 which, const QImage& image,
                                                          const mapengine::MapView& seen) {
                if (which != job)
                    return;
                listener->deleteLater();
                material->map.image = image;
                material->map.centre = seen.centre;
                material->map.unitsPerPixel = seen.unitsPerPixel;
                if (serial == m_session.serial())
                    write(material, path);
            });
    connect(&engine, &MapEngine::jobFailed, listener,
            [this, listener, job, material, path, serial](quint64 which, const QString& message) {
                if (which != job)
                    return;
                listener->deleteLater();
                if (!message.isEmpty())
                    m_session.workbench().messages().warn(message);
                if (serial == m_session.serial())
                    write(material, path);
            });
}

void ReportExport::write(std::shared_ptr<const ReportMaterial> material, const QString& path)
{
    workbench::Messages* messages = &m_session.workbench().messages();
    m_session.workbench().tasks().start(
        tr("Write %1").arg(QFileInfo(path).fileName()),
        [material = std::move(material), path](Progress& progress) {
            writeReport(*material, path, progress);
        },
        [messages, path] {
            messages->post({workbench::Message::Level::Success,
                            tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)),
                            {},
                            tr("Open it"),
                            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        });
}

} // namespace airshed::attribution
