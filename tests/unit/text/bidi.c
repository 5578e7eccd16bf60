/* Lines of mixed direction in visual order (UAX 9). */
#include "text/cases.h"
#include "text/fixture.h"

#define ALEF  "\xD7\x90"
#define BET   "\xD7\x91"
#define GIMEL "\xD7\x92"

struct sample {
    const char *text;
    bool is_right_to_left;
    const char *expected; /* pieces from left to right */
};

static const struct sample samples[] = {
    {"one two", false, "[one][ ][two]"},
    {"one " ALEF " " BET " two", false,
     "[one][ ][" BET "][ ][" ALEF "][ ][two]"},
    {ALEF " one two " BET, true, "[" BET "][ ][one][ ][two][ ][" ALEF "]"},
    {ALEF " 12 " BET, true, "[" BET "][ ][12][ ][" ALEF "]"},
    {"a " ALEF " 12 " BET " b", false,
     "[a][ ][" BET "][ ][12][ ][" ALEF "][ ][b]"},
    {ALEF BET "-" GIMEL, true, "[" GIMEL "][-][" ALEF BET "]"},
    {"1 2", true, "[2][ ][1]"},
    {"a\xE2\x80\xAE"
     "bc\xE2\x80\xAC"
     "d",
     false,
     "[a][\xE2\x80\xAE"
     "bc][\xE2\x80\xAC"
     "d]"},
};

START_TEST(pieces_stand_in_visual_order)
{
    const struct sample *sample = &samples[_i];
    struct fixture it = fixture_open(GENTIUM);
    it.is_right_to_left = sample->is_right_to_left;
    const struct item_list *list =
        fixture_items(&it, sample->text, TEXT_PASS_PLAIN);
    struct buf line = fixture_line(&it, list, 0, list->count - 1);
    ck_assert_str_eq(line.at, sample->expected);
    buf_release(&line);
    fixture_close(&it);
}
END_TEST

/* A number behind a word of another direction, as an evidence mark behind a
 * name: together, and apart. */
static const struct {
    bool is_isolated, is_right_to_left;
    const char *expected;
} marks[] = {
    {false, false, "[.][a.][ ][1][ ][" ALEF "]"},
    {true, false, "[1.][ ][a.][ ][" ALEF "]"},
    {true, true, "[.][1][ ][.][a][ ][" ALEF "]"},
};

START_TEST(isolates_are_ordered_apart)
{
    struct fixture it = fixture_open(GENTIUM);
    struct text_run runs[] = {
        fixture_run(&it, ALEF " "), fixture_run(&it, "a."),
        fixture_run(&it, " "),      fixture_run(&it, "1."),
        fixture_run(&it, ""),
    };
    for (size_t i = 1; marks[_i].is_isolated && i < 5; i += 2) {
        runs[i].isolate = &runs[i];
        runs[i].is_right_to_left = marks[_i].is_right_to_left;
    }
    runs[4].isolate = &it;
    struct text_paragraph paragraph = {runs, 5, true};
    const struct item_list *list =
        text_items(it.engine, it.arena, it.arena,
                   text_prepare(it.engine, it.arena, &paragraph),
                   TEXT_PASS_PLAIN, SCALED_MOST);
    struct buf line = fixture_line(&it, list, 0, list->count - 1);
    ck_assert_str_eq(line.at, marks[_i].expected);
    buf_release(&line);
    fixture_close(&it);
}
END_TEST

START_TEST(right_to_left_glyphs_are_in_visual_order)
{
    struct fixture it = fixture_open(GENTIUM);
    it.is_right_to_left = true;
    const struct item_list *list =
        fixture_items(&it, ALEF BET GIMEL, TEXT_PASS_PLAIN);
    const struct chunk *chunk = &list->chunks[0];
    ck_assert_uint_eq(chunk->glyph_count, 3);
    ck_assert_uint_eq(chunk->glyphs[0].text_at, 4);
    ck_assert_uint_eq(chunk->glyphs[2].text_at, 0);
    ck_assert_uint_eq(chunk->glyphs[0].text_size, 2);
    ck_assert(list->is_right_to_left);
    ck_assert(!list->is_reordered);
    fixture_close(&it);
}
END_TEST

/* A line that ends in the middle of right-to-left text: the trailing space
 * stands where the line ends, at the right (UAX 9, L1). */
START_TEST(trailing_space_has_the_level_of_the_paragraph)
{
    struct fixture it = fixture_open(GENTIUM);
    const struct item_list *list =
        fixture_items(&it, "a " ALEF " " BET, TEXT_PASS_PLAIN);
    ck_assert_int_eq(list->items[3].kind, ITEM_GLUE);
    struct line_piece *pieces;
    size_t count = text_line(it.arena, list, 0, 3, &pieces);
    ck_assert_uint_eq(count, 4);
    ck_assert(pieces[3].is_glue);
    ck_assert_int_eq(pieces[3].chunk.width, 0);
    ck_assert_uint_eq(pieces[3].chunk.level, 0);
    fixture_close(&it);
}
END_TEST

TCase *
bidi_case(void)
{
    TCase *it = tcase_create("bidi");
    tcase_add_loop_test(it, pieces_stand_in_visual_order, 0, COUNT(samples));
    tcase_add_loop_test(it, isolates_are_ordered_apart, 0, COUNT(marks));
    tcase_add_test(it, right_to_left_glyphs_are_in_visual_order);
    tcase_add_test(it, trailing_space_has_the_level_of_the_paragraph);
    return it;
}
