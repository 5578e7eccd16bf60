/* Text of any script in ASCII, by CLDR's rules. */
#include "locale/locale.h"
#include "locale/units.h"

#include <string.h>
#include <unicode/utrans.h>

/* To Latin by each script's rules, then without accents. */
static const UChar rules[] = u"Any-Latin; Latin-ASCII";

/* The units in the rule's form; `size` comes out as what they need, also where
 * that is more than the room of `capacity`. */
static struct units
apply(struct arena *arena, const UTransliterator *rule, struct units from,
      int32_t capacity)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t limit = from.size;
    struct units to = units_new(arena, capacity);
    to.size = from.size;
    memcpy(to.at, from.at, (size_t)from.size * sizeof *from.at);
    utrans_transUChars(rule, to.at, &to.size, capacity, 0, &limit, &error);
    return to;
}

/* The text itself where ICU lacks the data. */
static struct units
transliterate(struct arena *arena, struct units from)
{
    UErrorCode error = U_ZERO_ERROR;
    UTransliterator *rule =
        utrans_openU(rules, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    if (U_FAILURE(error))
        return from;
    int32_t capacity = from.size * 3;
    struct units to = apply(arena, rule, from, capacity);
    if (to.size > capacity)
        to = apply(arena, rule, from, to.size);
    utrans_close(rule);
    return to;
}

struct str
locale_transliterate(struct arena *arena, struct str text)
{
    if (text.size > UNITS_MOST)
        return (struct str){0};
    struct units units = transliterate(arena, units_decode(arena, text));
    int32_t kept = 0;
    for (int32_t i = 0; i < units.size; i++)
        if (units.at[i] < 0x80)
            units.at[kept++] = units.at[i];
    return units_encode(arena, (struct units){units.at, kept});
}
