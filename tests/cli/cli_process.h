// SPDX-License-Identifier: GPL-3.0-or-later
// Runs airshed-cli as a person's shell would, with a bare environment.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>

namespace airshed::tests
{

struct Outcome {
    int exitCode = -1; ///< -1: it crashed or did not end
    QString output;
    QString errors;
};

struct HowToRun {
    QString standardOutput;              ///< a file in place of a pipe
    std::function<void()> beforeProgram; ///< in the child process, before the program starts
    /// As soon as the program listens to it.
    bool isInterrupted = false;
};

QString cliProgram();
Outcome runCli(const QStringList& arguments, const HowToRun& how = {});

/// To be run before the program: it has no rights but those of everybody. Does nothing for who has no others.
void becomeNobody();
/// To be run before the program: files that it writes end after so many bytes, as on a full disk.
std::function<void()> fullDiskAfter(quint64 bytes);

/// A sentence of the program in Chinese, from the catalogue that it uses; the English one while there is
/// none.
QString inChinese(const char* context, const char* sentence);

} // namespace airshed::tests
