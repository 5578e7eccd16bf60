/* Names as readers compare them: without case, and whether a letter with an
 * accent is written as one character or two (Unicode 15, section 3.13, D145,
 * with NFC for NFD).  ICU has the data for both in its code: nothing is
 * loaded. */
#include "locale/locale.h"

#include "base/arena.h"

#include <limits.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct units {
    UChar *at;
    int32_t size;
};

static struct units
units_new(struct arena *arena, int32_t size)
{
    return (struct units){ARENA_ARRAY(arena, UChar, (size_t)size + 1), size};
}

/* Each step asks for the size first; ICU then calls that an overflow. */
static struct units
decode(struct arena *arena, struct str text)
{
    int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    (void)u_strFromUTF8(NULL, 0, &size, text.at, (int32_t)text.size, &error);
    struct units units = units_new(arena, size);
    error = U_ZERO_ERROR;
    (void)u_strFromUTF8(units.at, size + 1, NULL, text.at, (int32_t)text.size,
                        &error);
    return units;
}

static struct units
compose(struct arena *arena, struct units from)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&error);
    if (U_FAILURE(error))
        return from;
    int32_t size =
        unorm2_normalize(normalizer, from.at, from.size, NULL, 0, &error);
    struct units to = units_new(arena, size);
    error = U_ZERO_ERROR;
    (void)unorm2_normalize(normalizer, from.at, from.size, to.at, size + 1,
                           &error);
    return to;
}

static struct units
fold_case(struct arena *arena, struct units from)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t size =
        u_strFoldCase(NULL, 0, from.at, from.size, U_FOLD_CASE_DEFAULT, &error);
    struct units to = units_new(arena, size);
    error = U_ZERO_ERROR;
    (void)u_strFoldCase(to.at, size + 1, from.at, from.size,
                        U_FOLD_CASE_DEFAULT, &error);
    return to;
}

static struct str
encode(struct arena *arena, struct units from)
{
    int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    (void)u_strToUTF8(NULL, 0, &size, from.at, from.size, &error);
    char *text = arena_alloc(arena, (size_t)size + 1);
    error = U_ZERO_ERROR;
    (void)u_strToUTF8(text, size + 1, NULL, from.at, from.size, &error);
    return (struct str){text, (size_t)size};
}

struct str
locale_fold(struct arena *arena, struct str text)
{
    if (text.size > INT_MAX / 8)
        return text;
    struct units units = compose(arena, decode(arena, text));
    return encode(arena, compose(arena, fold_case(arena, units)));
}
