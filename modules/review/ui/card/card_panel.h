// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace airshed::review
{

class ReviewSession;

class CardPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CardPanel(ReviewSession& session, QWidget* parent = nullptr);
};

} // namespace airshed::review
