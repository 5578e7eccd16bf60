/* Text in ICU's form and back; see units.h.  Each step asks for the size first;
 * ICU then calls that an overflow. */
#include "locale/units.h"

#include "base/arena.h"

#include <unicode/ustring.h>

struct units
units_new(struct arena *arena, int32_t size)
{
    return (struct units){ARENA_ARRAY(arena, UChar, (size_t)size + 1), size};
}

struct units
units_decode(struct arena *arena, struct str text)
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

struct str
units_encode(struct arena *arena, struct units from)
{
    int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    (void)u_strToUTF8(NULL, 0, &size, from.at, from.size, &error);
    char *text = arena_alloc(arena, (size_t)size + 1);
    error = U_ZERO_ERROR;
    (void)u_strToUTF8(text, size + 1, NULL, from.at, from.size, &error);
    return (struct str){text, (size_t)size};
}
