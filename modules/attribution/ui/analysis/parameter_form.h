// SPDX-License-Identifier: GPL-3.0-or-later
// The choices of a run, method by method, with their defaults; those that no standard fixes are marked.
#pragma once

#include "attribution/logic/attribution_parameters.h"
#include "observations/observation_store.h"

#include <QWidget>
#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;

namespace airshed::attribution
{

class ParameterForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget* parent);

    AttributionParameters parameters() const;
    void setParameters(const AttributionParameters& parameters);
    /// Sites to choose the weather from; the nearest is always offered.
    void setWeatherSites(const std::vector<observations::WeatherSite>& sites);
    bool isDefault() const;

Q_SIGNALS:
    void changed();

private:
    /// One field: how it is read from and written to the parameters.
    struct Field {
        std::function<void(const AttributionParameters&)> show;
        std::function<void(AttributionParameters&)> take;
    };
    void section(const QString& title);
    void number(const QString& label, const QString& tip, double AttributionParameters::*member, double least,
                double most, int decimals, const QString& suffix);
    void number(const QString& label, const QString& tip, int AttributionParameters::*member, int least,
                int most, const QString& suffix);
    void choice(const QString& label, const QString& tip, bool AttributionParameters::*member,
                const QString& yes, const QString& no);
    void addTerrain();
    void addWeatherSite();
    void addRow(const QString& label, const QString& tip, const QString& usual, QWidget* editor);

    QFormLayout* m_form;
    QComboBox* m_site = nullptr;
    std::vector<Field> m_fields;
    AttributionParameters m_rest; ///< what has no field keeps its value
};

} // namespace airshed::attribution
