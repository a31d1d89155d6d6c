// SPDX-License-Identifier: GPL-3.0-or-later
// What `airshed [WORKSPACE] [options]` was asked to do. Reads the arguments, does nothing.
#pragma once

#include "workbench/settings.h"

#include <QSize>
#include <QString>
#include <optional>

namespace airshed::desktop
{

struct CommandLine {
    QString workspace;                     ///< folder; empty: welcome page
    QString screenshot;                    ///< picture of the window to write; empty: an ordinary session
    QSize size;                            ///< of the window in logical pixels; null: as remembered
    std::optional<QString> language;       ///< for this session only
    std::optional<workbench::Theme> theme; ///< for this session only
};

/// Throws InputError with what is wrong with the arguments. Answers --help and --version itself and ends the
/// program.
CommandLine readCommandLine(const QStringList& arguments);

} // namespace airshed::desktop
