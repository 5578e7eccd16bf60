/* Columns of equal height; see balance.h. */
#include "layout/balance.h"

#include "base/arena.h"

#include <stdint.h>
#include <string.h>

enum {
    /* Uneven columns: up to so much is better than a paragraph parted for
     * evenness alone; about three lines of a page of fifty. */
    COST_UNEVEN = 600
};

/* The last page alone. */
struct last_page {
    struct arena *arena;
    const struct vertical *items; /* from its first box on */
    size_t count;
    struct pagebreak_settings settings;
};

static int32_t
worst_break(const struct vertical *items, struct decision decision, size_t from)
{
    int32_t worst = 0;
    for (size_t i = from + 1; i < decision.count; i++) {
        int32_t cost = items[decision.columns[i].broken_at].cost;
        if (cost > worst)
            worst = cost;
    }
    return worst;
}

static scaled
height_of(struct decision decision)
{
    scaled height = 0;
    for (size_t i = 0; i < decision.count; i++)
        if (decision.columns[i].used > height)
            height = decision.columns[i].used;
    return height;
}

static struct decision
try_height(const struct last_page *page, scaled height)
{
    struct pagebreak_settings settings = page->settings;
    settings.first_height = settings.height = height;
    struct decision decision = {NULL, 0};
    decision.count = pagebreak_optimal(page->arena, page->items, page->count,
                                       &settings, &decision.columns, NULL);
    return decision;
}

/* The lowest height by bisection, to a quarter of a point. */
static struct decision
lowest(const struct last_page *page, scaled most)
{
    struct decision best = {NULL, 0};
    scaled low = 0;
    while (most - low > SCALED_PT / 4) {
        scaled middle = low + (most - low) / 2;
        struct decision decision = try_height(page, middle);
        if (decision.count > 0 && height_of(decision) <= middle) {
            best = decision;
            most = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

/* The lowest with whole paragraphs, if it is hardly higher than that with
 * parted ones. */
static struct decision
fairest(struct last_page *page, scaled most)
{
    struct decision even = lowest(page, most);
    if (even.count == 0)
        return even;
    scaled uneven =
        height_of(even) + (scaled)cost_as_height(&page->settings, COST_UNEVEN);
    page->settings.break_most = COST_INSIDE - 1;
    struct decision whole = lowest(page, uneven < most ? uneven : most);
    return whole.count > 0 ? whole : even;
}

static struct decision
joined(struct arena *arena, struct decision decision, size_t kept,
       struct decision page)
{
    const struct column *first = &decision.columns[kept];
    struct decision all = {NULL, kept + page.count};
    all.columns = ARENA_ARRAY(arena, struct column, all.count);
    memcpy(all.columns, decision.columns, kept * sizeof *all.columns);
    for (size_t i = 0; i < page.count; i++) {
        struct column column = page.columns[i];
        column.from += first->from;
        column.to += first->from;
        column.broken_at =
            i == 0 ? first->broken_at : column.broken_at + first->from;
        column.number += first->number;
        all.columns[kept + i] = column;
    }
    return all;
}

struct decision
balance_last_page(struct arena *arena, const struct vertical *items,
                  size_t count, const struct pagebreak_settings *settings,
                  struct decision decision)
{
    const struct page_columns *all = &settings->columns;
    uint32_t last =
        column_page(all, decision.columns[decision.count - 1].number);
    size_t kept = decision.count;
    while (kept > 0 &&
           column_page(all, decision.columns[kept - 1].number) == last)
        kept--;
    const struct column *first = &decision.columns[kept];
    scaled height = last == 0 ? settings->first_height : settings->height;
    struct last_page page = {arena, items + first->from, count - first->from,
                             *settings};
    if (kept > 0)
        page.settings.first_head = items[first->broken_at].height;
    page.settings.columns_most = columns_on(all, last);
    page.settings.columns =
        (struct page_columns){.count = page.settings.columns_most};
    page.settings.shrink = 0;
    page.settings.told_apart = 0;
    page.settings.cost_most = 0;
    /* A break within a paragraph is a fair price for even columns; a widow is
     * not. */
    int32_t worst = worst_break(items, decision, kept);
    if (worst < COST_INSIDE + COST_HYPHEN)
        worst = COST_INSIDE + COST_HYPHEN;
    page.settings.break_most = worst;
    struct decision best = fairest(&page, height);
    return best.count > 0 ? joined(arena, decision, kept, best) : decision;
}
