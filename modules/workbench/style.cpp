// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/style.h"

#include "workbench/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolBar>
#include <QWidget>
#include <algorithm>

namespace airshed::workbench
{

namespace
{

constexpr qreal cornerRadius = 4;
constexpr int toolBarIconSize = 20;
constexpr int rowPadding = 6; ///< added to the height of rows in trees, lists and tables

QColor mixed(const QColor& under, const QColor& over, qreal share)
{
    const auto part = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {part(under.red(), over.red()), part(under.green(), over.green()),
            part(under.blue(), over.blue())};
}

void drawLine(QPainter& painter, const QPalette& palette, const QPoint& from, const QPoint& to)
{
    painter.setPen(QPen(palette.color(QPalette::Mid), 1));
    painter.drawLine(from, to);
}

void drawToolBar(const QStyleOption& option, QPainter& painter)
{
    painter.fillRect(option.rect, option.palette.window());
    if (const auto* bar = qstyleoption_cast<const QStyleOptionToolBar*>(&option);
        bar == nullptr || bar->toolBarArea == Qt::TopToolBarArea)
        drawLine(painter, option.palette, option.rect.bottomLeft(), option.rect.bottomRight());
}

void drawDockTitle(const QStyleOptionDockWidget& option, QPainter& painter, const QStyle& style,
                   const QWidget* widget)
{
    painter.fillRect(option.rect, option.palette.window());
    drawLine(painter, option.palette, option.rect.bottomLeft(), option.rect.bottomRight());
    QRect text = style.subElementRect(QStyle::SE_DockWidgetTitleBarText, &option, widget);
    text.setLeft(option.rect.left() + gridStep);
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QString title = QFontMetrics(font).elidedText(option.title, Qt::ElideRight, text.width());
    style.drawItemText(&painter, text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic,
                       option.palette, option.state & QStyle::State_Enabled, title, QPalette::WindowText);
}

void drawPushButton(const QStyleOptionButton& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool primary = enabled && (option.features & QStyleOptionButton::DefaultButton);
    if ((option.features & QStyleOptionButton::Flat) && !pressed && !hovered)
        return;

    const QPalette& palette = option.palette;
    QColor fill = primary ? palette.color(QPalette::Highlight) : palette.color(QPalette::Button);
    const QColor ink = primary ? QColor(Qt::white) : palette.color(QPalette::ButtonText);
    if (pressed)
        fill = mixed(fill, ink, 0.14);
    else if (hovered)
        fill = mixed(fill, ink, 0.06);
    QColor border =
        primary ? fill : mixed(palette.color(QPalette::Mid), palette.color(QPalette::Shadow), 0.35);
    if (option.state & QStyle::State_HasFocus)
        border = themeColours(shadeOf(palette)).accent;

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, (option.state & QStyle::State_HasFocus) ? 1.5 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void drawToolButton(const QStyleOption& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool sunken = option.state & QStyle::State_Sunken;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool focused = option.state & QStyle::State_HasFocus;
    if (!on && !sunken && !hovered && !focused)
        return;
    const QPalette& palette = option.palette;
    const QColor accent = themeColours(shadeOf(palette)).accent;
    const QColor window = palette.color(QPalette::Window);
    painter.setRenderHint(QPainter::Antialiasing);
    // An active tool is marked by fill and outline, not by colour alone.
    painter.setPen(on || focused ? QPen(accent, 1) : QPen(Qt::NoPen));
    if (on)
        painter.setBrush(mixed(window, accent, sunken ? 0.34 : 0.22));
    else
        painter.setBrush(mixed(window, palette.color(QPalette::WindowText), sunken ? 0.16 : 0.08));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

/// Fusion's box takes its outline from the window's colour and is lost on a dark base.
void drawCheckBox(const QStyleOption& option, QPainter& painter)
{
    const QPalette& palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool partly = option.state & QStyle::State_NoChange;
    const bool marked = partly || (option.state & QStyle::State_On);
    const bool focused = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const QColor ink = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    const QColor fill = enabled ? palette.color(QPalette::Active, QPalette::Highlight)
                                : mixed(palette.color(QPalette::Base), ink, 0.5);
    QColor outline = mixed(palette.color(QPalette::Base), ink, enabled ? 0.55 : 0.4);
    if (focused && enabled)
        outline = themeColours(shadeOf(palette)).accent;

    painter.setRenderHint(QPainter::Antialiasing);
    // On a selected row the fill is the row's own colour.
    const bool onHighlight = option.state & QStyle::State_Selected;
    painter.setPen(QPen(onHighlight ? QColor(Qt::white) : marked ? fill : outline, 1));
    painter.setBrush(marked ? fill : palette.color(QPalette::Base));
    painter.drawRoundedRect(box, cornerRadius / 2, cornerRadius / 2);
    if (!marked)
        return;
    painter.setPen(QPen(Qt::white, side / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&box](qreal x, qreal y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
}

void drawRadioButton(const QStyleOption& option, QPainter& painter)
{
    const QPalette& palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool marked = option.state & QStyle::State_On;
    const bool focused = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QRectF(option.rect).center());
    const QColor ink = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = themeColours(shadeOf(palette)).accent;
    const QColor mark = enabled ? accent : mixed(base, ink, 0.5);
    const QColor outline = mixed(base, ink, enabled ? 0.55 : 0.4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(marked ? mark : focused && enabled ? accent : outline, marked ? 1.5 : 1));
    painter.setBrush(base);
    painter.drawEllipse(disc);
    if (!marked)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawEllipse(disc.center(), side * 0.26, side * 0.26);
}

bool isVertical(QTabBar::Shape shape)
{
    return shape == QTabBar::RoundedEast || shape == QTabBar::RoundedWest ||
           shape == QTabBar::TriangularEast || shape == QTabBar::TriangularWest;
}

/// Flat, with a bar in the accent colour on the side of the page.
void drawTab(const QStyleOptionTab& option, QPainter& painter)
{
    const QPalette& palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    QColor fill = palette.color(QPalette::Window);
    if (hovered && !selected)
        fill = mixed(fill, palette.color(QPalette::WindowText), 0.06);
    painter.fillRect(option.rect, fill);
    if (!selected)
        return;
    constexpr int thickness = 2;
    QRect bar = option.rect;
    const bool pageIsAbove =
        option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    if (pageIsAbove)
        bar.setHeight(thickness);
    else
        bar.setTop(bar.bottom() - thickness + 1);
    painter.fillRect(bar, themeColours(shadeOf(palette)).accent);
}

void drawHeaderSection(const QStyleOptionHeader& option, QPainter& painter)
{
    const QPalette& palette = option.palette;
    QColor fill = palette.color(QPalette::Window);
    if (option.state & QStyle::State_MouseOver)
        fill = mixed(fill, palette.color(QPalette::WindowText), 0.05);
    painter.fillRect(option.rect, fill);
    drawLine(painter, palette, option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.orientation == Qt::Horizontal)
        drawLine(painter, palette, option.rect.topRight() + QPoint(0, gridHalfStep),
                 option.rect.bottomRight() - QPoint(0, gridHalfStep));
}

} // namespace

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void WorkbenchStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QTabBar") || widget->inherits("QHeaderView"))
        widget->setAttribute(Qt::WA_Hover);
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    painter->save();
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*option, *painter);
        break;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter);
        break;
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawPushButton(*button, *painter);
            break;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    case PE_PanelButtonTool:
        drawToolButton(*option, *painter);
        break;
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
        break;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, option->palette.window());
        drawLine(*painter, option->palette, option->rect.topLeft(), option->rect.topRight());
        break;
    case PE_FrameTabBarBase:
        if (const auto* base = qstyleoption_cast<const QStyleOptionTabBarBase*>(option);
            base != nullptr && !isVertical(base->shape)) {
            const bool pageIsAbove =
                base->shape == QTabBar::RoundedSouth || base->shape == QTabBar::TriangularSouth;
            if (pageIsAbove)
                drawLine(*painter, option->palette, option->rect.topLeft(), option->rect.topRight());
            else
                drawLine(*painter, option->palette, option->rect.bottomLeft(), option->rect.bottomRight());
            break;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    }
    painter->restore();
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case CE_ToolBar:
        painter->save();
        drawToolBar(*option, *painter);
        painter->restore();
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->save();
            const bool active = item->state & (State_Selected | State_Sunken);
            painter->fillRect(item->rect, active ? mixed(item->palette.color(QPalette::Window),
                                                         item->palette.color(QPalette::WindowText), 0.1)
                                                 : item->palette.color(QPalette::Window));
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         item->palette, item->state & State_Enabled, item->text, QPalette::WindowText);
            painter->restore();
            return;
        }
        break;
    case CE_DockWidgetTitle:
        if (const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option)) {
            painter->save();
            drawDockTitle(*dock, *painter, *this, widget);
            painter->restore();
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
            tab != nullptr && !isVertical(tab->shape)) {
            painter->save();
            drawTab(*tab, *painter);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            painter->save();
            drawHeaderSection(*header, *painter);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        painter->save();
        drawLine(*painter, option->palette, option->rect.bottomLeft(), option->rect.bottomRight());
        painter->restore();
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && (button->features & QStyleOptionButton::DefaultButton) &&
            (button->state & State_Enabled)) {
            QStyleOptionButton primary = *button;
            primary.palette.setColor(QPalette::ButtonText, Qt::white);
            QProxyStyle::drawControl(element, &primary, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
        return gridStep;
    case PM_LayoutVerticalSpacing:
        return gridStep;
    case PM_ToolBarIconSize:
        return toolBarIconSize;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return gridHalfStep;
    case PM_DockWidgetTitleMargin:
        return gridHalfStep + 2;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_TabBarTabHSpace:
        return 3 * gridStep;
    case PM_TabBarTabVSpace:
        return gridStep + gridHalfStep;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_MenuBarHMargin:
        return gridHalfStep;
    case PM_ToolTipLabelFrameWidth:
        return gridHalfStep;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem)
        result.rheight() += rowPadding;
    else if (type == CT_MenuBarItem)
        result += QSize(gridHalfStep, gridHalfStep);
    else if (type == CT_PushButton)
        result = result.expandedTo({size.width() + 3 * gridStep, 28});
    return result;
}

} // namespace airshed::workbench
