// SPDX-License-Identifier: GPL-3.0-or-later
// A page that scrolls where it has no room: what is tall in a dock must not make the window taller than the
// screen.
#pragma once

#include <QScrollArea>

namespace airshed::attribution
{

inline QScrollArea* scrolled(QWidget* page, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

} // namespace airshed::attribution
