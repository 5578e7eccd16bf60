/* Countries and their names by ISO 3166 codes. */
#include "locale/state.h"

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

/* The codes that stand for no country but for whom countries sit with; ISO 3166
 * keeps them free for that. */
static const char *const unions[] = {"EU", "UN"};

/* Whether a code of two letters, or the code of three for the same country, is
 * `code`. */
static bool
is_code_of(const char *country, struct str code)
{
    char region[8];
    if (code.size == 2)
        return str_equals(code, country);
    (void)snprintf(region, sizeof region, "_%s", country);
    return str_equals(code, uloc_getISO3Country(region));
}

bool
locale_has_country(struct str code)
{
    for (size_t i = 0; i < COUNT(unions); i++)
        if (str_equals(code, unions[i]))
            return true;
    const char *const *country = uloc_getISOCountries();
    while (*country != NULL && !is_code_of(*country, code))
        country++;
    return *country != NULL;
}
