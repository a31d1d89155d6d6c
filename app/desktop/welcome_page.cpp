// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome_page.h"

#include "workbench/commands.h"
#include "workbench/settings.h"
#include "workbench/theme.h"

#include <QCommandLinkButton>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace airshed::desktop
{

using workbench::gridStep;

namespace
{

constexpr int contentWidth = 880;
constexpr int logoSize = 56;
constexpr QSize iconSize(24, 24);

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    label->setFont(font);
    return label;
}

QString shortened(const QString& folder)
{
    const QString home = QDir::homePath();
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

} // namespace

WelcomePage::WelcomePage(workbench::Settings& settings, workbench::Commands& commands, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_commands(commands), m_content(new QWidget(this)),
      m_recent(new QVBoxLayout), m_noRecent(new QLabel(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    outer->addWidget(scroll);
    auto* page = new QWidget(scroll);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    scroll->setWidget(page);
    auto* centred = new QHBoxLayout(page);
    centred->addStretch(1);
    centred->addWidget(m_content, 100);
    centred->addStretch(1);
    m_content->setMaximumWidth(contentWidth);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(4 * gridStep, 6 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(4 * gridStep);
    auto* title = new QHBoxLayout;
    title->setSpacing(2 * gridStep);
    auto* logo = new QLabel(m_content);
    logo->setPixmap(
        QIcon(QStringLiteral(":/airshed.svg")).pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    title->addWidget(logo);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* name = new QLabel(QCoreApplication::applicationName() == QLatin1String("airshed")
                                ? QStringLiteral("Airshed")
                                : QCoreApplication::applicationName(),
                            m_content);
    QFont nameFont = name->font();
    nameFont.setPointSizeF(nameFont.pointSizeF() * 2);
    nameFont.setWeight(QFont::DemiBold);
    name->setFont(nameFont);
    auto* claim = new QLabel(tr("Pollution sources, stations and cameras of a city on one map"), m_content);
    claim->setForegroundRole(QPalette::PlaceholderText);
    names->addWidget(name);
    names->addWidget(claim);
    title->addLayout(names, 1);
    column->addLayout(title);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(6 * gridStep);
    column->addLayout(columns, 1);
    auto* start = new QVBoxLayout;
    start->setSpacing(gridStep);
    start->addWidget(heading(tr("Start"), m_content));
    start->addWidget(startButton(QStringLiteral("file.open"), tr("A folder with an inventory.gpkg in it")));
    start->addWidget(startButton(QStringLiteral("file.new"), tr("An empty one; then import your lists")));
    start->addWidget(
        startButton(QStringLiteral("file.demonstration"),
                    tr("5,337 fictitious sources of Nanchang, with the spreadsheets to import")));
    start->addStretch();
    columns->addLayout(start, 1);

    auto* recent = new QVBoxLayout;
    recent->setSpacing(gridStep);
    recent->addWidget(heading(tr("Recent workspaces"), m_content));
    m_noRecent->setText(tr("None yet. A workspace that you open is listed here."));
    m_noRecent->setWordWrap(true);
    m_noRecent->setForegroundRole(QPalette::PlaceholderText);
    recent->addWidget(m_noRecent);
    m_recent->setSpacing(0);
    recent->addLayout(m_recent);
    recent->addStretch();
    columns->addLayout(recent, 1);
    refresh();
}

QWidget* WelcomePage::startButton(const QString& commandId, const QString& explanation)
{
    QAction* action = m_commands.find(commandId);
    auto* button = new QCommandLinkButton(workbench::withoutMnemonic(action->text()).remove(QChar(0x2026)),
                                          explanation, m_content);
    button->setIcon(action->icon());
    button->setIconSize(iconSize);
    button->setObjectName(commandId);
    connect(button, &QCommandLinkButton::clicked, action, &QAction::trigger);
    return button;
}

QWidget* WelcomePage::recentRow(const QString& folder)
{
    auto* row = new QWidget(m_content);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    const bool exists = QFileInfo(folder).isDir();
    QString name = QFileInfo(folder).fileName();
    // "workspace" in a folder of its own says nothing; the folder above does.
    if (name == QLatin1String("workspace"))
        name = QFileInfo(QFileInfo(folder).path()).fileName();
    auto* button = new QCommandLinkButton(
        name, exists ? shortened(folder) : tr("%1 — not found").arg(shortened(folder)), row);
    button->setIcon(QIcon::fromTheme(QStringLiteral("workspace")));
    button->setIconSize(iconSize);
    button->setEnabled(exists);
    button->setToolTip(folder);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(button, &QCommandLinkButton::clicked, this, [this, folder] { Q_EMIT workspaceChosen(folder); });
    auto* forget = new QToolButton(row);
    forget->setIcon(QIcon::fromTheme(QStringLiteral("message-close")));
    forget->setAutoRaise(true);
    forget->setToolTip(tr("Remove from this list; the workspace itself stays"));
    forget->setAccessibleName(tr("Remove “%1” from the list").arg(name));
    connect(forget, &QToolButton::clicked, this, [this, folder] {
        m_settings.removeRecentWorkspace(folder);
        refresh();
    });
    line->addWidget(button, 1);
    line->addWidget(forget, 0, Qt::AlignVCenter);
    return row;
}

void WelcomePage::refresh()
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const QStringList recent = m_settings.recentWorkspaces();
    for (const QString& folder : recent)
        m_recent->addWidget(recentRow(folder));
    m_noRecent->setVisible(recent.isEmpty());
}

void WelcomePage::setBusy(bool isBusy) { m_content->setEnabled(!isBusy); }

} // namespace airshed::desktop
