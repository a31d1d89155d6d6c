// SPDX-License-Identifier: GPL-3.0-or-later
// One layer's title, style, opacity, filter and style variables. What is accepted is one step to undo.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace airshed::workbench
{

class LayerList;

class LayerPropertiesDialog final : public QDialog
{
    Q_OBJECT

public:
    LayerPropertiesDialog(LayerList& layers, const mapengine::Layer& layer, QWidget* parent = nullptr);

private:
    void fillStyles();
    void chooseStyleFile();
    void addVariables(QFormLayout& form);
    mapengine::Layer edited() const;
    void apply();

    LayerList& m_layers;
    mapengine::Layer m_layer;
    QLineEdit* m_title;
    QComboBox* m_style;
    QSpinBox* m_opacity;
    QPlainTextEdit* m_filter;
    QHash<QString, QWidget*> m_variables; ///< name of the variable -> combo box or line edit
};

} // namespace airshed::workbench
