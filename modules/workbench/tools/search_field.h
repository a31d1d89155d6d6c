// SPDX-License-Identifier: GPL-3.0-or-later
// The field that finds things on the map: hits are listed under it while one types; Enter or a click brings
// one into view.
#pragma once

#include "workbench/tools/map_search.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

class QListWidget;
class QListWidgetItem;

namespace airshed::workbench
{

class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// The list of hits becomes a part of the parent's window: as a window of its own it would take the
    /// keyboard.
    SearchField(MapSearch& search, Workbench& workbench, QWidget* parent);
    ~SearchField() override;

    /// Gives it the keyboard with its text selected.
    void begin();
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void ask();
    void list(const SearchAnswer& answer);
    void placeList();
    void hideList();
    void step(int by);
    void choose(const QListWidgetItem* item);
    MapSearch& m_search;
    Workbench& m_workbench;
    QPointer<QListWidget> m_list;
    QTimer m_pause; ///< asks when the fingers rest
    std::vector<SearchHit> m_hits;
    bool m_isEnterWaiting = false; ///< Enter came before the answer
};

} // namespace airshed::workbench
