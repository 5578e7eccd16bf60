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

/* 25 lines beside 40, of which 25 are on the first page: the rest of them goes
 * on in three columns; what follows is below. */
START_TEST(region_that_goes_on_alone_has_several_columns)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct element *side = NULL;
    struct element *main = band_new_pair(&fixture, SCALED_OF(55), &side);
    for (int i = 0; i < 25; i++)
        (void)paragraph_add(&fixture, main, style_new(&fixture), "Main");
    for (int i = 0; i < 25 + 15; i++)
        (void)paragraph_add(&fixture, side, style_new(&fixture),
                            i % 5 == 0 ? "First" : "Other");
    (void)paragraph_add(&fixture, band_new(&fixture, 1), style_new(&fixture),
                        "Below");
    fixture_run(&fixture);
    scaled x = SCALED_OF(50);
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (seen->page == 1 || !str_equals(seen->item.text, "First"))
            continue;
        ck_assert_int_eq(seen->item.x, x);
        x += SCALED_OF(72.5);
    }
    ck_assert_int_eq(x, SCALED_OF(50) + 3 * SCALED_OF(72.5));
    const struct seen *below = seen_text(&fixture, "Below");
    ck_assert_uint_eq(below->page, 2);
    ck_assert_int_lt(below->item.y, SCALED_OF(50) + 6 * SCALED_OF(12));
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
band_case(void)
{
    TCase *tcase = tcase_create("band");
    tcase_add_test(tcase, band_does_not_begin_with_a_row_alone);
    tcase_add_test(tcase, band_begins_with_two_rows);
    tcase_add_test(tcase, region_that_goes_on_alone_has_several_columns);
    return tcase;
}
