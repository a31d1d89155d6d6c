// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for what a new workspace needs: a name, a folder that is empty or does not exist, and the map's
// system.
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace airshed::desktop
{

class NewWorkspaceDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewWorkspaceDialog(const QString& parentFolder, QWidget* parent = nullptr);
    QString title() const;
    QString folder() const;
    int mapEpsg() const;

private:
    void check();
    QString m_parentFolder;
    QLineEdit* m_title;
    QLineEdit* m_folder;
    QComboBox* m_system;
    QLabel* m_problem;
    QPushButton* m_make = nullptr;
    bool m_isFolderOwn = false; ///< the person wrote the folder; it no longer follows the name
};

} // namespace airshed::desktop
