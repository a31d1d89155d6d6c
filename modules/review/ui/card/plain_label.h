// SPDX-License-Identifier: GPL-3.0-or-later
// A label for text that comes from a list: shown as it is, wrapped, never wider than its place.
#pragma once

#include <QLabel>

namespace airshed::review
{

inline QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // lists may hold anything
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true); // after the policy: it adds that the height follows the width
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace airshed::review
