// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/table/filter_bar.h"

#include "inventory/field_text.h"
#include "review/ui/class_symbol.h"
#include "review/ui/table/choice_menu.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace airshed::review
{

using inventory::SourceStatus;
using workbench::gridHalfStep;

namespace
{

constexpr int typingPauseMs = 250;
constexpr int roomForAllButtons = 760;
constexpr int roomForCount = 920;
constexpr int roomForIconsOnly = 420;

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_search(new QLineEdit(this)),
      m_classes(new ChoiceMenu(tr("Class"), this)), m_districts(new ChoiceMenu(tr("District"), this)),
      m_grades(new ChoiceMenu(tr("Grade"), this)), m_statuses(new ChoiceMenu(tr("Status"), this)),
      m_allFilters(new QMenu(this)), m_onlySelected(new QAction(tr("Only selected"), this)),
      m_onlyInView(new QAction(tr("Only in the map view"), this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // narrower than its buttons: they fold up
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gridHalfStep, gridHalfStep, gridHalfStep, gridHalfStep);
    row->setSpacing(gridHalfStep);

    m_kind->addItem(tr("Sources"), static_cast<int>(RecordKind::Source));
    m_kind->addItem(tr("Stations"), static_cast<int>(RecordKind::Station));
    m_kind->addItem(tr("Cameras"), static_cast<int>(RecordKind::Camera));
    m_kind->setObjectName(QStringLiteral("review.table.kind"));
    m_kind->setAccessibleName(tr("What the table lists"));
    m_kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_kind);

    m_search->setObjectName(QStringLiteral("review.table.search"));
    m_search->setPlaceholderText(tr("Number, name, credit code or address"));
    m_search->setAccessibleName(tr("Find in the table"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(72);
    m_search->setMaximumWidth(320);
    m_search->addAction(QIcon::fromTheme(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    row->addWidget(m_search, 1);

    buildMenus();
    for (const auto& [menu, button] : std::as_const(m_filters))
        row->addWidget(button);
    m_filterButton = addButton(tr("Filter"));
    m_filterButton->setIcon(QIcon::fromTheme(QStringLiteral("view-filter")));
    m_filterButton->setMenu(m_allFilters);
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_filterButton);
    for (QAction* action : {m_onlySelected, m_onlyInView}) {
        auto* button = addButton(action->text());
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        m_restrictions.append(button);
        row->addWidget(button);
    }
    row->addStretch();
    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_count);
    m_more = addButton(tr("More"));
    m_more->setObjectName(QStringLiteral("review.table.more"));
    m_more->setIcon(QIcon::fromTheme(QStringLiteral("application-menu")));
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("Columns, export and earlier days"));
    row->addWidget(m_more);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        Q_EMIT queryChanged();
    });
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::queryChanged);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        Q_EMIT kindChanged();
    });
    setFocusProxy(m_search);
    showCaptions();
    arrange();
}

QToolButton* FilterBar::addButton(const QString& text)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

void FilterBar::buildMenus()
{
    fillClasses();
    std::vector<ChoiceMenu::Choice> grades;
    for (const char* grade : {"A+", "A", "B", "B-", "C", "D", "引领性", "非引领性"})
        grades.push_back({QString::fromUtf8(grade), QString::fromUtf8(grade)});
    grades.push_back({QString(), tr("None given")});
    m_grades->setChoices(grades);
    std::vector<ChoiceMenu::Choice> statuses;
    for (const SourceStatus status : {SourceStatus::Active, SourceStatus::Closed, SourceStatus::Seasonal})
        statuses.push_back({inventory::toText(status), displayName(status)});
    m_statuses->setChoices(statuses);

    for (ChoiceMenu* menu : {m_classes, m_districts, m_grades, m_statuses}) {
        auto* button = addButton(menu->title());
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        m_filters.append({menu, button});
        m_allFilters->addMenu(menu);
        connect(menu, &ChoiceMenu::changed, this, [this] {
            showCaptions();
            Q_EMIT queryChanged();
        });
    }
    m_allFilters->addSeparator();
    m_onlySelected->setIcon(QIcon::fromTheme(QStringLiteral("edit-select")));
    m_onlySelected->setToolTip(tr("Only what is selected on the map or here"));
    m_onlyInView->setIcon(QIcon::fromTheme(QStringLiteral("view-visible")));
    m_onlyInView->setToolTip(tr("Only what lies in the part of the map that is shown"));
    for (QAction* action : {m_onlySelected, m_onlyInView}) {
        action->setCheckable(true);
        m_allFilters->addAction(action);
        connect(action, &QAction::toggled, this, &FilterBar::restrictionChanged);
    }
    m_allFilters->addSeparator();
    m_allFilters->addAction(tr("Clear the filter"), this, &FilterBar::clear);
}

void FilterBar::fillClasses()
{
    std::vector<ChoiceMenu::Choice> classes;
    for (const SourceClass sourceClass : allSourceClasses)
        classes.push_back(
            {key(sourceClass), displayName(sourceClass), classSymbols(palette()).icon(sourceClass)});
    m_classes->setChoices(classes);
}

RecordKind FilterBar::kind() const { return static_cast<RecordKind>(m_kind->currentData().toInt()); }

void FilterBar::setKind(RecordKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

inventory::SourceQuery FilterBar::query() const
{
    inventory::SourceQuery query;
    query.text = m_search->text().trimmed();
    const QStringList classes = m_classes->chosen();
    for (const QString& name : classes)
        query.classes.push_back(sourceClassFromText(name).value_or(SourceClass::Other));
    const QStringList districts = m_districts->chosen();
    query.adminCodes.assign(districts.begin(), districts.end());
    const QStringList grades = m_grades->chosen();
    query.grades.assign(grades.begin(), grades.end());
    const QStringList statuses = m_statuses->chosen();
    for (const QString& status : statuses)
        query.statuses.push_back(inventory::statusFromText(status).value_or(SourceStatus::Active));
    return query;
}

bool FilterBar::isOnlySelected() const { return m_onlySelected->isChecked(); }
bool FilterBar::isOnlyInView() const { return m_onlyInView->isChecked(); }

bool FilterBar::isFiltering() const
{
    return !m_search->text().trimmed().isEmpty() || isOnlySelected() || isOnlyInView() ||
           std::any_of(m_filters.begin(), m_filters.end(),
                       [](const auto& filter) { return !filter.first->chosen().isEmpty(); });
}

void FilterBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        m_search->clear();
        m_typing.stop();
        for (const auto& [menu, button] : std::as_const(m_filters))
            menu->setChosen({});
        m_onlySelected->setChecked(false);
        m_onlyInView->setChecked(false);
    }
    showCaptions();
    Q_EMIT queryChanged();
}

void FilterBar::setDistricts(const DistrictNames& districts)
{
    std::vector<ChoiceMenu::Choice> choices;
    QStringList codes = districts.keys();
    codes.sort();
    for (const QString& code : std::as_const(codes))
        choices.push_back({code, districts.value(code)});
    choices.push_back({QString(), tr("None declared")});
    m_districts->setChoices(choices);
    showCaptions();
}

void FilterBar::setMenu(QMenu* menu) { m_more->setMenu(menu); }

void FilterBar::setCount(const QString& text) { m_count->setText(text); }

bool FilterBar::hasRoomForCount() const { return width() >= roomForCount; }

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::showCaptions()
{
    int count = 0;
    for (const auto& [menu, button] : std::as_const(m_filters)) {
        button->setText(menu->caption());
        button->setAccessibleName(menu->caption());
        count += menu->chosen().isEmpty() ? 0 : 1;
    }
    m_filterButton->setText(count == 0 ? tr("Filter") : tr("Filter: %1").arg(count));
    m_filterButton->setAccessibleName(m_filterButton->text());
}

void FilterBar::arrange()
{
    const bool isWide = width() >= roomForAllButtons;
    const bool isSource = kind() == RecordKind::Source;
    for (const auto& [menu, button] : std::as_const(m_filters)) {
        const bool applies = isSource || menu == m_districts;
        button->setVisible(isWide && applies);
        menu->menuAction()->setVisible(applies);
    }
    m_filterButton->setVisible(!isWide);
    m_count->setVisible(hasRoomForCount());
    m_filterButton->setToolButtonStyle(width() < roomForIconsOnly ? Qt::ToolButtonIconOnly
                                                                  : Qt::ToolButtonTextBesideIcon);
    for (QToolButton* button : std::as_const(m_restrictions))
        button->setVisible(isWide);
    m_search->setPlaceholderText(isSource ? tr("Number, name, credit code or address") : tr("Code or name"));
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    Q_EMIT rearranged();
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fillClasses();
}

} // namespace airshed::review
