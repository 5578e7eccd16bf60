/* Tables: heads repeated, rows kept, spans. */
#include "cases.h"
#include "fixture_case.h"

#define LEFT   SCALED_OF(50)
#define BOTTOM SCALED_OF(350)

static size_t
text_count(const char *text, bool is_artifact)
{
    size_t count = 0;
    for (size_t i = 0; i < fixture.seen.count; i++)
        count += str_equals(fixture.seen.at[i].item.text, text) &&
                 (fixture.seen.at[i].item.tag == NULL) == is_artifact;
    return count;
}

static struct element *
table_add(struct element *root, size_t rows)
{
    struct style *style = start_style(&fixture);
    style->break_inside = BREAK_INSIDE_AVOID;
    struct element *table =
        element_add(&fixture, root, ELEMENT_TABLE, ROLE_TABLE, style);
    const char *head[] = {"Number", "Text"};
    row_add(&fixture, table, style, head, 2)->is_head = true;
    for (size_t i = 0; i < rows; i++) {
        const char *cells[] = {"one", words(&fixture, 12)};
        (void)row_add(&fixture, table, style, cells, 2);
    }
    return table;
}

START_TEST(head_of_a_table_is_repeated_as_decoration)
{
    (void)table_add(band_new(&fixture, 1), 40);
    fixture_run(&fixture);
    ck_assert_uint_gt(fixture.pages, 2);
    ck_assert_uint_eq(text_count("Number", false), 1);
    ck_assert_uint_eq(text_count("Number", true), fixture.pages - 1);
    ck_assert_uint_eq(text_count("one", false), 40);
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_lt(fixture.seen.at[i].item.y, BOTTOM);
}
END_TEST

START_TEST(rows_are_kept_whole)
{
    (void)table_add(band_new(&fixture, 1), 40);
    fixture_run(&fixture);
    uint32_t page = 0;
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (str_equals(seen->item.text, "word0"))
            page = seen->page;
        if (str_equals(seen->item.text, "word11"))
            ck_assert_uint_eq(seen->page, page);
    }
}
END_TEST

START_TEST(row_taller_than_a_page_is_divided)
{
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
}
END_TEST

/* A cell beside two rows, and one over two columns. */
START_TEST(spans_reach_over_rows_and_columns)
{
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
}
END_TEST

/* The first cell reaches over both rows: between them only the second one is
 * underlined. */
START_TEST(rules_stop_at_cells_that_reach_on)
{
    struct style *ruled = start_style(&fixture);
    ruled->border_bottom_width = SCALED_PT;
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *first[] = {"tall", "upper"};
    struct element *row = row_add(&fixture, table, style, first, 2);
    row->style = ruled;
    row->first->row_span = 2;
    const char *second[] = {"lower"};
    row_add(&fixture, table, style, second, 1)->style = ruled;
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_count(&fixture, PAGE_FILL), 2);
    const struct seen *between = seen_nth(&fixture, PAGE_FILL, 0);
    ck_assert_int_eq(between->item.x, seen_text(&fixture, "upper")->item.x);
    ck_assert_int_eq(between->item.x + between->item.width,
                     seen_nth(&fixture, PAGE_FILL, 1)->item.x +
                         seen_nth(&fixture, PAGE_FILL, 1)->item.width);
    ck_assert_int_eq(seen_nth(&fixture, PAGE_FILL, 1)->item.x, LEFT);
}
END_TEST

/* Rows that belong together over two pages, each with a note. */
START_TEST(note_stands_below_its_own_row)
{
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    for (int i = 0; i < 40; i++) {
        const char *cells[] = {i == 35 ? "Marked" : "row", "row"};
        struct element *row =
            row_add(&fixture, table, style, cells, i == 0 ? 2 : 1);
        if (i == 0)
            row->first->row_span = 40;
        if (i == 35)
            note_add(&fixture, row->first->first, "Note");
    }
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_text(&fixture, "Marked")->page, 2);
    ck_assert_uint_eq(seen_text(&fixture, "Note")->page, 2);
}
END_TEST

START_TEST(hidden_rows_and_cells_take_no_room)
{
    struct style *hidden = start_style(&fixture);
    hidden->display = DISPLAY_NONE;
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"a", "b"};
    row_add(&fixture, table, style, cells, 2)->style = hidden;
    const char *others[] = {"c", "d"};
    struct element *row = row_add(&fixture, table, style, others, 2);
    row->first->style = hidden;
    fixture_run(&fixture);
    ck_assert(str_equals(seen_all_text(&fixture), "d"));
    ck_assert_int_eq(seen_text(&fixture, "d")->item.x, LEFT);
}
END_TEST

START_TEST(rows_break_as_their_style_says)
{
    struct style *last = start_style(&fixture);
    last->break_after = BREAK_BETWEEN_PAGE;
    struct style *kept = start_style(&fixture);
    kept->break_after = BREAK_BETWEEN_AVOID;
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"row"};
    for (int i = 0; i < 3; i++)
        (void)row_add(&fixture, table, style, cells, 1);
    const char *lasts[] = {"last"};
    row_add(&fixture, table, style, lasts, 1)->style = last;
    for (int i = 0; i < 24; i++)
        (void)row_add(&fixture, table, style, cells, 1);
    const char *heads[] = {"heading"};
    row_add(&fixture, table, style, heads, 1)->style = kept;
    for (int i = 0; i < 2; i++)
        (void)row_add(&fixture, table, style, cells, 1);
    const char *ends[] = {"end"};
    (void)row_add(&fixture, table, style, ends, 1);
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_text(&fixture, "last")->page, 1);
    ck_assert_uint_eq(fixture.pages, 3);
    ck_assert_uint_eq(seen_text(&fixture, "heading")->page, 3);
}
END_TEST

/* A row that need not be kept whole fills the page up, two lines at least. */
START_TEST(row_is_divided_where_its_style_lets_it)
{
    const struct style *style = start_style(&fixture);
    struct element *root = band_new(&fixture, 1);
    for (int i = 0; i < 21; i++)
        (void)paragraph_add(&fixture, root, style, "Line");
    struct element *table =
        element_add(&fixture, root, ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {words(&fixture, 28)};
    (void)row_add(&fixture, table, style, cells, 1);
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_text(&fixture, "word0")->page, 1);
    const struct seen *last = seen_text(&fixture, "word27");
    ck_assert_uint_eq(last->page, 2);
    ck_assert_int_gt(last->item.y, SCALED_OF(50 + 12));
}
END_TEST

TCase *
table_case(void)
{
    TCase *tcase = fixture_case("table");
    tcase_add_test(tcase, head_of_a_table_is_repeated_as_decoration);
    tcase_add_test(tcase, rows_are_kept_whole);
    tcase_add_test(tcase, row_taller_than_a_page_is_divided);
    tcase_add_test(tcase, spans_reach_over_rows_and_columns);
    tcase_add_test(tcase, rules_stop_at_cells_that_reach_on);
    tcase_add_test(tcase, note_stands_below_its_own_row);
    tcase_add_test(tcase, hidden_rows_and_cells_take_no_room);
    tcase_add_test(tcase, rows_break_as_their_style_says);
    tcase_add_test(tcase, row_is_divided_where_its_style_lets_it);
    return tcase;
}
