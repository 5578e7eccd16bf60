/* What single characters are; see character.h. */
#include "text/character.h"

#include "base/utf8.h"

hb_script_t
character_script(uint32_t character)
{
    return hb_unicode_script(hb_unicode_funcs_get_default(), character);
}

bool
script_is_real(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
           script != HB_SCRIPT_UNKNOWN;
}

bool
script_is_wide(hb_script_t script)
{
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA ||
           script == HB_SCRIPT_KATAKANA || script == HB_SCRIPT_BOPOMOFO;
}

bool
script_is_hyphenated(hb_script_t script)
{
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_CYRILLIC ||
           script == HB_SCRIPT_GREEK || script == HB_SCRIPT_ARMENIAN ||
           script == HB_SCRIPT_GEORGIAN || script == HB_SCRIPT_COPTIC;
}

static bool
is_latin_letter(uint32_t character)
{
    return character != 0 && character_script(character) == HB_SCRIPT_LATIN;
}

/* U+2019 stands in Latin words as an apostrophe. */
static bool
is_wide_mark(struct str text, size_t at, uint32_t character)
{
    enum {
        APOSTROPHE = 0x2019
    };
    static const uint16_t marks[] = {0x2014, 0x2015, 0x2018, 0x2019,
                                     0x201C, 0x201D, 0x2025, 0x2026};
    size_t next = at;
    utf8_next(text, &next);
    if (character == APOSTROPHE &&
        is_latin_letter(character_before(text, at)) &&
        is_latin_letter(character_at(text, next)))
        return false;
    for (size_t i = 0; i < COUNT(marks); i++)
        if (character == marks[i])
            return true;
    return character_is_ideographic(character);
}

hb_script_t
character_wide_script(struct str text, size_t at)
{
    enum {
        NARROW_LAST = 0x1FFF
    };
    uint32_t character = character_at(text, at);
    hb_script_t script = character_script(character);
    if (script_is_wide(script))
        return HB_SCRIPT_HAN;
    if (script_is_real(script))
        return script;
    if (is_wide_mark(text, at, character))
        return HB_SCRIPT_HAN;
    return character <= NARROW_LAST && script == HB_SCRIPT_COMMON
               ? HB_SCRIPT_LATIN
               : script;
}

static hb_unicode_general_category_t
category(uint32_t character)
{
    return hb_unicode_general_category(hb_unicode_funcs_get_default(),
                                       character);
}

bool
character_extends(uint32_t character)
{
    if (character < 0x300)
        return false;
    hb_unicode_general_category_t it = category(character);
    return it == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           it == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           it == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
           it == HB_UNICODE_GENERAL_CATEGORY_FORMAT ||
           (character >= 0x1F3FB && character <= 0x1F3FF);
}

bool
character_is_synthetic(uint32_t character)
{
    hb_unicode_general_category_t it = category(character);
    return it == HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR ||
           it == HB_UNICODE_GENERAL_CATEGORY_FORMAT ||
           (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0xE0000 && character <= 0xE0FFF);
}

bool
character_is_ideographic(uint32_t character)
{
    if (character < 0x2E80)
        return false;
    /* With the marks of kana, common to both of them. */
    if (character >= 0x3000 && character <= 0x30FF)
        return true;
    hb_script_t script = character_script(character);
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA ||
           script == HB_SCRIPT_KATAKANA || script == HB_SCRIPT_HANGUL ||
           script == HB_SCRIPT_BOPOMOFO || script == HB_SCRIPT_YI ||
           (character >= 0xFF01 && character <= 0xFF60);
}

uint32_t
character_at(struct str text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

uint32_t
character_before(struct str text, size_t at)
{
    if (at == 0)
        return 0;
    do
        at--;
    while (at > 0 && utf8_is_continuation(text.at[at]));
    return utf8_next(text, &at);
}
