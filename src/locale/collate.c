/* The order of a language's texts, and the letters of an index (UTS #10, by
 * ICU's rules of CLDR).  The rules are loaded when first asked for. */
#include "locale/state.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <limits.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum {
    LETTER_MOST = 8, /* UTF-16 units of a letter with its accents */
    LEVEL_END = 1,   /* parts the levels of a sort key */
};

static UCollator *
collator_of(struct locale *locale)
{
    UErrorCode error = U_ZERO_ERROR;
    if (locale->collator == NULL)
        locale->collator = ucol_open(locale->language, &error);
    return locale->collator;
}

void
collator_close(struct locale *locale)
{
    if (locale->collator != NULL)
        ucol_close(locale->collator);
}

struct units {
    const UChar *at;
    int32_t size;
};

static struct units
decode(struct arena *arena, struct str text)
{
    if (text.size > INT_MAX / 8)
        text.size = INT_MAX / 8;
    int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    UChar *units = ARENA_ARRAY(arena, UChar, text.size + 1);
    u_strFromUTF8WithSub(units, (int32_t)text.size + 1, &size, text.at,
                         (int32_t)text.size, 0xFFFD, NULL, &error);
    return (struct units){units, size};
}

static struct str
key_of(struct arena *arena, struct locale *locale, struct units text)
{
    UCollator *collator = collator_of(locale);
    if (collator == NULL)
        return (struct str){NULL, 0};
    int32_t size = ucol_getSortKey(collator, text.at, text.size, NULL, 0);
    char *key = arena_alloc(arena, (size_t)size);
    (void)ucol_getSortKey(collator, text.at, text.size, (uint8_t *)key, size);
    return (struct str){key, (size_t)size};
}

/* From its first letter or digit on: quotation marks are passed over. */
static struct str
without_marks(struct str text)
{
    for (size_t at = 0, from = 0; at < text.size; from = at)
        if (u_isalnum((UChar32)utf8_next(text, &at)))
            return str_slice(text, from, text.size - from);
    return text;
}

struct str
locale_sort_key(struct arena *arena, struct locale *locale, struct str text)
{
    text = without_marks(text);
    struct str key = key_of(arena, locale, decode(arena, text));
    return key.size > 0 ? key : text;
}

/* The part of a key that letters without case and accents have. */
static struct str
base_level(struct str key)
{
    const char *end = key.size > 0 ? memchr(key.at, LEVEL_END, key.size) : NULL;
    return end != NULL ? str_slice(key, 0, (size_t)(end - key.at)) : key;
}

static struct units
capital(struct arena *arena, struct locale *locale, UChar32 c)
{
    UChar from[2] = {(UChar)c, 0};
    int32_t size = U16_LENGTH(c);
    if (size == 2) {
        from[0] = U16_LEAD(c);
        from[1] = U16_TRAIL(c);
    }
    UChar *to = ARENA_ARRAY(arena, UChar, LETTER_MOST);
    UErrorCode error = U_ZERO_ERROR;
    int32_t found =
        u_strToUpper(to, LETTER_MOST, from, size, locale->language, &error);
    if (U_FAILURE(error) || found > LETTER_MOST)
        return (struct units){to, 0};
    return (struct units){to, found};
}

/* Without accents: the first character of the decomposition. */
static struct units
bare(struct arena *arena, struct units letter)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar *to = ARENA_ARRAY(arena, UChar, LETTER_MOST);
    int32_t size = unorm2_normalize(unorm2_getNFDInstance(&error), letter.at,
                                    letter.size, to, LETTER_MOST, &error);
    if (U_FAILURE(error) || size == 0)
        return letter;
    return (struct units){to, U16_IS_LEAD(to[0]) ? 2 : 1};
}

static struct str
encode(struct arena *arena, struct units from)
{
    char *text = arena_alloc(arena, (size_t)from.size * 3 + 1);
    int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    (void)u_strToUTF8(text, from.size * 3 + 1, &size, from.at, from.size,
                      &error);
    return (struct str){text, (size_t)size};
}

struct str
locale_index_letter(struct arena *arena, struct locale *locale, struct str text)
{
    size_t at = 0;
    text = without_marks(text);
    UChar32 c = text.size > 0 ? (UChar32)utf8_next(text, &at) : 0;
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
        return (struct str){NULL, 0};
    if (!u_isalpha(c))
        return STR("#");
    struct units letter = capital(arena, locale, c);
    struct units base = bare(arena, letter);
    bool is_same = str_equal(base_level(key_of(arena, locale, base)),
                             base_level(key_of(arena, locale, letter)));
    return encode(arena, is_same ? base : letter);
}
