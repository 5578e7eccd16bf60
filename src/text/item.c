/* What items say of breaks; see text.h. */
#include "text/text.h"

bool
item_is_forced_break(const struct item *item)
{
    return item->kind == ITEM_PENALTY && item->penalty <= -PENALTY_INFINITE;
}

/* Glue is a break only behind a box (Knuth and Plass, p. 1124), and not if it
 * is there to fill the line of the break that follows. */
bool
items_may_break(const struct item *items, size_t i)
{
    if (items[i].kind == ITEM_PENALTY)
        return items[i].penalty < PENALTY_INFINITE;
    return items[i].kind == ITEM_GLUE && items[i].chunk != CHUNK_NONE &&
           i > 0 && items[i - 1].kind == ITEM_BOX;
}
