// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/parameter_form.h"

#include "attribution/ui/analysis/wrapped_label.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

/// A wheel turned over a scrolled form must scroll it and not change what it passes.
template<typename Editor>
class Calm final : public Editor
{
public:
    using Editor::Editor;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout)
{
    using P = AttributionParameters;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workbench::gridStep);
    column->addWidget(quietLabel(
        tr("* An engineering choice of this program, fixed by no standard. The run keeps what it used."),
        this));
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(workbench::gridStep);
    m_form->setVerticalSpacing(workbench::gridHalfStep);
    column->addLayout(m_form);

    const QString metres = tr(" m");
    section(tr("D  Inversion"));
    number(tr("Prior cv *"),
           tr("How far a source may be from its declared emission: 1 trusts the inventory, 10 the "
              "observations."),
           &P::priorCv, 0.1, 20, 2, {});
    number(tr("with online monitoring *"), tr("The same for sources whose emission is measured."),
           &P::knownPriorCv, 0.05, 20, 2, {});
    number(tr("Relative error *"),
           tr("Of the model and of what one station stands for, as a share of the value."), &P::relativeError,
           0.01, 2, 2, {});
    number(tr("Absolute error *"), tr("The same, added to it."), &P::absoluteError, 0.1, 100, 1,
           tr(" µg/m³"));
    choice(tr("Background *"),
           tr("Hour by hour takes off the network's lowest tenth before: for days that differ much."),
           &P::isBackgroundHourly, tr("hour by hour"), tr("by hour of day"));
    number(tr("Bootstrap draws *"), tr("More draws give steadier intervals and take longer."),
           &P::bootstrapDraws, 10, 1000, {});
    number(tr("Bootstrap block *"), tr("Hours that are drawn together, because their errors are alike."),
           &P::blockHours, 1, 72, tr(" h"));
    number(tr("Smallest contribution *"), tr("Candidates that never reach it are left out."),
           &P::smallestContribution, 0, 50, 2, tr(" µg/m³"));
    number(tr("Group within *"),
           tr("Sources of one class so near that no station tells them apart become one group."),
           &P::groupMetres, 0, 5000, 0, metres);
    section(tr("C  Plume model"));
    addTerrain();
    choice(tr("Plume rise"), tr("Warm plumes rise: Briggs' formulas."), &P::isPlumeRiseUsed, tr("used"),
           tr("not used"));
    number(tr("Wind direction error *"), tr("Of the vane and of its distance; widens the plumes."),
           &P::windErrorDegrees, 0, 45, 1, tr("°"));
    number(tr("Stations within *"), tr("Stations that take part, as seen from the episode's."),
           &P::stationsWithinMetres, 1000, 100'000, 0, metres);
    addWeatherSite();
    section(tr("A  Local increment"));
    number(tr("Background from *"), tr("Stations nearer than this share the plume and are no background."),
           &P::backgroundNearestMetres, 0, 50'000, 0, metres);
    number(tr("Background to *"), tr("Stations farther than this breathe other air."),
           &P::backgroundFarthestMetres, 1000, 100'000, 0, metres);
    choice(tr("Background value *"), tr("Of the stations in the ring."), &P::isBackgroundMedian, tr("median"),
           tr("25th percentile"));
    number(tr("Longest travel *"), tr("Sources whose air takes longer to the station are not screened."),
           &P::longestTravelHours, 0.5, 12, 1, tr(" h"));
    section(tr("B  Directions"));
    number(tr("CPF percentile"), tr("An hour above it counts as polluted."), &P::cpfPercentile, 50, 99, 0,
           {});
    number(tr("Record *"), tr("Days before the episode's end that the statistics look at."), &P::recordDays,
           1, 366, tr(" d"));
    section(tr("E  Footprint"));
    number(tr("Cell *"), tr("Size of the squares of the search area."), &P::footprintCellMetres, 50, 1000, 0,
           metres);
    number(tr("Reach *"), tr("How far from the stations it is searched."), &P::footprintReachMetres, 2000,
           50'000, 0, metres);

    auto* usual = new QPushButton(tr("Defaults"), this);
    usual->setObjectName(QStringLiteral("attribution.parameters.defaults"));
    connect(usual, &QPushButton::clicked, this, [this] { setParameters({}); });
    column->addWidget(usual, 0, Qt::AlignLeft);
    setParameters({});
}

void ParameterForm::section(const QString& title)
{
    auto* label = new QLabel(title, this);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    m_form->addRow(label);
}

void ParameterForm::addRow(const QString& label, const QString& tip, const QString& usual, QWidget* editor)
{
    editor->setAccessibleName(label);
    editor->setToolTip(usual.isEmpty() ? tip : tr("%1 Default: %2.").arg(tip, usual));
    auto* name = new QLabel(label, this);
    name->setToolTip(editor->toolTip());
    name->setBuddy(editor);
    m_form->addRow(name, editor);
}

void ParameterForm::number(const QString& label, const QString& tip, double AttributionParameters::*member,
                           double least, double most, int decimals, const QString& suffix)
{
    auto* spin = new Calm<QDoubleSpinBox>(this);
    spin->setRange(least, most);
    spin->setDecimals(decimals);
    spin->setSuffix(suffix);
    spin->setGroupSeparatorShown(true);
    spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    spin->setMinimumWidth(64);
    addRow(label, tip, QLocale().toString(AttributionParameters().*member, 'g', 6) + suffix, spin);
    m_fields.push_back({[spin, member](const AttributionParameters& p) { spin->setValue(p.*member); },
                        [spin, member](AttributionParameters& p) { p.*member = spin->value(); }});
    connect(spin, &QDoubleSpinBox::valueChanged, this, &ParameterForm::changed);
}

void ParameterForm::number(const QString& label, const QString& tip, int AttributionParameters::*member,
                           int least, int most, const QString& suffix)
{
    auto* spin = new Calm<QSpinBox>(this);
    spin->setRange(least, most);
    spin->setSuffix(suffix);
    spin->setMinimumWidth(64);
    addRow(label, tip, QLocale().toString(AttributionParameters().*member) + suffix, spin);
    m_fields.push_back({[spin, member](const AttributionParameters& p) { spin->setValue(p.*member); },
                        [spin, member](AttributionParameters& p) { p.*member = spin->value(); }});
    connect(spin, &QSpinBox::valueChanged, this, &ParameterForm::changed);
}

void ParameterForm::choice(const QString& label, const QString& tip, bool AttributionParameters::*member,
                           const QString& yes, const QString& no)
{
    auto* box = new Calm<QComboBox>(this);
    box->addItem(yes, true);
    box->addItem(no, false);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    addRow(label, tip, AttributionParameters().*member ? yes : no, box);
    m_fields.push_back(
        {[box, member](const AttributionParameters& p) { box->setCurrentIndex(p.*member ? 0 : 1); },
         [box, member](AttributionParameters& p) { p.*member = box->currentData().toBool(); }});
    connect(box, &QComboBox::currentIndexChanged, this, &ParameterForm::changed);
}

void ParameterForm::addTerrain()
{
    auto* box = new Calm<QComboBox>(this);
    box->addItem(tr("urban"), static_cast<int>(dispersion::Terrain::Urban));
    box->addItem(tr("rural"), static_cast<int>(dispersion::Terrain::Rural));
    addRow(tr("Terrain"), tr("Which of Briggs' curves spread the plumes."), tr("urban"), box);
    m_fields.push_back({[box](const AttributionParameters& p) {
                            box->setCurrentIndex(box->findData(static_cast<int>(p.terrain)));
                        },
                        [box](AttributionParameters& p) {
                            p.terrain = static_cast<dispersion::Terrain>(box->currentData().toInt());
                        }});
    connect(box, &QComboBox::currentIndexChanged, this, &ParameterForm::changed);
}

void ParameterForm::addWeatherSite()
{
    m_site = new Calm<QComboBox>(this);
    m_site->addItem(tr("the nearest with wind"), QString());
    m_site->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_site->setMinimumContentsLength(6);
    addRow(tr("Weather from *"), tr("The site whose wind moves the plumes."), {}, m_site);
    m_fields.push_back(
        {[this](const AttributionParameters& p) {
             const int index = m_site->findData(p.weatherSite);
             m_site->setCurrentIndex(std::max(0, index));
         },
         [this](AttributionParameters& p) { p.weatherSite = m_site->currentData().toString(); }});
    connect(m_site, &QComboBox::currentIndexChanged, this, &ParameterForm::changed);
}

void ParameterForm::setWeatherSites(const std::vector<observations::WeatherSite>& sites)
{
    const QString chosen = m_site->currentData().toString();
    {
        const QSignalBlocker quiet(m_site);
        while (m_site->count() > 1)
            m_site->removeItem(1);
        for (const observations::WeatherSite& site : sites)
            m_site->addItem(site.name.isEmpty() ? site.code
                                                : tr("%1 (%2)", "name, code").arg(site.name, site.code),
                            site.code);
        m_site->setCurrentIndex(std::max(0, m_site->findData(chosen)));
    }
    if (m_site->currentData().toString() != chosen)
        Q_EMIT changed();
}

AttributionParameters ParameterForm::parameters() const
{
    AttributionParameters parameters = m_rest;
    for (const Field& field : m_fields)
        field.take(parameters);
    return parameters;
}

void ParameterForm::setParameters(const AttributionParameters& parameters)
{
    {
        const QSignalBlocker quiet(this);
        m_rest = parameters;
        for (const Field& field : m_fields)
            field.show(parameters);
    }
    Q_EMIT changed();
}

bool ParameterForm::isDefault() const
{
    const AttributionParameters now = parameters();
    const AttributionParameters usual;
    return now == usual;
}

} // namespace airshed::attribution
