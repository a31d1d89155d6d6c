// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/hours_panel.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/hour_edit.h"
#include "attribution/ui/observing/class_legend.h"
#include "attribution/ui/observing/flow_layout.h"
#include "attribution/ui/observing/hour_strip.h"
#include "attribution/ui/observing/observing_data.h"
#include "attribution/ui/observing/replay.h"
#include "core/beijing_time.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/settings.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

namespace airshed::attribution
{

namespace
{

const QString speedKey = QStringLiteral("attribution/hours-per-second");
constexpr std::array speeds = {1, 2, 4, 8, 24};
constexpr int usualSpeed = 4;

} // namespace

void connectQuantity(QComboBox& box, ObservingData& data)
{
    box.addItem(QStringLiteral("AQI"), QString());
    for (const AirPollutant pollutant : allAirPollutants)
        box.addItem(displayName(pollutant), code(pollutant));
    box.setAccessibleName(HoursPanel::tr("Shown"));
    box.setToolTip(HoursPanel::tr("What map and chart show; the map's colours are those of its index"));
    const auto follow = [&box, &data] {
        const QSignalBlocker quiet(&box);
        box.setCurrentIndex(box.findData(data.quantity() ? code(*data.quantity()) : QString()));
    };
    follow();
    QObject::connect(&data, &ObservingData::quantityChanged, &box, follow);
    QObject::connect(&box, &QComboBox::currentIndexChanged, &data,
                     [&box, &data] { data.setQuantity(airPollutantFromText(box.currentData().toString())); });
}

HoursPanel::HoursPanel(ObservingData& observed, Replay& replay, QWidget* parent)
    : QWidget(parent), m_data(observed), m_replay(replay), m_pages(new QStackedWidget(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("media-playback-start"), {}, this)),
      m_strip(new HourStrip), m_when(new HourEdit), m_quantity(new QComboBox), m_city(new QLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    auto* filled = new QWidget(m_pages);
    auto* rows = new QVBoxLayout(filled);
    constexpr int step = workbench::gridStep;
    rows->setContentsMargins(step, step, step, step);
    rows->setSpacing(step);
    rows->addWidget(makeControls());
    rows->addWidget(m_strip);
    rows->addWidget(new ClassLegend(observed, filled));
    rows->addStretch();
    m_pages->addWidget(filled);
    m_pages->addWidget(m_empty);
    m_empty->setAction(
        observed.session().workbench().commands().find(QStringLiteral("attribution.load-observations")));

    connect(m_strip, &HourStrip::hourChosen, &replay, [this](Hour hour) {
        m_replay.setPlaying(false);
        m_replay.showHour(hour);
    });
    connect(&observed, &ObservingData::storedChanged, this, &HoursPanel::showStored);
    connect(&observed, &ObservingData::stateChanged, this, &HoursPanel::showHour);
    connect(&observed.session(), &AttributionSession::episodeChanged, this,
            [this] { m_strip->setEpisode(m_data.session().episode().span); });
    m_strip->setEpisode(observed.session().episode().span);
    showStored();
}

QWidget* HoursPanel::makeControls()
{
    auto* controls = new QWidget(this);
    auto* flow = new FlowLayout(controls);
    flow->setSpacing(workbench::gridHalfStep);
    workbench::Commands& commands = m_data.session().workbench().commands();
    for (const char* id : {"attribution.previous-hour", "attribution.play", "attribution.next-hour"}) {
        auto* button = new QToolButton(controls);
        button->setDefaultAction(commands.find(QLatin1String(id)));
        button->setAccessibleName(workbench::withoutMnemonic(button->defaultAction()->text()));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        flow->addWidget(button);
    }
    m_when->setKeyboardTracking(false);
    m_when->setAccessibleName(tr("End of the shown hour, Beijing time"));
    m_when->setToolTip(m_when->accessibleName());
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_replay.setPlaying(false);
        m_replay.showHour(m_when->hour());
    });
    flow->addWidget(m_when);

    auto* speed = new QComboBox(controls);
    for (const int hours : speeds)
        speed->addItem(tr("%n h/s", nullptr, hours), hours);
    speed->setAccessibleName(tr("Hours per second"));
    speed->setToolTip(speed->accessibleName());
    workbench::Settings& settings = m_data.session().workbench().settings();
    connect(speed, &QComboBox::currentIndexChanged, this, [this, speed, &settings] {
        m_replay.setHoursPerSecond(speed->currentData().toInt());
        settings.setValue(speedKey, speed->currentData());
    });
    const int known = speed->findData(settings.value(speedKey, usualSpeed).toInt());
    speed->setCurrentIndex(known < 0 ? speed->findData(usualSpeed) : known);
    m_replay.setHoursPerSecond(speed->currentData().toInt());
    flow->addWidget(speed);
    connectQuantity(*m_quantity, m_data);
    flow->addWidget(m_quantity);
    auto* onMap = new QToolButton(controls);
    onMap->setDefaultAction(commands.find(QStringLiteral("attribution.hour-on-map")));
    onMap->setAccessibleName(workbench::withoutMnemonic(onMap->defaultAction()->text()));
    onMap->setAutoRaise(true);
    onMap->setFocusPolicy(Qt::TabFocus);
    flow->addWidget(onMap);
    flow->addWidget(makeOptions(controls));
    m_city->setForegroundRole(QPalette::PlaceholderText);
    flow->addWidget(m_city);
    return controls;
}

QToolButton* HoursPanel::makeOptions(QWidget* where)
{
    auto* button = new QToolButton(where);
    button->setIcon(QIcon::fromTheme(QStringLiteral("configure")));
    button->setAccessibleName(tr("How the index is made"));
    button->setToolTip(button->accessibleName());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    menu->addSection(tr("Standard"));
    auto* standards = new QActionGroup(menu);
    const auto addStandard = [&](const QString& text, AqiStandardChoice choice) {
        QAction* action = standards->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(m_data.rules().standard == choice);
        connect(action, &QAction::triggered, this, [this, choice] {
            observations::IndexRules rules = m_data.rules();
            rules.standard = choice;
            m_data.setRules(rules);
        });
    };
    addStandard(tr("In force on the day"), AqiStandardChoice::ByDate);
    addStandard(tr("HJ 633-2026 for all days (history anew)"), AqiStandardChoice::Always2026);
    addStandard(tr("HJ 633-2012 for all days"), AqiStandardChoice::Always2012);
    menu->addSection(tr("PM in the hourly index of 2012"));
    auto* means = new QActionGroup(menu);
    const auto addMean = [&](const QString& text, RealTimePm pm) {
        QAction* action = means->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(m_data.rules().pm2012 == pm);
        connect(action, &QAction::triggered, this, [this, pm] {
            observations::IndexRules rules = m_data.rules();
            rules.pm2012 = pm;
            m_data.setRules(rules);
        });
    };
    addMean(tr("Mean of the last 24 hours (default)"), RealTimePm::SlidingDay);
    addMean(tr("Mean of the hour"), RealTimePm::Hour);
    button->setMenu(menu);
    return button;
}

void HoursPanel::showStored()
{
    const std::shared_ptr<const StoredObservations> stored = m_data.stored();
    m_pages->setCurrentIndex(stored->isEmpty() ? 1 : 0);
    m_empty->setSentence(
        m_data.session().workspace() == nullptr
            ? tr("Open a workspace to replay its hours.")
            : tr("There are no hourly observations yet. Load a table of the stations' hours, and they "
                 "can be played on the map."));
    m_strip->setIndex(stored->city.realTime, stored->span);
    if (!stored->isEmpty()) {
        const QSignalBlocker quiet(m_when);
        m_when->setSpan(stored->span);
    }
    showHour();
}

void HoursPanel::showHour()
{
    const auto hour = m_data.session().hour();
    m_strip->setHour(hour);
    if (!hour)
        return;
    const QSignalBlocker quiet(m_when);
    m_when->setHour(*hour);
    const auto index = m_data.stored()->city.realTime.at(*hour);
    m_city->setText(index ? tr("City AQI %1 by %2").arg(*index).arg(displayName(m_data.standard()))
                          : tr("No city AQI"));
}

} // namespace airshed::attribution
