// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a trajectory file line by line: fields, numbers and times, each with an error that names file, row
// and field. What the lines mean is the readers' business (trajectories.h).
#pragma once

#include "core/hour.h"

#include <QFile>
#include <QString>
#include <QStringList>
#include <optional>

namespace airshed::attribution
{

class TrajectoryText
{
public:
    /// Throws InputError when it cannot be opened.
    explicit TrajectoryText(const QString& path);

    /// The next line that is not blank, without its end; nothing at the end of the file.
    std::optional<QString> nextLine();
    /// As nextLine; throws InputError that names what is missing.
    QString requireLine(const QString& what);
    /// nextLine gives this line again.
    void putBack();

    qint64 row() const { return m_row; } ///< of the last line, from 1
    double share() const;                ///< of the file that was read, 0 ... 1
    const QString& fileName() const { return m_name; }

    /// A finite number; throws InputError naming this row and the field.
    double number(const QString& text, const QString& field) const;
    int integer(const QString& text, const QString& field) const;
    /// Between -90 and 90, and -180 and 360 (brought to -180 ... 180).
    double latitude(const QString& text) const;
    double longitude(const QString& text) const;
    /// For one row: "“file”, row 3: what; do."
    [[noreturn]] void fail(const QString& sentence) const;

private:
    QFile m_file;
    QString m_name;
    QString m_line;
    qint64 m_row = 0;
    bool m_isPutBack = false;
};

/// Fields between commas (or semicolons or tabs, whichever the text has); quotes are taken off.
QStringList csvFields(const QString& line, QChar separator);
QChar csvSeparator(const QString& header);

} // namespace airshed::attribution
