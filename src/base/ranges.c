/* Sets of whole numbers as people write them; see ranges.h. */
#include "base/ranges.h"

#include <string.h>

/* What stands before the next `mark`, or all; `rest` moves behind the mark.
 * Whether the mark is there. */
static bool
cut(struct str *rest, char mark, struct str *piece)
{
    const char *at = rest->size > 0 ? memchr(rest->at, mark, rest->size) : NULL;
    *piece = *rest;
    if (at == NULL) {
        *rest = (struct str){NULL, 0};
        return false;
    }
    piece->size = (size_t)(at - rest->at);
    *rest = str_slice(*rest, piece->size + 1, rest->size);
    return true;
}

static bool
parse_range(struct str text, struct range *range)
{
    struct str first;
    bool has_hyphen = cut(&text, '-', &first);
    if (!str_to_uint(first, &range->first) || range->first == 0)
        return false;
    range->last = has_hyphen ? UINT32_MAX : range->first;
    return text.size == 0 ||
           (str_to_uint(text, &range->last) && range->last >= range->first);
}

bool
ranges_parse(struct arena *arena, struct str text, struct ranges *ranges)
{
    bool goes_on = true;
    while (goes_on) {
        struct str piece;
        struct range range;
        goes_on = cut(&text, ',', &piece);
        if (!parse_range(piece, &range))
            return false;
        VEC_PUSH(arena, ranges, range);
    }
    return true;
}

bool
ranges_have(const struct ranges *ranges, uint32_t number)
{
    for (size_t i = 0; i < ranges->count; i++)
        if (number >= ranges->at[i].first && number <= ranges->at[i].last)
            return true;
    return ranges->count == 0;
}

uint32_t
ranges_beyond(const struct ranges *ranges, uint32_t count)
{
    for (size_t i = 0; i < ranges->count; i++) {
        const struct range *range = &ranges->at[i];
        if (range->first > count)
            return range->first;
        if (range->last > count && range->last != UINT32_MAX)
            return range->last;
    }
    return 0;
}

bool
ranges_are_one(const struct ranges *ranges)
{
    for (size_t i = 0; i < ranges->count; i++)
        if (ranges->at[i].first != ranges->at[0].first ||
            ranges->at[i].last != ranges->at[0].first)
            return false;
    return ranges->count > 0;
}
