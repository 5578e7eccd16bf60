/* Passwords as they are, however they were typed (RFC 4013, "SASLprep"). */
#include "locale/locale.h"
#include "locale/units.h"

#include <unicode/usprep.h>

/* A character may come to be as many as 18 (U+FDFA). */
#define GROWTH_MOST 18

static UErrorCode
prepare(const UStringPrepProfile *profile, struct units from, struct units *to)
{
    UErrorCode error = U_ZERO_ERROR;
    to->size = usprep_prepare(profile, from.at, from.size, to->at, to->size,
                              USPREP_ALLOW_UNASSIGNED, NULL, &error);
    return error;
}

bool
locale_password(struct arena *arena, struct str text, struct str *password)
{
    UErrorCode error = U_ZERO_ERROR;
    *password = text;
    if (text.size > UNITS_MOST / GROWTH_MOST)
        return false;
    UStringPrepProfile *profile =
        usprep_openByType(USPREP_RFC4013_SASLPREP, &error);
    if (U_FAILURE(error))
        return true;
    struct units from = units_decode(arena, text);
    struct units to = units_new(arena, from.size * GROWTH_MOST);
    error = prepare(profile, from, &to);
    usprep_close(profile);
    if (U_SUCCESS(error))
        *password = units_encode(arena, to);
    /* Letters of both directions, or a digit behind those of one: many a good
     * password has them. */
    return U_SUCCESS(error) || error == U_STRINGPREP_CHECK_BIDI_ERROR;
}
