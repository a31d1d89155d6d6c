// SPDX-License-Identifier: GPL-3.0-or-later
// Hourly values in any order, gathered by day, and given back as gapless pieces: what a reader fills while it
// does not know yet which hours its file has. A date that is wrong by years costs a day's memory, not years.
#pragma once

#include "core/hour.h"
#include "observations/series.h"

#include <array>
#include <cmath>
#include <functional>
#include <map>

namespace airshed::observations
{

template<std::size_t Columns>
class SparseSeries
{
public:
    enum class Added { New, Same, Replaced };

    /// A value that was there is replaced.
    Added add(Hour hour, std::size_t column, float value, Flags flags = {})
    {
        Cell& cell = dayOf(hour).cells[column][placeOf(hour)];
        const auto bits = static_cast<quint16>(flags.toInt());
        const Added added = !cell.isGiven                                   ? Added::New
                            : same(cell.value, value) && cell.flags == bits ? Added::Same
                                                                            : Added::Replaced;
        cell = {value, bits, true};
        return added;
    }
    /// The value to look at or to change; nullptr where none was added.
    float* find(Hour hour, std::size_t column)
    {
        const auto day = m_days.find(dayNumber(hour));
        if (day == m_days.end() || !day->second.cells[column][placeOf(hour)].isGiven)
            return nullptr;
        return &day->second.cells[column][placeOf(hour)].value;
    }
    bool isEmpty() const { return m_days.empty(); }

    struct Piece {
        HourSpan span;
        std::array<std::vector<float>, Columns> values; ///< empty where the column has nothing at all
        std::array<std::vector<Flags>, Columns> flags;
    };
    /// In order of time; a new piece begins after a gap of more than a month.
    std::vector<Piece> pieces() const
    {
        std::vector<Piece> result;
        for (auto first = m_days.begin(); first != m_days.end();) {
            auto last = first;
            auto next = std::next(first);
            while (next != m_days.end() && next->first - last->first <= longestGapDays)
                last = next++;
            result.push_back(piece(first, next, first->first, last->first));
            first = next;
        }
        return result;
    }

private:
    static constexpr qint64 longestGapDays = 31;
    struct Cell {
        float value = missing;
        quint16 flags = 0; ///< QFlags itself would take four bytes
        bool isGiven = false;
    };
    struct Day {
        std::array<std::array<Cell, 24>, Columns> cells;
    };
    using Days = std::map<qint64, Day>;

    static bool same(float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }
    static qint64 dayNumber(Hour hour)
    {
        const qint64 count = hour.count() - 1;
        return count >= 0 ? count / 24 : (count - 23) / 24;
    }
    static std::size_t placeOf(Hour hour)
    {
        return static_cast<std::size_t>(hour.count() - 1 - 24 * dayNumber(hour));
    }
    Day& dayOf(Hour hour)
    {
        const qint64 number = dayNumber(hour);
        if (!m_last || m_lastNumber != number) {
            m_last = &m_days[number];
            m_lastNumber = number;
        }
        return *m_last;
    }

    Piece piece(typename Days::const_iterator begin, typename Days::const_iterator end, qint64 firstDay,
                qint64 lastDay) const
    {
        Piece result;
        qint64 first = lastDay * 24 + 25;
        qint64 last = firstDay * 24;
        std::array<bool, Columns> hasAny{};
        const auto each = [&](const std::function<void(qint64, std::size_t, const Cell&)>& use) {
            for (auto day = begin; day != end; ++day) {
                for (std::size_t column = 0; column < Columns; ++column) {
                    for (std::size_t hour = 0; hour < 24; ++hour) {
                        const Cell& cell = day->second.cells[column][hour];
                        if (cell.isGiven)
                            use(day->first * 24 + static_cast<qint64>(hour) + 1, column, cell);
                    }
                }
            }
        };
        each([&](qint64 count, std::size_t column, const Cell&) {
            first = std::min(first, count);
            last = std::max(last, count);
            hasAny[column] = true;
        });
        result.span = {Hour(first), Hour(last)};
        for (std::size_t column = 0; column < Columns; ++column) {
            if (!hasAny[column])
                continue;
            result.values[column].assign(static_cast<std::size_t>(result.span.size()), missing);
            result.flags[column].assign(static_cast<std::size_t>(result.span.size()), Flags());
        }
        each([&](qint64 count, std::size_t column, const Cell& cell) {
            const auto i = static_cast<std::size_t>(count - first);
            result.values[column][i] = cell.value;
            result.flags[column][i] = Flags::fromInt(cell.flags);
        });
        return result;
    }

    Days m_days;
    Day* m_last = nullptr; ///< nodes of a map stay where they are
    qint64 m_lastNumber = 0;
};

} // namespace airshed::observations
