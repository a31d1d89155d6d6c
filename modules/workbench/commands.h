// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the program in one list: id, texts, icon, shortcut, menu place. Menus, toolbars, the
// command search and the shortcut page are all made from it. It does not build menus itself (main window).
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <functional>

namespace airshed::workbench
{

enum class Menu { File, Edit, View, Map, Inventory, Attribution, Zones, Cameras, Reports, Help };

struct CommandSpec {
    QString id = {};      ///< "review.find-source"
    QString text = {};    ///< translated, with mnemonic
    QString tooltip = {}; ///< translated; empty: the text
    QString icon = {};    ///< icon theme name
    QKeySequence shortcut = {};
    Menu menu = Menu::View;
    QString section = {}; ///< commands of one section stand together, sections are separated by a line
    bool isCheckable = false;
    bool isOnToolbar = false;
    bool needsWorkspace = true; ///< disabled while none is open
    bool needsWriting = false;  ///< disabled in a read-only workspace
};

/// Takes files that a person drops on the window or opens from the command line.
struct FileHandler {
    QStringList suffixes; ///< lower case, without dot: "xlsx"
    std::function<void(const QStringList& paths)> open;
};

class Commands final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Throws LogicError when the id is taken. A shortcut that another command has stays with that one;
    /// shortcutTaken says so.
    QAction* add(const CommandSpec& spec, std::function<void()> run);
    /// For a plugin that failed half-way: its commands go again. Ids that do not exist are ignored.
    void remove(const QString& id);
    /// nullptr when no command has this id.
    QAction* find(const QString& id) const;
    QList<CommandSpec> specs() const;
    /// Enables and disables by needsWorkspace and needsWriting.
    void setWorkspaceState(bool isOpen, bool isWritable);
    /// A second condition of one command ("there is something to undo"); both must hold.
    void setAvailable(const QString& id, bool isAvailable);

    /// The command whose action has this shortcut now; empty: none.
    QString commandWithShortcut(const QKeySequence& shortcut) const;

    /// Takes files of these suffixes. The latest handler of a suffix wins.
    void addFileHandler(const FileHandler& handler);
    /// nullptr when nobody takes files of this suffix.
    const FileHandler* fileHandler(const QString& suffix) const;

Q_SIGNALS:
    void added(const airshed::workbench::CommandSpec& spec, QAction* action);
    void removed(const QString& id);
    void shortcutTaken(const QString& id, const QString& ownerId, const QKeySequence& shortcut);

private:
    struct Entry {
        CommandSpec spec;
        QAction* action;
        bool isAvailable = true;
    };
    void updateEnabled(const Entry& entry) const;
    QList<Entry> m_entries;
    QList<FileHandler> m_fileHandlers;
    bool m_isOpen = false;
    bool m_isWritable = false;
};

/// "Zoom to &full" as "Zoom to full": for tooltips, lists and accessible names. Also drops Chinese mnemonics
/// "(&F)".
QString withoutMnemonic(const QString& text);

} // namespace airshed::workbench
