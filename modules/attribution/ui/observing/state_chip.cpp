// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/state_chip.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/observing_data.h"
#include "core/beijing_time.h"
#include "workbench/theme.h"

#include <QEvent>
#include <QPainter>

namespace airshed::attribution
{

namespace
{

constexpr int side = 14;

/// A shape of its own for each state: the colour is not the only sign.
QIcon symbolOf(CityState state, const workbench::ThemeColours& colours, double devicePixelRatio)
{
    QPixmap picture(QSize(side, side) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = side / 2.0;
    switch (state) {
    case CityState::Peace:
        painter.setBrush(colours.success);
        painter.drawEllipse(QPointF(middle, middle), 5, 5);
        break;
    case CityState::War:
        painter.setBrush(colours.harm);
        painter.drawPolygon(QPolygonF({{middle, 1}, {side - 1.0, side - 2.0}, {1, side - 2.0}}));
        break;
    case CityState::Recovery:
        painter.setBrush(colours.accent);
        painter.drawPolygon(
            QPolygonF({{middle, 1}, {side - 1.0, middle}, {middle, side - 1.0}, {1, middle}}));
        break;
    case CityState::Unknown:
        painter.setPen(QPen(colours.secondaryText, 1.5));
        painter.drawEllipse(QPointF(middle, middle), 4.5, 4.5);
        break;
    }
    return picture;
}

QString originText(CityStateTable::Origin origin)
{
    switch (origin) {
    case CityStateTable::Origin::Workspace:
        return StateChip::tr("the workspace's own table");
    case CityStateTable::Origin::User:
        return StateChip::tr("your own table");
    case CityStateTable::Origin::Program:
        break;
    }
    return StateChip::tr("the program's default");
}

} // namespace

StateChip::StateChip(ObservingData& observed, QWidget* parent) : QToolButton(parent), m_data(observed)
{
    setObjectName(QStringLiteral("attribution.state-chip"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({side, side});
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(&observed, &ObservingData::stateChanged, this, &StateChip::refresh);
    connect(&observed, &ObservingData::storedChanged, this, &StateChip::refresh);
    connect(&observed, &ObservingData::rulesChanged, this, &StateChip::refresh);
    refresh();
}

void StateChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QToolButton::changeEvent(event);
}

void StateChip::refresh()
{
    const CityState state = m_data.state();
    const CityStateTable& table = m_data.table();
    const AqiStandard standard = m_data.standard();
    setIcon(symbolOf(state, workbench::themeColours(workbench::shadeOf(palette())), devicePixelRatioF()));
    const QString threshold = QStringLiteral("AQI %1").arg(table.rule.warFrom);
    const QString means = concentrationEquivalent(table.rule.warFrom, standard);
    setText(QStringLiteral("%1 · %2 (%3)").arg(displayName(state), threshold, means));
    setAccessibleName(tr("City's state: %1").arg(text()));

    QStringList lines;
    const auto hour = m_data.session().hour();
    if (const auto index = m_data.cityIndex(); hour && index)
        lines << tr("%1: city AQI %2 (%n station(s)).", nullptr, m_data.stored()->city.stations)
                     .arg(hour->text())
                     .arg(*index);
    else if (hour)
        lines << tr("%1: the city has no AQI for this hour; the state is that of the hours before.")
                     .arg(hour->text());
    else
        lines << tr("No observations: no state.");
    lines << tr("%1 is %2 by %3.").arg(threshold, means, displayName(standard)) << QString()
          << table.rule.inWords();
    if (m_data.forecast().empty())
        lines << tr("No forecast is written down: the hours alone decide.");
    lines << QString() << tr("Rule: %1 (%2).").arg(table.rule.name, originText(table.origin))
          << table.rule.source;
    if (!table.complaint.isEmpty())
        lines << tr("Not taken: %1").arg(table.complaint);
    lines << tr("Click to see and edit the rule.");
    // As rich text a tooltip wraps.
    setToolTip(QStringLiteral("<qt>%1</qt>")
                   .arg(lines.join(QLatin1Char('\n'))
                            .toHtmlEscaped()
                            .replace(QLatin1Char('\n'), QStringLiteral("<br/>"))));
}

} // namespace airshed::attribution
