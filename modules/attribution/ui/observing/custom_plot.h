// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot, whose header needs the short keywords of Qt that this program does without.
#pragma once

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
