/* The values of attributes, and the language in force. */
#include "cases.h"
#include "fixture.h"
#include "read/reader.h"

#include <stdio.h>
#include <string.h>

START_TEST(values_are_decoded)
{
    struct fixture fixture = fixture_body(
        "<p><date xml:id='d' from='2025-04' to='2025-04-04T10:30:00Z' "
        "cert='low'>x</date><q xml:id='q' quote-source='  A\n  B ' "
        "direct='false'>y</q><num xml:id='n' value=' -1.5 '>z</num></p>"
        "<ol xml:id='o' seqnum='07'><li>x</li></ol>");
    const struct node *date = fixture_node(&fixture, "d");
    ck_assert_int_eq(node_date(date, ATTRIBUTE_FROM)->month, 4);
    ck_assert(node_date(date, ATTRIBUTE_TO)->has_zone);
    ck_assert_int_eq(node_keyword(date, ATTRIBUTE_CERT), KEYWORD_LOW);
    const struct node *quote = fixture_node(&fixture, "q");
    ck_assert(str_equals(node_text(quote, ATTRIBUTE_QUOTE_SOURCE), "A B"));
    ck_assert(!node_boolean(quote, ATTRIBUTE_DIRECT, true));
    ck_assert(str_equals(
        node_text(fixture_node(&fixture, "n"), ATTRIBUTE_VALUE), "-1.5"));
    ck_assert_uint_eq(
        node_number(fixture_node(&fixture, "o"), ATTRIBUTE_SEQNUM), 7);
    fixture_release(&fixture);
}
END_TEST

START_TEST(recurrence_is_decoded)
{
    struct fixture fixture = fixture_parts(
        "", "<p>x</p>",
        "<nextsteps><action xml:id='n' rrule='FREQ=WEEKLY;INTERVAL=2'>Go"
        "</action></nextsteps>");
    const struct rrule *rule = node_rrule(fixture_node(&fixture, "n"));
    ck_assert_ptr_nonnull(rule);
    ck_assert_int_eq(rule->frequency, WEEKLY);
    ck_assert_uint_eq(rule->interval, 2);
    fixture_release(&fixture);
}
END_TEST

START_TEST(recurrence_does_not_end_before_its_start)
{
    struct fixture fixture = fixture_parts(
        "", "<p>x</p>",
        "<nextsteps><action start='2025-05' rrule='FREQ=DAILY;UNTIL=20250501'>"
        "Go</action><action start='2025-05-02' rrule='FREQ=DAILY;"
        "UNTIL=20250501T000000Z'>Go</action></nextsteps>");
    ck_assert_uint_eq(fixture_count(&fixture, "range-reversed"), 1);
    ck_assert_ptr_nonnull(strstr(
        fixture.said.at, "UNTIL=\"2025-05-01T00:00:00Z\" is earlier than "
                         "start=\"2025-05-02\""));
    fixture_release(&fixture);
}
END_TEST

START_TEST(a_faulty_part_is_shown_with_its_spaces)
{
    struct fixture fixture =
        fixture_parts("", "<p>x</p>",
                      "<nextsteps><action rrule=' FREQ=WEEKLY; BYDAY=MO'>Go"
                      "</action></nextsteps>");
    ck_assert_ptr_nonnull(strstr(fixture.said.at,
                                 "' BYDAY=MO' is wrong in the recurrence rule "
                                 "'FREQ=WEEKLY; BYDAY=MO'; expected FREQ="));
    fixture_release(&fixture);
}
END_TEST

static const struct {
    const char *attributes; /* of a <date> */
    const char *message;    /* NULL: fine */
} dates[] = {
    {"when='2025'", NULL},
    {"when='2024-02-29'", NULL},
    {"when='2025-02-29'", "no-such-day"},
    {"when='2025-4-4'", "bad-date"},
    {"when=''", "bad-date"},
    {"from='2025-04-04' to='2025-04-04'", NULL},
    {"from='2025-04-04' to='2025-04'", NULL},
    {"from='2025-04-04' to='2025'", NULL},
    {"from='2025' to='2024-12-31'", "range-reversed"},
    {"from='2025-05-01' to='2025-04'", "range-reversed"},
    {"from='2025-04-04T10:00:00Z' to='2025-04-04T09:00:00Z'", "range-reversed"},
    {"from='2025-04-04T23:00:00-05:00' to='2025-04-05T03:59:00Z'",
     "range-reversed"},
    {"from='2025-04-04T10:00:00Z' to='2025-04-04'", NULL},
    {"notBefore='2025-05' notAfter='2025-04'", "range-reversed"},
    {"notAfter='2025-04' notBefore='2025-04'", NULL},
    {"when='2025' notAfter='2025'", "attribute-conflict"},
    {"to='2025' notAfter='2025'", "attribute-conflict"},
};

START_TEST(dates_are_checked)
{
    char body[256];
    ck_assert_int_lt(snprintf(body, sizeof body, "<p><date %s>x</date></p>",
                              dates[_i].attributes),
                     256);
    struct fixture fixture = fixture_body(body);
    if (dates[_i].message != NULL)
        ck_assert_uint_eq(fixture_count(&fixture, dates[_i].message), 1);
    else
        ck_assert_msg(fixture.said.size == 0, "%s", fixture.said.at);
    fixture_release(&fixture);
}
END_TEST

static const struct {
    const char *tag;
    bool valid;
} tags[] = {
    {"en", true},
    {"uk", true},
    {"pt-BR", true},
    {"gsw", true},
    {"zh-Hant-TW", true},
    {"de-CH-1996", true},
    {"en-u-ca-iso8601", true},
    {"", false},
    {"e", false},
    {"english", false},
    {"en_US", false},
    {"en-", false},
    {"-en", false},
    {"en--US", false},
    {"e1", false},
    {"en-abcdefghi", false},
};

START_TEST(languages_are_checked)
{
    ck_assert(language_is_valid(str_from(tags[_i].tag)) == tags[_i].valid);
}
END_TEST

START_TEST(language_is_inherited)
{
    struct fixture fixture = fixture_body(
        "<p xml:id='p' xml:lang='fr'>a <lang xml:id='l' xml:lang='uk'>b"
        "<em xml:id='e'>c</em></lang><em xml:id='f'>d</em></p>"
        "<p xml:id='n'>e</p>");
    static const char *const expected[][2] = {
        {"p", "fr"}, {"l", "uk"}, {"e", "uk"}, {"f", "fr"}, {"n", "en"},
    };
    for (size_t i = 0; i < COUNT(expected); i++) {
        const struct node *node = fixture_node(&fixture, expected[i][0]);
        ck_assert_str_eq(node->language, expected[i][1]);
        ck_assert_ptr_eq(node->first->language, node->language);
    }
    fixture_release(&fixture);
}
END_TEST

TCase *
test_attribute_case(void)
{
    TCase *tcase = tcase_create("attribute");
    tcase_add_test(tcase, values_are_decoded);
    tcase_add_test(tcase, recurrence_is_decoded);
    tcase_add_test(tcase, recurrence_does_not_end_before_its_start);
    tcase_add_test(tcase, a_faulty_part_is_shown_with_its_spaces);
    tcase_add_loop_test(tcase, dates_are_checked, 0, COUNT(dates));
    tcase_add_loop_test(tcase, languages_are_checked, 0, COUNT(tags));
    tcase_add_test(tcase, language_is_inherited);
    return tcase;
}
