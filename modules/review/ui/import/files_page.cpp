// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/files_page.h"

#include "workbench/empty_state.h"
#include "workbench/settings.h"
#include "workbench/theme.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace airshed::review
{

using namespace inventory::importing;
using workbench::gridStep;

namespace
{

enum Column { Name, Recognised, Rows, Remark };
constexpr int fileRole = Qt::UserRole;
constexpr int sheetRole = Qt::UserRole + 1;

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString headerText(const SheetPlan& sheet)
{
    if (!sheet.isIncluded)
        return sheet.whyNotIncluded;
    if (sheet.headerFirstRow == 0)
        return FilesPage::tr("columns named by the file");
    if (sheet.headerFirstRow == sheet.headerLastRow)
        return FilesPage::tr("header in row %1").arg(sheet.headerFirstRow);
    return FilesPage::tr("header in rows %1–%2").arg(sheet.headerFirstRow).arg(sheet.headerLastRow);
}

} // namespace

QStringList importedSuffixes()
{
    return {QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"),
            QStringLiteral("ods"),  QStringLiteral("csv"),  QStringLiteral("txt"),
            QStringLiteral("tsv"),  QStringLiteral("shp"),  QStringLiteral("gpkg"),
            QStringLiteral("kml"),  QStringLiteral("json"), QStringLiteral("geojson")};
}

FilesPage::FilesPage(ImportDraft& draft, workbench::Settings& settings, QWidget* parent)
    : ImportPage(draft, parent), m_settings(settings), m_choose(new QAction(tr("&Choose files…"), this)),
      m_pages(new QStackedWidget(this)), m_tree(new QTreeWidget(this)),
      m_remove(new QPushButton(tr("&Remove from the list"), this)), m_progress(new QProgressBar(this)),
      m_remark(quietLabel({}, this)), m_failures(new QVBoxLayout)
{
    setAcceptDrops(true);
    connect(m_choose, &QAction::triggered, this, &FilesPage::chooseFiles);
    auto* empty = new workbench::EmptyState(
        QStringLiteral("document-open"),
        tr("Drop the lists here, or choose them: Excel and ODS workbooks, CSV and text tables, shapefiles, "
           "GeoPackage, GeoJSON or KML. Nothing is written before the last step."),
        this);
    empty->setObjectName(QStringLiteral("noFiles"));
    empty->setAction(m_choose);
    m_pages->addWidget(empty);
    m_pages->addWidget(makeList());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, gridStep);
    column->addWidget(m_pages);

    connect(&draft, &ImportDraft::filesChanged, this, &FilesPage::showFiles);
    connect(&draft, &ImportDraft::workChanged, this, &FilesPage::showWork);
    connect(&draft, &ImportDraft::progressed, this, &FilesPage::showWork);
    showFiles();
}

QWidget* FilesPage::makeList()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    m_tree->setObjectName(QStringLiteral("files"));
    m_tree->setAccessibleName(tr("Files and their sheets"));
    m_tree->setHeaderLabels({tr("File or sheet"), tr("Recognised as"), tr("Rows"), tr("Remark")});
    m_tree->headerItem()->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Interactive);
    m_tree->header()->setSectionResizeMode(Recognised, QHeaderView::Interactive);
    m_tree->header()->setSectionResizeMode(Rows, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(Name, 330);
    m_tree->setColumnWidth(Recognised, 230);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    connect(m_tree, &QTreeWidget::itemChanged, this, &FilesPage::itemChanged);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* current) {
        m_remove->setEnabled(current != nullptr);
        showRemark();
    });
    column->addWidget(m_tree, 1);
    m_remark->setObjectName(QStringLiteral("remark"));
    column->addWidget(m_remark);
    m_failures->setSpacing(workbench::gridHalfStep);
    column->addLayout(m_failures);

    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    auto* add = new QPushButton(tr("&Add files…"), page);
    add->setObjectName(QStringLiteral("addFiles"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, m_choose, &QAction::trigger);
    m_remove->setObjectName(QStringLiteral("removeFile"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    connect(m_remove, &QPushButton::clicked, this, &FilesPage::removeCurrent);
    m_progress->setObjectName(QStringLiteral("readingProgress"));
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_progress->setMaximumWidth(320);
    line->addWidget(add);
    line->addWidget(m_remove);
    line->addStretch(1);
    line->addWidget(m_progress);
    column->addLayout(line);
    return page;
}

QWidget* FilesPage::firstField()
{
    if (!draft().files().empty())
        return m_tree;
    return m_pages->widget(0)->findChild<QPushButton*>();
}

QString FilesPage::whyNotNext() const
{
    if (draft().files().empty())
        return tr("Choose a file first.");
    if (draft().work() == ImportDraft::Work::Reading)
        return tr("The files are being read.");
    if (draft().includedSheets().empty())
        return tr("Tick at least one sheet.");
    return {};
}

void FilesPage::chooseFiles()
{
    QStringList patterns;
    const QStringList suffixes = importedSuffixes();
    for (const QString& suffix : suffixes)
        patterns.append(QStringLiteral("*.") + suffix);
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Lists to import"), m_settings.folder(QStringLiteral("import")),
        tr("Lists (%1)").arg(patterns.join(QLatin1Char(' '))) + QStringLiteral(";;") + tr("All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings.setFolder(QStringLiteral("import"), QFileInfo(paths.first()).absolutePath());
    draft().addFiles(paths);
}

void FilesPage::removeCurrent()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item != nullptr)
        draft().removeFile(item->data(Name, fileRole).toULongLong());
}

void FilesPage::showFiles()
{
    const QTreeWidgetItem* before = m_tree->currentItem();
    const QVariant currentFile = before ? before->data(Name, fileRole) : QVariant();
    const QVariant currentSheet = before ? before->data(Name, sheetRole) : QVariant();
    m_isFilling = true;
    m_tree->clear();
    while (QLayoutItem* item = m_failures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t file = 0; file < draft().files().size(); ++file)
        showFile(file);
    m_tree->expandAll();
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        if (before && (*it)->data(Name, fileRole) == currentFile &&
            (*it)->data(Name, sheetRole) == currentSheet)
            m_tree->setCurrentItem(*it);
    }
    m_isFilling = false;
    const int shown = draft().files().empty() ? 0 : 1;
    if (m_pages->currentIndex() != shown) {
        m_pages->setCurrentIndex(shown);
        if (isVisible())
            firstField()->setFocus(Qt::OtherFocusReason);
    }
    m_remove->setEnabled(m_tree->currentItem() != nullptr);
    showRemark();
    Q_EMIT stateChanged();
}

void FilesPage::showFile(std::size_t file)
{
    const DraftFile& entry = draft().files()[file];
    auto* top = new QTreeWidgetItem(m_tree, {entry.name()});
    top->setData(Name, fileRole, qulonglong(file));
    top->setToolTip(Name, QDir::toNativeSeparators(entry.path));
    top->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
    QFont bold = top->font(Name);
    bold.setWeight(QFont::DemiBold);
    top->setFont(Name, bold);
    switch (entry.state) {
    case DraftFile::State::Reading:
        top->setText(Remark, tr("being read…"));
        return;
    case DraftFile::State::Failed: {
        top->setIcon(Name, QIcon::fromTheme(QStringLiteral("dialog-error")));
        top->setText(Remark, tr("cannot be imported; see below"));
        auto* notice = new Notice(this);
        notice->setObjectName(QStringLiteral("fileFailure"));
        notice->setSentence(entry.failure, Notice::Weight::Error);
        m_failures->addWidget(notice);
        return;
    }
    case DraftFile::State::Planned:
        break;
    }
    top->setText(Recognised, entry.plan.formatName);
    for (std::size_t place = 0; place < entry.plan.sheets.size(); ++place) {
        const SheetPlan& sheet = entry.plan.sheets[place];
        auto* item = new QTreeWidgetItem(top);
        item->setData(Name, fileRole, qulonglong(file));
        item->setData(Name, sheetRole, qulonglong(place));
        QString name = sheet.name.isEmpty() ? tr("the table") : sheet.name;
        if (sheet.isHidden)
            name = tr("%1 (hidden)").arg(name);
        item->setText(Name, name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Name, sheet.isIncluded ? Qt::Checked : Qt::Unchecked);
        if (!sheet.columns.empty())
            item->setText(Recognised, displayName(sheet.kind));
        item->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(Rows, sheet.rowEstimate < 0 ? QString() : locale().toString(sheet.rowEstimate));
        item->setText(Remark, headerText(sheet));
        item->setToolTip(Remark, headerText(sheet));
    }
}

void FilesPage::showRemark()
{
    // Sentences are longer than a column is wide.
    const QTreeWidgetItem* item = m_tree->currentItem();
    const bool isSheetLeftOut =
        item != nullptr && item->data(Name, sheetRole).isValid() && item->checkState(Name) == Qt::Unchecked;
    m_remark->setText(isSheetLeftOut ? item->text(Remark) : QString());
    m_remark->setVisible(!m_remark->text().isEmpty());
}

void FilesPage::itemChanged(QTreeWidgetItem* item)
{
    if (m_isFilling || !item->data(Name, sheetRole).isValid())
        return;
    const SheetRef ref{item->data(Name, fileRole).toULongLong(), item->data(Name, sheetRole).toULongLong()};
    // Queued: the answer fills the tree anew, and the tree is still busy with this item.
    QMetaObject::invokeMethod(
        this, [this, ref, isOn = item->checkState(Name) == Qt::Checked] { draft().setIncluded(ref, isOn); },
        Qt::QueuedConnection);
}

void FilesPage::showWork()
{
    const bool isReading = draft().work() == ImportDraft::Work::Reading;
    m_progress->setVisible(isReading);
    if (draft().fraction() < 0) {
        m_progress->setRange(0, 0);
    } else {
        m_progress->setRange(0, 100);
        m_progress->setValue(qRound(draft().fraction() * 100));
    }
    Q_EMIT stateChanged();
}

void FilesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FilesPage::dropEvent(QDropEvent* event)
{
    draft().addFiles(localPaths(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace airshed::review
