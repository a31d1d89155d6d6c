// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/duplicates.h"

#include "core/identifiers.h"
#include "core/progress.h"
#include "geo/measure.h"
#include "inventory/quality/comparable_text.h"
#include "inventory/quality/quality_text.h"

#include <QLocale>
#include <QtConcurrent/QtConcurrentMap>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace airshed::inventory::quality
{

namespace
{

constexpr std::size_t mostCompared = 256;

struct Candidate {
    const Source* source = nullptr;
    QString name; ///< comparable
    double x = 0; ///< metres on a plane that is good enough for 500 m; NaN: no position
    double y = 0;
};

struct Block {
    std::size_t key = 0;
    float x = 0; ///< metres, for the order and a first look only
    float y = 0;
    std::uint32_t candidate = 0;
};

class DuplicateSearch
{
public:
    DuplicateSearch(std::span<const Source> judged, std::span<const Source* const> compared,
                    const Thresholds& thresholds, Progress& progress)
        : m_judged(judged), m_thresholds(thresholds), m_progress(progress)
    {
        // Those that are only compared with come first, so that "the earlier one" is theirs.
        m_firstJudged = compared.size();
        m_candidates.resize(compared.size() + judged.size());
        for (std::size_t i = 0; i < compared.size(); ++i)
            m_candidates[i].source = compared[i];
        for (std::size_t i = 0; i < judged.size(); ++i)
            m_candidates[m_firstJudged + i].source = &judged[i];
        m_originalOf.assign(m_candidates.size(), none);
    }

    std::vector<PlacedProblem> run()
    {
        joinByOutlet();
        prepareNames();
        joinByName();
        return problems();
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    enum class Kind : quint8 { Outlet, Name };

    void joinByOutlet()
    {
        struct Outlet {
            std::size_t key;
            std::uint32_t candidate;
        };
        std::vector<Outlet> outlets;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const Source& source = *m_candidates[i].source;
            if (!source.creditCode.isEmpty() && !source.outletCode.isEmpty())
                outlets.push_back(
                    {qHashMulti(0, source.creditCode, source.outletCode), static_cast<std::uint32_t>(i)});
        }
        std::sort(outlets.begin(), outlets.end(), [](const Outlet& a, const Outlet& b) {
            return std::tie(a.key, a.candidate) < std::tie(b.key, b.candidate);
        });
        std::size_t first = 0;
        for (std::size_t i = 1; i < outlets.size(); ++i) {
            if (outlets[first].key != outlets[i].key) {
                first = i;
                continue;
            }
            const Source& one = *m_candidates[outlets[first].candidate].source;
            const Source& other = *m_candidates[outlets[i].candidate].source;
            if (one.creditCode == other.creditCode && one.outletCode == other.outletCode)
                join(outlets[first].candidate, outlets[i].candidate, Kind::Outlet);
        }
    }

    void prepareNames()
    {
        double latitudes = 0;
        std::size_t positions = 0;
        for (const Candidate& candidate : m_candidates) {
            if (candidate.source->position) {
                latitudes += candidate.source->position->lat;
                ++positions;
            }
        }
        const double latitude = positions == 0 ? 0 : latitudes / static_cast<double>(positions);
        constexpr double step = 0.01;
        const double perDegreeLon =
            geo::geodesicBetween({0, latitude}, {step, latitude}).distanceMetres / step;
        const double perDegreeLat =
            geo::geodesicBetween({0, latitude}, {0, latitude + step}).distanceMetres / step;
        QtConcurrent::blockingMap(m_candidates, [=](Candidate& candidate) {
            const auto& position = candidate.source->position;
            candidate.x = position ? position->lon * perDegreeLon : notStated;
            candidate.y = position ? position->lat * perDegreeLat : notStated;
            if (position)
                candidate.name = comparableName(candidate.source->name);
        });
    }

    /// How many edits two names may be apart of which the longer one has this length; never so many that half
    /// of the name is left, whatever the threshold says.
    qsizetype editsAllowed(qsizetype length) const
    {
        constexpr double rounding = 1e-9;
        const double allowed = (1 - m_thresholds.nameSimilarity) * static_cast<double>(length) + rounding;
        return std::min(static_cast<qsizetype>(allowed), (length - 1) / 2);
    }

    /// Two names that are similar enough share one of their keys. The longer one is cut into one part more
    /// than edits are allowed, so that one part at least stands unchanged in the other: before it at most as
    /// many edits as there are parts, behind it at most the rest, which leaves few places to look (Li et al.,
    /// Pass-Join, VLDB 2011). A name is looked up as the shorter one for every length that the longer may
    /// have; at its own length that gives its own parts too.
    void appendBlocks(std::uint32_t index, std::vector<Block>& blocks) const
    {
        const Candidate& candidate = m_candidates[index];
        const QStringView name = candidate.name;
        const qsizetype own = name.size();
        for (qsizetype longer = own; longer - own <= editsAllowed(longer); ++longer) {
            const qsizetype edits = editsAllowed(longer);
            for (qsizetype part = 0; part <= edits; ++part)
                appendPart(index, longer, part, edits, blocks);
        }
    }

    /// The keys under which one part of a name of the longer length may stand in this one.
    void appendPart(std::uint32_t index, qsizetype longer, qsizetype part, qsizetype edits,
                    std::vector<Block>& blocks) const
    {
        const Candidate& candidate = m_candidates[index];
        const QStringView name = candidate.name;
        const qsizetype start = part * longer / (edits + 1);
        const qsizetype length = (part + 1) * longer / (edits + 1) - start;
        const qsizetype missing = longer - name.size();
        const qsizetype first = std::max({-part, part - edits - missing, -start});
        const qsizetype last = std::min({part, edits - part - missing, name.size() - length - start});
        for (qsizetype shift = first; shift <= last; ++shift)
            blocks.push_back({qHashMulti(0, longer, part, name.sliced(start + shift, length),
                                         static_cast<int>(candidate.source->sourceClass)),
                              static_cast<float>(candidate.x), static_cast<float>(candidate.y), index});
    }

    void joinByName()
    {
        std::vector<Block> blocks;
        blocks.reserve(m_candidates.size() * 3);
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (m_candidates[i].name.size() >= 2)
                appendBlocks(static_cast<std::uint32_t>(i), blocks);
        }
        m_progress.throwIfCancelled();
        std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
            return std::tie(a.key, a.x, a.candidate) < std::tie(b.key, b.x, b.candidate);
        });
        constexpr std::size_t cancelStep = 4096;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (i % cancelStep == 0)
                m_progress.throwIfCancelled();
            const std::size_t last = i > mostCompared ? i - mostCompared : 0;
            const auto reach = static_cast<float>(m_thresholds.duplicateMetres) + 1;
            for (std::size_t k = i; k > last; --k) {
                const Block& other = blocks[k - 1];
                if (other.key != blocks[i].key || blocks[i].x - other.x > reach)
                    break;
                // Neighbours to the west are mostly far to the north or south: do not even look at them.
                if (std::abs(blocks[i].y - other.y) > reach)
                    continue;
                compare(std::min(other.candidate, blocks[i].candidate),
                        std::max(other.candidate, blocks[i].candidate));
            }
        }
    }

    void compare(std::uint32_t earlier, std::uint32_t later)
    {
        if (earlier == later || later < m_firstJudged || m_originalOf[later] != none)
            return;
        const Candidate& a = m_candidates[earlier];
        const Candidate& b = m_candidates[later];
        if (std::hypot(a.x - b.x, a.y - b.y) <= m_thresholds.duplicateMetres && areSimilar(a, b))
            join(earlier, later, Kind::Name);
    }

    bool areSimilar(const Candidate& a, const Candidate& b) const
    {
        const Source& one = *a.source;
        const Source& other = *b.source;
        if (one.sourceClass != other.sourceClass || one.geometryKind != other.geometryKind)
            return false;
        // Outlets of one enterprise often bear its name.
        if (!one.outletCode.isEmpty() && !other.outletCode.isEmpty() && one.outletCode != other.outletCode)
            return false;
        const double similarity = nameSimilarity(a.name, b.name);
        if (similarity < m_thresholds.nameSimilarity)
            return false;
        // Neighbours with almost the same name and two good codes are two enterprises.
        return similarity == 1 || one.creditCode == other.creditCode || !isSound(one.creditCode) ||
               !isSound(other.creditCode);
    }

    static bool isSound(const QString& creditCode)
    {
        const CreditCodeCheck check = checkCreditCode(creditCode);
        return check.isWellFormed && check.hasValidCheckDigit;
    }

    void join(std::uint32_t earlier, std::uint32_t later, Kind kind)
    {
        if (later < m_firstJudged)
            return;
        m_originalOf[later] = earlier;
        if (kind == Kind::Name)
            m_byName.push_back(later);
    }

    std::vector<PlacedProblem> problems()
    {
        std::vector<bool> isByName(m_candidates.size());
        for (const std::uint32_t candidate : m_byName)
            isByName[candidate] = true;
        std::vector<PlacedProblem> result;
        for (std::size_t i = m_firstJudged; i < m_candidates.size(); ++i) {
            if (m_originalOf[i] == none)
                continue;
            const std::size_t index = i - m_firstJudged;
            const Candidate& earlier = m_candidates[m_originalOf[i]];
            result.push_back(
                {index, problemOf(m_judged[index], recordOf(m_judged[index], index),
                                  isByName[i] ? nameFinding(earlier, m_candidates[i])
                                              : outletFinding(*earlier.source, m_judged[index]))});
        }
        return result;
    }

    static QString titleOf(const Source& source)
    {
        return source.number.isEmpty() ? source.name : source.number + u' ' + source.name;
    }

    static Finding outletFinding(const Source& earlier, const Source& later)
    {
        return {.rule = RuleId::DQ10,
                .field = QStringLiteral("outlet_code"),
                .value = later.outletCode,
                .message = QualityText::tr(
                               "Outlet %1 of this enterprise is recorded already as \"%2\"; merge the two or "
                               "correct the outlet code.")
                               .arg(later.outletCode, titleOf(earlier))};
    }

    static Finding nameFinding(const Candidate& earlier, const Candidate& later)
    {
        const double metres = std::hypot(earlier.x - later.x, earlier.y - later.y);
        return {.rule = RuleId::DQ10,
                .field = QStringLiteral("name"),
                .value = later.source->name,
                .message =
                    QualityText::tr("\"%1\" has almost the same name and is %2 m away; merge the two if they "
                                    "are one source.")
                        .arg(titleOf(*earlier.source), QLocale().toString(metres, 'f', 0))};
    }

    std::span<const Source> m_judged;
    const Thresholds& m_thresholds;
    Progress& m_progress;
    std::size_t m_firstJudged = 0;
    std::vector<Candidate> m_candidates;
    std::vector<std::uint32_t> m_originalOf; ///< by candidate
    std::vector<std::uint32_t> m_byName;
};

} // namespace

std::vector<PlacedProblem> findDuplicates(std::span<const Source> judged,
                                          std::span<const Source* const> compared,
                                          const Thresholds& thresholds, Progress& progress)
{
    return DuplicateSearch(judged, compared, thresholds, progress).run();
}

} // namespace airshed::inventory::quality
