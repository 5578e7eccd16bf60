/* Setting glue; see glue.h. */
#include "layout/glue.h"

#include <stdint.h>

enum {
    STRETCH_MOST = SCALED_OF(36), /* of a column: two or three lines */
    STRETCH_PART = 2, /* glue grows by no more than this part of itself */
};

static int64_t
glue_in(const struct vertical *items, size_t from, size_t to)
{
    int64_t glue = 0;
    for (size_t i = from; i < to; i++)
        if (items[i].kind == VERTICAL_GLUE)
            glue += items[i].height;
    return glue;
}

scaled
glue_stretch(const struct vertical *items, size_t from, size_t to,
             scaled wanted)
{
    bool is_within = wanted > 0 && wanted <= STRETCH_MOST &&
                     wanted <= glue_in(items, from, to) / STRETCH_PART;
    return is_within ? wanted : 0;
}

void
glue_set(struct vertical *items, size_t from, size_t to, scaled by)
{
    int64_t all = glue_in(items, from, to);
    int64_t so_far = 0;
    int64_t given = 0;
    if (by == 0 || all == 0)
        return;
    for (size_t i = from; i < to; i++) {
        if (items[i].kind != VERTICAL_GLUE)
            continue;
        so_far += items[i].height;
        int64_t due = by * so_far / all;
        items[i].height += (scaled)(due - given);
        given = due;
    }
}
