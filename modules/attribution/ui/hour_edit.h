// SPDX-License-Identifier: GPL-3.0-or-later
// A field for the end of an hour that the Tab key leaves at once, instead of going through year, month, day
// and hour; the arrow keys do that.
#pragma once

#include <QDateTimeEdit>

namespace airshed::attribution
{

class HourEdit final : public QDateTimeEdit
{
public:
    using QDateTimeEdit::QDateTimeEdit;

protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace airshed::attribution
