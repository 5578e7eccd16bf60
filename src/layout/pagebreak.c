/* Breaking a column of boxes into columns and pages; see pagebreak.h.
 *
 * As in linebreak.c a break is active while a column from it may still hold
 * more; for every break the best way there is kept, one for each state that
 * what follows depends on. */
#include "layout/pagebreak.h"

#include "base/arena.h"

#include <assert.h>
#include <stdint.h>

/* A break that some set of columns reaches. */
struct reached {
    size_t item;     /* the break; SIZE_MAX: the start */
    size_t start;    /* the first box behind it */
    scaled head;     /* repeated above that */
    uint32_t number; /* of the column that starts here */
    uint32_t ended;  /* number of the column that ends here */
    size_t columns;  /* in the list that leads here */
    scaled used, shrunk;
    bool has_next;
    int64_t cost;
    const struct reached *before;
    struct reached *next; /* active list */
};

/* Heights before each item, so that a column's is a difference. */
struct totals {
    int64_t height, foot, glue;
};

struct breaker {
    struct arena *arena;
    const struct vertical *items;
    size_t count;
    const struct pagebreak_settings *settings;
    const struct totals *totals;
    int64_t unit; /* a cost of 1, as height */
    struct reached *active;
};

/* A break being tried; the end of the list is one, too. */
struct place {
    size_t item;
    int32_t cost;
    bool is_forced, is_end;
};

static const struct totals *
totals_new(struct arena *arena, const struct vertical *items, size_t count)
{
    struct totals *totals = ARENA_ARRAY(arena, struct totals, count + 1);
    for (size_t i = 0; i < count; i++) {
        totals[i + 1] = totals[i];
        if (items[i].kind == VERTICAL_BREAK)
            continue;
        totals[i + 1].height += items[i].height;
        totals[i + 1].foot += items[i].foot;
        if (items[i].kind == VERTICAL_GLUE)
            totals[i + 1].glue += items[i].height;
    }
    return totals;
}

static size_t
first_box(const struct breaker *breaker, size_t from)
{
    while (from < breaker->count && breaker->items[from].kind != VERTICAL_BOX)
        from++;
    return from;
}

static int64_t
unit_of(const struct pagebreak_settings *settings)
{
    int64_t unit = settings->height / COST_EMPTY;
    return unit > 0 ? unit : 1;
}

int64_t
cost_as_height(const struct pagebreak_settings *settings, int64_t cost)
{
    return cost * unit_of(settings);
}

static int64_t
height_used(const struct breaker *breaker, const struct reached *from,
            size_t to)
{
    const struct totals *a = &breaker->totals[from->start];
    const struct totals *b = &breaker->totals[to];
    int64_t foot = b->foot - a->foot;
    return b->height - a->height + from->head +
           (foot > 0 ? foot + breaker->settings->foot_rule : 0);
}

/* By how much the glue of a column may shrink. */
static int64_t
shrink_of(const struct breaker *breaker, const struct reached *from, size_t to)
{
    int64_t glue = breaker->totals[to].glue - breaker->totals[from->start].glue;
    return glue * breaker->settings->shrink / 1024;
}

static scaled
height_available(const struct breaker *breaker, uint32_t number)
{
    const struct pagebreak_settings *settings = breaker->settings;
    return column_page(&settings->columns, number) == 0 ? settings->first_height
                                                        : settings->height;
}

/* The number of the column behind a break. */
static uint32_t
next_number(const struct breaker *breaker, uint32_t number,
            const struct place *place)
{
    const struct page_columns *columns = &breaker->settings->columns;
    if (place->is_forced && !place->is_end &&
        breaker->items[place->item].to_page)
        return column_first(columns, column_page(columns, number) + 1);
    return number + 1;
}

/* How many columns were filled matters on the first page only, whose columns
 * may have another height, and where they are limited or to be told apart. */
static uint32_t
state_of(const struct breaker *breaker, uint32_t number)
{
    const struct pagebreak_settings *settings = breaker->settings;
    uint32_t first = settings->columns.count;
    uint32_t most = first > settings->told_apart ? first : settings->told_apart;
    return settings->columns_most > 0 || number < most ? number : most;
}

/* Of ways that cost the same the one with fewer columns is better, then the one
 * whose last column begins later. */
static bool
is_better(const struct reached *a, const struct reached *b)
{
    if (a->cost != b->cost)
        return a->cost < b->cost;
    return a->number <= b->number;
}

/* Keeps the way to this break if it is the best of its state; `list` is the
 * head of those made for this break.  At the end each is a state of its own. */
static void
keep(struct breaker *breaker, struct reached **list,
     const struct reached *found)
{
    uint32_t state = state_of(breaker, found->number);
    struct reached *r = found->item < breaker->count ? *list : NULL;
    while (r != NULL && state_of(breaker, r->number) != state)
        r = r->next;
    if (r == NULL) {
        r = ARENA_NEW(breaker->arena, struct reached);
        *r = *found;
        r->next = *list;
        *list = r;
    } else if (is_better(found, r)) {
        struct reached *next = r->next;
        *r = *found;
        r->next = next;
    }
}

/* As height, so that sums are exact and breaks further on do not depend on
 * rounding. */
static int64_t
cost_of(const struct breaker *breaker, const struct place *place,
        struct reached *found, int64_t available, int64_t shrink)
{
    int64_t cost = place->is_forced ? 0 : place->cost * breaker->unit;
    int64_t over = found->used - available;
    if (over > shrink)
        return cost + COST_OVERFULL * breaker->unit;
    if (over > 0) {
        found->shrunk = (scaled)over;
        found->used = (scaled)available;
        int64_t tight = COST_TIGHT * breaker->unit;
        return cost + tight * over / shrink * over / shrink;
    }
    return place->is_forced ? 0
                            : cost - over * (1 + breaker->settings->emptiness);
}

/* Tries a column from `from` to the break.  False: nothing behind the break can
 * be in a column from there. */
static bool
try_column(struct breaker *breaker, struct reached *from,
           const struct place *place, struct reached **list)
{
    if (from->start >= place->item)
        return true;
    uint32_t most = breaker->settings->columns_most;
    if (most > 0 && from->number >= most)
        return false;
    int64_t used = height_used(breaker, from, place->item);
    int64_t shrink = shrink_of(breaker, from, place->item);
    int64_t available = height_available(breaker, from->number);
    if (used - shrink > available && from->has_next)
        return false;
    struct reached found = {
        .item = place->item,
        .number = next_number(breaker, from->number, place),
        .ended = from->number,
        .columns = from->columns + 1,
        .used = (scaled)used,
        .before = from,
    };
    found.cost =
        from->cost + cost_of(breaker, place, &found, available, shrink);
    from->has_next = true;
    int64_t cost_most = breaker->settings->cost_most;
    if (cost_most == 0 || found.cost <= cost_most)
        keep(breaker, list, &found);
    return used - shrink <= available && !place->is_forced;
}

static void
complete(const struct breaker *breaker, struct reached *list)
{
    for (struct reached *r = list; r != NULL; r = r->next) {
        r->start = first_box(breaker, r->item);
        r->head = r->item < breaker->count ? breaker->items[r->item].height : 0;
    }
}

static void
visit(struct breaker *breaker, const struct place *place)
{
    struct reached *list = NULL;
    struct reached **link = &breaker->active;
    while (*link != NULL) {
        if (try_column(breaker, *link, place, &list))
            link = &(*link)->next;
        else
            *link = (*link)->next;
    }
    complete(breaker, list);
    *link = list;
}

static void
visit_all(struct breaker *breaker)
{
    int32_t most = breaker->settings->break_most;
    for (size_t i = 0; i < breaker->count; i++) {
        const struct vertical *item = &breaker->items[i];
        if (item->kind != VERTICAL_BREAK || item->cost == BREAK_NEVER ||
            (most > 0 && item->cost > most))
            continue;
        struct place place = {i, item->cost, item->cost == BREAK_FORCED, false};
        visit(breaker, &place);
    }
    struct place end = {breaker->count, BREAK_FORCED, true, true};
    visit(breaker, &end);
}

static size_t
ends_of(const struct breaker *breaker, struct pagebreak_end **ends)
{
    size_t count = 0;
    for (const struct reached *r = breaker->active; r != NULL; r = r->next)
        count += r->item == breaker->count;
    *ends = ARENA_ARRAY(breaker->arena, struct pagebreak_end, count);
    count = 0;
    for (const struct reached *r = breaker->active; r != NULL; r = r->next)
        if (r->item == breaker->count)
            (*ends)[count++] =
                (struct pagebreak_end){r->cost, r->ended, r->used, r};
    return count;
}

size_t
pagebreak_ends(struct arena *arena, const struct vertical *items, size_t count,
               const struct pagebreak_settings *settings,
               struct pagebreak_end **ends)
{
    assert(settings->columns.count > 0);
    while (count > 0 && items[count - 1].kind != VERTICAL_BOX)
        count--;
    struct breaker breaker = {
        .arena = arena,
        .items = items,
        .count = count,
        .settings = settings,
        .totals = totals_new(arena, items, count),
        .unit = unit_of(settings),
    };
    size_t start = first_box(&breaker, 0);
    if (start == count)
        return 0;
    breaker.active = ARENA_NEW(arena, struct reached);
    breaker.active->item = SIZE_MAX;
    breaker.active->start = start;
    breaker.active->head = settings->first_head;
    visit_all(&breaker);
    return ends_of(&breaker, ends);
}

const struct pagebreak_end *
pagebreak_best(const struct pagebreak_end *ends, size_t count)
{
    const struct pagebreak_end *best = ends;
    for (size_t i = 1; i < count; i++)
        if (ends[i].cost < best->cost ||
            (ends[i].cost == best->cost && ends[i].number < best->number))
            best = &ends[i];
    return best;
}

size_t
pagebreak_columns(struct arena *arena, const struct pagebreak_end *end,
                  struct column **columns)
{
    const struct reached *way = end->way;
    size_t count = way->columns;
    *columns = ARENA_ARRAY(arena, struct column, count);
    for (; way->before != NULL; way = way->before)
        (*columns)[way->columns - 1] = (struct column){
            .from = way->before->start,
            .to = way->item,
            .broken_at = way->before->item,
            .number = way->ended,
            .used = way->used,
            .shrunk = way->shrunk,
        };
    return count;
}

size_t
pagebreak_optimal(struct arena *arena, const struct vertical *items,
                  size_t count, const struct pagebreak_settings *settings,
                  struct column **columns, int64_t *cost)
{
    struct pagebreak_end *ends = NULL;
    size_t end_count = pagebreak_ends(arena, items, count, settings, &ends);
    if (end_count == 0)
        return 0;
    const struct pagebreak_end *best = pagebreak_best(ends, end_count);
    if (cost != NULL)
        *cost = best->cost;
    return pagebreak_columns(arena, best, columns);
}
