// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/layer_properties_dialog.h"

#include "core/errors.h"
#include "core/paths.h"
#include "core/pollutant.h"
#include "workbench/layer_list.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace airshed::workbench
{

using mapengine::Layer;

namespace
{

constexpr int dialogWidth = 480;
const QString pollutantVariable = QStringLiteral("pollutant");
const QString languageVariable = QStringLiteral("language");

/// Emission columns of the source layer are named "nox_t_a" after the pollutant's code.
QString emissionColumn(Pollutant pollutant) { return code(pollutant) + QStringLiteral("_t_a"); }

QString stylesFolder()
{
    try {
        return resourcesFolder() + QStringLiteral("/styles");
    } catch (const Error&) {
        return {}; // an incomplete installation: a style can still be chosen as a file
    }
}

QString nameOfStyle(const QString& path)
{
    const QString ours = stylesFolder();
    return !ours.isEmpty() && path.startsWith(ours + QLatin1Char('/'))
               ? LayerPropertiesDialog::tr("The program's style")
               : QFileInfo(path).fileName();
}

} // namespace

LayerPropertiesDialog::LayerPropertiesDialog(LayerList& layers, const Layer& layer, QWidget* parent)
    : QDialog(parent), m_layers(layers), m_layer(layer), m_title(new QLineEdit(layer.title, this)),
      m_style(new QComboBox(this)), m_opacity(new QSpinBox(this)),
      m_filter(new QPlainTextEdit(layer.subset, this))
{
    setWindowTitle(tr("Properties of “%1”").arg(layer.title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    column->setSpacing(2 * gridStep);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(gridStep + gridHalfStep);
    column->addLayout(form);

    form->addRow(tr("&Title"), m_title);
    fillStyles();
    auto* styleRow = new QHBoxLayout;
    styleRow->addWidget(m_style, 1);
    auto* browse = new QPushButton(tr("&From file…"), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &LayerPropertiesDialog::chooseStyleFile);
    styleRow->addWidget(browse);
    form->addRow(tr("&Style"), styleRow);
    qobject_cast<QLabel*>(form->labelForField(styleRow))->setBuddy(m_style);
    m_style->setAccessibleName(tr("Style"));
    addVariables(*form);

    m_opacity->setRange(0, 100);
    m_opacity->setSuffix(QStringLiteral(" %"));
    m_opacity->setValue(static_cast<int>(std::lround(layer.opacity * 100)));
    form->addRow(tr("&Opacity"), m_opacity);

    m_filter->setPlaceholderText(tr("All records. For example: \"admin_code\" = '360111'"));
    m_filter->setTabChangesFocus(true);
    m_filter->setFixedHeight(4 * m_filter->fontMetrics().lineSpacing());
    form->addRow(tr("&Records"), m_filter);

    auto* source = new QLineEdit(layer.uri, this);
    source->setReadOnly(true);
    source->setCursorPosition(0);
    source->setToolTip(layer.uri);
    form->addRow(tr("Data"), source);

    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply, this);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &LayerPropertiesDialog::apply);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(std::max(dialogWidth, minimumSizeHint().width()));
}

void LayerPropertiesDialog::fillStyles()
{
    m_style->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_style->setMinimumContentsLength(16);
    m_style->addItem(tr("As in the map file"), QString());
    if (!m_layer.stylePath.isEmpty())
        m_style->addItem(nameOfStyle(m_layer.stylePath), m_layer.stylePath);
    m_style->setCurrentIndex(std::max(0, m_style->findData(m_layer.stylePath)));
}

void LayerPropertiesDialog::chooseStyleFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a style"), stylesFolder(),
                                                      tr("QGIS layer styles (*.qml)"));
    if (path.isEmpty())
        return;
    if (m_style->findData(path) < 0)
        m_style->addItem(nameOfStyle(path), path);
    m_style->setCurrentIndex(m_style->findData(path));
}

void LayerPropertiesDialog::addVariables(QFormLayout& form)
{
    for (auto variable = m_layer.variables.cbegin(); variable != m_layer.variables.cend(); ++variable) {
        if (variable.key() == languageVariable)
            continue; // follows the window
        if (variable.key() == pollutantVariable) {
            auto* pollutants = new QComboBox(this);
            for (const Pollutant pollutant : allPollutants)
                pollutants->addItem(displayName(pollutant), emissionColumn(pollutant));
            pollutants->setCurrentIndex(pollutants->findData(variable.value()));
            m_variables.insert(variable.key(), pollutants);
            form.addRow(tr("&Pollutant that sets the size"), pollutants);
        } else {
            auto* text = new QLineEdit(variable.value().toString(), this);
            m_variables.insert(variable.key(), text);
            form.addRow(tr("Variable “%1”").arg(variable.key()), text);
        }
    }
}

Layer LayerPropertiesDialog::edited() const
{
    Layer changed = m_layer;
    if (!m_title->text().trimmed().isEmpty())
        changed.title = m_title->text().trimmed();
    changed.stylePath = m_style->currentData().toString();
    changed.opacity = m_opacity->value() / 100.0;
    changed.subset = m_filter->toPlainText().trimmed();
    for (auto variable = m_variables.cbegin(); variable != m_variables.cend(); ++variable) {
        if (const auto* choice = qobject_cast<QComboBox*>(variable.value())) {
            if (choice->currentIndex() >= 0)
                changed.variables[variable.key()] = choice->currentData();
        } else if (const auto* text = qobject_cast<QLineEdit*>(variable.value())) {
            if (text->text() != m_layer.variables.value(variable.key()).toString())
                changed.variables[variable.key()] = text->text();
        }
    }
    return changed;
}

void LayerPropertiesDialog::apply()
{
    // Order, group and visibility may have changed behind the open dialog; only its own fields are taken.
    const Layer mine = edited();
    const Layer* now = m_layers.find(m_layer.id);
    if (now == nullptr)
        return;
    Layer changed = *now;
    changed.title = mine.title;
    changed.stylePath = mine.stylePath;
    changed.opacity = mine.opacity;
    changed.subset = mine.subset;
    changed.variables = mine.variables;
    m_layers.edit(changed);
    m_layer = changed;
}

} // namespace airshed::workbench
