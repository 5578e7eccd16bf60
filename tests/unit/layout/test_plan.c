/* Bands on pages against every possible arrangement, on small random ones. */
#include "layout/plan.h"

#include "base/arena.h"
#include "cases.h"

#include <stdint.h>

enum {
    BOXES_MOST = 4,
    ITEMS_MOST = 3 * BOXES_MOST,
    FLOWS_MOST = 2,
    BANDS_MOST = 3,
    HEIGHT = 90000,
};

struct list {
    struct vertical items[ITEMS_MOST];
    size_t count;
    size_t breaks[BOXES_MOST];
    size_t break_count;
};

struct bands {
    struct list lists[BANDS_MOST][FLOWS_MOST];
    struct plan_flow flows[BANDS_MOST][FLOWS_MOST];
    struct plan_band at[BANDS_MOST];
    size_t count;
    struct plan_page page;
};

static uint32_t
random_below(uint64_t *state, uint32_t limit)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33) % limit;
}

static scaled
random_height(uint64_t *state, uint32_t least, uint32_t most)
{
    return (scaled)(least + 100 * random_below(state, (most - least) / 100));
}

static void
fill(struct list *list, uint64_t *state, uint32_t boxes)
{
    static const int32_t costs[] = {0, COST_INSIDE, COST_LONE, COST_WIDOW};
    for (uint32_t i = 0; i < boxes; i++) {
        if (i > 0) {
            list->breaks[list->break_count++] = list->count;
            list->items[list->count++] = (struct vertical){
                .kind = VERTICAL_BREAK, .cost = costs[random_below(state, 4)]};
            list->items[list->count++] =
                (struct vertical){.kind = VERTICAL_GLUE, .height = 6000};
        }
        uint32_t most = random_below(state, 12) == 0 ? 2 * HEIGHT : 50000;
        list->items[list->count++] = (struct vertical){
            .kind = VERTICAL_BOX, .height = random_height(state, 8000, most)};
    }
}

static void
set_up(struct bands *bands, uint64_t *state)
{
    *bands = (struct bands){.count = BANDS_MOST};
    bands->page = (struct plan_page){
        .height = HEIGHT,
        .is_fresh = random_below(state, 2) == 0,
        .y = random_height(state, 10000, 60000),
        .margin = 5000,
        .is_end = true,
    };
    if (bands->page.is_fresh)
        bands->page.y = bands->page.margin = 0;
    for (size_t i = 0; i < BANDS_MOST; i++) {
        bool is_pair = i == 1;
        bands->at[i] = (struct plan_band){
            .flows = bands->flows[i],
            .count = is_pair ? 2 : 1,
            .turns_page = random_below(state, 6) == 0,
            .here_cost = 1000 * (int32_t)random_below(state, 2),
        };
        for (size_t k = 0; k < bands->at[i].count; k++) {
            struct list *list = &bands->lists[i][k];
            fill(list, state, 1 + random_below(state, BOXES_MOST));
            bands->flows[i][k] = (struct plan_flow){
                .items = list->items,
                .count = list->count,
                .first_margin = random_height(state, 0, 9000),
                .last_margin = random_height(state, 0, 9000),
                .width = k == 0 ? 300 : 100,
                .columns = 1,
                .alone = random_below(state, 4),
            };
        }
    }
}

/* ---- every arrangement ---- */

struct state {
    int64_t cost;
    uint32_t page;
    scaled y, margin;
    bool is_fresh;
};

static int64_t
in_height(int64_t cost)
{
    return cost * (HEIGHT / COST_EMPTY);
}

/* How one flow fares with a set of breaks. */
struct fate {
    int64_t cost;
    uint32_t page;
    scaled bottom;
    bool is_possible;
    int64_t emptiness;
    uint32_t alone_page; /* from which it has the measure for itself, or 0 */
};

static scaled
larger(scaled a, scaled b)
{
    return a > b ? a : b;
}

static scaled
smaller(scaled a, scaled b)
{
    return a < b ? a : b;
}

static void
add_column(struct fate *fate, const struct list *list, size_t from, size_t to,
           scaled top)
{
    int64_t height = 0;
    int64_t glue = 0;
    bool has_break = false;
    for (size_t i = from; i < to; i++) {
        height += list->items[i].height;
        if (list->items[i].kind == VERTICAL_GLUE)
            glue += list->items[i].height;
        has_break = has_break || list->items[i].kind == VERTICAL_BREAK;
    }
    int64_t room = HEIGHT - top;
    int64_t shrink = glue * GLUE_SHRINK / 1024;
    bool is_end = to == list->count;
    if (height > room + shrink) {
        fate->is_possible = fate->is_possible && !has_break;
        fate->cost += in_height(COST_OVERFULL);
    } else if (height > room) {
        int64_t over = height - room;
        fate->cost += in_height(COST_TIGHT) * over / shrink * over / shrink;
        height = room;
    } else if (!is_end) {
        fate->cost += (room - height) * fate->emptiness;
    }
    fate->bottom = smaller(top + (scaled)height, HEIGHT);
    if (is_end)
        return;
    fate->cost += in_height(list->items[to].cost);
    fate->page++;
}

static struct fate
fate_of(const struct list *list, uint32_t set, scaled top, int64_t emptiness)
{
    struct fate fate = {.is_possible = true, .emptiness = emptiness};
    size_t from = 0;
    for (size_t i = 0; i < list->break_count; i++) {
        if ((set & (1u << i)) == 0)
            continue;
        add_column(&fate, list, from, list->breaks[i], top);
        from = list->breaks[i] + 2;
        top = 0;
    }
    add_column(&fate, list, from, list->count, top);
    return fate;
}

static void
end_band(const struct bands *bands, size_t band, const struct fate *fates,
         struct state *state)
{
    size_t count = bands->at[band].count;
    uint32_t last = 0;
    for (size_t k = 0; k < count; k++)
        last = fates[k].page > last ? fates[k].page : last;
    scaled with_margin = state->y = 0;
    for (size_t k = 0; k < count; k++)
        if (fates[k].page == last) {
            scaled margin = bands->flows[band][k].last_margin;
            state->y = larger(state->y, fates[k].bottom);
            with_margin = larger(with_margin, fates[k].bottom + margin);
        }
    int64_t empty = 0;
    int64_t width = 0;
    uint32_t alone = 0;
    for (size_t k = 0; k < count; k++)
        alone += fates[k].alone_page;
    for (size_t k = 0; k < count; k++) {
        int64_t room = (int64_t)(last - fates[k].page) * HEIGHT + state->y -
                       fates[k].bottom;
        if (alone > 0)
            room = fates[k].alone_page > 0
                       ? 0
                       : (int64_t)(alone - fates[k].page) * HEIGHT -
                             fates[k].bottom;
        empty += room * bands->flows[band][k].width;
        width += bands->flows[band][k].width;
        state->cost += fates[k].cost;
    }
    state->cost += UNEVEN * empty / width +
                   in_height((int64_t)last * COST_PAGE) +
                   in_height(alone > 0 ? COST_ALONE : 0);
    state->page += last;
    state->margin = with_margin - state->y;
    state->is_fresh = false;
}

static int64_t least_from(const struct bands *bands, size_t band,
                          struct state state);

static int64_t
least_after(const struct bands *bands, size_t band, const struct fate *fates,
            struct state state)
{
    end_band(bands, band, fates, &state);
    return least_from(bands, band + 1, state);
}

/* Of a flow that has the measure for itself from the page on; false: it ends
 * before, or cannot. */
static bool
fate_alone(struct arena *arena, const struct plan_flow *flow, scaled top,
           uint32_t page, struct fate *fate)
{
    struct pagebreak_settings settings = {
        .first_height = HEIGHT - top,
        .height = HEIGHT,
        .columns = {1, page, flow->alone},
        .shrink = GLUE_SHRINK,
    };
    struct decision decision = {NULL, 0};
    if (flow->alone < 2)
        return false;
    decision.count =
        pagebreak_optimal(arena, flow->items, flow->count, &settings,
                          &decision.columns, &fate->cost);
    decision =
        balance_last_page(arena, flow->items, flow->count, &settings, decision);
    uint32_t last = decision.columns[decision.count - 1].number;
    fate->page = column_page(&settings.columns, last);
    fate->alone_page = page;
    fate->bottom = 0;
    for (size_t i = column_first(&settings.columns, fate->page);
         i < decision.count; i++)
        fate->bottom =
            larger(fate->bottom, smaller(decision.columns[i].used, HEIGHT));
    return fate->page >= page;
}

/* The least if one of two flows has the measure for itself. */
static int64_t
least_alone(const struct bands *bands, size_t band, const struct fate *fates,
            const scaled *tops, struct state state)
{
    int64_t least = INT64_MAX;
    for (size_t k = 0; k < 2; k++) {
        struct arena *arena = arena_new();
        struct fate pair[] = {fates[0], fates[1]};
        if (fates[1 - k].is_possible &&
            fate_alone(arena, &bands->flows[band][k], tops[k],
                       fates[1 - k].page + 1, &pair[k])) {
            int64_t cost = least_after(bands, band, pair, state);
            least = cost < least ? cost : least;
        }
        arena_free(arena);
    }
    return least;
}

static int64_t
least_begun(const struct bands *bands, size_t band, struct state state)
{
    int64_t least = INT64_MAX;
    const struct plan_band *of = &bands->at[band];
    uint32_t sets = 1;
    for (size_t k = 0; k < of->count; k++)
        sets <<= bands->lists[band][k].break_count;
    for (uint32_t set = 0; set < sets; set++) {
        struct fate fates[FLOWS_MOST];
        scaled tops[FLOWS_MOST];
        bool is_possible = true;
        uint32_t rest = set;
        for (size_t k = 0; k < of->count; k++) {
            const struct plan_flow *flow = &bands->flows[band][k];
            scaled top = state.is_fresh ? 0
                                        : state.y + larger(flow->first_margin,
                                                           state.margin);
            tops[k] = top;
            fates[k] = fate_of(&bands->lists[band][k], rest, top,
                               of->count > 1 ? UNEVEN : 1);
            rest >>= bands->lists[band][k].break_count;
            is_possible = is_possible && fates[k].is_possible;
        }
        int64_t cost =
            is_possible ? least_after(bands, band, fates, state) : INT64_MAX;
        least = cost < least ? cost : least;
        if (of->count == 2)
            cost = least_alone(bands, band, fates, tops, state);
        least = cost < least ? cost : least;
    }
    return least;
}

static int64_t
least_from(const struct bands *bands, size_t band, struct state state)
{
    if (band == bands->count) {
        bool is_short = state.page > 0 && state.y < HEIGHT / SHORT_PAGE;
        return state.cost + (HEIGHT - state.y) / LAST_PAGE +
               (is_short ? in_height(COST_SHORT_PAGE) : 0);
    }
    const struct plan_band *of = &bands->at[band];
    if (state.is_fresh)
        return least_begun(bands, band, state);
    struct state turned = {.cost = state.cost + HEIGHT - state.y +
                                   in_height(COST_PAGE),
                           .page = state.page + 1,
                           .is_fresh = true};
    int64_t least = least_begun(bands, band, turned);
    if (of->turns_page)
        return least;
    state.cost += in_height(of->here_cost);
    int64_t here = least_begun(bands, band, state);
    return here < least ? here : least;
}

START_TEST(plan_is_the_best_of_all)
{
    uint64_t random = (uint64_t)_i * 1009 + 3;
    for (int round = 0; round < 8; round++) {
        struct bands bands;
        set_up(&bands, &random);
        struct state state = {.y = bands.page.y,
                              .margin = bands.page.margin,
                              .is_fresh = bands.page.is_fresh};
        struct arena *arena = arena_new();
        int64_t cost = -1;
        (void)plan_bands(arena, bands.at, bands.count, &bands.page, &cost);
        ck_assert_int_eq(cost, least_from(&bands, 0, state));
        /* It is found again if that is known. */
        bands.page.cost_most = cost;
        int64_t again = -1;
        ck_assert_ptr_nonnull(
            plan_bands(arena, bands.at, bands.count, &bands.page, &again));
        ck_assert_int_eq(again, cost);
        arena_free(arena);
    }
}
END_TEST

TCase *
plan_case(void)
{
    TCase *tcase = tcase_create("plan");
    tcase_add_loop_test(tcase, plan_is_the_best_of_all, 0, 20);
    return tcase;
}
