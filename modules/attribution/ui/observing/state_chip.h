// SPDX-License-Identifier: GPL-3.0-or-later
// The chip in the toolbar: the city's state at the shown hour, and what its threshold means as a
// concentration by the standard in force. A click opens the rule.
#pragma once

#include <QToolButton>

namespace airshed::attribution
{

class ObservingData;

class StateChip final : public QToolButton
{
    Q_OBJECT

public:
    explicit StateChip(ObservingData& observed, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    ObservingData& m_data;
};

} // namespace airshed::attribution
