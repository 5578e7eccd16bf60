/* How wide the columns of tables are. */
#include "cases.h"
#include "fixture_case.h"

#define LEFT  SCALED_OF(50)
#define RIGHT SCALED_OF(250)

START_TEST(given_width_of_a_cell_is_kept)
{
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
}
END_TEST

/* Short cells keep to one line beside a long one, which takes what is left. */
START_TEST(short_cells_keep_to_one_line)
{
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
}
END_TEST

START_TEST(too_wide_table_is_squeezed_with_a_warning)
{
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
}
END_TEST

/* A word as wide as the page is broken; what stands beside it is not. */
START_TEST(only_the_widest_column_has_its_words_broken)
{
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"12345", "mmmmmmmmmmmmmmmmmmmmmmmmmmmm", "open"};
    (void)row_add(&fixture, table, style, cells, 3);
    fixture_run(&fixture);
    ck_assert(fixture_has_message(&fixture, "[wide-table]"));
    ck_assert_ptr_nonnull(seen_text(&fixture, "12345"));
    const struct seen *open = seen_text(&fixture, "open");
    ck_assert_ptr_nonnull(open);
    ck_assert_int_le(open->item.x + open->item.width, RIGHT);
    ck_assert_ptr_null(seen_text(&fixture, cells[1]));
}
END_TEST

/* A cell of many short paragraphs beside one of a single longer one. */
START_TEST(columns_are_as_wide_as_they_have_text)
{
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"first", words(&fixture, 10)};
    struct element *row = row_add(&fixture, table, style, cells, 2);
    for (int i = 0; i < 20; i++)
        (void)paragraph_add(&fixture, row->first, style, words(&fixture, 5));
    fixture_run(&fixture);
    ck_assert_int_lt(seen_text(&fixture, "word9")->item.x, RIGHT);
    ck_assert_int_gt(seen_text(&fixture, "word9")->item.x,
                     LEFT + SCALED_OF(125));
}
END_TEST

/* Where it is to, it reaches over its column; the words get more of the room
 * than numbers do, so that what belongs together stays near. */
START_TEST(table_of_little_content_fills_its_column)
{
    struct style *style = start_style(&fixture);
    struct style *ruled = start_style(&fixture);
    ruled->border_bottom_width = SCALED_PT;
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    table->fills_column = true;
    const char *cells[] = {"1", "write plan", "now"};
    (void)row_add(&fixture, table, ruled, cells, 3);
    fixture_run(&fixture);
    const struct seen *rule = seen_nth(&fixture, PAGE_FILL, 0);
    ck_assert_int_eq(rule->item.x, LEFT);
    ck_assert_int_le(RIGHT - item_end(rule), 4);
    scaled words = seen_text(&fixture, "write")->item.x;
    scaled number = seen_text(&fixture, "1")->item.width;
    ck_assert_int_lt(words - LEFT, number * 2);
    ck_assert_int_gt(seen_text(&fixture, "now")->item.x - words,
                     SCALED_OF(120));
}
END_TEST

START_TEST(table_of_little_content_stays_narrow)
{
    struct style *ruled = start_style(&fixture);
    ruled->border_bottom_width = SCALED_PT;
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"one", "two"};
    row_add(&fixture, table, style, cells, 2)->style = ruled;
    fixture_run(&fixture);
    ck_assert_int_lt(seen_nth(&fixture, PAGE_FILL, 0)->item.width,
                     SCALED_OF(60));
}
END_TEST

START_TEST(number_keeps_away_from_the_text_beside_it)
{
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    const char *cells[] = {"1000", "text"};
    row_add(&fixture, table, style, cells, 2)->first->align = KEYWORD_RIGHT;
    fixture_run(&fixture);
    const struct seen *number = seen_text(&fixture, "1000");
    ck_assert_int_eq(seen_text(&fixture, "text")->item.x - number->item.x -
                         number->item.width,
                     SCALED_OF(10));
}
END_TEST

TCase *
table_width_case(void)
{
    TCase *tcase = fixture_case("table width");
    tcase_add_test(tcase, given_width_of_a_cell_is_kept);
    tcase_add_test(tcase, short_cells_keep_to_one_line);
    tcase_add_test(tcase, too_wide_table_is_squeezed_with_a_warning);
    tcase_add_test(tcase, only_the_widest_column_has_its_words_broken);
    tcase_add_test(tcase, columns_are_as_wide_as_they_have_text);
    tcase_add_test(tcase, table_of_little_content_fills_its_column);
    tcase_add_test(tcase, table_of_little_content_stays_narrow);
    tcase_add_test(tcase, number_keeps_away_from_the_text_beside_it);
    return tcase;
}
