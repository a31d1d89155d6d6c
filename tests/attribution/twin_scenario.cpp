// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/twin_scenario.h"

#include "core/progress.h"

#include <QFile>
#include <QTextStream>
#include <cmath>
#include <numbers>
#include <random>
#include <stdexcept>

namespace airshed::tests
{

using namespace dispersion;

namespace
{

std::vector<QStringList> rowsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        throw std::runtime_error("cannot open " + path.toStdString());
    std::vector<QStringList> rows;
    QTextStream stream(&file);
    stream.readLine(); // names
    while (!stream.atEnd())
        rows.push_back(stream.readLine().split(u','));
    return rows;
}

Stability stabilityFromLetter(const QString& letter)
{
    static const QString letters = QStringLiteral("ABCDEF");
    constexpr Stability classes[] = {Stability::A, Stability::B, Stability::C,
                                     Stability::D, Stability::E, Stability::F};
    return classes[letters.indexOf(letter)];
}

/// Distributions of our own: those of the standard library differ between its makers.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_generator(seed) {}
    double uniform() { return (static_cast<double>(m_generator()) + 0.5) / 4294967296.0; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    double normal()
    {
        return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform());
    }

private:
    std::mt19937 m_generator;
};

} // namespace

std::vector<std::size_t> Twin::anomalies() const
{
    std::vector<std::size_t> found;
    for (std::size_t j = 0; j < declared.size(); ++j) {
        if (emitted[j] > 1.5 * declared[j])
            found.push_back(j);
    }
    return found;
}

Twin readTwin(const QString& folder)
{
    Twin twin;
    for (const QStringList& row : rowsOf(folder + QStringLiteral("/sources.csv"))) {
        Emitter emitter;
        emitter.position = {row[1].toDouble(), row[2].toDouble()};
        emitter.heightMetres = row[3].toDouble();
        twin.emitters.push_back(emitter);
        twin.declared.push_back(row[4].toDouble());
        twin.emitted.push_back(row[5].toDouble());
    }
    for (const QStringList& row : rowsOf(folder + QStringLiteral("/stations.csv")))
        twin.receptors.push_back({{row[1].toDouble(), row[2].toDouble()}, 0});
    for (const QStringList& row : rowsOf(folder + QStringLiteral("/met.csv"))) {
        HourWeather hour;
        hour.windFromDegrees = row[1].toDouble();
        hour.windMetresPerSecond = row[2].toDouble();
        hour.stability = stabilityFromLetter(row[3]);
        twin.hours.push_back(hour);
    }
    for (const QStringList& row : rowsOf(folder + QStringLiteral("/obs.csv")))
        twin.observed.push_back(row[2].toFloat());
    return twin;
}

KernelSettings twinKernel()
{
    KernelSettings kernel;
    kernel.isWindProfileUsed = false;
    kernel.isPlumeRiseUsed = false;
    kernel.cullSigmas = 10;
    return kernel;
}

HourlyMatrix twinMatrix(const Twin& twin, const KernelSettings& kernel)
{
    NoProgress progress;
    return hourlyMatrix(twin.emitters, twin.receptors, twin.hours, kernel, progress);
}

HourlyMatrix publishedMatrix(const Twin& twin)
{
    HourlyMatrix matrix;
    matrix.receptors = twin.receptors.size();
    matrix.sources = twin.emitters.size();
    for (std::size_t hour = 0; hour < twin.hours.size(); ++hour) {
        matrix.hours.push_back(hour);
        const HourWeather& weather = twin.hours[hour];
        const double from = weather.windFromDegrees * std::numbers::pi / 180;
        const Stability stability = weather.stability;
        for (const Receptor& receptor : twin.receptors) {
            for (const Emitter& emitter : twin.emitters) {
                const double east = receptor.position.x - emitter.position.x;
                const double north = receptor.position.y - emitter.position.y;
                const double x = -east * std::sin(from) - north * std::cos(from);
                const double y = east * std::cos(from) - north * std::sin(from);
                if (x <= 10) {
                    matrix.values.push_back(0);
                    continue;
                }
                const bool isUnstable = stability <= Stability::B;
                const bool isStable = stability >= Stability::E;
                const double slope = isUnstable                  ? 0.32
                                     : stability == Stability::C ? 0.22
                                     : isStable                  ? 0.11
                                                                 : 0.16;
                const double sigmaY = slope * x / std::sqrt(1 + 4e-4 * x);
                const double sigmaZ = isUnstable                  ? 0.24 * x * std::sqrt(1 + 1e-3 * x)
                                      : stability == Stability::C ? 0.20 * x
                                      : isStable                  ? 0.08 * x / std::sqrt(1 + 1.5e-3 * x)
                                                                  : 0.14 * x / std::sqrt(1 + 3e-4 * x);
                const double value = 1e6 /
                                     (std::numbers::pi * weather.windMetresPerSecond * sigmaY * sigmaZ) *
                                     std::exp(-y * y / (2 * sigmaY * sigmaY)) *
                                     std::exp(-std::pow(emitter.heightMetres / sigmaZ, 2) / 2);
                matrix.values.push_back(static_cast<float>(value));
            }
        }
    }
    return matrix;
}

Twin makeTwin(const TwinSize& size, unsigned seed)
{
    Dice dice(seed);
    Twin twin;
    const double side = 3600 * std::sqrt(static_cast<double>(size.sources));
    for (std::size_t j = 0; j < size.sources; ++j) {
        Emitter emitter;
        emitter.position = {dice.uniform(0, side), dice.uniform(0, side)};
        emitter.heightMetres = dice.uniform(10, 40);
        twin.emitters.push_back(emitter);
        twin.declared.push_back(std::exp(std::log(3.0) + 0.6 * dice.normal()));
    }
    twin.emitted = twin.declared;
    for (std::size_t k = 0; k < size.anomalies; ++k)
        twin.emitted[(k * size.sources) / size.anomalies + seed % 3] *= dice.uniform(4, 8);
    for (std::size_t r = 0; r < size.stations; ++r)
        twin.receptors.push_back({{dice.uniform(0, side), dice.uniform(0, side)}, 0});

    double direction = dice.uniform(0, 360);
    double regional = 0;
    std::vector<double> background;
    for (std::size_t hour = 0; hour < size.hours; ++hour) {
        const double phase = 2 * std::numbers::pi * static_cast<double>(hour % 24) / 24;
        direction += 25 * dice.normal();
        HourWeather weather;
        weather.windFromDegrees = direction - 360 * std::floor(direction / 360);
        weather.windMetresPerSecond = std::max(0.8, 2.5 - std::cos(phase) + 0.8 * dice.normal());
        const bool isDay = hour % 24 > 7 && hour % 24 < 19;
        weather.stability = isDay ? (weather.windMetresPerSecond > 3 ? Stability::C : Stability::B)
                                  : (weather.windMetresPerSecond > 2 ? Stability::D : Stability::F);
        twin.hours.push_back(weather);
        if (hour % 24 == 0)
            regional = size.regionalSwing * dice.normal();
        background.push_back(std::max(3.0, 20 + 6 * std::cos(phase) + regional));
    }
    const HourlyMatrix matrix = twinMatrix(twin, twinKernel());
    for (std::size_t hour = 0; hour < size.hours; ++hour) {
        for (std::size_t r = 0; r < size.stations; ++r) {
            double clean = background[hour];
            for (std::size_t j = 0; j < size.sources; ++j)
                clean += static_cast<double>(matrix.at(hour, r, j)) * twin.emitted[j];
            const double noisy = clean * std::exp(0.2 * dice.normal()) + 2 * dice.normal();
            twin.observed.push_back(static_cast<float>(std::max(noisy, 0.5)));
        }
    }
    for (HourWeather& weather : twin.hours)
        weather.windFromDegrees =
            std::fmod(weather.windFromDegrees + size.windErrorDegrees * dice.normal() + 720, 360);
    return twin;
}

attribution::InversionProblem twinProblem(const Twin& twin, const HourlyMatrix& matrix, double priorCv)
{
    attribution::InversionProblem problem;
    problem.hours = matrix.hours.size();
    problem.stations = matrix.receptors;
    problem.sources = matrix.sources;
    problem.sensitivity = matrix.values;
    problem.observed = twin.observed;
    for (const std::size_t hour : matrix.hours)
        problem.backgroundTerm.push_back(hour % 24);
    problem.backgroundPrior = twin.backgroundPrior;
    problem.prior = twin.declared;
    for (const double declared : twin.declared)
        problem.priorSd.push_back(priorCv * declared);
    return problem;
}

} // namespace airshed::tests
