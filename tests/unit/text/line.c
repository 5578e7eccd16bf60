/* Pieces of lines, hanging and widths. */
#include "text/cases.h"
#include "text/fixture.h"

#include "base/arena.h"

START_TEST(lines_have_no_glue_at_their_ends)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "one two three", TEXT_PASS_PLAIN);
    struct buf line = fixture_line(&it, list, 0, 3);
    ck_assert_str_eq(line.at, "[one][ ][two][ ]");
    buf_release(&line);
    line = fixture_line(&it, list, 4, list->count - 1);
    ck_assert_str_eq(line.at, "[three]");
    buf_release(&line);
    struct line_piece *pieces;
    size_t count = text_line(it.arena, list, 0, 3, &pieces);
    ck_assert_uint_eq(count, 4);
    ck_assert(pieces[1].is_glue && !pieces[0].is_glue);
    ck_assert_int_gt(pieces[1].chunk.width, 0);
    ck_assert_int_eq(pieces[3].chunk.width, 0);
    ck_assert_uint_eq(pieces[3].item, 3);
    fixture_close(&it);
}
END_TEST

/* Else a reader of the text alone would take them for one word. */
START_TEST(words_around_a_forced_break_are_kept_apart)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "one\ntwo", TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[3].penalty, -PENALTY_INFINITE);
    struct buf line = fixture_line(&it, list, 0, 3);
    ck_assert_str_eq(line.at, "[one][ ]");
    buf_release(&line);
    struct line_piece *pieces;
    ck_assert_uint_eq(text_line(it.arena, list, 0, 3, &pieces), 2);
    ck_assert_int_eq(pieces[1].chunk.width, 0);
    fixture_close(&it);
}
END_TEST

/* As in a cell that has no other text. */
START_TEST(no_break_spaces_hold_their_place)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "\xC2\xA0", TEXT_PASS_PLAIN);
    struct line_piece *pieces;
    ck_assert_uint_eq(text_line(it.arena, list, 0, list->count - 1, &pieces),
                      1);
    ck_assert_int_gt(pieces[0].chunk.width, 0);
    ck_assert(!pieces[0].is_glue);
    list = fixture_items(&it,
                         "a\n\xC2\xA0"
                         "b",
                         TEXT_PASS_PLAIN);
    struct buf line = fixture_line(&it, list, 4, list->count - 1);
    ck_assert_str_eq(line.at, "[\xC2\xA0][b]");
    buf_release(&line);
    fixture_close(&it);
}
END_TEST

/* The kerning between a hyphen and what follows it is gone where the line ends
 * between them. */
START_TEST(line_end_is_as_wide_as_its_pieces)
{
    struct fixture it = fixture_open(INTER);
    const struct item_list *list =
        fixture_items(&it, "anti-Ty", TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[1].kind, ITEM_PENALTY);
    struct line_piece *pieces;
    size_t count = text_line(it.arena, list, 0, 1, &pieces);
    scaled width = 0;
    for (size_t i = 0; i < count; i++)
        width += pieces[i].chunk.width;
    ck_assert_int_eq(width, list->items[0].width + list->items[1].width);
    fixture_close(&it);
}
END_TEST

START_TEST(marks_hang_where_the_style_says_so)
{
    struct fixture it = fixture_open(GENTIUM);
    static const char text[] = "\xE2\x80\x9CNo.";
    const struct item_list *list = fixture_items(&it, text, TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[0].hang_start, 0);
    ck_assert_int_eq(list->items[0].hang_end, 0);
    it.style.margin_kerning = MARGIN_KERNING_BOTH;
    list = fixture_items(&it, text, TEXT_PASS_PLAIN);
    const struct chunk *chunk = &list->chunks[0];
    scaled stop =
        scaled_ratio(chunk->glyphs[3].advance, it.style.font_size, 2048);
    ck_assert_int_eq(list->items[0].hang_end, scaled_ratio(stop, 80, 100));
    ck_assert_int_gt(list->items[0].hang_start, SCALED_PT);
    it.style.margin_kerning = MARGIN_KERNING_START;
    list = fixture_items(&it, text, TEXT_PASS_PLAIN);
    ck_assert_int_gt(list->items[0].hang_start, SCALED_PT);
    ck_assert_int_eq(list->items[0].hang_end, 0);
    it.style.margin_kerning = MARGIN_KERNING_BOTH;
    list = fixture_items(&it, "nn", TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[0].hang_end, 0);
    list = fixture_items(&it, "dele\xC2\xADgation", TEXT_PASS_PLAIN);
    ck_assert_int_gt(list->items[1].hang_end, 0);
    fixture_close(&it);
}
END_TEST

START_TEST(content_widths_add_up)
{
    struct fixture it = fixture_open(GENTIUM);
    struct text_run run = fixture_run(&it, "one enormous two");
    struct text_run word = fixture_run(&it, "enormous");
    struct text_paragraph paragraph = {&run, 1, false};
    scaled least, most;
    text_content_widths(it.engine, &paragraph, &least, &most);
    ck_assert_int_eq(least, text_width(it.engine, &word));
    ck_assert_int_eq(most, text_width(it.engine, &run));
    const struct item_list *list =
        fixture_items(&it, "one enormous two", TEXT_PASS_PLAIN);
    scaled sum = 0;
    for (size_t i = 0; i < 5; i++)
        sum += list->items[i].width;
    ck_assert_int_eq(most, sum);
    /* Of two lines the longer one counts; a space that forbids a break is part
     * of what it ties. */
    run = fixture_run(&it, "one\nenormous two");
    text_content_widths(it.engine, &paragraph, &least, &most);
    ck_assert_int_lt(most, sum);
    run = fixture_run(&it, "one\xC2\xA0two");
    text_content_widths(it.engine, &paragraph, &least, &most);
    ck_assert_int_eq(least, most);
    run = fixture_run(&it, "");
    text_content_widths(it.engine, &paragraph, &least, &most);
    ck_assert_int_eq(most, 0);
    fixture_close(&it);
}
END_TEST

TCase *
line_case(void)
{
    TCase *it = tcase_create("line");
    tcase_add_test(it, lines_have_no_glue_at_their_ends);
    tcase_add_test(it, words_around_a_forced_break_are_kept_apart);
    tcase_add_test(it, no_break_spaces_hold_their_place);
    tcase_add_test(it, line_end_is_as_wide_as_its_pieces);
    tcase_add_test(it, marks_hang_where_the_style_says_so);
    tcase_add_test(it, content_widths_add_up);
    return it;
}
