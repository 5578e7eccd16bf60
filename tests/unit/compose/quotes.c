/* Tests of the choice of key quotes. */
#include "compose/cases.h"

#include <string.h>

#define LONG "a sentence that is long enough to be printed"

static const char *const topics =
    "<topics><topic xml:id='a'><name>A</name><topic xml:id='b'><name>B</name>"
    "</topic></topic><topic xml:id='c'><name>C</name></topic></topics>";

static struct composed
quotes_new(const char *body)
{
    struct buf parts = {0};
    buf_printf(&parts, "%s<body>%s</body>", topics, body);
    struct composed composed = composed_new("en", "", parts.at);
    buf_release(&parts);
    return composed;
}

START_TEST(marked_quotes_come_first)
{
    struct composed composed = quotes_new(
        "<p><q quote-source='W' ana='#a'>One, " LONG "</q></p>"
        "<p><q quote-source='W' ana='#b'>Two, " LONG "</q></p>"
        "<p><q quote-source='W' ana='#c'>Three, " LONG "</q></p>"
        "<p><q quote-source='W' class='x key'>Four, " LONG "</q></p>");
    assert_line(&composed, "quote: One, " LONG " ¶1");
    assert_line(&composed, "quote: Two, " LONG " ¶2");
    assert_no_line(&composed, "quote: Three, " LONG " ¶3");
    assert_line(&composed, "quote: Four, " LONG " ¶4");
    assert_line(&composed, "speaker: W");
    ck_assert_uint_eq(composed.brief->quote_count, 1);
    ck_assert_uint_eq(composed.brief->topics[0].quote_count, 1);
    assert_line(&composed,
                "paragraph ¶4: <q>Four, " LONG "</q> [Key quote 1 #quote-1]");
    composed_free(&composed);
}
END_TEST

START_TEST(topic_has_one_quote_the_most_special)
{
    struct composed composed =
        quotes_new("<p ana='#a #b'><q quote-source='W'>One, " LONG "</q></p>"
                   "<p><q quote-source='W' ana='#b'>Two, " LONG "</q></p>");
    const struct topic_entry *topic = composed.brief->topics;
    ck_assert_uint_eq(topic->quote_count, 0);
    ck_assert_uint_eq(topic->topics[0].quote_count, 1);
    assert_line(&composed, "quote: Two, " LONG " ¶2");
    assert_no_line(&composed, "quote: One, " LONG " ¶1");
    composed_free(&composed);
}
END_TEST

START_TEST(unfit_quotes_are_left_out)
{
    char text[400];
    memset(text, 'x', sizeof text);
    struct buf body = {0};
    buf_printf(&body,
               "<p><q quote-source='W'>too short</q><q>%s</q><q direct='false' "
               "quote-source='W'>%s</q><q quote-source='W'>%.*s</q></p>"
               "<hl2><q quote-source='W'>%s</q></hl2>",
               LONG, LONG, (int)sizeof text, text, LONG);
    struct composed composed = quotes_new(body.at);
    ck_assert_uint_eq(composed.brief->quote_count, 0);
    composed_free(&composed);
    buf_release(&body);
}
END_TEST

START_TEST(marks_alone_are_no_quote)
{
    struct composed composed =
        quotes_new("<p>So <q class='key'>”</q> and <q class='key'>« »</q></p>"
                   "<bq class='key'><p>“</p><p>”,</p></bq>"
                   "<p><q class='key'>\"Yes,\"</q></p>");
    ck_assert_uint_eq(composed.brief->quote_count, 1);
    assert_line(&composed, "quote: Yes ¶3");
    composed_free(&composed);
}
END_TEST

START_TEST(marks_of_the_article_are_taken_off)
{
    struct composed composed = quotes_new(
        "<p><q quote-source='W'>\"" LONG ", it's <em>so</em>,\"</q></p>"
        "<p><q quote-source='W'>« " LONG " »</q></p>"
        "<bq quote-source='W'><p>“" LONG "<fn>n</fn>”</p></bq>");
    assert_line(&composed, "quote: " LONG ", it's <em>so</em> ¶1");
    assert_line(&composed, "quote: " LONG " ¶2");
    assert_line(&composed, "quote: " LONG " ¶3");
    composed_free(&composed);
    composed = quotes_new("<p><q quote-source='V'>‘" LONG " it’s key,’</q></p>"
                          "<p><q quote-source='W'>'" LONG "'</q></p>"
                          "<p><q quote-source='X'>'Tis " LONG "”,</q></p>");
    assert_line(&composed, "quote: " LONG " it’s key ¶1");
    assert_line(&composed, "quote: " LONG " ¶2");
    assert_line(&composed, "quote: 'Tis " LONG " ¶3");
    composed_free(&composed);
}
END_TEST

START_TEST(marked_quotes_may_have_any_form)
{
    char text[400];
    memset(text, 'x', sizeof text);
    struct buf body = {0};
    buf_printf(&body,
               "<p ana='#a'><q class='key' quote-source='W'>short</q></p>"
               "<bq class='key'><p>One.</p><p>Two.</p><credit>W</credit></bq>"
               "<p ana='#a'><q class='key'>%.*s</q></p>"
               "<p><q class='key' direct='false'>not his words</q></p>",
               (int)sizeof text, text);
    struct composed composed = quotes_new(body.at);
    assert_line(&composed, "quote: short ¶1");
    assert_line(&composed, "quote: One. Two. ¶2");
    ck_assert_uint_eq(composed.brief->topics[0].quote_count, 2);
    assert_no_line(&composed, "quote: not his words ¶4");
    composed_free(&composed);
    buf_release(&body);
}
END_TEST

START_TEST(one_utterance_takes_one_place)
{
    struct composed composed = quotes_new(
        "<p><q quote-source='W'>One, " LONG ",</q> she said, "
        "<q quote-source='W'>two, " LONG "</q></p>"
        "<p><q quote-source='V' ana='#b'>Three, " LONG ",</q> he said, "
        "<q quote-source='V'>four, " LONG
        "</q>. <q quote-source='W'>Five, " LONG "</q></p>");
    assert_line(&composed, "quote: One, " LONG " ¶1");
    assert_no_line(&composed, "quote: two, " LONG " ¶1");
    assert_line(&composed, "quote: Three, " LONG " ¶2");
    assert_line(&composed, "quote: Five, " LONG " ¶2");
    composed_free(&composed);
}
END_TEST

/* "Two" gives way to "One" only if that is printed; the key quote is instead.
 */
START_TEST(quote_that_is_not_printed_excludes_none)
{
    struct composed composed =
        quotes_new("<p><q quote-source='W' ana='#a'>One, " LONG "</q>"
                   "<q quote-source='W' ana='#b'>Two, " LONG "</q></p>"
                   "<p><q quote-source='W' ana='#a' class='key'>Key</q></p>");
    assert_no_line(&composed, "quote: One, " LONG " ¶1");
    assert_line(&composed, "quote: Two, " LONG " ¶1");
    assert_line(&composed, "quote: Key ¶2");
    composed_free(&composed);
}
END_TEST

START_TEST(marks_of_a_quotation_inside_are_kept)
{
    struct composed composed =
        quotes_new("<p><q quote-source='V'>" LONG " of “progress”</q></p>"
                   "<p><q quote-source='W'>“Peace” is " LONG "</q></p>"
                   "<p><q quote-source='X'>“" LONG " of “progress””</q></p>");
    assert_line(&composed, "quote: " LONG " of “progress” ¶1");
    assert_line(&composed, "quote: “Peace” is " LONG " ¶2");
    assert_line(&composed, "quote: " LONG " of “progress” ¶3");
    composed_free(&composed);
}
END_TEST

/* Marks at both ends may be those of two words. */
START_TEST(marks_that_are_no_pair_are_kept)
{
    struct composed composed = quotes_new(
        "<p><q quote-source='V'>“Peace” for " LONG " and “progress”</q></p>"
        "<p><q quote-source='W'>\"Peace\" for " LONG " and \"more\"</q></p>"
        "<p><q quote-source='X'>\"" LONG " \"or\" so it is\"</q></p>");
    assert_line(&composed, "quote: “Peace” for " LONG " and “progress” ¶1");
    assert_line(&composed, "quote: \"Peace\" for " LONG " and \"more\" ¶2");
    assert_line(&composed, "quote: " LONG " \"or\" so it is ¶3");
    composed_free(&composed);
    composed = quotes_new(
        "<p><q quote-source='V'>‘It’s the boys’ " LONG "’</q></p>"
        "<p><q quote-source='W'>‘Peace’ for " LONG " and ‘more’</q></p>"
        "<p><q quote-source='X'>«“" LONG "” und mehr»</q></p>");
    assert_line(&composed, "quote: It’s the boys’ " LONG " ¶1");
    assert_line(&composed, "quote: ‘Peace’ for " LONG " and ‘more’ ¶2");
    assert_line(&composed, "quote: “" LONG "” und mehr ¶3");
    composed_free(&composed);
}
END_TEST

TCase *
quotes_case(void)
{
    TCase *tcase = tcase_create("quotes");
    tcase_add_test(tcase, marked_quotes_come_first);
    tcase_add_test(tcase, topic_has_one_quote_the_most_special);
    tcase_add_test(tcase, unfit_quotes_are_left_out);
    tcase_add_test(tcase, marks_alone_are_no_quote);
    tcase_add_test(tcase, marks_of_the_article_are_taken_off);
    tcase_add_test(tcase, marks_that_are_no_pair_are_kept);
    tcase_add_test(tcase, marks_of_a_quotation_inside_are_kept);
    tcase_add_test(tcase, quote_that_is_not_printed_excludes_none);
    tcase_add_test(tcase, marked_quotes_may_have_any_form);
    tcase_add_test(tcase, one_utterance_takes_one_place);
    return tcase;
}
