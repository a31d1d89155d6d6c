// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with what a run found: ranked, unobserved, hours, sensitivity, limits; a warning where no listed
// source fits; and the scope of the methods, always in sight.
#pragma once

#include <QWidget>
#include <functional>

class QAction;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::attribution
{

class AttributionSession;
class CandidateList;
class ElidedText;
class HoursView;
class LimitsView;
class SensitivityView;

class ResultPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The action fills an empty panel.
    ResultPanel(AttributionSession& session, QAction* findSources, QAction* report, QWidget* parent);
    void showSensitivity();

private:
    QWidget* buildContent(QAction* report);
    void showResult();
    void showWarning();

    AttributionSession& m_session;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    ElidedText* m_subject;
    QWidget* m_warning;
    QLabel* m_warningText;
    QLabel* m_scope;
    QTabWidget* m_tabs;
    CandidateList* m_ranked;
    CandidateList* m_unobserved;
    HoursView* m_hours;
    SensitivityView* m_sensitivity;
    LimitsView* m_limits;
};

} // namespace airshed::attribution
