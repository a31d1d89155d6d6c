// SPDX-License-Identifier: GPL-3.0-or-later
#include "panel_inspection.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace airshed::test
{

namespace
{

/// Names of formats, systems, substances, keys and units: the same in Chinese.
const QSet<QString> names = {
    "airshed", "qgis", "gis",   "qt",     "gdal", "proj",     "geos",  "kde",     "breeze", "pdf",
    "png",     "svg",  "csv",   "xlsx",   "ods",  "shp",      "kml",   "geojson", "gpkg",   "gbk",
    "utf",     "gb",   "aqi",   "so2",    "nox",  "no2",      "o3",    "co",      "vocs",   "nh3",
    "pm10",    "pm2",  "pm25",  "bc",     "oc",   "cgcs2000", "epsg",  "gcj",     "bd",     "wgs",
    "dms",     "ctrl", "alt",   "shift",  "esc",  "del",      "enter", "tab",     "space",  "up",
    "down",    "left", "right", "return", "home", "end",      "km",    "mm",      "cm",     "ha",
    "kg",      "dpi",  "px",    "hj",     "a3",   "a4",       "qml",   "english", "da001",  "dq"};

QString described(const QWidget& widget)
{
    QString name = widget.objectName();
    if (name.isEmpty())
        name = widget.accessibleName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label != nullptr && name.isEmpty())
        name = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        button != nullptr && name.isEmpty())
        name = button->text().isEmpty() ? button->toolTip() : button->text();
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget.metaObject()->className()), name);
}

/// Parts that Qt makes inside its own widgets are Qt's to answer for.
bool isInside(const QWidget& widget, const QWidget& root)
{
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr && parent != &root;
         parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox*>(parent) != nullptr ||
            qobject_cast<const QAbstractItemView*>(parent) != nullptr)
            return true;
    }
    return widget.objectName().startsWith(QLatin1String("qt_"));
}

/// What is in a scroll area is cut off by its viewport, not by the panel.
const QWidget& boundsOf(const QWidget& widget, const QWidget& root)
{
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr && parent != &root;
         parent = parent->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
        if (area != nullptr && area->viewport() == parent)
            return *parent;
    }
    return root;
}

QList<QWidget*> visibleBelow(QWidget& root)
{
    QList<QWidget*> found;
    const QList<QWidget*> all = root.findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (widget->isVisibleTo(&root) && !widget->isWindow() && !isInside(*widget, root))
            found.append(widget);
    }
    if (root.focusPolicy() != Qt::NoFocus)
        found.prepend(&root);
    return found;
}

bool takesTheKeyboard(const QWidget& widget)
{
    return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
           widget.focusProxy() == nullptr;
}

QString plain(QString text)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return text.remove(tag);
}

/// What of the widget a person can read: its own text, its headers, its choices.
QStringList textsOf(QWidget& widget)
{
    QStringList texts = {widget.toolTip(), widget.accessibleName()};
    if (const auto* label = qobject_cast<QLabel*>(&widget))
        texts.append(label->text());
    if (const auto* button = qobject_cast<QAbstractButton*>(&widget))
        texts.append(button->text());
    if (const auto* edit = qobject_cast<QLineEdit*>(&widget))
        texts.append(edit->placeholderText());
    if (const auto* group = qobject_cast<QGroupBox*>(&widget))
        texts.append(group->title());
    if (const auto* box = qobject_cast<QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    }
    if (const auto* tabs = qobject_cast<QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    const QHeaderView* header = nullptr;
    if (const auto* tree = qobject_cast<QTreeView*>(&widget); tree != nullptr && !tree->isHeaderHidden())
        header = tree->header();
    if (const auto* table = qobject_cast<QTableView*>(&widget))
        header = table->horizontalHeader();
    if (header != nullptr && header->model() != nullptr) {
        for (int i = 0; i < header->count(); ++i)
            texts.append(header->model()->headerData(i, Qt::Horizontal).toString());
    }
    return texts;
}

} // namespace

QStringList cutOff(QWidget& root)
{
    QStringList faults;
    const QList<QWidget*> widgets = visibleBelow(root);
    for (QWidget* widget : widgets) {
        const QWidget& bounds = boundsOf(*widget, root);
        const int left =
            widget->mapTo(&root, QPoint()).x() - (&bounds == &root ? 0 : bounds.mapTo(&root, QPoint()).x());
        if (left < 0 || left + widget->width() > bounds.width())
            faults.append(QStringLiteral("%1 reaches from %2 to %3 in %4 px")
                              .arg(described(*widget))
                              .arg(left)
                              .arg(left + widget->width())
                              .arg(bounds.width()));
        const auto* label = qobject_cast<QLabel*>(widget);
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool isFixedText = (label != nullptr && !label->wordWrap() && !label->text().isEmpty()) ||
                                 (button != nullptr && !button->text().isEmpty());
        if (isFixedText && widget->width() < widget->minimumSizeHint().width())
            faults.append(QStringLiteral("%1 needs %2 px and has %3")
                              .arg(described(*widget))
                              .arg(widget->minimumSizeHint().width())
                              .arg(widget->width()));
    }
    return faults;
}

QStringList unreachableWithTab(QWidget& root)
{
    QList<QWidget*> wanted;
    const QList<QWidget*> widgets = visibleBelow(root);
    for (QWidget* widget : widgets) {
        if (takesTheKeyboard(*widget))
            wanted.append(widget);
    }
    if (wanted.isEmpty())
        return {};
    QSet<QWidget*> reached;
    QStringList faults;
    wanted.constFirst()->setFocus(Qt::TabFocusReason);
    // Once around the window.
    const auto presses = root.window()->findChildren<QWidget*>().size();
    for (qsizetype i = 0; i < presses && QApplication::focusWidget() != nullptr; ++i) {
        QWidget* const before = QApplication::focusWidget();
        reached.insert(before);
        if (std::all_of(wanted.cbegin(), wanted.cend(),
                        [&](QWidget* widget) { return reached.contains(widget); }))
            return {};
        QTest::keyClick(before, Qt::Key_Tab);
        if (QApplication::focusWidget() == before) {
            faults.append(QStringLiteral("%1 keeps the keyboard").arg(described(*before)));
            break;
        }
    }
    for (QWidget* widget : std::as_const(wanted)) {
        // A group of radio buttons is one stop.
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool isInGroup = button != nullptr && button->isCheckable() && button->autoExclusive();
        if (!reached.contains(widget) && !isInGroup)
            faults.append(described(*widget));
    }
    return faults;
}

QStringList unnamed(QWidget& root)
{
    QStringList faults;
    const QList<QWidget*> widgets = visibleBelow(root);
    for (QWidget* widget : widgets) {
        if (!takesTheKeyboard(*widget))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
            faults.append(described(*widget));
    }
    return faults;
}

bool isUntranslated(const QString& text)
{
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z0-9]+"));
    // A path or an address is data.
    if (text.contains(chinese) || text.contains(QLatin1Char('/')))
        return false;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        if (!names.contains(match.next().captured().toLower()))
            return true;
    }
    return false;
}

QStringList untranslated(QWidget& root)
{
    QStringList faults;
    QList<QWidget*> widgets = visibleBelow(root);
    widgets.prepend(&root);
    for (QWidget* widget : std::as_const(widgets)) {
        const QStringList texts = textsOf(*widget);
        for (const QString& text : texts) {
            if (isUntranslated(plain(text)))
                faults.append(QStringLiteral("%1: %2").arg(described(*widget), text));
        }
    }
    return faults;
}

} // namespace airshed::test
