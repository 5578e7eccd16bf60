/* Where bands begin and how their flows are broken; see plan.h.
 *
 * A band may end at several spots, a page and a height on it, each reached at
 * some cost; the next one may begin at any of them.  So the best way is found
 * band by band, as in pagebreak.c break by break.  A first pass, which follows
 * the cheapest spot only, tells what the best way costs at most; the second
 * looks at nothing dearer. */
#include "layout/plan.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

enum {
    SPOTS_MOST = 16,   /* of a band's end; the cheapest ones */
    OPTIONS_MOST = 12, /* of a flow beside others */
    PAGES_APART = 6,   /* pages up to which ways of other length are weighed */
};

/* One way to break a flow. */
struct option {
    int64_t cost;
    uint32_t page; /* on which it ends, counted from that where it begins */
    scaled bottom; /* where, on that page */
    struct pagebreak_end end;
    struct decision balanced; /* instead of `end`, if there are columns */
};

struct options {
    struct option *at;
    size_t count;
    const struct plan_flow *flow;
};

/* Where a band may end. */
struct spot {
    const struct spot *before;
    int64_t cost;
    uint32_t page;
    scaled y, margin;
    bool is_fresh, turns_page;
    const struct option **chosen; /* of each flow, that led here */
};

struct spots {
    struct spot *at[SPOTS_MOST];
    size_t count;
};

struct planner {
    struct arena *arena;
    const struct plan_page *page;
    struct pagebreak_settings settings;
    size_t spots_most;
    int64_t cost_most;
};

/* ---- flows ---- */

scaled
plan_top(const struct plan_flow *flow, scaled y, scaled margin, bool is_fresh)
{
    if (is_fresh)
        return 0;
    return y + (flow->first_margin > margin ? flow->first_margin : margin);
}

static struct option
balanced(const struct planner *planner, const struct plan_flow *flow,
         const struct pagebreak_settings *settings)
{
    struct option option = {.cost = 0};
    struct decision decision = {NULL, 0};
    decision.count =
        pagebreak_optimal(planner->arena, flow->items, flow->count, settings,
                          &decision.columns, &option.cost);
    if (decision.count == 0)
        return option;
    option.balanced = balance_last_page(planner->arena, flow->items,
                                        flow->count, settings, decision);
    const struct column *columns = option.balanced.columns;
    size_t last = option.balanced.count - 1;
    option.page = columns[last].number / flow->columns;
    for (size_t i = 0; i <= last; i++)
        if (columns[i].number / flow->columns == option.page &&
            columns[i].used > option.bottom)
            option.bottom = columns[i].used;
    return option;
}

/* Keeps options in the order of their cost, the dearest of too many go. */
static void
add_option(struct options *options, size_t most, struct option option)
{
    size_t i = options->count;
    while (i > 0 && option.cost < options->at[i - 1].cost)
        i--;
    if (i == most)
        return;
    options->count += options->count < most;
    memmove(options->at + i + 1, options->at + i,
            (options->count - 1 - i) * sizeof *options->at);
    options->at[i] = option;
}

static struct options
options_of(const struct planner *planner, const struct plan_flow *flow,
           scaled top, bool is_alone)
{
    struct arena *arena = planner->arena;
    struct pagebreak_settings settings = planner->settings;
    settings.first_height = planner->page->height - top;
    settings.columns = flow->columns;
    struct options options = {.flow = flow};
    if (flow->columns > 1) {
        options.at = ARENA_NEW(arena, struct option);
        *options.at = balanced(planner, flow, &settings);
        options.at->bottom += options.at->page == 0 ? top : 0;
        options.count = options.at->balanced.count > 0;
        return options;
    }
    settings.told_apart = PAGES_APART;
    struct pagebreak_end *ends = NULL;
    size_t count =
        pagebreak_ends(arena, flow->items, flow->count, &settings, &ends);
    size_t most = is_alone || count < OPTIONS_MOST ? count : OPTIONS_MOST;
    options.at = ARENA_ARRAY(arena, struct option, most);
    for (size_t i = 0; i < count; i++)
        add_option(&options, most,
                   (struct option){
                       .cost = ends[i].cost,
                       .page = ends[i].number,
                       .bottom = ends[i].used + (ends[i].number == 0 ? top : 0),
                       .end = ends[i],
                   });
    return options;
}

/* ---- spots ---- */

static bool
is_same(const struct spot *a, const struct spot *b)
{
    return a->page == b->page && a->y == b->y && a->margin == b->margin;
}

/* Keeps spots in the order of their cost, each place once. */
static void
add_spot(const struct planner *planner, struct spots *spots, struct spot *spot)
{
    size_t i = 0;
    while (i < spots->count && spots->at[i]->cost <= spot->cost)
        if (is_same(spots->at[i++], spot))
            return;
    size_t same = i;
    while (same < spots->count && !is_same(spots->at[same], spot))
        same++;
    if (same == spots->count && spots->count < planner->spots_most)
        spots->count++;
    if (same == spots->count)
        same--;
    if (i > same)
        return;
    memmove(spots->at + i + 1, spots->at + i, (same - i) * sizeof *spots->at);
    spots->at[i] = spot;
}

/* What stays empty below flows that end above `spot`, by their share of the
 * width. */
static int64_t
uneven_cost(const struct planner *planner, const struct options *options,
            size_t count, const struct spot *spot, uint32_t last)
{
    int64_t height = planner->page->height;
    int64_t area = 0;
    int64_t width = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t pages = last - spot->chosen[i]->page;
        int64_t room = pages * height + spot->y - spot->chosen[i]->bottom;
        area += room * options[i].flow->width;
        width += options[i].flow->width;
    }
    return width > 0 ? area / width : 0;
}

/* Adds the spot where the chosen options end, from one where they begin. */
static void
end_band(const struct planner *planner, struct spots *spots,
         const struct options *options, size_t count, const struct spot *begun)
{
    struct spot *spot = arena_copy(planner->arena, begun, sizeof *begun);
    uint32_t last = 0;
    for (size_t i = 0; i < count; i++)
        if (spot->chosen[i]->page > last)
            last = spot->chosen[i]->page;
    scaled with_margin = spot->y = 0;
    for (size_t i = 0; i < count; i++) {
        const struct option *option = spot->chosen[i];
        spot->cost += option->cost;
        if (option->page < last)
            continue;
        if (option->bottom > spot->y)
            spot->y = option->bottom;
        if (option->bottom + options[i].flow->last_margin > with_margin)
            with_margin = option->bottom + options[i].flow->last_margin;
    }
    spot->margin = with_margin - spot->y;
    spot->page += last;
    spot->is_fresh = false;
    spot->cost += uneven_cost(planner, options, count, spot, last) +
                  cost_as_height(&planner->settings, (int64_t)last * COST_PAGE);
    if (spot->cost > planner->cost_most)
        return;
    spot->chosen = arena_copy(planner->arena, spot->chosen,
                              count * sizeof(const struct option *));
    add_spot(planner, spots, spot);
}

/* All combinations of the flows' options. */
static void
combine(const struct planner *planner, struct spots *spots,
        const struct options *options, size_t count, struct spot *begun)
{
    size_t *index = ARENA_ARRAY(planner->arena, size_t, count);
    begun->chosen = ARENA_ARRAY(planner->arena, const struct option *, count);
    size_t i = 0;
    while (i < count) {
        for (i = 0; i < count; i++)
            begun->chosen[i] = &options[i].at[index[i]];
        end_band(planner, spots, options, count, begun);
        for (i = 0; i < count && ++index[i] == options[i].count; i++)
            index[i] = 0;
    }
}

static void
begin_band(const struct planner *planner, struct spots *spots,
           const struct plan_band *band, const struct spot *from,
           bool turns_page)
{
    struct spot begun = *from;
    begun.before = from;
    begun.turns_page = turns_page;
    int64_t cost = 0;
    if (turns_page) {
        begun.cost += planner->page->height - from->y;
        begun.page++;
        begun.is_fresh = true;
        cost = COST_PAGE;
    } else if (!from->is_fresh) {
        cost = band->here_cost;
    }
    begun.cost += cost_as_height(&planner->settings, cost);
    if (begun.cost > planner->cost_most)
        return;
    struct options *options =
        ARENA_ARRAY(planner->arena, struct options, band->count);
    struct planner inner = *planner;
    inner.settings.cost_most = planner->cost_most - begun.cost + 1;
    for (size_t i = 0; i < band->count; i++) {
        const struct plan_flow *flow = &band->flows[i];
        scaled top = plan_top(flow, begun.y, begun.margin, begun.is_fresh);
        options[i] = options_of(&inner, flow, top, band->count == 1);
        if (options[i].count == 0)
            return;
    }
    combine(planner, spots, options, band->count, &begun);
}

static struct spots
next_spots(const struct planner *planner, const struct plan_band *band,
           const struct spots *from)
{
    struct spots spots = {.count = 0};
    for (size_t i = 0; i < from->count; i++) {
        const struct spot *spot = from->at[i];
        if (spot->is_fresh || !band->turns_page)
            begin_band(planner, &spots, band, spot, false);
        if (!spot->is_fresh)
            begin_band(planner, &spots, band, spot, true);
    }
    return spots;
}

/* ---- all bands ---- */

static void
add_end_cost(const struct planner *planner, struct spots *spots)
{
    for (size_t i = 0; i < spots->count; i++) {
        struct spot *spot = spots->at[i];
        if (planner->page->turns_page)
            spot->cost += planner->page->height - spot->y;
        if (planner->page->is_end && spot->page > 0 &&
            spot->y < planner->page->height / SHORT_PAGE)
            spot->cost += cost_as_height(&planner->settings, COST_SHORT_PAGE);
    }
}

/* NULL: none that costs no more than `cost_most`. */
static const struct spot *
best_way(const struct planner *planner, const struct plan_band *bands,
         size_t count)
{
    struct spot *first = ARENA_NEW(planner->arena, struct spot);
    *first = (struct spot){
        .y = planner->page->y,
        .margin = planner->page->margin,
        .is_fresh = planner->page->is_fresh,
    };
    struct spots spots = {{first}, 1};
    for (size_t i = 0; i < count; i++)
        spots = next_spots(planner, &bands[i], &spots);
    add_end_cost(planner, &spots);
    const struct spot *best = NULL;
    for (size_t i = 0; i < spots.count; i++)
        if (best == NULL || spots.at[i]->cost < best->cost)
            best = spots.at[i];
    return best;
}

static struct plan_choice
choice_of(struct arena *arena, const struct plan_band *band,
          const struct spot *spot)
{
    struct plan_choice choice = {
        spot->turns_page, ARENA_ARRAY(arena, struct decision, band->count)};
    for (size_t i = 0; i < band->count; i++) {
        const struct option *option = spot->chosen[i];
        struct decision *decision = &choice.flows[i];
        *decision = option->balanced;
        if (decision->count == 0)
            decision->count =
                pagebreak_columns(arena, &option->end, &decision->columns);
    }
    return choice;
}

const struct plan_choice *
plan_bands(struct arena *arena, const struct plan_band *bands, size_t count,
           const struct plan_page *page, int64_t *cost)
{
    struct planner planner = {
        .arena = arena,
        .page = page,
        .settings = {.height = page->height,
                     .foot_rule = page->foot_rule,
                     .shrink = GLUE_SHRINK},
        .spots_most = 1,
        .cost_most = INT64_MAX / 2,
    };
    const struct spot *best = best_way(&planner, bands, count);
    assert(best != NULL); /* a box too high is dear, but not impossible */
    planner.spots_most = SPOTS_MOST;
    planner.cost_most = best->cost;
    const struct spot *better =
        best->cost > 0 ? best_way(&planner, bands, count) : NULL;
    if (better != NULL && better->cost < best->cost)
        best = better;
    if (cost != NULL)
        *cost = best->cost;
    struct plan_choice *choices = ARENA_ARRAY(arena, struct plan_choice, count);
    for (size_t i = count; i > 0; i--, best = best->before)
        choices[i - 1] = choice_of(arena, &bands[i - 1], best);
    return choices;
}
