// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/columns_page.h"

#include "core/errors.h"
#include "review/ui/import/beginning_model.h"
#include "review/ui/import/constants_form.h"
#include "review/ui/import/mapping_model.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace airshed::review
{

using namespace inventory::importing;
using workbench::gridStep;

namespace
{

constexpr int headerDelayMs = 400; ///< several turns of the spin box are one look at the file
constexpr int lastHeaderRow = 9999;

QTableView* makeTable(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setHighlightSections(false);
    return table;
}

/// Tall enough for a box to choose in.
int roomyRowHeight(const QWidget& widget) { return widget.fontMetrics().height() + 14; }

} // namespace

ColumnsPage::ColumnsPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent), m_sheets(new QComboBox(this)), m_kind(new QComboBox(this)),
      m_headerFirst(new QSpinBox(this)), m_headerLast(new QSpinBox(this)),
      m_findHeader(new QPushButton(tr("Find &again"), this)), m_beginning(new BeginningModel(this)),
      m_mapping(new MappingModel(draft, this)), m_constants(new ConstantsForm(draft, this)),
      m_lacks(new Notice(this)), m_unused(quietLabel({}, this)),
      m_save(new QPushButton(tr("&Save this mapping"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, gridStep + workbench::gridHalfStep, 2 * gridStep, gridStep);
    column->setSpacing(gridStep);
    column->addLayout(makeTop());
    column->addWidget(makeTables(), 1);
    column->addLayout(makeBottom());

    m_headerDelay.setSingleShot(true);
    m_headerDelay.setInterval(headerDelayMs);
    connect(&m_headerDelay, &QTimer::timeout, this, &ColumnsPage::applyHeader);
    connect(&draft, &ImportDraft::sheetChanged, this, [this](SheetRef ref) {
        if (current() == ref)
            showState();
    });
    connect(&draft, &ImportDraft::workChanged, this, &ImportPage::stateChanged);
    connect(&draft, &ImportDraft::filesChanged, this, [this] {
        if (isVisible())
            return;
        m_refs.clear(); // they count files that may be gone; enter() asks again
        m_mapping->setSheet({});
        m_constants->setSheet({});
    });
}

QLayout* ColumnsPage::makeTop()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    auto* caption = new QLabel(tr("&List"), this);
    caption->setBuddy(m_sheets);
    m_sheets->setObjectName(QStringLiteral("sheet"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sheets->setMinimumContentsLength(24);
    m_sheets->setMaximumWidth(460);
    connect(m_sheets, &QComboBox::currentIndexChanged, this, &ColumnsPage::showSheet);
    line->addWidget(caption);
    line->addWidget(m_sheets, 1);
    auto* kind = new QLabel(tr("of"), this);
    kind->setBuddy(m_kind);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("What the list is of"));
    for (const ListKind offered : {ListKind::Sources, ListKind::Stations, ListKind::Cameras})
        m_kind->addItem(displayName(offered), int(offered));
    connect(m_kind, &QComboBox::activated, this, [this] {
        if (const auto ref = current())
            draft().setKind(*ref, ListKind(m_kind->currentData().toInt()));
    });
    line->addWidget(kind);
    line->addWidget(m_kind);
    line->addStretch(1);

    auto* from = new QLabel(tr("&Header in rows"), this);
    from->setBuddy(m_headerFirst);
    auto* to = new QLabel(tr("to"), this);
    m_headerFirst->setObjectName(QStringLiteral("headerFirst"));
    m_headerLast->setObjectName(QStringLiteral("headerLast"));
    m_headerFirst->setAccessibleName(tr("First row of the header"));
    m_headerLast->setAccessibleName(tr("Last row of the header"));
    for (QSpinBox* box : {m_headerFirst, m_headerLast}) {
        box->setRange(1, lastHeaderRow);
        connect(box, &QSpinBox::valueChanged, this, [this] { m_headerDelay.start(); });
    }
    m_findHeader->setAutoDefault(false);
    m_findHeader->setToolTip(tr("Let the program find the header"));
    connect(m_findHeader, &QPushButton::clicked, this, [this] {
        if (const auto ref = current())
            draft().setHeader(*ref, 0, 0);
    });
    line->addWidget(from);
    line->addWidget(m_headerFirst);
    line->addWidget(to);
    line->addWidget(m_headerLast);
    line->addWidget(m_findHeader);
    return line;
}

QWidget* ColumnsPage::makeTables()
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_beginningView = makeTable(QStringLiteral("beginning"), tr("First rows of the list"), splitter);
    m_beginningView->setModel(m_beginning);
    m_beginningView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_beginningView->horizontalHeader()->setDefaultSectionSize(132);
    m_beginningView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    connect(m_beginningView->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& index) {
                if (index.column() >= 0 && index.column() < m_mapping->rowCount() &&
                    m_mappingView->currentIndex().row() != index.column())
                    m_mappingView->setCurrentIndex(m_mapping->index(index.column(), MappingModel::Meaning));
            });
    splitter->addWidget(m_beginningView);

    m_mappingView = makeTable(QStringLiteral("mapping"), tr("What each column is"), splitter);
    m_mappingView->setModel(m_mapping);
    m_mappingView->setItemDelegate(new ChoiceDelegate(this));
    m_mappingView->setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(m_mappingView, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            m_mappingView->edit(index);
    });
    m_mappingView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_mappingView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_mappingView->setShowGrid(false);
    m_mappingView->verticalHeader()->hide();
    m_mappingView->verticalHeader()->setDefaultSectionSize(roomyRowHeight(*this));
    QHeaderView* header = m_mappingView->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(MappingModel::Examples, QHeaderView::Stretch);
    m_mappingView->setColumnWidth(MappingModel::Letters, 44);
    m_mappingView->setColumnWidth(MappingModel::Header, 210);
    m_mappingView->setColumnWidth(MappingModel::Meaning, 216);
    m_mappingView->setColumnWidth(MappingModel::UnitColumn, 132);
    m_mappingView->setColumnWidth(MappingModel::Origin, 128);
    m_mappingView->installEventFilter(this);
    connect(m_mappingView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { mappingRowChanged(index.row()); });
    splitter->addWidget(m_mappingView);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({200, 300});
    return splitter;
}

QLayout* ColumnsPage::makeBottom()
{
    auto* rows = new QVBoxLayout;
    rows->setSpacing(gridStep);
    m_unused->setObjectName(QStringLiteral("unused"));
    m_unused->setWordWrap(false);
    m_unused->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    rows->addWidget(m_unused);
    m_lacks->setObjectName(QStringLiteral("lacks"));
    rows->addWidget(m_lacks);
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    line->addWidget(m_constants, 1);
    m_save->setObjectName(QStringLiteral("saveMapping"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Lists with this header will be read the same way from now on"));
    connect(m_save, &QPushButton::clicked, this, &ColumnsPage::saveMapping);
    line->addWidget(m_save);
    rows->addLayout(line);
    return rows;
}

std::optional<SheetRef> ColumnsPage::current() const
{
    const int index = m_sheets->currentIndex();
    if (index < 0 || std::size_t(index) >= m_refs.size())
        return {};
    return m_refs[std::size_t(index)];
}

void ColumnsPage::enter()
{
    const auto before = current();
    m_refs = draft().includedSheets();
    {
        const QSignalBlocker quiet(m_sheets);
        m_sheets->clear();
        for (const SheetRef& ref : m_refs) {
            m_sheets->addItem(draft().sheetTitle(ref));
            if (before == ref)
                m_sheets->setCurrentIndex(m_sheets->count() - 1);
        }
    }
    showSheet();
}

QWidget* ColumnsPage::firstField() { return m_mappingView; }

void ColumnsPage::showSheet()
{
    m_headerDelay.stop();
    const auto ref = current();
    m_mapping->setSheet(ref);
    m_constants->setSheet(ref);
    m_sheets->setToolTip(m_sheets->currentText());
    showState();
    if (m_mapping->rowCount() > 0)
        m_mappingView->setCurrentIndex(m_mapping->index(0, MappingModel::Meaning));
    m_beginningView->scrollToTop();
}

void ColumnsPage::showState()
{
    const auto ref = current();
    if (!ref)
        return;
    const SheetPlan& sheet = draft().sheet(*ref);
    {
        const QSignalBlocker quietFirst(m_headerFirst);
        const QSignalBlocker quietLast(m_headerLast);
        m_headerFirst->setValue(int(sheet.headerFirstRow));
        m_headerLast->setValue(int(sheet.headerLastRow));
    }
    m_kind->setCurrentIndex(m_kind->findData(int(sheet.kind)));
    // A layer names its columns itself: there is no header to point at.
    for (QWidget* widget : std::initializer_list<QWidget*>{m_headerFirst, m_headerLast, m_findHeader})
        widget->setEnabled(sheet.headerFirstRow > 0);

    const int row = m_mappingView->currentIndex().row();
    m_beginning->setSheet(sheet);
    m_beginning->setCurrentColumn(row);
    m_mapping->refresh();
    m_constants->refresh();

    QStringList unused;
    for (const ColumnMapping& mapping : sheet.columns) {
        if (!mapping.field)
            unused.append(mapping.path.isEmpty() ? tr("(no name)") : mapping.header());
    }
    m_unused->setText(unused.isEmpty() ? tr("All columns are imported.")
                                       : tr("Not imported: %1").arg(unused.join(QStringLiteral("、"))));
    m_unused->setToolTip(unused.isEmpty() ? QString() : unused.join(QLatin1Char('\n')));

    QStringList sentences;
    bool isFatal = false;
    for (const ImportDraft::Lack& lack : ImportDraft::lacks(sheet)) {
        sentences.append(lack.sentence);
        isFatal = isFatal || lack.isFatal;
    }
    m_lacks->setSentence(sentences.join(QLatin1Char(' ')),
                         isFatal ? Notice::Weight::Error : Notice::Weight::Warning);
    m_save->setText(tr("&Save this mapping"));
    m_save->setEnabled(true);
    Q_EMIT stateChanged();
}

QString ColumnsPage::whyNotNext() const
{
    for (const SheetRef& ref : m_refs) {
        for (const ImportDraft::Lack& lack : ImportDraft::lacks(draft().sheet(ref))) {
            if (lack.isFatal)
                return m_refs.size() > 1 ? draft().sheetTitle(ref) + QStringLiteral(": ") + lack.sentence
                                         : lack.sentence;
        }
    }
    return {};
}

void ColumnsPage::applyHeader()
{
    const auto ref = current();
    if (!ref)
        return;
    if (draft().work() != ImportDraft::Work::None) {
        m_headerDelay.start(); // the change before is still being looked at
        return;
    }
    const int first = m_headerFirst->value();
    draft().setHeader(*ref, first, std::max(first, m_headerLast->value()));
}

void ColumnsPage::saveMapping()
{
    const auto ref = current();
    if (!ref)
        return;
    try {
        draft().saveMapping(*ref);
        m_save->setText(tr("Saved"));
        m_save->setEnabled(false);
    } catch (const Error& error) {
        m_lacks->setSentence(error.message(), Notice::Weight::Error);
    }
}

void ColumnsPage::mappingRowChanged(int row)
{
    m_beginning->setCurrentColumn(row);
    if (row >= 0 && m_beginning->rowCount() > 0)
        m_beginningView->scrollTo(m_beginning->index(std::max(0, m_beginning->headerRow()), row));
}

bool ColumnsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_mappingView && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QModelIndex index = m_mappingView->currentIndex();
        const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
        if (opens && index.flags().testFlag(Qt::ItemIsEditable)) {
            m_mappingView->edit(index);
            return true;
        }
    }
    return ImportPage::eventFilter(watched, event);
}

} // namespace airshed::review
