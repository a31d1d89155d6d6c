// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "terminal_progress.h"

#include "core/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>

namespace airshed::cli
{

namespace
{

void writeToStderr(const QString& sentence)
{
    const QByteArray line = sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace

Invocation::Invocation(const QCommandLineParser& options, CommonOptions common)
    : m_options(options), m_common(common)
{
}

Invocation::~Invocation() = default;

QStringList Invocation::arguments() const { return m_options.positionalArguments().mid(1); }

bool Invocation::wantsJson() const
{
    return m_common.testFlag(CommonOption::Json) && m_options.isSet(QStringLiteral("json"));
}

bool Invocation::isQuiet() const { return m_options.isSet(QStringLiteral("quiet")); }

QString Invocation::output() const
{
    const bool hasOption = m_common & (CommonOptions(CommonOption::Output) | CommonOption::OutputFile);
    return hasOption ? m_options.value(QStringLiteral("output")) : QString();
}

QString Invocation::requiredOutput() const
{
    const QString file = output();
    if (file.isEmpty())
        throw UsageError(Text::tr("Say which file to write with --output FILE."));
    return file;
}

QString Invocation::workspaceFolder() const
{
    const QString folder = m_options.value(QStringLiteral("workspace"));
    if (folder.isEmpty())
        throw UsageError(Text::tr("Say which workspace with --workspace FOLDER."));
    return folder;
}

std::unique_ptr<inventory::Workspace> Invocation::openWorkspace() const
{
    return inventory::Workspace::open(workspaceFolder(), inventory::Workspace::Access::Read);
}

std::unique_ptr<inventory::Workspace> Invocation::openWorkspaceForWriting() const
{
    auto workspace = inventory::Workspace::open(workspaceFolder(), inventory::Workspace::Access::Write);
    if (workspace->isReadOnly())
        throw WorkspaceError(workspace->readOnlyReason());
    return workspace;
}

qint64 Invocation::integer(const QString& option, qint64 least, qint64 most) const
{
    const QString text = m_options.value(option);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        throw UsageError(Text::tr("--%1 takes a whole number from %2 to %3, not \"%4\".")
                             .arg(option)
                             .arg(least)
                             .arg(most)
                             .arg(text));
    return number;
}

void Invocation::print(const QString& line)
{
    m_result += line;
    m_result += u'\n';
}

void Invocation::print(const QJsonDocument& document)
{
    m_result += QString::fromUtf8(document.toJson(QJsonDocument::Indented));
}

void Invocation::note(const QString& sentence) const
{
    if (!isQuiet())
        writeToStderr(sentence);
}

void Invocation::warn(const QString& sentence) const { writeToStderr(sentence); }

Progress& Invocation::progress()
{
    if (!m_progress)
        m_progress = std::make_unique<TerminalProgress>(isQuiet() ? TerminalProgress::Display::Never
                                                                  : TerminalProgress::Display::OnTerminal);
    return *m_progress;
}

void Invocation::finish()
{
    m_progress.reset(); // takes its line off the terminal
    if (m_result.isEmpty())
        return;
    const QByteArray bytes = m_result.toUtf8();
    if (m_common.testFlag(CommonOption::Output) && !output().isEmpty()) {
        writeFileAtomically(output(), bytes);
        return;
    }
    const std::size_t written =
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    if (written != static_cast<std::size_t>(bytes.size()) || std::fflush(stdout) != 0)
        throw OutputError(
            Text::tr("The result could not be written to the standard output; it is not complete."));
}

} // namespace airshed::cli
