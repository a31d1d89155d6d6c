// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_search.h"

#include "workbench/commands.h"
#include "workbench/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace airshed::desktop
{

namespace
{

constexpr int searchWidth = 560;
constexpr int searchHeight = 380;
constexpr int shortcutRole = Qt::UserRole + 1;

/// Every word must occur in the name; names that begin with the text come first.
int rank(const QString& name, const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!name.contains(word, Qt::CaseInsensitive))
            return -1;
    }
    return name.startsWith(text, Qt::CaseInsensitive) ? 0 : 1;
}

/// The name on the left, the shortcut on the right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -workbench::gridStep, 0),
                          Qt::AlignRight | Qt::AlignVCenter, index.data(shortcutRole).toString());
        painter->restore();
    }
};

} // namespace

CommandSearch::CommandSearch(workbench::Commands& commands, QWidget* parent)
    : QDialog(parent), m_commands(commands), m_text(new QLineEdit(this)), m_hits(new QListWidget(this))
{
    setWindowTitle(tr("Find a command"));
    resize(searchWidth, searchHeight);
    auto* column = new QVBoxLayout(this);
    m_text->setPlaceholderText(tr("Type a part of its name"));
    m_text->setAccessibleName(tr("Name of the command"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_hits->setAccessibleName(tr("Commands"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setItemDelegate(new CommandDelegate(m_hits));
    column->addWidget(m_text);
    column->addWidget(m_hits);
    connect(m_text, &QLineEdit::textChanged, this, &CommandSearch::list);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandSearch::runCurrent);
    connect(m_hits, &QListWidget::itemActivated, this, &CommandSearch::runCurrent);
    list({});
}

void CommandSearch::list(const QString& text)
{
    m_hits->clear();
    const QList<workbench::CommandSpec> specs = m_commands.specs();
    for (int wanted = 0; wanted <= 1; ++wanted) {
        for (const workbench::CommandSpec& spec : specs) {
            QAction* action = m_commands.find(spec.id);
            const QString name = workbench::withoutMnemonic(action->text());
            if (!action->isEnabled() || rank(name, text.trimmed()) != wanted)
                continue;
            auto* item = new QListWidgetItem(action->icon(), name, m_hits);
            item->setData(Qt::UserRole, spec.id);
            item->setData(shortcutRole, action->shortcut().toString(QKeySequence::NativeText));
            item->setToolTip(spec.tooltip);
        }
    }
    m_hits->setCurrentRow(0);
}

void CommandSearch::runCurrent()
{
    const QListWidgetItem* item = m_hits->currentItem();
    if (item == nullptr)
        return;
    QAction* action = m_commands.find(item->data(Qt::UserRole).toString());
    accept();
    // After this dialog is gone: the command may open one of its own or want the map's keyboard.
    if (action != nullptr)
        QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_hits->count() > 0) {
            m_hits->setCurrentRow((m_hits->currentRow() + step + m_hits->count()) % m_hits->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace airshed::desktop
