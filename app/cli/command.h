// SPDX-License-Identifier: GPL-3.0-or-later
// What one verb of airshed-cli is, and what it is given when it runs. A verb lives in verbs/NAME.cpp, defines
// the function NAME() declared by the build, and is listed with its libraries in CMakeLists.txt: no other
// file changes. Results go to stdout (or --output), everything else to stderr.
#pragma once

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFlags>
#include <QJsonDocument>
#include <QString>
#include <functional>
#include <memory>

namespace airshed::cli
{

/// Translates what airshed-cli says: Text::tr("...").
class Text
{
    Q_DECLARE_TR_FUNCTIONS(airshed::cli::Text)
};

enum class ExitCode {
    Done = 0,
    DoneWithDataProblems = 1, ///< done, and the report lists problems in the data
    WrongUsage = 2,
    InputUnreadable = 3,
    OutputNotWritable = 4,
    OurFault = 5,
    Interrupted = 130 ///< Ctrl+C, as shells have it; nothing was changed
};

/// The command line itself is wrong: exit code 2 with a hint at --help.
class UsageError : public Error
{
public:
    using Error::Error;
};

/// Options that mean the same for every verb that has them. --quiet and --language always exist.
enum class CommonOption {
    Workspace = 1,
    Json = 2,
    Output = 4, ///< --output takes what the verb prints, in place of stdout
    OutputFile =
        8 ///< --output is a file that the verb writes itself (a map, a list); what it prints goes to stdout
};
Q_DECLARE_FLAGS(CommonOptions, CommonOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(CommonOptions)

class Invocation;

struct Command {
    QString verb;        ///< "make-demo"
    QString summary;     ///< translated, one line for the list of verbs
    QString description; ///< translated, for the verb's own help; empty: the summary
    QString positional;  ///< "FILE...", for the usage line; empty: the verb takes no arguments without a dash
    QString positionalHelp;
    CommonOptions commonOptions;
    std::function<void(QCommandLineParser&)> addOptions; ///< may be empty
    std::function<ExitCode(Invocation&)> run;
};

/// One run of one verb: its options, its output, its progress.
class Invocation
{
public:
    Invocation(const QCommandLineParser& options, CommonOptions common);
    ~Invocation();

    const QCommandLineParser& options() const { return m_options; }
    QStringList arguments() const; ///< the positional ones, without the verb
    bool wantsJson() const;
    bool isQuiet() const;
    QString output() const; ///< --output; empty when not given

    /// --workspace; throws UsageError without it.
    QString workspaceFolder() const;
    /// Opened for reading.
    std::unique_ptr<inventory::Workspace> openWorkspace() const;
    /// Opened for writing; throws WorkspaceError with the reason when it can only be read.
    std::unique_ptr<inventory::Workspace> openWorkspaceForWriting() const;

    /// --output; throws UsageError without it.
    QString requiredOutput() const;
    /// A whole number from an option. Throws UsageError for anything else.
    qint64 integer(const QString& option, qint64 least, qint64 most) const;

    /// Part of the result; a line end is added. It is kept until the verb has ended well: stdout never has
    /// half a result.
    void print(const QString& line);
    void print(const QJsonDocument& document);
    /// For the person who watches: stderr, unless --quiet.
    void note(const QString& sentence) const;
    /// Something that deserves to be read: stderr, always.
    void warn(const QString& sentence) const;
    /// Shows itself on stderr when that is a terminal and not --quiet; is cancelled by Ctrl+C.
    Progress& progress();

    /// Writes the result out. Throws OutputError. Called by main.
    void finish();

private:
    const QCommandLineParser& m_options;
    CommonOptions m_common;
    QString m_result;
    std::unique_ptr<Progress> m_progress;
};

/// Every verb of this build, in the order of the help text.
QList<Command> commands();

} // namespace airshed::cli
