/* Names as readers compare them: without case, and whether a letter with an
 * accent is written as one character or two (Unicode 15, section 3.13, D145,
 * with NFC for NFD).  ICU has the data for both in its code: nothing is
 * loaded. */
#include "locale/locale.h"
#include "locale/units.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

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

struct str
locale_fold(struct arena *arena, struct str text)
{
    if (text.size > UNITS_MOST)
        return text;
    struct units units = compose(arena, units_decode(arena, text));
    return units_encode(arena, compose(arena, fold_case(arena, units)));
}
