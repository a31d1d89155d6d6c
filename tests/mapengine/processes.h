// SPDX-License-Identifier: GPL-3.0-or-later
// What tests ask the kernel about engine processes.
#pragma once

#include <QList>
#include <QtGlobal>

namespace airshed::mapengine::test
{

/// False for one that has ended, reaped or not.
bool isAlive(qint64 process);
/// Living map engines that this process started.
QList<qint64> enginesOf(qint64 parent);
/// 0 when there is no such process.
qint64 residentKibibytes(qint64 process);

} // namespace airshed::mapengine::test
