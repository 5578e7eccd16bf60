/* Tables: heads repeated, rows kept, spans, widths of columns. */
#include "cases.h"
#include "fixture.h"

#define LEFT   SCALED_OF(50)
#define RIGHT  SCALED_OF(250)
#define BOTTOM SCALED_OF(350)

static size_t
text_count(const struct fixture *fixture, const char *text, bool is_artifact)
{
    size_t count = 0;
    for (size_t i = 0; i < fixture->seen.count; i++)
        count += str_equals(fixture->seen.at[i].item.text, text) &&
                 (fixture->seen.at[i].item.tag == NULL) == is_artifact;
    return count;
}

static struct element *
table_add(struct fixture *fixture, struct element *root, size_t rows)
{
    const struct style *style = start_style(fixture);
    struct element *table =
        element_add(fixture, root, ELEMENT_TABLE, ROLE_TABLE, style);
    const char *head[] = {"Number", "Text"};
    row_add(fixture, table, style, head, 2)->is_head = true;
    for (size_t i = 0; i < rows; i++) {
        const char *cells[] = {"one", words(fixture, 12)};
        (void)row_add(fixture, table, style, cells, 2);
    }
    return table;
}

START_TEST(head_of_a_table_is_repeated_as_decoration)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)table_add(&fixture, band_new(&fixture, 1), 40);
    fixture_run(&fixture);
    ck_assert_uint_gt(fixture.pages, 2);
    ck_assert_uint_eq(text_count(&fixture, "Number", false), 1);
    ck_assert_uint_eq(text_count(&fixture, "Number", true), fixture.pages - 1);
    ck_assert_uint_eq(text_count(&fixture, "one", false), 40);
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_lt(fixture.seen.at[i].item.y, BOTTOM);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(rows_are_kept_whole)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    (void)table_add(&fixture, band_new(&fixture, 1), 40);
    fixture_run(&fixture);
    uint32_t page = 0;
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (str_equals(seen->item.text, "word0"))
            page = seen->page;
        if (str_equals(seen->item.text, "word11"))
            ck_assert_uint_eq(seen->page, page);
    }
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(row_taller_than_a_page_is_divided)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {words(&fixture, 400), words(&fixture, 20)};
    (void)row_add(&fixture, table, style, cells, 2);
    fixture_run(&fixture);
    ck_assert_uint_gt(fixture.pages, 1);
    ck_assert_ptr_nonnull(seen_text(&fixture, "word399"));
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_lt(fixture.seen.at[i].item.y, BOTTOM);
    fixture_tear_down(&fixture);
}
END_TEST

/* A cell beside two rows, and one over two columns. */
START_TEST(spans_reach_over_rows_and_columns)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *first[] = {"tall", "a", "b"};
    row_add(&fixture, table, style, first, 3)->first->row_span = 2;
    const char *second[] = {"wide"};
    row_add(&fixture, table, style, second, 1)->first->column_span = 2;
    const char *third[] = {"x", "y", "z"};
    (void)row_add(&fixture, table, style, third, 3);
    fixture_run(&fixture);
    ck_assert_int_eq(seen_text(&fixture, "tall")->item.y,
                     seen_text(&fixture, "a")->item.y);
    ck_assert_int_eq(seen_text(&fixture, "wide")->item.x,
                     seen_text(&fixture, "a")->item.x);
    ck_assert_int_eq(seen_text(&fixture, "z")->item.x,
                     seen_text(&fixture, "b")->item.x);
    ck_assert_int_eq(seen_text(&fixture, "z")->item.y -
                         seen_text(&fixture, "tall")->item.y,
                     SCALED_OF(24));
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(given_width_of_a_cell_is_kept)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    struct style *narrow = start_style(&fixture);
    narrow->width = SCALED_OF(70);
    struct element *table =
        element_add(&fixture, band_new(&fixture, 1), ELEMENT_TABLE, ROLE_TABLE,
                    start_style(&fixture));
    const char *cells[] = {"a", "b"};
    struct element *row =
        row_add(&fixture, table, start_style(&fixture), cells, 2);
    row->first->style = narrow;
    fixture_run(&fixture);
    ck_assert_int_eq(seen_text(&fixture, "b")->item.x, LEFT + SCALED_OF(70));
    fixture_tear_down(&fixture);
}
END_TEST

/* Short cells keep to one line beside a long one, which takes what is left. */
START_TEST(short_cells_keep_to_one_line)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"no date", words(&fixture, 30), "under way"};
    (void)row_add(&fixture, table, style, cells, 3);
    fixture_run(&fixture);
    ck_assert_int_eq(seen_text(&fixture, "no")->item.y,
                     seen_text(&fixture, "date")->item.y);
    ck_assert_int_eq(seen_text(&fixture, "under")->item.y,
                     seen_text(&fixture, "way")->item.y);
    ck_assert_int_gt(seen_text(&fixture, "word29")->item.y,
                     seen_text(&fixture, "word0")->item.y);
    fixture_tear_down(&fixture);
}
END_TEST

START_TEST(too_wide_table_is_squeezed_with_a_warning)
{
    struct fixture fixture;
    fixture_set_up(&fixture);
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"mmmmmmmmmmmmmmmmmmmmmmmmmmmm",
                           "mmmmmmmmmmmmmmmmmmmmmmmmmmmm"};
    (void)row_add(&fixture, table, style, cells, 2);
    fixture_run(&fixture);
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_le(
            fixture.seen.at[i].item.x + fixture.seen.at[i].item.width, RIGHT);
    ck_assert(fixture_has_message(&fixture, "[wide-table]"));
    fixture_tear_down(&fixture);
}
END_TEST

TCase *
table_case(void)
{
    TCase *tcase = tcase_create("table");
    tcase_add_test(tcase, head_of_a_table_is_repeated_as_decoration);
    tcase_add_test(tcase, rows_are_kept_whole);
    tcase_add_test(tcase, row_taller_than_a_page_is_divided);
    tcase_add_test(tcase, spans_reach_over_rows_and_columns);
    tcase_add_test(tcase, given_width_of_a_cell_is_kept);
    tcase_add_test(tcase, short_cells_keep_to_one_line);
    tcase_add_test(tcase, too_wide_table_is_squeezed_with_a_warning);
    return tcase;
}
