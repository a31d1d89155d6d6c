// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a log of HJ 212-2017 frames of air stations (ST 22) into hourly series: hourly means (CN 2061) as
// they are, minute means (2051) and real-time values (2011) averaged where at least 45 minutes of the hour
// are valid (GB 3095, table 4). An hourly mean goes before minutes, minutes before real-time values.
#pragma once

#include "observations/gathered_observations.h"

class QFile;

namespace airshed
{
class Progress;
}

namespace airshed::observations
{

/// Whether the file's first bytes hold a frame.
bool looksLikeFrames(QByteArrayView begin);

void readFrames(QFile& log, const ReadOptions& options, const ObservationWords& words, ObservationFile& file,
                Progress& progress);

} // namespace airshed::observations
