// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the widgets below a panel or dialog as a person with a narrow screen, without a mouse, with a
// screen reader or without English would. Each function returns one line per fault.
#pragma once

#include <QStringList>

class QWidget;

namespace airshed::test
{

/// Widgets that stick out of `root` at its present width, and texts and buttons that do not fit into their
/// place.
QStringList cutOff(QWidget& root);

/// Widgets that take the keyboard but that Tab never comes to. The window of `root` must be active.
QStringList unreachableWithTab(QWidget& root);

/// Widgets that take the keyboard but have no name for a screen reader.
QStringList unnamed(QWidget& root);

/// Visible texts in Latin letters that are no names: in a Chinese window, forgotten English.
QStringList untranslated(QWidget& root);
/// The same of one text.
bool isUntranslated(const QString& text);

} // namespace airshed::test
