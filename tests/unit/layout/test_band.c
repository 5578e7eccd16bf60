/* Bands: where they begin. */
#include "cases.h"
#include "fixture.h"

/* Five rows in a band below so many lines; a page holds 25. */
static void
table_run_below(struct fixture *fixture, int lines)
{
    const struct style *style = start_style(fixture);
    struct element *above = band_new(fixture, 1);
    for (int i = 0; i < lines; i++)
        (void)paragraph_add(fixture, above, style, "Line");
    struct element *table = element_add(fixture, band_new(fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"one", "two", "three", "four", "five"};
    for (int i = 0; i < 5; i++)
        (void)row_add(fixture, table, style, &cells[i], 1);
    fixture_run(fixture);
}

START_TEST(band_does_not_begin_with_a_row_alone)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    table_run_below(&fixture, 24);
    ck_assert_uint_eq(seen_text(&fixture, "Line")->page, 1);
    ck_assert_uint_eq(seen_text(&fixture, "one")->page, 2);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(band_begins_with_two_rows)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    table_run_below(&fixture, 23);
    ck_assert_uint_eq(seen_text(&fixture, "two")->page, 1);
    ck_assert_uint_eq(seen_text(&fixture, "three")->page, 2);
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
band_case(void)
{
    TCase *tcase = tcase_create("band");
    tcase_add_test(tcase, band_does_not_begin_with_a_row_alone);
    tcase_add_test(tcase, band_begins_with_two_rows);
    return tcase;
}
