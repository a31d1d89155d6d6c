// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demonstration's pollution sources, one district after the other and one source after the other,
// so that a million of them need no more memory than the caller keeps. Nothing here writes a file.
#pragma once

#include "inventory/demonstration/placement.h"
#include "inventory/demonstration/source_types.h"
#include "inventory/records.h"

#include <functional>
#include <vector>

namespace airshed::inventory::demonstration
{

/// The demonstration is the same whenever it is made.
inline constexpr int inventoryYear = 2025;

struct MadeSource {
    Source source{};
    QString enterpriseName{}; ///< empty: belongs to none
};

class SourceMaker
{
public:
    SourceMaker(const Geography& geography, const Placement& placement, std::uint64_t seed,
                qint64 sourceCount);

    /// Calls `take` with every source of the district, always in the same order. The sources have no
    /// provenance and no site yet.
    void make(int district, const std::function<void(MadeSource&&)>& take) const;

private:
    struct Share {
        qint64 sources = 0;
        qint64 onlineEnterprises = 0;
        qint64 firstSerial = 0; ///< of credit codes
    };

    void shareOut(qint64 sourceCount);
    void shareOutOnline(qint64 enterprises);
    double weight(const SourceType& type, int district) const;
    void makeType(const SourceType& type, int district, const Share& share, qint64& number,
                  const std::function<void(MadeSource&&)>& take) const;
    Place placeOf(const SourceType& type, int district, Random& random) const;
    void fill(Source& source, const SourceType& type, int district, const Place& place, Random& random) const;

    const Geography& m_geography;
    const Placement& m_placement;
    std::uint64_t m_seed;
    std::vector<std::vector<Share>> m_shares; ///< by district, then type
};

} // namespace airshed::inventory::demonstration
