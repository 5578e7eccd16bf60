/* Single choices between places of bands on pages. */
#include "base/arena.h"
#include "cases.h"
#include "layout/plan.h"

/* `count` lines of 10000 with a break between any two. */
static struct plan_flow
lines(struct vertical *items, size_t count, scaled width)
{
    for (size_t i = 0; i < 2 * count - 1; i++)
        items[i] = (struct vertical){
            .kind = i % 2 == 0 ? VERTICAL_BOX : VERTICAL_BREAK,
            .height = i % 2 == 0 ? 10000 : 0,
            .cost = i % 2 == 0 ? 0 : COST_INSIDE,
        };
    return (struct plan_flow){items, 2 * count - 1, 0, 0, width, 1, 1};
}

/* Alone, the flow above would rather leave its page a line short than break
 * behind the ninth; but then the five below, to be kept together, would find no
 * room on the second page. */
START_TEST(break_above_makes_room_below)
{
    struct vertical above[32], below[16];
    struct plan_flow flows[] = {lines(above, 13, 1), lines(below, 5, 1)};
    above[17].cost = 1200;
    for (size_t i = 1; i < flows[1].count; i += 2)
        below[i].cost = COST_KEEP;
    struct plan_band bands[] = {{&flows[0], 1, false, 0},
                                {&flows[1], 1, false, 0}};
    struct plan_page page = {.height = 90000, .is_fresh = true, .is_end = true};
    struct arena *arena = arena_new();
    int64_t cost = 0;
    const struct plan_choice *choices =
        plan_bands(arena, bands, 1, &page, &cost);
    ck_assert_int_eq(choices[0].flows[0].columns[0].used, 80000);
    choices = plan_bands(arena, bands, 2, &page, &cost);
    ck_assert_int_eq(choices[0].flows[0].columns[0].used, 90000);
    ck_assert(!choices[1].turns_page);
    arena_free(arena);
}
END_TEST

/* What had better begin a page begins below if that saves one, not where its
 * end would only stand on the next page. */
START_TEST(here_is_weighed_against_an_empty_rest)
{
    struct vertical above[32], below[16];
    struct plan_flow flows[] = {lines(above, 4, 1), lines(below, 4, 1)};
    struct plan_band bands[] = {{&flows[0], 1, false, 0},
                                {&flows[1], 1, false, COST_EMPTY / 2}};
    struct plan_page page = {.height = 90000, .is_fresh = true, .is_end = true};
    struct arena *arena = arena_new();
    int64_t cost = 0;
    const struct plan_choice *choices =
        plan_bands(arena, bands, 2, &page, &cost);
    ck_assert(!choices[1].turns_page);
    flows[0] = lines(above, 6, 1);
    flows[1] = lines(below, 6, 1);
    choices = plan_bands(arena, bands, 2, &page, &cost);
    ck_assert(choices[1].turns_page);
    arena_free(arena);
}
END_TEST

TCase *
plan_choice_case(void)
{
    TCase *tcase = tcase_create("plan choice");
    tcase_add_test(tcase, break_above_makes_room_below);
    tcase_add_test(tcase, here_is_weighed_against_an_empty_rest);
    return tcase;
}
