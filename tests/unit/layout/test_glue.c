/* Setting a column's glue. */
#include "layout/glue.h"

#include "cases.h"

#include <string.h>

static const struct vertical column[] = {
    {.kind = VERTICAL_BOX, .height = 1000},
    {.kind = VERTICAL_BREAK},
    {.kind = VERTICAL_GLUE, .height = 40},
    {.kind = VERTICAL_BOX, .height = 9},
    {.kind = VERTICAL_BREAK},
    {.kind = VERTICAL_GLUE, .height = 61},
    {.kind = VERTICAL_BOX, .height = 1000},
};

enum {
    ITEMS = COUNT(column)
};

START_TEST(glue_changes_in_proportion_and_exactly)
{
    struct vertical items[ITEMS];
    memcpy(items, column, sizeof column);
    glue_set(items, 0, ITEMS, 33);
    ck_assert_int_eq(items[2].height + items[5].height, 40 + 61 + 33);
    ck_assert_int_eq(items[2].height, 40 + 33 * 40 / 101);
    glue_set(items, 0, ITEMS, -33);
    ck_assert_int_eq(items[2].height + items[5].height, 40 + 61);
    ck_assert_int_eq(items[0].height, 1000);
}
END_TEST

START_TEST(glue_stretches_within_limits)
{
    ck_assert_int_eq(glue_stretch(column, 0, ITEMS, 50), 50);
    ck_assert_int_eq(glue_stretch(column, 0, ITEMS, 51), 0);
    ck_assert_int_eq(glue_stretch(column, 0, ITEMS, -5), 0);
    ck_assert_int_eq(glue_stretch(column, 0, 1, 5), 0);
}
END_TEST

TCase *
glue_case(void)
{
    TCase *tcase = tcase_create("glue");
    tcase_add_test(tcase, glue_changes_in_proportion_and_exactly);
    tcase_add_test(tcase, glue_stretches_within_limits);
    return tcase;
}
