// SPDX-License-Identifier: GPL-3.0-or-later
// Debian installs this header of QGIS 3.22 without its folder; other headers still ask for the folder.
#pragma once
#include <qgsscalebarrenderer.h>
