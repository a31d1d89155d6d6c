// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/episode_form.h"

#include "attribution/logic/report/report_text.h"
#include "attribution/ui/analysis/wrapped_label.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/hour_edit.h"
#include "workbench/selection.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

constexpr qint64 usualSpan = 24;

HourEdit* hourEdit(QWidget* parent, const QString& name)
{
    auto* edit = new HourEdit(parent);
    edit->setObjectName(name);
    edit->setCurrentSection(QDateTimeEdit::HourSection);
    edit->setMinimumWidth(80);
    return edit;
}

} // namespace

EpisodeForm::EpisodeForm(AttributionSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_station(new QComboBox(this)), m_pollutant(new QComboBox(this)),
      m_from(hourEdit(this, QStringLiteral("attribution.episode.from"))),
      m_to(hourEdit(this, QStringLiteral("attribution.episode.to"))), m_hint(quietLabel({}, this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(workbench::gridStep);
    form->setVerticalSpacing(workbench::gridHalfStep);
    m_station->setObjectName(QStringLiteral("attribution.episode.station"));
    m_station->setEditable(true);
    m_station->setInsertPolicy(QComboBox::NoInsert);
    m_station->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_station->setMinimumContentsLength(8);
    m_station->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_station->completer()->setFilterMode(Qt::MatchContains);
    m_station->lineEdit()->setPlaceholderText(tr("Name or code"));
    m_pollutant->setObjectName(QStringLiteral("attribution.episode.pollutant"));
    for (const AirPollutant pollutant : allAirPollutants)
        m_pollutant->addItem(displayName(pollutant), static_cast<int>(pollutant));
    m_hint->setObjectName(QStringLiteral("attribution.episode.hint"));
    const auto add = [&](const QString& label, QWidget* editor) {
        editor->setAccessibleName(label);
        form->addRow(label, editor);
    };
    add(tr("Station"), m_station);
    add(tr("Pollutant"), m_pollutant);
    add(tr("First hour"), m_from);
    add(tr("Last hour"), m_to);
    for (QDateTimeEdit* edit : {m_from, m_to})
        edit->setToolTip(tr("The end of the hour, Beijing time."));
    form->addRow(m_hint);
    connect(m_station, &QComboBox::activated, this,
            [this] { chooseStation(m_station->currentData().toString()); });
    connect(m_station->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int index = m_station->findText(m_station->currentText(), Qt::MatchContains);
        if (index >= 0 && index != m_station->currentIndex()) {
            m_station->setCurrentIndex(index);
            chooseStation(m_station->currentData().toString());
        } else {
            takeEpisode(); // what was typed names no station
        }
    });
    connect(m_pollutant, &QComboBox::currentIndexChanged, this, &EpisodeForm::giveEpisode);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &EpisodeForm::giveEpisode);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &EpisodeForm::giveEpisode);
    connect(&m_session, &AttributionSession::episodeChanged, this, &EpisodeForm::takeEpisode);
    connect(&m_session.workbench().selection(), &workbench::Selection::currentChanged, this,
            [this](workbench::FeatureRef feature) {
                if (feature.kind == workbench::FeatureKind::Station && m_codes.contains(feature.id))
                    chooseStation(m_codes.value(feature.id));
            });
    takeEpisode();
}

void EpisodeForm::setStations(const ObservedStations& observed)
{
    m_holdings = observed.holdings;
    m_codes.clear();
    {
        const QSignalBlocker quiet(m_station);
        m_station->clear();
        std::vector<const inventory::Station*> order;
        for (const inventory::Station& station : observed.stations)
            order.push_back(&station);
        // Those with observations first.
        std::ranges::stable_sort(
            order, {}, [&](const inventory::Station* one) { return !m_holdings.contains(one->code); });
        for (const inventory::Station* station : order) {
            m_codes.insert(station->id, station->code);
            m_station->addItem(tr("%1 (%2)", "name, code").arg(station->name, station->code), station->code);
        }
    }
    takeEpisode();
    // A station that was chosen on the map before its observations were known.
    const workbench::FeatureRef current = m_session.workbench().selection().current();
    if (m_session.episode().station.isEmpty() && current.kind == workbench::FeatureKind::Station)
        chooseStation(m_codes.value(current.id));
}

HourSpan EpisodeForm::usualHours(const QString& code) const
{
    const auto holding = m_holdings.constFind(code);
    if (holding == m_holdings.constEnd() || holding->span.size() == 0)
        return {};
    HourSpan span{holding->span.last - (usualSpan - 1), holding->span.last};
    if (const auto hour = m_session.hour(); hour && holding->span.contains(*hour))
        span = {*hour - (usualSpan - 1), *hour};
    span.first = std::max(span.first, holding->span.first);
    return span;
}

void EpisodeForm::chooseStation(const QString& code)
{
    if (code.isEmpty() || m_session.workspace() == nullptr)
        return;
    Episode episode = m_session.episode();
    episode.station = code;
    if (episode.span.size() == 0)
        episode.span = usualHours(code);
    m_session.setEpisode(episode);
}

void EpisodeForm::takeEpisode()
{
    const Episode& episode = m_session.episode();
    m_isTaking = true;
    m_station->setCurrentIndex(m_station->findData(episode.station));
    if (m_station->currentIndex() < 0)
        m_station->setEditText(episode.station);
    m_station->lineEdit()->setCursorPosition(0); // the beginning of a long name tells it
    m_pollutant->setCurrentIndex(m_pollutant->findData(static_cast<int>(episode.pollutant)));
    const bool hasHours = episode.span.size() > 0;
    if (hasHours) {
        m_from->setHour(episode.span.first);
        m_to->setHour(episode.span.last);
    }
    m_isTaking = false;
    showHint();
}

void EpisodeForm::giveEpisode()
{
    if (m_isTaking)
        return;
    Episode episode = m_session.episode();
    episode.pollutant = static_cast<AirPollutant>(m_pollutant->currentData().toInt());
    const HourSpan edited{m_from->hour(), m_to->hour()};
    // Before the first choice the editors hold no hours of anybody.
    if (sender() == m_from || sender() == m_to || episode.span.size() > 0)
        episode.span = edited;
    m_session.setEpisode(episode);
    showHint();
}

QString EpisodeForm::whyNot() const
{
    const Episode& episode = m_session.episode();
    if (episode.station.isEmpty())
        return tr("Choose a station on the map or in the list.");
    if (!m_holdings.isEmpty() && !m_holdings.contains(episode.station))
        return tr("There are no observations of this station.");
    if (m_holdings.isEmpty())
        return tr("There are no observations yet; load the hourly values of the stations first.");
    if (!emittedAs(episode.pollutant))
        return tr("%1 forms in the air and is emitted by nobody: it cannot be attributed to single sources. "
                  "Look at "
                  "its directions, and at VOCs and NOx instead.")
            .arg(displayName(episode.pollutant));
    if (m_to->hour() < m_from->hour())
        return tr("The last hour is before the first.");
    if (episode.span.size() == 0)
        return tr("Choose the hours here or with the mouse in the chart.");
    const HourSpan& held = m_holdings[episode.station].span;
    if (episode.span.last < held.first || held.last < episode.span.first)
        return tr("The station has observations from %1 to %2 only.")
            .arg(held.first.text(), held.last.text());
    return {};
}

void EpisodeForm::showHint()
{
    const Episode& episode = m_session.episode();
    QString text = whyNot();
    if (text.isEmpty()) {
        text = tr("%n hours", nullptr, static_cast<int>(episode.span.size()));
        if (episode.pollutant == AirPollutant::PM25)
            text += QLatin1Char('\n') + tr("Only the primary part of PM2.5 is ranked; what formed in the air "
                                           "stays in the background.");
    }
    m_hint->setText(text);
}

} // namespace airshed::attribution
