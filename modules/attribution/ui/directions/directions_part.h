// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the plugin that says from where the pollution comes: its panel and its commands.
#pragma once

#include <QObject>
#include <QPointer>

namespace airshed::attribution
{

class AttributionSession;
class DirectionsPanel;

class DirectionsPart final : public QObject
{
    Q_OBJECT

public:
    explicit DirectionsPart(AttributionSession& session);
    ~DirectionsPart() override;

private:
    AttributionSession& m_session;
    QPointer<DirectionsPanel> m_panel;
};

} // namespace airshed::attribution
