/* Where bands begin and how their flows are broken; see plan.h.
 *
 * A band may end at several spots, a page and a height on it, each reached at
 * some cost; the next one may begin at any of them.  So the best way is found
 * band by band, as in pagebreak.c break by break. */
#include "layout/plan.h"

#include "base/arena.h"
#include "layout/beside.h"

#include <assert.h>
#include <string.h>

enum {
    SPOTS_MOST = 16, /* of a band's end; the cheapest ones */
    GOOD_PAGES = 2,  /* what a good way costs at most, as empty pages */
};

#define COST_BOUNDLESS (INT64_MAX / 2)

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
    /* Of each flow of each band when it begins a page, once they are known. */
    struct options **fresh;
};

scaled
plan_top(const struct plan_flow *flow, scaled y, scaled margin, bool is_fresh)
{
    if (is_fresh)
        return 0;
    return y + scaled_larger(flow->first_margin, margin);
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
 * width; where one has the measure for itself none is beside it. */
static int64_t
uneven_cost(const struct planner *planner, const struct options *options,
            size_t count, const struct spot *spot, uint32_t last)
{
    int64_t height = planner->page->height;
    uint32_t alone = beside_alone_page(spot->chosen, count);
    uint32_t page = alone > 0 ? alone : last;
    scaled y = alone > 0 ? 0 : spot->y;
    int64_t area = 0;
    int64_t width = 0;
    for (size_t i = 0; i < count; i++) {
        const struct option *option = spot->chosen[i];
        width += options[i].flow->width;
        if (option->alone_page > 0)
            continue;
        int64_t pages = page - option->page;
        area += (pages * height + y - option->bottom) * options[i].flow->width;
    }
    return width > 0 ? UNEVEN * area / width : 0;
}

/* Adds the spot where the chosen options end; `spot` is where they begin, and
 * is changed. */
static void
end_band(const struct planner *planner, struct spots *spots,
         const struct options *options, size_t count, struct spot *spot)
{
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
    int64_t cost = (int64_t)last * COST_PAGE;
    if (beside_alone_page(spot->chosen, count) > 0)
        cost += COST_ALONE;
    spot->cost += uneven_cost(planner, options, count, spot, last) +
                  cost_as_height(&planner->settings, cost);
    if (spot->cost > planner->cost_most)
        return;
    spot->chosen = arena_copy(planner->arena, spot->chosen,
                              count * sizeof(const struct option *));
    add_spot(planner, spots, arena_copy(planner->arena, spot, sizeof *spot));
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
        struct spot spot = *begun;
        if (beside_fit(begun->chosen, count))
            end_band(planner, spots, options, count, &spot);
        for (i = 0; i < count && ++index[i] == options[i].count; i++)
            index[i] = 0;
    }
}

/* A band that is being tried. */
struct trial {
    const struct plan_band *band;
    struct options *fresh; /* its flows' options at a page's top, if known */
    struct spots *spots;   /* where it may end */
    bool is_last;          /* nothing depends on where exactly that is */
};

static struct option_settings
trial_settings(const struct planner *planner, const struct trial *trial,
               scaled top, int64_t cost_most)
{
    struct option_settings settings = {
        .page = planner->settings,
        .top = top,
        .is_alone = trial->band->count == 1,
        .is_rough = trial->is_last,
    };
    settings.page.cost_most = cost_most;
    return settings;
}

/* The flow's options where it begins, which cost no more than `cost_most`. */
static struct options
trial_options(const struct planner *planner, const struct trial *trial,
              size_t index, scaled top, int64_t cost_most)
{
    struct option_settings settings =
        trial_settings(planner, trial, top, cost_most);
    return options_of(planner->arena, &trial->band->flows[index], &settings);
}

/* Options at a page's top, which are asked for again and again. */
static struct options
fresh_options(const struct planner *planner, const struct trial *trial,
              size_t index)
{
    struct options *fresh = &trial->fresh[index];
    if (fresh->flow == NULL)
        *fresh = trial_options(planner, trial, index, 0, planner->cost_most);
    return *fresh;
}

/* Of each flow where the band begins; false: one has none. */
static bool
find_options(const struct planner *planner, const struct trial *trial,
             const struct spot *begun, struct options *options)
{
    const struct plan_band *band = trial->band;
    int64_t cost_most = planner->cost_most - begun->cost + 1;
    for (size_t i = 0; i < band->count; i++) {
        const struct plan_flow *flow = &band->flows[i];
        scaled top = plan_top(flow, begun->y, begun->margin, begun->is_fresh);
        options[i] = top == 0
                         ? fresh_options(planner, trial, i)
                         : trial_options(planner, trial, i, top, cost_most);
    }
    beside_limit(options, band->count);
    struct option_settings settings =
        trial_settings(planner, trial, 0, cost_most);
    beside_add_alone(planner->arena, options, band->count, &settings);
    for (size_t i = 0; i < band->count; i++)
        if (options[i].count == 0)
            return false;
    return true;
}

static void
begin_band(const struct planner *planner, const struct trial *trial,
           const struct spot *from, bool turns_page)
{
    const struct plan_band *band = trial->band;
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
    if (find_options(planner, trial, &begun, options))
        combine(planner, trial->spots, options, band->count, &begun);
}

static void
next_spots(const struct planner *planner, const struct trial *trial,
           const struct spots *from)
{
    for (size_t i = 0; i < from->count; i++) {
        const struct spot *spot = from->at[i];
        if (spot->is_fresh || !trial->band->turns_page)
            begin_band(planner, trial, spot, false);
        if (!spot->is_fresh)
            begin_band(planner, trial, spot, true);
    }
}

/* ---- all bands ---- */

static void
add_end_cost(const struct planner *planner, struct spots *spots)
{
    for (size_t i = 0; i < spots->count; i++) {
        struct spot *spot = spots->at[i];
        if (!planner->page->is_end)
            continue;
        spot->cost += (planner->page->height - spot->y) / LAST_PAGE;
        if (spot->page > 0 && spot->y < planner->page->height / SHORT_PAGE)
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
    for (size_t i = 0; i < count; i++) {
        struct spots next = {.count = 0};
        bool is_last = i + 1 == count && planner->page->is_end;
        struct trial trial = {&bands[i], planner->fresh[i], &next, is_last};
        next_spots(planner, &trial, &spots);
        spots = next;
    }
    add_end_cost(planner, &spots);
    const struct spot *best = NULL;
    for (size_t i = 0; i < spots.count; i++)
        if (best == NULL || spots.at[i]->cost < best->cost)
            best = spots.at[i];
    return best;
}

/* First the cheapest spot only is followed, which tells what the best way costs
 * at most. */
static const struct spot *
best_within(struct planner *planner, const struct plan_band *bands,
            size_t count, int64_t cost_most)
{
    planner->fresh = ARENA_ARRAY(planner->arena, struct options *, count);
    for (size_t i = 0; i < count; i++)
        planner->fresh[i] =
            ARENA_ARRAY(planner->arena, struct options, bands[i].count);
    planner->cost_most = cost_most;
    planner->spots_most = 1;
    const struct spot *best = best_way(planner, bands, count);
    if (best != NULL)
        planner->cost_most = best->cost;
    planner->spots_most = SPOTS_MOST;
    const struct spot *better = best_way(planner, bands, count);
    bool is_better =
        better != NULL && (best == NULL || better->cost < best->cost);
    return is_better ? better : best;
}

/* Good ways are looked for first: that is soon done. */
static const struct spot *
search(struct planner *planner, const struct plan_band *bands, size_t count)
{
    int64_t most = planner->cost_most;
    int64_t good = GOOD_PAGES * (int64_t)planner->page->height;
    const struct spot *best =
        best_within(planner, bands, count, good < most ? good : most);
    if (best != NULL || most <= good)
        return best;
    best = best_within(planner, bands, count, most);
    /* A box too high is dear, but not impossible. */
    assert(best != NULL || most < COST_BOUNDLESS);
    return best;
}

static struct plan_choice
choice_of(const struct planner *planner, const struct plan_band *band,
          const struct spot *spot)
{
    struct plan_choice choice = {
        spot->turns_page,
        ARENA_ARRAY(planner->arena, struct decision, band->count),
        ARENA_ARRAY(planner->arena, struct page_columns, band->count)};
    for (size_t i = 0; i < band->count; i++) {
        const struct plan_flow *flow = &band->flows[i];
        choice.flows[i] = option_decision(planner->arena, flow,
                                          &planner->settings, spot->chosen[i]);
        choice.columns[i] = option_columns(flow, spot->chosen[i]);
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
        .cost_most = page->cost_most > 0 ? page->cost_most : COST_BOUNDLESS,
    };
    const struct spot *best = search(&planner, bands, count);
    if (best == NULL)
        return NULL;
    *cost = best->cost;
    struct plan_choice *choices = ARENA_ARRAY(arena, struct plan_choice, count);
    for (size_t i = count; i > 0; i--, best = best->before)
        choices[i - 1] = choice_of(&planner, &bands[i - 1], best);
    return choices;
}
