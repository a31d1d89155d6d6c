// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/selection.h"

#include <algorithm>
#include <iterator>

namespace airshed::workbench
{

namespace
{

void makeSortedAndUnique(std::vector<std::int64_t>& ids)
{
    if (!std::is_sorted(ids.begin(), ids.end()))
        std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.erase(std::remove(ids.begin(), ids.end(), 0), ids.end());
}

using SetOperation = std::back_insert_iterator<std::vector<std::int64_t>>;

std::vector<std::int64_t> combined(const std::vector<std::int64_t>& old, std::vector<std::int64_t> chosen,
                                   Selection::Mode mode)
{
    std::vector<std::int64_t> result;
    const auto out = SetOperation(result);
    switch (mode) {
    case Selection::Mode::Replace:
        return chosen;
    case Selection::Mode::Add:
        std::set_union(old.begin(), old.end(), chosen.begin(), chosen.end(), out);
        break;
    case Selection::Mode::Remove:
        std::set_difference(old.begin(), old.end(), chosen.begin(), chosen.end(), out);
        break;
    case Selection::Mode::Toggle:
        std::set_symmetric_difference(old.begin(), old.end(), chosen.begin(), chosen.end(), out);
        break;
    }
    return result;
}

} // namespace

bool Selection::contains(FeatureRef feature) const
{
    return feature.kind == m_kind && std::binary_search(m_ids.begin(), m_ids.end(), feature.id);
}

Selection::Mode Selection::modeFor(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        return Mode::Toggle;
    return modifiers.testFlag(Qt::ShiftModifier) ? Mode::Add : Mode::Replace;
}

void Selection::select(FeatureKind kind, std::vector<std::int64_t> ids, Mode mode)
{
    makeSortedAndUnique(ids);
    // Nothing of another kind can be in this selection: there is nothing to take away, and it stays as it is.
    if (kind != m_kind && (mode == Mode::Remove || (ids.empty() && mode != Mode::Replace)))
        return;
    static const std::vector<std::int64_t> none;
    std::vector<std::int64_t> result = combined(kind == m_kind ? m_ids : none, std::move(ids), mode);
    const bool isSame = result == m_ids && (kind == m_kind || result.empty());
    const FeatureRef oldCurrent = m_current;
    m_kind = kind;
    m_ids = std::move(result);
    if (!contains(m_current))
        m_current = m_ids.size() == 1 ? FeatureRef{m_kind, m_ids.front()} : FeatureRef{m_kind, 0};
    // Whoever listens may ask for either: both are settled before the first signal.
    const bool isOtherCurrent =
        m_current.id != oldCurrent.id || (m_current.id != 0 && m_current != oldCurrent);
    const FeatureRef current = m_current;
    if (!isSame)
        Q_EMIT changed();
    if (isOtherCurrent && m_current == current)
        Q_EMIT currentChanged(current);
}

void Selection::setCurrent(FeatureRef feature)
{
    if (feature.id == 0) {
        if (m_current.id == 0)
            return;
        m_current = {m_kind, 0};
        Q_EMIT currentChanged(m_current);
        return;
    }
    if (feature == m_current)
        return;
    const bool wasSelected = contains(feature);
    if (!wasSelected) {
        m_kind = feature.kind;
        m_ids = {feature.id};
    }
    m_current = feature;
    if (!wasSelected)
        Q_EMIT changed();
    if (m_current == feature)
        Q_EMIT currentChanged(feature);
}

void Selection::setHovered(FeatureRef feature)
{
    if (feature == m_hovered || (feature.id == 0 && m_hovered.id == 0))
        return;
    m_hovered = feature;
    Q_EMIT hoveredChanged(feature);
}

void Selection::clear() { select(m_kind, {}, Mode::Replace); }

void Selection::reveal(FeatureRef feature)
{
    if (feature.id != 0)
        Q_EMIT revealRequested(feature);
}

} // namespace airshed::workbench
