// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/rule_dialog.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/observing_data.h"
#include "core/beijing_time.h"
#include "core/errors.h"
#include "inventory/workspace.h"
#include "workbench/messages.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace airshed::attribution
{

namespace
{

constexpr int notGiven = -1;
constexpr int greatestIndex = 500;
constexpr int daysAhead = 4; ///< the shown day and three more

QLabel* wrapped(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

RuleDialog::RuleDialog(ObservingData& observed, QWidget* parent)
    : QDialog(parent), m_data(observed), m_words(wrapped(this)), m_origin(wrapped(this)),
      m_text(new QPlainTextEdit(this)), m_complaint(wrapped(this)), m_save(new QPushButton(this)),
      m_default(new QPushButton(tr("Back to the default"), this))
{
    setObjectName(QStringLiteral("attribution.rule-dialog"));
    setWindowTitle(tr("Peace, war and recovery"));
    constexpr int step = workbench::gridStep;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    column->setSpacing(step);
    column->addWidget(m_words);
    m_origin->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_origin);
    column->addWidget(makeForecast());
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Table of the rule"));
    column->addWidget(m_text, 1);
    column->addWidget(m_complaint);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_default, QDialogButtonBox::ResetRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RuleDialog::save);
    connect(m_default, &QPushButton::clicked, this, &RuleDialog::restoreDefault);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RuleDialog::check);
    const inventory::Workspace* workspace = observed.session().workspace();
    m_save->setText(workspace != nullptr && !workspace->isReadOnly() ? tr("Save in the workspace")
                                                                     : tr("Save for me"));
    showTable();
    resize(640, 600);
}

QWidget* RuleDialog::makeForecast()
{
    auto* group = new QGroupBox(tr("Forecast of the city's AQI"), this);
    auto* row = new QHBoxLayout(group);
    row->setSpacing(workbench::gridStep);
    const auto hour = m_data.session().hour();
    m_today = hour ? hour->day() : currentBeijingDate();
    const inventory::Workspace* workspace = m_data.session().workspace();
    for (int i = 0; i < daysAhead; ++i) {
        const QDate day = m_today.addDays(i);
        auto* label = new QLabel(day.toString(QStringLiteral("MM-dd")), group);
        auto* box = new QSpinBox(group);
        box->setRange(notGiven, greatestIndex);
        box->setSpecialValueText(tr("none"));
        box->setValue(notGiven);
        for (const ForecastDay& known : m_data.forecast()) {
            if (known.day == day)
                box->setValue(known.aqi);
        }
        box->setAccessibleName(tr("Forecast AQI of %1").arg(day.toString(Qt::ISODate)));
        box->setEnabled(workspace != nullptr && !workspace->isReadOnly());
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        m_days.push_back(box);
        connect(box, &QSpinBox::valueChanged, this, &RuleDialog::saveForecast);
    }
    row->addStretch();
    return group;
}

QString RuleDialog::savePath() const
{
    const inventory::Workspace* workspace = m_data.session().workspace();
    return workspace != nullptr && !workspace->isReadOnly() ? workspaceCityStatePath(workspace->folder())
                                                            : userCityStatePath();
}

void RuleDialog::showTable()
{
    const CityStateTable& table = m_data.table();
    m_words->setText(table.rule.inWords());
    QString origin = QStringLiteral("%1\n%2\n%3")
                         .arg(table.rule.name, table.rule.source, QDir::toNativeSeparators(table.path));
    if (!table.rule.isLocal)
        origin = tr("Not the bureau's own rule: a stand-in to be replaced.") + QLatin1Char('\n') + origin;
    m_origin->setText(origin);
    m_text->setPlainText(QString::fromUtf8(table.json));
    const inventory::Workspace* workspace = m_data.session().workspace();
    const bool isFixed =
        table.origin == CityStateTable::Origin::Workspace && workspace != nullptr && workspace->isReadOnly();
    m_default->setEnabled(!isFixed &&
                          (table.origin != CityStateTable::Origin::Program || !table.complaint.isEmpty()));
    check();
}

void RuleDialog::check()
{
    QString complaint;
    try {
        CityStateRule::parse(m_text->toPlainText().toUtf8(), QStringLiteral("city_state.json"));
    } catch (const InputError& error) {
        complaint = error.message();
    }
    const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(palette()));
    QPalette own = m_complaint->palette();
    own.setColor(QPalette::WindowText, complaint.isEmpty() ? colours.success : colours.harm);
    m_complaint->setPalette(own);
    m_complaint->setText(complaint.isEmpty() ? tr("The table is in order.") : complaint);
    const bool isChanged = m_text->toPlainText().toUtf8() != m_data.table().json;
    m_save->setEnabled(complaint.isEmpty() && isChanged);
}

void RuleDialog::save()
{
    try {
        saveCityStateTable(savePath(), m_text->toPlainText().toUtf8());
        m_data.reloadTable();
        showTable();
    } catch (const Error& error) {
        m_complaint->setText(error.message());
    }
}

void RuleDialog::restoreDefault()
{
    // The table in force goes; where a broken one is passed over, the one that is complained of.
    const inventory::Workspace* workspace = m_data.session().workspace();
    const QString ofWorkspace =
        workspace != nullptr ? workspaceCityStatePath(workspace->folder()) : QString();
    const CityStateTable::Origin origin = m_data.table().origin;
    const bool isWorkspaces = origin == CityStateTable::Origin::Workspace ||
                              (origin != CityStateTable::Origin::User && QFile::exists(ofWorkspace));
    const QString path = isWorkspaces ? ofWorkspace : userCityStatePath();
    if (QFile::exists(path) && !QFile::remove(path)) {
        m_complaint->setText(
            tr("%1 cannot be removed; remove it by hand.").arg(QDir::toNativeSeparators(path)));
        return;
    }
    m_data.reloadTable();
    showTable();
}

void RuleDialog::saveForecast()
{
    std::vector<ForecastDay> forecast;
    for (const ForecastDay& known : m_data.forecast()) {
        if (known.day < m_today || known.day >= m_today.addDays(daysAhead))
            forecast.push_back(known);
    }
    for (int i = 0; i < daysAhead; ++i) {
        if (const int value = m_days[static_cast<std::size_t>(i)]->value(); value != notGiven)
            forecast.push_back({m_today.addDays(i), value});
    }
    std::sort(forecast.begin(), forecast.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    try {
        m_data.setForecast(forecast);
    } catch (const Error& error) {
        m_complaint->setText(error.message());
    }
}

} // namespace airshed::attribution
