// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/search_field.h"

#include "workbench/map_canvas.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace airshed::workbench
{

namespace
{

constexpr int detailRole = Qt::UserRole;
constexpr int hitRole = Qt::UserRole + 1;
constexpr int pauseMs = 120;
constexpr int mostRowsShown = 12;
constexpr int listWidth = 440;

QString iconOf(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Source:
        return QStringLiteral("source");
    case SearchHit::Kind::Station:
        return QStringLiteral("station");
    case SearchHit::Kind::Camera:
        return QStringLiteral("camera-tower");
    case SearchHit::Kind::Place:
        return QStringLiteral("place");
    case SearchHit::Kind::District:
        return QStringLiteral("district");
    case SearchHit::Kind::Coordinate:
        break;
    }
    return QStringLiteral("crosshairs");
}

/// For those who do not see the icon.
QString kindText(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Source:
        return SearchField::tr("Source");
    case SearchHit::Kind::Station:
        return SearchField::tr("Station");
    case SearchHit::Kind::Camera:
        return SearchField::tr("Camera");
    case SearchHit::Kind::Place:
        return SearchField::tr("Place");
    case SearchHit::Kind::District:
        return SearchField::tr("District");
    case SearchHit::Kind::Coordinate:
        break;
    }
    return SearchField::tr("Coordinate");
}

/// The name, and under it in the secondary colour what tells it from others of that name.
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString detail = index.data(detailRole).toString();
        if (detail.isEmpty()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const bool isSelected = row.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(row.rect, isSelected ? row.palette.highlight() : row.palette.base());
        constexpr int iconSize = 16;
        const QRect iconRect(row.rect.left() + gridStep, row.rect.top() + (row.rect.height() - iconSize) / 2,
                             iconSize, iconSize);
        row.icon.paint(painter, iconRect);
        const QRect text = row.rect.adjusted(iconSize + 2 * gridStep, gridHalfStep, -gridStep, -gridHalfStep);
        const int lineHeight = row.fontMetrics.height();
        painter->setPen(row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(QRect(text.left(), text.top(), text.width(), lineHeight),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          row.fontMetrics.elidedText(row.text, Qt::ElideMiddle, text.width()));
        painter->setPen(
            row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(QRect(text.left(), text.top() + lineHeight, text.width(), lineHeight),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          row.fontMetrics.elidedText(detail, Qt::ElideRight, text.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int lines = index.data(detailRole).toString().isEmpty() ? 1 : 2;
        return {0, lines * option.fontMetrics.height() + 2 * gridHalfStep};
    }
};

} // namespace

SearchField::SearchField(MapSearch& search, Workbench& workbench, QWidget* parent)
    : QLineEdit(parent), m_search(search), m_workbench(workbench), m_list(new QListWidget(parent->window()))
{
    setObjectName(QStringLiteral("map-search"));
    setPlaceholderText(tr("Find a source, station or place"));
    setAccessibleName(tr("Find on the map"));
    setToolTip(
        tr("Name, number or credit code of a source; station, camera, place, district; or a coordinate"));
    setClearButtonEnabled(true);
    addAction(QIcon::fromTheme(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(140);
    setMaximumWidth(320);

    m_list->setObjectName(QStringLiteral("map-search-hits"));
    m_list->setAccessibleName(tr("Found on the map"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, &SearchField::choose);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isEnterWaiting = false;
        m_pause.start();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            hideList();
    });
    connect(&m_search, &MapSearch::answered, this, &SearchField::list);
}

SearchField::~SearchField() { delete m_list; }

QSize SearchField::sizeHint() const
{
    constexpr int usualWidth = 260;
    return {usualWidth, QLineEdit::sizeHint().height()};
}

void SearchField::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!text().trimmed().isEmpty())
        ask();
}

void SearchField::ask()
{
    m_pause.stop();
    m_search.ask(text());
}

void SearchField::list(const SearchAnswer& answer)
{
    if (!hasFocus() || answer.text != text().trimmed())
        return;
    m_hits = answer.hits;
    m_list->clear();
    if (answer.text.isEmpty())
        return hideList();
    const auto addSentence = [this](const QString& sentence) {
        auto* item = new QListWidgetItem(sentence, m_list);
        item->setFlags(Qt::NoItemFlags);
    };
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const SearchHit& hit = m_hits[i];
        auto* item = new QListWidgetItem(QIcon::fromTheme(iconOf(hit.kind)), hit.title, m_list);
        const QString kind = kindText(hit.kind);
        item->setData(detailRole, hit.detail.isEmpty() ? kind : kind + QStringLiteral(" · ") + hit.detail);
        item->setData(hitRole, static_cast<int>(i));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(hit.title, kind));
    }
    const auto sourcesShown = std::count_if(m_hits.begin(), m_hits.end(), [](const SearchHit& hit) {
        return hit.kind == SearchHit::Kind::Source;
    });
    if (answer.sourcesFound > sourcesShown)
        addSentence(tr("%1 of %2 sources are shown; type more of the name")
                        .arg(QLocale().toString(sourcesShown), QLocale().toString(answer.sourcesFound)));
    if (!answer.problem.isEmpty())
        addSentence(answer.problem);
    else if (m_hits.empty())
        addSentence(tr("Nothing has “%1” in its name or number, and it is no coordinate").arg(answer.text));
    placeList();
    if (!m_hits.empty())
        m_list->setCurrentRow(0);
    if (std::exchange(m_isEnterWaiting, false) && !m_hits.empty())
        choose(m_list->item(0));
}

void SearchField::placeList()
{
    QWidget* const top = m_list->parentWidget();
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < std::min(m_list->count(), mostRowsShown); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint below = mapTo(top, QPoint(0, QLineEdit::height() + 2));
    const int width = std::min(listWidth, top->width() - 2 * gridStep);
    const int left =
        std::clamp(below.x() + QLineEdit::width() - width, gridStep, top->width() - width - gridStep);
    m_list->setGeometry(left, below.y(), width, std::min(height, top->height() - below.y() - gridStep));
    m_list->show();
    m_list->raise();
}

void SearchField::hideList()
{
    m_list->hide();
    m_isEnterWaiting = false;
}

void SearchField::step(int by)
{
    const auto count = static_cast<int>(m_hits.size());
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
}

void SearchField::choose(const QListWidgetItem* item)
{
    if (item == nullptr || !item->data(hitRole).isValid())
        return;
    const SearchHit hit = m_hits[static_cast<std::size_t>(item->data(hitRole).toInt())];
    hideList();
    m_search.reveal(hit);
    m_workbench.mapCanvas().setFocus(Qt::OtherFocusReason);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->isVisible() ? step(1) : ask();
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->isVisible() && !m_pause.isActive() && !m_search.isBusy()) {
            choose(m_list->currentItem());
        } else {
            m_isEnterWaiting = true;
            ask();
        }
        return;
    case Qt::Key_Escape:
        if (m_list->isVisible())
            hideList();
        else
            m_workbench.mapCanvas().setFocus(Qt::OtherFocusReason);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        hideList();
}

bool SearchField::event(QEvent* event)
{
    // Esc is the field's own while it has the keyboard, whatever command wants it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace airshed::workbench
