/* Tests of who speaks. */
#include "compose/cases.h"

static void
assert_speakers(const char *language, const char *body, const char *expected)
{
    struct buf parts = {0}, out = {0};
    buf_printf(&parts,
               "<participants><participant xml:id='a'><name>Ann</name>"
               "</participant><participant xml:id='b'><name>Ben</name>"
               "</participant></participants><body>%s</body>",
               body);
    buf_char(&parts, '\0');
    struct composed composed = composed_new(language, "", parts.at);
    struct speakers speakers =
        brief_speakers(composed.arena, composed.brief, composed.locale);
    for (size_t i = 0; i < speakers.count; i++)
        buf_printf(&out, "%.*s %u %u\n", STR_ARGS(speakers.at[i].name),
                   (unsigned)speakers.at[i].words,
                   (unsigned)speakers.at[i].percent);
    buf_char(&out, '\0');
    ck_assert_str_eq(out.at, expected);
    buf_release(&out);
    buf_release(&parts);
    composed_free(&composed);
}

START_TEST(words_are_counted_by_speaker)
{
    assert_speakers("en",
                    "<p><q who='#b'>One two</q>, <q who='#a'>three four, "
                    "don’t</q> and <q who='#b'>five – six</q></p>",
                    "Ben 4 57\nAnn 3 43\n");
}
END_TEST

START_TEST(nobody_comes_last)
{
    assert_speakers("en",
                    "<p><q>One two three four</q> <q who='#a'>Five</q> "
                    "<q who='#a #b'>six</q></p>",
                    "Ann 1 17\nAnn and Ben 1 17\n 4 66\n");
}
END_TEST

START_TEST(quotations_within_are_the_outer_speakers)
{
    assert_speakers("en",
                    "<p><q who='#a'>He said <q who='#b'>no</q> twice</q></p>"
                    "<bq who='#b'><p>Yes</p><credit>The Post</credit></bq>",
                    "Ann 4 80\nBen 1 20\n");
}
END_TEST

/* How many depends on ICU's dictionary: fewer than characters, more than one.
 */
START_TEST(words_of_scripts_without_spaces_are_counted)
{
    struct composed composed = composed_new(
        "ja", "", "<body><p><q>東京で会議が開かれた。</q></p></body>");
    struct speakers speakers =
        brief_speakers(composed.arena, composed.brief, composed.locale);
    ck_assert_uint_eq(speakers.count, 1);
    ck_assert_uint_gt(speakers.at[0].words, 3);
    ck_assert_uint_lt(speakers.at[0].words, 10);
    composed_free(&composed);
}
END_TEST

START_TEST(who_is_not_quoted_does_not_speak)
{
    assert_speakers("en", "<p>Nothing <q direct='false'>said</q></p>", "");
    assert_speakers("en", "<p><q who='#a'>…</q></p>", "");
}
END_TEST

TCase *
speakers_case(void)
{
    TCase *tcase = tcase_create("speakers");
    tcase_add_test(tcase, words_are_counted_by_speaker);
    tcase_add_test(tcase, nobody_comes_last);
    tcase_add_test(tcase, quotations_within_are_the_outer_speakers);
    tcase_add_test(tcase, words_of_scripts_without_spaces_are_counted);
    tcase_add_test(tcase, who_is_not_quoted_does_not_speak);
    return tcase;
}
