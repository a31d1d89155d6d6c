// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts_dialog.h"

#include "workbench/commands.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace airshed::desktop
{

ShortcutsDialog::ShortcutsDialog(const workbench::Commands& commands, QWidget* parent)
    : QDialog(parent), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Shortcuts"));
    resize(560, 560);
    auto* column = new QVBoxLayout(this);
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Filter"));
    search->setAccessibleName(tr("Filter"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    column->addWidget(search);
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(m_list);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    addMapKeys();
    addCommands(commands);
}

void ShortcutsDialog::addMapKeys()
{
    const std::initializer_list<std::pair<QString, QString>> keys = {
        {tr("Zoom at the pointer"), tr("Wheel")},
        {tr("Move the map"), tr("Drag, middle button, Space and drag, arrow keys")},
        {tr("Zoom to a box"), tr("Shift and drag")},
        {tr("Leave the tool"), tr("Esc")},
        {tr("Properties of a layer"), tr("Double click, Alt+Enter")},
        {tr("Move a layer up or down"), tr("Alt+Up, Alt+Down")},
    };
    for (const auto& [what, how] : keys)
        new QTreeWidgetItem(m_list, {what, how});
}

void ShortcutsDialog::addCommands(const workbench::Commands& commands)
{
    const QList<workbench::CommandSpec> specs = commands.specs();
    for (const workbench::CommandSpec& spec : specs) {
        const QAction* action = commands.find(spec.id);
        if (action->shortcut().isEmpty())
            continue;
        auto* item = new QTreeWidgetItem(m_list, {workbench::withoutMnemonic(action->text()),
                                                  action->shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, action->icon());
    }
}

void ShortcutsDialog::filter(const QString& text)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) &&
                        !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

} // namespace airshed::desktop
