/* How a sentence begins. */
#include "locale/state.h"

#include "base/arena.h"

#include <unicode/ucasemap.h>

/* ICU's titlecase takes the whole for one word, of which it leaves all but the
 * beginning as it is: "œuvre" becomes "Œuvre", in Dutch "ijs" "IJs". */
struct str
locale_sentence(struct arena *arena, const struct locale *locale,
                struct str text)
{
    UErrorCode error = U_ZERO_ERROR;
    UCaseMap *map = ucasemap_open(
        locale_language(locale),
        U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, &error);
    if (U_FAILURE(error))
        return text;
    size_t most = text.size + 8; /* a first letter that grows */
    char *made = arena_alloc(arena, most);
    int32_t size = ucasemap_utf8ToTitle(map, made, (int32_t)most, text.at,
                                        (int32_t)text.size, &error);
    ucasemap_close(map);
    return U_SUCCESS(error) ? (struct str){made, (size_t)size} : text;
}
