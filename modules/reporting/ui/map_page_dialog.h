// SPDX-License-Identifier: GPL-3.0-or-later
// The map page of the open workspace: decisions on the left, the page as it will be printed on the right,
// where it goes below. Not modal: the map can be moved while the page follows.
#pragma once

#include "mapengine/client/map_engine.h"
#include "reporting/logic/map_page.h"
#include "reporting/logic/workspace_facts.h"

#include <QDialog>
#include <QTemporaryDir>
#include <QTimer>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace airshed::workbench
{
class Task;
class Workbench;
} // namespace airshed::workbench

namespace airshed::reporting
{

class MapPageForm;
class PagePreview;

class MapPageDialog final : public QDialog
{
    Q_OBJECT

public:
    MapPageDialog(workbench::Workbench& workbench, QWidget* parent = nullptr);
    ~MapPageDialog() override;

Q_SIGNALS:
    /// A page was written.
    void exported(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBottom();
    MapPage rememberedPage() const;
    void rememberPage(const MapPage& page) const;
    void readFacts();
    void formChanged();
    void schedulePreview();
    void drawPreview();
    void previewFinished(const QString& path);
    QString proposedPath() const;
    void browse();
    void formatChosen();
    void exportPage();
    void cancelExport();
    void exportProgressed();
    void exportEnded();
    void updateButtons();
    mapengine::LayoutExport request(const MapPage& page, const QString& path) const;

    workbench::Workbench& m_workbench;
    MapPageForm* m_form;
    PagePreview* m_preview;
    QLineEdit* m_path;
    QComboBox* m_format;
    QLabel* m_placement;
    QProgressBar* m_progress;
    QPushButton* m_export;
    QPushButton* m_cancel;
    bool m_isPathTyped = false;

    std::optional<WorkspaceFacts> m_facts;
    QTemporaryDir m_previewFolder;
    QTimer m_previewDelay;
    mapengine::JobId m_previewJob = 0;
    int m_previewNumber = 0;
    workbench::Task* m_factsTask = nullptr;
    workbench::Task* m_exportTask = nullptr;
};

} // namespace airshed::reporting
