/* Markings: whom a brief may be shown to, by the Traffic Light Protocol (FIRST,
 * 2.0) or in words of one's own. */
#include "compose/composer.h"

#include "base/buf.h"
#include "base/map.h"

static const char *const protocol[] = {/* strictest first */
                                       "TLP:RED", "TLP:AMBER+STRICT",
                                       "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"};

enum {
    PROTOCOL = COUNT(protocol)
};

/* Its place in the protocol; PROTOCOL: another marking. */
static size_t
rank_of(struct str marking)
{
    size_t rank = 0;
    while (rank < PROTOCOL && !str_equals(marking, protocol[rank]))
        rank++;
    return rank;
}

bool
marking_is_protocol(struct str marking)
{
    return rank_of(marking) < PROTOCOL;
}

struct str
dossier_marking(struct arena *arena, const struct brief *const *briefs,
                size_t count)
{
    size_t strictest = PROTOCOL;
    for (size_t i = 0; i < count; i++) {
        size_t rank = rank_of(briefs[i]->marking);
        strictest = rank < strictest ? rank : strictest;
    }
    struct buf buf = {0};
    struct map *seen = map_new(arena);
    if (strictest < PROTOCOL)
        buf_text(&buf, protocol[strictest]);
    for (size_t i = 0; i < count; i++) {
        struct str marking = briefs[i]->marking;
        if (marking.size == 0 || marking_is_protocol(marking) ||
            map_set(seen, marking, seen) != NULL)
            continue;
        buf_text(&buf, buf.size > 0 ? " · " : "");
        buf_str(&buf, marking);
    }
    return buf_take(arena, &buf);
}
