/* Lines against every possible set of breaks, on small random paragraphs. */
#include "layout/linebreak.h"

#include "base/arena.h"

#include <check.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>

TCase *linebreak_case(void);

enum {
    ITEMS_MOST = 48
};

struct paragraph {
    struct item items[ITEMS_MOST];
    size_t count;
};

/* A small generator of our own, so that cases are the same everywhere. */
static uint32_t
random_below(uint64_t *state, uint32_t limit)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33) % limit;
}

static void
add(struct paragraph *p, struct item item)
{
    ck_assert_uint_lt(p->count, ITEMS_MOST);
    p->items[p->count++] = item;
}

static struct paragraph
random_paragraph(uint64_t *state)
{
    struct paragraph p = {.count = 0};
    uint32_t words = 2 + random_below(state, 6);
    for (uint32_t i = 0; i < words; i++) {
        if (i > 0)
            add(&p, (struct item){.kind = ITEM_GLUE,
                                  .width = 300,
                                  .stretch = 150,
                                  .shrink = 100});
        add(&p, (struct item){.kind = ITEM_BOX,
                              .width = 200 + (scaled)random_below(state, 1500),
                              .stretch = (scaled)random_below(state, 20),
                              .shrink = (scaled)random_below(state, 20),
                              .hang_start = (scaled)random_below(state, 40),
                              .hang_end = (scaled)random_below(state, 60)});
        if (random_below(state, 3) == 0) {
            add(&p, (struct item){.kind = ITEM_PENALTY,
                                  .penalty = 50,
                                  .width = 150,
                                  .is_flagged = true,
                                  .hang_end = 100});
            add(&p, (struct item){.kind = ITEM_BOX, .width = 400});
        }
    }
    add(&p, (struct item){.kind = ITEM_PENALTY, .penalty = PENALTY_INFINITE});
    add(&p, (struct item){.kind = ITEM_GLUE, .stretch = 100000});
    add(&p, (struct item){.kind = ITEM_PENALTY, .penalty = -PENALTY_INFINITE});
    return p;
}

static bool
may_break(const struct paragraph *p, size_t i)
{
    const struct item *item = &p->items[i];
    if (item->kind == ITEM_PENALTY)
        return item->penalty < PENALTY_INFINITE;
    return item->kind == ITEM_GLUE && i > 0 && p->items[i - 1].kind == ITEM_BOX;
}

/* The ratio of a line, added up item by item. */
static double
naive_ratio(const struct paragraph *p, size_t from, size_t to,
            const struct linebreak_settings *settings)
{
    double natural = 0, stretch = settings->emergency_stretch, shrink = 0;
    size_t last = SIZE_MAX;
    for (size_t i = from; i < to; i++) {
        if (p->items[i].kind == ITEM_PENALTY)
            continue;
        natural += p->items[i].width;
        stretch += p->items[i].stretch;
        shrink += p->items[i].shrink;
        if (p->items[i].kind == ITEM_BOX)
            last = i;
    }
    natural -= p->items[from].hang_start;
    if (p->items[to].kind == ITEM_PENALTY && p->items[to].width > 0)
        natural += p->items[to].width - p->items[to].hang_end;
    else if (last != SIZE_MAX)
        natural -= p->items[last].hang_end;
    double lack =
        settings->measure - (from == 0 ? settings->indent : 0) - natural;
    if (fabs(lack) < 0.5)
        return 0;
    double give = lack > 0 ? stretch : shrink;
    if (give <= 0)
        return lack > 0 ? DBL_MAX : -DBL_MAX;
    return lack / give;
}

static int
hyphens_up_to(const struct item *at, int before)
{
    if (!at->is_flagged)
        return 0;
    return before < HYPHENS_COUNTED ? before + 1 : HYPHENS_COUNTED;
}

/* What a line costs beside its ratio and the hyphens before it. */
static double
end_demerits(const struct paragraph *p, size_t from, size_t to, int hyphens,
             const struct linebreak_settings *settings)
{
    double sum = 0;
    if (to + 1 == p->count && hyphens > 0)
        sum += DEMERITS_FINAL;
    if (settings->short_from > 0 && from >= settings->short_from &&
        from != settings->short_but)
        sum += DEMERITS_SHORT;
    return sum;
}

struct search {
    const struct paragraph *p;
    const struct linebreak_settings *settings;
    double best;
};

/* Tries every set of breaks from `from` on. */
static void
search_from(struct search *search, size_t from, double demerits, int fitness,
            int hyphens)
{
    const struct paragraph *p = search->p;
    for (size_t to = from; to < p->count; to++) {
        if (!may_break(p, to))
            continue;
        double ratio = naive_ratio(p, from, to, search->settings);
        bool is_end = to + 1 == p->count;
        if (ratio >= -1 && ratio <= search->settings->tolerance) {
            int next = (int)line_fitness(ratio);
            double sum = demerits +
                         line_demerits(ratio, &p->items[to], hyphens) +
                         end_demerits(p, from, to, hyphens, search->settings);
            if (fitness >= 0 && abs(next - fitness) > 1)
                sum += DEMERITS_FITNESS;
            size_t start = to + 1;
            while (start + 1 < p->count && p->items[start].kind != ITEM_BOX)
                start++;
            if (is_end)
                search->best = fmin(search->best, sum);
            else
                search_from(search, start, sum, next,
                            hyphens_up_to(&p->items[to], hyphens));
        }
    }
}

static double
demerits_of_lines(const struct paragraph *p, const struct line *lines,
                  size_t count, const struct linebreak_settings *settings)
{
    double sum = 0;
    int hyphens = 0;
    for (size_t i = 0; i < count; i++) {
        double ratio = naive_ratio(p, lines[i].from, lines[i].to, settings);
        ck_assert_double_eq_tol(ratio, lines[i].ratio, 1e-9);
        sum += line_demerits(ratio, &p->items[lines[i].to], hyphens) +
               end_demerits(p, lines[i].from, lines[i].to, hyphens, settings);
        if (i > 0 && abs((int)line_fitness(ratio) -
                         (int)line_fitness(lines[i - 1].ratio)) > 1)
            sum += DEMERITS_FITNESS;
        hyphens = hyphens_up_to(&p->items[lines[i].to], hyphens);
    }
    return sum;
}

START_TEST(optimal_is_the_best_of_all)
{
    uint64_t state = (uint64_t)_i * 7919 + 1;
    struct arena *arena = arena_new();
    for (int i = 0; i < 100; i++) {
        struct paragraph p = random_paragraph(&state);
        struct linebreak_settings settings = {
            .measure = 2000 + (scaled)random_below(&state, 2000),
            .indent = (scaled)random_below(&state, 2) * 300,
            .tolerance = 1 + random_below(&state, 6),
            .emergency_stretch = (scaled)random_below(&state, 2) * 300,
            .short_from = random_below(&state, 2) * (p.count / 2),
            .short_but = p.count - 4,
        };
        struct search search = {&p, &settings, DBL_MAX};
        search_from(&search, 0, 0, -1, 0);
        struct line *lines = NULL;
        size_t count =
            linebreak_optimal(arena, p.items, p.count, &settings, &lines);
        ck_assert_int_eq(count > 0, search.best < DBL_MAX);
        if (count > 0)
            ck_assert_double_eq_tol(
                demerits_of_lines(&p, lines, count, &settings), search.best,
                1e-3);
    }
    arena_free(arena);
}
END_TEST

START_TEST(greedy_loses_nothing)
{
    uint64_t state = (uint64_t)_i + 99;
    struct arena *arena = arena_new();
    for (int i = 0; i < 100; i++) {
        struct paragraph p = random_paragraph(&state);
        struct linebreak_settings settings = {.measure = 500};
        struct line *lines = NULL;
        size_t count =
            linebreak_greedy(arena, p.items, p.count, &settings, &lines);
        ck_assert_uint_gt(count, 0);
        size_t boxes = 0, shown = 0;
        for (size_t j = 0; j < p.count; j++)
            boxes += p.items[j].kind == ITEM_BOX;
        for (size_t j = 0; j < count; j++)
            for (size_t k = lines[j].from; k < lines[j].to; k++)
                shown += p.items[k].kind == ITEM_BOX;
        ck_assert_uint_eq(boxes, shown);
    }
    arena_free(arena);
}
END_TEST

START_TEST(forced_breaks_are_taken)
{
    struct paragraph p = {.count = 0};
    for (int i = 0; i < 3; i++) {
        add(&p, (struct item){.kind = ITEM_BOX, .width = 500});
        add(&p, (struct item){.kind = ITEM_GLUE, .stretch = 100000});
        add(&p,
            (struct item){.kind = ITEM_PENALTY, .penalty = -PENALTY_INFINITE});
    }
    struct arena *arena = arena_new();
    struct linebreak_settings settings = {.measure = 5000, .tolerance = 1};
    struct line *lines = NULL;
    ck_assert_uint_eq(
        linebreak_optimal(arena, p.items, p.count, &settings, &lines), 3);
    arena_free(arena);
}
END_TEST

/* Words that may be divided anywhere: of every three lines one ends without a
 * hyphen, even if that is loose. */
START_TEST(three_hyphens_in_a_row_are_avoided)
{
    struct paragraph p = {.count = 0};
    for (int i = 0; i < 12; i++) {
        add(&p, (struct item){.kind = ITEM_BOX, .width = 1000});
        if (i % 4 == 2)
            add(&p, (struct item){.kind = ITEM_GLUE,
                                  .width = 100,
                                  .stretch = 400,
                                  .shrink = 50});
        else if (i < 11)
            add(&p, (struct item){.kind = ITEM_PENALTY,
                                  .penalty = 50,
                                  .is_flagged = true});
    }
    add(&p, (struct item){.kind = ITEM_PENALTY, .penalty = PENALTY_INFINITE});
    add(&p, (struct item){.kind = ITEM_GLUE, .stretch = 100000});
    add(&p, (struct item){.kind = ITEM_PENALTY, .penalty = -PENALTY_INFINITE});
    struct arena *arena = arena_new();
    struct linebreak_settings settings = {
        .measure = 2100, .tolerance = 1000, .emergency_stretch = 300};
    struct line *lines = NULL;
    size_t count =
        linebreak_optimal(arena, p.items, p.count, &settings, &lines);
    int hyphens = 0;
    for (size_t i = 0; i < count; i++) {
        hyphens = p.items[lines[i].to].is_flagged ? hyphens + 1 : 0;
        ck_assert_int_lt(hyphens, 3);
    }
    ck_assert_uint_gt(count, 3);
    arena_free(arena);
}
END_TEST

START_TEST(last_line_of_one_word_is_avoided)
{
    /* Five words of which four fill a line exactly: rather three and two. */
    struct paragraph p = {.count = 0};
    for (int i = 0; i < 5; i++) {
        if (i > 0)
            add(&p, (struct item){.kind = ITEM_GLUE,
                                  .width = 300,
                                  .stretch = 800,
                                  .shrink = 100});
        add(&p, (struct item){.kind = ITEM_BOX, .width = 1000});
    }
    add(&p, (struct item){.kind = ITEM_PENALTY, .penalty = PENALTY_INFINITE});
    add(&p, (struct item){.kind = ITEM_GLUE, .stretch = 100000});
    add(&p, (struct item){.kind = ITEM_PENALTY, .penalty = -PENALTY_INFINITE});
    struct arena *arena = arena_new();
    struct linebreak_settings settings = {.measure = 4900, .tolerance = 2};
    struct line *lines = NULL;
    ck_assert_uint_eq(
        linebreak_optimal(arena, p.items, p.count, &settings, &lines), 2);
    ck_assert_uint_eq(lines[1].from, 8);
    settings.short_from = 8;
    ck_assert_uint_eq(
        linebreak_optimal(arena, p.items, p.count, &settings, &lines), 2);
    ck_assert_uint_eq(lines[1].from, 6);
    settings.short_but = 8; /* references, for example */
    ck_assert_uint_eq(
        linebreak_optimal(arena, p.items, p.count, &settings, &lines), 2);
    ck_assert_uint_eq(lines[1].from, 8);
    arena_free(arena);
}
END_TEST

TCase *
linebreak_case(void)
{
    TCase *tcase = tcase_create("linebreak");
    tcase_add_loop_test(tcase, optimal_is_the_best_of_all, 0, 20);
    tcase_add_loop_test(tcase, greedy_loses_nothing, 0, 5);
    tcase_add_test(tcase, forced_breaks_are_taken);
    tcase_add_test(tcase, three_hyphens_in_a_row_are_avoided);
    tcase_add_test(tcase, last_line_of_one_word_is_avoided);
    return tcase;
}
