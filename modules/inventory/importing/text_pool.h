// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that repeat from row to row (districts, classes, parks), made and understood once: a million rows
// share them. One per thread.
#pragma once

#include <QString>
#include <string_view>
#include <unordered_map>

namespace airshed::inventory::importing
{

/// Remembers what a text means.
template<typename Meaning>
class Memo
{
public:
    template<typename Understand>
    const Meaning& of(QStringView text, Understand understand)
    {
        const auto found = m_entries.find(view(text));
        if (found != m_entries.end())
            return found->second.meaning;
        if (m_entries.size() >= mostEntries)
            m_entries.clear();
        Entry entry{text.toString(), understand(text)};
        const auto key = view(entry.text); // the buffer stays where it is when the string is moved
        return m_entries.emplace(key, std::move(entry)).first->second.meaning;
    }

private:
    static constexpr std::size_t mostEntries = 20'000;
    struct Entry {
        QString text;
        Meaning meaning;
    };
    static std::u16string_view view(QStringView text) { return {text.utf16(), std::size_t(text.size())}; }
    std::unordered_map<std::u16string_view, Entry> m_entries;
};

} // namespace airshed::inventory::importing
