// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace airshed::review
{

class ReviewSession;

class TablePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TablePanel(ReviewSession& session, QWidget* parent = nullptr);
};

} // namespace airshed::review
