// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_dialog.h"

#include "languages.h"

#include "workbench/settings.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::desktop
{

using workbench::gridStep;
using workbench::Theme;

SettingsDialog::SettingsDialog(workbench::Settings& settings, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_language(new QComboBox(this)), m_theme(new QComboBox(this)),
      m_cores(new QSpinBox(this))
{
    setWindowTitle(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    column->setSpacing(2 * gridStep);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(gridStep + workbench::gridHalfStep);
    column->addLayout(form);

    m_language->addItem(tr("As the desktop"), QString());
    const QStringList languages = offeredLanguages();
    for (const QString& language : languages)
        m_language->addItem(nameOfLanguage(language), language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    form->addRow(tr("&Language"), m_language);

    m_theme->addItem(tr("As the desktop"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.theme())));
    form->addRow(tr("&Theme"), m_theme);

    m_cores->setRange(0, QThread::idealThreadCount());
    m_cores->setSpecialValueText(tr("All (%1)").arg(QThread::idealThreadCount()));
    m_cores->setValue(settings.coreLimit());
    form->addRow(tr("&Cores for long work"), m_cores);

    form->addRow(tr("&Workspaces in"), folderRow(QStringLiteral("workspace"), tr("Folder for workspaces")));
    form->addRow(tr("&Import from"), folderRow(QStringLiteral("import"), tr("Folder to import from")));
    form->addRow(tr("&Export to"), folderRow(QStringLiteral("export"), tr("Folder to export to")));
    for (int row = 0; row < form->rowCount(); ++row) {
        auto* label = qobject_cast<QLabel*>(form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget* field = form->itemAt(row, QFormLayout::FieldRole)->widget();
        if (auto* edit = field->findChild<QLineEdit*>(QStringLiteral("folder")))
            label->setBuddy(edit);
    }

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        store();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(std::max(480, minimumSizeHint().width()));
}

QWidget* SettingsDialog::folderRow(const QString& purpose, const QString& name)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* path = new QLineEdit(m_settings.folder(purpose), row);
    path->setObjectName(QStringLiteral("folder"));
    path->setAccessibleName(name);
    auto* browse = new QToolButton(row);
    browse->setIcon(QIcon::fromTheme(QStringLiteral("document-open-folder")));
    browse->setToolTip(tr("Choose a folder"));
    browse->setAccessibleName(tr("Choose a folder"));
    connect(browse, &QToolButton::clicked, this, [this, path, name] {
        const QString folder = QFileDialog::getExistingDirectory(this, name, path->text());
        if (!folder.isEmpty())
            path->setText(folder);
    });
    line->addWidget(path, 1);
    line->addWidget(browse);
    m_folders.append({purpose, path});
    return row;
}

void SettingsDialog::store()
{
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setTheme(static_cast<Theme>(m_theme->currentData().toInt()));
    m_settings.setCoreLimit(m_cores->value());
    for (const auto& [purpose, path] : std::as_const(m_folders)) {
        if (path->text() != m_settings.folder(purpose))
            m_settings.setFolder(purpose, path->text());
    }
}

} // namespace airshed::desktop
