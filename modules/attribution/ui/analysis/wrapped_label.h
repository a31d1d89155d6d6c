// SPDX-License-Identifier: GPL-3.0-or-later
// A label for whole sentences: plain text, wrapped, never wider than its place.
#pragma once

#include <QLabel>

namespace airshed::attribution
{

inline QLabel* wrappedLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // names in lists may hold anything
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true); // after the policy: it adds that the height follows the width
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

/// The same, quieter: notes and captions.
inline QLabel* quietLabel(const QString& text, QWidget* parent)
{
    QLabel* label = wrappedLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace airshed::attribution
