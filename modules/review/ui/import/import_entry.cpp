// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/import_entry.h"

#include "inventory/workspace.h"
#include "review/ui/import/import_wizard.h"
#include "review/ui/review_session.h"
#include "workbench/commands.h"
#include "workbench/data_files.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QLocale>

namespace airshed::review
{

using workbench::Message;

namespace
{

const QString importCommand = QStringLiteral("review.import");

} // namespace

ImportEntry::ImportEntry(ReviewSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    addCommand();
    workbench::Commands& commands = session.workbench().commands();
    const QPointer<ImportEntry> self(this);
    commands.addFileHandler(
        {{QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"), QStringLiteral("ods"),
          QStringLiteral("csv"), QStringLiteral("txt"), QStringLiteral("tsv")},
         [self](const QStringList& paths) {
             if (self)
                 self->open(paths);
         }});
    commands.addFileHandler({{QStringLiteral("shp"), QStringLiteral("geojson"), QStringLiteral("json"),
                              QStringLiteral("gpkg"), QStringLiteral("kml")},
                             [self](const QStringList& paths) {
                                 if (self)
                                     self->offer(paths);
                             }});
    // The window reads the workspace: it ends before the workspace does.
    connect(&session, &ReviewSession::aboutToClose, this, [this] { delete m_wizard; });
}

ImportEntry::~ImportEntry()
{
    delete m_wizard;
    m_session.workbench().commands().remove(importCommand);
}

void ImportEntry::addCommand()
{
    workbench::CommandSpec spec;
    spec.id = importCommand;
    spec.text = tr("&Import list…");
    spec.tooltip = tr("Take a list of sources, stations or cameras into the inventory");
    spec.icon = QStringLiteral("document-import");
    spec.shortcut = QKeySequence(Qt::CTRL | Qt::Key_I);
    spec.menu = workbench::Menu::Inventory;
    spec.section = QStringLiteral("import");
    spec.isOnToolbar = true;
    spec.needsWriting = true;
    m_session.workbench().commands().add(spec, [this] { open({}); });
}

void ImportEntry::open(const QStringList& paths)
{
    const inventory::Workspace* workspace = m_session.workspace();
    if (workspace == nullptr)
        return;
    if (workspace->isReadOnly()) {
        m_session.workbench().messages().warn(
            tr("Nothing can be imported into this workspace. %1").arg(workspace->readOnlyReason()));
        return;
    }
    if (!m_wizard) {
        m_wizard = new ImportWizard(m_session, m_session.workbench().dialogParent());
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &ImportWizard::imported, this, &ImportEntry::showOutcome);
    }
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
    if (!paths.isEmpty())
        m_wizard->addFiles(paths);
}

void ImportEntry::offer(const QStringList& paths)
{
    workbench::Workbench& workbench = m_session.workbench();
    const QPointer<ImportEntry> self(this);
    workbench.tasks().run<std::vector<mapengine::Layer>>(
        tr("Read %n file(s)", nullptr, int(paths.size())),
        [paths](Progress& progress) {
            std::vector<mapengine::Layer> layers;
            for (const QString& path : paths) {
                progress.throwIfCancelled();
                const std::vector<mapengine::Layer> more = workbench::layersOfFile(path);
                layers.insert(layers.end(), more.begin(), more.end());
            }
            return layers;
        },
        [self, paths, workspace = QPointer<inventory::Workspace>(m_session.workspace())](
            const std::vector<mapengine::Layer>& layers) {
            if (!self || !workspace || self->m_session.workspace() != workspace)
                return;
            workbench::Workbench& bench = self->m_session.workbench();
            bench.layers().addByUser(layers);
            Message message;
            message.text = paths.size() == 1
                               ? tr("“%1” is shown as a map layer. If it is a list of sources, stations or "
                                    "cameras, it can come into the inventory.")
                                     .arg(QFileInfo(paths.first()).fileName())
                               : tr("%n files are shown as map layers. Lists among them can come into the "
                                    "inventory.",
                                    nullptr, int(paths.size()));
            message.actionText = tr("Import…");
            message.action = [self, paths] {
                if (self)
                    self->open(paths);
            };
            bench.messages().post(message);
        });
}

void ImportEntry::showOutcome(const ImportOutcome& outcome)
{
    workbench::Workbench& workbench = m_session.workbench();
    const QLocale locale;
    const QString what = outcome.files.size() == 1 ? outcome.files.first()
                                                   : tr("%n file(s)", nullptr, int(outcome.files.size()));
    Message message;
    message.level = outcome.rowsWithProblem > 0 ? Message::Level::Warning : Message::Level::Success;
    message.text = tr("%1: %2 of %3 rows came in, %4 of them new to the inventory.")
                       .arg(what, locale.toString(outcome.rowsAccepted), locale.toString(outcome.rowsRead),
                            locale.toString(outcome.rowsNew));
    if (outcome.rowsWithProblem > 0) {
        message.text +=
            QLatin1Char(' ') + tr("%n row(s) have a problem.", nullptr, int(outcome.rowsWithProblem));
        message.actionText = tr("Show problems");
        const QPointer<ImportEntry> self(this);
        message.action = [self, batches = outcome.batches] {
            if (self)
                Q_EMIT self->problemsWanted(batches);
        };
    }
    workbench.messages().post(message);
    if (!outcome.extent.isNull())
        workbench.mapCanvas().zoomToExtent(outcome.extent);
}

} // namespace airshed::review
