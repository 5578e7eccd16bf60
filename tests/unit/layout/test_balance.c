/* Columns of equal height on the last page. */
#include "layout/balance.h"

#include "base/arena.h"
#include "base/count.h"
#include "cases.h"

enum {
    LINES = 21
};

struct lines {
    struct vertical items[2 * LINES - 1];
};

static struct lines
plain_lines(void)
{
    struct lines lines;
    for (size_t i = 0; i < 2 * LINES - 1; i++)
        lines.items[i] = i % 2 == 0 ? (struct vertical){.kind = VERTICAL_BOX,
                                                        .height = SCALED_OF(10)}
                                    : (struct vertical){.kind = VERTICAL_BREAK,
                                                        .cost = COST_INSIDE};
    return lines;
}

/* Of items in pairs of columns; those of the first page may be lower. */
static struct decision
decide(struct arena *arena, const struct vertical *items, size_t count,
       scaled first_height, scaled height)
{
    struct pagebreak_settings settings = {.first_height = first_height,
                                          .height = height,
                                          .columns = {.count = 2}};
    struct decision decision = {NULL, 0};
    decision.count = pagebreak_optimal(arena, items, count, &settings,
                                       &decision.columns, NULL);
    return balance_last_page(arena, items, count, &settings, decision);
}

static struct decision
decide_lines(struct arena *arena, const struct lines *lines, int first_points,
             int points)
{
    return decide(arena, lines->items, 2 * LINES - 1, SCALED_OF(first_points),
                  SCALED_OF(points));
}

START_TEST(one_page_is_halved)
{
    struct lines lines = plain_lines();
    struct arena *arena = arena_new();
    struct decision decision = decide_lines(arena, &lines, 200, 200);
    ck_assert_uint_eq(decision.count, 2);
    ck_assert_int_eq(decision.columns[0].used, SCALED_OF(110));
    ck_assert_int_eq(decision.columns[1].used, SCALED_OF(100));
    arena_free(arena);
}
END_TEST

START_TEST(earlier_pages_stay_full)
{
    struct lines lines = plain_lines();
    struct arena *arena = arena_new();
    struct decision decision = decide_lines(arena, &lines, 50, 100);
    ck_assert_uint_eq(decision.count, 4);
    ck_assert_int_eq(decision.columns[0].used, SCALED_OF(50));
    ck_assert_int_eq(decision.columns[1].used, SCALED_OF(50));
    ck_assert_int_eq(decision.columns[2].used, SCALED_OF(60));
    ck_assert_int_eq(decision.columns[3].used, SCALED_OF(50));
    ck_assert_uint_eq(decision.columns[3].number, 3);
    ck_assert_uint_eq(decision.columns[3].broken_at, decision.columns[2].to);
    arena_free(arena);
}
END_TEST

START_TEST(kept_lines_stay_together)
{
    struct lines lines = plain_lines();
    for (size_t i = 1; i < 2 * 15; i += 2)
        lines.items[i].cost = COST_KEEP;
    struct arena *arena = arena_new();
    struct decision decision = decide_lines(arena, &lines, 200, 200);
    ck_assert_uint_eq(decision.count, 2);
    ck_assert_int_eq(decision.columns[0].used, SCALED_OF(160));
    arena_free(arena);
}
END_TEST

/* The first column's height of lines that are two paragraphs. */
static scaled
first_of_two(size_t lines_of_first)
{
    struct lines lines = plain_lines();
    lines.items[2 * lines_of_first - 1].cost = 0;
    struct arena *arena = arena_new();
    struct decision decision = decide_lines(arena, &lines, 500, 500);
    ck_assert_uint_eq(decision.count, 2);
    scaled height = decision.columns[0].used;
    arena_free(arena);
    return height;
}

START_TEST(paragraphs_are_whole_where_that_is_hardly_higher)
{
    ck_assert_int_eq(first_of_two(13), SCALED_OF(130));
    ck_assert_int_eq(first_of_two(8), SCALED_OF(80));
    ck_assert_int_eq(first_of_two(15), SCALED_OF(110));
    ck_assert_int_eq(first_of_two(6), SCALED_OF(110));
}
END_TEST

START_TEST(a_short_paragraph_is_one_column)
{
    struct vertical items[] = {
        {.kind = VERTICAL_BOX, .height = SCALED_OF(10)},
        {.kind = VERTICAL_BREAK, .cost = COST_INSIDE},
        {.kind = VERTICAL_BOX, .height = SCALED_OF(10)},
        {.kind = VERTICAL_BREAK, .cost = COST_INSIDE},
        {.kind = VERTICAL_BOX, .height = SCALED_OF(10)},
    };
    struct arena *arena = arena_new();
    struct decision decision =
        decide(arena, items, COUNT(items), SCALED_OF(500), SCALED_OF(500));
    ck_assert_uint_eq(decision.count, 1);
    arena_free(arena);
}
END_TEST

TCase *
balance_case(void)
{
    TCase *tcase = tcase_create("balance");
    tcase_add_test(tcase, one_page_is_halved);
    tcase_add_test(tcase, earlier_pages_stay_full);
    tcase_add_test(tcase, kept_lines_stay_together);
    tcase_add_test(tcase, paragraphs_are_whole_where_that_is_hardly_higher);
    tcase_add_test(tcase, a_short_paragraph_is_one_column);
    return tcase;
}
