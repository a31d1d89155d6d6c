// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on a made-up city: who is guilty is found, the scene may be turned, and what is missing makes
// the result smaller and says so.
#include "attribution/scene.h"

#include "attribution/logic/attribute.h"
#include "attribution/logic/input_hash.h"
#include "attribution/logic/run_json.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QtTest>
#include <algorithm>
#include <limits>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::tests;

namespace
{

AttributionParameters quick()
{
    AttributionParameters parameters;
    parameters.bootstrapDraws = 30;
    parameters.directionDraws = 20;
    parameters.footprintCellMetres = 400;
    return parameters;
}

AttributionResult run(const AttributionInput& input, const AttributionParameters& parameters = quick())
{
    NoProgress progress;
    return attribute(input, parameters, progress);
}

const Candidate* find(const AttributionResult& result, const QString& number)
{
    const auto it = std::find_if(result.candidates.begin(), result.candidates.end(), [&](const Candidate& c) {
        return c.id == number || c.id.startsWith(number + u'+');
    });
    return it == result.candidates.end() ? nullptr : &*it;
}

const Candidate* guilty(const AttributionResult& result) { return find(result, QLatin1String(guiltyNumber)); }

bool says(const AttributionResult& result, const char* words)
{
    return std::any_of(result.remarks.begin(), result.remarks.end(),
                       [&](const QString& remark) { return remark.contains(QLatin1String(words)); });
}

bool has(const AttributionResult& result, const char* method)
{
    return std::find(result.methods.begin(), result.methods.end(), QLatin1String(method)) !=
           result.methods.end();
}

std::vector<float>& values(AttributionInput& input, std::size_t station)
{
    return input.stations[station].air.values[static_cast<std::size_t>(input.episode.pollutant)];
}

} // namespace

class TestAttribute : public QObject
{
    Q_OBJECT

private:
    AttributionResult m_usual;

private Q_SLOTS:
    void initTestCase() { m_usual = run(makeScene()); }

    void the_guilty_source_leads_with_its_size_and_a_grade_to_stand_by()
    {
        QVERIFY(!m_usual.candidates.empty());
        const Candidate& first = m_usual.candidates.front();
        QCOMPARE(first.id, QLatin1String(guiltyNumber));
        const double ratio = first.emission->value / first.declaredGramsPerSecond;
        QVERIFY2(ratio > 5 && ratio < 10, qPrintable(QString::number(ratio)));
        QVERIFY(*first.probabilityOverTwice >= 0.9);
        QVERIFY(*first.rankStability >= 0.9);
        QVERIFY(first.contribution->p05 > 0 && first.contribution->p05 <= first.contribution->p95);
        QVERIFY(first.grade <= EvidenceGrade::B);
        QVERIFY(std::abs(first.bearingDegrees - 45) < 10);
        QCOMPARE(m_usual.methods.size(), std::size_t(5));
        QVERIFY(m_usual.meanIncrement && *m_usual.meanIncrement > 0);
        QVERIFY(!m_usual.isUnlistedSourcePossible);
        QCOMPARE(m_usual.standard, QStringLiteral("HJ 633-2026"));
        QCOMPARE(first.contributionAtCv.size(), m_usual.sensitivityCvs.size());
        // More trust in the inventory, less of what exceeds it.
        QVERIFY(first.contributionAtCv[0] < first.contributionAtCv[2]);
    }

    void nobody_else_is_suspected_for_adding_a_little()
    {
        for (const Candidate& candidate : m_usual.candidates) {
            if (candidate.id != QLatin1String(guiltyNumber))
                QVERIFY2(candidate.grade >= EvidenceGrade::C, qPrintable(candidate.id));
        }
    }

    void an_honest_city_has_no_one_far_above_its_declaration()
    {
        SceneSettings settings;
        settings.excess = 1;
        const AttributionResult result = run(makeScene(settings));
        const Candidate* source = guilty(result);
        QVERIFY(source);
        QVERIFY(source->probabilityOverTwice.value_or(0) < 0.9);
    }

    void turning_the_scene_turns_the_answer()
    {
        SceneSettings settings;
        settings.turnedDegrees = 90;
        const AttributionResult turned = run(makeScene(settings));
        QCOMPARE(turned.candidates.size(), m_usual.candidates.size());
        for (std::size_t i = 0; i < 10; ++i) {
            const Candidate& before = m_usual.candidates[i];
            const Candidate& after = turned.candidates[i];
            QCOMPARE(after.id, before.id);
            QVERIFY(std::abs(after.contribution->value - before.contribution->value) <
                    0.01 * before.contribution->value + 0.001);
            const double turn = std::fmod(after.bearingDegrees - before.bearingDegrees + 360, 360);
            QVERIFY2(std::abs(turn - 90) < 1.5, qPrintable(QString::number(turn)));
        }
    }

    void doubling_what_is_declared_doubles_what_is_modelled()
    {
        AttributionInput input = makeScene();
        for (InputSource& source : input.sources)
            source.declaredTonnesPerYear *= 2;
        const AttributionResult doubled = run(input);
        for (const Candidate& candidate : m_usual.candidates) {
            const Candidate* twin = find(doubled, candidate.id);
            QVERIFY(twin);
            QVERIFY(std::abs(*twin->modelled - 2 * *candidate.modelled) <= 1e-6 * *twin->modelled);
        }
    }

    void a_source_that_no_wind_reaches_changes_nothing_and_is_listed_as_unobserved()
    {
        AttributionInput input = makeScene();
        InputSource far = input.sources.front();
        far.id = 1000;
        far.number = QStringLiteral("FAR");
        far.emitter.position.x += 400'000;
        far.position.lon += 4;
        input.sources.push_back(far);
        const AttributionResult result = run(input);
        QCOMPARE(result.unobserved.size(), m_usual.unobserved.size() + 1);
        QCOMPARE(result.unobserved.back().id, far.number);
        QCOMPARE(result.unobserved.back().grade, EvidenceGrade::Unobserved);
        QVERIFY(!find(result, far.number));
        QCOMPARE(result.candidates.size(), m_usual.candidates.size());
        for (std::size_t i = 0; i < result.candidates.size(); ++i) {
            QCOMPARE(result.candidates[i].id, m_usual.candidates[i].id);
            QCOMPARE(result.candidates[i].contribution->value, m_usual.candidates[i].contribution->value);
            QCOMPARE(result.candidates[i].contribution->p95, m_usual.candidates[i].contribution->p95);
        }
    }

    void the_numbers_do_not_depend_on_the_threads()
    {
        const AttributionInput input = makeScene();
        AttributionParameters parameters = quick();
        parameters.threads = 1;
        QJsonObject one = toJson(run(input, parameters));
        parameters.threads = 4;
        QJsonObject four = toJson(run(input, parameters));
        one.remove(QStringLiteral("parameters"));
        four.remove(QStringLiteral("parameters"));
        QVERIFY(one == four);
    }

    void another_seed_moves_the_intervals_and_not_the_estimates()
    {
        AttributionParameters parameters = quick();
        parameters.seed = 99;
        const AttributionResult result = run(makeScene(), parameters);
        QCOMPARE(result.candidates[0].emission->value, m_usual.candidates[0].emission->value);
        QVERIFY(result.candidates[0].emission->p95 != m_usual.candidates[0].emission->p95);
    }

    void an_unlisted_source_is_searched_where_it_stands()
    {
        SceneSettings settings;
        settings.excess = 1;
        settings.unlistedTonnes = 2'500;
        AttributionInput input = makeScene(settings);
        // Nothing that is listed stands there.
        std::erase_if(input.sources, [&](const InputSource& source) {
            const geo::MapPoint here = input.stations.front().mapPosition;
            return std::hypot(source.emitter.position.x - here.x + 1'500,
                              source.emitter.position.y - here.y + 700) < 2'500;
        });
        const AttributionResult result = run(input);
        QVERIFY(result.isUnlistedSourcePossible);
        QVERIFY(says(result, "Possible unlisted source"));
        QVERIFY(!result.footprint.empty());
    }

    void without_weather_only_the_increment_is_told()
    {
        AttributionInput input = makeScene();
        input.weather = {};
        input.hours.assign(input.hours.size(), {});
        const AttributionResult result = run(input);
        QCOMPARE(result.methods, std::vector<QString>{QStringLiteral("A")});
        QVERIFY(result.meanIncrement);
        QVERIFY(result.candidates.empty());
        QVERIFY(says(result, "no hour with wind"));
    }

    void calm_hours_are_left_out_and_counted()
    {
        AttributionInput input = makeScene();
        for (std::size_t i = 0; i < 50; ++i)
            input.hours[i].windMetresPerSecond = 0.3;
        const AttributionResult result = run(input);
        QCOMPARE(result.calmHours, qint64(50));
        QCOMPARE(result.usableHours, qint64(118));
        QVERIFY(says(result, "50 of 168 hours are calm"));
        for (dispersion::HourWeather& hour : input.hours)
            hour.windMetresPerSecond = 0.2;
        const AttributionResult calm = run(input);
        QVERIFY(!has(calm, "C") && !has(calm, "D") && !has(calm, "E"));
        QVERIFY(calm.candidates.empty());
    }

    void one_station_alone_has_no_inversion()
    {
        AttributionInput input = makeScene();
        input.stations.resize(1);
        const AttributionResult result = run(input);
        QVERIFY(has(result, "A") && has(result, "C") && !has(result, "D"));
        QVERIFY(says(result, "only station"));
        QVERIFY(says(result, "lowest quarter of the station's own record"));
        for (const Candidate& candidate : result.candidates) {
            QVERIFY(!candidate.contribution && !candidate.probabilityOverTwice);
            QVERIFY(candidate.grade >= EvidenceGrade::C);
        }
    }

    void an_instrument_that_hangs_is_left_out()
    {
        AttributionInput input = makeScene();
        std::fill(values(input, 4).begin(), values(input, 4).end(), 500.0F);
        const AttributionResult other = run(input);
        QVERIFY(says(other, "same value in every hour"));
        QCOMPARE(other.candidates.front().id, QLatin1String(guiltyNumber));
        std::fill(values(input, 0).begin(), values(input, 0).end(), 80.0F);
        const AttributionResult own = run(input);
        QVERIFY(!own.meanIncrement && !has(own, "A") && !has(own, "E"));
        QVERIFY(!own.candidates.front().shareOfIncrement);
    }

    void gaps_and_negative_and_faulty_values_are_not_used()
    {
        AttributionInput input = makeScene();
        auto& own = input.stations.front().air;
        for (std::size_t i = 0; i < 20; ++i)
            own.values[1][i] = observations::missing;
        for (std::size_t i = 20; i < 30; ++i)
            own.values[1][i] = -9;
        for (std::size_t i = 30; i < 40; ++i) {
            own.values[1][i] = 9999;
            own.flags[1][i] = observations::Flag::Instrument;
        }
        const AttributionResult result = run(input);
        QVERIFY(says(result, "has no value in 20 of 168 hours"));
        QVERIFY(says(result, "20 of 168 values"));
        QVERIFY(!result.increments[25].observed && !result.increments[35].increment);
        QCOMPARE(result.candidates.front().id, QLatin1String(guiltyNumber));
        QVERIFY(result.meanIncrement < 200);
    }

    void a_jump_over_the_neighbours_is_no_fault_of_the_data_but_repeated_values_are()
    {
        const auto isClean = [](const AttributionResult& result) {
            const std::vector<EvidencePiece>& pieces = result.candidates.front().evidence;
            return std::find_if(pieces.begin(), pieces.end(),
                                [](const EvidencePiece& piece) {
                                    return piece.code == QStringLiteral("data-quality");
                                })
                ->isMet;
        };
        QVERIFY(isClean(m_usual));
        AttributionInput input = makeScene();
        std::vector<observations::Flags>& flags = input.stations.front().air.flags[1];
        flags.assign(flags.size(), observations::Flag::Jump);
        QVERIFY(isClean(run(input)));
        for (std::size_t i = 0; i < 40; ++i)
            flags[i] |= observations::Flag::Repeated;
        QVERIFY(!isClean(run(input)));
    }

    void no_increment_gives_no_shares_and_no_search()
    {
        AttributionInput input = makeScene();
        for (std::size_t i = 0; i < values(input, 0).size(); ++i)
            values(input, 0)[i] = 3.0F + static_cast<float>(i % 5) / 10;
        const AttributionResult result = run(input);
        QVERIFY(*result.meanIncrement < 0);
        QVERIFY(says(result, "does not stand above its surroundings"));
        QVERIFY(!has(result, "E"));
        for (const Candidate& candidate : result.candidates)
            QVERIFY(!candidate.shareOfIncrement);
    }

    void a_station_far_from_every_source_has_no_candidates()
    {
        AttributionInput input = makeScene();
        for (InputSource& source : input.sources)
            source.emitter.position.y += 300'000;
        const AttributionResult result = run(input);
        QVERIFY(result.candidates.empty());
        QCOMPARE(result.unobserved.size(), input.sources.size());
        QVERIFY(says(result, "no candidates"));
        input.sources.clear();
        QVERIFY(says(run(input), "No listed source emits this pollutant"));
    }

    void a_short_episode_says_how_little_its_intervals_mean()
    {
        AttributionInput input = makeScene();
        input.episode.span.last = input.episode.span.first + 23;
        QVERIFY(says(run(input), "The episode is short"));
        input.episode.span.last = input.episode.span.first + 3;
        const AttributionResult result = run(input);
        QVERIFY(!has(result, "D"));
        QVERIFY(says(result, "an inversion needs 6"));
        QVERIFY(!result.candidates.empty() && result.candidates.front().modelled);
    }

    void carbon_monoxide_is_attributed_in_its_own_unit()
    {
        SceneSettings settings;
        settings.pollutant = AirPollutant::CO;
        settings.declaredFactor = 30; // CO is emitted in far larger amounts
        const AttributionResult result = run(makeScene(settings));
        QVERIFY(says(result, "CO:"));
        QVERIFY2(result.meanBackground > 0.35 && result.meanBackground < 0.65,
                 qPrintable(QString::number(result.meanBackground)));
        QCOMPARE(result.candidates.front().id, QLatin1String(guiltyNumber));
        // Thirty times the emissions of the other scene, in thousandths of its unit.
        const double expected = 30 * m_usual.candidates.front().contribution->value / 1000;
        const double got = result.candidates.front().contribution->value;
        QVERIFY2(got > 0.5 * expected && got < 2 * expected, qPrintable(QString::number(got)));
    }

    void secondary_parts_and_assumptions_are_said()
    {
        SceneSettings settings;
        settings.pollutant = AirPollutant::PM25;
        const AttributionResult fine = run(makeScene(settings));
        QVERIFY(says(fine, "primary part only"));
        QVERIFY(says(fine, "regional and secondary background"));
        settings.pollutant = AirPollutant::NO2;
        QVERIFY(says(run(makeScene(settings)), "as if all of it were NO2"));
    }

    void the_hash_knows_every_input_and_no_words()
    {
        AttributionInput input = makeScene();
        const QString before = inputSha256(input);
        QCOMPARE(before.size(), 64);
        input.remarks.push_back(QStringLiteral("ein Satz"));
        QCOMPARE(inputSha256(input), before);
        QCOMPARE(inputSha256(makeScene()), before);
        values(input, 3)[7] += 0.125F;
        const QString after = inputSha256(input);
        QVERIFY(after != before);
        input.sources[2].emitter.heightMetres += 1;
        QVERIFY(inputSha256(input) != after);
    }

    void a_stopped_run_ends_with_cancelled()
    {
        class Stopped final : public Progress
        {
        public:
            void report(qint64, qint64, const QString&) override {}
            bool isCancelled() const override { return true; }
        } stopped;
        QVERIFY_THROWS_EXCEPTION(Cancelled, attribute(makeScene(), quick(), stopped));
    }
};

QTEST_GUILESS_MAIN(TestAttribute)
#include "test_attribute.moc"
