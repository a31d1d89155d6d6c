// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the table: which records, and which of them. Where it is narrow the filters share one
// button.
#pragma once

#include "inventory/store.h"
#include "review/logic/table_columns.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace airshed::review
{

class ChoiceMenu;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    RecordKind kind() const;
    void setKind(RecordKind kind);
    /// Text, classes, districts, grades and statuses; nothing else is set.
    inventory::SourceQuery query() const;
    bool isOnlySelected() const;
    bool isOnlyInView() const;
    bool isFiltering() const;
    void clear();
    void setDistricts(const DistrictNames& districts);
    /// What stands behind the button at the end.
    void setMenu(QMenu* menu);
    void focusSearch();
    /// Shown at the end where there is room.
    void setCount(const QString& text);
    bool hasRoomForCount() const;

Q_SIGNALS:
    void kindChanged();
    /// The query is another one.
    void queryChanged();
    /// Only which part of its result is shown.
    void restrictionChanged();
    /// There is room for other things than before.
    void rearranged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& text);
    void buildMenus();
    void fillClasses();
    void showCaptions();
    void arrange();

    QComboBox* m_kind;
    QLineEdit* m_search;
    QTimer m_typing;
    ChoiceMenu* m_classes;
    ChoiceMenu* m_districts;
    ChoiceMenu* m_grades;
    ChoiceMenu* m_statuses;
    QList<std::pair<ChoiceMenu*, QToolButton*>> m_filters;
    QMenu* m_allFilters;
    QToolButton* m_filterButton;
    QAction* m_onlySelected;
    QAction* m_onlyInView;
    QList<QToolButton*> m_restrictions;
    QLabel* m_count;
    QToolButton* m_more;
};

} // namespace airshed::review
