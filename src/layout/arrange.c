/* Which parts stand where; see arrange.h.  All assignments are tried, for
 * there are few. */
#include "layout/arrange.h"

#include "base/arena.h"

enum {
    PLACES_MOST = 4,
    CHOICES_MOST = 16,
    ASSIGNMENTS_MOST = 32,
    COST_MOVED = 300, /* of each place further from the first one */
    COST_FINE = 400,  /* of an assignment that needs no better */
};

struct place {
    struct region_part *part;
    const struct flow *flow;
    size_t order; /* among all parts, in reading order */
};

/* A part with its places, the first one first. */
struct choice {
    struct str name;
    struct place places[PLACES_MOST];
    size_t count;
    size_t chosen, best;
    bool has_first;
};

struct assignment {
    struct arena *scratch;
    struct band_flows *const *bands;
    size_t count;
    const struct plan_page *page;
    struct choice choices[CHOICES_MOST];
    size_t choice_count;
    int64_t cost; /* of the best plan so far */
};

/* ---- what there is to choose ---- */

/* NULL: there is no room for another. */
static struct choice *
choice_of(struct assignment *assignment, struct str name)
{
    size_t i = 0;
    while (i < assignment->choice_count &&
           !str_equal(assignment->choices[i].name, name))
        i++;
    if (i == CHOICES_MOST)
        return NULL;
    if (i == assignment->choice_count) {
        assignment->choices[i] = (struct choice){.name = name};
        assignment->choice_count++;
    }
    return &assignment->choices[i];
}

static void
add_place(struct choice *choice, struct place place)
{
    bool is_first = !place.part->element->movable->is_alternative;
    if (choice->count == PLACES_MOST && !is_first)
        return;
    if (choice->count < PLACES_MOST)
        choice->count++;
    size_t at = is_first ? 0 : choice->count - 1;
    for (size_t i = choice->count - 1; i > at; i--)
        choice->places[i] = choice->places[i - 1];
    choice->places[at] = place;
    choice->has_first = choice->has_first || is_first;
}

/* All of them are left out until one is chosen. */
static void
add_parts(struct assignment *assignment, const struct flow *flow,
          const struct placed *placed, size_t *order)
{
    for (size_t i = 0; i < flow->parts.count; i++) {
        struct region_part *part = &flow->parts.at[i];
        const struct placement *placement = part->element->movable;
        if (placement == NULL)
            continue;
        part->is_left_out = true;
        struct choice *choice = choice_of(assignment, placement->part);
        if (choice != NULL &&
            !str_is_among(placement->part, placed->at, placed->count))
            add_place(choice, (struct place){part, flow, (*order)++});
    }
}

/* Those whose first place is not there are none. */
static void
drop_incomplete(struct assignment *assignment)
{
    size_t kept = 0;
    for (size_t i = 0; i < assignment->choice_count; i++)
        if (assignment->choices[i].has_first)
            assignment->choices[kept++] = assignment->choices[i];
    assignment->choice_count = kept;
}

static void
find_choices(struct assignment *assignment, const struct placed *placed)
{
    size_t order = 0;
    for (size_t i = 0; i < assignment->count; i++)
        for (size_t k = 0; k < assignment->bands[i]->count; k++)
            add_parts(assignment, &assignment->bands[i]->flows[k], placed,
                      &order);
    drop_incomplete(assignment);
}

/* ---- one assignment ---- */

static const struct place *
place_of(const struct choice *choice)
{
    return &choice->places[choice->chosen];
}

/* Do parts that come from one region follow each other as they do there? */
static bool
keeps_order(const struct assignment *assignment)
{
    for (size_t i = 0; i < assignment->choice_count; i++)
        for (size_t k = 0; k < assignment->choice_count; k++) {
            const struct choice *a = &assignment->choices[i];
            const struct choice *b = &assignment->choices[k];
            if (a->places[0].flow == b->places[0].flow &&
                a->places[0].order < b->places[0].order &&
                place_of(a)->order > place_of(b)->order)
                return false;
        }
    return true;
}

static void
join(const struct assignment *assignment)
{
    for (size_t i = 0; i < assignment->choice_count; i++) {
        const struct choice *choice = &assignment->choices[i];
        for (size_t k = 0; k < choice->count; k++)
            choice->places[k].part->is_left_out = k != choice->chosen;
    }
    for (size_t i = 0; i < assignment->count; i++)
        for (size_t k = 0; k < assignment->bands[i]->count; k++) {
            struct flow *flow = &assignment->bands[i]->flows[k];
            if (flow->parts.count > 0)
                parts_join(&flow->parts, &flow->galley);
        }
}

/* What it costs that parts stand elsewhere. */
static int64_t
cost_of_moves(const struct assignment *assignment)
{
    struct pagebreak_settings settings = {.height = assignment->page->height};
    int64_t moves = 0;
    for (size_t i = 0; i < assignment->choice_count; i++)
        moves += (int64_t)assignment->choices[i].chosen;
    return cost_as_height(&settings, moves * COST_MOVED);
}

/* Of its best plan; INT64_MAX: that costs more than `most`, unless that is 0.
 */
static int64_t
cost_of(const struct assignment *assignment, int64_t most)
{
    struct arena *scratch = assignment->scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct plan_band *plans =
        ARENA_ARRAY(scratch, struct plan_band, assignment->count);
    size_t count = 0;
    join(assignment);
    for (size_t i = 0; i < assignment->count; i++) {
        plans[count] = band_plan(scratch, assignment->bands[i]);
        count += plans[count].count > 0;
    }
    struct plan_page page = *assignment->page;
    page.cost_most = most;
    int64_t cost = 0;
    bool is_found = plan_bands(scratch, plans, count, &page, &cost) != NULL;
    arena_reset(scratch, mark);
    return is_found ? cost : INT64_MAX;
}

/* ---- all ---- */

/* False: that was the last one. */
static bool
next_assignment(struct assignment *assignment)
{
    for (size_t i = assignment->choice_count; i > 0; i--) {
        struct choice *choice = &assignment->choices[i - 1];
        if (++choice->chosen < choice->count)
            return true;
        choice->chosen = 0;
    }
    return false;
}

static void
choose(struct assignment *assignment)
{
    struct pagebreak_settings settings = {.height = assignment->page->height};
    int64_t fine = cost_as_height(&settings, COST_FINE);
    int64_t least = cost_of(assignment, 0);
    int left = ASSIGNMENTS_MOST;
    assignment->cost = least;
    while (least > fine && next_assignment(assignment) && left-- > 0) {
        if (!keeps_order(assignment))
            continue;
        int64_t moves = cost_of_moves(assignment);
        int64_t cost =
            least > moves ? cost_of(assignment, least - moves) : INT64_MAX;
        if (cost == INT64_MAX || cost + moves >= least)
            continue;
        least = cost + moves;
        assignment->cost = cost;
        for (size_t i = 0; i < assignment->choice_count; i++)
            assignment->choices[i].best = assignment->choices[i].chosen;
    }
    for (size_t i = 0; i < assignment->choice_count; i++)
        assignment->choices[i].chosen = assignment->choices[i].best;
}

int64_t
arrange_bands(struct arena *arena, struct band_flows *const *bands,
              size_t count, const struct plan_page *page, struct placed *placed)
{
    struct assignment assignment = {
        .scratch = arena_new(), .bands = bands, .count = count, .page = page};
    find_choices(&assignment, placed);
    if (assignment.choice_count > 0)
        choose(&assignment);
    join(&assignment);
    for (size_t i = 0; i < assignment.choice_count; i++)
        VEC_PUSH(arena, placed, assignment.choices[i].name);
    arena_free(assignment.scratch);
    return assignment.cost;
}
