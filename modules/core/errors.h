// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, said to the person at the screen. Every message is one translated sentence that says
// what could not be done, with which file, row or field, and what to do now. Third-party errors become one of
// these at their wrapper, once; nothing above catches anything else.
#pragma once

#include <QString>
#include <exception>
#include <utility>

namespace airshed
{

class Error : public std::exception
{
public:
    explicit Error(QString message);
    /// The sentence to show, translated.
    const QString& message() const noexcept { return m_message; }
    const char* what() const noexcept override { return m_utf8.constData(); }

private:
    QString m_message;
    QByteArray m_utf8;
};

/// An input cannot be read or means nothing (command line exit code 3).
class InputError : public Error
{
public:
    using Error::Error;
};

/// An output cannot be written (exit code 4). What was there before is untouched.
class OutputError : public Error
{
public:
    using Error::Error;
};

/// A workspace cannot be opened or used as asked: locked, newer, damaged, read-only (exit code 3).
class WorkspaceError : public Error
{
public:
    using Error::Error;
};

/// The person asked to stop; nothing of the work is left behind.
class Cancelled : public Error
{
public:
    Cancelled();
};

/// Our own fault (exit code 5): a state that correct code never reaches.
class LogicError : public Error
{
public:
    using Error::Error;
};

} // namespace airshed
