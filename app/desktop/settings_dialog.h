// SPDX-License-Identifier: GPL-3.0-or-later
// The person's choices: language, theme, cores, folders. What is accepted is stored at once.
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace airshed::workbench
{
class Settings;
}

namespace airshed::desktop
{

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(workbench::Settings& settings, QWidget* parent = nullptr);

private:
    QWidget* folderRow(const QString& purpose, const QString& name);
    void store();

    workbench::Settings& m_settings;
    QComboBox* m_language;
    QComboBox* m_theme;
    QSpinBox* m_cores;
    QList<std::pair<QString, QLineEdit*>> m_folders; ///< purpose and path
};

} // namespace airshed::desktop
