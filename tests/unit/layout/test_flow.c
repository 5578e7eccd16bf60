/* Paragraphs, columns, regions and bands on pages. */
#include "cases.h"
#include "fixture_case.h"

#define LEFT   SCALED_OF(50)
#define RIGHT  SCALED_OF(250)
#define TOP    SCALED_OF(50)
#define BOTTOM SCALED_OF(350)

/* Over many pages, in one, two and three columns. */
START_TEST(no_text_is_lost)
{
    struct element *root = band_new(&fixture, (uint32_t)_i + 1);
    struct buf expected = {0};
    const struct style *style = style_new(&fixture);
    for (size_t i = 0; i < 120; i++) {
        const char *text = words(&fixture, 1 + i * 7 % 90);
        (void)paragraph_add(&fixture, root, style, text);
        buf_text(&expected, text);
    }
    fixture_run(&fixture);
    ck_assert_uint_gt(fixture.pages, 8);
    struct str all = seen_all_text(&fixture);
    ck_assert_uint_eq(all.size, expected.size);
    ck_assert(str_equal(all, buf_view(&expected)));
    for (size_t i = 0; i < fixture.seen.count; i++) {
        ck_assert_int_gt(fixture.seen.at[i].item.y, TOP);
        ck_assert_int_le(fixture.seen.at[i].item.y, BOTTOM);
    }
    buf_release(&expected);
}
END_TEST

START_TEST(regions_begin_side_by_side_and_the_next_band_below)
{
    const struct style *style = style_new(&fixture);
    struct element *side = NULL;
    struct element *main = band_new_pair(&fixture, SCALED_OF(60), &side);
    (void)paragraph_add(&fixture, main, style, "Main");
    (void)paragraph_add(&fixture, side, style, "Side");
    (void)paragraph_add(&fixture, side, style, "Lowest");
    struct element *below = band_new(&fixture, 1);
    struct style *spaced = style_new(&fixture);
    spaced->margin_top = SCALED_OF(20);
    (void)paragraph_add(&fixture, below, spaced, "Below");
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture.pages, 1);
    ck_assert_int_eq(seen_text(&fixture, "Main")->item.x, LEFT);
    ck_assert_int_eq(seen_text(&fixture, "Side")->item.x, SCALED_OF(190));
    ck_assert_int_eq(seen_text(&fixture, "Main")->item.y,
                     seen_text(&fixture, "Side")->item.y);
    ck_assert_int_eq(seen_text(&fixture, "Below")->item.y -
                         seen_text(&fixture, "Lowest")->item.y,
                     SCALED_OF(32));
}
END_TEST

/* What the first band put on the page is still there when the page is handed
 * over after the second: every space has the same glyph. */
START_TEST(bands_on_one_page_keep_their_glyphs)
{
    for (int i = 0; i < 4; i++)
        (void)paragraph_add(&fixture, band_new(&fixture, 1),
                            style_new(&fixture), words(&fixture, 30));
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture.pages, 1);
    const struct seen *first = seen_text(&fixture, " ");
    ck_assert_uint_gt(first->item.glyphs[0].id, 0);
    for (size_t i = 0; i < fixture.seen.count; i++)
        if (str_equals(fixture.seen.at[i].item.text, " "))
            ck_assert_uint_eq(fixture.seen.at[i].item.glyphs[0].id,
                              first->item.glyphs[0].id);
}
END_TEST

START_TEST(heading_goes_on_with_its_text)
{
    struct element *root = band_new(&fixture, 1);
    const struct style *style = style_new(&fixture);
    struct style *heading = style_new(&fixture);
    heading->break_after = BREAK_BETWEEN_AVOID;
    for (int i = 0; i < 23; i++)
        (void)paragraph_add(&fixture, root, style, "Line");
    (void)paragraph_add(&fixture, root, heading, "Heading");
    (void)paragraph_add(&fixture, root, style, words(&fixture, 40));
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture.pages, 2);
    ck_assert_uint_eq(seen_text(&fixture, "Heading")->page, 2);
}
END_TEST

START_TEST(block_taller_than_a_page_is_divided)
{
    struct element *root = band_new(&fixture, 1);
    struct style *kept = style_new(&fixture);
    kept->break_inside = BREAK_INSIDE_AVOID;
    kept->background_color = 0xF2F5F9;
    kept->padding_top = kept->padding_bottom = SCALED_OF(6);
    struct element *box =
        element_add(&fixture, root, ELEMENT_BOX, ROLE_DIV, kept);
    for (int i = 0; i < 40; i++)
        (void)paragraph_add(&fixture, box, style_new(&fixture), "Line");
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture.pages, 2);
    ck_assert_uint_eq(seen_count(&fixture, PAGE_FILL), 2);
    const struct seen *second = seen_nth(&fixture, PAGE_FILL, 1);
    ck_assert_uint_eq(second->page, 2);
    ck_assert_int_eq(second->item.y, TOP);
    ck_assert_ptr_null(second->item.tag);
}
END_TEST

START_TEST(right_to_left_is_mirrored)
{
    fixture.styled.is_right_to_left = true;
    struct element *side = NULL;
    struct element *main = band_new_pair(&fixture, SCALED_OF(60), &side);
    struct style *barred = style_new(&fixture);
    barred->border_start_width = SCALED_OF(3);
    barred->padding_start = SCALED_OF(7);
    (void)paragraph_add(&fixture, main, barred, "Main");
    (void)paragraph_add(&fixture, side, style_new(&fixture), "Side");
    fixture_run(&fixture);
    const struct seen *bar = seen_nth(&fixture, PAGE_FILL, 0);
    ck_assert_int_eq(item_end(bar), RIGHT);
    ck_assert_int_eq(item_end(seen_text(&fixture, "Main")), SCALED_OF(240));
    ck_assert_int_eq(item_end(seen_text(&fixture, "Side")), SCALED_OF(110));
}
END_TEST

START_TEST(two_columns_end_level)
{
    struct element *root = band_new(&fixture, 2);
    for (int i = 0; i < 10; i++)
        (void)paragraph_add(&fixture, root, style_new(&fixture), "Line");
    fixture_run(&fixture);
    const struct seen *fifth = seen_nth(&fixture, PAGE_GLYPHS, 4);
    const struct seen *sixth = seen_nth(&fixture, PAGE_GLYPHS, 5);
    const struct seen *tenth = seen_nth(&fixture, PAGE_GLYPHS, 9);
    ck_assert_int_eq(sixth->item.x, LEFT + SCALED_OF(105));
    ck_assert_int_eq(fifth->item.y, tenth->item.y);
}
END_TEST

/* Without a space to stretch, lines end where they may: no word is broken. */
/* Nine equal words, of which eight fit on a line: five and four. */
START_TEST(balanced_lines_are_of_one_length)
{
    struct style *style = start_style(&fixture);
    style->text_wrap = TEXT_WRAP_BALANCE;
    (void)paragraph_add(&fixture, band_new(&fixture, 1), style,
                        "mmm mmm mmm mmm mmm mmm mmm mmm mmm");
    fixture_run(&fixture);
    size_t lines = 0, first = 0;
    scaled y = 0;
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (!str_equals(seen->item.text, "mmm"))
            continue;
        lines += seen->item.y != y;
        first += lines == 1;
        y = seen->item.y;
    }
    ck_assert_uint_eq(lines, 2);
    ck_assert_uint_eq(first, 5);
}
END_TEST

START_TEST(lines_without_spaces_stay_ragged)
{
    (void)paragraph_add(&fixture, band_new(&fixture, 1), style_new(&fixture),
                        "a b https://example.org/areportofthecommission/"
                        "withanothername/andathirdonethatisquitelong/"
                        "before the end of this is reached at last");
    fixture_run(&fixture);
    ck_assert(!fixture_has_message(&fixture, "[wide-word]"));
    for (size_t i = 0; i < fixture.seen.count; i++)
        if (str_equals(fixture.seen.at[i].item.text, "b"))
            ck_assert_int_lt(item_end(&fixture.seen.at[i]),
                             LEFT + SCALED_OF(20));
}
END_TEST

START_TEST(word_wider_than_its_column_is_broken)
{
    struct element *root = band_new(&fixture, 1);
    char word[400];
    for (size_t i = 0; i < sizeof word; i++)
        word[i] = i + 1 < sizeof word ? 'm' : '\0';
    (void)paragraph_add(&fixture, root, style_new(&fixture), word);
    fixture_run(&fixture);
    ck_assert(str_equals(seen_all_text(&fixture), word));
    ck_assert(fixture_has_message(&fixture, "[wide-word]"));
    for (size_t i = 0; i < fixture.seen.count; i++)
        ck_assert_int_le(item_end(&fixture.seen.at[i]), RIGHT);
}
END_TEST

/* It begins below what is there, and what is to be kept within it is. */
START_TEST(kept_block_taller_than_a_page_begins_where_it_stands)
{
    struct element *above = band_new(&fixture, 1);
    for (int i = 0; i < 10; i++)
        (void)paragraph_add(&fixture, above, style_new(&fixture), "Line");
    struct style *kept = style_new(&fixture);
    kept->break_inside = BREAK_INSIDE_AVOID;
    struct element *box = element_add(&fixture, band_new(&fixture, 1),
                                      ELEMENT_BOX, ROLE_DIV, kept);
    for (int i = 0; i < 9; i++) {
        struct element *inner =
            element_add(&fixture, box, ELEMENT_BOX, ROLE_DIV, kept);
        for (int k = 0; k < 4; k++)
            (void)paragraph_add(&fixture, inner, style_new(&fixture),
                                k == 0 ? "First" : "Other");
    }
    fixture_run(&fixture);
    ck_assert_uint_eq(seen_text(&fixture, "First")->page, 1);
    size_t other = 0;
    uint32_t page = 0;
    for (size_t i = 0; i < fixture.seen.count; i++) {
        const struct seen *seen = &fixture.seen.at[i];
        if (str_equals(seen->item.text, "First"))
            page = seen->page;
        if (!str_equals(seen->item.text, "Other"))
            continue;
        ck_assert_uint_eq(seen->page, page);
        other++;
    }
    ck_assert_uint_eq(other, 27);
}
END_TEST

START_TEST(region_without_content_gives_its_width_away)
{
    struct element *side = NULL;
    struct element *main = band_new_pair(&fixture, SCALED_OF(60), &side);
    (void)paragraph_add(&fixture, main, style_new(&fixture),
                        words(&fixture, 60));
    fixture_run(&fixture);
    scaled end = 0;
    for (size_t i = 0; i < fixture.seen.count; i++)
        if (item_end(&fixture.seen.at[i]) > end)
            end = item_end(&fixture.seen.at[i]);
    ck_assert_int_eq(end, RIGHT);
}
END_TEST

/* 200 are three times 60 with gaps of 10. */
START_TEST(narrow_region_alone_has_several_columns)
{
    struct element *side = NULL;
    (void)band_new_pair(&fixture, SCALED_OF(60), &side);
    for (int i = 0; i < 9; i++)
        (void)paragraph_add(&fixture, side, style_new(&fixture), "Line");
    fixture_run(&fixture);
    ck_assert_int_eq(seen_nth(&fixture, PAGE_GLYPHS, 0)->item.x, LEFT);
    ck_assert_int_eq(seen_nth(&fixture, PAGE_GLYPHS, 3)->item.x,
                     LEFT + SCALED_OF(70));
    ck_assert_int_eq(seen_nth(&fixture, PAGE_GLYPHS, 8)->item.x,
                     LEFT + SCALED_OF(140));
}
END_TEST

/* One message says it for all cells of a table. */
START_TEST(wide_words_are_reported_once_a_table)
{
    static const char *const cells[] = {"Donaudampfschifffahrtsgesellschaft",
                                        "Rindfleischetikettierungsgesetz",
                                        "Grundst\u00FCcksverkehrsgenehmigung",
                                        "Verkehrswegeplanungsbeschleunigung"};
    const struct style *style = start_style(&fixture);
    struct element *table = element_add(&fixture, band_new(&fixture, 1),
                                        ELEMENT_TABLE, ROLE_TABLE, style);
    for (int i = 0; i < 3; i++)
        (void)row_add(&fixture, table, style, cells, 4);
    fixture_run(&fixture);
    ck_assert_uint_eq(fixture_count_messages(&fixture, "[wide-word]"), 1);
}
END_TEST

TCase *
flow_case(void)
{
    TCase *tcase = fixture_case("flow");
    tcase_add_loop_test(tcase, no_text_is_lost, 0, 3);
    tcase_add_test(tcase, regions_begin_side_by_side_and_the_next_band_below);
    tcase_add_test(tcase, bands_on_one_page_keep_their_glyphs);
    tcase_add_test(tcase, heading_goes_on_with_its_text);
    tcase_add_test(tcase, block_taller_than_a_page_is_divided);
    tcase_add_test(tcase, right_to_left_is_mirrored);
    tcase_add_test(tcase, two_columns_end_level);
    tcase_add_test(tcase, balanced_lines_are_of_one_length);
    tcase_add_test(tcase, lines_without_spaces_stay_ragged);
    tcase_add_test(tcase, word_wider_than_its_column_is_broken);
    tcase_add_test(tcase, kept_block_taller_than_a_page_begins_where_it_stands);
    tcase_add_test(tcase, region_without_content_gives_its_width_away);
    tcase_add_test(tcase, narrow_region_alone_has_several_columns);
    tcase_add_test(tcase, wide_words_are_reported_once_a_table);
    return tcase;
}
