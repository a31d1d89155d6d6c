// SPDX-License-Identifier: GPL-3.0-or-later
#include "panel_docks.h"

#include "core/errors.h"
#include "workbench/theme.h"

#include <QAction>
#include <QDataStream>
#include <QDockWidget>
#include <QIODevice>
#include <QIcon>
#include <QMainWindow>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::desktop
{

using workbench::PanelArea;
using workbench::PanelSpec;

namespace
{

constexpr int layoutVersion = 1;
constexpr int leftWidth = 264;
constexpr int rightWidth = 312;
constexpr int sideWidth = 280;
constexpr int bottomHeight = 232;

Qt::DockWidgetArea dockArea(PanelArea area)
{
    switch (area) {
    case PanelArea::Left:
        return Qt::LeftDockWidgetArea;
    case PanelArea::Right:
        return Qt::RightDockWidgetArea;
    case PanelArea::Bottom:
        break;
    }
    return Qt::BottomDockWidgetArea;
}

/// The place that a panel's widget fills once it is made; its size hint is what a fresh dock takes.
class PanelFrame final : public QWidget
{
public:
    PanelFrame(PanelArea area, QWidget* parent) : QWidget(parent), m_area(area)
    {
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(0, 0, 0, 0);
    }
    QSize sizeHint() const override
    {
        return m_area == PanelArea::Bottom ? QSize(sideWidth, bottomHeight) : QSize(sideWidth, 2 * sideWidth);
    }

private:
    PanelArea m_area;
};

} // namespace

PanelDocks::PanelDocks(QMainWindow& window) : QObject(&window), m_window(window) {}

void PanelDocks::add(const PanelSpec& spec)
{
    if (find(spec.id) != nullptr)
        throw LogicError(
            tr("The panel “%1” exists twice. Remove the plugin that was added last.").arg(spec.id));
    auto* dock = new QDockWidget(spec.title, &m_window);
    dock->setObjectName(spec.id); // the layout is remembered by this name
    dock->setWindowIcon(QIcon::fromTheme(spec.icon));
    dock->toggleViewAction()->setIcon(QIcon::fromTheme(spec.icon));
    dock->setWidget(new PanelFrame(spec.area, dock));
    m_panels.append({spec, dock});
    place(m_panels.constLast());
    dock->setVisible(spec.isVisibleAtFirst && !m_isStowed);
    dock->toggleViewAction()->setEnabled(!m_isStowed);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, id = spec.id](bool isVisible) {
        Panel* panel = find(id);
        if (isVisible && panel != nullptr)
            fill(*panel);
    });
    Q_EMIT changed();
}

void PanelDocks::place(const Panel& panel)
{
    const Qt::DockWidgetArea area = dockArea(panel.spec.area);
    QDockWidget* neighbour = nullptr;
    for (const Panel& other : std::as_const(m_panels)) {
        if (other.dock != panel.dock && other.spec.area == panel.spec.area &&
            m_window.dockWidgetArea(other.dock) == area && !other.dock->isFloating()) {
            neighbour = other.dock;
            break;
        }
    }
    m_window.addDockWidget(area, panel.dock);
    // Panels of one side share its place as tabs; the first stays in front.
    if (neighbour != nullptr) {
        m_window.tabifyDockWidget(neighbour, panel.dock);
        neighbour->raise();
    }
}

void PanelDocks::fill(Panel& panel)
{
    QLayout* box = panel.dock->widget()->layout();
    if (box->count() > 0 || !panel.spec.create)
        return;
    QWidget* content = panel.spec.create(panel.dock->widget());
    if (content == nullptr)
        return;
    if (content->accessibleName().isEmpty())
        content->setAccessibleName(panel.spec.title);
    box->addWidget(content);
    panel.dock->setFocusProxy(content);
}

QWidget* PanelDocks::content(const QString& id)
{
    Panel* panel = find(id);
    if (panel == nullptr)
        return nullptr;
    fill(*panel);
    const QLayoutItem* item = panel->dock->widget()->layout()->itemAt(0);
    return item == nullptr ? nullptr : item->widget();
}

PanelDocks::Panel* PanelDocks::find(const QString& id)
{
    const auto panel =
        std::find_if(m_panels.begin(), m_panels.end(), [&](const Panel& p) { return p.spec.id == id; });
    return panel == m_panels.end() ? nullptr : &*panel;
}

void PanelDocks::remove(const QString& id)
{
    const auto panel =
        std::find_if(m_panels.begin(), m_panels.end(), [&](const Panel& p) { return p.spec.id == id; });
    if (panel == m_panels.end())
        return;
    delete panel->dock;
    m_panels.erase(panel);
    Q_EMIT changed();
}

void PanelDocks::show(const QString& id)
{
    Panel* panel = find(id);
    if (panel == nullptr)
        return;
    fill(*panel);
    panel->dock->show();
    panel->dock->raise();
    if (QWidget* widget = content(id))
        widget->setFocus(Qt::OtherFocusReason);
}

QStringList PanelDocks::ids() const
{
    QStringList list;
    for (const Panel& panel : m_panels)
        list.append(panel.spec.id);
    return list;
}

QDockWidget* PanelDocks::dock(const QString& id) const
{
    const auto panel =
        std::find_if(m_panels.cbegin(), m_panels.cend(), [&](const Panel& p) { return p.spec.id == id; });
    return panel == m_panels.cend() ? nullptr : panel->dock;
}

QList<QAction*> PanelDocks::toggleActions() const
{
    QList<QAction*> actions;
    for (const Panel& panel : m_panels)
        actions.append(panel.dock->toggleViewAction());
    return actions;
}

void PanelDocks::arrangeAsAtFirst()
{
    for (const Panel& panel : std::as_const(m_panels)) {
        panel.dock->setFloating(false);
        m_window.removeDockWidget(panel.dock);
    }
    QList<QDockWidget*> sides;
    QList<int> widths;
    QList<QDockWidget*> bottoms;
    QList<int> heights;
    for (const Panel& panel : std::as_const(m_panels)) {
        place(panel);
        panel.dock->setVisible(panel.spec.isVisibleAtFirst);
        if (panel.spec.area == PanelArea::Bottom) {
            bottoms.append(panel.dock);
            heights.append(bottomHeight);
        } else {
            sides.append(panel.dock);
            widths.append(panel.spec.area == PanelArea::Left ? leftWidth : rightWidth);
        }
    }
    m_window.resizeDocks(sides, widths, Qt::Horizontal);
    m_window.resizeDocks(bottoms, heights, Qt::Vertical);
    for (const PanelArea area : {PanelArea::Left, PanelArea::Right, PanelArea::Bottom}) {
        const auto first = std::find_if(m_panels.cbegin(), m_panels.cend(), [area](const Panel& panel) {
            return panel.spec.area == area && panel.spec.isVisibleAtFirst;
        });
        if (first != m_panels.cend())
            first->dock->raise();
    }
}

void PanelDocks::setStowed(bool isStowed)
{
    if (isStowed == m_isStowed)
        return;
    if (isStowed) {
        m_stowedLayout = layout();
        m_isStowed = true;
        for (const Panel& panel : std::as_const(m_panels))
            panel.dock->hide();
    } else {
        m_isStowed = false;
        restore(m_stowedLayout);
    }
    for (const Panel& panel : std::as_const(m_panels))
        panel.dock->toggleViewAction()->setEnabled(!isStowed);
}

QByteArray PanelDocks::layout() const
{
    if (m_isStowed)
        return m_stowedLayout;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << ids() << m_window.saveState(layoutVersion);
    return bytes;
}

void PanelDocks::setLayout(const QByteArray& layout)
{
    if (m_isStowed)
        m_stowedLayout = layout;
    else
        restore(layout);
}

void PanelDocks::restore(const QByteArray& layout)
{
    arrangeAsAtFirst();
    QStringList known;
    QByteArray state;
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> known >> state;
    if (stream.status() != QDataStream::Ok || !m_window.restoreState(state, layoutVersion))
        return;
    for (const Panel& panel : std::as_const(m_panels)) {
        if (!known.contains(panel.spec.id)) {
            place(panel);
            panel.dock->setVisible(panel.spec.isVisibleAtFirst);
        }
    }
}

} // namespace airshed::desktop
