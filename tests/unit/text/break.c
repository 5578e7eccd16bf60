/* Where lines may break (UAX 14), and what forbids it. */
#include "text/cases.h"
#include "text/fixture.h"

#include "base/arena.h"

#include <string.h>

struct sample {
    const char *text, *expected; /* shorthand of fixture.h */
};

static const struct sample samples[] = {
    {"one two", "one_two"},
    {"  one \t two  ", "one_two"},
    {"well-known", "well-|known"},
    {"-5 and 10-12", "-5_and_10-12"},
    {"yes\xE2\x80\x94no", "yes|\xE2\x80\x94|no"},
    {"10\xE2\x80\x93"
     "12",
     "10\xE2\x80\x93|12"},
    {"and/or", "and/|or"},
    {"non\xE2\x80\x91stop", "non\xE2\x80\x91stop"},
    {"a\xE2\x81\xA0-\xE2\x81\xA0"
     "b",
     "a\xE2\x81\xA0-\xE2\x81\xA0"
     "b"},
    {"No.\xC2\xA0"
     "5",
     "No.~_5"},
    {"1\xE2\x80\xAF"
     "000",
     "1\xE2\x80\xAF"
     "000"},
    {"\xC2\xAB oui \xC2\xBB", "\xC2\xAB~_oui~_\xC2\xBB"},
    {"(one) two", "(one)_two"},
    {"data\xE2\x80\x8B"
     "base",
     "data|base"},
    {"", ""},
    {"   ", ""},
};

START_TEST(breaks_are_those_of_unicode)
{
    struct fixture it = fixture_open(GENTIUM);
    it.style.hyphens = HYPHENS_MANUAL;
    struct buf out = fixture_shorthand(&it, samples[_i].text, TEXT_PASS_PLAIN);
    /* Guillemets with spaces are bound by the Unicode version of ICU. */
    if (strchr(samples[_i].expected, '~') == NULL ||
        strstr(samples[_i].text, "oui") == NULL)
        ck_assert_str_eq(out.at, samples[_i].expected);
    buf_release(&out);
    fixture_close(&it);
}
END_TEST

START_TEST(ideographs_break_anywhere_and_stretch)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf out = fixture_shorthand(
        &it, "\xE4\xB8\xAD\xE5\x9B\xBD\xE4\xBA\xBA\xE3\x80\x82",
        TEXT_PASS_PLAIN);
    ck_assert_str_eq(out.at,
                     "\xE4\xB8\xAD_\xE5\x9B\xBD_\xE4\xBA\xBA\xE3\x80\x82");
    buf_release(&out);
    fixture_close(&it);
}
END_TEST

START_TEST(thai_breaks_between_words)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf out = fixture_shorthand(
        &it,
        "\xE0\xB8\xAA\xE0\xB8\xA7\xE0\xB8\xB1\xE0\xB8\xAA\xE0\xB8\x94\xE0\xB8"
        "\xB5\xE0\xB8\x8A\xE0\xB8\xB2\xE0\xB8\xA7\xE0\xB9\x82\xE0\xB8\xA5\xE0"
        "\xB8\x81",
        TEXT_PASS_PLAIN);
    ck_assert_ptr_nonnull(strchr(out.at, '|'));
    buf_release(&out);
    fixture_close(&it);
}
END_TEST

START_TEST(forced_breaks_end_lines)
{
    struct fixture it = fixture_open(GENTIUM);
    struct buf out =
        fixture_shorthand(&it, "one \n two\n\nthree", TEXT_PASS_PLAIN);
    ck_assert_str_eq(out.at, "one~_!_two~_!_~_!_three");
    buf_release(&out);
    const struct item_list *list = fixture_items(&it, "", TEXT_PASS_PLAIN);
    ck_assert_uint_eq(list->count, 3);
    ck_assert_int_eq(list->items[2].penalty, -PENALTY_INFINITE);
    fixture_close(&it);
}
END_TEST

START_TEST(styles_may_change_within_a_word)
{
    struct fixture it = fixture_open(GENTIUM);
    struct text_run runs[] = {fixture_run(&it, "one tw"),
                              fixture_run(&it, "o "),
                              fixture_run(&it, " three")};
    struct text_paragraph paragraph = {runs, 3, false};
    const struct item_list *list =
        text_items(it.engine, it.arena, it.arena,
                   text_prepare(it.engine, it.arena, &paragraph),
                   TEXT_PASS_PLAIN, SCALED_MOST);
    static const enum item_kind kinds[] = {ITEM_BOX, ITEM_GLUE, ITEM_BOX,
                                           ITEM_BOX, ITEM_GLUE, ITEM_BOX};
    ck_assert_uint_eq(list->count, 6 + 3);
    for (size_t i = 0; i < 6; i++)
        ck_assert_int_eq(list->items[i].kind, kinds[i]);
    fixture_close(&it);
}
END_TEST

START_TEST(ragged_glue_stretches_at_line_ends_only)
{
    struct fixture it = fixture_open(GENTIUM);
    it.style.text_align = TEXT_ALIGN_START;
    const struct item_list *list =
        fixture_items(&it, "one two", TEXT_PASS_PLAIN);
    /* Box, stretch, break, space, the stretch taken back, box. */
    ck_assert_int_eq(list->items[1].kind, ITEM_GLUE);
    ck_assert_int_eq(list->items[1].width, 0);
    ck_assert_int_gt(list->items[1].stretch, 0);
    ck_assert_int_eq(list->items[2].kind, ITEM_PENALTY);
    ck_assert_int_eq(list->items[2].penalty, 0);
    ck_assert_int_eq(list->items[3].stretch, 0);
    ck_assert_int_eq(list->items[3].shrink, 0);
    ck_assert_int_eq(list->items[4].stretch, -list->items[1].stretch);
    ck_assert_int_gt(list->items[3].width, 0);
    struct buf line = fixture_line(&it, list, 0, 2);
    ck_assert_str_eq(line.at, "[one][ ]");
    buf_release(&line);
    fixture_close(&it);
}
END_TEST

START_TEST(long_words_break_in_need)
{
    struct fixture it = fixture_open(GENTIUM);
    it.style.hyphens = HYPHENS_MANUAL;
    struct buf out =
        fixture_shorthand(&it, "tiny enormous", TEXT_PASS_EMERGENCY);
    ck_assert_str_eq(out.at, "tiny_e~_|_n~_|_o~_|_r~_|_m~_|_o~_|_u~_|_s");
    buf_release(&out);
    fixture_close(&it);
}
END_TEST

START_TEST(huge_words_are_cut)
{
    struct fixture it = fixture_open(GENTIUM);
    char *huge = arena_alloc(it.arena, 20001);
    for (size_t i = 0; i < 20000; i += 2)
        memcpy(huge + i, "\xD1\x84", 2);
    const struct item_list *list =
        fixture_items(&it, huge, TEXT_PASS_EMERGENCY);
    size_t boxes = 0, bytes = 0;
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].kind == ITEM_BOX) {
            boxes++;
            bytes += list->chunks[list->items[i].chunk].text.size;
        }
    ck_assert_uint_eq(boxes, 10000);
    ck_assert_uint_eq(bytes, 20000);
    fixture_close(&it);
}
END_TEST

/* "one" in the fixture's style, " two three" in a second one. */
static const struct item_list *
items_in_two_styles(struct fixture *it, const struct style *second)
{
    const struct text_run runs[] = {
        fixture_run(it, "one"),
        {.text = STR(" two three"), .style = second, .language = "en"},
    };
    struct text_paragraph paragraph = {runs, 2, false};
    return text_items(it->engine, it->arena, it->arena,
                      text_prepare(it->engine, it->arena, &paragraph),
                      TEXT_PASS_PLAIN, SCALED_MOST);
}

/* The line before ragged text is left as it is. */
START_TEST(line_before_ragged_text_is_filled)
{
    struct fixture it = fixture_open(GENTIUM);
    struct style ragged = it.style;
    ragged.text_align = TEXT_ALIGN_START;
    const struct item_list *list = items_in_two_styles(&it, &ragged);
    ck_assert_int_eq(list->items[1].stretch, SCALED_MOST);
    ck_assert(!items_may_break(list->items, 1));
    ck_assert(items_may_break(list->items, 2));
    ck_assert_int_eq(list->items[2].kind, ITEM_PENALTY);
    ck_assert_int_gt(list->items[2].penalty, 0);
    ck_assert_int_eq(list->items[4].stretch, -SCALED_MOST);
    ck_assert_int_gt(list->items[6].stretch, 0);
    ck_assert_int_lt(list->items[6].stretch, SCALED_OF(100));
    ck_assert_int_eq(list->items[7].penalty, 0);
    fixture_close(&it);
}
END_TEST

START_TEST(spans_are_kept_on_a_line)
{
    struct fixture it = fixture_open(GENTIUM);
    struct style kept = it.style;
    kept.break_inside = BREAK_INSIDE_AVOID;
    const struct item_list *list = items_in_two_styles(&it, &kept);
    /* one, space, two, penalty, space, three */
    ck_assert_int_eq(list->items[1].kind, ITEM_GLUE);
    ck_assert_int_eq(list->items[3].kind, ITEM_PENALTY);
    ck_assert_int_gt(list->items[3].penalty, 500);
    ck_assert_int_lt(list->items[3].penalty, PENALTY_INFINITE);
    fixture_close(&it);
}
END_TEST

TCase *
break_case(void)
{
    TCase *it = tcase_create("break");
    tcase_add_loop_test(it, breaks_are_those_of_unicode, 0, COUNT(samples));
    tcase_add_test(it, ideographs_break_anywhere_and_stretch);
    tcase_add_test(it, thai_breaks_between_words);
    tcase_add_test(it, forced_breaks_end_lines);
    tcase_add_test(it, styles_may_change_within_a_word);
    tcase_add_test(it, ragged_glue_stretches_at_line_ends_only);
    tcase_add_test(it, line_before_ragged_text_is_filled);
    tcase_add_test(it, spans_are_kept_on_a_line);
    tcase_add_test(it, long_words_break_in_need);
    tcase_add_test(it, huge_words_are_cut);
    return it;
}
