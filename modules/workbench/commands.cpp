// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/commands.h"

#include "core/errors.h"

#include <QIcon>
#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <utility>

namespace airshed::workbench
{

QString withoutMnemonic(const QString& text)
{
    static const QRegularExpression chineseMnemonic(QStringLiteral("\\(&\\w\\)"));
    QString plain = text;
    plain.remove(chineseMnemonic);
    plain.replace(QLatin1String("&&"), QStringLiteral("\u0001"));
    plain.remove(QLatin1Char('&'));
    plain.replace(QLatin1Char('\u0001'), QLatin1Char('&'));
    return plain;
}

QAction* Commands::add(const CommandSpec& spec, std::function<void()> run)
{
    if (find(spec.id) != nullptr)
        throw LogicError(
            tr("The command “%1” exists twice. Remove the plugin that was added last.").arg(spec.id));

    auto* action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setCheckable(spec.isCheckable);
    if (!spec.icon.isEmpty())
        action->setIcon(QIcon::fromTheme(spec.icon));
    const QString tip = spec.tooltip.isEmpty() ? withoutMnemonic(spec.text) : spec.tooltip;
    const QString owner = commandWithShortcut(spec.shortcut);
    if (owner.isEmpty() && !spec.shortcut.isEmpty()) {
        action->setShortcut(spec.shortcut);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(tip, spec.shortcut.toString(QKeySequence::NativeText)));
    } else {
        action->setToolTip(tip);
    }
    action->setStatusTip(QString());
    connect(action, &QAction::triggered, this, std::move(run));

    m_entries.append({spec, action, true});
    updateEnabled(m_entries.constLast());
    if (!owner.isEmpty())
        Q_EMIT shortcutTaken(spec.id, owner, spec.shortcut);
    Q_EMIT added(spec, action);
    return action;
}

void Commands::remove(const QString& id)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).spec.id != id)
            continue;
        const std::unique_ptr<QAction> action(m_entries.takeAt(i).action);
        Q_EMIT removed(id);
        return;
    }
}

QAction* Commands::find(const QString& id) const
{
    const auto entry =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry& e) { return e.spec.id == id; });
    return entry == m_entries.cend() ? nullptr : entry->action;
}

QList<CommandSpec> Commands::specs() const
{
    QList<CommandSpec> list;
    list.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        list.append(entry.spec);
    return list;
}

void Commands::setWorkspaceState(bool isOpen, bool isWritable)
{
    m_isOpen = isOpen;
    m_isWritable = isWritable;
    for (const Entry& entry : std::as_const(m_entries))
        updateEnabled(entry);
}

void Commands::setAvailable(const QString& id, bool isAvailable)
{
    for (Entry& entry : m_entries) {
        if (entry.spec.id != id)
            continue;
        entry.isAvailable = isAvailable;
        updateEnabled(entry);
    }
}

void Commands::updateEnabled(const Entry& entry) const
{
    const bool workspaceFits = (!entry.spec.needsWorkspace && !entry.spec.needsWriting) || m_isOpen;
    const bool writingFits = !entry.spec.needsWriting || m_isWritable;
    entry.action->setEnabled(workspaceFits && writingFits && entry.isAvailable);
}

QString Commands::commandWithShortcut(const QKeySequence& shortcut) const
{
    if (shortcut.isEmpty())
        return {};
    for (const Entry& entry : m_entries) {
        if (entry.action->shortcut() == shortcut)
            return entry.spec.id;
    }
    return {};
}

void Commands::addFileHandler(const FileHandler& handler) { m_fileHandlers.prepend(handler); }

const FileHandler* Commands::fileHandler(const QString& suffix) const
{
    const auto handler =
        std::find_if(m_fileHandlers.cbegin(), m_fileHandlers.cend(),
                     [&](const FileHandler& h) { return h.suffixes.contains(suffix, Qt::CaseInsensitive); });
    return handler == m_fileHandlers.cend() ? nullptr : &*handler;
}

} // namespace airshed::workbench
