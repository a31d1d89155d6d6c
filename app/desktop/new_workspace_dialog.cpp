// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_workspace_dialog.h"

#include "geo/transform.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::desktop
{

using workbench::gridStep;

namespace
{

/// CGCS2000 3-degree zones by central meridian: EPSG:4534 is 75 E, each next one 3 degrees further.
constexpr int firstZoneEpsg = 4534;
constexpr int firstMeridian = 75;
constexpr int lastMeridian = 135;
constexpr int degreesPerZone = 3;

} // namespace

NewWorkspaceDialog::NewWorkspaceDialog(const QString& parentFolder, QWidget* parent)
    : QDialog(parent), m_parentFolder(parentFolder), m_title(new QLineEdit(tr("Nanchang"), this)),
      m_folder(new QLineEdit(this)), m_system(new QComboBox(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("New workspace"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    column->setSpacing(2 * gridStep);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(gridStep + workbench::gridHalfStep);
    column->addLayout(form);
    form->addRow(tr("&Name"), m_title);
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    auto* browse = new QPushButton(tr("&Choose…"), this);
    browse->setAutoDefault(false);
    row->addWidget(browse);
    form->addRow(tr("&Folder"), row);
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(m_folder);
    m_folder->setAccessibleName(tr("Folder"));
    for (int meridian = firstMeridian; meridian <= lastMeridian; meridian += degreesPerZone) {
        const int epsg = firstZoneEpsg + (meridian - firstMeridian) / degreesPerZone;
        m_system->addItem(tr("CGCS2000, central meridian %1° E (EPSG:%2)").arg(meridian).arg(epsg), epsg);
    }
    m_system->setCurrentIndex(m_system->findData(geo::nanchangMapEpsg));
    // As wide as the dialog is, not as its longest text: large fonts must leave room for the names of the
    // fields.
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_system->setMinimumContentsLength(16);
    form->addRow(tr("Map &system"), m_system);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_problem);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = buttons->addButton(tr("&Make workspace"), QDialogButtonBox::AcceptRole);
    m_make->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(std::max(520, minimumSizeHint().width()));

    connect(browse, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("An empty folder"), m_parentFolder);
        if (!folder.isEmpty()) {
            m_isFolderOwn = true;
            m_folder->setText(folder);
        }
    });
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!m_isFolderOwn)
            m_folder->setText(m_parentFolder + QLatin1Char('/') + text.trimmed());
        check();
    });
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isFolderOwn = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &NewWorkspaceDialog::check);
    m_folder->setText(m_parentFolder + QLatin1Char('/') + m_title->text());
    m_title->selectAll();
    check();
}

QString NewWorkspaceDialog::title() const { return m_title->text().trimmed(); }
QString NewWorkspaceDialog::folder() const { return QDir::cleanPath(m_folder->text().trimmed()); }
int NewWorkspaceDialog::mapEpsg() const { return m_system->currentData().toInt(); }

void NewWorkspaceDialog::check()
{
    const QFileInfo folder(this->folder());
    QString problem;
    if (title().isEmpty())
        problem = tr("Give the workspace a name.");
    else if (m_folder->text().trimmed().isEmpty())
        problem = tr("Choose a folder.");
    else if (folder.exists() && !folder.isDir())
        problem = tr("There is a file of this name; choose another folder.");
    else if (folder.isDir() && !QDir(folder.filePath()).isEmpty())
        problem = tr("This folder is not empty; choose another one, or open it if it is a workspace.");
    m_problem->setText(problem.isEmpty() ? tr("Holds the inventory, the map, rasters and exports.")
                                         : problem);
    m_make->setEnabled(problem.isEmpty());
}

} // namespace airshed::desktop
