/* Columns against every possible set of breaks, on small random galleys. */
#include "layout/pagebreak.h"

#include "base/arena.h"
#include "cases.h"

#include <stdint.h>

enum {
    ITEMS_MOST = 64,
    BREAKS_MOST = 12,
};

struct galley {
    struct vertical items[ITEMS_MOST];
    size_t count;
    size_t breaks[BREAKS_MOST];
    size_t break_count;
};

static uint32_t
random_below(uint64_t *state, uint32_t limit)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33) % limit;
}

static void
add(struct galley *galley, struct vertical item)
{
    ck_assert_uint_lt(galley->count, ITEMS_MOST);
    galley->items[galley->count++] = item;
}

static int32_t
random_cost(uint64_t *state)
{
    static const int32_t costs[] = {0,           0,           0,
                                    COST_INSIDE, COST_LONE,   COST_WIDOW,
                                    COST_KEEP,   BREAK_NEVER, BREAK_FORCED};
    return costs[random_below(state, COUNT(costs))];
}

static struct galley
random_galley(uint64_t *state)
{
    struct galley galley = {.count = 0};
    uint32_t boxes = 3 + random_below(state, 8);
    for (uint32_t i = 0; i < boxes; i++) {
        if (i > 0) {
            struct vertical item = {.kind = VERTICAL_BREAK};
            item.cost = random_cost(state);
            item.to_page = random_below(state, 2) == 0;
            item.height = random_below(state, 4) == 0 ? 12000 : 0;
            if (item.cost != BREAK_NEVER)
                galley.breaks[galley.break_count++] = galley.count;
            add(&galley, item);
            if (random_below(state, 3) == 0)
                add(&galley,
                    (struct vertical){.kind = VERTICAL_GLUE, .height = 6000});
        }
        struct vertical box = {.kind = VERTICAL_BOX};
        box.height = 10000 + 100 * (scaled)random_below(state, 300);
        box.foot = random_below(state, 5) == 0 ? 9000 : 0;
        add(&galley, box);
    }
    return galley;
}

static size_t
next_box(const struct galley *galley, size_t from)
{
    while (galley->items[from].kind != VERTICAL_BOX)
        from++;
    return from;
}

/* A column of items [from, to), worked out from scratch. */
static int64_t
used(const struct galley *galley, const struct pagebreak_settings *settings,
     size_t from, size_t to, scaled head)
{
    int64_t height = head;
    int64_t foot = 0;
    for (size_t i = from; i < to; i++) {
        if (galley->items[i].kind == VERTICAL_BREAK)
            continue;
        height += galley->items[i].height;
        foot += galley->items[i].foot;
    }
    return height + foot + (foot > 0 ? settings->foot_rule : 0);
}

static int64_t
shrink_of(const struct galley *galley,
          const struct pagebreak_settings *settings, size_t from, size_t to)
{
    int64_t glue = 0;
    for (size_t i = from; i < to; i++)
        if (galley->items[i].kind == VERTICAL_GLUE)
            glue += galley->items[i].height;
    return glue * settings->shrink / 1024;
}

/* One set of breaks being added up. */
struct tally {
    const struct galley *galley;
    const struct pagebreak_settings *settings;
    size_t from;
    scaled head;
    uint32_t page, index; /* on that page */
    uint32_t number;
    int64_t cost;
    bool is_possible;
};

static void
next_column(struct tally *tally, bool to_page)
{
    const struct page_columns *columns = &tally->settings->columns;
    bool is_alone =
        columns->alone_page > 0 && tally->page >= columns->alone_page;
    tally->number++;
    tally->index++;
    if (tally->index < (is_alone ? columns->alone : columns->count) && !to_page)
        return;
    tally->page++;
    tally->index = 0;
}

/* A box that is higher than a column may stand alone, nothing else may. */
static bool
has_break(const struct galley *galley, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (galley->items[i].kind == VERTICAL_BREAK &&
            galley->items[i].cost != BREAK_NEVER)
            return true;
    return false;
}

static void
tally_column(struct tally *tally, size_t to)
{
    const struct galley *galley = tally->galley;
    const struct pagebreak_settings *settings = tally->settings;
    bool is_end = to == galley->count;
    scaled available =
        tally->page == 0 ? settings->first_height : settings->height;
    int64_t height = used(galley, settings, tally->from, to, tally->head);
    int64_t shrink = shrink_of(galley, settings, tally->from, to);
    bool is_forced = is_end || galley->items[to].cost == BREAK_FORCED;
    if (height - shrink > available) {
        if (has_break(galley, tally->from, to))
            tally->is_possible = false;
        tally->cost += cost_as_height(settings, COST_OVERFULL);
    } else if (height > available) {
        int64_t over = height - available;
        tally->cost += cost_as_height(settings, COST_TIGHT) * over / shrink *
                       over / shrink;
    } else if (!is_forced) {
        tally->cost += available - height;
    }
    if (!is_forced)
        tally->cost += cost_as_height(settings, galley->items[to].cost);
    next_column(tally, !is_end && is_forced && galley->items[to].to_page);
    if (is_end)
        return;
    tally->from = next_box(galley, to);
    tally->head = galley->items[to].height;
}

/* The least cost over all 2^n sets; -1 if there is none. */
static int64_t
least_cost(const struct galley *galley,
           const struct pagebreak_settings *settings)
{
    int64_t least = -1;
    for (uint32_t set = 0; set < (1u << galley->break_count); set++) {
        struct tally tally = {.galley = galley,
                              .settings = settings,
                              .from = next_box(galley, 0),
                              .is_possible = true};
        for (size_t i = 0; i < galley->break_count; i++) {
            if ((set & (1u << i)) != 0)
                tally_column(&tally, galley->breaks[i]);
            else if (galley->items[galley->breaks[i]].cost == BREAK_FORCED)
                tally.is_possible = false;
        }
        tally_column(&tally, galley->count);
        if (settings->columns_most > 0 && tally.number > settings->columns_most)
            tally.is_possible = false;
        if (tally.is_possible && (least < 0 || tally.cost < least))
            least = tally.cost;
    }
    return least;
}

static void
check_columns(const struct galley *galley,
              const struct pagebreak_settings *settings,
              const struct column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(galley->items[columns[i].from].kind, VERTICAL_BOX);
        if (i == 0)
            continue;
        ck_assert_uint_eq(columns[i].broken_at, columns[i - 1].to);
        ck_assert_uint_eq(columns[i].from, next_box(galley, columns[i - 1].to));
        ck_assert_uint_gt(columns[i].number, columns[i - 1].number);
        scaled head = galley->items[columns[i].broken_at].height;
        ck_assert_int_eq(
            columns[i].used + columns[i].shrunk,
            used(galley, settings, columns[i].from, columns[i].to, head));
    }
    ck_assert_uint_eq(columns[count - 1].to, galley->count);
}

START_TEST(optimal_is_the_best_of_all)
{
    uint64_t state = (uint64_t)_i * 977 + 5;
    for (int round = 0; round < 60; round++) {
        struct galley galley = random_galley(&state);
        struct pagebreak_settings settings = {
            .first_height = 40000 + 100 * (scaled)random_below(&state, 500),
            .height = 90000,
            .foot_rule = 3000,
            .columns = {.count = 1 + random_below(&state, 3),
                        .alone_page = random_below(&state, 3),
                        .alone = 1 + random_below(&state, 4)},
            .shrink = 500 * (scaled)random_below(&state, 2),
        };
        struct arena *arena = arena_new();
        struct column *columns = NULL;
        int64_t cost = -1;
        size_t count = pagebreak_optimal(arena, galley.items, galley.count,
                                         &settings, &columns, &cost);
        ck_assert_uint_gt(count, 0);
        ck_assert_int_eq(cost, least_cost(&galley, &settings));
        check_columns(&galley, &settings, columns, count);
        arena_free(arena);
    }
}
END_TEST

START_TEST(dear_breaks_are_not_taken)
{
    struct galley galley = {.count = 0};
    for (int i = 0; i < 4; i++) {
        if (i > 0)
            add(&galley, (struct vertical){.kind = VERTICAL_BREAK,
                                           .cost = i == 2 ? 500 : 0});
        add(&galley, (struct vertical){.kind = VERTICAL_BOX, .height = 30000});
    }
    struct pagebreak_settings settings = {.first_height = 60000,
                                          .height = 60000,
                                          .columns = {.count = 1},
                                          .break_most = 400};
    struct arena *arena = arena_new();
    struct column *columns = NULL;
    ck_assert_uint_eq(pagebreak_optimal(arena, galley.items, galley.count,
                                        &settings, &columns, NULL),
                      3);
    settings.break_most = 500;
    ck_assert_uint_eq(pagebreak_optimal(arena, galley.items, galley.count,
                                        &settings, &columns, NULL),
                      2);
    arena_free(arena);
}
END_TEST

START_TEST(limit_of_columns_is_kept)
{
    struct galley galley = {.count = 0};
    for (int i = 0; i < 6; i++) {
        if (i > 0)
            add(&galley, (struct vertical){.kind = VERTICAL_BREAK});
        add(&galley, (struct vertical){.kind = VERTICAL_BOX, .height = 300});
    }
    struct pagebreak_settings settings = {
        .first_height = 600, .height = 600, .columns_most = 2};
    settings.columns.count = 1;
    struct arena *arena = arena_new();
    struct column *columns = NULL;
    size_t count = pagebreak_optimal(arena, galley.items, galley.count,
                                     &settings, &columns, NULL);
    ck_assert_uint_eq(count, 0);
    settings.columns_most = 3;
    count = pagebreak_optimal(arena, galley.items, galley.count, &settings,
                              &columns, NULL);
    ck_assert_uint_eq(count, 3);
    arena_free(arena);
}
END_TEST

START_TEST(nothing_is_no_column)
{
    struct vertical glue = {.kind = VERTICAL_GLUE, .height = 10};
    struct pagebreak_settings settings = {
        .first_height = 600, .height = 600, .columns = {.count = 1}};
    struct arena *arena = arena_new();
    struct column *columns = NULL;
    ck_assert_uint_eq(
        pagebreak_optimal(arena, &glue, 1, &settings, &columns, NULL), 0);
    arena_free(arena);
}
END_TEST

START_TEST(widow_is_avoided_at_the_cost_of_a_line)
{
    struct galley galley = {.count = 0};
    for (int i = 0; i < 6; i++) {
        int32_t cost = i == 1 || i == 5 ? COST_WIDOW : COST_INSIDE;
        if (i > 0)
            add(&galley,
                (struct vertical){.kind = VERTICAL_BREAK, .cost = cost});
        add(&galley, (struct vertical){.kind = VERTICAL_BOX, .height = 100});
    }
    struct pagebreak_settings settings = {
        .first_height = 500, .height = 500, .columns = {.count = 1}};
    struct arena *arena = arena_new();
    struct column *columns = NULL;
    ck_assert_uint_eq(pagebreak_optimal(arena, galley.items, galley.count,
                                        &settings, &columns, NULL),
                      2);
    ck_assert_int_eq(columns[0].used, 400);
    arena_free(arena);
}
END_TEST

/* What is last needs a column of its own: the one before it stays short, not
 * both that are before it. */
START_TEST(earlier_columns_are_full)
{
    struct galley galley = {.count = 0};
    for (int i = 0; i < 9; i++) {
        if (i > 0)
            add(&galley, (struct vertical){.kind = VERTICAL_BREAK});
        scaled height = i < 8 ? 100 : 500;
        add(&galley, (struct vertical){.kind = VERTICAL_BOX, .height = height});
    }
    struct pagebreak_settings settings = {
        .first_height = 500, .height = 500, .columns = {.count = 1}};
    struct arena *arena = arena_new();
    struct column *columns = NULL;
    ck_assert_uint_eq(pagebreak_optimal(arena, galley.items, galley.count,
                                        &settings, &columns, NULL),
                      3);
    ck_assert_int_eq(columns[0].used, 500);
    ck_assert_int_eq(columns[1].used, 300);
    arena_free(arena);
}
END_TEST

/* Three lines too many: the space between paragraphs gives way, but not where
 * it would have to give more than it may. */
START_TEST(glue_shrinks_rather_than_turn_a_page)
{
    struct galley galley = {.count = 0};
    for (int i = 0; i < 6; i++) {
        if (i > 0) {
            add(&galley, (struct vertical){.kind = VERTICAL_BREAK});
            add(&galley,
                (struct vertical){.kind = VERTICAL_GLUE, .height = 100});
        }
        add(&galley, (struct vertical){.kind = VERTICAL_BOX, .height = 1000});
    }
    struct pagebreak_settings settings = {.first_height = 6400,
                                          .height = 6400,
                                          .columns = {.count = 1},
                                          .shrink = 512};
    struct arena *arena = arena_new();
    struct column *columns = NULL;
    ck_assert_uint_eq(pagebreak_optimal(arena, galley.items, galley.count,
                                        &settings, &columns, NULL),
                      1);
    ck_assert_int_eq(columns[0].shrunk, 100);
    ck_assert_int_eq(columns[0].used, 6400);
    settings.shrink = 200;
    ck_assert_uint_eq(pagebreak_optimal(arena, galley.items, galley.count,
                                        &settings, &columns, NULL),
                      2);
    arena_free(arena);
}
END_TEST

TCase *
pagebreak_case(void)
{
    TCase *tcase = tcase_create("pagebreak");
    tcase_add_loop_test(tcase, optimal_is_the_best_of_all, 0, 20);
    tcase_add_test(tcase, dear_breaks_are_not_taken);
    tcase_add_test(tcase, limit_of_columns_is_kept);
    tcase_add_test(tcase, nothing_is_no_column);
    tcase_add_test(tcase, widow_is_avoided_at_the_cost_of_a_line);
    tcase_add_test(tcase, earlier_columns_are_full);
    tcase_add_test(tcase, glue_shrinks_rather_than_turn_a_page);
    return tcase;
}
