// SPDX-License-Identifier: GPL-3.0-or-later
// What makes the text of a written page searchable. A PDF of Qt's names the characters of a glyph by asking
// the font which character has it, so every glyph must be one that a character has. Qt offers no say in two
// matters of this, so this program defines the two functions of its libraries itself: the dynamic linker
// prefers its definitions.
#include <dlfcn.h>

namespace
{

/// HarfBuzz's hb_feature_t.
struct Feature {
    unsigned tag;
    unsigned value;
    unsigned start;
    unsigned end;
};

constexpr unsigned tagOf(const char (&name)[5])
{
    return unsigned(name[0]) << 24 | unsigned(name[1]) << 16 | unsigned(name[2]) << 8 | unsigned(name[3]);
}

template<typename Function>
Function* original(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

/// Without the forms of a language (locl) and ligatures: in Noto Sans CJK the digits, in some languages the
/// quotation marks, and "ff" become glyphs that no character has. The map's font and its fallback (FC_LANG in
/// main.cpp) are Chinese as they stand. Qt itself asks for a feature or two at most.
// NOLINTNEXTLINE: HarfBuzz's name
extern "C" __attribute__((visibility("default"))) int
hb_shape_full(void* font, void* buffer, const Feature* features, unsigned count, const char* const* shapers)
{
    static auto* const shape =
        original<int(void*, void*, const Feature*, unsigned, const char* const*)>("hb_shape_full");
    constexpr unsigned most = 16;
    constexpr unsigned whole = ~0U;
    Feature all[most + 2] = {{tagOf("locl"), 0, 0, whole}, {tagOf("liga"), 0, 0, whole}};
    unsigned used = 2;
    for (unsigned i = 0; i < count && i < most; ++i)
        all[used++] = features[i];
    return shape(font, buffer, all, used, shapers);
}

/// A font draws the radical U+2F24 as it draws the character U+5927 大, and Qt takes the first that it finds
/// for the name of the glyph: a search for 大气 would find nothing. Nobody writes radicals, so no font of
/// this program has them.
// NOLINTNEXTLINE: FreeType's name
extern "C" __attribute__((visibility("default"))) unsigned FT_Get_Char_Index(void* face,
                                                                             unsigned long character)
{
    static auto* const index = original<unsigned(void*, unsigned long)>("FT_Get_Char_Index");
    constexpr unsigned long firstRadical = 0x2E80;
    constexpr unsigned long lastRadical = 0x2FDF;
    return character >= firstRadical && character <= lastRadical ? 0 : index(face, character);
}
