// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's kinds of failure as sentences for the person at the screen.
#pragma once

#include <QString>

namespace airshed::mapengine
{

struct Layer;

/// Why a job failed. Empty for a job that was cancelled or replaced: nobody needs to hear of it.
QString jobFailureMessage(const QString& kind, const QString& detail);

/// What is wrong with a layer, or with the project where there is no layer (nullptr).
QString layerProblemMessage(const Layer* layer, const QString& kind, const QString& detail);

QString engineMissingMessage(const QString& program);
QString engineIncompatibleMessage(const QString& program);
QString engineRestartedMessage();
QString engineGivenUpMessage();
QString engineStoppedDuringJobMessage();
QString jobTooLongMessage();
QString imageUnreadableMessage();
QString projectNotOpenedMessage(const QString& path, const QString& reason);
QString projectNotSavedMessage(const QString& path, const QString& reason);
QString layoutNotWrittenMessage(const QString& path, const QString& reason);

} // namespace airshed::mapengine
