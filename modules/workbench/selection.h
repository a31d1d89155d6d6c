// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected and what the pointer is over, shared by map, table and inspector. It is per kind of thing;
// selecting in one kind clears the others, so that "the selection" is never ambiguous.
#pragma once

#include <QObject>
#include <cstdint>
#include <vector>

namespace airshed::workbench
{

enum class FeatureKind { Source, Station, Camera };

struct FeatureRef {
    FeatureKind kind = FeatureKind::Source;
    std::int64_t id = 0; ///< 0: nothing
    bool operator==(const FeatureRef&) const = default;
};

class Selection final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    FeatureKind kind() const { return m_kind; }
    /// Sorted, without duplicates.
    const std::vector<std::int64_t>& ids() const { return m_ids; }
    bool contains(FeatureRef feature) const;
    /// The one that the inspector shows; part of the selection, or nothing.
    FeatureRef current() const { return m_current; }
    FeatureRef hovered() const { return m_hovered; }

    enum class Mode { Replace, Add, Remove, Toggle };
    /// What choosing something with these keys held means: Shift adds, Control toggles.
    static Mode modeFor(Qt::KeyboardModifiers modifiers);
    void select(FeatureKind kind, std::vector<std::int64_t> ids, Mode mode = Mode::Replace);
    /// Makes one feature current, selecting it if it is not selected.
    void setCurrent(FeatureRef feature);
    void setHovered(FeatureRef feature);
    void clear();

Q_SIGNALS:
    void changed();
    void currentChanged(airshed::workbench::FeatureRef feature);
    void hoveredChanged(airshed::workbench::FeatureRef feature);
    /// Somebody asks the map to bring this into view (double click in the table, a search hit).
    void revealRequested(airshed::workbench::FeatureRef feature);

public:
    void reveal(FeatureRef feature);

private:
    FeatureKind m_kind = FeatureKind::Source;
    std::vector<std::int64_t> m_ids;
    FeatureRef m_current;
    FeatureRef m_hovered;
};

} // namespace airshed::workbench
