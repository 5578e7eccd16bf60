/* Lanes, filled from the top; see lanes.h. */
#include "layout/lanes.h"

#include "base/vec.h"

struct taken { /* a stretch of a lane */
    scaled from, to;
};

struct lane {
    VEC(struct taken);
};

struct lanes {
    struct arena *arena;
    const struct lane_settings *settings;
    VEC(struct lane);
};

static bool
is_free(const struct lanes *lanes, size_t number, scaled from, scaled to)
{
    if (number >= lanes->count)
        return true;
    const struct lane *lane = &lanes->at[number];
    scaled spacing = lanes->settings->spacing;
    for (size_t i = 0; i < lane->count; i++)
        if (from < lane->at[i].to + spacing && to + spacing > lane->at[i].from)
            return false;
    return true;
}

static void
take(struct lanes *lanes, size_t number, scaled from, scaled to)
{
    while (lanes->count <= number)
        VEC_PUSH(lanes->arena, lanes, (struct lane){0});
    VEC_PUSH(lanes->arena, &lanes->at[number], ((struct taken){from, to}));
}

/* Where the label stands beside its mark; false: it has no room there. */
static bool
beside(const struct lanes *lanes, const struct lane_item *item, bool is_behind,
       scaled *x)
{
    const struct lane_settings *settings = lanes->settings;
    *x = is_behind ? item->to + settings->gap
                   : item->from - settings->gap - item->width;
    return *x >= 0 && *x + item->width <= settings->width;
}

/* Mark and label in lane `number`. */
static bool
fits_beside(const struct lanes *lanes, struct lane_item *item, size_t number)
{
    for (int side = 0; side < 2; side++) {
        scaled x;
        if (!beside(lanes, item, side == 0, &x))
            continue;
        scaled from = scaled_lesser(item->from, x);
        scaled to = scaled_larger(item->to, x + item->width);
        if (is_free(lanes, number, from, to)) {
            item->label_x = x;
            return true;
        }
    }
    return false;
}

static void
place_beside(struct lanes *lanes, struct lane_item *item)
{
    size_t number = 0;
    while (!fits_beside(lanes, item, number))
        number++;
    item->lane = item->label_lane = (uint32_t)number;
    take(lanes, number, scaled_lesser(item->from, item->label_x),
         scaled_larger(item->to, item->label_x + item->width));
}

/* The label in one lane, the mark in the next; a label of no width in none. */
static void
place_below(struct lanes *lanes, struct lane_item *item)
{
    scaled most = lanes->settings->width - item->width;
    scaled x = scaled_lesser(item->from, most);
    size_t number = 0, below = item->width > 0;
    item->label_x = scaled_larger(x, 0);
    while ((below && !is_free(lanes, number, item->label_x,
                              item->label_x + item->width)) ||
           !is_free(lanes, number + below, item->from, item->to))
        number++;
    item->label_lane = (uint32_t)number;
    item->lane = (uint32_t)(number + below);
    if (below)
        take(lanes, number, item->label_x, item->label_x + item->width);
    take(lanes, number + below, item->from, item->to);
}

uint32_t
lanes_place(struct arena *scratch, struct lane_item *items, size_t count,
            const struct lane_settings *settings)
{
    struct lanes lanes = {.arena = scratch, .settings = settings};
    scaled x;
    for (size_t i = 0; i < count; i++) {
        bool has_side = beside(&lanes, &items[i], true, &x) ||
                        beside(&lanes, &items[i], false, &x);
        if (items[i].width > 0 && has_side)
            place_beside(&lanes, &items[i]);
        else
            place_below(&lanes, &items[i]);
    }
    return (uint32_t)lanes.count;
}
