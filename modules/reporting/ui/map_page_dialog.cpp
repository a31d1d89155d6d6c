// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ui/map_page_dialog.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "inventory/workspace.h"
#include "reporting/logic/page_export.h"
#include "reporting/ui/export_task.h"
#include "reporting/ui/map_page_form.h"
#include "reporting/ui/page_preview.h"
#include "workbench/export_folder.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QUrl>

namespace airshed::reporting
{

namespace
{

constexpr int previewDelayMs = 350; ///< a person who types is not interrupted by every letter
constexpr double previewDpi = 110;  ///< legible small print, drawn in about a second

QString settingsKey(const char* name)
{
    return QStringLiteral("org.airshed.reporting/") + QLatin1String(name);
}

/// A title as a file name: without what a file system or a shell takes for something else.
QString asFileName(const QString& title)
{
    static const QRegularExpression unwanted(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    QString name = title;
    name.replace(unwanted, QStringLiteral(" "));
    return name.simplified().left(80);
}

} // namespace

MapPageDialog::MapPageDialog(workbench::Workbench& workbench, QWidget* parent)
    : QDialog(parent), m_workbench(workbench), m_form(new MapPageForm), m_preview(new PagePreview)
{
    setWindowTitle(tr("Map page"));
    setObjectName(QStringLiteral("mapPageDialog"));

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(340);
    scroll->setMaximumWidth(420);

    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(scroll);
    upper->addWidget(m_preview, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(upper, 1);
    all->addWidget(makeBottom());
    resize(1080, 720);

    m_previewDelay.setSingleShot(true);
    m_previewDelay.setInterval(previewDelayMs);
    connect(&m_previewDelay, &QTimer::timeout, this, &MapPageDialog::drawPreview);
    m_form->setCurrentView(workbench.mapCanvas().visibleExtent());
    m_form->setPage(rememberedPage());
    connect(m_form, &MapPageForm::changed, this, &MapPageDialog::formChanged);
    connect(&workbench.mapCanvas(), &workbench::MapCanvas::viewportChanged, this,
            [this] { m_form->setCurrentView(m_workbench.mapCanvas().visibleExtent()); });
    connect(&workbench.layers(), &workbench::LayerList::changed, this, &MapPageDialog::schedulePreview);
    connect(workbench.workspace(), &inventory::Workspace::recordsChanged, this, [this] {
        m_facts.reset();
        if (isVisible())
            readFacts();
    });

    mapengine::MapEngine& engine = workbench.mapEngine();
    connect(&engine, &mapengine::MapEngine::exportFinished, this, [this](quint64 job, const QString& path) {
        if (job == m_previewJob)
            previewFinished(path);
    });
    connect(&engine, &mapengine::MapEngine::jobFailed, this, [this](quint64 job, const QString& message) {
        if (job != m_previewJob)
            return;
        m_previewJob = 0;
        if (!message.isEmpty())
            m_preview->setState(message);
    });
    formChanged();
}

MapPageDialog::~MapPageDialog()
{
    if (m_previewJob)
        m_workbench.mapEngine().cancel(m_previewJob);
    if (m_factsTask)
        m_factsTask->cancel();
}

QWidget* MapPageDialog::makeBottom()
{
    auto* bottom = new QWidget;
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("File"));
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_isPathTyped = true;
        updateButtons();
    });
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Format"));
    for (const char* suffix : {"pdf", "png", "svg"})
        m_format->addItem(QString::fromLatin1(suffix).toUpper(), QString::fromLatin1(suffix));
    connect(m_format, &QComboBox::currentIndexChanged, this, &MapPageDialog::formatChosen);
    auto* browseButton = new QPushButton(tr("&Browse…"));
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &MapPageDialog::browse);
    m_placement = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_cancel = new QPushButton(tr("Cancel e&xport"));
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &MapPageDialog::cancelExport);
    m_export = new QPushButton(tr("&Export"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &MapPageDialog::exportPage);
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto* fileLabel = new QLabel(tr("F&ile:"));
    fileLabel->setBuddy(m_path);
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(fileLabel);
    file->addWidget(m_path, 1);
    file->addWidget(m_format);
    file->addWidget(browseButton);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_placement, 1);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    buttons->addWidget(close);
    auto* rows = new QVBoxLayout(bottom);
    rows->setContentsMargins(16, 8, 16, 16);
    rows->setSpacing(8);
    rows->addLayout(file);
    rows->addLayout(buttons);
    return bottom;
}

MapPage MapPageDialog::rememberedPage() const
{
    const workbench::Settings& settings = m_workbench.settings();
    const auto text = [&settings](const char* name, const QString& fallback) {
        return settings.value(settingsKey(name), fallback).toString();
    };
    MapPage page;
    page.title = m_workbench.workspace()->title();
    page.templateCode = text("layout", page.templateCode);
    page.theme = mapengine::mapThemeFromText(text("style", QStringLiteral("light"))).value_or(page.theme);
    page.language = text("language", locale().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                                             : QStringLiteral("en"));
    page.pollutant = pollutantFromText(text("pollutant", QStringLiteral("nox"))).value_or(page.pollutant);
    page.compiler = text("compiler", {});
    return page;
}

void MapPageDialog::rememberPage(const MapPage& page) const
{
    workbench::Settings& settings = m_workbench.settings();
    settings.setValue(settingsKey("layout"), page.templateCode);
    settings.setValue(settingsKey("style"), mapengine::code(page.theme));
    settings.setValue(settingsKey("language"), page.language);
    settings.setValue(settingsKey("pollutant"), airshed::code(page.pollutant));
    settings.setValue(settingsKey("compiler"), page.compiler);
}

void MapPageDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_form->setCurrentView(m_workbench.mapCanvas().visibleExtent());
    if (!m_facts)
        readFacts();
    else
        schedulePreview();
}

void MapPageDialog::readFacts()
{
    if (m_factsTask)
        return;
    m_preview->setState(tr("Reading what the page says about the data…"));
    FactsSource source;
    try {
        source = factsSource(*m_workbench.workspace());
    } catch (const Error& error) {
        m_preview->setState(error.message());
        return;
    }
    const QPointer<MapPageDialog> self(this);
    m_factsTask = m_workbench.tasks().run<WorkspaceFacts>(
        tr("Preparing the map page"),
        [source](Progress& progress) { return readWorkspaceFacts(source, progress); },
        [self](WorkspaceFacts facts) {
            if (!self)
                return;
            self->m_facts = std::move(facts);
            self->schedulePreview();
        });
    connect(m_factsTask, &workbench::Task::ended, this, [this] {
        if (m_factsTask->state() == workbench::Task::State::Failed)
            m_preview->setState(m_factsTask->errorMessage());
        m_factsTask = nullptr;
        updateButtons();
    });
}

void MapPageDialog::formChanged()
{
    if (!m_isPathTyped)
        m_path->setText(proposedPath());
    updateButtons();
    schedulePreview();
}

mapengine::LayoutExport MapPageDialog::request(const MapPage& page, const QString& path) const
{
    return layoutExport(page, *m_facts, m_workbench.layers().layers(), path,
                        {QCoreApplication::applicationVersion(), currentBeijingDate()});
}

void MapPageDialog::schedulePreview()
{
    if (!isVisible() || !m_facts)
        return;
    m_preview->setState(tr("Drawing the preview…"));
    m_previewDelay.start();
}

void MapPageDialog::drawPreview()
{
    if (!m_facts)
        return;
    if (m_previewJob)
        m_workbench.mapEngine().cancel(std::exchange(m_previewJob, 0));
    try {
        const QString path =
            m_previewFolder.filePath(QStringLiteral("preview-%1.png").arg(++m_previewNumber));
        mapengine::LayoutExport wanted = request(m_form->page(), path);
        wanted.dpi = previewDpi;
        m_placement->setText(tr("The page shows %1 km by %2 km at 1:%3.")
                                 .arg(locale().toString(wanted.extent.width() / 1000, 'f', 1),
                                      locale().toString(wanted.extent.height() / 1000, 'f', 1),
                                      locale().toString(qRound(wanted.scaleDenominator))));
        m_previewJob = m_workbench.mapEngine().exportLayout(wanted);
    } catch (const Error& error) {
        m_preview->setState(error.message());
    }
}

void MapPageDialog::previewFinished(const QString& path)
{
    m_previewJob = 0;
    m_preview->setPage(QImage(path));
    QFile::remove(path);
}

QString MapPageDialog::proposedPath() const
{
    QString name = asFileName(m_form->page().title);
    if (name.isEmpty())
        name = tr("Map");
    return QDir(workbench::exportFolder(m_workbench))
        .filePath(name + QLatin1Char('.') + m_format->currentData().toString());
}

void MapPageDialog::browse()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Write the map page"), m_path->text(),
                                     tr("PDF (*.pdf);;PNG image (*.png);;SVG drawing (*.svg)"), nullptr,
                                     QFileDialog::DontConfirmOverwrite); // Export asks
    if (path.isEmpty())
        return;
    m_path->setText(path);
    m_isPathTyped = true;
    const int format = m_format->findData(QFileInfo(path).suffix().toLower());
    if (format >= 0)
        m_format->setCurrentIndex(format);
    else
        formatChosen();
    updateButtons();
}

void MapPageDialog::formatChosen()
{
    const QFileInfo file(m_path->text());
    if (m_path->text().isEmpty())
        return;
    const bool hasOurSuffix = m_format->findData(file.suffix().toLower()) >= 0;
    const QString base = hasOurSuffix ? file.completeBaseName() : file.fileName();
    m_path->setText(QDir(file.path()).filePath(base + QLatin1Char('.') + m_format->currentData().toString()));
}

void MapPageDialog::exportPage()
{
    const MapPage page = m_form->page();
    const QFileInfo file(m_path->text().trimmed());
    if (file.exists() &&
        QMessageBox::question(
            this, tr("Replace the file?"),
            tr("%1 exists already. Replace it?").arg(QDir::toNativeSeparators(file.filePath()))) !=
            QMessageBox::Yes)
        return;
    // The workspace's own folder for exports is made when it is first needed; others must be there.
    if (QDir(file.absolutePath()) == QDir(m_workbench.workspace()->exportsFolder()))
        QDir().mkpath(file.absolutePath());
    try {
        const mapengine::LayoutExport wanted = request(page, file.absoluteFilePath());
        workbench::Messages& messages = m_workbench.messages();
        const QPointer<MapPageDialog> self(this);
        m_exportTask = startExport(
            m_workbench.mapEngine(), m_workbench.tasks(), wanted, tr("Map page %1").arg(file.fileName()),
            [self, &messages](const QString& path) {
                workbench::Message message;
                message.level = workbench::Message::Level::Success;
                message.text = tr("The map page was written to %1.").arg(QDir::toNativeSeparators(path));
                message.actionText = tr("Open folder");
                message.action = [path] {
                    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                };
                messages.post(message);
                if (self)
                    Q_EMIT self->exported(path);
            });
        connect(m_exportTask, &workbench::Task::progressed, this, &MapPageDialog::exportProgressed);
        connect(m_exportTask, &workbench::Task::ended, this, &MapPageDialog::exportEnded);
        workbench::rememberExport(m_workbench, file.filePath());
        rememberPage(page);
    } catch (const Error& error) {
        m_workbench.messages().error(error.message());
    }
    updateButtons();
}

void MapPageDialog::cancelExport()
{
    if (m_exportTask)
        m_exportTask->cancel();
}

void MapPageDialog::exportProgressed() { m_progress->setValue(qRound(m_exportTask->fraction() * 100)); }

void MapPageDialog::exportEnded()
{
    m_exportTask = nullptr;
    m_progress->setValue(0);
    updateButtons();
}

void MapPageDialog::updateButtons()
{
    const bool isExporting = m_exportTask != nullptr;
    m_progress->setVisible(isExporting);
    m_placement->setVisible(!isExporting);
    m_cancel->setVisible(isExporting);
    const bool hasFormat = m_format->findData(QFileInfo(m_path->text()).suffix().toLower()) >= 0;
    const bool hasTitle = !m_form->page().title.isEmpty();
    m_export->setEnabled(!isExporting && m_facts && hasFormat && hasTitle);
    m_export->setToolTip(!hasTitle    ? tr("Give the page a title first.")
                         : !hasFormat ? tr("The file name must end in .pdf, .png or .svg.")
                                      : QString());
}

} // namespace airshed::reporting
