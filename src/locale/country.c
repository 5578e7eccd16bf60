/* Names of countries by their ISO 3166 codes. */
#include "locale/state.h"

#include "base/arena.h"

#include <stdio.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

enum {
    NAME_MOST = 128
};

struct str
locale_country(struct arena *arena, struct locale *locale, struct str code)
{
    char region[8];
    UChar name[NAME_MOST];
    char text[NAME_MOST * 3];
    UErrorCode error = U_ZERO_ERROR;
    int32_t size = 0;
    /* ICU knows names by the two-letter code only */
    if (code.size != 2)
        return code;
    (void)snprintf(region, sizeof region, "_%.*s", STR_ARGS(code));
    int32_t length = uloc_getDisplayCountry(region, locale->language, name,
                                            NAME_MOST, &error);
    if (U_SUCCESS(error))
        u_strToUTF8(text, sizeof text, &size, name, length, &error);
    return U_SUCCESS(error) && size > 0
               ? str_copy(arena, (struct str){text, (size_t)size})
               : code;
}
